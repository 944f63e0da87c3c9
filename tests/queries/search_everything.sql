WITH anon_3 AS MATERIALIZED 
(SELECT mots_proches($1::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_2 AS MATERIALIZED 
(SELECT anon_3.mots AS mots, de_poids(anon_3.mots, 'A'::text) AS "A", de_poids(anon_3.mots, 'AB'::text) AS "AB", de_poids(anon_3.mots, 'ABC'::text) AS "ABC" 
FROM anon_3), 
anon_1 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_1 
WHERE territoire_1.mots @@ (SELECT anon_2.mots 
FROM anon_2) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.mots @@ (SELECT anon_2.mots 
FROM anon_2) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_1 
WHERE organisation_1.mots @@ (SELECT anon_2.mots 
FROM anon_2) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_1 
WHERE source_1.mots @@ (SELECT anon_2.mots 
FROM anon_2) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_1 
WHERE subvention_1.mots @@ (SELECT anon_2.mots 
FROM anon_2) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_1 
WHERE marche_1.mots @@ (SELECT anon_2.mots 
FROM anon_2) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_1 
WHERE equipement_1.mots @@ (SELECT anon_2.mots 
FROM anon_2) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_1 
WHERE budget_1.mots @@ (SELECT anon_2.mots 
FROM anon_2) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.mots @@ (SELECT anon_2.mots 
FROM anon_2)), 
anon_8 AS 
(SELECT anon_9.place AS place, anon_9.id AS id, CAST(json_build_array('a505ad', CAST(anon_9.score AS TEXT), CAST(anon_9.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_9.score DESC, anon_9.id ASC) AS page_number 
FROM (SELECT anon_10.place AS place, anon_10.id AS id, anon_10.score AS score 
FROM (SELECT anon_11.place AS place, anon_11.id AS id, anon_11.score AS score 
FROM (SELECT 0 AS place, anon_12.id AS id, 1.0::float8 / CAST(CAST(length(anon_12.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_2.id AS id, territoire_2.mots AS mots 
FROM territoire AS territoire_2 
WHERE territoire_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_12) AS anon_11 ORDER BY anon_11.score DESC, anon_11.id ASC 
 LIMIT $3::INTEGER + $4::INTEGER) AS anon_10 UNION ALL SELECT anon_13.place AS place, anon_13.id AS id, anon_13.score AS score 
FROM (SELECT anon_14.place AS place, anon_14.id AS id, anon_14.score AS score 
FROM (SELECT 1 AS place, anon_15.id AS id, CASE WHEN (anon_15.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_15.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_2.id AS id, collectivite_2.mots AS mots 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_15) AS anon_14 ORDER BY anon_14.score DESC, anon_14.id ASC 
 LIMIT $5::INTEGER + $6::INTEGER) AS anon_13 UNION ALL SELECT anon_16.place AS place, anon_16.id AS id, anon_16.score AS score 
FROM (SELECT anon_17.place AS place, anon_17.id AS id, anon_17.score AS score 
FROM (SELECT 2 AS place, anon_18.id AS id, CASE WHEN (anon_18.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 WHEN (anon_18.mots @@ (SELECT anon_2."AB" 
FROM anon_2)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_18.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_2.id AS id, organisation_2.mots AS mots 
FROM organisation AS organisation_2 
WHERE organisation_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_18) AS anon_17 ORDER BY anon_17.score DESC, anon_17.id ASC 
 LIMIT $7::INTEGER + $8::INTEGER) AS anon_16 UNION ALL SELECT anon_19.place AS place, anon_19.id AS id, anon_19.score AS score 
FROM (SELECT anon_20.place AS place, anon_20.id AS id, anon_20.score AS score 
FROM (SELECT 3 AS place, anon_21.id AS id, CASE WHEN (anon_21.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_21.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_2.id AS id, source_2.mots AS mots 
FROM source AS source_2 
WHERE source_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_21) AS anon_20 ORDER BY anon_20.score DESC, anon_20.id ASC 
 LIMIT $9::INTEGER + $10::INTEGER) AS anon_19 UNION ALL SELECT anon_22.place AS place, anon_22.id AS id, anon_22.score AS score 
FROM (SELECT anon_23.place AS place, anon_23.id AS id, anon_23.score AS score 
FROM (SELECT 4 AS place, anon_24.id AS id, CASE WHEN (anon_24.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_24.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_2.id AS id, subvention_2.mots AS mots 
FROM subvention AS subvention_2 
WHERE subvention_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_24) AS anon_23 ORDER BY anon_23.score DESC, anon_23.id ASC 
 LIMIT $11::INTEGER + $12::INTEGER) AS anon_22 UNION ALL SELECT anon_25.place AS place, anon_25.id AS id, anon_25.score AS score 
FROM (SELECT anon_26.place AS place, anon_26.id AS id, anon_26.score AS score 
FROM (SELECT 5 AS place, anon_27.id AS id, 1.0::float8 / CAST(CAST(length(anon_27.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_2.id AS id, marche_2.mots AS mots 
FROM marche AS marche_2 
WHERE marche_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_27) AS anon_26 ORDER BY anon_26.score DESC, anon_26.id ASC 
 LIMIT $13::INTEGER + $14::INTEGER) AS anon_25 UNION ALL SELECT anon_28.place AS place, anon_28.id AS id, anon_28.score AS score 
FROM (SELECT anon_29.place AS place, anon_29.id AS id, anon_29.score AS score 
FROM (SELECT 6 AS place, anon_30.id AS id, CASE WHEN (anon_30.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 WHEN (anon_30.mots @@ (SELECT anon_2."AB" 
FROM anon_2)) THEN 0.4::float8 WHEN (anon_30.mots @@ (SELECT anon_2."ABC" 
FROM anon_2)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_30.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_2.id AS id, equipement_2.mots AS mots 
FROM equipement AS equipement_2 
WHERE equipement_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_30) AS anon_29 ORDER BY anon_29.score DESC, anon_29.id ASC 
 LIMIT $15::INTEGER + $16::INTEGER) AS anon_28 UNION ALL SELECT anon_31.place AS place, anon_31.id AS id, anon_31.score AS score 
FROM (SELECT anon_32.place AS place, anon_32.id AS id, anon_32.score AS score 
FROM (SELECT 7 AS place, anon_33.id AS id, CASE WHEN (anon_33.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 WHEN (anon_33.mots @@ (SELECT anon_2."AB" 
FROM anon_2)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_33.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_2.id AS id, budget_2.mots AS mots 
FROM budget AS budget_2 
WHERE budget_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_33) AS anon_32 ORDER BY anon_32.score DESC, anon_32.id ASC 
 LIMIT $17::INTEGER + $18::INTEGER) AS anon_31 UNION ALL SELECT anon_34.place AS place, anon_34.id AS id, anon_34.score AS score 
FROM (SELECT anon_35.place AS place, anon_35.id AS id, anon_35.score AS score 
FROM (SELECT 8 AS place, anon_36.id AS id, CASE WHEN (anon_36.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_36.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_2.id AS id, deliberation_2.mots AS mots 
FROM deliberation AS deliberation_2 
WHERE deliberation_2.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_36) AS anon_35 ORDER BY anon_35.score DESC, anon_35.id ASC 
 LIMIT $19::INTEGER + $20::INTEGER) AS anon_34) AS anon_9 ORDER BY anon_9.score DESC, anon_9.id ASC 
 LIMIT $21::INTEGER + $22::INTEGER), 
anon_64 AS MATERIALIZED 
(SELECT mots_proches($25::VARCHAR, CAST(ARRAY['subvention'::text, 'marche'::text] AS TEXT[])) AS mots), 
anon_63 AS MATERIALIZED 
(SELECT anon_64.mots AS mots, de_poids(anon_64.mots, 'A'::text) AS "A", de_poids(anon_64.mots, 'AB'::text) AS "AB", de_poids(anon_64.mots, 'ABC'::text) AS "ABC" 
FROM anon_64), 
anon_58 AS 
(SELECT anon_59.place AS place, anon_59.id AS id, CAST(json_build_array('a505ad', CAST(anon_59.score AS TEXT), CAST(anon_59.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_59.score DESC, anon_59.id ASC) AS page_number 
FROM (SELECT anon_60.place AS place, anon_60.id AS id, anon_60.score AS score 
FROM (SELECT anon_61.place AS place, anon_61.id AS id, anon_61.score AS score 
FROM (SELECT 0 AS place, anon_62.id AS id, CASE WHEN (anon_62.mots @@ (SELECT anon_63."A" 
FROM anon_63)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_62.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_5.id AS id, subvention_5.mots AS mots 
FROM subvention AS subvention_5 
WHERE subvention_5.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_62) AS anon_61 ORDER BY anon_61.score DESC, anon_61.id ASC 
 LIMIT $26::INTEGER + $27::INTEGER) AS anon_60 UNION ALL SELECT anon_65.place AS place, anon_65.id AS id, anon_65.score AS score 
FROM (SELECT anon_66.place AS place, anon_66.id AS id, anon_66.score AS score 
FROM (SELECT 1 AS place, anon_67.id AS id, 1.0::float8 / CAST(CAST(length(anon_67.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_5.id AS id, marche_5.mots AS mots 
FROM marche AS marche_5 
WHERE marche_5.mots @@ (SELECT anon_63.mots 
FROM anon_63) 
 LIMIT 5000) AS anon_67) AS anon_66 ORDER BY anon_66.score DESC, anon_66.id ASC 
 LIMIT $28::INTEGER + $29::INTEGER) AS anon_65) AS anon_59 ORDER BY anon_59.score DESC, anon_59.id ASC 
 LIMIT $30::INTEGER + $31::INTEGER)
 SELECT to_json('RechercheConnection'::text) AS r0, to_json((SELECT CAST(sum(anon_1.count) AS BIGINT) AS sum_1 
FROM anon_1)) AS r1, (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_1 
FROM (SELECT 'RechercheParJeu'::text AS __typename, anon_1.jeu AS jeu, anon_1.count AS count 
FROM anon_1 ORDER BY anon_1.place) AS anon_4) AS r2, (SELECT row_to_json(anon_5) AS row_to_json_1 
FROM (SELECT (SELECT count(*) > $2::INTEGER AS anon_6 
FROM anon_8 AS anon_7) AS "hasNextPage", false AS "hasPreviousPage", (SELECT translate(encode(convert_to(left(md5(anon_37.page_position || 'curseur-1'), 8) || anon_37.page_position, 'UTF8'), 'base64'), E'\n', '') AS translate_1 
FROM anon_8 AS anon_37 
WHERE anon_37.page_number <= $23::INTEGER ORDER BY anon_37.page_number DESC 
 LIMIT 1) AS "endCursor") AS anon_5) AS r3, (SELECT coalesce(json_agg(anon_38), '[]'::json) AS coalesce_2 
FROM (SELECT 'RechercheEdge'::text AS __typename, CASE WHEN (anon_39.place = 0) THEN (SELECT row_to_json(anon_40) AS row_to_json_2 
FROM (SELECT 'Territoire'::text AS __typename, territoire_3.type AS type, territoire_3.code AS code, territoire_3.nom AS nom, territoire_3.id AS id 
FROM territoire AS territoire_3 
WHERE territoire_3.id = anon_39.id) AS anon_40) WHEN (anon_39.place = 1) THEN (SELECT row_to_json(anon_41) AS row_to_json_3 
FROM (SELECT 'Collectivite'::text AS __typename, collectivite_3.siren AS siren, collectivite_3.nom AS nom, collectivite_3.id AS id 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.id = anon_39.id) AS anon_41) WHEN (anon_39.place = 2) THEN (SELECT row_to_json(anon_42) AS row_to_json_4 
FROM (SELECT 'Organisation'::text AS __typename, organisation_3.id AS id 
FROM organisation AS organisation_3 
WHERE organisation_3.id = anon_39.id) AS anon_42) WHEN (anon_39.place = 3) THEN (SELECT row_to_json(anon_43) AS row_to_json_5 
FROM (SELECT 'Source'::text AS __typename, source_3.id AS id 
FROM source AS source_3 
WHERE source_3.id = anon_39.id) AS anon_43) WHEN (anon_39.place = 4) THEN (SELECT row_to_json(anon_44) AS row_to_json_6 
FROM (SELECT 'Subvention'::text AS __typename, subvention_3.id AS id 
FROM subvention AS subvention_3 
WHERE subvention_3.id = anon_39.id) AS anon_44) WHEN (anon_39.place = 5) THEN (SELECT row_to_json(anon_45) AS row_to_json_7 
FROM (SELECT 'Marche'::text AS __typename, marche_3.id AS id 
FROM marche AS marche_3 
WHERE marche_3.id = anon_39.id) AS anon_45) WHEN (anon_39.place = 6) THEN (SELECT row_to_json(anon_46) AS row_to_json_8 
FROM (SELECT 'Equipement'::text AS __typename, equipement_3.id AS id 
FROM equipement AS equipement_3 
WHERE equipement_3.id = anon_39.id) AS anon_46) WHEN (anon_39.place = 7) THEN (SELECT row_to_json(anon_47) AS row_to_json_9 
FROM (SELECT 'Budget'::text AS __typename, budget_3.id AS id 
FROM budget AS budget_3 
WHERE budget_3.id = anon_39.id) AS anon_47) WHEN (anon_39.place = 8) THEN (SELECT row_to_json(anon_48) AS row_to_json_10 
FROM (SELECT 'Deliberation'::text AS __typename, deliberation_3.id AS id 
FROM deliberation AS deliberation_3 
WHERE deliberation_3.id = anon_39.id) AS anon_48) END AS node 
FROM anon_8 AS anon_39 
WHERE anon_39.page_number <= $24::INTEGER ORDER BY anon_39.page_number) AS anon_38) AS r4, (SELECT coalesce(json_agg(anon_49.value), '[]'::json) AS coalesce_3 
FROM (SELECT CASE WHEN (anon_50.place = 0) THEN (SELECT row_to_json(anon_51) AS row_to_json_11 
FROM (SELECT 'Subvention'::text AS type, subvention_4.ligne AS ligne, (SELECT row_to_json(anon_52) AS row_to_json_12 
FROM (SELECT source_4.titre AS titre 
FROM source AS source_4 
WHERE source_4.id = subvention_4.source_id) AS anon_52) AS source, subvention_4.objet AS objet, (SELECT row_to_json(anon_53) AS row_to_json_13 
FROM (SELECT organisation_4.nom AS nom 
FROM organisation AS organisation_4 
WHERE organisation_4.siret = subvention_4.id_beneficiaire) AS anon_53) AS beneficiaire, (SELECT row_to_json(anon_54) AS row_to_json_14 
FROM (SELECT collectivite_4.nom AS nom 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.siren = subvention_4.collectivite_siren) AS anon_54) AS attribuant 
FROM subvention AS subvention_4 
WHERE subvention_4.id = anon_50.id) AS anon_51) WHEN (anon_50.place = 1) THEN (SELECT row_to_json(anon_55) AS row_to_json_15 
FROM (SELECT 'Marche'::text AS type, marche_4.ligne AS ligne, (SELECT row_to_json(anon_56) AS row_to_json_16 
FROM (SELECT source_5.titre AS titre 
FROM source AS source_5 
WHERE source_5.id = marche_4.source_id) AS anon_56) AS source, marche_4.objet AS objet, (SELECT coalesce(json_agg(anon_57), '[]'::json) AS coalesce_4 
FROM (SELECT titulaire_1.rang AS rang 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.marche_id = marche_4.id ORDER BY titulaire_1.rang, titulaire_1.id) AS anon_57) AS titulaires 
FROM marche AS marche_4 
WHERE marche_4.id = anon_50.id) AS anon_55) END AS value 
FROM anon_58 AS anon_50 
WHERE anon_50.page_number <= $32::INTEGER ORDER BY anon_50.page_number) AS anon_49) AS r5
