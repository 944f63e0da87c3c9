SELECT to_json((SELECT count(*) AS count_1 
FROM equipement AS equipement_1 
WHERE equipement_1.latitude BETWEEN $1::FLOAT - $2::FLOAT / CAST(111.19 AS NUMERIC) AND $1::FLOAT + $2::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_1.latitude - $1::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_1.latitude)) * cos(radians($1::FLOAT)) * power(sin(radians(equipement_1.longitude - $3::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $2::FLOAT)) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT equipement_1.nom AS nom, equipement_1.type AS type, equipement_1.theme AS theme, equipement_1.latitude AS latitude, equipement_1.longitude AS longitude, equipement_1.ouverture AS ouverture, equipement_1.adresse_numero AS "adresseNumero", equipement_1.adresse_nom_voie AS "adresseNomVoie" 
FROM equipement AS equipement_1 
WHERE equipement_1.latitude BETWEEN $1::FLOAT - $2::FLOAT / CAST(111.19 AS NUMERIC) AND $1::FLOAT + $2::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_1.latitude - $1::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_1.latitude)) * cos(radians($1::FLOAT)) * power(sin(radians(equipement_1.longitude - $3::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $2::FLOAT ORDER BY equipement_1.source_id ASC, equipement_1.ligne ASC, equipement_1.id ASC 
 LIMIT $4::INTEGER) AS anon_1) AS r1, (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_1 
FROM (SELECT anon_4."key 0" AS theme) AS anon_3) AS keys, anon_4.count AS count 
FROM (SELECT anon_5."key 0" AS "key 0", anon_5.count AS count 
FROM (SELECT equipement_1.theme AS "key 0", count(*) AS count 
FROM equipement AS equipement_1 
WHERE equipement_1.latitude BETWEEN $1::FLOAT - $2::FLOAT / CAST(111.19 AS NUMERIC) AND $1::FLOAT + $2::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_1.latitude - $1::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_1.latitude)) * cos(radians($1::FLOAT)) * power(sin(radians(equipement_1.longitude - $3::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $2::FLOAT GROUP BY 1) AS anon_5 ORDER BY lower(public.unaccent('public.unaccent', anon_5."key 0") COLLATE "default") COLLATE "C", anon_5."key 0" 
 LIMIT $5::INTEGER) AS anon_4) AS anon_2) AS r2
