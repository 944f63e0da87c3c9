SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT collectivite_1.nom AS nom, (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM qualite AS qualite_1 
WHERE qualite_1.collectivite_siren = collectivite_1.siren) AS "totalCount", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_2 
FROM (SELECT qualite_1.jeu AS jeu, qualite_1.lignes_lues AS "lignesLues", qualite_1.lignes_acceptees AS "lignesAcceptees", qualite_1.lignes_avec_anomalies AS "lignesAvecAnomalies", qualite_1.lignes_rejetees AS "lignesRejetees", (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT source_1.url AS url 
FROM source AS source_1 
WHERE source_1.id = qualite_1.source_id) AS anon_4) AS source 
FROM qualite AS qualite_1 
WHERE qualite_1.collectivite_siren = collectivite_1.siren ORDER BY lower(public.unaccent('public.unaccent', qualite_1.jeu) COLLATE "default") COLLATE "C" ASC, qualite_1.lignes_lues DESC NULLS LAST, qualite_1.id ASC 
 LIMIT $1::INTEGER) AS anon_3) AS nodes, (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_3 
FROM (SELECT (SELECT row_to_json(anon_6) AS row_to_json_3 
FROM (SELECT anon_7."key 0" AS jeu) AS anon_6) AS keys, (SELECT row_to_json(anon_8) AS row_to_json_4 
FROM (SELECT anon_7."sum lignesLues" AS "lignesLues", anon_7."sum lignesAcceptees" AS "lignesAcceptees", anon_7."sum lignesAvecAnomalies" AS "lignesAvecAnomalies", anon_7."sum lignesRejetees" AS "lignesRejetees") AS anon_8) AS sum 
FROM (SELECT anon_9."key 0" AS "key 0", anon_9.count AS count, anon_9."sum lignesLues" AS "sum lignesLues", anon_9."sum lignesAcceptees" AS "sum lignesAcceptees", anon_9."sum lignesAvecAnomalies" AS "sum lignesAvecAnomalies", anon_9."sum lignesRejetees" AS "sum lignesRejetees" 
FROM (SELECT qualite_1.jeu AS "key 0", count(*) AS count, sum(qualite_1.lignes_lues) AS "sum lignesLues", sum(qualite_1.lignes_acceptees) AS "sum lignesAcceptees", sum(qualite_1.lignes_avec_anomalies) AS "sum lignesAvecAnomalies", sum(qualite_1.lignes_rejetees) AS "sum lignesRejetees" 
FROM qualite AS qualite_1 
WHERE qualite_1.collectivite_siren = collectivite_1.siren GROUP BY 1) AS anon_9 ORDER BY anon_9.count DESC NULLS LAST, lower(public.unaccent('public.unaccent', anon_9."key 0") COLLATE "default") COLLATE "C", anon_9."key 0" 
 LIMIT $2::INTEGER) AS anon_7) AS anon_5) AS groups) AS anon_2) AS qualite 
FROM collectivite AS collectivite_1 
WHERE EXISTS (SELECT 1 
FROM qualite AS qualite_2 
WHERE qualite_2.collectivite_siren = collectivite_1.siren AND qualite_2.lignes_avec_anomalies > $3::INTEGER) ORDER BY collectivite_1.nom_normalise ASC, collectivite_1.id ASC 
 LIMIT $4::INTEGER) AS anon_1) AS r0
