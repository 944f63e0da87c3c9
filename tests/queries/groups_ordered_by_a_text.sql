SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT anon_4."key 0" AS message) AS anon_3) AS keys 
FROM (SELECT anon_5."key 0" AS "key 0", anon_5.count AS count 
FROM (SELECT anomalie_1.message AS "key 0", count(*) AS count 
FROM anomalie AS anomalie_1 GROUP BY 1) AS anon_5 ORDER BY lower(public.unaccent('public.unaccent', anon_5."key 0") COLLATE "default") COLLATE "C", anon_5."key 0" 
 LIMIT $1::INTEGER) AS anon_4) AS anon_2) AS groups) AS anon_1) AS r0, (SELECT row_to_json(anon_6) AS row_to_json_3 
FROM (SELECT (SELECT coalesce(json_agg(anon_7), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_8) AS row_to_json_4 
FROM (SELECT anon_9."key 0" AS message) AS anon_8) AS keys 
FROM (SELECT anon_10."key 0" AS "key 0", anon_10.count AS count 
FROM (SELECT anomalie_2.message AS "key 0", count(*) AS count 
FROM anomalie AS anomalie_2 GROUP BY 1) AS anon_10 ORDER BY lower(public.unaccent('public.unaccent', anon_10."key 0") COLLATE "default") COLLATE "C" DESC NULLS LAST, lower(public.unaccent('public.unaccent', anon_10."key 0") COLLATE "default") COLLATE "C", anon_10."key 0" 
 LIMIT $2::INTEGER) AS anon_9) AS anon_7) AS groups) AS anon_6) AS r1
