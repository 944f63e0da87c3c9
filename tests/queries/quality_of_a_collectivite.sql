SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT collectivite_1.nom AS nom, (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_1 
FROM qualite AS qualite_1 
WHERE qualite_1.collectivite_siren = collectivite_1.siren) AS "totalCount", (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_2 
FROM (SELECT qualite_1.jeu AS jeu, qualite_1.lignes_lues AS "lignesLues", qualite_1.lignes_acceptees AS "lignesAcceptees", qualite_1.lignes_avec_anomalies AS "lignesAvecAnomalies", qualite_1.lignes_rejetees AS "lignesRejetees", (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT source_1.url AS url 
FROM source AS source_1 
WHERE source_1.id = qualite_1.source_id) AS anon_5) AS source 
FROM qualite AS qualite_1 
WHERE qualite_1.collectivite_siren = collectivite_1.siren ORDER BY lower(public.unaccent('public.unaccent', qualite_1.jeu) COLLATE "default") COLLATE "C" ASC, qualite_1.lignes_lues DESC NULLS LAST, qualite_1.id ASC 
 LIMIT $1::INTEGER) AS anon_4) AS nodes, (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_3 
FROM (SELECT (SELECT row_to_json(anon_7) AS row_to_json_4 
FROM (SELECT anon_8."key 0" AS jeu) AS anon_7) AS keys, (SELECT row_to_json(anon_9) AS row_to_json_5 
FROM (SELECT anon_8."sum lignesLues" AS "lignesLues", anon_8."sum lignesAcceptees" AS "lignesAcceptees", anon_8."sum lignesAvecAnomalies" AS "lignesAvecAnomalies", anon_8."sum lignesRejetees" AS "lignesRejetees") AS anon_9) AS sum 
FROM (SELECT anon_10."key 0" AS "key 0", anon_10.count AS count, anon_10."sum lignesLues" AS "sum lignesLues", anon_10."sum lignesAcceptees" AS "sum lignesAcceptees", anon_10."sum lignesAvecAnomalies" AS "sum lignesAvecAnomalies", anon_10."sum lignesRejetees" AS "sum lignesRejetees" 
FROM (SELECT qualite_1.jeu AS "key 0", count(*) AS count, sum(qualite_1.lignes_lues) AS "sum lignesLues", sum(qualite_1.lignes_acceptees) AS "sum lignesAcceptees", sum(qualite_1.lignes_avec_anomalies) AS "sum lignesAvecAnomalies", sum(qualite_1.lignes_rejetees) AS "sum lignesRejetees" 
FROM qualite AS qualite_1 
WHERE qualite_1.collectivite_siren = collectivite_1.siren GROUP BY 1) AS anon_10 ORDER BY anon_10.count DESC NULLS LAST, lower(public.unaccent('public.unaccent', anon_10."key 0") COLLATE "default") COLLATE "C", anon_10."key 0" 
 LIMIT $2::INTEGER) AS anon_8) AS anon_6) AS groups) AS anon_3) AS qualite 
FROM collectivite AS collectivite_1 
WHERE EXISTS (SELECT 1 
FROM qualite AS qualite_2 
WHERE qualite_2.collectivite_siren = collectivite_1.siren AND qualite_2.lignes_avec_anomalies > $3::INTEGER) ORDER BY collectivite_1.nom_normalise ASC, collectivite_1.id ASC 
 LIMIT $4::INTEGER) AS anon_2) AS nodes) AS anon_1) AS r0
