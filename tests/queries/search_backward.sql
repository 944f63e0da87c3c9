WITH anon_7 AS MATERIALIZED 
(SELECT mots_proches($1::VARCHAR, CAST(ARRAY['subvention'::text, 'equipement'::text] AS TEXT[])) AS mots), 
anon_6 AS MATERIALIZED 
(SELECT anon_7.mots AS mots, de_poids(anon_7.mots, 'A'::text) AS "A", de_poids(anon_7.mots, 'AB'::text) AS "AB", de_poids(anon_7.mots, 'ABC'::text) AS "ABC" 
FROM anon_7), 
anon_11 AS 
(SELECT 0 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_2 
WHERE subvention_2.mots @@ (SELECT anon_6.mots 
FROM anon_6) UNION ALL SELECT 1 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_2 
WHERE equipement_2.mots @@ (SELECT anon_6.mots 
FROM anon_6))
 SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (WITH page AS 
(SELECT anon_2.place AS place, anon_2.id AS id, CAST(json_build_array('a505ad', CAST(anon_2.score AS TEXT), CAST(anon_2.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_2.score ASC, anon_2.id DESC) AS page_number 
FROM (SELECT anon_3.place AS place, anon_3.id AS id, anon_3.score AS score 
FROM (SELECT anon_4.place AS place, anon_4.id AS id, anon_4.score AS score 
FROM (SELECT 0 AS place, anon_5.id AS id, CASE WHEN (anon_5.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_5.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_1.id AS id, subvention_1.mots AS mots 
FROM subvention AS subvention_1 
WHERE subvention_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_5) AS anon_4 ORDER BY anon_4.score ASC, anon_4.id DESC 
 LIMIT $2::INTEGER + $3::INTEGER) AS anon_3 UNION ALL SELECT anon_8.place AS place, anon_8.id AS id, anon_8.score AS score 
FROM (SELECT anon_9.place AS place, anon_9.id AS id, anon_9.score AS score 
FROM (SELECT 1 AS place, anon_10.id AS id, CASE WHEN (anon_10.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 WHEN (anon_10.mots @@ (SELECT anon_6."AB" 
FROM anon_6)) THEN 0.4::float8 WHEN (anon_10.mots @@ (SELECT anon_6."ABC" 
FROM anon_6)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_10.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_1.id AS id, equipement_1.mots AS mots 
FROM equipement AS equipement_1 
WHERE equipement_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_10) AS anon_9 ORDER BY anon_9.score ASC, anon_9.id DESC 
 LIMIT $4::INTEGER + $5::INTEGER) AS anon_8) AS anon_2 ORDER BY anon_2.score ASC, anon_2.id DESC 
 LIMIT $6::INTEGER + $7::INTEGER)
 SELECT (SELECT CAST(sum(anon_11.count) AS BIGINT) AS sum_1 
FROM anon_11) AS "totalCount", (SELECT row_to_json(anon_12) AS row_to_json_2 
FROM (SELECT false AS "hasNextPage", (SELECT count(*) > $8::INTEGER AS anon_13 
FROM page AS anon_14) AS "hasPreviousPage") AS anon_12) AS "pageInfo", (SELECT coalesce(json_agg(anon_15), '[]'::json) AS coalesce_1 
FROM (SELECT translate(encode(convert_to(left(md5(anon_16.page_position || 'curseur-1'), 8) || anon_16.page_position, 'UTF8'), 'base64'), E'\n', '') AS cursor, CASE WHEN (anon_16.place = 0) THEN (SELECT row_to_json(anon_17) AS row_to_json_3 
FROM (SELECT subvention_3.id AS id, subvention_3.objet AS objet 
FROM subvention AS subvention_3 
WHERE subvention_3.id = anon_16.id) AS anon_17) WHEN (anon_16.place = 1) THEN (SELECT row_to_json(anon_18) AS row_to_json_4 
FROM (SELECT equipement_3.id AS id, equipement_3.nom AS nom 
FROM equipement AS equipement_3 
WHERE equipement_3.id = anon_16.id) AS anon_18) END AS node 
FROM page AS anon_16 
WHERE anon_16.page_number <= $9::INTEGER ORDER BY anon_16.page_number DESC) AS anon_15) AS edges) AS anon_1) AS r0
