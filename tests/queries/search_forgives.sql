WITH anon_11 AS MATERIALIZED 
(SELECT mots_proches($1::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text] AS TEXT[])) AS mots), 
anon_10 AS MATERIALIZED 
(SELECT anon_11.mots AS mots, de_poids(anon_11.mots, 'A'::text) AS "A", de_poids(anon_11.mots, 'AB'::text) AS "AB", de_poids(anon_11.mots, 'ABC'::text) AS "ABC" 
FROM anon_11), 
anon_5 AS 
(SELECT anon_6.place AS place, anon_6.id AS id, CAST(json_build_array('a505ad', CAST(anon_6.score AS TEXT), CAST(anon_6.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_6.score DESC, anon_6.id ASC) AS page_number 
FROM (SELECT anon_7.place AS place, anon_7.id AS id, anon_7.score AS score 
FROM (SELECT anon_8.place AS place, anon_8.id AS id, anon_8.score AS score 
FROM (SELECT 0 AS place, anon_9.id AS id, 1.0::float8 / CAST(CAST(length(anon_9.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_2.id AS id, territoire_2.mots AS mots 
FROM territoire AS territoire_2 
WHERE territoire_2.mots @@ (SELECT anon_10.mots 
FROM anon_10) 
 LIMIT 5000) AS anon_9) AS anon_8 ORDER BY anon_8.score DESC, anon_8.id ASC 
 LIMIT $2::INTEGER + $3::INTEGER) AS anon_7 UNION ALL SELECT anon_12.place AS place, anon_12.id AS id, anon_12.score AS score 
FROM (SELECT anon_13.place AS place, anon_13.id AS id, anon_13.score AS score 
FROM (SELECT 1 AS place, anon_14.id AS id, CASE WHEN (anon_14.mots @@ (SELECT anon_10."A" 
FROM anon_10)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_14.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_2.id AS id, collectivite_2.mots AS mots 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.mots @@ (SELECT anon_10.mots 
FROM anon_10) 
 LIMIT 5000) AS anon_14) AS anon_13 ORDER BY anon_13.score DESC, anon_13.id ASC 
 LIMIT $4::INTEGER + $5::INTEGER) AS anon_12) AS anon_6 ORDER BY anon_6.score DESC, anon_6.id ASC 
 LIMIT $6::INTEGER + $7::INTEGER), 
anon_17 AS MATERIALIZED 
(SELECT mots_proches($9::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_16 AS MATERIALIZED 
(SELECT anon_17.mots AS mots, de_poids(anon_17.mots, 'A'::text) AS "A", de_poids(anon_17.mots, 'AB'::text) AS "AB", de_poids(anon_17.mots, 'ABC'::text) AS "ABC" 
FROM anon_17), 
anon_15 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_3 
WHERE territoire_3.mots @@ (SELECT anon_16.mots 
FROM anon_16) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.mots @@ (SELECT anon_16.mots 
FROM anon_16) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_1 
WHERE organisation_1.mots @@ (SELECT anon_16.mots 
FROM anon_16) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_1 
WHERE source_1.mots @@ (SELECT anon_16.mots 
FROM anon_16) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_1 
WHERE subvention_1.mots @@ (SELECT anon_16.mots 
FROM anon_16) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_1 
WHERE marche_1.mots @@ (SELECT anon_16.mots 
FROM anon_16) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_1 
WHERE equipement_1.mots @@ (SELECT anon_16.mots 
FROM anon_16) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_1 
WHERE budget_1.mots @@ (SELECT anon_16.mots 
FROM anon_16) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.mots @@ (SELECT anon_16.mots 
FROM anon_16)), 
anon_29 AS 
(SELECT anon_30.place AS place, anon_30.id AS id, CAST(json_build_array('a505ad', CAST(anon_30.score AS TEXT), CAST(anon_30.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_30.score DESC, anon_30.id ASC) AS page_number 
FROM (SELECT anon_31.place AS place, anon_31.id AS id, anon_31.score AS score 
FROM (SELECT anon_32.place AS place, anon_32.id AS id, anon_32.score AS score 
FROM (SELECT 0 AS place, anon_33.id AS id, 1.0::float8 / CAST(CAST(length(anon_33.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_5.id AS id, territoire_5.mots AS mots 
FROM territoire AS territoire_5 
WHERE territoire_5.mots @@ (SELECT anon_16.mots 
FROM anon_16) 
 LIMIT 5000) AS anon_33) AS anon_32 ORDER BY anon_32.score DESC, anon_32.id ASC 
 LIMIT $10::INTEGER + $11::INTEGER) AS anon_31 UNION ALL SELECT anon_34.place AS place, anon_34.id AS id, anon_34.score AS score 
FROM (SELECT anon_35.place AS place, anon_35.id AS id, anon_35.score AS score 
FROM (SELECT 1 AS place, anon_36.id AS id, CASE WHEN (anon_36.mots @@ (SELECT anon_16."A" 
FROM anon_16)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_36.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_5.id AS id, collectivite_5.mots AS mots 
FROM collectivite AS collectivite_5 
WHERE collectivite_5.mots @@ (SELECT anon_16.mots 
FROM anon_16) 
 LIMIT 5000) AS anon_36) AS anon_35 ORDER BY anon_35.score DESC, anon_35.id ASC 
 LIMIT $12::INTEGER + $13::INTEGER) AS anon_34 UNION ALL SELECT anon_37.place AS place, anon_37.id AS id, anon_37.score AS score 
FROM (SELECT anon_38.place AS place, anon_38.id AS id, anon_38.score AS score 
FROM (SELECT 2 AS place, anon_39.id AS id, CASE WHEN (anon_39.mots @@ (SELECT anon_16."A" 
FROM anon_16)) THEN 1.0::float8 WHEN (anon_39.mots @@ (SELECT anon_16."AB" 
FROM anon_16)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_39.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_3.id AS id, organisation_3.mots AS mots 
FROM organisation AS organisation_3 
WHERE organisation_3.mots @@ (SELECT anon_16.mots 
FROM anon_16) 
 LIMIT 5000) AS anon_39) AS anon_38 ORDER BY anon_38.score DESC, anon_38.id ASC 
 LIMIT $14::INTEGER + $15::INTEGER) AS anon_37 UNION ALL SELECT anon_40.place AS place, anon_40.id AS id, anon_40.score AS score 
FROM (SELECT anon_41.place AS place, anon_41.id AS id, anon_41.score AS score 
FROM (SELECT 3 AS place, anon_42.id AS id, CASE WHEN (anon_42.mots @@ (SELECT anon_16."A" 
FROM anon_16)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_42.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_3.id AS id, source_3.mots AS mots 
FROM source AS source_3 
WHERE source_3.mots @@ (SELECT anon_16.mots 
FROM anon_16) 
 LIMIT 5000) AS anon_42) AS anon_41 ORDER BY anon_41.score DESC, anon_41.id ASC 
 LIMIT $16::INTEGER + $17::INTEGER) AS anon_40 UNION ALL SELECT anon_43.place AS place, anon_43.id AS id, anon_43.score AS score 
FROM (SELECT anon_44.place AS place, anon_44.id AS id, anon_44.score AS score 
FROM (SELECT 4 AS place, anon_45.id AS id, CASE WHEN (anon_45.mots @@ (SELECT anon_16."A" 
FROM anon_16)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_45.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_3.id AS id, subvention_3.mots AS mots 
FROM subvention AS subvention_3 
WHERE subvention_3.mots @@ (SELECT anon_16.mots 
FROM anon_16) 
 LIMIT 5000) AS anon_45) AS anon_44 ORDER BY anon_44.score DESC, anon_44.id ASC 
 LIMIT $18::INTEGER + $19::INTEGER) AS anon_43 UNION ALL SELECT anon_46.place AS place, anon_46.id AS id, anon_46.score AS score 
FROM (SELECT anon_47.place AS place, anon_47.id AS id, anon_47.score AS score 
FROM (SELECT 5 AS place, anon_48.id AS id, 1.0::float8 / CAST(CAST(length(anon_48.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_3.id AS id, marche_3.mots AS mots 
FROM marche AS marche_3 
WHERE marche_3.mots @@ (SELECT anon_16.mots 
FROM anon_16) 
 LIMIT 5000) AS anon_48) AS anon_47 ORDER BY anon_47.score DESC, anon_47.id ASC 
 LIMIT $20::INTEGER + $21::INTEGER) AS anon_46 UNION ALL SELECT anon_49.place AS place, anon_49.id AS id, anon_49.score AS score 
FROM (SELECT anon_50.place AS place, anon_50.id AS id, anon_50.score AS score 
FROM (SELECT 6 AS place, anon_51.id AS id, CASE WHEN (anon_51.mots @@ (SELECT anon_16."A" 
FROM anon_16)) THEN 1.0::float8 WHEN (anon_51.mots @@ (SELECT anon_16."AB" 
FROM anon_16)) THEN 0.4::float8 WHEN (anon_51.mots @@ (SELECT anon_16."ABC" 
FROM anon_16)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_51.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_3.id AS id, equipement_3.mots AS mots 
FROM equipement AS equipement_3 
WHERE equipement_3.mots @@ (SELECT anon_16.mots 
FROM anon_16) 
 LIMIT 5000) AS anon_51) AS anon_50 ORDER BY anon_50.score DESC, anon_50.id ASC 
 LIMIT $22::INTEGER + $23::INTEGER) AS anon_49 UNION ALL SELECT anon_52.place AS place, anon_52.id AS id, anon_52.score AS score 
FROM (SELECT anon_53.place AS place, anon_53.id AS id, anon_53.score AS score 
FROM (SELECT 7 AS place, anon_54.id AS id, CASE WHEN (anon_54.mots @@ (SELECT anon_16."A" 
FROM anon_16)) THEN 1.0::float8 WHEN (anon_54.mots @@ (SELECT anon_16."AB" 
FROM anon_16)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_54.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_3.id AS id, budget_3.mots AS mots 
FROM budget AS budget_3 
WHERE budget_3.mots @@ (SELECT anon_16.mots 
FROM anon_16) 
 LIMIT 5000) AS anon_54) AS anon_53 ORDER BY anon_53.score DESC, anon_53.id ASC 
 LIMIT $24::INTEGER + $25::INTEGER) AS anon_52 UNION ALL SELECT anon_55.place AS place, anon_55.id AS id, anon_55.score AS score 
FROM (SELECT anon_56.place AS place, anon_56.id AS id, anon_56.score AS score 
FROM (SELECT 8 AS place, anon_57.id AS id, CASE WHEN (anon_57.mots @@ (SELECT anon_16."A" 
FROM anon_16)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_57.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_3.id AS id, deliberation_3.mots AS mots 
FROM deliberation AS deliberation_3 
WHERE deliberation_3.mots @@ (SELECT anon_16.mots 
FROM anon_16) 
 LIMIT 5000) AS anon_57) AS anon_56 ORDER BY anon_56.score DESC, anon_56.id ASC 
 LIMIT $26::INTEGER + $27::INTEGER) AS anon_55) AS anon_30 ORDER BY anon_30.score DESC, anon_30.id ASC 
 LIMIT $28::INTEGER + $29::INTEGER), 
anon_60 AS MATERIALIZED 
(SELECT mots_proches($31::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_59 AS MATERIALIZED 
(SELECT anon_60.mots AS mots, de_poids(anon_60.mots, 'A'::text) AS "A", de_poids(anon_60.mots, 'AB'::text) AS "AB", de_poids(anon_60.mots, 'ABC'::text) AS "ABC" 
FROM anon_60), 
anon_58 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_6 
WHERE territoire_6.mots @@ (SELECT anon_59.mots 
FROM anon_59) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_6 
WHERE collectivite_6.mots @@ (SELECT anon_59.mots 
FROM anon_59) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_4 
WHERE organisation_4.mots @@ (SELECT anon_59.mots 
FROM anon_59) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_4 
WHERE source_4.mots @@ (SELECT anon_59.mots 
FROM anon_59) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_4 
WHERE subvention_4.mots @@ (SELECT anon_59.mots 
FROM anon_59) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_4 
WHERE marche_4.mots @@ (SELECT anon_59.mots 
FROM anon_59) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_4 
WHERE equipement_4.mots @@ (SELECT anon_59.mots 
FROM anon_59) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_4 
WHERE budget_4.mots @@ (SELECT anon_59.mots 
FROM anon_59) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_4 
WHERE deliberation_4.mots @@ (SELECT anon_59.mots 
FROM anon_59)), 
anon_72 AS 
(SELECT anon_73.place AS place, anon_73.id AS id, CAST(json_build_array('a505ad', CAST(anon_73.score AS TEXT), CAST(anon_73.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_73.score DESC, anon_73.id ASC) AS page_number 
FROM (SELECT anon_74.place AS place, anon_74.id AS id, anon_74.score AS score 
FROM (SELECT anon_75.place AS place, anon_75.id AS id, anon_75.score AS score 
FROM (SELECT 0 AS place, anon_76.id AS id, 1.0::float8 / CAST(CAST(length(anon_76.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_8.id AS id, territoire_8.mots AS mots 
FROM territoire AS territoire_8 
WHERE territoire_8.mots @@ (SELECT anon_59.mots 
FROM anon_59) 
 LIMIT 5000) AS anon_76) AS anon_75 ORDER BY anon_75.score DESC, anon_75.id ASC 
 LIMIT $32::INTEGER + $33::INTEGER) AS anon_74 UNION ALL SELECT anon_77.place AS place, anon_77.id AS id, anon_77.score AS score 
FROM (SELECT anon_78.place AS place, anon_78.id AS id, anon_78.score AS score 
FROM (SELECT 1 AS place, anon_79.id AS id, CASE WHEN (anon_79.mots @@ (SELECT anon_59."A" 
FROM anon_59)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_79.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_8.id AS id, collectivite_8.mots AS mots 
FROM collectivite AS collectivite_8 
WHERE collectivite_8.mots @@ (SELECT anon_59.mots 
FROM anon_59) 
 LIMIT 5000) AS anon_79) AS anon_78 ORDER BY anon_78.score DESC, anon_78.id ASC 
 LIMIT $34::INTEGER + $35::INTEGER) AS anon_77 UNION ALL SELECT anon_80.place AS place, anon_80.id AS id, anon_80.score AS score 
FROM (SELECT anon_81.place AS place, anon_81.id AS id, anon_81.score AS score 
FROM (SELECT 2 AS place, anon_82.id AS id, CASE WHEN (anon_82.mots @@ (SELECT anon_59."A" 
FROM anon_59)) THEN 1.0::float8 WHEN (anon_82.mots @@ (SELECT anon_59."AB" 
FROM anon_59)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_82.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_6.id AS id, organisation_6.mots AS mots 
FROM organisation AS organisation_6 
WHERE organisation_6.mots @@ (SELECT anon_59.mots 
FROM anon_59) 
 LIMIT 5000) AS anon_82) AS anon_81 ORDER BY anon_81.score DESC, anon_81.id ASC 
 LIMIT $36::INTEGER + $37::INTEGER) AS anon_80 UNION ALL SELECT anon_83.place AS place, anon_83.id AS id, anon_83.score AS score 
FROM (SELECT anon_84.place AS place, anon_84.id AS id, anon_84.score AS score 
FROM (SELECT 3 AS place, anon_85.id AS id, CASE WHEN (anon_85.mots @@ (SELECT anon_59."A" 
FROM anon_59)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_85.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_6.id AS id, source_6.mots AS mots 
FROM source AS source_6 
WHERE source_6.mots @@ (SELECT anon_59.mots 
FROM anon_59) 
 LIMIT 5000) AS anon_85) AS anon_84 ORDER BY anon_84.score DESC, anon_84.id ASC 
 LIMIT $38::INTEGER + $39::INTEGER) AS anon_83 UNION ALL SELECT anon_86.place AS place, anon_86.id AS id, anon_86.score AS score 
FROM (SELECT anon_87.place AS place, anon_87.id AS id, anon_87.score AS score 
FROM (SELECT 4 AS place, anon_88.id AS id, CASE WHEN (anon_88.mots @@ (SELECT anon_59."A" 
FROM anon_59)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_88.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_6.id AS id, subvention_6.mots AS mots 
FROM subvention AS subvention_6 
WHERE subvention_6.mots @@ (SELECT anon_59.mots 
FROM anon_59) 
 LIMIT 5000) AS anon_88) AS anon_87 ORDER BY anon_87.score DESC, anon_87.id ASC 
 LIMIT $40::INTEGER + $41::INTEGER) AS anon_86 UNION ALL SELECT anon_89.place AS place, anon_89.id AS id, anon_89.score AS score 
FROM (SELECT anon_90.place AS place, anon_90.id AS id, anon_90.score AS score 
FROM (SELECT 5 AS place, anon_91.id AS id, 1.0::float8 / CAST(CAST(length(anon_91.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_6.id AS id, marche_6.mots AS mots 
FROM marche AS marche_6 
WHERE marche_6.mots @@ (SELECT anon_59.mots 
FROM anon_59) 
 LIMIT 5000) AS anon_91) AS anon_90 ORDER BY anon_90.score DESC, anon_90.id ASC 
 LIMIT $42::INTEGER + $43::INTEGER) AS anon_89 UNION ALL SELECT anon_92.place AS place, anon_92.id AS id, anon_92.score AS score 
FROM (SELECT anon_93.place AS place, anon_93.id AS id, anon_93.score AS score 
FROM (SELECT 6 AS place, anon_94.id AS id, CASE WHEN (anon_94.mots @@ (SELECT anon_59."A" 
FROM anon_59)) THEN 1.0::float8 WHEN (anon_94.mots @@ (SELECT anon_59."AB" 
FROM anon_59)) THEN 0.4::float8 WHEN (anon_94.mots @@ (SELECT anon_59."ABC" 
FROM anon_59)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_94.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_6.id AS id, equipement_6.mots AS mots 
FROM equipement AS equipement_6 
WHERE equipement_6.mots @@ (SELECT anon_59.mots 
FROM anon_59) 
 LIMIT 5000) AS anon_94) AS anon_93 ORDER BY anon_93.score DESC, anon_93.id ASC 
 LIMIT $44::INTEGER + $45::INTEGER) AS anon_92 UNION ALL SELECT anon_95.place AS place, anon_95.id AS id, anon_95.score AS score 
FROM (SELECT anon_96.place AS place, anon_96.id AS id, anon_96.score AS score 
FROM (SELECT 7 AS place, anon_97.id AS id, CASE WHEN (anon_97.mots @@ (SELECT anon_59."A" 
FROM anon_59)) THEN 1.0::float8 WHEN (anon_97.mots @@ (SELECT anon_59."AB" 
FROM anon_59)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_97.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_6.id AS id, budget_6.mots AS mots 
FROM budget AS budget_6 
WHERE budget_6.mots @@ (SELECT anon_59.mots 
FROM anon_59) 
 LIMIT 5000) AS anon_97) AS anon_96 ORDER BY anon_96.score DESC, anon_96.id ASC 
 LIMIT $46::INTEGER + $47::INTEGER) AS anon_95 UNION ALL SELECT anon_98.place AS place, anon_98.id AS id, anon_98.score AS score 
FROM (SELECT anon_99.place AS place, anon_99.id AS id, anon_99.score AS score 
FROM (SELECT 8 AS place, anon_100.id AS id, CASE WHEN (anon_100.mots @@ (SELECT anon_59."A" 
FROM anon_59)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_100.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_6.id AS id, deliberation_6.mots AS mots 
FROM deliberation AS deliberation_6 
WHERE deliberation_6.mots @@ (SELECT anon_59.mots 
FROM anon_59) 
 LIMIT 5000) AS anon_100) AS anon_99 ORDER BY anon_99.score DESC, anon_99.id ASC 
 LIMIT $48::INTEGER + $49::INTEGER) AS anon_98) AS anon_73 ORDER BY anon_73.score DESC, anon_73.id ASC 
 LIMIT $50::INTEGER + $51::INTEGER), 
anon_103 AS MATERIALIZED 
(SELECT mots_proches($53::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_102 AS MATERIALIZED 
(SELECT anon_103.mots AS mots, de_poids(anon_103.mots, 'A'::text) AS "A", de_poids(anon_103.mots, 'AB'::text) AS "AB", de_poids(anon_103.mots, 'ABC'::text) AS "ABC" 
FROM anon_103), 
anon_101 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_9 
WHERE territoire_9.mots @@ (SELECT anon_102.mots 
FROM anon_102) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_9 
WHERE collectivite_9.mots @@ (SELECT anon_102.mots 
FROM anon_102) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_7 
WHERE organisation_7.mots @@ (SELECT anon_102.mots 
FROM anon_102) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_7 
WHERE source_7.mots @@ (SELECT anon_102.mots 
FROM anon_102) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_7 
WHERE subvention_7.mots @@ (SELECT anon_102.mots 
FROM anon_102) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_7 
WHERE marche_7.mots @@ (SELECT anon_102.mots 
FROM anon_102) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_7 
WHERE equipement_7.mots @@ (SELECT anon_102.mots 
FROM anon_102) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_7 
WHERE budget_7.mots @@ (SELECT anon_102.mots 
FROM anon_102) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_7 
WHERE deliberation_7.mots @@ (SELECT anon_102.mots 
FROM anon_102)), 
anon_115 AS 
(SELECT anon_116.place AS place, anon_116.id AS id, CAST(json_build_array('a505ad', CAST(anon_116.score AS TEXT), CAST(anon_116.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_116.score DESC, anon_116.id ASC) AS page_number 
FROM (SELECT anon_117.place AS place, anon_117.id AS id, anon_117.score AS score 
FROM (SELECT anon_118.place AS place, anon_118.id AS id, anon_118.score AS score 
FROM (SELECT 0 AS place, anon_119.id AS id, 1.0::float8 / CAST(CAST(length(anon_119.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_11.id AS id, territoire_11.mots AS mots 
FROM territoire AS territoire_11 
WHERE territoire_11.mots @@ (SELECT anon_102.mots 
FROM anon_102) 
 LIMIT 5000) AS anon_119) AS anon_118 ORDER BY anon_118.score DESC, anon_118.id ASC 
 LIMIT $54::INTEGER + $55::INTEGER) AS anon_117 UNION ALL SELECT anon_120.place AS place, anon_120.id AS id, anon_120.score AS score 
FROM (SELECT anon_121.place AS place, anon_121.id AS id, anon_121.score AS score 
FROM (SELECT 1 AS place, anon_122.id AS id, CASE WHEN (anon_122.mots @@ (SELECT anon_102."A" 
FROM anon_102)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_122.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_11.id AS id, collectivite_11.mots AS mots 
FROM collectivite AS collectivite_11 
WHERE collectivite_11.mots @@ (SELECT anon_102.mots 
FROM anon_102) 
 LIMIT 5000) AS anon_122) AS anon_121 ORDER BY anon_121.score DESC, anon_121.id ASC 
 LIMIT $56::INTEGER + $57::INTEGER) AS anon_120 UNION ALL SELECT anon_123.place AS place, anon_123.id AS id, anon_123.score AS score 
FROM (SELECT anon_124.place AS place, anon_124.id AS id, anon_124.score AS score 
FROM (SELECT 2 AS place, anon_125.id AS id, CASE WHEN (anon_125.mots @@ (SELECT anon_102."A" 
FROM anon_102)) THEN 1.0::float8 WHEN (anon_125.mots @@ (SELECT anon_102."AB" 
FROM anon_102)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_125.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_9.id AS id, organisation_9.mots AS mots 
FROM organisation AS organisation_9 
WHERE organisation_9.mots @@ (SELECT anon_102.mots 
FROM anon_102) 
 LIMIT 5000) AS anon_125) AS anon_124 ORDER BY anon_124.score DESC, anon_124.id ASC 
 LIMIT $58::INTEGER + $59::INTEGER) AS anon_123 UNION ALL SELECT anon_126.place AS place, anon_126.id AS id, anon_126.score AS score 
FROM (SELECT anon_127.place AS place, anon_127.id AS id, anon_127.score AS score 
FROM (SELECT 3 AS place, anon_128.id AS id, CASE WHEN (anon_128.mots @@ (SELECT anon_102."A" 
FROM anon_102)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_128.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_9.id AS id, source_9.mots AS mots 
FROM source AS source_9 
WHERE source_9.mots @@ (SELECT anon_102.mots 
FROM anon_102) 
 LIMIT 5000) AS anon_128) AS anon_127 ORDER BY anon_127.score DESC, anon_127.id ASC 
 LIMIT $60::INTEGER + $61::INTEGER) AS anon_126 UNION ALL SELECT anon_129.place AS place, anon_129.id AS id, anon_129.score AS score 
FROM (SELECT anon_130.place AS place, anon_130.id AS id, anon_130.score AS score 
FROM (SELECT 4 AS place, anon_131.id AS id, CASE WHEN (anon_131.mots @@ (SELECT anon_102."A" 
FROM anon_102)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_131.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_9.id AS id, subvention_9.mots AS mots 
FROM subvention AS subvention_9 
WHERE subvention_9.mots @@ (SELECT anon_102.mots 
FROM anon_102) 
 LIMIT 5000) AS anon_131) AS anon_130 ORDER BY anon_130.score DESC, anon_130.id ASC 
 LIMIT $62::INTEGER + $63::INTEGER) AS anon_129 UNION ALL SELECT anon_132.place AS place, anon_132.id AS id, anon_132.score AS score 
FROM (SELECT anon_133.place AS place, anon_133.id AS id, anon_133.score AS score 
FROM (SELECT 5 AS place, anon_134.id AS id, 1.0::float8 / CAST(CAST(length(anon_134.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_9.id AS id, marche_9.mots AS mots 
FROM marche AS marche_9 
WHERE marche_9.mots @@ (SELECT anon_102.mots 
FROM anon_102) 
 LIMIT 5000) AS anon_134) AS anon_133 ORDER BY anon_133.score DESC, anon_133.id ASC 
 LIMIT $64::INTEGER + $65::INTEGER) AS anon_132 UNION ALL SELECT anon_135.place AS place, anon_135.id AS id, anon_135.score AS score 
FROM (SELECT anon_136.place AS place, anon_136.id AS id, anon_136.score AS score 
FROM (SELECT 6 AS place, anon_137.id AS id, CASE WHEN (anon_137.mots @@ (SELECT anon_102."A" 
FROM anon_102)) THEN 1.0::float8 WHEN (anon_137.mots @@ (SELECT anon_102."AB" 
FROM anon_102)) THEN 0.4::float8 WHEN (anon_137.mots @@ (SELECT anon_102."ABC" 
FROM anon_102)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_137.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_9.id AS id, equipement_9.mots AS mots 
FROM equipement AS equipement_9 
WHERE equipement_9.mots @@ (SELECT anon_102.mots 
FROM anon_102) 
 LIMIT 5000) AS anon_137) AS anon_136 ORDER BY anon_136.score DESC, anon_136.id ASC 
 LIMIT $66::INTEGER + $67::INTEGER) AS anon_135 UNION ALL SELECT anon_138.place AS place, anon_138.id AS id, anon_138.score AS score 
FROM (SELECT anon_139.place AS place, anon_139.id AS id, anon_139.score AS score 
FROM (SELECT 7 AS place, anon_140.id AS id, CASE WHEN (anon_140.mots @@ (SELECT anon_102."A" 
FROM anon_102)) THEN 1.0::float8 WHEN (anon_140.mots @@ (SELECT anon_102."AB" 
FROM anon_102)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_140.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_9.id AS id, budget_9.mots AS mots 
FROM budget AS budget_9 
WHERE budget_9.mots @@ (SELECT anon_102.mots 
FROM anon_102) 
 LIMIT 5000) AS anon_140) AS anon_139 ORDER BY anon_139.score DESC, anon_139.id ASC 
 LIMIT $68::INTEGER + $69::INTEGER) AS anon_138 UNION ALL SELECT anon_141.place AS place, anon_141.id AS id, anon_141.score AS score 
FROM (SELECT anon_142.place AS place, anon_142.id AS id, anon_142.score AS score 
FROM (SELECT 8 AS place, anon_143.id AS id, CASE WHEN (anon_143.mots @@ (SELECT anon_102."A" 
FROM anon_102)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_143.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_9.id AS id, deliberation_9.mots AS mots 
FROM deliberation AS deliberation_9 
WHERE deliberation_9.mots @@ (SELECT anon_102.mots 
FROM anon_102) 
 LIMIT 5000) AS anon_143) AS anon_142 ORDER BY anon_142.score DESC, anon_142.id ASC 
 LIMIT $70::INTEGER + $71::INTEGER) AS anon_141) AS anon_116 ORDER BY anon_116.score DESC, anon_116.id ASC 
 LIMIT $72::INTEGER + $73::INTEGER), 
anon_146 AS MATERIALIZED 
(SELECT mots_proches($75::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_145 AS MATERIALIZED 
(SELECT anon_146.mots AS mots, de_poids(anon_146.mots, 'A'::text) AS "A", de_poids(anon_146.mots, 'AB'::text) AS "AB", de_poids(anon_146.mots, 'ABC'::text) AS "ABC" 
FROM anon_146), 
anon_144 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_12 
WHERE territoire_12.mots @@ (SELECT anon_145.mots 
FROM anon_145) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_12 
WHERE collectivite_12.mots @@ (SELECT anon_145.mots 
FROM anon_145) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_10 
WHERE organisation_10.mots @@ (SELECT anon_145.mots 
FROM anon_145) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_10 
WHERE source_10.mots @@ (SELECT anon_145.mots 
FROM anon_145) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_10 
WHERE subvention_10.mots @@ (SELECT anon_145.mots 
FROM anon_145) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_10 
WHERE marche_10.mots @@ (SELECT anon_145.mots 
FROM anon_145) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_10 
WHERE equipement_10.mots @@ (SELECT anon_145.mots 
FROM anon_145) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_10 
WHERE budget_10.mots @@ (SELECT anon_145.mots 
FROM anon_145) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_10 
WHERE deliberation_10.mots @@ (SELECT anon_145.mots 
FROM anon_145)), 
anon_158 AS 
(SELECT anon_159.place AS place, anon_159.id AS id, CAST(json_build_array('a505ad', CAST(anon_159.score AS TEXT), CAST(anon_159.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_159.score DESC, anon_159.id ASC) AS page_number 
FROM (SELECT anon_160.place AS place, anon_160.id AS id, anon_160.score AS score 
FROM (SELECT anon_161.place AS place, anon_161.id AS id, anon_161.score AS score 
FROM (SELECT 0 AS place, anon_162.id AS id, 1.0::float8 / CAST(CAST(length(anon_162.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_14.id AS id, territoire_14.mots AS mots 
FROM territoire AS territoire_14 
WHERE territoire_14.mots @@ (SELECT anon_145.mots 
FROM anon_145) 
 LIMIT 5000) AS anon_162) AS anon_161 ORDER BY anon_161.score DESC, anon_161.id ASC 
 LIMIT $76::INTEGER + $77::INTEGER) AS anon_160 UNION ALL SELECT anon_163.place AS place, anon_163.id AS id, anon_163.score AS score 
FROM (SELECT anon_164.place AS place, anon_164.id AS id, anon_164.score AS score 
FROM (SELECT 1 AS place, anon_165.id AS id, CASE WHEN (anon_165.mots @@ (SELECT anon_145."A" 
FROM anon_145)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_165.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_14.id AS id, collectivite_14.mots AS mots 
FROM collectivite AS collectivite_14 
WHERE collectivite_14.mots @@ (SELECT anon_145.mots 
FROM anon_145) 
 LIMIT 5000) AS anon_165) AS anon_164 ORDER BY anon_164.score DESC, anon_164.id ASC 
 LIMIT $78::INTEGER + $79::INTEGER) AS anon_163 UNION ALL SELECT anon_166.place AS place, anon_166.id AS id, anon_166.score AS score 
FROM (SELECT anon_167.place AS place, anon_167.id AS id, anon_167.score AS score 
FROM (SELECT 2 AS place, anon_168.id AS id, CASE WHEN (anon_168.mots @@ (SELECT anon_145."A" 
FROM anon_145)) THEN 1.0::float8 WHEN (anon_168.mots @@ (SELECT anon_145."AB" 
FROM anon_145)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_168.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_12.id AS id, organisation_12.mots AS mots 
FROM organisation AS organisation_12 
WHERE organisation_12.mots @@ (SELECT anon_145.mots 
FROM anon_145) 
 LIMIT 5000) AS anon_168) AS anon_167 ORDER BY anon_167.score DESC, anon_167.id ASC 
 LIMIT $80::INTEGER + $81::INTEGER) AS anon_166 UNION ALL SELECT anon_169.place AS place, anon_169.id AS id, anon_169.score AS score 
FROM (SELECT anon_170.place AS place, anon_170.id AS id, anon_170.score AS score 
FROM (SELECT 3 AS place, anon_171.id AS id, CASE WHEN (anon_171.mots @@ (SELECT anon_145."A" 
FROM anon_145)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_171.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_12.id AS id, source_12.mots AS mots 
FROM source AS source_12 
WHERE source_12.mots @@ (SELECT anon_145.mots 
FROM anon_145) 
 LIMIT 5000) AS anon_171) AS anon_170 ORDER BY anon_170.score DESC, anon_170.id ASC 
 LIMIT $82::INTEGER + $83::INTEGER) AS anon_169 UNION ALL SELECT anon_172.place AS place, anon_172.id AS id, anon_172.score AS score 
FROM (SELECT anon_173.place AS place, anon_173.id AS id, anon_173.score AS score 
FROM (SELECT 4 AS place, anon_174.id AS id, CASE WHEN (anon_174.mots @@ (SELECT anon_145."A" 
FROM anon_145)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_174.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_12.id AS id, subvention_12.mots AS mots 
FROM subvention AS subvention_12 
WHERE subvention_12.mots @@ (SELECT anon_145.mots 
FROM anon_145) 
 LIMIT 5000) AS anon_174) AS anon_173 ORDER BY anon_173.score DESC, anon_173.id ASC 
 LIMIT $84::INTEGER + $85::INTEGER) AS anon_172 UNION ALL SELECT anon_175.place AS place, anon_175.id AS id, anon_175.score AS score 
FROM (SELECT anon_176.place AS place, anon_176.id AS id, anon_176.score AS score 
FROM (SELECT 5 AS place, anon_177.id AS id, 1.0::float8 / CAST(CAST(length(anon_177.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_12.id AS id, marche_12.mots AS mots 
FROM marche AS marche_12 
WHERE marche_12.mots @@ (SELECT anon_145.mots 
FROM anon_145) 
 LIMIT 5000) AS anon_177) AS anon_176 ORDER BY anon_176.score DESC, anon_176.id ASC 
 LIMIT $86::INTEGER + $87::INTEGER) AS anon_175 UNION ALL SELECT anon_178.place AS place, anon_178.id AS id, anon_178.score AS score 
FROM (SELECT anon_179.place AS place, anon_179.id AS id, anon_179.score AS score 
FROM (SELECT 6 AS place, anon_180.id AS id, CASE WHEN (anon_180.mots @@ (SELECT anon_145."A" 
FROM anon_145)) THEN 1.0::float8 WHEN (anon_180.mots @@ (SELECT anon_145."AB" 
FROM anon_145)) THEN 0.4::float8 WHEN (anon_180.mots @@ (SELECT anon_145."ABC" 
FROM anon_145)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_180.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_12.id AS id, equipement_12.mots AS mots 
FROM equipement AS equipement_12 
WHERE equipement_12.mots @@ (SELECT anon_145.mots 
FROM anon_145) 
 LIMIT 5000) AS anon_180) AS anon_179 ORDER BY anon_179.score DESC, anon_179.id ASC 
 LIMIT $88::INTEGER + $89::INTEGER) AS anon_178 UNION ALL SELECT anon_181.place AS place, anon_181.id AS id, anon_181.score AS score 
FROM (SELECT anon_182.place AS place, anon_182.id AS id, anon_182.score AS score 
FROM (SELECT 7 AS place, anon_183.id AS id, CASE WHEN (anon_183.mots @@ (SELECT anon_145."A" 
FROM anon_145)) THEN 1.0::float8 WHEN (anon_183.mots @@ (SELECT anon_145."AB" 
FROM anon_145)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_183.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_12.id AS id, budget_12.mots AS mots 
FROM budget AS budget_12 
WHERE budget_12.mots @@ (SELECT anon_145.mots 
FROM anon_145) 
 LIMIT 5000) AS anon_183) AS anon_182 ORDER BY anon_182.score DESC, anon_182.id ASC 
 LIMIT $90::INTEGER + $91::INTEGER) AS anon_181 UNION ALL SELECT anon_184.place AS place, anon_184.id AS id, anon_184.score AS score 
FROM (SELECT anon_185.place AS place, anon_185.id AS id, anon_185.score AS score 
FROM (SELECT 8 AS place, anon_186.id AS id, CASE WHEN (anon_186.mots @@ (SELECT anon_145."A" 
FROM anon_145)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_186.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_12.id AS id, deliberation_12.mots AS mots 
FROM deliberation AS deliberation_12 
WHERE deliberation_12.mots @@ (SELECT anon_145.mots 
FROM anon_145) 
 LIMIT 5000) AS anon_186) AS anon_185 ORDER BY anon_185.score DESC, anon_185.id ASC 
 LIMIT $92::INTEGER + $93::INTEGER) AS anon_184) AS anon_159 ORDER BY anon_159.score DESC, anon_159.id ASC 
 LIMIT $94::INTEGER + $95::INTEGER), 
anon_189 AS MATERIALIZED 
(SELECT mots_proches($97::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_188 AS MATERIALIZED 
(SELECT anon_189.mots AS mots, de_poids(anon_189.mots, 'A'::text) AS "A", de_poids(anon_189.mots, 'AB'::text) AS "AB", de_poids(anon_189.mots, 'ABC'::text) AS "ABC" 
FROM anon_189), 
anon_187 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_15 
WHERE territoire_15.mots @@ (SELECT anon_188.mots 
FROM anon_188) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_15 
WHERE collectivite_15.mots @@ (SELECT anon_188.mots 
FROM anon_188) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_13 
WHERE organisation_13.mots @@ (SELECT anon_188.mots 
FROM anon_188) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_13 
WHERE source_13.mots @@ (SELECT anon_188.mots 
FROM anon_188) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_13 
WHERE subvention_13.mots @@ (SELECT anon_188.mots 
FROM anon_188) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_13 
WHERE marche_13.mots @@ (SELECT anon_188.mots 
FROM anon_188) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_13 
WHERE equipement_13.mots @@ (SELECT anon_188.mots 
FROM anon_188) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_13 
WHERE budget_13.mots @@ (SELECT anon_188.mots 
FROM anon_188) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_13 
WHERE deliberation_13.mots @@ (SELECT anon_188.mots 
FROM anon_188)), 
anon_201 AS 
(SELECT anon_202.place AS place, anon_202.id AS id, CAST(json_build_array('a505ad', CAST(anon_202.score AS TEXT), CAST(anon_202.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_202.score DESC, anon_202.id ASC) AS page_number 
FROM (SELECT anon_203.place AS place, anon_203.id AS id, anon_203.score AS score 
FROM (SELECT anon_204.place AS place, anon_204.id AS id, anon_204.score AS score 
FROM (SELECT 0 AS place, anon_205.id AS id, 1.0::float8 / CAST(CAST(length(anon_205.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_17.id AS id, territoire_17.mots AS mots 
FROM territoire AS territoire_17 
WHERE territoire_17.mots @@ (SELECT anon_188.mots 
FROM anon_188) 
 LIMIT 5000) AS anon_205) AS anon_204 ORDER BY anon_204.score DESC, anon_204.id ASC 
 LIMIT $98::INTEGER + $99::INTEGER) AS anon_203 UNION ALL SELECT anon_206.place AS place, anon_206.id AS id, anon_206.score AS score 
FROM (SELECT anon_207.place AS place, anon_207.id AS id, anon_207.score AS score 
FROM (SELECT 1 AS place, anon_208.id AS id, CASE WHEN (anon_208.mots @@ (SELECT anon_188."A" 
FROM anon_188)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_208.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_17.id AS id, collectivite_17.mots AS mots 
FROM collectivite AS collectivite_17 
WHERE collectivite_17.mots @@ (SELECT anon_188.mots 
FROM anon_188) 
 LIMIT 5000) AS anon_208) AS anon_207 ORDER BY anon_207.score DESC, anon_207.id ASC 
 LIMIT $100::INTEGER + $101::INTEGER) AS anon_206 UNION ALL SELECT anon_209.place AS place, anon_209.id AS id, anon_209.score AS score 
FROM (SELECT anon_210.place AS place, anon_210.id AS id, anon_210.score AS score 
FROM (SELECT 2 AS place, anon_211.id AS id, CASE WHEN (anon_211.mots @@ (SELECT anon_188."A" 
FROM anon_188)) THEN 1.0::float8 WHEN (anon_211.mots @@ (SELECT anon_188."AB" 
FROM anon_188)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_211.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_15.id AS id, organisation_15.mots AS mots 
FROM organisation AS organisation_15 
WHERE organisation_15.mots @@ (SELECT anon_188.mots 
FROM anon_188) 
 LIMIT 5000) AS anon_211) AS anon_210 ORDER BY anon_210.score DESC, anon_210.id ASC 
 LIMIT $102::INTEGER + $103::INTEGER) AS anon_209 UNION ALL SELECT anon_212.place AS place, anon_212.id AS id, anon_212.score AS score 
FROM (SELECT anon_213.place AS place, anon_213.id AS id, anon_213.score AS score 
FROM (SELECT 3 AS place, anon_214.id AS id, CASE WHEN (anon_214.mots @@ (SELECT anon_188."A" 
FROM anon_188)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_214.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_15.id AS id, source_15.mots AS mots 
FROM source AS source_15 
WHERE source_15.mots @@ (SELECT anon_188.mots 
FROM anon_188) 
 LIMIT 5000) AS anon_214) AS anon_213 ORDER BY anon_213.score DESC, anon_213.id ASC 
 LIMIT $104::INTEGER + $105::INTEGER) AS anon_212 UNION ALL SELECT anon_215.place AS place, anon_215.id AS id, anon_215.score AS score 
FROM (SELECT anon_216.place AS place, anon_216.id AS id, anon_216.score AS score 
FROM (SELECT 4 AS place, anon_217.id AS id, CASE WHEN (anon_217.mots @@ (SELECT anon_188."A" 
FROM anon_188)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_217.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_15.id AS id, subvention_15.mots AS mots 
FROM subvention AS subvention_15 
WHERE subvention_15.mots @@ (SELECT anon_188.mots 
FROM anon_188) 
 LIMIT 5000) AS anon_217) AS anon_216 ORDER BY anon_216.score DESC, anon_216.id ASC 
 LIMIT $106::INTEGER + $107::INTEGER) AS anon_215 UNION ALL SELECT anon_218.place AS place, anon_218.id AS id, anon_218.score AS score 
FROM (SELECT anon_219.place AS place, anon_219.id AS id, anon_219.score AS score 
FROM (SELECT 5 AS place, anon_220.id AS id, 1.0::float8 / CAST(CAST(length(anon_220.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_15.id AS id, marche_15.mots AS mots 
FROM marche AS marche_15 
WHERE marche_15.mots @@ (SELECT anon_188.mots 
FROM anon_188) 
 LIMIT 5000) AS anon_220) AS anon_219 ORDER BY anon_219.score DESC, anon_219.id ASC 
 LIMIT $108::INTEGER + $109::INTEGER) AS anon_218 UNION ALL SELECT anon_221.place AS place, anon_221.id AS id, anon_221.score AS score 
FROM (SELECT anon_222.place AS place, anon_222.id AS id, anon_222.score AS score 
FROM (SELECT 6 AS place, anon_223.id AS id, CASE WHEN (anon_223.mots @@ (SELECT anon_188."A" 
FROM anon_188)) THEN 1.0::float8 WHEN (anon_223.mots @@ (SELECT anon_188."AB" 
FROM anon_188)) THEN 0.4::float8 WHEN (anon_223.mots @@ (SELECT anon_188."ABC" 
FROM anon_188)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_223.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_15.id AS id, equipement_15.mots AS mots 
FROM equipement AS equipement_15 
WHERE equipement_15.mots @@ (SELECT anon_188.mots 
FROM anon_188) 
 LIMIT 5000) AS anon_223) AS anon_222 ORDER BY anon_222.score DESC, anon_222.id ASC 
 LIMIT $110::INTEGER + $111::INTEGER) AS anon_221 UNION ALL SELECT anon_224.place AS place, anon_224.id AS id, anon_224.score AS score 
FROM (SELECT anon_225.place AS place, anon_225.id AS id, anon_225.score AS score 
FROM (SELECT 7 AS place, anon_226.id AS id, CASE WHEN (anon_226.mots @@ (SELECT anon_188."A" 
FROM anon_188)) THEN 1.0::float8 WHEN (anon_226.mots @@ (SELECT anon_188."AB" 
FROM anon_188)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_226.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_15.id AS id, budget_15.mots AS mots 
FROM budget AS budget_15 
WHERE budget_15.mots @@ (SELECT anon_188.mots 
FROM anon_188) 
 LIMIT 5000) AS anon_226) AS anon_225 ORDER BY anon_225.score DESC, anon_225.id ASC 
 LIMIT $112::INTEGER + $113::INTEGER) AS anon_224 UNION ALL SELECT anon_227.place AS place, anon_227.id AS id, anon_227.score AS score 
FROM (SELECT anon_228.place AS place, anon_228.id AS id, anon_228.score AS score 
FROM (SELECT 8 AS place, anon_229.id AS id, CASE WHEN (anon_229.mots @@ (SELECT anon_188."A" 
FROM anon_188)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_229.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_15.id AS id, deliberation_15.mots AS mots 
FROM deliberation AS deliberation_15 
WHERE deliberation_15.mots @@ (SELECT anon_188.mots 
FROM anon_188) 
 LIMIT 5000) AS anon_229) AS anon_228 ORDER BY anon_228.score DESC, anon_228.id ASC 
 LIMIT $114::INTEGER + $115::INTEGER) AS anon_227) AS anon_202 ORDER BY anon_202.score DESC, anon_202.id ASC 
 LIMIT $116::INTEGER + $117::INTEGER), 
anon_232 AS MATERIALIZED 
(SELECT mots_proches($119::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_231 AS MATERIALIZED 
(SELECT anon_232.mots AS mots, de_poids(anon_232.mots, 'A'::text) AS "A", de_poids(anon_232.mots, 'AB'::text) AS "AB", de_poids(anon_232.mots, 'ABC'::text) AS "ABC" 
FROM anon_232), 
anon_230 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_18 
WHERE territoire_18.mots @@ (SELECT anon_231.mots 
FROM anon_231) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_18 
WHERE collectivite_18.mots @@ (SELECT anon_231.mots 
FROM anon_231) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_16 
WHERE organisation_16.mots @@ (SELECT anon_231.mots 
FROM anon_231) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_16 
WHERE source_16.mots @@ (SELECT anon_231.mots 
FROM anon_231) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_16 
WHERE subvention_16.mots @@ (SELECT anon_231.mots 
FROM anon_231) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_16 
WHERE marche_16.mots @@ (SELECT anon_231.mots 
FROM anon_231) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_16 
WHERE equipement_16.mots @@ (SELECT anon_231.mots 
FROM anon_231) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_16 
WHERE budget_16.mots @@ (SELECT anon_231.mots 
FROM anon_231) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_16 
WHERE deliberation_16.mots @@ (SELECT anon_231.mots 
FROM anon_231))
 SELECT (SELECT coalesce(json_agg(anon_1.value), '[]'::json) AS coalesce_1 
FROM (SELECT CASE WHEN (anon_2.place = 0) THEN (SELECT row_to_json(anon_3) AS row_to_json_1 
FROM (SELECT territoire_1.nom AS nom 
FROM territoire AS territoire_1 
WHERE territoire_1.id = anon_2.id) AS anon_3) WHEN (anon_2.place = 1) THEN (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.id = anon_2.id) AS anon_4) END AS value 
FROM anon_5 AS anon_2 
WHERE anon_2.page_number <= $8::INTEGER ORDER BY anon_2.page_number) AS anon_1) AS r0, to_json((SELECT CAST(sum(anon_15.count) AS BIGINT) AS sum_1 
FROM anon_15)) AS r1, (SELECT coalesce(json_agg(anon_18.value), '[]'::json) AS coalesce_2 
FROM (SELECT CASE WHEN (anon_19.place = 0) THEN (SELECT row_to_json(anon_20) AS row_to_json_3 
FROM (SELECT 'Territoire'::text AS __typename 
FROM territoire AS territoire_4 
WHERE territoire_4.id = anon_19.id) AS anon_20) WHEN (anon_19.place = 1) THEN (SELECT row_to_json(anon_21) AS row_to_json_4 
FROM (SELECT 'Collectivite'::text AS __typename 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.id = anon_19.id) AS anon_21) WHEN (anon_19.place = 2) THEN (SELECT row_to_json(anon_22) AS row_to_json_5 
FROM (SELECT 'Organisation'::text AS __typename 
FROM organisation AS organisation_2 
WHERE organisation_2.id = anon_19.id) AS anon_22) WHEN (anon_19.place = 3) THEN (SELECT row_to_json(anon_23) AS row_to_json_6 
FROM (SELECT 'Source'::text AS __typename 
FROM source AS source_2 
WHERE source_2.id = anon_19.id) AS anon_23) WHEN (anon_19.place = 4) THEN (SELECT row_to_json(anon_24) AS row_to_json_7 
FROM (SELECT 'Subvention'::text AS __typename, subvention_2.objet AS objet 
FROM subvention AS subvention_2 
WHERE subvention_2.id = anon_19.id) AS anon_24) WHEN (anon_19.place = 5) THEN (SELECT row_to_json(anon_25) AS row_to_json_8 
FROM (SELECT 'Marche'::text AS __typename, marche_2.objet AS objet 
FROM marche AS marche_2 
WHERE marche_2.id = anon_19.id) AS anon_25) WHEN (anon_19.place = 6) THEN (SELECT row_to_json(anon_26) AS row_to_json_9 
FROM (SELECT 'Equipement'::text AS __typename, equipement_2.nom AS nom 
FROM equipement AS equipement_2 
WHERE equipement_2.id = anon_19.id) AS anon_26) WHEN (anon_19.place = 7) THEN (SELECT row_to_json(anon_27) AS row_to_json_10 
FROM (SELECT 'Budget'::text AS __typename 
FROM budget AS budget_2 
WHERE budget_2.id = anon_19.id) AS anon_27) WHEN (anon_19.place = 8) THEN (SELECT row_to_json(anon_28) AS row_to_json_11 
FROM (SELECT 'Deliberation'::text AS __typename 
FROM deliberation AS deliberation_2 
WHERE deliberation_2.id = anon_19.id) AS anon_28) END AS value 
FROM anon_29 AS anon_19 
WHERE anon_19.page_number <= $30::INTEGER ORDER BY anon_19.page_number) AS anon_18) AS r2, to_json((SELECT CAST(sum(anon_58.count) AS BIGINT) AS sum_2 
FROM anon_58)) AS r3, (SELECT coalesce(json_agg(anon_61.value), '[]'::json) AS coalesce_3 
FROM (SELECT CASE WHEN (anon_62.place = 0) THEN (SELECT row_to_json(anon_63) AS row_to_json_12 
FROM (SELECT 
FROM territoire AS territoire_7 
WHERE territoire_7.id = anon_62.id) AS anon_63) WHEN (anon_62.place = 1) THEN (SELECT row_to_json(anon_64) AS row_to_json_13 
FROM (SELECT 
FROM collectivite AS collectivite_7 
WHERE collectivite_7.id = anon_62.id) AS anon_64) WHEN (anon_62.place = 2) THEN (SELECT row_to_json(anon_65) AS row_to_json_14 
FROM (SELECT 
FROM organisation AS organisation_5 
WHERE organisation_5.id = anon_62.id) AS anon_65) WHEN (anon_62.place = 3) THEN (SELECT row_to_json(anon_66) AS row_to_json_15 
FROM (SELECT 
FROM source AS source_5 
WHERE source_5.id = anon_62.id) AS anon_66) WHEN (anon_62.place = 4) THEN (SELECT row_to_json(anon_67) AS row_to_json_16 
FROM (SELECT subvention_5.nom_beneficiaire AS "nomBeneficiaire", subvention_5.objet AS objet 
FROM subvention AS subvention_5 
WHERE subvention_5.id = anon_62.id) AS anon_67) WHEN (anon_62.place = 5) THEN (SELECT row_to_json(anon_68) AS row_to_json_17 
FROM (SELECT 
FROM marche AS marche_5 
WHERE marche_5.id = anon_62.id) AS anon_68) WHEN (anon_62.place = 6) THEN (SELECT row_to_json(anon_69) AS row_to_json_18 
FROM (SELECT 
FROM equipement AS equipement_5 
WHERE equipement_5.id = anon_62.id) AS anon_69) WHEN (anon_62.place = 7) THEN (SELECT row_to_json(anon_70) AS row_to_json_19 
FROM (SELECT 
FROM budget AS budget_5 
WHERE budget_5.id = anon_62.id) AS anon_70) WHEN (anon_62.place = 8) THEN (SELECT row_to_json(anon_71) AS row_to_json_20 
FROM (SELECT 
FROM deliberation AS deliberation_5 
WHERE deliberation_5.id = anon_62.id) AS anon_71) END AS value 
FROM anon_72 AS anon_62 
WHERE anon_62.page_number <= $52::INTEGER ORDER BY anon_62.page_number) AS anon_61) AS r4, to_json((SELECT CAST(sum(anon_101.count) AS BIGINT) AS sum_3 
FROM anon_101)) AS r5, (SELECT coalesce(json_agg(anon_104.value), '[]'::json) AS coalesce_4 
FROM (SELECT CASE WHEN (anon_105.place = 0) THEN (SELECT row_to_json(anon_106) AS row_to_json_21 
FROM (SELECT 'Territoire'::text AS __typename 
FROM territoire AS territoire_10 
WHERE territoire_10.id = anon_105.id) AS anon_106) WHEN (anon_105.place = 1) THEN (SELECT row_to_json(anon_107) AS row_to_json_22 
FROM (SELECT 'Collectivite'::text AS __typename 
FROM collectivite AS collectivite_10 
WHERE collectivite_10.id = anon_105.id) AS anon_107) WHEN (anon_105.place = 2) THEN (SELECT row_to_json(anon_108) AS row_to_json_23 
FROM (SELECT 'Organisation'::text AS __typename 
FROM organisation AS organisation_8 
WHERE organisation_8.id = anon_105.id) AS anon_108) WHEN (anon_105.place = 3) THEN (SELECT row_to_json(anon_109) AS row_to_json_24 
FROM (SELECT 'Source'::text AS __typename 
FROM source AS source_8 
WHERE source_8.id = anon_105.id) AS anon_109) WHEN (anon_105.place = 4) THEN (SELECT row_to_json(anon_110) AS row_to_json_25 
FROM (SELECT 'Subvention'::text AS __typename 
FROM subvention AS subvention_8 
WHERE subvention_8.id = anon_105.id) AS anon_110) WHEN (anon_105.place = 5) THEN (SELECT row_to_json(anon_111) AS row_to_json_26 
FROM (SELECT 'Marche'::text AS __typename 
FROM marche AS marche_8 
WHERE marche_8.id = anon_105.id) AS anon_111) WHEN (anon_105.place = 6) THEN (SELECT row_to_json(anon_112) AS row_to_json_27 
FROM (SELECT 'Equipement'::text AS __typename 
FROM equipement AS equipement_8 
WHERE equipement_8.id = anon_105.id) AS anon_112) WHEN (anon_105.place = 7) THEN (SELECT row_to_json(anon_113) AS row_to_json_28 
FROM (SELECT 'Budget'::text AS __typename 
FROM budget AS budget_8 
WHERE budget_8.id = anon_105.id) AS anon_113) WHEN (anon_105.place = 8) THEN (SELECT row_to_json(anon_114) AS row_to_json_29 
FROM (SELECT 'Deliberation'::text AS __typename 
FROM deliberation AS deliberation_8 
WHERE deliberation_8.id = anon_105.id) AS anon_114) END AS value 
FROM anon_115 AS anon_105 
WHERE anon_105.page_number <= $74::INTEGER ORDER BY anon_105.page_number) AS anon_104) AS r6, to_json((SELECT CAST(sum(anon_144.count) AS BIGINT) AS sum_4 
FROM anon_144)) AS r7, (SELECT coalesce(json_agg(anon_147.value), '[]'::json) AS coalesce_5 
FROM (SELECT CASE WHEN (anon_148.place = 0) THEN (SELECT row_to_json(anon_149) AS row_to_json_30 
FROM (SELECT 'Territoire'::text AS __typename 
FROM territoire AS territoire_13 
WHERE territoire_13.id = anon_148.id) AS anon_149) WHEN (anon_148.place = 1) THEN (SELECT row_to_json(anon_150) AS row_to_json_31 
FROM (SELECT 'Collectivite'::text AS __typename 
FROM collectivite AS collectivite_13 
WHERE collectivite_13.id = anon_148.id) AS anon_150) WHEN (anon_148.place = 2) THEN (SELECT row_to_json(anon_151) AS row_to_json_32 
FROM (SELECT 'Organisation'::text AS __typename 
FROM organisation AS organisation_11 
WHERE organisation_11.id = anon_148.id) AS anon_151) WHEN (anon_148.place = 3) THEN (SELECT row_to_json(anon_152) AS row_to_json_33 
FROM (SELECT 'Source'::text AS __typename 
FROM source AS source_11 
WHERE source_11.id = anon_148.id) AS anon_152) WHEN (anon_148.place = 4) THEN (SELECT row_to_json(anon_153) AS row_to_json_34 
FROM (SELECT 'Subvention'::text AS __typename 
FROM subvention AS subvention_11 
WHERE subvention_11.id = anon_148.id) AS anon_153) WHEN (anon_148.place = 5) THEN (SELECT row_to_json(anon_154) AS row_to_json_35 
FROM (SELECT 'Marche'::text AS __typename 
FROM marche AS marche_11 
WHERE marche_11.id = anon_148.id) AS anon_154) WHEN (anon_148.place = 6) THEN (SELECT row_to_json(anon_155) AS row_to_json_36 
FROM (SELECT 'Equipement'::text AS __typename 
FROM equipement AS equipement_11 
WHERE equipement_11.id = anon_148.id) AS anon_155) WHEN (anon_148.place = 7) THEN (SELECT row_to_json(anon_156) AS row_to_json_37 
FROM (SELECT 'Budget'::text AS __typename 
FROM budget AS budget_11 
WHERE budget_11.id = anon_148.id) AS anon_156) WHEN (anon_148.place = 8) THEN (SELECT row_to_json(anon_157) AS row_to_json_38 
FROM (SELECT 'Deliberation'::text AS __typename 
FROM deliberation AS deliberation_11 
WHERE deliberation_11.id = anon_148.id) AS anon_157) END AS value 
FROM anon_158 AS anon_148 
WHERE anon_148.page_number <= $96::INTEGER ORDER BY anon_148.page_number) AS anon_147) AS r8, to_json((SELECT CAST(sum(anon_187.count) AS BIGINT) AS sum_5 
FROM anon_187)) AS r9, (SELECT coalesce(json_agg(anon_190.value), '[]'::json) AS coalesce_6 
FROM (SELECT CASE WHEN (anon_191.place = 0) THEN (SELECT row_to_json(anon_192) AS row_to_json_39 
FROM (SELECT 'Territoire'::text AS __typename 
FROM territoire AS territoire_16 
WHERE territoire_16.id = anon_191.id) AS anon_192) WHEN (anon_191.place = 1) THEN (SELECT row_to_json(anon_193) AS row_to_json_40 
FROM (SELECT 'Collectivite'::text AS __typename 
FROM collectivite AS collectivite_16 
WHERE collectivite_16.id = anon_191.id) AS anon_193) WHEN (anon_191.place = 2) THEN (SELECT row_to_json(anon_194) AS row_to_json_41 
FROM (SELECT 'Organisation'::text AS __typename 
FROM organisation AS organisation_14 
WHERE organisation_14.id = anon_191.id) AS anon_194) WHEN (anon_191.place = 3) THEN (SELECT row_to_json(anon_195) AS row_to_json_42 
FROM (SELECT 'Source'::text AS __typename 
FROM source AS source_14 
WHERE source_14.id = anon_191.id) AS anon_195) WHEN (anon_191.place = 4) THEN (SELECT row_to_json(anon_196) AS row_to_json_43 
FROM (SELECT 'Subvention'::text AS __typename 
FROM subvention AS subvention_14 
WHERE subvention_14.id = anon_191.id) AS anon_196) WHEN (anon_191.place = 5) THEN (SELECT row_to_json(anon_197) AS row_to_json_44 
FROM (SELECT 'Marche'::text AS __typename 
FROM marche AS marche_14 
WHERE marche_14.id = anon_191.id) AS anon_197) WHEN (anon_191.place = 6) THEN (SELECT row_to_json(anon_198) AS row_to_json_45 
FROM (SELECT 'Equipement'::text AS __typename 
FROM equipement AS equipement_14 
WHERE equipement_14.id = anon_191.id) AS anon_198) WHEN (anon_191.place = 7) THEN (SELECT row_to_json(anon_199) AS row_to_json_46 
FROM (SELECT 'Budget'::text AS __typename 
FROM budget AS budget_14 
WHERE budget_14.id = anon_191.id) AS anon_199) WHEN (anon_191.place = 8) THEN (SELECT row_to_json(anon_200) AS row_to_json_47 
FROM (SELECT 'Deliberation'::text AS __typename 
FROM deliberation AS deliberation_14 
WHERE deliberation_14.id = anon_191.id) AS anon_200) END AS value 
FROM anon_201 AS anon_191 
WHERE anon_191.page_number <= $118::INTEGER ORDER BY anon_191.page_number) AS anon_190) AS r10, to_json((SELECT CAST(sum(anon_230.count) AS BIGINT) AS sum_6 
FROM anon_230)) AS r11
