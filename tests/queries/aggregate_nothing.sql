SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT anon_2.count AS count, (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT anon_2."sum montant" AS montant) AS anon_3) AS sum, (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT anon_2."min dateConvention" AS "dateConvention") AS anon_4) AS min 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant", min(subvention_1.date_convention) AS "min dateConvention" 
FROM subvention AS subvention_1 
WHERE subvention_1.montant < $1::NUMERIC) AS anon_2) AS anon_1) AS r0, (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_1 
FROM (SELECT anon_6.count AS count 
FROM (SELECT anon_7."key 0" AS "key 0", anon_7.count AS count 
FROM (SELECT subvention_1.nature AS "key 0", count(*) AS count 
FROM subvention AS subvention_1 
WHERE subvention_1.montant < $1::NUMERIC GROUP BY 1) AS anon_7 ORDER BY lower(public.unaccent('public.unaccent', anon_7."key 0") COLLATE "default") COLLATE "C", anon_7."key 0" 
 LIMIT $2::INTEGER) AS anon_6) AS anon_5) AS r1
