WITH anon_7 AS MATERIALIZED 
(SELECT mots_proches($1::VARCHAR, CAST(ARRAY['collectivite'::text, 'organisation'::text] AS TEXT[])) AS mots), 
anon_6 AS MATERIALIZED 
(SELECT anon_7.mots AS mots, de_poids(anon_7.mots, 'A'::text) AS "A", de_poids(anon_7.mots, 'AB'::text) AS "AB", de_poids(anon_7.mots, 'ABC'::text) AS "ABC" 
FROM anon_7), 
anon_12 AS 
(SELECT 0 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.mots @@ (SELECT anon_6.mots 
FROM anon_6) UNION ALL SELECT 1 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_2 
WHERE organisation_2.mots @@ (SELECT anon_6.mots 
FROM anon_6))
 SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (WITH page AS 
(SELECT anon_2.place AS place, anon_2.id AS id, CAST(json_build_array('a505ad', CAST(anon_2.score AS TEXT), CAST(anon_2.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_2.score DESC, anon_2.id ASC) AS page_number 
FROM (SELECT anon_3.place AS place, anon_3.id AS id, anon_3.score AS score 
FROM (SELECT anon_4.place AS place, anon_4.id AS id, anon_4.score AS score 
FROM (SELECT 0 AS place, anon_5.id AS id, CASE WHEN (anon_5.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_5.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_1.id AS id, collectivite_1.mots AS mots 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_5) AS anon_4 ORDER BY anon_4.score DESC, anon_4.id ASC 
 LIMIT $2::INTEGER + $3::INTEGER) AS anon_3 UNION ALL SELECT anon_8.place AS place, anon_8.id AS id, anon_8.score AS score 
FROM (SELECT anon_9.place AS place, anon_9.id AS id, anon_9.score AS score 
FROM (SELECT 1 AS place, anon_10.id AS id, CASE WHEN (anon_10.mots @@ (SELECT anon_6."A" 
FROM anon_6)) THEN 1.0::float8 WHEN (anon_10.mots @@ (SELECT anon_6."AB" 
FROM anon_6)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_10.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_1.id AS id, organisation_1.mots AS mots 
FROM organisation AS organisation_1 
WHERE organisation_1.mots @@ (SELECT anon_6.mots 
FROM anon_6) 
 LIMIT 5000) AS anon_10) AS anon_9 ORDER BY anon_9.score DESC, anon_9.id ASC 
 LIMIT $4::INTEGER + $5::INTEGER) AS anon_8) AS anon_2 ORDER BY anon_2.score DESC, anon_2.id ASC 
 LIMIT $6::INTEGER + $7::INTEGER)
 SELECT (SELECT coalesce(json_agg(anon_11), '[]'::json) AS coalesce_1 
FROM (SELECT anon_12.jeu AS jeu, anon_12.count AS count 
FROM anon_12 ORDER BY anon_12.place) AS anon_11) AS "parJeu", (SELECT coalesce(json_agg(anon_13), '[]'::json) AS coalesce_2 
FROM (SELECT CASE WHEN (anon_14.place = 0) THEN (SELECT row_to_json(anon_15) AS row_to_json_2 
FROM (SELECT collectivite_3.nom AS nom, (SELECT row_to_json(anon_16) AS row_to_json_3 
FROM (SELECT territoire_1.code AS code 
FROM territoire AS territoire_1 
WHERE territoire_1.id = collectivite_3.territoire_id) AS anon_16) AS territoire 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.id = anon_14.id) AS anon_15) WHEN (anon_14.place = 1) THEN (SELECT row_to_json(anon_17) AS row_to_json_4 
FROM (SELECT organisation_3.nom AS nom, (SELECT row_to_json(anon_18) AS row_to_json_5 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_3.siret) AS "totalCount", (SELECT row_to_json(anon_19) AS row_to_json_6 
FROM (SELECT (SELECT row_to_json(anon_20) AS row_to_json_7 
FROM (SELECT anon_21."sum montant" AS montant) AS anon_20) AS sum 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant" 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_3.siret) AS anon_21) AS anon_19) AS aggregate, (SELECT coalesce(json_agg(anon_22), '[]'::json) AS coalesce_3 
FROM (SELECT subvention_1.montant AS montant, (SELECT row_to_json(anon_23) AS row_to_json_8 
FROM (SELECT collectivite_4.nom AS nom 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.siren = subvention_1.collectivite_siren) AS anon_23) AS attribuant 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_3.siret ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $8::INTEGER) AS anon_22) AS nodes) AS anon_18) AS subventions 
FROM organisation AS organisation_3 
WHERE organisation_3.id = anon_14.id) AS anon_17) END AS node 
FROM page AS anon_14 
WHERE anon_14.page_number <= $9::INTEGER ORDER BY anon_14.page_number) AS anon_13) AS edges) AS anon_1) AS r0
