SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.objet_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $1::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_2)) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.objet_normalise LIKE (SELECT ('' || regexp_replace(lower(public.unaccent('public.unaccent', $2::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_4)) AS "totalCount") AS anon_3) AS r1, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.objet_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $3::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_6)) AS "totalCount") AS anon_5) AS r2
