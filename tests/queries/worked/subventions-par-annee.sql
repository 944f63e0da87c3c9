SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = anon_5."key 0") AS anon_4) AS attribuant, anon_5."key 1" AS "dateConventionYear") AS anon_3) AS keys, anon_5.count AS count, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT anon_5."sum montant" AS montant) AS anon_6) AS sum, (SELECT row_to_json(anon_7) AS row_to_json_5 
FROM (SELECT anon_5."median montant" AS montant) AS anon_7) AS median 
FROM (SELECT anon_8."key 0" AS "key 0", anon_8."key 1" AS "key 1", anon_8.count AS count, anon_8."sum montant" AS "sum montant", anon_8."median montant" AS "median montant" 
FROM (SELECT subvention_1.collectivite_siren AS "key 0", CAST(EXTRACT(year FROM subvention_1.date_convention) AS INTEGER) AS "key 1", count(*) AS count, sum(subvention_1.montant) AS "sum montant", CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_1.montant) AS NUMERIC) AS "median montant" 
FROM subvention AS subvention_1 GROUP BY 1, 2) AS anon_8 ORDER BY anon_8."key 0", anon_8."key 1" 
 LIMIT $1::INTEGER) AS anon_5) AS anon_2) AS groups) AS anon_1) AS r0
