SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT anon_3."key 0" AS jeu) AS anon_2) AS keys, anon_3.count AS count 
FROM (SELECT anon_4."key 0" AS "key 0", anon_4.count AS count 
FROM (SELECT source_1.jeu AS "key 0", count(*) AS count 
FROM source AS source_1 GROUP BY 1 
HAVING trim_scale(avg(source_1.lignes_lues)) IS NOT NULL AND (trim_scale(avg(source_1.lignes_lues)) != all($1::DOUBLE PRECISION[])) AND CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY source_1.lignes_lues) AS NUMERIC) IS NOT NULL AND (CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY source_1.lignes_lues) AS NUMERIC) != all($2::DOUBLE PRECISION[])) AND (count(*) = any($3::BIGINT[]))) AS anon_4 ORDER BY lower(public.unaccent('public.unaccent', anon_4."key 0") COLLATE "default") COLLATE "C", anon_4."key 0" 
 LIMIT $4::INTEGER) AS anon_3) AS anon_1) AS r0
