WITH anon_10 AS MATERIALIZED 
(SELECT mots_proches($2::VARCHAR, CAST(ARRAY['subvention'::text, 'equipement'::text] AS TEXT[])) AS mots), 
anon_9 AS MATERIALIZED 
(SELECT anon_10.mots AS mots, de_poids(anon_10.mots, 'A'::text) AS "A", de_poids(anon_10.mots, 'AB'::text) AS "AB", de_poids(anon_10.mots, 'ABC'::text) AS "ABC" 
FROM anon_10), 
anon_4 AS 
(SELECT anon_5.place AS place, anon_5.id AS id, CAST(json_build_array('a505ad', CAST(anon_5.score AS TEXT), CAST(anon_5.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_5.score DESC, anon_5.id ASC) AS page_number 
FROM (SELECT anon_6.place AS place, anon_6.id AS id, anon_6.score AS score 
FROM (SELECT anon_7.place AS place, anon_7.id AS id, anon_7.score AS score 
FROM (SELECT 0 AS place, anon_8.id AS id, CASE WHEN (anon_8.mots @@ (SELECT anon_9."A" 
FROM anon_9)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_8.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_1.id AS id, subvention_1.mots AS mots 
FROM subvention AS subvention_1 
WHERE subvention_1.mots @@ (SELECT anon_9.mots 
FROM anon_9) 
 LIMIT 5000) AS anon_8) AS anon_7 ORDER BY anon_7.score DESC, anon_7.id ASC 
 LIMIT $3::INTEGER + $4::INTEGER) AS anon_6 UNION ALL SELECT anon_11.place AS place, anon_11.id AS id, anon_11.score AS score 
FROM (SELECT anon_12.place AS place, anon_12.id AS id, anon_12.score AS score 
FROM (SELECT 1 AS place, anon_13.id AS id, CASE WHEN (anon_13.mots @@ (SELECT anon_9."A" 
FROM anon_9)) THEN 1.0::float8 WHEN (anon_13.mots @@ (SELECT anon_9."AB" 
FROM anon_9)) THEN 0.4::float8 WHEN (anon_13.mots @@ (SELECT anon_9."ABC" 
FROM anon_9)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_13.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_1.id AS id, equipement_1.mots AS mots 
FROM equipement AS equipement_1 
WHERE equipement_1.mots @@ (SELECT anon_9.mots 
FROM anon_9) 
 LIMIT 5000) AS anon_13) AS anon_12 ORDER BY anon_12.score DESC, anon_12.id ASC 
 LIMIT $5::INTEGER + $6::INTEGER) AS anon_11) AS anon_5 ORDER BY anon_5.score DESC, anon_5.id ASC 
 LIMIT $7::INTEGER + $8::INTEGER)
 SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) > $1::INTEGER AS anon_2 
FROM anon_4 AS anon_3) AS "hasNextPage", false AS "hasPreviousPage", (SELECT translate(encode(convert_to(left(md5(anon_14.page_position || 'curseur-1'), 8) || anon_14.page_position, 'UTF8'), 'base64'), E'\n', '') AS translate_1 
FROM anon_4 AS anon_14 
WHERE anon_14.page_number <= $9::INTEGER ORDER BY anon_14.page_number 
 LIMIT 1) AS "startCursor", (SELECT translate(encode(convert_to(left(md5(anon_15.page_position || 'curseur-1'), 8) || anon_15.page_position, 'UTF8'), 'base64'), E'\n', '') AS translate_2 
FROM anon_4 AS anon_15 
WHERE anon_15.page_number <= $10::INTEGER ORDER BY anon_15.page_number DESC 
 LIMIT 1) AS "endCursor") AS anon_1) AS r0, (SELECT coalesce(json_agg(anon_16), '[]'::json) AS coalesce_1 
FROM (SELECT translate(encode(convert_to(left(md5(anon_17.page_position || 'curseur-1'), 8) || anon_17.page_position, 'UTF8'), 'base64'), E'\n', '') AS cursor, CASE WHEN (anon_17.place = 0) THEN (SELECT row_to_json(anon_18) AS row_to_json_2 
FROM (SELECT subvention_2.id AS id, subvention_2.objet AS objet 
FROM subvention AS subvention_2 
WHERE subvention_2.id = anon_17.id) AS anon_18) WHEN (anon_17.place = 1) THEN (SELECT row_to_json(anon_19) AS row_to_json_3 
FROM (SELECT equipement_2.id AS id, equipement_2.nom AS nom 
FROM equipement AS equipement_2 
WHERE equipement_2.id = anon_17.id) AS anon_19) END AS node 
FROM anon_4 AS anon_17 
WHERE anon_17.page_number <= $11::INTEGER ORDER BY anon_17.page_number) AS anon_16) AS r1
