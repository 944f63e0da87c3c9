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
anon_16 AS 
(SELECT anon_17.place AS place, anon_17.id AS id, CAST(json_build_array('a505ad', CAST(anon_17.score AS TEXT), CAST(anon_17.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_17.score DESC, anon_17.id ASC) AS page_number 
FROM (SELECT anon_18.place AS place, anon_18.id AS id, anon_18.score AS score 
FROM (SELECT anon_19.place AS place, anon_19.id AS id, anon_19.score AS score 
FROM (SELECT 0 AS place, anon_20.id AS id, 1.0::float8 / CAST(CAST(length(anon_20.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_3.id AS id, territoire_3.mots AS mots 
FROM territoire AS territoire_3 
WHERE territoire_3.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_20) AS anon_19 ORDER BY anon_19.score DESC, anon_19.id ASC 
 LIMIT $2::INTEGER + $3::INTEGER) AS anon_18 UNION ALL SELECT anon_21.place AS place, anon_21.id AS id, anon_21.score AS score 
FROM (SELECT anon_22.place AS place, anon_22.id AS id, anon_22.score AS score 
FROM (SELECT 1 AS place, anon_23.id AS id, CASE WHEN (anon_23.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_23.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_3.id AS id, collectivite_3.mots AS mots 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_23) AS anon_22 ORDER BY anon_22.score DESC, anon_22.id ASC 
 LIMIT $4::INTEGER + $5::INTEGER) AS anon_21 UNION ALL SELECT anon_24.place AS place, anon_24.id AS id, anon_24.score AS score 
FROM (SELECT anon_25.place AS place, anon_25.id AS id, anon_25.score AS score 
FROM (SELECT 2 AS place, anon_26.id AS id, CASE WHEN (anon_26.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 WHEN (anon_26.mots @@ (SELECT anon_2."AB" 
FROM anon_2)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_26.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_3.id AS id, organisation_3.mots AS mots 
FROM organisation AS organisation_3 
WHERE organisation_3.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_26) AS anon_25 ORDER BY anon_25.score DESC, anon_25.id ASC 
 LIMIT $6::INTEGER + $7::INTEGER) AS anon_24 UNION ALL SELECT anon_27.place AS place, anon_27.id AS id, anon_27.score AS score 
FROM (SELECT anon_28.place AS place, anon_28.id AS id, anon_28.score AS score 
FROM (SELECT 3 AS place, anon_29.id AS id, CASE WHEN (anon_29.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_29.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_3.id AS id, source_3.mots AS mots 
FROM source AS source_3 
WHERE source_3.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_29) AS anon_28 ORDER BY anon_28.score DESC, anon_28.id ASC 
 LIMIT $8::INTEGER + $9::INTEGER) AS anon_27 UNION ALL SELECT anon_30.place AS place, anon_30.id AS id, anon_30.score AS score 
FROM (SELECT anon_31.place AS place, anon_31.id AS id, anon_31.score AS score 
FROM (SELECT 4 AS place, anon_32.id AS id, CASE WHEN (anon_32.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_32.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_3.id AS id, subvention_3.mots AS mots 
FROM subvention AS subvention_3 
WHERE subvention_3.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_32) AS anon_31 ORDER BY anon_31.score DESC, anon_31.id ASC 
 LIMIT $10::INTEGER + $11::INTEGER) AS anon_30 UNION ALL SELECT anon_33.place AS place, anon_33.id AS id, anon_33.score AS score 
FROM (SELECT anon_34.place AS place, anon_34.id AS id, anon_34.score AS score 
FROM (SELECT 5 AS place, anon_35.id AS id, 1.0::float8 / CAST(CAST(length(anon_35.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_3.id AS id, marche_3.mots AS mots 
FROM marche AS marche_3 
WHERE marche_3.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_35) AS anon_34 ORDER BY anon_34.score DESC, anon_34.id ASC 
 LIMIT $12::INTEGER + $13::INTEGER) AS anon_33 UNION ALL SELECT anon_36.place AS place, anon_36.id AS id, anon_36.score AS score 
FROM (SELECT anon_37.place AS place, anon_37.id AS id, anon_37.score AS score 
FROM (SELECT 6 AS place, anon_38.id AS id, CASE WHEN (anon_38.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 WHEN (anon_38.mots @@ (SELECT anon_2."AB" 
FROM anon_2)) THEN 0.4::float8 WHEN (anon_38.mots @@ (SELECT anon_2."ABC" 
FROM anon_2)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_38.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_3.id AS id, equipement_3.mots AS mots 
FROM equipement AS equipement_3 
WHERE equipement_3.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_38) AS anon_37 ORDER BY anon_37.score DESC, anon_37.id ASC 
 LIMIT $14::INTEGER + $15::INTEGER) AS anon_36 UNION ALL SELECT anon_39.place AS place, anon_39.id AS id, anon_39.score AS score 
FROM (SELECT anon_40.place AS place, anon_40.id AS id, anon_40.score AS score 
FROM (SELECT 7 AS place, anon_41.id AS id, CASE WHEN (anon_41.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 WHEN (anon_41.mots @@ (SELECT anon_2."AB" 
FROM anon_2)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_41.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_3.id AS id, budget_3.mots AS mots 
FROM budget AS budget_3 
WHERE budget_3.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_41) AS anon_40 ORDER BY anon_40.score DESC, anon_40.id ASC 
 LIMIT $16::INTEGER + $17::INTEGER) AS anon_39 UNION ALL SELECT anon_42.place AS place, anon_42.id AS id, anon_42.score AS score 
FROM (SELECT anon_43.place AS place, anon_43.id AS id, anon_43.score AS score 
FROM (SELECT 8 AS place, anon_44.id AS id, CASE WHEN (anon_44.mots @@ (SELECT anon_2."A" 
FROM anon_2)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_44.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_3.id AS id, deliberation_3.mots AS mots 
FROM deliberation AS deliberation_3 
WHERE deliberation_3.mots @@ (SELECT anon_2.mots 
FROM anon_2) 
 LIMIT 5000) AS anon_44) AS anon_43 ORDER BY anon_43.score DESC, anon_43.id ASC 
 LIMIT $18::INTEGER + $19::INTEGER) AS anon_42) AS anon_17 ORDER BY anon_17.score DESC, anon_17.id ASC 
 LIMIT $20::INTEGER + $21::INTEGER)
 SELECT to_json((SELECT CAST(sum(anon_1.count) AS BIGINT) AS sum_1 
FROM anon_1)) AS r0, (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_1 
FROM (SELECT anon_1.jeu AS jeu, anon_1.count AS count 
FROM anon_1 ORDER BY anon_1.place) AS anon_4) AS r1, (SELECT coalesce(json_agg(anon_5.value), '[]'::json) AS coalesce_2 
FROM (SELECT CASE WHEN (anon_6.place = 0) THEN (SELECT row_to_json(anon_7) AS row_to_json_1 
FROM (SELECT 'Territoire'::text AS __typename, territoire_2.nom AS nom 
FROM territoire AS territoire_2 
WHERE territoire_2.id = anon_6.id) AS anon_7) WHEN (anon_6.place = 1) THEN (SELECT row_to_json(anon_8) AS row_to_json_2 
FROM (SELECT 'Collectivite'::text AS __typename, collectivite_2.nom AS nom, collectivite_2.siren AS siren 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.id = anon_6.id) AS anon_8) WHEN (anon_6.place = 2) THEN (SELECT row_to_json(anon_9) AS row_to_json_3 
FROM (SELECT 'Organisation'::text AS __typename, organisation_2.nom AS nom, organisation_2.siret AS siret 
FROM organisation AS organisation_2 
WHERE organisation_2.id = anon_6.id) AS anon_9) WHEN (anon_6.place = 3) THEN (SELECT row_to_json(anon_10) AS row_to_json_4 
FROM (SELECT 'Source'::text AS __typename, source_2.titre AS titre 
FROM source AS source_2 
WHERE source_2.id = anon_6.id) AS anon_10) WHEN (anon_6.place = 4) THEN (SELECT row_to_json(anon_11) AS row_to_json_5 
FROM (SELECT 'Subvention'::text AS __typename, subvention_2.objet AS objet, subvention_2.nom_beneficiaire AS "nomBeneficiaire", subvention_2.montant AS montant 
FROM subvention AS subvention_2 
WHERE subvention_2.id = anon_6.id) AS anon_11) WHEN (anon_6.place = 5) THEN (SELECT row_to_json(anon_12) AS row_to_json_6 
FROM (SELECT 'Marche'::text AS __typename, marche_2.objet AS objet, marche_2.montant AS montant 
FROM marche AS marche_2 
WHERE marche_2.id = anon_6.id) AS anon_12) WHEN (anon_6.place = 6) THEN (SELECT row_to_json(anon_13) AS row_to_json_7 
FROM (SELECT 'Equipement'::text AS __typename, equipement_2.nom AS nom, equipement_2.adresse_commune AS "adresseCommune" 
FROM equipement AS equipement_2 
WHERE equipement_2.id = anon_6.id) AS anon_13) WHEN (anon_6.place = 7) THEN (SELECT row_to_json(anon_14) AS row_to_json_8 
FROM (SELECT 'Budget'::text AS __typename, budget_2.exercice AS exercice 
FROM budget AS budget_2 
WHERE budget_2.id = anon_6.id) AS anon_14) WHEN (anon_6.place = 8) THEN (SELECT row_to_json(anon_15) AS row_to_json_9 
FROM (SELECT 'Deliberation'::text AS __typename, deliberation_2.objet AS objet 
FROM deliberation AS deliberation_2 
WHERE deliberation_2.id = anon_6.id) AS anon_15) END AS value 
FROM anon_16 AS anon_6 
WHERE anon_6.page_number <= $22::INTEGER ORDER BY anon_6.page_number) AS anon_5) AS r2
