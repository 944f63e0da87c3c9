SELECT to_json((SELECT count(*) AS count_1 
FROM marche AS marche_1 
WHERE marche_1.date_notification = $1::DATE)) AS r0, to_json((SELECT count(*) AS count_2 
FROM marche AS marche_2 
WHERE marche_2.date_notification != $2::DATE)) AS r1, to_json((SELECT count(*) AS count_3 
FROM marche AS marche_3 
WHERE marche_3.date_notification = any($3::DATE[]))) AS r2, to_json((SELECT count(*) AS count_4 
FROM marche AS marche_4 
WHERE marche_4.date_notification IS NOT NULL AND (marche_4.date_notification != all($4::DATE[])))) AS r3, to_json((SELECT count(*) AS count_5 
FROM marche AS marche_5 
WHERE marche_5.date_notification >= $5::DATE AND marche_5.date_notification < $6::DATE)) AS r4, to_json((SELECT count(*) AS count_6 
FROM marche AS marche_6 
WHERE marche_6.date_notification > $7::DATE AND marche_6.date_notification <= $8::DATE)) AS r5, to_json((SELECT count(*) AS count_7 
FROM marche AS marche_7 
WHERE marche_7.date_notification IS NULL)) AS r6, to_json((SELECT count(*) AS count_8 
FROM source AS source_1 
WHERE source_1.chargee_le > $9::TIMESTAMP WITH TIME ZONE AND source_1.chargee_le < $10::TIMESTAMP WITH TIME ZONE AND source_1.chargee_le IS NOT NULL)) AS r7, to_json((SELECT count(*) AS count_9 
FROM marche AS marche_8 
WHERE marche_8.marche_innovant = $11::BOOLEAN)) AS r8, to_json((SELECT count(*) AS count_10 
FROM marche AS marche_9 
WHERE marche_9.marche_innovant != $12::BOOLEAN)) AS r9, to_json((SELECT count(*) AS count_11 
FROM marche AS marche_10 
WHERE marche_10.marche_innovant IS NULL)) AS r10, to_json((SELECT count(*) AS count_12 
FROM territoire AS territoire_1 
WHERE territoire_1.type != $13::VARCHAR AND territoire_1.type IS NOT NULL AND (territoire_1.type != all($14::TEXT[])))) AS r11, to_json((SELECT count(*) AS count_13 
FROM marche AS marche_11 
WHERE $15::VARCHAR = any(marche_11.techniques))) AS r12, to_json((SELECT count(*) AS count_14 
FROM marche AS marche_12 
WHERE marche_12.techniques IS NULL)) AS r13, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT territoire_2.nom AS nom 
FROM territoire AS territoire_2 
WHERE territoire_2.id = any($16::TEXT[]) ORDER BY territoire_2.population DESC NULLS LAST, territoire_2.id ASC 
 LIMIT $17::INTEGER) AS anon_1) AS r14, to_json((SELECT count(*) AS count_15 
FROM territoire AS territoire_3 
WHERE $18::VARCHAR = any(territoire_3.anciens_codes))) AS r15
