SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM marche AS marche_1 
WHERE marche_1.date_notification = $1::DATE) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM marche AS marche_2 
WHERE marche_2.date_notification != $2::DATE) AS "totalCount") AS anon_2) AS r1, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM marche AS marche_3 
WHERE marche_3.date_notification = any($3::DATE[])) AS "totalCount") AS anon_3) AS r2, (SELECT row_to_json(anon_4) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_4 
FROM marche AS marche_4 
WHERE marche_4.date_notification IS NOT NULL AND (marche_4.date_notification != all($4::DATE[]))) AS "totalCount") AS anon_4) AS r3, (SELECT row_to_json(anon_5) AS row_to_json_5 
FROM (SELECT (SELECT count(*) AS count_5 
FROM marche AS marche_5 
WHERE marche_5.date_notification >= $5::DATE AND marche_5.date_notification < $6::DATE) AS "totalCount") AS anon_5) AS r4, (SELECT row_to_json(anon_6) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_6 
FROM marche AS marche_6 
WHERE marche_6.date_notification > $7::DATE AND marche_6.date_notification <= $8::DATE) AS "totalCount") AS anon_6) AS r5, (SELECT row_to_json(anon_7) AS row_to_json_7 
FROM (SELECT (SELECT count(*) AS count_7 
FROM marche AS marche_7 
WHERE marche_7.date_notification IS NULL) AS "totalCount") AS anon_7) AS r6, (SELECT row_to_json(anon_8) AS row_to_json_8 
FROM (SELECT (SELECT count(*) AS count_8 
FROM source AS source_1 
WHERE source_1.chargee_le > $9::TIMESTAMP WITH TIME ZONE AND source_1.chargee_le < $10::TIMESTAMP WITH TIME ZONE AND source_1.chargee_le IS NOT NULL) AS "totalCount") AS anon_8) AS r7, (SELECT row_to_json(anon_9) AS row_to_json_9 
FROM (SELECT (SELECT count(*) AS count_9 
FROM marche AS marche_8 
WHERE marche_8.marche_innovant = $11::BOOLEAN) AS "totalCount") AS anon_9) AS r8, (SELECT row_to_json(anon_10) AS row_to_json_10 
FROM (SELECT (SELECT count(*) AS count_10 
FROM marche AS marche_9 
WHERE marche_9.marche_innovant != $12::BOOLEAN) AS "totalCount") AS anon_10) AS r9, (SELECT row_to_json(anon_11) AS row_to_json_11 
FROM (SELECT (SELECT count(*) AS count_11 
FROM marche AS marche_10 
WHERE marche_10.marche_innovant IS NULL) AS "totalCount") AS anon_11) AS r10, (SELECT row_to_json(anon_12) AS row_to_json_12 
FROM (SELECT (SELECT count(*) AS count_12 
FROM territoire AS territoire_1 
WHERE territoire_1.type != $13::VARCHAR AND territoire_1.type IS NOT NULL AND (territoire_1.type != all($14::TEXT[]))) AS "totalCount") AS anon_12) AS r11, (SELECT row_to_json(anon_13) AS row_to_json_13 
FROM (SELECT (SELECT count(*) AS count_13 
FROM marche AS marche_11 
WHERE $15::VARCHAR = any(marche_11.techniques)) AS "totalCount") AS anon_13) AS r12, (SELECT row_to_json(anon_14) AS row_to_json_14 
FROM (SELECT (SELECT count(*) AS count_14 
FROM marche AS marche_12 
WHERE marche_12.techniques IS NULL) AS "totalCount") AS anon_14) AS r13, (SELECT row_to_json(anon_15) AS row_to_json_15 
FROM (SELECT (SELECT coalesce(json_agg(anon_16), '[]'::json) AS coalesce_1 
FROM (SELECT territoire_2.nom AS nom 
FROM territoire AS territoire_2 
WHERE territoire_2.id = any($16::TEXT[]) ORDER BY territoire_2.population DESC NULLS LAST, territoire_2.id ASC 
 LIMIT $17::INTEGER) AS anon_16) AS nodes) AS anon_15) AS r14, (SELECT row_to_json(anon_17) AS row_to_json_16 
FROM (SELECT (SELECT count(*) AS count_15 
FROM territoire AS territoire_3 
WHERE $18::VARCHAR = any(territoire_3.anciens_codes)) AS "totalCount") AS anon_17) AS r15
