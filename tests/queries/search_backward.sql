WITH anon_3 AS MATERIALIZED 
(SELECT mots_proches($1::VARCHAR, CAST(ARRAY['subvention'::text, 'equipement'::text] AS TEXT[])) AS mots), 
anon_2 AS MATERIALIZED 
(SELECT anon_3.mots AS mots, de_poids(anon_3.mots, 'A'::text) AS "A", de_poids(anon_3.mots, 'AB'::text) AS "AB", de_poids(anon_3.mots, 'ABC'::text) AS "ABC" 
FROM anon_3), 
anon_1 AS 
(SELECT 0 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_1 
WHERE subvention_1.mots @@ (SELECT anon_2.mots 
FROM anon_2) UNION ALL SELECT 1 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_1 
WHERE equipement_1.mots @@ (SELECT anon_2.mots 
FROM anon_2)), 
anon_7 AS 
(SELECT anon_8.place AS place, anon_8.id AS id, CAST(json_build_array('a505ad', CAST(anon_8.score AS TEXT), CAST(anon_8.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_8.score ASC, anon_8.id DESC) AS page_number 
FROM (SELECT anon_9.place AS place, anon_9.id AS id, anon_9.score AS score 
FROM (SELECT anon_10.place AS place, anon_10.id AS id, anon_10.score AS score 
FROM (SELECT 0 AS place, anon_11.id AS id, CASE WHEN (anon_11.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_11.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_2.id AS id, subvention_2.mots AS mots 
FROM subvention AS subvention_2 
WHERE subvention_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_11) AS anon_10 ORDER BY anon_10.score ASC, anon_10.id DESC 
 LIMIT $3::INTEGER + $4::INTEGER) AS anon_9 UNION ALL SELECT anon_12.place AS place, anon_12.id AS id, anon_12.score AS score 
FROM (SELECT anon_13.place AS place, anon_13.id AS id, anon_13.score AS score 
FROM (SELECT 1 AS place, anon_14.id AS id, CASE WHEN (anon_14.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 WHEN (anon_14.mots @@ (SELECT anon_2."AB" 
FROM anon_2)) THEN 0.4::float8 WHEN (anon_14.mots @@ (SELECT anon_2."ABC" 
FROM anon_2)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_14.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_2.id AS id, equipement_2.mots AS mots 
FROM equipement AS equipement_2 
WHERE equipement_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_14) AS anon_13 ORDER BY anon_13.score ASC, anon_13.id DESC 
 LIMIT $5::INTEGER + $6::INTEGER) AS anon_12) AS anon_8 ORDER BY anon_8.score ASC, anon_8.id DESC 
 LIMIT $7::INTEGER + $8::INTEGER)
 SELECT to_json((SELECT CAST(sum(anon_1.count) AS BIGINT) AS sum_1 
FROM anon_1)) AS r0, (SELECT row_to_json(anon_4) AS row_to_json_1 
FROM (SELECT false AS "hasNextPage", (SELECT count(*) > $2::INTEGER AS anon_5 
FROM anon_7 AS anon_6) AS "hasPreviousPage") AS anon_4) AS r1, (SELECT coalesce(json_agg(anon_15), '[]'::json) AS coalesce_1 
FROM (SELECT translate(encode(convert_to(left(md5(anon_16.page_position || 'curseur-1'), 8) || anon_16.page_position, 'UTF8'), 'base64'), E'\n', '') AS cursor, CASE WHEN (anon_16.place = 0) THEN (SELECT row_to_json(anon_17) AS row_to_json_2 
FROM (SELECT subvention_3.id AS id, subvention_3.objet AS objet 
FROM subvention AS subvention_3 
WHERE subvention_3.id = anon_16.id) AS anon_17) WHEN (anon_16.place = 1) THEN (SELECT row_to_json(anon_18) AS row_to_json_3 
FROM (SELECT equipement_3.id AS id, equipement_3.nom AS nom 
FROM equipement AS equipement_3 
WHERE equipement_3.id = anon_16.id) AS anon_18) END AS node 
FROM anon_7 AS anon_16 
WHERE anon_16.page_number <= $9::INTEGER ORDER BY anon_16.page_number DESC) AS anon_15) AS r2
