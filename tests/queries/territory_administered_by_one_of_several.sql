SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT territoire_1.siren AS siren, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_1 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren IN (SELECT unnest(array((SELECT anon_3.there 
FROM (SELECT territoire_2.id AS here, territoire_2.siren AS there 
FROM territoire AS territoire_2) AS anon_3 
WHERE anon_3.here = territoire_1.id))) AS unnest_1)) AS "totalCount", (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_1 
FROM (SELECT collectivite_1.nom AS nom, collectivite_1.siren AS siren 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren IN (SELECT unnest(array((SELECT anon_3.there 
FROM (SELECT territoire_2.id AS here, territoire_2.siren AS there 
FROM territoire AS territoire_2) AS anon_3 
WHERE anon_3.here = territoire_1.id))) AS unnest_1) ORDER BY collectivite_1.population DESC NULLS LAST, collectivite_1.id ASC 
 LIMIT $1::INTEGER) AS anon_4) AS nodes) AS anon_2) AS collectivites 
FROM territoire AS territoire_1 
WHERE territoire_1.type = $2::VARCHAR AND (territoire_1.code = $3::VARCHAR OR (territoire_1.anciens_codes @> CAST(ARRAY[$3::VARCHAR] AS TEXT[])))) AS anon_1) AS r0, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT territoire_3.siren AS siren, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_2 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren IN (SELECT unnest(array((SELECT anon_7.there 
FROM (SELECT territoire_4.id AS here, territoire_4.siren AS there 
FROM territoire AS territoire_4) AS anon_7 
WHERE anon_7.here = territoire_3.id))) AS unnest_2)) AS "totalCount", (SELECT coalesce(json_agg(anon_8), '[]'::json) AS coalesce_2 
FROM (SELECT collectivite_2.nom AS nom, collectivite_2.siren AS siren 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren IN (SELECT unnest(array((SELECT anon_7.there 
FROM (SELECT territoire_4.id AS here, territoire_4.siren AS there 
FROM territoire AS territoire_4) AS anon_7 
WHERE anon_7.here = territoire_3.id))) AS unnest_2) ORDER BY collectivite_2.population DESC NULLS LAST, collectivite_2.id ASC 
 LIMIT $4::INTEGER) AS anon_8) AS nodes) AS anon_6) AS collectivites 
FROM territoire AS territoire_3 
WHERE territoire_3.type = $5::VARCHAR AND (territoire_3.code = $6::VARCHAR OR (territoire_3.anciens_codes @> CAST(ARRAY[$6::VARCHAR] AS TEXT[])))) AS anon_5) AS r1, (SELECT row_to_json(anon_9) AS row_to_json_5 
FROM (SELECT territoire_5.siren AS siren, (SELECT row_to_json(anon_10) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_3 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.siren IN (SELECT unnest(array((SELECT anon_11.there 
FROM (SELECT territoire_6.id AS here, territoire_6.siren AS there 
FROM territoire AS territoire_6) AS anon_11 
WHERE anon_11.here = territoire_5.id))) AS unnest_3)) AS "totalCount", (SELECT coalesce(json_agg(anon_12), '[]'::json) AS coalesce_3 
FROM (SELECT collectivite_3.nom AS nom, collectivite_3.siren AS siren 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.siren IN (SELECT unnest(array((SELECT anon_11.there 
FROM (SELECT territoire_6.id AS here, territoire_6.siren AS there 
FROM territoire AS territoire_6) AS anon_11 
WHERE anon_11.here = territoire_5.id))) AS unnest_3) ORDER BY collectivite_3.population DESC NULLS LAST, collectivite_3.id ASC 
 LIMIT $7::INTEGER) AS anon_12) AS nodes) AS anon_10) AS collectivites 
