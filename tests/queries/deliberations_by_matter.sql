SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT collectivite_1.nom AS nom, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_1 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.collectivite_siren = collectivite_1.siren AND deliberation_1.objet_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $1::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_3) AND deliberation_1.date_adoption < $2::DATE) AS "totalCount", (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_1 
FROM (SELECT deliberation_1.identifiant AS identifiant, deliberation_1.date_adoption AS "dateAdoption", deliberation_1.matiere_code AS "matiereCode", deliberation_1.matiere_nom AS "matiereNom", deliberation_1.objet AS objet, deliberation_1.budget_annee AS "budgetAnnee", deliberation_1.budget_nom AS "budgetNom", deliberation_1.prefecture_id AS "prefectureId", deliberation_1.prefecture_date AS "prefectureDate", deliberation_1.vote_effectif AS "voteEffectif", deliberation_1.vote_reel AS "voteReel", deliberation_1.vote_pour AS "votePour", deliberation_1.vote_contre AS "voteContre", deliberation_1.vote_abstention AS "voteAbstention", deliberation_1.url AS url, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT source_1.schema AS schema, source_1.version_schema AS "versionSchema" 
FROM source AS source_1 
WHERE source_1.id = deliberation_1.source_id) AS anon_5) AS source, (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_2 
FROM (SELECT anomalie_1.code AS code 
FROM anomalie AS anomalie_1 
WHERE anomalie_1.enregistrement_id = deliberation_1.id ORDER BY anomalie_1.id) AS anon_6) AS anomalies 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.collectivite_siren = collectivite_1.siren AND deliberation_1.objet_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $1::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_3) AND deliberation_1.date_adoption < $2::DATE ORDER BY deliberation_1.date_adoption DESC NULLS LAST, deliberation_1.id ASC 
 LIMIT $3::INTEGER) AS anon_4) AS nodes) AS anon_2) AS deliberations, (SELECT row_to_json(anon_7) AS row_to_json_4 
FROM (SELECT (SELECT coalesce(json_agg(anon_8), '[]'::json) AS coalesce_3 
FROM (SELECT (SELECT row_to_json(anon_9) AS row_to_json_5 
FROM (SELECT anon_10."key 0" AS "matiereNom") AS anon_9) AS keys, anon_10.count AS count, (SELECT row_to_json(anon_11) AS row_to_json_6 
FROM (SELECT anon_10."sum voteContre" AS "voteContre") AS anon_11) AS sum 
FROM (SELECT anon_12."key 0" AS "key 0", anon_12.count AS count, anon_12."sum voteContre" AS "sum voteContre" 
FROM (SELECT deliberation_2.matiere_nom AS "key 0", count(*) AS count, sum(deliberation_2.vote_contre) AS "sum voteContre" 
FROM deliberation AS deliberation_2 
WHERE deliberation_2.collectivite_siren = collectivite_1.siren GROUP BY 1 
HAVING count(*) > $4::BIGINT) AS anon_12 ORDER BY anon_12.count DESC NULLS LAST, lower(public.unaccent('public.unaccent', anon_12."key 0") COLLATE "default") COLLATE "C" ASC NULLS LAST, lower(public.unaccent('public.unaccent', anon_12."key 0") COLLATE "default") COLLATE "C", anon_12."key 0" 
 LIMIT $5::INTEGER) AS anon_10) AS anon_8) AS groups) AS anon_7) AS "parMatiere" 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = $6::VARCHAR) AS anon_1) AS r0
