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
(SELECT mots_proches($9::VARCHAR, CAST(ARRAY['territoire'::text] AS TEXT[])) AS mots), 
anon_16 AS MATERIALIZED 
(SELECT anon_17.mots AS mots, de_poids(anon_17.mots, 'A'::text) AS "A", de_poids(anon_17.mots, 'AB'::text) AS "AB", de_poids(anon_17.mots, 'ABC'::text) AS "ABC" 
FROM anon_17), 
anon_15 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_3 
WHERE territoire_3.mots @@ (SELECT anon_16.mots 
FROM anon_16)), 
anon_21 AS 
(SELECT anon_22.place AS place, anon_22.id AS id, CAST(json_build_array('a505ad', CAST(anon_22.score AS TEXT), CAST(anon_22.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_22.score DESC, anon_22.id ASC) AS page_number 
FROM (SELECT anon_23.place AS place, anon_23.id AS id, anon_23.score AS score 
FROM (SELECT anon_24.place AS place, anon_24.id AS id, anon_24.score AS score 
FROM (SELECT 0 AS place, anon_25.id AS id, 1.0::float8 / CAST(CAST(length(anon_25.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_5.id AS id, territoire_5.mots AS mots 
FROM territoire AS territoire_5 
WHERE territoire_5.mots @@ (SELECT anon_16.mots 
FROM anon_16) 
 LIMIT 5000) AS anon_25) AS anon_24 ORDER BY anon_24.score DESC, anon_24.id ASC 
 LIMIT $10::INTEGER + $11::INTEGER) AS anon_23) AS anon_22 ORDER BY anon_22.score DESC, anon_22.id ASC 
 LIMIT $12::INTEGER + $13::INTEGER), 
anon_28 AS MATERIALIZED 
(SELECT mots_proches($15::VARCHAR, CAST(ARRAY['territoire'::text] AS TEXT[])) AS mots), 
anon_27 AS MATERIALIZED 
(SELECT anon_28.mots AS mots, de_poids(anon_28.mots, 'A'::text) AS "A", de_poids(anon_28.mots, 'AB'::text) AS "AB", de_poids(anon_28.mots, 'ABC'::text) AS "ABC" 
FROM anon_28), 
anon_26 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_6 
WHERE territoire_6.mots @@ (SELECT anon_27.mots 
FROM anon_27)), 
anon_32 AS 
(SELECT anon_33.place AS place, anon_33.id AS id, CAST(json_build_array('a505ad', CAST(anon_33.score AS TEXT), CAST(anon_33.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_33.score DESC, anon_33.id ASC) AS page_number 
FROM (SELECT anon_34.place AS place, anon_34.id AS id, anon_34.score AS score 
FROM (SELECT anon_35.place AS place, anon_35.id AS id, anon_35.score AS score 
FROM (SELECT 0 AS place, anon_36.id AS id, 1.0::float8 / CAST(CAST(length(anon_36.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_8.id AS id, territoire_8.mots AS mots 
FROM territoire AS territoire_8 
WHERE territoire_8.mots @@ (SELECT anon_27.mots 
FROM anon_27) 
 LIMIT 5000) AS anon_36) AS anon_35 ORDER BY anon_35.score DESC, anon_35.id ASC 
 LIMIT $16::INTEGER + $17::INTEGER) AS anon_34) AS anon_33 ORDER BY anon_33.score DESC, anon_33.id ASC 
 LIMIT $18::INTEGER + $19::INTEGER), 
anon_54 AS MATERIALIZED 
(SELECT mots_proches($21::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_53 AS MATERIALIZED 
(SELECT anon_54.mots AS mots, de_poids(anon_54.mots, 'A'::text) AS "A", de_poids(anon_54.mots, 'AB'::text) AS "AB", de_poids(anon_54.mots, 'ABC'::text) AS "ABC" 
FROM anon_54), 
anon_48 AS 
(SELECT anon_49.place AS place, anon_49.id AS id, CAST(json_build_array('a505ad', CAST(anon_49.score AS TEXT), CAST(anon_49.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_49.score DESC, anon_49.id ASC) AS page_number 
FROM (SELECT anon_50.place AS place, anon_50.id AS id, anon_50.score AS score 
FROM (SELECT anon_51.place AS place, anon_51.id AS id, anon_51.score AS score 
FROM (SELECT 0 AS place, anon_52.id AS id, 1.0::float8 / CAST(CAST(length(anon_52.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_10.id AS id, territoire_10.mots AS mots 
FROM territoire AS territoire_10 
WHERE territoire_10.mots @@ (SELECT anon_53.mots 
FROM anon_53) 
 LIMIT 5000) AS anon_52) AS anon_51 ORDER BY anon_51.score DESC, anon_51.id ASC 
 LIMIT $22::INTEGER + $23::INTEGER) AS anon_50 UNION ALL SELECT anon_55.place AS place, anon_55.id AS id, anon_55.score AS score 
FROM (SELECT anon_56.place AS place, anon_56.id AS id, anon_56.score AS score 
FROM (SELECT 1 AS place, anon_57.id AS id, CASE WHEN (anon_57.mots @@ (SELECT anon_53."A" 
FROM anon_53)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_57.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_4.id AS id, collectivite_4.mots AS mots 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.mots @@ (SELECT anon_53.mots 
FROM anon_53) 
 LIMIT 5000) AS anon_57) AS anon_56 ORDER BY anon_56.score DESC, anon_56.id ASC 
 LIMIT $24::INTEGER + $25::INTEGER) AS anon_55 UNION ALL SELECT anon_58.place AS place, anon_58.id AS id, anon_58.score AS score 
FROM (SELECT anon_59.place AS place, anon_59.id AS id, anon_59.score AS score 
FROM (SELECT 2 AS place, anon_60.id AS id, CASE WHEN (anon_60.mots @@ (SELECT anon_53."A" 
FROM anon_53)) THEN 1.0::float8 WHEN (anon_60.mots @@ (SELECT anon_53."AB" 
FROM anon_53)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_60.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_2.id AS id, organisation_2.mots AS mots 
FROM organisation AS organisation_2 
WHERE organisation_2.mots @@ (SELECT anon_53.mots 
FROM anon_53) 
 LIMIT 5000) AS anon_60) AS anon_59 ORDER BY anon_59.score DESC, anon_59.id ASC 
 LIMIT $26::INTEGER + $27::INTEGER) AS anon_58 UNION ALL SELECT anon_61.place AS place, anon_61.id AS id, anon_61.score AS score 
FROM (SELECT anon_62.place AS place, anon_62.id AS id, anon_62.score AS score 
FROM (SELECT 3 AS place, anon_63.id AS id, CASE WHEN (anon_63.mots @@ (SELECT anon_53."A" 
FROM anon_53)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_63.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_2.id AS id, source_2.mots AS mots 
FROM source AS source_2 
WHERE source_2.mots @@ (SELECT anon_53.mots 
FROM anon_53) 
 LIMIT 5000) AS anon_63) AS anon_62 ORDER BY anon_62.score DESC, anon_62.id ASC 
 LIMIT $28::INTEGER + $29::INTEGER) AS anon_61 UNION ALL SELECT anon_64.place AS place, anon_64.id AS id, anon_64.score AS score 
FROM (SELECT anon_65.place AS place, anon_65.id AS id, anon_65.score AS score 
FROM (SELECT 4 AS place, anon_66.id AS id, CASE WHEN (anon_66.mots @@ (SELECT anon_53."A" 
FROM anon_53)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_66.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_2.id AS id, subvention_2.mots AS mots 
FROM subvention AS subvention_2 
WHERE subvention_2.mots @@ (SELECT anon_53.mots 
FROM anon_53) 
 LIMIT 5000) AS anon_66) AS anon_65 ORDER BY anon_65.score DESC, anon_65.id ASC 
 LIMIT $30::INTEGER + $31::INTEGER) AS anon_64 UNION ALL SELECT anon_67.place AS place, anon_67.id AS id, anon_67.score AS score 
FROM (SELECT anon_68.place AS place, anon_68.id AS id, anon_68.score AS score 
FROM (SELECT 5 AS place, anon_69.id AS id, 1.0::float8 / CAST(CAST(length(anon_69.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_2.id AS id, marche_2.mots AS mots 
FROM marche AS marche_2 
WHERE marche_2.mots @@ (SELECT anon_53.mots 
FROM anon_53) 
 LIMIT 5000) AS anon_69) AS anon_68 ORDER BY anon_68.score DESC, anon_68.id ASC 
 LIMIT $32::INTEGER + $33::INTEGER) AS anon_67 UNION ALL SELECT anon_70.place AS place, anon_70.id AS id, anon_70.score AS score 
FROM (SELECT anon_71.place AS place, anon_71.id AS id, anon_71.score AS score 
FROM (SELECT 6 AS place, anon_72.id AS id, CASE WHEN (anon_72.mots @@ (SELECT anon_53."A" 
FROM anon_53)) THEN 1.0::float8 WHEN (anon_72.mots @@ (SELECT anon_53."AB" 
FROM anon_53)) THEN 0.4::float8 WHEN (anon_72.mots @@ (SELECT anon_53."ABC" 
FROM anon_53)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_72.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_2.id AS id, equipement_2.mots AS mots 
FROM equipement AS equipement_2 
WHERE equipement_2.mots @@ (SELECT anon_53.mots 
FROM anon_53) 
 LIMIT 5000) AS anon_72) AS anon_71 ORDER BY anon_71.score DESC, anon_71.id ASC 
 LIMIT $34::INTEGER + $35::INTEGER) AS anon_70 UNION ALL SELECT anon_73.place AS place, anon_73.id AS id, anon_73.score AS score 
FROM (SELECT anon_74.place AS place, anon_74.id AS id, anon_74.score AS score 
FROM (SELECT 7 AS place, anon_75.id AS id, CASE WHEN (anon_75.mots @@ (SELECT anon_53."A" 
FROM anon_53)) THEN 1.0::float8 WHEN (anon_75.mots @@ (SELECT anon_53."AB" 
FROM anon_53)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_75.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_2.id AS id, budget_2.mots AS mots 
FROM budget AS budget_2 
WHERE budget_2.mots @@ (SELECT anon_53.mots 
FROM anon_53) 
 LIMIT 5000) AS anon_75) AS anon_74 ORDER BY anon_74.score DESC, anon_74.id ASC 
 LIMIT $36::INTEGER + $37::INTEGER) AS anon_73 UNION ALL SELECT anon_76.place AS place, anon_76.id AS id, anon_76.score AS score 
FROM (SELECT anon_77.place AS place, anon_77.id AS id, anon_77.score AS score 
FROM (SELECT 8 AS place, anon_78.id AS id, CASE WHEN (anon_78.mots @@ (SELECT anon_53."A" 
FROM anon_53)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_78.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_2.id AS id, deliberation_2.mots AS mots 
FROM deliberation AS deliberation_2 
WHERE deliberation_2.mots @@ (SELECT anon_53.mots 
FROM anon_53) 
 LIMIT 5000) AS anon_78) AS anon_77 ORDER BY anon_77.score DESC, anon_77.id ASC 
 LIMIT $38::INTEGER + $39::INTEGER) AS anon_76) AS anon_49 ORDER BY anon_49.score DESC, anon_49.id ASC 
 LIMIT $40::INTEGER + $41::INTEGER), 
anon_96 AS MATERIALIZED 
(SELECT mots_proches($43::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_95 AS MATERIALIZED 
(SELECT anon_96.mots AS mots, de_poids(anon_96.mots, 'A'::text) AS "A", de_poids(anon_96.mots, 'AB'::text) AS "AB", de_poids(anon_96.mots, 'ABC'::text) AS "ABC" 
FROM anon_96), 
anon_90 AS 
(SELECT anon_91.place AS place, anon_91.id AS id, CAST(json_build_array('a505ad', CAST(anon_91.score AS TEXT), CAST(anon_91.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_91.score DESC, anon_91.id ASC) AS page_number 
FROM (SELECT anon_92.place AS place, anon_92.id AS id, anon_92.score AS score 
FROM (SELECT anon_93.place AS place, anon_93.id AS id, anon_93.score AS score 
FROM (SELECT 0 AS place, anon_94.id AS id, 1.0::float8 / CAST(CAST(length(anon_94.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT territoire_12.id AS id, territoire_12.mots AS mots 
FROM territoire AS territoire_12 
WHERE territoire_12.mots @@ (SELECT anon_95.mots 
FROM anon_95) 
 LIMIT 5000) AS anon_94) AS anon_93 ORDER BY anon_93.score DESC, anon_93.id ASC 
 LIMIT $44::INTEGER + $45::INTEGER) AS anon_92 UNION ALL SELECT anon_97.place AS place, anon_97.id AS id, anon_97.score AS score 
FROM (SELECT anon_98.place AS place, anon_98.id AS id, anon_98.score AS score 
FROM (SELECT 1 AS place, anon_99.id AS id, CASE WHEN (anon_99.mots @@ (SELECT anon_95."A" 
FROM anon_95)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_99.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT collectivite_6.id AS id, collectivite_6.mots AS mots 
FROM collectivite AS collectivite_6 
WHERE collectivite_6.mots @@ (SELECT anon_95.mots 
FROM anon_95) 
 LIMIT 5000) AS anon_99) AS anon_98 ORDER BY anon_98.score DESC, anon_98.id ASC 
 LIMIT $46::INTEGER + $47::INTEGER) AS anon_97 UNION ALL SELECT anon_100.place AS place, anon_100.id AS id, anon_100.score AS score 
FROM (SELECT anon_101.place AS place, anon_101.id AS id, anon_101.score AS score 
FROM (SELECT 2 AS place, anon_102.id AS id, CASE WHEN (anon_102.mots @@ (SELECT anon_95."A" 
FROM anon_95)) THEN 1.0::float8 WHEN (anon_102.mots @@ (SELECT anon_95."AB" 
FROM anon_95)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_102.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT organisation_4.id AS id, organisation_4.mots AS mots 
FROM organisation AS organisation_4 
WHERE organisation_4.mots @@ (SELECT anon_95.mots 
FROM anon_95) 
 LIMIT 5000) AS anon_102) AS anon_101 ORDER BY anon_101.score DESC, anon_101.id ASC 
 LIMIT $48::INTEGER + $49::INTEGER) AS anon_100 UNION ALL SELECT anon_103.place AS place, anon_103.id AS id, anon_103.score AS score 
FROM (SELECT anon_104.place AS place, anon_104.id AS id, anon_104.score AS score 
FROM (SELECT 3 AS place, anon_105.id AS id, CASE WHEN (anon_105.mots @@ (SELECT anon_95."A" 
FROM anon_95)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_105.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT source_4.id AS id, source_4.mots AS mots 
FROM source AS source_4 
WHERE source_4.mots @@ (SELECT anon_95.mots 
FROM anon_95) 
 LIMIT 5000) AS anon_105) AS anon_104 ORDER BY anon_104.score DESC, anon_104.id ASC 
 LIMIT $50::INTEGER + $51::INTEGER) AS anon_103 UNION ALL SELECT anon_106.place AS place, anon_106.id AS id, anon_106.score AS score 
FROM (SELECT anon_107.place AS place, anon_107.id AS id, anon_107.score AS score 
FROM (SELECT 4 AS place, anon_108.id AS id, CASE WHEN (anon_108.mots @@ (SELECT anon_95."A" 
FROM anon_95)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_108.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT subvention_4.id AS id, subvention_4.mots AS mots 
FROM subvention AS subvention_4 
WHERE subvention_4.mots @@ (SELECT anon_95.mots 
FROM anon_95) 
 LIMIT 5000) AS anon_108) AS anon_107 ORDER BY anon_107.score DESC, anon_107.id ASC 
 LIMIT $52::INTEGER + $53::INTEGER) AS anon_106 UNION ALL SELECT anon_109.place AS place, anon_109.id AS id, anon_109.score AS score 
FROM (SELECT anon_110.place AS place, anon_110.id AS id, anon_110.score AS score 
FROM (SELECT 5 AS place, anon_111.id AS id, 1.0::float8 / CAST(CAST(length(anon_111.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT marche_4.id AS id, marche_4.mots AS mots 
FROM marche AS marche_4 
WHERE marche_4.mots @@ (SELECT anon_95.mots 
FROM anon_95) 
 LIMIT 5000) AS anon_111) AS anon_110 ORDER BY anon_110.score DESC, anon_110.id ASC 
 LIMIT $54::INTEGER + $55::INTEGER) AS anon_109 UNION ALL SELECT anon_112.place AS place, anon_112.id AS id, anon_112.score AS score 
FROM (SELECT anon_113.place AS place, anon_113.id AS id, anon_113.score AS score 
FROM (SELECT 6 AS place, anon_114.id AS id, CASE WHEN (anon_114.mots @@ (SELECT anon_95."A" 
FROM anon_95)) THEN 1.0::float8 WHEN (anon_114.mots @@ (SELECT anon_95."AB" 
FROM anon_95)) THEN 0.4::float8 WHEN (anon_114.mots @@ (SELECT anon_95."ABC" 
FROM anon_95)) THEN 0.2::float8 ELSE 0.1::float8 END / CAST(CAST(length(anon_114.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT equipement_4.id AS id, equipement_4.mots AS mots 
FROM equipement AS equipement_4 
WHERE equipement_4.mots @@ (SELECT anon_95.mots 
FROM anon_95) 
 LIMIT 5000) AS anon_114) AS anon_113 ORDER BY anon_113.score DESC, anon_113.id ASC 
 LIMIT $56::INTEGER + $57::INTEGER) AS anon_112 UNION ALL SELECT anon_115.place AS place, anon_115.id AS id, anon_115.score AS score 
FROM (SELECT anon_116.place AS place, anon_116.id AS id, anon_116.score AS score 
FROM (SELECT 7 AS place, anon_117.id AS id, CASE WHEN (anon_117.mots @@ (SELECT anon_95."A" 
FROM anon_95)) THEN 1.0::float8 WHEN (anon_117.mots @@ (SELECT anon_95."AB" 
FROM anon_95)) THEN 0.4::float8 ELSE 0.2::float8 END / CAST(CAST(length(anon_117.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT budget_4.id AS id, budget_4.mots AS mots 
FROM budget AS budget_4 
WHERE budget_4.mots @@ (SELECT anon_95.mots 
FROM anon_95) 
 LIMIT 5000) AS anon_117) AS anon_116 ORDER BY anon_116.score DESC, anon_116.id ASC 
 LIMIT $58::INTEGER + $59::INTEGER) AS anon_115 UNION ALL SELECT anon_118.place AS place, anon_118.id AS id, anon_118.score AS score 
FROM (SELECT anon_119.place AS place, anon_119.id AS id, anon_119.score AS score 
FROM (SELECT 8 AS place, anon_120.id AS id, CASE WHEN (anon_120.mots @@ (SELECT anon_95."A" 
FROM anon_95)) THEN 1.0::float8 ELSE 0.4::float8 END / CAST(CAST(length(anon_120.mots) AS DOUBLE PRECISION) AS DOUBLE PRECISION) AS score 
FROM (SELECT deliberation_4.id AS id, deliberation_4.mots AS mots 
FROM deliberation AS deliberation_4 
WHERE deliberation_4.mots @@ (SELECT anon_95.mots 
FROM anon_95) 
 LIMIT 5000) AS anon_120) AS anon_119 ORDER BY anon_119.score DESC, anon_119.id ASC 
 LIMIT $60::INTEGER + $61::INTEGER) AS anon_118) AS anon_91 ORDER BY anon_91.score DESC, anon_91.id ASC 
 LIMIT $62::INTEGER + $63::INTEGER)
 SELECT (SELECT coalesce(json_agg(anon_1.value), '[]'::json) AS coalesce_1 
FROM (SELECT CASE WHEN (anon_2.place = 0) THEN (SELECT row_to_json(anon_3) AS row_to_json_1 
FROM (SELECT 'Territoire'::text AS __typename, territoire_1.nom AS nom 
FROM territoire AS territoire_1 
WHERE territoire_1.id = anon_2.id) AS anon_3) WHEN (anon_2.place = 1) THEN (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT 'Collectivite'::text AS __typename, collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.id = anon_2.id) AS anon_4) END AS value 
FROM anon_5 AS anon_2 
WHERE anon_2.page_number <= $8::INTEGER ORDER BY anon_2.page_number) AS anon_1) AS r0, to_json((SELECT CAST(sum(anon_15.count) AS BIGINT) AS sum_1 
FROM anon_15)) AS r1, (SELECT coalesce(json_agg(anon_18.value), '[]'::json) AS coalesce_2 
FROM (SELECT CASE WHEN (anon_19.place = 0) THEN (SELECT row_to_json(anon_20) AS row_to_json_3 
FROM (SELECT territoire_4.nom AS nom 
FROM territoire AS territoire_4 
WHERE territoire_4.id = anon_19.id) AS anon_20) END AS value 
FROM anon_21 AS anon_19 
WHERE anon_19.page_number <= $14::INTEGER ORDER BY anon_19.page_number) AS anon_18) AS r2, to_json((SELECT CAST(sum(anon_26.count) AS BIGINT) AS sum_2 
FROM anon_26)) AS r3, (SELECT coalesce(json_agg(anon_29.value), '[]'::json) AS coalesce_3 
FROM (SELECT CASE WHEN (anon_30.place = 0) THEN (SELECT row_to_json(anon_31) AS row_to_json_4 
FROM (SELECT territoire_7.nom AS nom 
FROM territoire AS territoire_7 
WHERE territoire_7.id = anon_30.id) AS anon_31) END AS value 
FROM anon_32 AS anon_30 
WHERE anon_30.page_number <= $20::INTEGER ORDER BY anon_30.page_number) AS anon_29) AS r4, (SELECT coalesce(json_agg(anon_37.value), '[]'::json) AS coalesce_4 
FROM (SELECT CASE WHEN (anon_38.place = 0) THEN (SELECT row_to_json(anon_39) AS row_to_json_5 
FROM (SELECT 
FROM territoire AS territoire_9 
WHERE territoire_9.id = anon_38.id) AS anon_39) WHEN (anon_38.place = 1) THEN (SELECT row_to_json(anon_40) AS row_to_json_6 
FROM (SELECT collectivite_3.nom AS nom 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.id = anon_38.id) AS anon_40) WHEN (anon_38.place = 2) THEN (SELECT row_to_json(anon_41) AS row_to_json_7 
FROM (SELECT 
FROM organisation AS organisation_1 
WHERE organisation_1.id = anon_38.id) AS anon_41) WHEN (anon_38.place = 3) THEN (SELECT row_to_json(anon_42) AS row_to_json_8 
FROM (SELECT 
FROM source AS source_1 
WHERE source_1.id = anon_38.id) AS anon_42) WHEN (anon_38.place = 4) THEN (SELECT row_to_json(anon_43) AS row_to_json_9 
FROM (SELECT 
FROM subvention AS subvention_1 
WHERE subvention_1.id = anon_38.id) AS anon_43) WHEN (anon_38.place = 5) THEN (SELECT row_to_json(anon_44) AS row_to_json_10 
FROM (SELECT 
FROM marche AS marche_1 
WHERE marche_1.id = anon_38.id) AS anon_44) WHEN (anon_38.place = 6) THEN (SELECT row_to_json(anon_45) AS row_to_json_11 
FROM (SELECT 
FROM equipement AS equipement_1 
WHERE equipement_1.id = anon_38.id) AS anon_45) WHEN (anon_38.place = 7) THEN (SELECT row_to_json(anon_46) AS row_to_json_12 
FROM (SELECT 
FROM budget AS budget_1 
WHERE budget_1.id = anon_38.id) AS anon_46) WHEN (anon_38.place = 8) THEN (SELECT row_to_json(anon_47) AS row_to_json_13 
FROM (SELECT 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.id = anon_38.id) AS anon_47) END AS value 
FROM anon_48 AS anon_38 
WHERE anon_38.page_number <= $42::INTEGER ORDER BY anon_38.page_number) AS anon_37) AS r5, (SELECT coalesce(json_agg(anon_79.value), '[]'::json) AS coalesce_5 
FROM (SELECT CASE WHEN (anon_80.place = 0) THEN (SELECT row_to_json(anon_81) AS row_to_json_14 
FROM (SELECT 
FROM territoire AS territoire_11 
WHERE territoire_11.id = anon_80.id) AS anon_81) WHEN (anon_80.place = 1) THEN (SELECT row_to_json(anon_82) AS row_to_json_15 
FROM (SELECT 
FROM collectivite AS collectivite_5 
WHERE collectivite_5.id = anon_80.id) AS anon_82) WHEN (anon_80.place = 2) THEN (SELECT row_to_json(anon_83) AS row_to_json_16 
FROM (SELECT organisation_3.nom AS nom 
FROM organisation AS organisation_3 
WHERE organisation_3.id = anon_80.id) AS anon_83) WHEN (anon_80.place = 3) THEN (SELECT row_to_json(anon_84) AS row_to_json_17 
FROM (SELECT 
FROM source AS source_3 
WHERE source_3.id = anon_80.id) AS anon_84) WHEN (anon_80.place = 4) THEN (SELECT row_to_json(anon_85) AS row_to_json_18 
FROM (SELECT 
FROM subvention AS subvention_3 
WHERE subvention_3.id = anon_80.id) AS anon_85) WHEN (anon_80.place = 5) THEN (SELECT row_to_json(anon_86) AS row_to_json_19 
FROM (SELECT 
FROM marche AS marche_3 
WHERE marche_3.id = anon_80.id) AS anon_86) WHEN (anon_80.place = 6) THEN (SELECT row_to_json(anon_87) AS row_to_json_20 
FROM (SELECT 
FROM equipement AS equipement_3 
WHERE equipement_3.id = anon_80.id) AS anon_87) WHEN (anon_80.place = 7) THEN (SELECT row_to_json(anon_88) AS row_to_json_21 
FROM (SELECT 
FROM budget AS budget_3 
WHERE budget_3.id = anon_80.id) AS anon_88) WHEN (anon_80.place = 8) THEN (SELECT row_to_json(anon_89) AS row_to_json_22 
FROM (SELECT 
FROM deliberation AS deliberation_3 
WHERE deliberation_3.id = anon_80.id) AS anon_89) END AS value 
FROM anon_90 AS anon_80 
WHERE anon_80.page_number <= $64::INTEGER ORDER BY anon_80.page_number) AS anon_79) AS r6
