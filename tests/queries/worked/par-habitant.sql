SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT territoire_1.nom AS nom, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_4 
FROM (SELECT anon_5."sum montant" AS montant) AS anon_4) AS sum, (SELECT row_to_json(anon_6) AS row_to_json_5 
FROM (SELECT anon_5."parHabitant montant" AS montant) AS anon_6) AS "parHabitant" 
FROM (SELECT anon_7.count AS count, anon_7."sum montant" AS "sum montant", trim_scale(anon_7."parHabitant montant" / CAST(nullif(territoire_1.population, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant", sum(subvention_1.montant) AS "parHabitant montant" 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_8.there 
FROM (SELECT collectivite_1.commune_id AS here, collectivite_1.siren AS there 
FROM collectivite AS collectivite_1 UNION ALL SELECT collectivite_2.epci_id AS here, collectivite_2.siren AS there 
FROM collectivite AS collectivite_2 UNION ALL SELECT collectivite_3.departement_id AS here, collectivite_3.siren AS there 
FROM collectivite AS collectivite_3 UNION ALL SELECT collectivite_4.region_id AS here, collectivite_4.siren AS there 
FROM collectivite AS collectivite_4) AS anon_8 
WHERE anon_8.here = territoire_1.id))) AS unnest_1)) AS anon_7) AS anon_5) AS anon_3) AS aggregate, (SELECT coalesce(json_agg(anon_9), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_10) AS row_to_json_6 
FROM (SELECT (SELECT row_to_json(anon_11) AS row_to_json_7 
FROM (SELECT territoire_2.nom AS nom, territoire_2.population AS population 
FROM territoire AS territoire_2 
WHERE territoire_2.id = anon_12."key 0") AS anon_11) AS "attribuantDepartement") AS anon_10) AS keys, anon_12.count AS count, (SELECT row_to_json(anon_13) AS row_to_json_8 
FROM (SELECT anon_12."sum montant" AS montant) AS anon_13) AS sum, (SELECT row_to_json(anon_14) AS row_to_json_9 
FROM (SELECT anon_12."parHabitant montant" AS montant) AS anon_14) AS "parHabitant" 
FROM (SELECT anon_15."key 0" AS "key 0", anon_15.count AS count, anon_15."sum montant" AS "sum montant", anon_15."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_16."key 0" AS "key 0", anon_16.count AS count, anon_16."sum montant" AS "sum montant", anon_16."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_17."key 0" AS "key 0", anon_17.count AS count, anon_17."sum montant" AS "sum montant", trim_scale(anon_17."parHabitant montant" / CAST(nullif((SELECT territoire_3.population 
FROM territoire AS territoire_3 
WHERE territoire_3.id = anon_17."key 0"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT collectivite_5.departement_id AS "key 0", count(*) AS count, sum(subvention_1.montant) AS "sum montant", sum(subvention_1.montant) AS "parHabitant montant" 
FROM subvention AS subvention_1 LEFT OUTER JOIN collectivite AS collectivite_5 ON collectivite_5.siren = subvention_1.collectivite_siren 
WHERE subvention_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_8.there 
FROM (SELECT collectivite_1.commune_id AS here, collectivite_1.siren AS there 
FROM collectivite AS collectivite_1 UNION ALL SELECT collectivite_2.epci_id AS here, collectivite_2.siren AS there 
FROM collectivite AS collectivite_2 UNION ALL SELECT collectivite_3.departement_id AS here, collectivite_3.siren AS there 
FROM collectivite AS collectivite_3 UNION ALL SELECT collectivite_4.region_id AS here, collectivite_4.siren AS there 
FROM collectivite AS collectivite_4) AS anon_8 
WHERE anon_8.here = territoire_1.id))) AS unnest_1) GROUP BY 1) AS anon_17) AS anon_16 
WHERE anon_16."parHabitant montant" > $1::FLOAT) AS anon_15 ORDER BY anon_15."parHabitant montant" DESC NULLS LAST, anon_15."key 0" 
 LIMIT $2::INTEGER) AS anon_12) AS anon_9) AS groups) AS anon_2) AS subventions 
FROM territoire AS territoire_1 
WHERE territoire_1.type = $3::VARCHAR AND (territoire_1.code = $4::VARCHAR OR (territoire_1.anciens_codes @> CAST(ARRAY[$4::VARCHAR] AS TEXT[])))) AS anon_1) AS r0
