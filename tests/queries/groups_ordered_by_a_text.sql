SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT anon_3."key 0" AS message) AS anon_2) AS keys 
FROM (SELECT anon_4."key 0" AS "key 0", anon_4.count AS count 
FROM (SELECT anomalie_1.message AS "key 0", count(*) AS count 
FROM anomalie AS anomalie_1 GROUP BY 1) AS anon_4 ORDER BY lower(public.unaccent('public.unaccent', anon_4."key 0") COLLATE "default") COLLATE "C", anon_4."key 0" 
 LIMIT $1::INTEGER) AS anon_3) AS anon_1) AS r0, (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_6) AS row_to_json_2 
FROM (SELECT anon_7."key 0" AS message) AS anon_6) AS keys 
FROM (SELECT anon_8."key 0" AS "key 0", anon_8.count AS count 
FROM (SELECT anomalie_2.message AS "key 0", count(*) AS count 
FROM anomalie AS anomalie_2 GROUP BY 1) AS anon_8 ORDER BY lower(public.unaccent('public.unaccent', anon_8."key 0") COLLATE "default") COLLATE "C" DESC NULLS LAST, lower(public.unaccent('public.unaccent', anon_8."key 0") COLLATE "default") COLLATE "C", anon_8."key 0" 
 LIMIT $2::INTEGER) AS anon_7) AS anon_5) AS r1
