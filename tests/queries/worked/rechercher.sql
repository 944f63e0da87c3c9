WITH anon_7 AS MATERIALIZED 
(SELECT mots_proches($1::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_6 AS MATERIALIZED 
(SELECT anon_7.mots AS mots, de_poids(anon_7.mots, 'A'::text) AS "A", de_poids(anon_7.mots, 'AB'::text) AS "AB", de_poids(anon_7.mots, 'ABC'::text) AS "ABC" 
FROM anon_7), 
anon_32 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_2 
WHERE territoire_2.mots @@ (SELECT anon_6.mots 
FROM anon_6) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.mots @@ (SELECT anon_6.mots 
FROM anon_6) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_2 
WHERE organisation_2.mots @@ (SELECT anon_6.mots 
FROM anon_6) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_2 
WHERE source_2.mots @@ (SELECT anon_6.mots 
FROM anon_6) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_2 
WHERE subvention_2.mots @@ (SELECT anon_6.mots 
FROM anon_6) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_2 
WHERE marche_2.mots @@ (SELECT anon_6.mots 
FROM anon_6) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_2 
WHERE equipement_2.mots @@ (SELECT anon_6.mots 
FROM anon_6) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_2 
WHERE budget_2.mots @@ (SELECT anon_6.mots 
FROM anon_6) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_2 
WHERE deliberation_2.mots @@ (SELECT anon_6.mots 
FROM anon_6))
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
 LIMIT $4::INTEGER + $5::INTEGER) AS anon_8 UNION ALL SELECT anon_11.place AS place, anon_11.id AS id, anon_11.score AS score 
