SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT anon_2.count AS count, (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT anon_2."avg montant" AS montant) AS anon_3) AS avg, (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT anon_2."median montant" AS montant) AS anon_4) AS median 
FROM (SELECT count(*) AS count, trim_scale(avg(subvention_1.montant)) AS "avg montant", CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_1.montant) AS NUMERIC) AS "median montant" 
FROM subvention AS subvention_1 
WHERE (subvention_1.montant = any($1::NUMERIC[])) AND (lower(public.unaccent('public.unaccent', subvention_1.nom_beneficiaire) COLLATE "default") COLLATE "C") LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $2::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_5)) AS anon_2) AS anon_1) AS r0, (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_7) AS row_to_json_4 
FROM (SELECT (SELECT row_to_json(anon_8) AS row_to_json_5 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = anon_9."key 0") AS anon_8) AS collectivite) AS anon_7) AS keys, (SELECT row_to_json(anon_10) AS row_to_json_6 
FROM (SELECT anon_9."avg montant" AS montant) AS anon_10) AS avg, (SELECT row_to_json(anon_11) AS row_to_json_7 
FROM (SELECT anon_9."median montant" AS montant) AS anon_11) AS median, (SELECT row_to_json(anon_12) AS row_to_json_8 
FROM (SELECT anon_9."parHabitant montant" AS montant) AS anon_12) AS "parHabitant" 
FROM (SELECT anon_13."key 0" AS "key 0", anon_13.count AS count, anon_13."avg montant" AS "avg montant", anon_13."median montant" AS "median montant", anon_13."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_14."key 0" AS "key 0", anon_14.count AS count, anon_14."avg montant" AS "avg montant", anon_14."median montant" AS "median montant", anon_14."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_15."key 0" AS "key 0", anon_15.count AS count, anon_15."avg montant" AS "avg montant", anon_15."median montant" AS "median montant", trim_scale(anon_15."parHabitant montant" / CAST(nullif((SELECT collectivite_2.population 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren = anon_15."key 0"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT subvention_1.collectivite_siren AS "key 0", count(*) AS count, trim_scale(avg(subvention_1.montant)) AS "avg montant", CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_1.montant) AS NUMERIC) AS "median montant", sum(subvention_1.montant) AS "parHabitant montant" 
FROM subvention AS subvention_1 
WHERE (subvention_1.montant = any($1::NUMERIC[])) AND (lower(public.unaccent('public.unaccent', subvention_1.nom_beneficiaire) COLLATE "default") COLLATE "C") LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $2::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_5) GROUP BY 1) AS anon_15) AS anon_14) AS anon_13 ORDER BY anon_13."key 0" 
 LIMIT $3::INTEGER) AS anon_9) AS anon_6) AS r1, (SELECT coalesce(json_agg(anon_16), '[]'::json) AS coalesce_2 
FROM (SELECT subvention_2.nom_beneficiaire AS "nomBeneficiaire", subvention_2.montant AS montant 
FROM subvention AS subvention_2 
WHERE subvention_2.montant = any($4::NUMERIC[]) ORDER BY subvention_2.montant DESC NULLS LAST, subvention_2.id ASC 
 LIMIT $5::INTEGER) AS anon_16) AS r2
