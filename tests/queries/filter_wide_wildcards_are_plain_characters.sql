SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.objet_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $1::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_1))) AS r0, to_json((SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.objet_normalise LIKE (SELECT ('' || regexp_replace(lower(public.unaccent('public.unaccent', $2::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_2))) AS r1, to_json((SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.objet_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $3::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_3))) AS r2
