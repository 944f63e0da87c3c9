SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM equipement AS equipement_1 
WHERE equipement_1.latitude BETWEEN $1::FLOAT - $2::FLOAT / CAST(111.19 AS NUMERIC) AND $1::FLOAT + $2::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_1.latitude - $1::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_1.latitude)) * cos(radians($1::FLOAT)) * power(sin(radians(equipement_1.longitude - $3::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $2::FLOAT) AS "totalCount", (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT equipement_1.nom AS nom, equipement_1.latitude AS latitude, equipement_1.longitude AS longitude 
FROM equipement AS equipement_1 
WHERE equipement_1.latitude BETWEEN $1::FLOAT - $2::FLOAT / CAST(111.19 AS NUMERIC) AND $1::FLOAT + $2::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_1.latitude - $1::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_1.latitude)) * cos(radians($1::FLOAT)) * power(sin(radians(equipement_1.longitude - $3::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $2::FLOAT ORDER BY equipement_1.id ASC 
 LIMIT $4::INTEGER) AS anon_2) AS nodes) AS anon_1) AS r0, (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM equipement AS equipement_2 
WHERE equipement_2.latitude BETWEEN $5::FLOAT AND $6::FLOAT AND equipement_2.longitude BETWEEN $7::FLOAT AND $8::FLOAT) AS "totalCount", (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_2 
FROM (SELECT equipement_2.nom AS nom, equipement_2.latitude AS latitude, equipement_2.longitude AS longitude 
FROM equipement AS equipement_2 
WHERE equipement_2.latitude BETWEEN $5::FLOAT AND $6::FLOAT AND equipement_2.longitude BETWEEN $7::FLOAT AND $8::FLOAT ORDER BY equipement_2.id ASC 
 LIMIT $9::INTEGER) AS anon_4) AS nodes) AS anon_3) AS r1, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM equipement AS equipement_3 
WHERE equipement_3.latitude BETWEEN $10::FLOAT - $11::FLOAT / CAST(111.19 AS NUMERIC) AND $10::FLOAT + $11::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_3.latitude - $10::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_3.latitude)) * cos(radians($10::FLOAT)) * power(sin(radians(equipement_3.longitude - $12::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $11::FLOAT AND equipement_3.latitude BETWEEN $13::FLOAT AND $14::FLOAT AND equipement_3.longitude BETWEEN $15::FLOAT AND $16::FLOAT) AS "totalCount") AS anon_5) AS r2, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_4 
FROM equipement AS equipement_4 
WHERE (equipement_4.latitude BETWEEN $17::FLOAT - $18::FLOAT / CAST(111.19 AS NUMERIC) AND $17::FLOAT + $18::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_4.latitude - $17::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_4.latitude)) * cos(radians($17::FLOAT)) * power(sin(radians(equipement_4.longitude - $19::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $18::FLOAT) IS NOT true) AS "totalCount") AS anon_6) AS r3, (SELECT row_to_json(anon_7) AS row_to_json_5 
FROM (SELECT (SELECT row_to_json(anon_8) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_5 
FROM equipement AS equipement_5 
WHERE equipement_5.collectivite_siren = collectivite_1.siren AND equipement_5.latitude BETWEEN $20::FLOAT - $21::FLOAT / CAST(111.19 AS NUMERIC) AND $20::FLOAT + $21::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_5.latitude - $20::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_5.latitude)) * cos(radians($20::FLOAT)) * power(sin(radians(equipement_5.longitude - $22::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $21::FLOAT) AS "totalCount", (SELECT coalesce(json_agg(anon_9), '[]'::json) AS coalesce_3 
FROM (SELECT equipement_5.nom AS nom 
FROM equipement AS equipement_5 
WHERE equipement_5.collectivite_siren = collectivite_1.siren AND equipement_5.latitude BETWEEN $20::FLOAT - $21::FLOAT / CAST(111.19 AS NUMERIC) AND $20::FLOAT + $21::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_5.latitude - $20::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_5.latitude)) * cos(radians($20::FLOAT)) * power(sin(radians(equipement_5.longitude - $22::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $21::FLOAT ORDER BY normalise(equipement_5.nom) ASC, equipement_5.id ASC 
 LIMIT $23::INTEGER) AS anon_9) AS nodes) AS anon_8) AS equipements 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = $24::VARCHAR) AS anon_7) AS r4, (SELECT row_to_json(anon_10) AS row_to_json_7 
FROM (SELECT (SELECT count(*) AS count_6 
FROM equipement AS equipement_6 
WHERE equipement_6.latitude BETWEEN $25::FLOAT AND $26::FLOAT AND equipement_6.longitude BETWEEN $27::FLOAT AND $28::FLOAT) AS "totalCount") AS anon_10) AS r5
