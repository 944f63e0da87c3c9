WITH anon_7 AS MATERIALIZED 
(SELECT mots_proches($1::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text] AS TEXT[])) AS mots), 
anon_6 AS MATERIALIZED 
(SELECT anon_7.mots AS mots, de_poids(anon_7.mots, 'A'::text) AS "A", de_poids(anon_7.mots, 'AB'::text) AS "AB", de_poids(anon_7.mots, 'ABC'::text) AS "ABC" 
FROM anon_7), 
anon_21 AS MATERIALIZED 
(SELECT mots_proches($9::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_20 AS MATERIALIZED 
(SELECT anon_21.mots AS mots, de_poids(anon_21.mots, 'A'::text) AS "A", de_poids(anon_21.mots, 'AB'::text) AS "AB", de_poids(anon_21.mots, 'ABC'::text) AS "ABC" 
FROM anon_21), 
anon_46 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_4 
WHERE territoire_4.mots @@ (SELECT anon_20.mots 
FROM anon_20) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.mots @@ (SELECT anon_20.mots 
FROM anon_20) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_2 
WHERE organisation_2.mots @@ (SELECT anon_20.mots 
FROM anon_20) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_2 
WHERE source_2.mots @@ (SELECT anon_20.mots 
FROM anon_20) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_2 
WHERE subvention_2.mots @@ (SELECT anon_20.mots 
FROM anon_20) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_2 
WHERE marche_2.mots @@ (SELECT anon_20.mots 
FROM anon_20) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_2 
WHERE equipement_2.mots @@ (SELECT anon_20.mots 
FROM anon_20) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_2 
WHERE budget_2.mots @@ (SELECT anon_20.mots 
FROM anon_20) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_2 
WHERE deliberation_2.mots @@ (SELECT anon_20.mots 
FROM anon_20)), 
anon_64 AS MATERIALIZED 
(SELECT mots_proches($31::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_63 AS MATERIALIZED 
(SELECT anon_64.mots AS mots, de_poids(anon_64.mots, 'A'::text) AS "A", de_poids(anon_64.mots, 'AB'::text) AS "AB", de_poids(anon_64.mots, 'ABC'::text) AS "ABC" 
FROM anon_64), 
anon_89 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_7 
WHERE territoire_7.mots @@ (SELECT anon_63.mots 
FROM anon_63) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_7 
WHERE collectivite_7.mots @@ (SELECT anon_63.mots 
FROM anon_63) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_5 
WHERE organisation_5.mots @@ (SELECT anon_63.mots 
FROM anon_63) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_5 
WHERE source_5.mots @@ (SELECT anon_63.mots 
FROM anon_63) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_5 
WHERE subvention_5.mots @@ (SELECT anon_63.mots 
FROM anon_63) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_5 
WHERE marche_5.mots @@ (SELECT anon_63.mots 
FROM anon_63) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_5 
WHERE equipement_5.mots @@ (SELECT anon_63.mots 
FROM anon_63) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_5 
WHERE budget_5.mots @@ (SELECT anon_63.mots 
FROM anon_63) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_5 
WHERE deliberation_5.mots @@ (SELECT anon_63.mots 
FROM anon_63)), 
anon_107 AS MATERIALIZED 
(SELECT mots_proches($53::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_106 AS MATERIALIZED 
(SELECT anon_107.mots AS mots, de_poids(anon_107.mots, 'A'::text) AS "A", de_poids(anon_107.mots, 'AB'::text) AS "AB", de_poids(anon_107.mots, 'ABC'::text) AS "ABC" 
FROM anon_107), 
anon_132 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_10 
WHERE territoire_10.mots @@ (SELECT anon_106.mots 
FROM anon_106) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_10 
WHERE collectivite_10.mots @@ (SELECT anon_106.mots 
FROM anon_106) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_8 
WHERE organisation_8.mots @@ (SELECT anon_106.mots 
FROM anon_106) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_8 
WHERE source_8.mots @@ (SELECT anon_106.mots 
FROM anon_106) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_8 
WHERE subvention_8.mots @@ (SELECT anon_106.mots 
FROM anon_106) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_8 
WHERE marche_8.mots @@ (SELECT anon_106.mots 
FROM anon_106) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_8 
WHERE equipement_8.mots @@ (SELECT anon_106.mots 
FROM anon_106) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_8 
WHERE budget_8.mots @@ (SELECT anon_106.mots 
FROM anon_106) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_8 
WHERE deliberation_8.mots @@ (SELECT anon_106.mots 
FROM anon_106)), 
anon_150 AS MATERIALIZED 
(SELECT mots_proches($75::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_149 AS MATERIALIZED 
(SELECT anon_150.mots AS mots, de_poids(anon_150.mots, 'A'::text) AS "A", de_poids(anon_150.mots, 'AB'::text) AS "AB", de_poids(anon_150.mots, 'ABC'::text) AS "ABC" 
FROM anon_150), 
anon_175 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_13 
WHERE territoire_13.mots @@ (SELECT anon_149.mots 
FROM anon_149) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_13 
WHERE collectivite_13.mots @@ (SELECT anon_149.mots 
FROM anon_149) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_11 
WHERE organisation_11.mots @@ (SELECT anon_149.mots 
FROM anon_149) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_11 
WHERE source_11.mots @@ (SELECT anon_149.mots 
FROM anon_149) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_11 
WHERE subvention_11.mots @@ (SELECT anon_149.mots 
FROM anon_149) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_11 
WHERE marche_11.mots @@ (SELECT anon_149.mots 
FROM anon_149) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_11 
WHERE equipement_11.mots @@ (SELECT anon_149.mots 
FROM anon_149) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_11 
WHERE budget_11.mots @@ (SELECT anon_149.mots 
FROM anon_149) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_11 
WHERE deliberation_11.mots @@ (SELECT anon_149.mots 
FROM anon_149)), 
anon_193 AS MATERIALIZED 
(SELECT mots_proches($97::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_192 AS MATERIALIZED 
(SELECT anon_193.mots AS mots, de_poids(anon_193.mots, 'A'::text) AS "A", de_poids(anon_193.mots, 'AB'::text) AS "AB", de_poids(anon_193.mots, 'ABC'::text) AS "ABC" 
FROM anon_193), 
anon_218 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_16 
WHERE territoire_16.mots @@ (SELECT anon_192.mots 
FROM anon_192) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_16 
WHERE collectivite_16.mots @@ (SELECT anon_192.mots 
FROM anon_192) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_14 
WHERE organisation_14.mots @@ (SELECT anon_192.mots 
FROM anon_192) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_14 
WHERE source_14.mots @@ (SELECT anon_192.mots 
FROM anon_192) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_14 
WHERE subvention_14.mots @@ (SELECT anon_192.mots 
FROM anon_192) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_14 
WHERE marche_14.mots @@ (SELECT anon_192.mots 
FROM anon_192) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_14 
WHERE equipement_14.mots @@ (SELECT anon_192.mots 
FROM anon_192) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_14 
WHERE budget_14.mots @@ (SELECT anon_192.mots 
FROM anon_192) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_14 
WHERE deliberation_14.mots @@ (SELECT anon_192.mots 
FROM anon_192)), 
anon_233 AS MATERIALIZED 
(SELECT mots_proches($119::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_232 AS MATERIALIZED 
(SELECT anon_233.mots AS mots, de_poids(anon_233.mots, 'A'::text) AS "A", de_poids(anon_233.mots, 'AB'::text) AS "AB", de_poids(anon_233.mots, 'ABC'::text) AS "ABC" 
FROM anon_233), 
anon_231 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_18 
WHERE territoire_18.mots @@ (SELECT anon_232.mots 
FROM anon_232) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_18 
WHERE collectivite_18.mots @@ (SELECT anon_232.mots 
FROM anon_232) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_16 
WHERE organisation_16.mots @@ (SELECT anon_232.mots 
FROM anon_232) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_16 
WHERE source_16.mots @@ (SELECT anon_232.mots 
FROM anon_232) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_16 
WHERE subvention_16.mots @@ (SELECT anon_232.mots 
FROM anon_232) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_16 
WHERE marche_16.mots @@ (SELECT anon_232.mots 
FROM anon_232) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_16 
WHERE equipement_16.mots @@ (SELECT anon_232.mots 
FROM anon_232) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_16 
WHERE budget_16.mots @@ (SELECT anon_232.mots 
FROM anon_232) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_16 
WHERE deliberation_16.mots @@ (SELECT anon_232.mots 
FROM anon_232))
 SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (WITH page AS 
(SELECT anon_2.place AS place, anon_2.id AS id, CAST(json_build_array('a505ad', CAST(anon_2.score AS TEXT), CAST(anon_2.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_2.score DESC, anon_2.id ASC) AS page_number 
FROM (SELECT anon_3.place AS place, anon_3.id AS id, anon_3.score AS score 
FROM (SELECT anon_4.place AS place, anon_4.id AS id, anon_4.score AS score 
FROM (SELECT 0 AS place, anon_5.id AS id, 1.0::float8 / CAST(CAST(length(anon_5.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_1.id AS id, territoire_1.mots AS mots 
FROM territoire AS territoire_1 
WHERE territoire_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_5) AS anon_4 ORDER BY anon_4.score DESC, anon_4.id ASC 
 LIMIT $2::INTEGER + $3::INTEGER) AS anon_3 UNION ALL SELECT anon_8.place AS place, anon_8.id AS id, anon_8.score AS score 
FROM (SELECT anon_9.place AS place, anon_9.id AS id, anon_9.score AS score 
FROM (SELECT 1 AS place, anon_10.id AS id, CASE WHEN (anon_10.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_10.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_1.id AS id, collectivite_1.mots AS mots 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_10) AS anon_9 ORDER BY anon_9.score DESC, anon_9.id ASC 
 LIMIT $4::INTEGER + $5::INTEGER) AS anon_8) AS anon_2 ORDER BY anon_2.score DESC, anon_2.id ASC 
 LIMIT $6::INTEGER + $7::INTEGER)
 SELECT (SELECT coalesce(json_agg(anon_11.value), '[]'::json) AS coalesce_1 
FROM (SELECT CASE WHEN (anon_12.place = 0) THEN (SELECT row_to_json(anon_13) AS row_to_json_2 
FROM (SELECT territoire_2.nom AS nom 
FROM territoire AS territoire_2 
WHERE territoire_2.id = anon_12.id) AS anon_13) WHEN (anon_12.place = 1) THEN (SELECT row_to_json(anon_14) AS row_to_json_3 
FROM (SELECT collectivite_2.nom AS nom 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.id = anon_12.id) AS anon_14) END AS value 
FROM page AS anon_12 
WHERE anon_12.page_number <= $8::INTEGER ORDER BY anon_12.page_number) AS anon_11) AS nodes) AS anon_1) AS r0, (SELECT row_to_json(anon_15) AS row_to_json_4 
FROM (WITH page AS 
(SELECT anon_16.place AS place, anon_16.id AS id, CAST(json_build_array('a505ad', CAST(anon_16.score AS TEXT), CAST(anon_16.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_16.score DESC, anon_16.id ASC) AS page_number 
FROM (SELECT anon_17.place AS place, anon_17.id AS id, anon_17.score AS score 
FROM (SELECT anon_18.place AS place, anon_18.id AS id, anon_18.score AS score 
FROM (SELECT 0 AS place, anon_19.id AS id, 1.0::float8 / CAST(CAST(length(anon_19.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_3.id AS id, territoire_3.mots AS mots 
FROM territoire AS territoire_3 
WHERE territoire_3.mots @@ (SELECT anon_20.mots 
FROM anon_20) 
 LIMIT 5000) AS anon_19) AS anon_18 ORDER BY anon_18.score DESC, anon_18.id ASC 
 LIMIT $10::INTEGER + $11::INTEGER) AS anon_17 UNION ALL SELECT anon_22.place AS place, anon_22.id AS id, anon_22.score AS score 
FROM (SELECT anon_23.place AS place, anon_23.id AS id, anon_23.score AS score 
FROM (SELECT 1 AS place, anon_24.id AS id, CASE WHEN (anon_24.mots @@ (SELECT anon_20."A" 
FROM anon_20)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_24.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_3.id AS id, collectivite_3.mots AS mots 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.mots @@ (SELECT anon_20.mots 
FROM anon_20) 
 LIMIT 5000) AS anon_24) AS anon_23 ORDER BY anon_23.score DESC, anon_23.id ASC 
 LIMIT $12::INTEGER + $13::INTEGER) AS anon_22 UNION ALL SELECT anon_25.place AS place, anon_25.id AS id, anon_25.score AS score 
FROM (SELECT anon_26.place AS place, anon_26.id AS id, anon_26.score AS score 
FROM (SELECT 2 AS place, anon_27.id AS id, CASE WHEN (anon_27.mots @@ (SELECT anon_20."A" 
FROM anon_20)) THEN 1.0::float8 WHEN (anon_27.mots @@ (SELECT anon_20."AB" 
FROM anon_20)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_27.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_1.id AS id, organisation_1.mots AS mots 
FROM organisation AS organisation_1 
WHERE organisation_1.mots @@ (SELECT anon_20.mots 
FROM anon_20) 
 LIMIT 5000) AS anon_27) AS anon_26 ORDER BY anon_26.score DESC, anon_26.id ASC 
 LIMIT $14::INTEGER + $15::INTEGER) AS anon_25 UNION ALL SELECT anon_28.place AS place, anon_28.id AS id, anon_28.score AS score 
FROM (SELECT anon_29.place AS place, anon_29.id AS id, anon_29.score AS score 
FROM (SELECT 3 AS place, anon_30.id AS id, CASE WHEN (anon_30.mots @@ (SELECT anon_20."A" 
FROM anon_20)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_30.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_1.id AS id, source_1.mots AS mots 
FROM source AS source_1 
WHERE source_1.mots @@ (SELECT anon_20.mots 
FROM anon_20) 
 LIMIT 5000) AS anon_30) AS anon_29 ORDER BY anon_29.score DESC, anon_29.id ASC 
 LIMIT $16::INTEGER + $17::INTEGER) AS anon_28 UNION ALL SELECT anon_31.place AS place, anon_31.id AS id, anon_31.score AS score 
FROM (SELECT anon_32.place AS place, anon_32.id AS id, anon_32.score AS score 
FROM (SELECT 4 AS place, anon_33.id AS id, CASE WHEN (anon_33.mots @@ (SELECT anon_20."A" 
FROM anon_20)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_33.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_1.id AS id, subvention_1.mots AS mots 
FROM subvention AS subvention_1 
WHERE subvention_1.mots @@ (SELECT anon_20.mots 
FROM anon_20) 
 LIMIT 5000) AS anon_33) AS anon_32 ORDER BY anon_32.score DESC, anon_32.id ASC 
 LIMIT $18::INTEGER + $19::INTEGER) AS anon_31 UNION ALL SELECT anon_34.place AS place, anon_34.id AS id, anon_34.score AS score 
FROM (SELECT anon_35.place AS place, anon_35.id AS id, anon_35.score AS score 
FROM (SELECT 5 AS place, anon_36.id AS id, 1.0::float8 / CAST(CAST(length(anon_36.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_1.id AS id, marche_1.mots AS mots 
FROM marche AS marche_1 
WHERE marche_1.mots @@ (SELECT anon_20.mots 
FROM anon_20) 
 LIMIT 5000) AS anon_36) AS anon_35 ORDER BY anon_35.score DESC, anon_35.id ASC 
 LIMIT $20::INTEGER + $21::INTEGER) AS anon_34 UNION ALL SELECT anon_37.place AS place, anon_37.id AS id, anon_37.score AS score 
FROM (SELECT anon_38.place AS place, anon_38.id AS id, anon_38.score AS score 
FROM (SELECT 6 AS place, anon_39.id AS id, CASE WHEN (anon_39.mots @@ (SELECT anon_20."A" 
FROM anon_20)) THEN 1.0::float8 WHEN (anon_39.mots @@ (SELECT anon_20."AB" 
FROM anon_20)) THEN 0.4::float8 WHEN (anon_39.mots @@ (SELECT anon_20."ABC" 
FROM anon_20)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_39.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_1.id AS id, equipement_1.mots AS mots 
FROM equipement AS equipement_1 
WHERE equipement_1.mots @@ (SELECT anon_20.mots 
FROM anon_20) 
 LIMIT 5000) AS anon_39) AS anon_38 ORDER BY anon_38.score DESC, anon_38.id ASC 
 LIMIT $22::INTEGER + $23::INTEGER) AS anon_37 UNION ALL SELECT anon_40.place AS place, anon_40.id AS id, anon_40.score AS score 
FROM (SELECT anon_41.place AS place, anon_41.id AS id, anon_41.score AS score 
FROM (SELECT 7 AS place, anon_42.id AS id, CASE WHEN (anon_42.mots @@ (SELECT anon_20."A" 
FROM anon_20)) THEN 1.0::float8 WHEN (anon_42.mots @@ (SELECT anon_20."AB" 
FROM anon_20)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_42.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_1.id AS id, budget_1.mots AS mots 
FROM budget AS budget_1 
WHERE budget_1.mots @@ (SELECT anon_20.mots 
FROM anon_20) 
 LIMIT 5000) AS anon_42) AS anon_41 ORDER BY anon_41.score DESC, anon_41.id ASC 
 LIMIT $24::INTEGER + $25::INTEGER) AS anon_40 UNION ALL SELECT anon_43.place AS place, anon_43.id AS id, anon_43.score AS score 
FROM (SELECT anon_44.place AS place, anon_44.id AS id, anon_44.score AS score 
FROM (SELECT 8 AS place, anon_45.id AS id, CASE WHEN (anon_45.mots @@ (SELECT anon_20."A" 
FROM anon_20)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_45.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_1.id AS id, deliberation_1.mots AS mots 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.mots @@ (SELECT anon_20.mots 
FROM anon_20) 
 LIMIT 5000) AS anon_45) AS anon_44 ORDER BY anon_44.score DESC, anon_44.id ASC 
 LIMIT $26::INTEGER + $27::INTEGER) AS anon_43) AS anon_16 ORDER BY anon_16.score DESC, anon_16.id ASC 
 LIMIT $28::INTEGER + $29::INTEGER)
 SELECT (SELECT CAST(sum(anon_46.count) AS BIGINT) AS sum_1 
FROM anon_46) AS "totalCount", (SELECT coalesce(json_agg(anon_47.value), '[]'::json) AS coalesce_2 
FROM (SELECT CASE WHEN (anon_48.place = 0) THEN (SELECT row_to_json(anon_49) AS row_to_json_5 
FROM (SELECT 'Territoire'::text AS __typename 
FROM territoire AS territoire_5 
WHERE territoire_5.id = anon_48.id) AS anon_49) WHEN (anon_48.place = 1) THEN (SELECT row_to_json(anon_50) AS row_to_json_6 
FROM (SELECT 'Collectivite'::text AS __typename 
FROM collectivite AS collectivite_5 
WHERE collectivite_5.id = anon_48.id) AS anon_50) WHEN (anon_48.place = 2) THEN (SELECT row_to_json(anon_51) AS row_to_json_7 
FROM (SELECT 'Organisation'::text AS __typename 
FROM organisation AS organisation_3 
WHERE organisation_3.id = anon_48.id) AS anon_51) WHEN (anon_48.place = 3) THEN (SELECT row_to_json(anon_52) AS row_to_json_8 
FROM (SELECT 'Source'::text AS __typename 
FROM source AS source_3 
WHERE source_3.id = anon_48.id) AS anon_52) WHEN (anon_48.place = 4) THEN (SELECT row_to_json(anon_53) AS row_to_json_9 
FROM (SELECT 'Subvention'::text AS __typename, subvention_3.objet AS objet 
FROM subvention AS subvention_3 
WHERE subvention_3.id = anon_48.id) AS anon_53) WHEN (anon_48.place = 5) THEN (SELECT row_to_json(anon_54) AS row_to_json_10 
FROM (SELECT 'Marche'::text AS __typename, marche_3.objet AS objet 
FROM marche AS marche_3 
WHERE marche_3.id = anon_48.id) AS anon_54) WHEN (anon_48.place = 6) THEN (SELECT row_to_json(anon_55) AS row_to_json_11 
FROM (SELECT 'Equipement'::text AS __typename, equipement_3.nom AS nom 
FROM equipement AS equipement_3 
WHERE equipement_3.id = anon_48.id) AS anon_55) WHEN (anon_48.place = 7) THEN (SELECT row_to_json(anon_56) AS row_to_json_12 
FROM (SELECT 'Budget'::text AS __typename 
FROM budget AS budget_3 
WHERE budget_3.id = anon_48.id) AS anon_56) WHEN (anon_48.place = 8) THEN (SELECT row_to_json(anon_57) AS row_to_json_13 
FROM (SELECT 'Deliberation'::text AS __typename 
FROM deliberation AS deliberation_3 
WHERE deliberation_3.id = anon_48.id) AS anon_57) END AS value 
FROM page AS anon_48 
WHERE anon_48.page_number <= $30::INTEGER ORDER BY anon_48.page_number) AS anon_47) AS nodes) AS anon_15) AS r1, (SELECT row_to_json(anon_58) AS row_to_json_14 
FROM (WITH page AS 
(SELECT anon_59.place AS place, anon_59.id AS id, CAST(json_build_array('a505ad', CAST(anon_59.score AS TEXT), CAST(anon_59.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_59.score DESC, anon_59.id ASC) AS page_number 
FROM (SELECT anon_60.place AS place, anon_60.id AS id, anon_60.score AS score 
FROM (SELECT anon_61.place AS place, anon_61.id AS id, anon_61.score AS score 
FROM (SELECT 0 AS place, anon_62.id AS id, 1.0::float8 / CAST(CAST(length(anon_62.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_6.id AS id, territoire_6.mots AS mots 
FROM territoire AS territoire_6 
WHERE territoire_6.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_62) AS anon_61 ORDER BY anon_61.score DESC, anon_61.id ASC 
 LIMIT $32::INTEGER + $33::INTEGER) AS anon_60 UNION ALL SELECT anon_65.place AS place, anon_65.id AS id, anon_65.score AS score 
FROM (SELECT anon_66.place AS place, anon_66.id AS id, anon_66.score AS score 
FROM (SELECT 1 AS place, anon_67.id AS id, CASE WHEN (anon_67.mots @@ (SELECT anon_63."A" 
FROM anon_63)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_67.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_6.id AS id, collectivite_6.mots AS mots 
FROM collectivite AS collectivite_6 
WHERE collectivite_6.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_67) AS anon_66 ORDER BY anon_66.score DESC, anon_66.id ASC 
 LIMIT $34::INTEGER + $35::INTEGER) AS anon_65 UNION ALL SELECT anon_68.place AS place, anon_68.id AS id, anon_68.score AS score 
FROM (SELECT anon_69.place AS place, anon_69.id AS id, anon_69.score AS score 
FROM (SELECT 2 AS place, anon_70.id AS id, CASE WHEN (anon_70.mots @@ (SELECT anon_63."A" 
FROM anon_63)) THEN 1.0::float8 WHEN (anon_70.mots @@ (SELECT anon_63."AB" 
FROM anon_63)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_70.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_4.id AS id, organisation_4.mots AS mots 
FROM organisation AS organisation_4 
WHERE organisation_4.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_70) AS anon_69 ORDER BY anon_69.score DESC, anon_69.id ASC 
 LIMIT $36::INTEGER + $37::INTEGER) AS anon_68 UNION ALL SELECT anon_71.place AS place, anon_71.id AS id, anon_71.score AS score 
FROM (SELECT anon_72.place AS place, anon_72.id AS id, anon_72.score AS score 
FROM (SELECT 3 AS place, anon_73.id AS id, CASE WHEN (anon_73.mots @@ (SELECT anon_63."A" 
FROM anon_63)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_73.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_4.id AS id, source_4.mots AS mots 
FROM source AS source_4 
WHERE source_4.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_73) AS anon_72 ORDER BY anon_72.score DESC, anon_72.id ASC 
 LIMIT $38::INTEGER + $39::INTEGER) AS anon_71 UNION ALL SELECT anon_74.place AS place, anon_74.id AS id, anon_74.score AS score 
FROM (SELECT anon_75.place AS place, anon_75.id AS id, anon_75.score AS score 
FROM (SELECT 4 AS place, anon_76.id AS id, CASE WHEN (anon_76.mots @@ (SELECT anon_63."A" 
FROM anon_63)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_76.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_4.id AS id, subvention_4.mots AS mots 
FROM subvention AS subvention_4 
WHERE subvention_4.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_76) AS anon_75 ORDER BY anon_75.score DESC, anon_75.id ASC 
 LIMIT $40::INTEGER + $41::INTEGER) AS anon_74 UNION ALL SELECT anon_77.place AS place, anon_77.id AS id, anon_77.score AS score 
FROM (SELECT anon_78.place AS place, anon_78.id AS id, anon_78.score AS score 
FROM (SELECT 5 AS place, anon_79.id AS id, 1.0::float8 / CAST(CAST(length(anon_79.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_4.id AS id, marche_4.mots AS mots 
FROM marche AS marche_4 
WHERE marche_4.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_79) AS anon_78 ORDER BY anon_78.score DESC, anon_78.id ASC 
 LIMIT $42::INTEGER + $43::INTEGER) AS anon_77 UNION ALL SELECT anon_80.place AS place, anon_80.id AS id, anon_80.score AS score 
FROM (SELECT anon_81.place AS place, anon_81.id AS id, anon_81.score AS score 
FROM (SELECT 6 AS place, anon_82.id AS id, CASE WHEN (anon_82.mots @@ (SELECT anon_63."A" 
FROM anon_63)) THEN 1.0::float8 WHEN (anon_82.mots @@ (SELECT anon_63."AB" 
FROM anon_63)) THEN 0.4::float8 WHEN (anon_82.mots @@ (SELECT anon_63."ABC" 
FROM anon_63)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_82.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_4.id AS id, equipement_4.mots AS mots 
FROM equipement AS equipement_4 
WHERE equipement_4.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_82) AS anon_81 ORDER BY anon_81.score DESC, anon_81.id ASC 
 LIMIT $44::INTEGER + $45::INTEGER) AS anon_80 UNION ALL SELECT anon_83.place AS place, anon_83.id AS id, anon_83.score AS score 
FROM (SELECT anon_84.place AS place, anon_84.id AS id, anon_84.score AS score 
FROM (SELECT 7 AS place, anon_85.id AS id, CASE WHEN (anon_85.mots @@ (SELECT anon_63."A" 
FROM anon_63)) THEN 1.0::float8 WHEN (anon_85.mots @@ (SELECT anon_63."AB" 
FROM anon_63)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_85.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_4.id AS id, budget_4.mots AS mots 
FROM budget AS budget_4 
WHERE budget_4.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_85) AS anon_84 ORDER BY anon_84.score DESC, anon_84.id ASC 
 LIMIT $46::INTEGER + $47::INTEGER) AS anon_83 UNION ALL SELECT anon_86.place AS place, anon_86.id AS id, anon_86.score AS score 
FROM (SELECT anon_87.place AS place, anon_87.id AS id, anon_87.score AS score 
FROM (SELECT 8 AS place, anon_88.id AS id, CASE WHEN (anon_88.mots @@ (SELECT anon_63."A" 
FROM anon_63)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_88.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_4.id AS id, deliberation_4.mots AS mots 
FROM deliberation AS deliberation_4 
WHERE deliberation_4.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_88) AS anon_87 ORDER BY anon_87.score DESC, anon_87.id ASC 
 LIMIT $48::INTEGER + $49::INTEGER) AS anon_86) AS anon_59 ORDER BY anon_59.score DESC, anon_59.id ASC 
 LIMIT $50::INTEGER + $51::INTEGER)
 SELECT (SELECT CAST(sum(anon_89.count) AS BIGINT) AS sum_2 
FROM anon_89) AS "totalCount", (SELECT coalesce(json_agg(anon_90.value), '[]'::json) AS coalesce_3 
FROM (SELECT CASE WHEN (anon_91.place = 0) THEN (SELECT row_to_json(anon_92) AS row_to_json_15 
FROM (SELECT 
FROM territoire AS territoire_8 
WHERE territoire_8.id = anon_91.id) AS anon_92) WHEN (anon_91.place = 1) THEN (SELECT row_to_json(anon_93) AS row_to_json_16 
FROM (SELECT 
FROM collectivite AS collectivite_8 
WHERE collectivite_8.id = anon_91.id) AS anon_93) WHEN (anon_91.place = 2) THEN (SELECT row_to_json(anon_94) AS row_to_json_17 
FROM (SELECT 
FROM organisation AS organisation_6 
WHERE organisation_6.id = anon_91.id) AS anon_94) WHEN (anon_91.place = 3) THEN (SELECT row_to_json(anon_95) AS row_to_json_18 
FROM (SELECT 
FROM source AS source_6 
WHERE source_6.id = anon_91.id) AS anon_95) WHEN (anon_91.place = 4) THEN (SELECT row_to_json(anon_96) AS row_to_json_19 
FROM (SELECT subvention_6.nom_beneficiaire AS "nomBeneficiaire", subvention_6.objet AS objet 
FROM subvention AS subvention_6 
WHERE subvention_6.id = anon_91.id) AS anon_96) WHEN (anon_91.place = 5) THEN (SELECT row_to_json(anon_97) AS row_to_json_20 
FROM (SELECT 
FROM marche AS marche_6 
WHERE marche_6.id = anon_91.id) AS anon_97) WHEN (anon_91.place = 6) THEN (SELECT row_to_json(anon_98) AS row_to_json_21 
FROM (SELECT 
FROM equipement AS equipement_6 
WHERE equipement_6.id = anon_91.id) AS anon_98) WHEN (anon_91.place = 7) THEN (SELECT row_to_json(anon_99) AS row_to_json_22 
FROM (SELECT 
FROM budget AS budget_6 
WHERE budget_6.id = anon_91.id) AS anon_99) WHEN (anon_91.place = 8) THEN (SELECT row_to_json(anon_100) AS row_to_json_23 
FROM (SELECT 
FROM deliberation AS deliberation_6 
WHERE deliberation_6.id = anon_91.id) AS anon_100) END AS value 
FROM page AS anon_91 
WHERE anon_91.page_number <= $52::INTEGER ORDER BY anon_91.page_number) AS anon_90) AS nodes) AS anon_58) AS r2, (SELECT row_to_json(anon_101) AS row_to_json_24 
FROM (WITH page AS 
(SELECT anon_102.place AS place, anon_102.id AS id, CAST(json_build_array('a505ad', CAST(anon_102.score AS TEXT), CAST(anon_102.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_102.score DESC, anon_102.id ASC) AS page_number 
FROM (SELECT anon_103.place AS place, anon_103.id AS id, anon_103.score AS score 
FROM (SELECT anon_104.place AS place, anon_104.id AS id, anon_104.score AS score 
FROM (SELECT 0 AS place, anon_105.id AS id, 1.0::float8 / CAST(CAST(length(anon_105.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_9.id AS id, territoire_9.mots AS mots 
FROM territoire AS territoire_9 
WHERE territoire_9.mots @@ (SELECT anon_106.mots 
FROM anon_106) 
 LIMIT 5000) AS anon_105) AS anon_104 ORDER BY anon_104.score DESC, anon_104.id ASC 
 LIMIT $54::INTEGER + $55::INTEGER) AS anon_103 UNION ALL SELECT anon_108.place AS place, anon_108.id AS id, anon_108.score AS score 
FROM (SELECT anon_109.place AS place, anon_109.id AS id, anon_109.score AS score 
FROM (SELECT 1 AS place, anon_110.id AS id, CASE WHEN (anon_110.mots @@ (SELECT anon_106."A" 
FROM anon_106)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_110.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_9.id AS id, collectivite_9.mots AS mots 
FROM collectivite AS collectivite_9 
WHERE collectivite_9.mots @@ (SELECT anon_106.mots 
FROM anon_106) 
 LIMIT 5000) AS anon_110) AS anon_109 ORDER BY anon_109.score DESC, anon_109.id ASC 
 LIMIT $56::INTEGER + $57::INTEGER) AS anon_108 UNION ALL SELECT anon_111.place AS place, anon_111.id AS id, anon_111.score AS score 
FROM (SELECT anon_112.place AS place, anon_112.id AS id, anon_112.score AS score 
FROM (SELECT 2 AS place, anon_113.id AS id, CASE WHEN (anon_113.mots @@ (SELECT anon_106."A" 
FROM anon_106)) THEN 1.0::float8 WHEN (anon_113.mots @@ (SELECT anon_106."AB" 
FROM anon_106)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_113.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_7.id AS id, organisation_7.mots AS mots 
FROM organisation AS organisation_7 
WHERE organisation_7.mots @@ (SELECT anon_106.mots 
FROM anon_106) 
 LIMIT 5000) AS anon_113) AS anon_112 ORDER BY anon_112.score DESC, anon_112.id ASC 
 LIMIT $58::INTEGER + $59::INTEGER) AS anon_111 UNION ALL SELECT anon_114.place AS place, anon_114.id AS id, anon_114.score AS score 
FROM (SELECT anon_115.place AS place, anon_115.id AS id, anon_115.score AS score 
FROM (SELECT 3 AS place, anon_116.id AS id, CASE WHEN (anon_116.mots @@ (SELECT anon_106."A" 
FROM anon_106)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_116.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_7.id AS id, source_7.mots AS mots 
FROM source AS source_7 
WHERE source_7.mots @@ (SELECT anon_106.mots 
FROM anon_106) 
 LIMIT 5000) AS anon_116) AS anon_115 ORDER BY anon_115.score DESC, anon_115.id ASC 
 LIMIT $60::INTEGER + $61::INTEGER) AS anon_114 UNION ALL SELECT anon_117.place AS place, anon_117.id AS id, anon_117.score AS score 
FROM (SELECT anon_118.place AS place, anon_118.id AS id, anon_118.score AS score 
FROM (SELECT 4 AS place, anon_119.id AS id, CASE WHEN (anon_119.mots @@ (SELECT anon_106."A" 
FROM anon_106)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_119.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_7.id AS id, subvention_7.mots AS mots 
FROM subvention AS subvention_7 
WHERE subvention_7.mots @@ (SELECT anon_106.mots 
FROM anon_106) 
 LIMIT 5000) AS anon_119) AS anon_118 ORDER BY anon_118.score DESC, anon_118.id ASC 
 LIMIT $62::INTEGER + $63::INTEGER) AS anon_117 UNION ALL SELECT anon_120.place AS place, anon_120.id AS id, anon_120.score AS score 
FROM (SELECT anon_121.place AS place, anon_121.id AS id, anon_121.score AS score 
FROM (SELECT 5 AS place, anon_122.id AS id, 1.0::float8 / CAST(CAST(length(anon_122.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_7.id AS id, marche_7.mots AS mots 
FROM marche AS marche_7 
WHERE marche_7.mots @@ (SELECT anon_106.mots 
FROM anon_106) 
 LIMIT 5000) AS anon_122) AS anon_121 ORDER BY anon_121.score DESC, anon_121.id ASC 
 LIMIT $64::INTEGER + $65::INTEGER) AS anon_120 UNION ALL SELECT anon_123.place AS place, anon_123.id AS id, anon_123.score AS score 
FROM (SELECT anon_124.place AS place, anon_124.id AS id, anon_124.score AS score 
FROM (SELECT 6 AS place, anon_125.id AS id, CASE WHEN (anon_125.mots @@ (SELECT anon_106."A" 
FROM anon_106)) THEN 1.0::float8 WHEN (anon_125.mots @@ (SELECT anon_106."AB" 
FROM anon_106)) THEN 0.4::float8 WHEN (anon_125.mots @@ (SELECT anon_106."ABC" 
FROM anon_106)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_125.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_7.id AS id, equipement_7.mots AS mots 
FROM equipement AS equipement_7 
WHERE equipement_7.mots @@ (SELECT anon_106.mots 
FROM anon_106) 
 LIMIT 5000) AS anon_125) AS anon_124 ORDER BY anon_124.score DESC, anon_124.id ASC 
 LIMIT $66::INTEGER + $67::INTEGER) AS anon_123 UNION ALL SELECT anon_126.place AS place, anon_126.id AS id, anon_126.score AS score 
FROM (SELECT anon_127.place AS place, anon_127.id AS id, anon_127.score AS score 
FROM (SELECT 7 AS place, anon_128.id AS id, CASE WHEN (anon_128.mots @@ (SELECT anon_106."A" 
FROM anon_106)) THEN 1.0::float8 WHEN (anon_128.mots @@ (SELECT anon_106."AB" 
FROM anon_106)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_128.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_7.id AS id, budget_7.mots AS mots 
FROM budget AS budget_7 
WHERE budget_7.mots @@ (SELECT anon_106.mots 
FROM anon_106) 
 LIMIT 5000) AS anon_128) AS anon_127 ORDER BY anon_127.score DESC, anon_127.id ASC 
 LIMIT $68::INTEGER + $69::INTEGER) AS anon_126 UNION ALL SELECT anon_129.place AS place, anon_129.id AS id, anon_129.score AS score 
FROM (SELECT anon_130.place AS place, anon_130.id AS id, anon_130.score AS score 
FROM (SELECT 8 AS place, anon_131.id AS id, CASE WHEN (anon_131.mots @@ (SELECT anon_106."A" 
FROM anon_106)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_131.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_7.id AS id, deliberation_7.mots AS mots 
FROM deliberation AS deliberation_7 
WHERE deliberation_7.mots @@ (SELECT anon_106.mots 
FROM anon_106) 
 LIMIT 5000) AS anon_131) AS anon_130 ORDER BY anon_130.score DESC, anon_130.id ASC 
 LIMIT $70::INTEGER + $71::INTEGER) AS anon_129) AS anon_102 ORDER BY anon_102.score DESC, anon_102.id ASC 
 LIMIT $72::INTEGER + $73::INTEGER)
 SELECT (SELECT CAST(sum(anon_132.count) AS BIGINT) AS sum_3 
FROM anon_132) AS "totalCount", (SELECT coalesce(json_agg(anon_133.value), '[]'::json) AS coalesce_4 
FROM (SELECT CASE WHEN (anon_134.place = 0) THEN (SELECT row_to_json(anon_135) AS row_to_json_25 
FROM (SELECT 'Territoire'::text AS __typename 
FROM territoire AS territoire_11 
WHERE territoire_11.id = anon_134.id) AS anon_135) WHEN (anon_134.place = 1) THEN (SELECT row_to_json(anon_136) AS row_to_json_26 
FROM (SELECT 'Collectivite'::text AS __typename 
FROM collectivite AS collectivite_11 
WHERE collectivite_11.id = anon_134.id) AS anon_136) WHEN (anon_134.place = 2) THEN (SELECT row_to_json(anon_137) AS row_to_json_27 
FROM (SELECT 'Organisation'::text AS __typename 
FROM organisation AS organisation_9 
WHERE organisation_9.id = anon_134.id) AS anon_137) WHEN (anon_134.place = 3) THEN (SELECT row_to_json(anon_138) AS row_to_json_28 
FROM (SELECT 'Source'::text AS __typename 
FROM source AS source_9 
WHERE source_9.id = anon_134.id) AS anon_138) WHEN (anon_134.place = 4) THEN (SELECT row_to_json(anon_139) AS row_to_json_29 
FROM (SELECT 'Subvention'::text AS __typename 
FROM subvention AS subvention_9 
WHERE subvention_9.id = anon_134.id) AS anon_139) WHEN (anon_134.place = 5) THEN (SELECT row_to_json(anon_140) AS row_to_json_30 
FROM (SELECT 'Marche'::text AS __typename 
FROM marche AS marche_9 
WHERE marche_9.id = anon_134.id) AS anon_140) WHEN (anon_134.place = 6) THEN (SELECT row_to_json(anon_141) AS row_to_json_31 
FROM (SELECT 'Equipement'::text AS __typename 
FROM equipement AS equipement_9 
WHERE equipement_9.id = anon_134.id) AS anon_141) WHEN (anon_134.place = 7) THEN (SELECT row_to_json(anon_142) AS row_to_json_32 
FROM (SELECT 'Budget'::text AS __typename 
FROM budget AS budget_9 
WHERE budget_9.id = anon_134.id) AS anon_142) WHEN (anon_134.place = 8) THEN (SELECT row_to_json(anon_143) AS row_to_json_33 
FROM (SELECT 'Deliberation'::text AS __typename 
FROM deliberation AS deliberation_9 
WHERE deliberation_9.id = anon_134.id) AS anon_143) END AS value 
FROM page AS anon_134 
WHERE anon_134.page_number <= $74::INTEGER ORDER BY anon_134.page_number) AS anon_133) AS nodes) AS anon_101) AS r3, (SELECT row_to_json(anon_144) AS row_to_json_34 
FROM (WITH page AS 
(SELECT anon_145.place AS place, anon_145.id AS id, CAST(json_build_array('a505ad', CAST(anon_145.score AS TEXT), CAST(anon_145.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_145.score DESC, anon_145.id ASC) AS page_number 
FROM (SELECT anon_146.place AS place, anon_146.id AS id, anon_146.score AS score 
FROM (SELECT anon_147.place AS place, anon_147.id AS id, anon_147.score AS score 
FROM (SELECT 0 AS place, anon_148.id AS id, 1.0::float8 / CAST(CAST(length(anon_148.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_12.id AS id, territoire_12.mots AS mots 
FROM territoire AS territoire_12 
WHERE territoire_12.mots @@ (SELECT anon_149.mots 
FROM anon_149) 
 LIMIT 5000) AS anon_148) AS anon_147 ORDER BY anon_147.score DESC, anon_147.id ASC 
 LIMIT $76::INTEGER + $77::INTEGER) AS anon_146 UNION ALL SELECT anon_151.place AS place, anon_151.id AS id, anon_151.score AS score 
FROM (SELECT anon_152.place AS place, anon_152.id AS id, anon_152.score AS score 
FROM (SELECT 1 AS place, anon_153.id AS id, CASE WHEN (anon_153.mots @@ (SELECT anon_149."A" 
FROM anon_149)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_153.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_12.id AS id, collectivite_12.mots AS mots 
FROM collectivite AS collectivite_12 
WHERE collectivite_12.mots @@ (SELECT anon_149.mots 
FROM anon_149) 
 LIMIT 5000) AS anon_153) AS anon_152 ORDER BY anon_152.score DESC, anon_152.id ASC 
 LIMIT $78::INTEGER + $79::INTEGER) AS anon_151 UNION ALL SELECT anon_154.place AS place, anon_154.id AS id, anon_154.score AS score 
FROM (SELECT anon_155.place AS place, anon_155.id AS id, anon_155.score AS score 
FROM (SELECT 2 AS place, anon_156.id AS id, CASE WHEN (anon_156.mots @@ (SELECT anon_149."A" 
FROM anon_149)) THEN 1.0::float8 WHEN (anon_156.mots @@ (SELECT anon_149."AB" 
FROM anon_149)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_156.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_10.id AS id, organisation_10.mots AS mots 
FROM organisation AS organisation_10 
WHERE organisation_10.mots @@ (SELECT anon_149.mots 
FROM anon_149) 
 LIMIT 5000) AS anon_156) AS anon_155 ORDER BY anon_155.score DESC, anon_155.id ASC 
 LIMIT $80::INTEGER + $81::INTEGER) AS anon_154 UNION ALL SELECT anon_157.place AS place, anon_157.id AS id, anon_157.score AS score 
FROM (SELECT anon_158.place AS place, anon_158.id AS id, anon_158.score AS score 
FROM (SELECT 3 AS place, anon_159.id AS id, CASE WHEN (anon_159.mots @@ (SELECT anon_149."A" 
FROM anon_149)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_159.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_10.id AS id, source_10.mots AS mots 
FROM source AS source_10 
WHERE source_10.mots @@ (SELECT anon_149.mots 
FROM anon_149) 
 LIMIT 5000) AS anon_159) AS anon_158 ORDER BY anon_158.score DESC, anon_158.id ASC 
 LIMIT $82::INTEGER + $83::INTEGER) AS anon_157 UNION ALL SELECT anon_160.place AS place, anon_160.id AS id, anon_160.score AS score 
FROM (SELECT anon_161.place AS place, anon_161.id AS id, anon_161.score AS score 
FROM (SELECT 4 AS place, anon_162.id AS id, CASE WHEN (anon_162.mots @@ (SELECT anon_149."A" 
FROM anon_149)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_162.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_10.id AS id, subvention_10.mots AS mots 
FROM subvention AS subvention_10 
WHERE subvention_10.mots @@ (SELECT anon_149.mots 
FROM anon_149) 
 LIMIT 5000) AS anon_162) AS anon_161 ORDER BY anon_161.score DESC, anon_161.id ASC 
 LIMIT $84::INTEGER + $85::INTEGER) AS anon_160 UNION ALL SELECT anon_163.place AS place, anon_163.id AS id, anon_163.score AS score 
FROM (SELECT anon_164.place AS place, anon_164.id AS id, anon_164.score AS score 
FROM (SELECT 5 AS place, anon_165.id AS id, 1.0::float8 / CAST(CAST(length(anon_165.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_10.id AS id, marche_10.mots AS mots 
FROM marche AS marche_10 
WHERE marche_10.mots @@ (SELECT anon_149.mots 
FROM anon_149) 
 LIMIT 5000) AS anon_165) AS anon_164 ORDER BY anon_164.score DESC, anon_164.id ASC 
 LIMIT $86::INTEGER + $87::INTEGER) AS anon_163 UNION ALL SELECT anon_166.place AS place, anon_166.id AS id, anon_166.score AS score 
FROM (SELECT anon_167.place AS place, anon_167.id AS id, anon_167.score AS score 
FROM (SELECT 6 AS place, anon_168.id AS id, CASE WHEN (anon_168.mots @@ (SELECT anon_149."A" 
FROM anon_149)) THEN 1.0::float8 WHEN (anon_168.mots @@ (SELECT anon_149."AB" 
FROM anon_149)) THEN 0.4::float8 WHEN (anon_168.mots @@ (SELECT anon_149."ABC" 
FROM anon_149)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_168.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_10.id AS id, equipement_10.mots AS mots 
FROM equipement AS equipement_10 
WHERE equipement_10.mots @@ (SELECT anon_149.mots 
FROM anon_149) 
 LIMIT 5000) AS anon_168) AS anon_167 ORDER BY anon_167.score DESC, anon_167.id ASC 
 LIMIT $88::INTEGER + $89::INTEGER) AS anon_166 UNION ALL SELECT anon_169.place AS place, anon_169.id AS id, anon_169.score AS score 
FROM (SELECT anon_170.place AS place, anon_170.id AS id, anon_170.score AS score 
FROM (SELECT 7 AS place, anon_171.id AS id, CASE WHEN (anon_171.mots @@ (SELECT anon_149."A" 
FROM anon_149)) THEN 1.0::float8 WHEN (anon_171.mots @@ (SELECT anon_149."AB" 
FROM anon_149)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_171.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_10.id AS id, budget_10.mots AS mots 
FROM budget AS budget_10 
WHERE budget_10.mots @@ (SELECT anon_149.mots 
FROM anon_149) 
 LIMIT 5000) AS anon_171) AS anon_170 ORDER BY anon_170.score DESC, anon_170.id ASC 
 LIMIT $90::INTEGER + $91::INTEGER) AS anon_169 UNION ALL SELECT anon_172.place AS place, anon_172.id AS id, anon_172.score AS score 
FROM (SELECT anon_173.place AS place, anon_173.id AS id, anon_173.score AS score 
FROM (SELECT 8 AS place, anon_174.id AS id, CASE WHEN (anon_174.mots @@ (SELECT anon_149."A" 
FROM anon_149)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_174.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_10.id AS id, deliberation_10.mots AS mots 
FROM deliberation AS deliberation_10 
WHERE deliberation_10.mots @@ (SELECT anon_149.mots 
FROM anon_149) 
 LIMIT 5000) AS anon_174) AS anon_173 ORDER BY anon_173.score DESC, anon_173.id ASC 
 LIMIT $92::INTEGER + $93::INTEGER) AS anon_172) AS anon_145 ORDER BY anon_145.score DESC, anon_145.id ASC 
 LIMIT $94::INTEGER + $95::INTEGER)
 SELECT (SELECT CAST(sum(anon_175.count) AS BIGINT) AS sum_4 
FROM anon_175) AS "totalCount", (SELECT coalesce(json_agg(anon_176.value), '[]'::json) AS coalesce_5 
FROM (SELECT CASE WHEN (anon_177.place = 0) THEN (SELECT row_to_json(anon_178) AS row_to_json_35 
FROM (SELECT 'Territoire'::text AS __typename 
FROM territoire AS territoire_14 
WHERE territoire_14.id = anon_177.id) AS anon_178) WHEN (anon_177.place = 1) THEN (SELECT row_to_json(anon_179) AS row_to_json_36 
FROM (SELECT 'Collectivite'::text AS __typename 
FROM collectivite AS collectivite_14 
WHERE collectivite_14.id = anon_177.id) AS anon_179) WHEN (anon_177.place = 2) THEN (SELECT row_to_json(anon_180) AS row_to_json_37 
FROM (SELECT 'Organisation'::text AS __typename 
FROM organisation AS organisation_12 
WHERE organisation_12.id = anon_177.id) AS anon_180) WHEN (anon_177.place = 3) THEN (SELECT row_to_json(anon_181) AS row_to_json_38 
FROM (SELECT 'Source'::text AS __typename 
FROM source AS source_12 
WHERE source_12.id = anon_177.id) AS anon_181) WHEN (anon_177.place = 4) THEN (SELECT row_to_json(anon_182) AS row_to_json_39 
FROM (SELECT 'Subvention'::text AS __typename 
FROM subvention AS subvention_12 
WHERE subvention_12.id = anon_177.id) AS anon_182) WHEN (anon_177.place = 5) THEN (SELECT row_to_json(anon_183) AS row_to_json_40 
FROM (SELECT 'Marche'::text AS __typename 
FROM marche AS marche_12 
WHERE marche_12.id = anon_177.id) AS anon_183) WHEN (anon_177.place = 6) THEN (SELECT row_to_json(anon_184) AS row_to_json_41 
FROM (SELECT 'Equipement'::text AS __typename 
FROM equipement AS equipement_12 
WHERE equipement_12.id = anon_177.id) AS anon_184) WHEN (anon_177.place = 7) THEN (SELECT row_to_json(anon_185) AS row_to_json_42 
FROM (SELECT 'Budget'::text AS __typename 
FROM budget AS budget_12 
WHERE budget_12.id = anon_177.id) AS anon_185) WHEN (anon_177.place = 8) THEN (SELECT row_to_json(anon_186) AS row_to_json_43 
FROM (SELECT 'Deliberation'::text AS __typename 
FROM deliberation AS deliberation_12 
WHERE deliberation_12.id = anon_177.id) AS anon_186) END AS value 
FROM page AS anon_177 
WHERE anon_177.page_number <= $96::INTEGER ORDER BY anon_177.page_number) AS anon_176) AS nodes) AS anon_144) AS r4, (SELECT row_to_json(anon_187) AS row_to_json_44 
FROM (WITH page AS 
(SELECT anon_188.place AS place, anon_188.id AS id, CAST(json_build_array('a505ad', CAST(anon_188.score AS TEXT), CAST(anon_188.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_188.score DESC, anon_188.id ASC) AS page_number 
FROM (SELECT anon_189.place AS place, anon_189.id AS id, anon_189.score AS score 
FROM (SELECT anon_190.place AS place, anon_190.id AS id, anon_190.score AS score 
FROM (SELECT 0 AS place, anon_191.id AS id, 1.0::float8 / CAST(CAST(length(anon_191.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_15.id AS id, territoire_15.mots AS mots 
FROM territoire AS territoire_15 
WHERE territoire_15.mots @@ (SELECT anon_192.mots 
FROM anon_192) 
 LIMIT 5000) AS anon_191) AS anon_190 ORDER BY anon_190.score DESC, anon_190.id ASC 
 LIMIT $98::INTEGER + $99::INTEGER) AS anon_189 UNION ALL SELECT anon_194.place AS place, anon_194.id AS id, anon_194.score AS score 
FROM (SELECT anon_195.place AS place, anon_195.id AS id, anon_195.score AS score 
FROM (SELECT 1 AS place, anon_196.id AS id, CASE WHEN (anon_196.mots @@ (SELECT anon_192."A" 
FROM anon_192)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_196.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_15.id AS id, collectivite_15.mots AS mots 
FROM collectivite AS collectivite_15 
WHERE collectivite_15.mots @@ (SELECT anon_192.mots 
FROM anon_192) 
 LIMIT 5000) AS anon_196) AS anon_195 ORDER BY anon_195.score DESC, anon_195.id ASC 
 LIMIT $100::INTEGER + $101::INTEGER) AS anon_194 UNION ALL SELECT anon_197.place AS place, anon_197.id AS id, anon_197.score AS score 
FROM (SELECT anon_198.place AS place, anon_198.id AS id, anon_198.score AS score 
FROM (SELECT 2 AS place, anon_199.id AS id, CASE WHEN (anon_199.mots @@ (SELECT anon_192."A" 
FROM anon_192)) THEN 1.0::float8 WHEN (anon_199.mots @@ (SELECT anon_192."AB" 
FROM anon_192)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_199.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_13.id AS id, organisation_13.mots AS mots 
FROM organisation AS organisation_13 
WHERE organisation_13.mots @@ (SELECT anon_192.mots 
FROM anon_192) 
 LIMIT 5000) AS anon_199) AS anon_198 ORDER BY anon_198.score DESC, anon_198.id ASC 
 LIMIT $102::INTEGER + $103::INTEGER) AS anon_197 UNION ALL SELECT anon_200.place AS place, anon_200.id AS id, anon_200.score AS score 
FROM (SELECT anon_201.place AS place, anon_201.id AS id, anon_201.score AS score 
FROM (SELECT 3 AS place, anon_202.id AS id, CASE WHEN (anon_202.mots @@ (SELECT anon_192."A" 
FROM anon_192)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_202.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_13.id AS id, source_13.mots AS mots 
FROM source AS source_13 
WHERE source_13.mots @@ (SELECT anon_192.mots 
FROM anon_192) 
 LIMIT 5000) AS anon_202) AS anon_201 ORDER BY anon_201.score DESC, anon_201.id ASC 
 LIMIT $104::INTEGER + $105::INTEGER) AS anon_200 UNION ALL SELECT anon_203.place AS place, anon_203.id AS id, anon_203.score AS score 
FROM (SELECT anon_204.place AS place, anon_204.id AS id, anon_204.score AS score 
FROM (SELECT 4 AS place, anon_205.id AS id, CASE WHEN (anon_205.mots @@ (SELECT anon_192."A" 
FROM anon_192)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_205.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_13.id AS id, subvention_13.mots AS mots 
FROM subvention AS subvention_13 
WHERE subvention_13.mots @@ (SELECT anon_192.mots 
FROM anon_192) 
 LIMIT 5000) AS anon_205) AS anon_204 ORDER BY anon_204.score DESC, anon_204.id ASC 
 LIMIT $106::INTEGER + $107::INTEGER) AS anon_203 UNION ALL SELECT anon_206.place AS place, anon_206.id AS id, anon_206.score AS score 
FROM (SELECT anon_207.place AS place, anon_207.id AS id, anon_207.score AS score 
FROM (SELECT 5 AS place, anon_208.id AS id, 1.0::float8 / CAST(CAST(length(anon_208.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_13.id AS id, marche_13.mots AS mots 
FROM marche AS marche_13 
WHERE marche_13.mots @@ (SELECT anon_192.mots 
FROM anon_192) 
 LIMIT 5000) AS anon_208) AS anon_207 ORDER BY anon_207.score DESC, anon_207.id ASC 
 LIMIT $108::INTEGER + $109::INTEGER) AS anon_206 UNION ALL SELECT anon_209.place AS place, anon_209.id AS id, anon_209.score AS score 
FROM (SELECT anon_210.place AS place, anon_210.id AS id, anon_210.score AS score 
FROM (SELECT 6 AS place, anon_211.id AS id, CASE WHEN (anon_211.mots @@ (SELECT anon_192."A" 
FROM anon_192)) THEN 1.0::float8 WHEN (anon_211.mots @@ (SELECT anon_192."AB" 
FROM anon_192)) THEN 0.4::float8 WHEN (anon_211.mots @@ (SELECT anon_192."ABC" 
FROM anon_192)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_211.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_13.id AS id, equipement_13.mots AS mots 
FROM equipement AS equipement_13 
WHERE equipement_13.mots @@ (SELECT anon_192.mots 
FROM anon_192) 
 LIMIT 5000) AS anon_211) AS anon_210 ORDER BY anon_210.score DESC, anon_210.id ASC 
 LIMIT $110::INTEGER + $111::INTEGER) AS anon_209 UNION ALL SELECT anon_212.place AS place, anon_212.id AS id, anon_212.score AS score 
FROM (SELECT anon_213.place AS place, anon_213.id AS id, anon_213.score AS score 
FROM (SELECT 7 AS place, anon_214.id AS id, CASE WHEN (anon_214.mots @@ (SELECT anon_192."A" 
FROM anon_192)) THEN 1.0::float8 WHEN (anon_214.mots @@ (SELECT anon_192."AB" 
FROM anon_192)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_214.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_13.id AS id, budget_13.mots AS mots 
FROM budget AS budget_13 
WHERE budget_13.mots @@ (SELECT anon_192.mots 
FROM anon_192) 
 LIMIT 5000) AS anon_214) AS anon_213 ORDER BY anon_213.score DESC, anon_213.id ASC 
 LIMIT $112::INTEGER + $113::INTEGER) AS anon_212 UNION ALL SELECT anon_215.place AS place, anon_215.id AS id, anon_215.score AS score 
FROM (SELECT anon_216.place AS place, anon_216.id AS id, anon_216.score AS score 
FROM (SELECT 8 AS place, anon_217.id AS id, CASE WHEN (anon_217.mots @@ (SELECT anon_192."A" 
FROM anon_192)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_217.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_13.id AS id, deliberation_13.mots AS mots 
FROM deliberation AS deliberation_13 
WHERE deliberation_13.mots @@ (SELECT anon_192.mots 
FROM anon_192) 
 LIMIT 5000) AS anon_217) AS anon_216 ORDER BY anon_216.score DESC, anon_216.id ASC 
 LIMIT $114::INTEGER + $115::INTEGER) AS anon_215) AS anon_188 ORDER BY anon_188.score DESC, anon_188.id ASC 
 LIMIT $116::INTEGER + $117::INTEGER)
 SELECT (SELECT CAST(sum(anon_218.count) AS BIGINT) AS sum_5 
FROM anon_218) AS "totalCount", (SELECT coalesce(json_agg(anon_219.value), '[]'::json) AS coalesce_6 
FROM (SELECT CASE WHEN (anon_220.place = 0) THEN (SELECT row_to_json(anon_221) AS row_to_json_45 
FROM (SELECT 'Territoire'::text AS __typename 
FROM territoire AS territoire_17 
WHERE territoire_17.id = anon_220.id) AS anon_221) WHEN (anon_220.place = 1) THEN (SELECT row_to_json(anon_222) AS row_to_json_46 
FROM (SELECT 'Collectivite'::text AS __typename 
FROM collectivite AS collectivite_17 
WHERE collectivite_17.id = anon_220.id) AS anon_222) WHEN (anon_220.place = 2) THEN (SELECT row_to_json(anon_223) AS row_to_json_47 
FROM (SELECT 'Organisation'::text AS __typename 
FROM organisation AS organisation_15 
WHERE organisation_15.id = anon_220.id) AS anon_223) WHEN (anon_220.place = 3) THEN (SELECT row_to_json(anon_224) AS row_to_json_48 
FROM (SELECT 'Source'::text AS __typename 
FROM source AS source_15 
WHERE source_15.id = anon_220.id) AS anon_224) WHEN (anon_220.place = 4) THEN (SELECT row_to_json(anon_225) AS row_to_json_49 
FROM (SELECT 'Subvention'::text AS __typename 
FROM subvention AS subvention_15 
WHERE subvention_15.id = anon_220.id) AS anon_225) WHEN (anon_220.place = 5) THEN (SELECT row_to_json(anon_226) AS row_to_json_50 
FROM (SELECT 'Marche'::text AS __typename 
FROM marche AS marche_15 
WHERE marche_15.id = anon_220.id) AS anon_226) WHEN (anon_220.place = 6) THEN (SELECT row_to_json(anon_227) AS row_to_json_51 
FROM (SELECT 'Equipement'::text AS __typename 
FROM equipement AS equipement_15 
WHERE equipement_15.id = anon_220.id) AS anon_227) WHEN (anon_220.place = 7) THEN (SELECT row_to_json(anon_228) AS row_to_json_52 
FROM (SELECT 'Budget'::text AS __typename 
FROM budget AS budget_15 
WHERE budget_15.id = anon_220.id) AS anon_228) WHEN (anon_220.place = 8) THEN (SELECT row_to_json(anon_229) AS row_to_json_53 
FROM (SELECT 'Deliberation'::text AS __typename 
FROM deliberation AS deliberation_15 
WHERE deliberation_15.id = anon_220.id) AS anon_229) END AS value 
FROM page AS anon_220 
WHERE anon_220.page_number <= $118::INTEGER ORDER BY anon_220.page_number) AS anon_219) AS nodes) AS anon_187) AS r5, (SELECT row_to_json(anon_230) AS row_to_json_54 
FROM (SELECT (SELECT CAST(sum(anon_231.count) AS BIGINT) AS sum_6 
FROM anon_231) AS "totalCount") AS anon_230) AS r6
