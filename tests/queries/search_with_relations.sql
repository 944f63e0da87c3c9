WITH anon_4 AS MATERIALIZED 
(SELECT mots_proches($1::VARCHAR, CAST(ARRAY['collectivite'::text, 'organisation'::text] AS TEXT[])) AS mots), 
anon_3 AS MATERIALIZED 
(SELECT anon_4.mots AS mots, de_poids(anon_4.mots, 'A'::text) AS "A", de_poids(anon_4.mots, 'AB'::text) AS "AB", de_poids(anon_4.mots, 'ABC'::text) AS "ABC" 
FROM anon_4), 
anon_2 AS 
(SELECT 0 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.mots @@ (SELECT anon_3.mots 
FROM anon_3) UNION ALL SELECT 1 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_1 
WHERE organisation_1.mots @@ (SELECT anon_3.mots 
FROM anon_3)), 
anon_16 AS 
(SELECT anon_17.place AS place, anon_17.id AS id, CAST(json_build_array('a505ad', CAST(anon_17.score AS TEXT), CAST(anon_17.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_17.score DESC, anon_17.id ASC) AS page_number 
FROM (SELECT anon_18.place AS place, anon_18.id AS id, anon_18.score AS score 
FROM (SELECT anon_19.place AS place, anon_19.id AS id, anon_19.score AS score 
FROM (SELECT 0 AS place, anon_20.id AS id, CASE WHEN (anon_20.mots @@ (SELECT anon_3."A" 
FROM anon_3)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_20.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_4.id AS id, collectivite_4.mots AS mots 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.mots @@ (SELECT anon_3.mots 
FROM anon_3) 
 LIMIT 5000) AS anon_20) AS anon_19 ORDER BY anon_19.score DESC, anon_19.id ASC 
 LIMIT $3::INTEGER + $4::INTEGER) AS anon_18 UNION ALL SELECT anon_21.place AS place, anon_21.id AS id, anon_21.score AS score 
FROM (SELECT anon_22.place AS place, anon_22.id AS id, anon_22.score AS score 
FROM (SELECT 1 AS place, anon_23.id AS id, CASE WHEN (anon_23.mots @@ (SELECT anon_3."A" 
FROM anon_3)) THEN 1.0::float8 WHEN (anon_23.mots @@ (SELECT anon_3."AB" 
FROM anon_3)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_23.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_3.id AS id, organisation_3.mots AS mots 
FROM organisation AS organisation_3 
WHERE organisation_3.mots @@ (SELECT anon_3.mots 
FROM anon_3) 
 LIMIT 5000) AS anon_23) AS anon_22 ORDER BY anon_22.score DESC, anon_22.id ASC 
 LIMIT $5::INTEGER + $6::INTEGER) AS anon_21) AS anon_17 ORDER BY anon_17.score DESC, anon_17.id ASC 
 LIMIT $7::INTEGER + $8::INTEGER)
 SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT anon_2.jeu AS jeu, anon_2.count AS count 
FROM anon_2 ORDER BY anon_2.place) AS anon_1) AS r0, (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_2 
FROM (SELECT CASE WHEN (anon_6.place = 0) THEN (SELECT row_to_json(anon_7) AS row_to_json_1 
FROM (SELECT collectivite_2.nom AS nom, (SELECT row_to_json(anon_8) AS row_to_json_2 
FROM (SELECT territoire_1.code AS code 
FROM territoire AS territoire_1 
WHERE territoire_1.id = collectivite_2.territoire_id) AS anon_8) AS territoire 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.id = anon_6.id) AS anon_7) WHEN (anon_6.place = 1) THEN (SELECT row_to_json(anon_9) AS row_to_json_3 
FROM (SELECT organisation_2.nom AS nom, (SELECT row_to_json(anon_10) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_2.siret) AS "totalCount", (SELECT row_to_json(anon_11) AS row_to_json_5 
FROM (SELECT (SELECT row_to_json(anon_12) AS row_to_json_6 
FROM (SELECT anon_13."sum montant" AS montant) AS anon_12) AS sum 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant" 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_2.siret) AS anon_13) AS anon_11) AS aggregate, (SELECT coalesce(json_agg(anon_14), '[]'::json) AS coalesce_3 
FROM (SELECT subvention_1.montant AS montant, (SELECT row_to_json(anon_15) AS row_to_json_7 
FROM (SELECT collectivite_3.nom AS nom 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.siren = subvention_1.collectivite_siren) AS anon_15) AS attribuant 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_2.siret ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $2::INTEGER) AS anon_14) AS nodes) AS anon_10) AS subventions 
FROM organisation AS organisation_2 
WHERE organisation_2.id = anon_6.id) AS anon_9) END AS node 
FROM anon_16 AS anon_6 
WHERE anon_6.page_number <= $9::INTEGER ORDER BY anon_6.page_number) AS anon_5) AS r1
