WITH anon_25 AS MATERIALIZED 
(SELECT mots_proches($13::VARCHAR, CAST(ARRAY['territoire'::text, 'collectivite'::text, 'organisation'::text, 'source'::text, 'subvention'::text, 'marche'::text, 'equipement'::text, 'budget'::text, 'deliberation'::text] AS TEXT[])) AS mots), 
anon_24 AS MATERIALIZED 
(SELECT anon_25.mots AS mots, de_poids(anon_25.mots, 'A'::text) AS "A", de_poids(anon_25.mots, 'AB'::text) AS "AB", de_poids(anon_25.mots, 'ABC'::text) AS "ABC" 
FROM anon_25), 
anon_23 AS 
(SELECT 0 AS place, 'TERRITOIRE'::text AS jeu, count(*) AS count 
FROM territoire AS territoire_1 
WHERE territoire_1.mots @@ (SELECT anon_24.mots 
FROM anon_24) UNION ALL SELECT 1 AS place, 'COLLECTIVITE'::text AS jeu, count(*) AS count 
FROM collectivite AS collectivite_6 
WHERE collectivite_6.mots @@ (SELECT anon_24.mots 
FROM anon_24) UNION ALL SELECT 2 AS place, 'ORGANISATION'::text AS jeu, count(*) AS count 
FROM organisation AS organisation_1 
WHERE organisation_1.mots @@ (SELECT anon_24.mots 
FROM anon_24) UNION ALL SELECT 3 AS place, 'SOURCE'::text AS jeu, count(*) AS count 
FROM source AS source_1 
WHERE source_1.mots @@ (SELECT anon_24.mots 
FROM anon_24) UNION ALL SELECT 4 AS place, 'SUBVENTION'::text AS jeu, count(*) AS count 
FROM subvention AS subvention_7 
WHERE subvention_7.mots @@ (SELECT anon_24.mots 
FROM anon_24) UNION ALL SELECT 5 AS place, 'MARCHE'::text AS jeu, count(*) AS count 
FROM marche AS marche_3 
WHERE marche_3.mots @@ (SELECT anon_24.mots 
FROM anon_24) UNION ALL SELECT 6 AS place, 'EQUIPEMENT'::text AS jeu, count(*) AS count 
FROM equipement AS equipement_4 
WHERE equipement_4.mots @@ (SELECT anon_24.mots 
FROM anon_24) UNION ALL SELECT 7 AS place, 'BUDGET'::text AS jeu, count(*) AS count 
FROM budget AS budget_1 
WHERE budget_1.mots @@ (SELECT anon_24.mots 
FROM anon_24) UNION ALL SELECT 8 AS place, 'DELIBERATION'::text AS jeu, count(*) AS count 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.mots @@ (SELECT anon_24.mots 
FROM anon_24))
 SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.montant >= $1::NUMERIC)) AS r0, to_json((SELECT CASE WHEN (anon_2.count <= 10000) THEN anon_2.count ELSE greatest(anon_2.count, (SELECT CAST(count(*) / CAST(part_sondee('subvention'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_3 
FROM subvention AS subvention_2 TABLESAMPLE system(100 * part_sondee('subvention'::text)) REPEATABLE (0) 
WHERE subvention_2.montant >= $2::NUMERIC)) END AS anon_1 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM subvention AS subvention_3 
WHERE subvention_3.montant >= $3::NUMERIC 
 LIMIT 10001) AS anon_4) AS anon_2)) AS r1, to_json((SELECT CASE WHEN (anon_6.count <= 10000) THEN anon_6.count ELSE greatest(anon_6.count, (SELECT CAST(count(*) / CAST(part_sondee('equipement'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_7 
FROM equipement AS equipement_1 TABLESAMPLE system(100 * part_sondee('equipement'::text)) REPEATABLE (0))) END AS anon_5 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM equipement AS equipement_2 
 LIMIT 10001) AS anon_8) AS anon_6)) AS r2, to_json((SELECT count(*) AS count_2 
FROM equipement AS equipement_3)) AS r3, to_json((SELECT CASE WHEN (anon_10.count <= 10000) THEN anon_10.count ELSE greatest(anon_10.count, (SELECT CAST(count(*) / CAST(part_sondee('marche'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_11 
FROM marche AS marche_1 TABLESAMPLE system(100 * part_sondee('marche'::text)) REPEATABLE (0) 
WHERE marche_1.montant < $4::NUMERIC)) END AS anon_9 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM marche AS marche_2 
WHERE marche_2.montant < $5::NUMERIC 
 LIMIT 10001) AS anon_12) AS anon_10)) AS r4, to_json((SELECT CASE WHEN (anon_14.count <= 10000) THEN anon_14.count ELSE greatest(anon_14.count, (SELECT CAST(count(*) / CAST(part_sondee('subvention'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_15 
FROM subvention AS subvention_4 TABLESAMPLE system(100 * part_sondee('subvention'::text)) REPEATABLE (0) 
WHERE EXISTS (SELECT 1 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = subvention_4.collectivite_siren AND collectivite_1.nom = $6::VARCHAR))) END AS anon_13 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM subvention AS subvention_5 
WHERE EXISTS (SELECT 1 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren = subvention_5.collectivite_siren AND collectivite_2.nom = $7::VARCHAR) 
 LIMIT 10001) AS anon_16) AS anon_14)) AS r5, to_json((SELECT CASE WHEN (anon_18.count <= 10000) THEN anon_18.count ELSE greatest(anon_18.count, (SELECT CAST(count(*) / CAST(part_sondee('collectivite'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_19 
FROM collectivite AS collectivite_3 TABLESAMPLE system(100 * part_sondee('collectivite'::text)) REPEATABLE (0) 
WHERE collectivite_3.siren = any($8::TEXT[]))) END AS anon_17 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.siren = any($9::TEXT[]) 
 LIMIT 10001) AS anon_20) AS anon_18)) AS r6, (SELECT coalesce(json_agg(anon_21), '[]'::json) AS coalesce_1 
FROM (SELECT collectivite_5.nom AS nom, (SELECT row_to_json(anon_22) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_3 
FROM subvention AS subvention_6 
WHERE subvention_6.collectivite_siren = collectivite_5.siren AND subvention_6.montant >= $10::NUMERIC) AS "totalCount", (SELECT count(*) AS count_4 
FROM subvention AS subvention_6 
WHERE subvention_6.collectivite_siren = collectivite_5.siren AND subvention_6.montant >= $10::NUMERIC) AS "estimatedCount") AS anon_22) AS subventions 
FROM collectivite AS collectivite_5 
WHERE collectivite_5.siren = any($11::TEXT[]) ORDER BY collectivite_5.population DESC NULLS LAST, collectivite_5.id ASC 
 LIMIT $12::INTEGER) AS anon_21) AS r7, to_json((SELECT CAST(sum(anon_23.count) AS BIGINT) AS sum_1 
FROM anon_23)) AS r8, to_json((SELECT CASE WHEN (anon_27.count <= 10000) THEN anon_27.count ELSE greatest(anon_27.count, (SELECT CAST(count(*) / CAST(part_sondee('territoire'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_28 
FROM territoire AS territoire_2 TABLESAMPLE system(100 * part_sondee('territoire'::text)) REPEATABLE (0) 
WHERE territoire_2.mots @@ (SELECT anon_24.mots 
FROM anon_24))) END AS anon_26 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM territoire AS territoire_3 
WHERE territoire_3.mots @@ (SELECT anon_24.mots 
FROM anon_24) 
 LIMIT 10001) AS anon_29) AS anon_27) + (SELECT CASE WHEN (anon_31.count <= 10000) THEN anon_31.count ELSE greatest(anon_31.count, (SELECT CAST(count(*) / CAST(part_sondee('collectivite'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_32 
FROM collectivite AS collectivite_7 TABLESAMPLE system(100 * part_sondee('collectivite'::text)) REPEATABLE (0) 
WHERE collectivite_7.mots @@ (SELECT anon_24.mots 
FROM anon_24))) END AS anon_30 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM collectivite AS collectivite_8 
WHERE collectivite_8.mots @@ (SELECT anon_24.mots 
FROM anon_24) 
 LIMIT 10001) AS anon_33) AS anon_31) + (SELECT CASE WHEN (anon_35.count <= 10000) THEN anon_35.count ELSE greatest(anon_35.count, (SELECT CAST(count(*) / CAST(part_sondee('organisation'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_36 
FROM organisation AS organisation_2 TABLESAMPLE system(100 * part_sondee('organisation'::text)) REPEATABLE (0) 
WHERE organisation_2.mots @@ (SELECT anon_24.mots 
FROM anon_24))) END AS anon_34 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM organisation AS organisation_3 
WHERE organisation_3.mots @@ (SELECT anon_24.mots 
FROM anon_24) 
 LIMIT 10001) AS anon_37) AS anon_35) + (SELECT CASE WHEN (anon_39.count <= 10000) THEN anon_39.count ELSE greatest(anon_39.count, (SELECT CAST(count(*) / CAST(part_sondee('source'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_40 
FROM source AS source_2 TABLESAMPLE system(100 * part_sondee('source'::text)) REPEATABLE (0) 
WHERE source_2.mots @@ (SELECT anon_24.mots 
FROM anon_24))) END AS anon_38 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM source AS source_3 
WHERE source_3.mots @@ (SELECT anon_24.mots 
FROM anon_24) 
 LIMIT 10001) AS anon_41) AS anon_39) + (SELECT CASE WHEN (anon_43.count <= 10000) THEN anon_43.count ELSE greatest(anon_43.count, (SELECT CAST(count(*) / CAST(part_sondee('subvention'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_44 
FROM subvention AS subvention_8 TABLESAMPLE system(100 * part_sondee('subvention'::text)) REPEATABLE (0) 
WHERE subvention_8.mots @@ (SELECT anon_24.mots 
FROM anon_24))) END AS anon_42 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM subvention AS subvention_9 
WHERE subvention_9.mots @@ (SELECT anon_24.mots 
FROM anon_24) 
 LIMIT 10001) AS anon_45) AS anon_43) + (SELECT CASE WHEN (anon_47.count <= 10000) THEN anon_47.count ELSE greatest(anon_47.count, (SELECT CAST(count(*) / CAST(part_sondee('marche'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_48 
FROM marche AS marche_4 TABLESAMPLE system(100 * part_sondee('marche'::text)) REPEATABLE (0) 
WHERE marche_4.mots @@ (SELECT anon_24.mots 
FROM anon_24))) END AS anon_46 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM marche AS marche_5 
WHERE marche_5.mots @@ (SELECT anon_24.mots 
FROM anon_24) 
 LIMIT 10001) AS anon_49) AS anon_47) + (SELECT CASE WHEN (anon_51.count <= 10000) THEN anon_51.count ELSE greatest(anon_51.count, (SELECT CAST(count(*) / CAST(part_sondee('equipement'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_52 
FROM equipement AS equipement_5 TABLESAMPLE system(100 * part_sondee('equipement'::text)) REPEATABLE (0) 
WHERE equipement_5.mots @@ (SELECT anon_24.mots 
FROM anon_24))) END AS anon_50 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM equipement AS equipement_6 
WHERE equipement_6.mots @@ (SELECT anon_24.mots 
FROM anon_24) 
 LIMIT 10001) AS anon_53) AS anon_51) + (SELECT CASE WHEN (anon_55.count <= 10000) THEN anon_55.count ELSE greatest(anon_55.count, (SELECT CAST(count(*) / CAST(part_sondee('budget'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_56 
FROM budget AS budget_2 TABLESAMPLE system(100 * part_sondee('budget'::text)) REPEATABLE (0) 
WHERE budget_2.mots @@ (SELECT anon_24.mots 
FROM anon_24))) END AS anon_54 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM budget AS budget_3 
WHERE budget_3.mots @@ (SELECT anon_24.mots 
FROM anon_24) 
 LIMIT 10001) AS anon_57) AS anon_55) + (SELECT CASE WHEN (anon_59.count <= 10000) THEN anon_59.count ELSE greatest(anon_59.count, (SELECT CAST(count(*) / CAST(part_sondee('deliberation'::text) AS DOUBLE PRECISION) AS BIGINT) AS anon_60 
FROM deliberation AS deliberation_2 TABLESAMPLE system(100 * part_sondee('deliberation'::text)) REPEATABLE (0) 
WHERE deliberation_2.mots @@ (SELECT anon_24.mots 
FROM anon_24))) END AS anon_58 
FROM (SELECT count(*) AS count 
FROM (SELECT 1 
FROM deliberation AS deliberation_3 
WHERE deliberation_3.mots @@ (SELECT anon_24.mots 
FROM anon_24) 
 LIMIT 10001) AS anon_61) AS anon_59)) AS r9
