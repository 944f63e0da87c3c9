SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT collectivite_1.nom AS nom, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_1 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.collectivite_siren = collectivite_1.siren AND normalise(deliberation_1.objet) LIKE (('%' || regexp_replace(normalise($1::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%') AND deliberation_1.date_adoption < $2::DATE) AS "totalCount", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_1 
FROM (SELECT deliberation_1.identifiant AS identifiant, deliberation_1.date_adoption AS "dateAdoption", deliberation_1.matiere_code AS "matiereCode", deliberation_1.matiere_nom AS "matiereNom", deliberation_1.objet AS objet, deliberation_1.budget_annee AS "budgetAnnee", deliberation_1.budget_nom AS "budgetNom", deliberation_1.prefecture_id AS "prefectureId", deliberation_1.prefecture_date AS "prefectureDate", deliberation_1.vote_effectif AS "voteEffectif", deliberation_1.vote_reel AS "voteReel", deliberation_1.vote_pour AS "votePour", deliberation_1.vote_contre AS "voteContre", deliberation_1.vote_abstention AS "voteAbstention", deliberation_1.url AS url, (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT source_1.schema AS schema, source_1.version_schema AS "versionSchema" 
FROM source AS source_1 
WHERE source_1.id = deliberation_1.source_id) AS anon_4) AS source, (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_2 
FROM (SELECT anomalie_1.code AS code 
FROM anomalie AS anomalie_1 
WHERE anomalie_1.enregistrement_id = deliberation_1.id ORDER BY anomalie_1.id) AS anon_5) AS anomalies 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.collectivite_siren = collectivite_1.siren AND normalise(deliberation_1.objet) LIKE (('%' || regexp_replace(normalise($1::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%') AND deliberation_1.date_adoption < $2::DATE ORDER BY deliberation_1.date_adoption DESC NULLS LAST, deliberation_1.id ASC 
 LIMIT $3::INTEGER) AS anon_3) AS nodes) AS anon_2) AS deliberations, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT (SELECT coalesce(json_agg(anon_7), '[]'::json) AS coalesce_3 
FROM (SELECT (SELECT row_to_json(anon_8) AS row_to_json_5 
FROM (SELECT anon_9."key 0" AS "matiereNom") AS anon_8) AS keys, anon_9.count AS count, (SELECT row_to_json(anon_10) AS row_to_json_6 
FROM (SELECT anon_9."sum voteContre" AS "voteContre") AS anon_10) AS sum 
FROM (SELECT anon_11."key 0" AS "key 0", anon_11.count AS count, anon_11."sum voteContre" AS "sum voteContre" 
FROM (SELECT deliberation_2.matiere_nom AS "key 0", count(*) AS count, sum(deliberation_2.vote_contre) AS "sum voteContre" 
FROM deliberation AS deliberation_2 
WHERE deliberation_2.collectivite_siren = collectivite_1.siren GROUP BY 1 
HAVING count(*) > $4::BIGINT) AS anon_11 ORDER BY anon_11.count DESC NULLS LAST, normalise(anon_11."key 0") ASC NULLS LAST, normalise(anon_11."key 0"), anon_11."key 0" 
 LIMIT $5::INTEGER) AS anon_9) AS anon_7) AS groups) AS anon_6) AS "parMatiere" 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = $6::VARCHAR) AS anon_1) AS r0
