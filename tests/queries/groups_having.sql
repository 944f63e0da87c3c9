SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT anon_3."key 0" AS nature) AS anon_2) AS keys, anon_3.count AS count 
FROM (SELECT anon_4."key 0" AS "key 0", anon_4.count AS count 
FROM (SELECT subvention_1.nature AS "key 0", count(*) AS count 
FROM subvention AS subvention_1 GROUP BY 1 
HAVING count(*) >= $1::BIGINT AND sum(subvention_1.montant) > $2::FLOAT) AS anon_4 ORDER BY anon_4.count DESC NULLS LAST, lower(public.unaccent('public.unaccent', anon_4."key 0") COLLATE "default") COLLATE "C", anon_4."key 0" 
 LIMIT $3::INTEGER) AS anon_3) AS anon_1) AS r0
