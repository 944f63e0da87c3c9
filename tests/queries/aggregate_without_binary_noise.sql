SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT anon_3.count AS count, (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT anon_3."avg montant" AS montant) AS anon_4) AS avg, (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT anon_3."median montant" AS montant) AS anon_5) AS median 
FROM (SELECT count(*) AS count, trim_scale(avg(subvention_1.montant)) AS "avg montant", CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_1.montant) AS NUMERIC) AS "median montant" 
FROM subvention AS subvention_1 
WHERE (subvention_1.montant = any($1::NUMERIC[])) AND normalise(subvention_1.nom_beneficiaire) LIKE (SELECT ('%' || regexp_replace(normalise($2::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%' AS anon_6)) AS anon_3) AS anon_2) AS aggregate, (SELECT coalesce(json_agg(anon_7), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_8) AS row_to_json_5 
FROM (SELECT (SELECT row_to_json(anon_9) AS row_to_json_6 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = anon_10."key 0") AS anon_9) AS collectivite) AS anon_8) AS keys, (SELECT row_to_json(anon_11) AS row_to_json_7 
FROM (SELECT anon_10."avg montant" AS montant) AS anon_11) AS avg, (SELECT row_to_json(anon_12) AS row_to_json_8 
FROM (SELECT anon_10."median montant" AS montant) AS anon_12) AS median, (SELECT row_to_json(anon_13) AS row_to_json_9 
FROM (SELECT anon_10."parHabitant montant" AS montant) AS anon_13) AS "parHabitant" 
FROM (SELECT anon_14."key 0" AS "key 0", anon_14.count AS count, anon_14."avg montant" AS "avg montant", anon_14."median montant" AS "median montant", anon_14."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_15."key 0" AS "key 0", anon_15.count AS count, anon_15."avg montant" AS "avg montant", anon_15."median montant" AS "median montant", anon_15."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_16."key 0" AS "key 0", anon_16.count AS count, anon_16."avg montant" AS "avg montant", anon_16."median montant" AS "median montant", trim_scale(anon_16."parHabitant montant" / CAST(nullif((SELECT collectivite_2.population 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren = anon_16."key 0"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT subvention_1.collectivite_siren AS "key 0", count(*) AS count, trim_scale(avg(subvention_1.montant)) AS "avg montant", CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_1.montant) AS NUMERIC) AS "median montant", sum(subvention_1.montant) AS "parHabitant montant" 
FROM subvention AS subvention_1 
WHERE (subvention_1.montant = any($1::NUMERIC[])) AND normalise(subvention_1.nom_beneficiaire) LIKE (SELECT ('%' || regexp_replace(normalise($2::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%' AS anon_6) GROUP BY 1) AS anon_16) AS anon_15) AS anon_14 ORDER BY anon_14."key 0" 
 LIMIT $3::INTEGER) AS anon_10) AS anon_7) AS groups) AS anon_1) AS r0, (SELECT row_to_json(anon_17) AS row_to_json_10 
FROM (SELECT (SELECT coalesce(json_agg(anon_18), '[]'::json) AS coalesce_2 
FROM (SELECT subvention_2.nom_beneficiaire AS "nomBeneficiaire", subvention_2.montant AS montant 
FROM subvention AS subvention_2 
WHERE subvention_2.montant = any($4::NUMERIC[]) ORDER BY subvention_2.montant DESC NULLS LAST, subvention_2.id ASC 
 LIMIT $5::INTEGER) AS anon_18) AS nodes) AS anon_17) AS r1