FROM (SELECT anon_12.place AS place, anon_12.id AS id, anon_12.score AS score 
FROM (SELECT 2 AS place, anon_13.id AS id, CASE WHEN (anon_13.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 WHEN (anon_13.mots @@ (SELECT anon_6."AB" 
FROM anon_6)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_13.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_1.id AS id, organisation_1.mots AS mots 
FROM organisation AS organisation_1 
WHERE organisation_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_13) AS anon_12 ORDER BY anon_12.score DESC, anon_12.id ASC 
 LIMIT $6::INTEGER + $7::INTEGER) AS anon_11 UNION ALL SELECT anon_14.place AS place, anon_14.id AS id, anon_14.score AS score 
FROM (SELECT anon_15.place AS place, anon_15.id AS id, anon_15.score AS score 
FROM (SELECT 3 AS place, anon_16.id AS id, CASE WHEN (anon_16.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_16.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_1.id AS id, source_1.mots AS mots 
FROM source AS source_1 
WHERE source_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_16) AS anon_15 ORDER BY anon_15.score DESC, anon_15.id ASC 
 LIMIT $8::INTEGER + $9::INTEGER) AS anon_14 UNION ALL SELECT anon_17.place AS place, anon_17.id AS id, anon_17.score AS score 
FROM (SELECT anon_18.place AS place, anon_18.id AS id, anon_18.score AS score 
FROM (SELECT 4 AS place, anon_19.id AS id, CASE WHEN (anon_19.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_19.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_1.id AS id, subvention_1.mots AS mots 
FROM subvention AS subvention_1 
WHERE subvention_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_19) AS anon_18 ORDER BY anon_18.score DESC, anon_18.id ASC 
 LIMIT $10::INTEGER + $11::INTEGER) AS anon_17 UNION ALL SELECT anon_20.place AS place, anon_20.id AS id, anon_20.score AS score 
FROM (SELECT anon_21.place AS place, anon_21.id AS id, anon_21.score AS score 
FROM (SELECT 5 AS place, anon_22.id AS id, 1.0::float8 / CAST(CAST(length(anon_22.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_1.id AS id, marche_1.mots AS mots 
FROM marche AS marche_1 
WHERE marche_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_22) AS anon_21 ORDER BY anon_21.score DESC, anon_21.id ASC 
 LIMIT $12::INTEGER + $13::INTEGER) AS anon_20 UNION ALL SELECT anon_23.place AS place, anon_23.id AS id, anon_23.score AS score 
FROM (SELECT anon_24.place AS place, anon_24.id AS id, anon_24.score AS score 
FROM (SELECT 6 AS place, anon_25.id AS id, CASE WHEN (anon_25.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 WHEN (anon_25.mots @@ (SELECT anon_6."AB" 
FROM anon_6)) THEN 0.4::float8 WHEN (anon_25.mots @@ (SELECT anon_6."ABC" 
FROM anon_6)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_25.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_1.id AS id, equipement_1.mots AS mots 
FROM equipement AS equipement_1 
WHERE equipement_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_25) AS anon_24 ORDER BY anon_24.score DESC, anon_24.id ASC 
 LIMIT $14::INTEGER + $15::INTEGER) AS anon_23 UNION ALL SELECT anon_26.place AS place, anon_26.id AS id, anon_26.score AS score 
FROM (SELECT anon_27.place AS place, anon_27.id AS id, anon_27.score AS score 
FROM (SELECT 7 AS place, anon_28.id AS id, CASE WHEN (anon_28.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 WHEN (anon_28.mots @@ (SELECT anon_6."AB" 
FROM anon_6)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_28.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_1.id AS id, budget_1.mots AS mots 
FROM budget AS budget_1 
WHERE budget_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_28) AS anon_27 ORDER BY anon_27.score DESC, anon_27.id ASC 
 LIMIT $16::INTEGER + $17::INTEGER) AS anon_26 UNION ALL SELECT anon_29.place AS place, anon_29.id AS id, anon_29.score AS score 
FROM (SELECT anon_30.place AS place, anon_30.id AS id, anon_30.score AS score 
FROM (SELECT 8 AS place, anon_31.id AS id, CASE WHEN (anon_31.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_31.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_1.id AS id, deliberation_1.mots AS mots 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_31) AS anon_30 ORDER BY anon_30.score DESC, anon_30.id ASC 
 LIMIT $18::INTEGER + $19::INTEGER) AS anon_29) AS anon_2 ORDER BY anon_2.score DESC, anon_2.id ASC 
 LIMIT $20::INTEGER + $21::INTEGER)
 SELECT (SELECT CAST(sum(anon_32.count) AS BIGINT) AS sum_1 
FROM anon_32) AS "totalCount", (SELECT coalesce(json_agg(anon_33), '[]'::json) AS coalesce_1 
FROM (SELECT anon_32.jeu AS jeu, anon_32.count AS count 
FROM anon_32 ORDER BY anon_32.place) AS anon_33) AS "parJeu", (SELECT coalesce(json_agg(anon_34.value), '[]'::json) AS coalesce_2 
FROM (SELECT CASE WHEN (anon_35.place = 0) THEN (SELECT row_to_json(anon_36) AS row_to_json_2 
FROM (SELECT 'Territoire'::text AS __typename, territoire_3.nom AS nom 
FROM territoire AS territoire_3 
WHERE territoire_3.id = anon_35.id) AS anon_36) WHEN (anon_35.place = 1) THEN (SELECT row_to_json(anon_37) AS row_to_json_3 
FROM (SELECT 'Collectivite'::text AS __typename, collectivite_3.nom AS nom, collectivite_3.siren AS siren 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.id = anon_35.id) AS anon_37) WHEN (anon_35.place = 2) THEN (SELECT row_to_json(anon_38) AS row_to_json_4 
FROM (SELECT 'Organisation'::text AS __typename, organisation_3.nom AS nom, organisation_3.siret AS siret 
FROM organisation AS organisation_3 
WHERE organisation_3.id = anon_35.id) AS anon_38) WHEN (anon_35.place = 3) THEN (SELECT row_to_json(anon_39) AS row_to_json_5 
FROM (SELECT 'Source'::text AS __typename, source_3.titre AS titre 
FROM source AS source_3 
WHERE source_3.id = anon_35.id) AS anon_39) WHEN (anon_35.place = 4) THEN (SELECT row_to_json(anon_40) AS row_to_json_6 
FROM (SELECT 'Subvention'::text AS __typename, subvention_3.objet AS objet, subvention_3.nom_beneficiaire AS "nomBeneficiaire", subvention_3.montant AS montant 
FROM subvention AS subvention_3 
WHERE subvention_3.id = anon_35.id) AS anon_40) WHEN (anon_35.place = 5) THEN (SELECT row_to_json(anon_41) AS row_to_json_7 
FROM (SELECT 'Marche'::text AS __typename, marche_3.objet AS objet, marche_3.montant AS montant 
FROM marche AS marche_3 
WHERE marche_3.id = anon_35.id) AS anon_41) WHEN (anon_35.place = 6) THEN (SELECT row_to_json(anon_42) AS row_to_json_8 
FROM (SELECT 'Equipement'::text AS __typename, equipement_3.nom AS nom, equipement_3.adresse_commune AS "adresseCommune" 
FROM equipement AS equipement_3 
WHERE equipement_3.id = anon_35.id) AS anon_42) WHEN (anon_35.place = 7) THEN (SELECT row_to_json(anon_43) AS row_to_json_9 
FROM (SELECT 'Budget'::text AS __typename, budget_3.exercice AS exercice 
FROM budget AS budget_3 
WHERE budget_3.id = anon_35.id) AS anon_43) WHEN (anon_35.place = 8) THEN (SELECT row_to_json(anon_44) AS row_to_json_10 
FROM (SELECT 'Deliberation'::text AS __typename, deliberation_3.objet AS objet 
FROM deliberation AS deliberation_3 
WHERE deliberation_3.id = anon_35.id) AS anon_44) END AS value 
FROM page AS anon_35 
WHERE anon_35.page_number <= $22::INTEGER ORDER BY anon_35.page_number) AS anon_34) AS nodes) AS anon_1) AS r0
