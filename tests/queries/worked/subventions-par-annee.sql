SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = anon_4."key 0") AS anon_3) AS attribuant, anon_4."key 1" AS "dateConventionYear") AS anon_2) AS keys, anon_4.count AS count, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT anon_4."sum montant" AS montant) AS anon_5) AS sum, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT anon_4."median montant" AS montant) AS anon_6) AS median 
FROM (SELECT anon_7."key 0" AS "key 0", anon_7."key 1" AS "key 1", anon_7.count AS count, anon_7."sum montant" AS "sum montant", anon_7."median montant" AS "median montant" 
FROM (SELECT subvention_1.collectivite_siren AS "key 0", CAST(EXTRACT(year FROM subvention_1.date_convention) AS INTEGER) AS "key 1", count(*) AS count, sum(subvention_1.montant) AS "sum montant", CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_1.montant) AS NUMERIC) AS "median montant" 
FROM subvention AS subvention_1 GROUP BY 1, 2) AS anon_7 ORDER BY anon_7."key 0", anon_7."key 1" 
 LIMIT $1::INTEGER) AS anon_4) AS anon_1) AS r0
