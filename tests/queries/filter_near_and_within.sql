SELECT to_json((SELECT count(*) AS count_1 
FROM equipement AS equipement_1 
WHERE equipement_1.latitude BETWEEN $1::FLOAT - $2::FLOAT / CAST(111.19 AS NUMERIC) AND $1::FLOAT + $2::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_1.latitude - $1::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_1.latitude)) * cos(radians($1::FLOAT)) * power(sin(radians(equipement_1.longitude - $3::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $2::FLOAT)) AS r0, to_json((SELECT count(*) AS count_2 
FROM equipement AS equipement_2 
WHERE equipement_2.latitude BETWEEN $4::FLOAT - $5::FLOAT / CAST(111.19 AS NUMERIC) AND $4::FLOAT + $5::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_2.latitude - $4::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_2.latitude)) * cos(radians($4::FLOAT)) * power(sin(radians(equipement_2.longitude - $6::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $5::FLOAT)) AS r1, to_json((SELECT count(*) AS count_3 
FROM equipement AS equipement_3 
WHERE equipement_3.latitude BETWEEN $7::FLOAT - $8::FLOAT / CAST(111.19 AS NUMERIC) AND $7::FLOAT + $8::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_3.latitude - $7::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_3.latitude)) * cos(radians($7::FLOAT)) * power(sin(radians(equipement_3.longitude - $9::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $8::FLOAT)) AS r2, to_json((SELECT count(*) AS count_4 
FROM equipement AS equipement_4 
WHERE equipement_4.latitude BETWEEN $10::FLOAT AND $11::FLOAT AND CASE WHEN ($12::FLOAT <= $13::FLOAT) THEN equipement_4.longitude BETWEEN $12::FLOAT AND $13::FLOAT ELSE equipement_4.longitude >= $12::FLOAT OR equipement_4.longitude <= $13::FLOAT END)) AS r3, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT equipement_4.nom AS nom, equipement_4.latitude AS latitude, equipement_4.longitude AS longitude 
FROM equipement AS equipement_4 
WHERE equipement_4.latitude BETWEEN $10::FLOAT AND $11::FLOAT AND CASE WHEN ($12::FLOAT <= $13::FLOAT) THEN equipement_4.longitude BETWEEN $12::FLOAT AND $13::FLOAT ELSE equipement_4.longitude >= $12::FLOAT OR equipement_4.longitude <= $13::FLOAT END ORDER BY equipement_4.latitude DESC NULLS LAST, equipement_4.id ASC 
 LIMIT $14::INTEGER) AS anon_1) AS r4, to_json((SELECT count(*) AS count_5 
FROM equipement AS equipement_5 
WHERE equipement_5.latitude BETWEEN $15::FLOAT - $16::FLOAT / CAST(111.19 AS NUMERIC) AND $15::FLOAT + $16::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_5.latitude - $15::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_5.latitude)) * cos(radians($15::FLOAT)) * power(sin(radians(equipement_5.longitude - $17::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $16::FLOAT AND equipement_5.latitude BETWEEN $18::FLOAT AND $19::FLOAT AND CASE WHEN ($20::FLOAT <= $21::FLOAT) THEN equipement_5.longitude BETWEEN $20::FLOAT AND $21::FLOAT ELSE equipement_5.longitude >= $20::FLOAT OR equipement_5.longitude <= $21::FLOAT END AND (lower(public.unaccent('public.unaccent', equipement_5.theme) COLLATE "default") COLLATE "C") LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $22::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_2))) AS r5, (SELECT row_to_json(anon_3) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_6 
FROM equipement AS equipement_6 
WHERE equipement_6.collectivite_siren IN (SELECT unnest(array((SELECT anon_5.there 
FROM (SELECT collectivite_1.commune_id AS here, collectivite_1.siren AS there 
FROM collectivite AS collectivite_1 UNION ALL SELECT collectivite_2.epci_id AS here, collectivite_2.siren AS there 
FROM collectivite AS collectivite_2 UNION ALL SELECT collectivite_3.departement_id AS here, collectivite_3.siren AS there 
FROM collectivite AS collectivite_3 UNION ALL SELECT collectivite_4.region_id AS here, collectivite_4.siren AS there 
FROM collectivite AS collectivite_4) AS anon_5 
WHERE anon_5.here = territoire_1.id))) AS unnest_1) AND equipement_6.latitude BETWEEN $23::FLOAT - $24::FLOAT / CAST(111.19 AS NUMERIC) AND $23::FLOAT + $24::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_6.latitude - $23::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_6.latitude)) * cos(radians($23::FLOAT)) * power(sin(radians(equipement_6.longitude - $25::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $24::FLOAT) AS "totalCount") AS anon_4) AS equipements 
FROM territoire AS territoire_1 
WHERE territoire_1.type = $26::VARCHAR AND (territoire_1.code = $27::VARCHAR OR (territoire_1.anciens_codes @> CAST(ARRAY[$27::VARCHAR] AS TEXT[])))) AS anon_3) AS r6
