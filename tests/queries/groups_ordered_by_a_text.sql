SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT anon_4."key 0" AS message) AS anon_3) AS keys 
FROM (SELECT anomalie_1.message AS "key 0", count(*) AS count 
FROM anomalie AS anomalie_1 GROUP BY 1 ORDER BY normalise(anomalie_1.message), 1 
 LIMIT $1::INTEGER) AS anon_4) AS anon_2) AS groups) AS anon_1) AS r0, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_7) AS row_to_json_4 
FROM (SELECT anon_8."key 0" AS message) AS anon_7) AS keys 
FROM (SELECT anomalie_2.message AS "key 0", count(*) AS count 
FROM anomalie AS anomalie_2 GROUP BY 1 ORDER BY normalise(anomalie_2.message) DESC NULLS LAST, normalise(anomalie_2.message), 1 
 LIMIT $2::INTEGER) AS anon_8) AS anon_6) AS groups) AS anon_5) AS r1