FROM territoire AS territoire_5 
WHERE territoire_5.type = $8::VARCHAR AND (territoire_5.code = $9::VARCHAR OR (territoire_5.anciens_codes @> CAST(ARRAY[$9::VARCHAR] AS TEXT[])))) AS anon_9) AS r2, (SELECT row_to_json(anon_13) AS row_to_json_7 
FROM (SELECT territoire_7.siren AS siren, (SELECT row_to_json(anon_14) AS row_to_json_8 
FROM (SELECT (SELECT count(*) AS count_4 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.siren IN (SELECT unnest(array((SELECT anon_15.there 
FROM (SELECT territoire_8.id AS here, territoire_8.siren AS there 
FROM territoire AS territoire_8) AS anon_15 
WHERE anon_15.here = territoire_7.id))) AS unnest_4)) AS "totalCount", (SELECT coalesce(json_agg(anon_16), '[]'::json) AS coalesce_4 
FROM (SELECT collectivite_4.nom AS nom, collectivite_4.siren AS siren 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.siren IN (SELECT unnest(array((SELECT anon_15.there 
FROM (SELECT territoire_8.id AS here, territoire_8.siren AS there 
FROM territoire AS territoire_8) AS anon_15 
WHERE anon_15.here = territoire_7.id))) AS unnest_4) ORDER BY collectivite_4.population DESC NULLS LAST, collectivite_4.id ASC 
 LIMIT $10::INTEGER) AS anon_16) AS nodes) AS anon_14) AS collectivites 
FROM territoire AS territoire_7 
WHERE territoire_7.type = $11::VARCHAR AND (territoire_7.code = $12::VARCHAR OR (territoire_7.anciens_codes @> CAST(ARRAY[$12::VARCHAR] AS TEXT[])))) AS anon_13) AS r3, (SELECT row_to_json(anon_17) AS row_to_json_9 
FROM (SELECT territoire_9.siren AS siren, (SELECT row_to_json(anon_18) AS row_to_json_10 
FROM (SELECT (SELECT count(*) AS count_5 
FROM collectivite AS collectivite_5 
WHERE collectivite_5.siren IN (SELECT unnest(array((SELECT anon_19.there 
FROM (SELECT territoire_10.id AS here, territoire_10.siren AS there 
FROM territoire AS territoire_10) AS anon_19 
WHERE anon_19.here = territoire_9.id))) AS unnest_5)) AS "totalCount", (SELECT coalesce(json_agg(anon_20), '[]'::json) AS coalesce_5 
FROM (SELECT collectivite_5.nom AS nom, collectivite_5.siren AS siren 
FROM collectivite AS collectivite_5 
WHERE collectivite_5.siren IN (SELECT unnest(array((SELECT anon_19.there 
FROM (SELECT territoire_10.id AS here, territoire_10.siren AS there 
FROM territoire AS territoire_10) AS anon_19 
WHERE anon_19.here = territoire_9.id))) AS unnest_5) ORDER BY collectivite_5.population DESC NULLS LAST, collectivite_5.id ASC 
 LIMIT $13::INTEGER) AS anon_20) AS nodes) AS anon_18) AS collectivites 
FROM territoire AS territoire_9 
WHERE territoire_9.type = $14::VARCHAR AND (territoire_9.code = $15::VARCHAR OR (territoire_9.anciens_codes @> CAST(ARRAY[$15::VARCHAR] AS TEXT[])))) AS anon_17) AS r4, (SELECT row_to_json(anon_21) AS row_to_json_11 
FROM (SELECT territoire_11.siren AS siren, (SELECT row_to_json(anon_22) AS row_to_json_12 
FROM (SELECT (SELECT count(*) AS count_6 
FROM collectivite AS collectivite_6 
WHERE collectivite_6.siren IN (SELECT unnest(array((SELECT anon_23.there 
FROM (SELECT territoire_12.id AS here, territoire_12.siren AS there 
FROM territoire AS territoire_12) AS anon_23 
WHERE anon_23.here = territoire_11.id))) AS unnest_6)) AS "totalCount", (SELECT coalesce(json_agg(anon_24), '[]'::json) AS coalesce_6 
FROM (SELECT collectivite_6.nom AS nom, collectivite_6.siren AS siren 
FROM collectivite AS collectivite_6 
WHERE collectivite_6.siren IN (SELECT unnest(array((SELECT anon_23.there 
FROM (SELECT territoire_12.id AS here, territoire_12.siren AS there 
FROM territoire AS territoire_12) AS anon_23 
WHERE anon_23.here = territoire_11.id))) AS unnest_6) ORDER BY collectivite_6.population DESC NULLS LAST, collectivite_6.id ASC 
 LIMIT $16::INTEGER) AS anon_24) AS nodes) AS anon_22) AS collectivites 
FROM territoire AS territoire_11 
WHERE territoire_11.type = $17::VARCHAR AND (territoire_11.code = $18::VARCHAR OR (territoire_11.anciens_codes @> CAST(ARRAY[$18::VARCHAR] AS TEXT[])))) AS anon_21) AS r5, (SELECT row_to_json(anon_25) AS row_to_json_13 
FROM (SELECT territoire_13.siren AS siren, (SELECT row_to_json(anon_26) AS row_to_json_14 
FROM (SELECT (SELECT count(*) AS count_7 
FROM collectivite AS collectivite_7 
WHERE collectivite_7.siren IN (SELECT unnest(array((SELECT anon_27.there 
FROM (SELECT territoire_14.id AS here, territoire_14.siren AS there 
FROM territoire AS territoire_14) AS anon_27 
WHERE anon_27.here = territoire_13.id))) AS unnest_7)) AS "totalCount", (SELECT coalesce(json_agg(anon_28), '[]'::json) AS coalesce_7 
FROM (SELECT collectivite_7.nom AS nom, collectivite_7.siren AS siren 
FROM collectivite AS collectivite_7 
WHERE collectivite_7.siren IN (SELECT unnest(array((SELECT anon_27.there 
FROM (SELECT territoire_14.id AS here, territoire_14.siren AS there 
FROM territoire AS territoire_14) AS anon_27 
WHERE anon_27.here = territoire_13.id))) AS unnest_7) ORDER BY collectivite_7.population DESC NULLS LAST, collectivite_7.id ASC 
 LIMIT $19::INTEGER) AS anon_28) AS nodes) AS anon_26) AS collectivites 
FROM territoire AS territoire_13 
WHERE territoire_13.type = $20::VARCHAR AND (territoire_13.code = $21::VARCHAR OR (territoire_13.anciens_codes @> CAST(ARRAY[$21::VARCHAR] AS TEXT[])))) AS anon_25) AS r6
