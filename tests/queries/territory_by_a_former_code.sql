SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT territoire_1.nom AS nom, territoire_1.code AS code 
FROM territoire AS territoire_1 
WHERE territoire_1.type = $1::VARCHAR AND (territoire_1.code = $2::VARCHAR OR (territoire_1.anciens_codes @> CAST(ARRAY[$2::VARCHAR] AS TEXT[])))) AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT territoire_2.nom AS nom, territoire_2.code AS code, territoire_2.anciens_codes AS "anciensCodes" 
FROM territoire AS territoire_2 
WHERE territoire_2.type = $3::VARCHAR AND (territoire_2.code = $4::VARCHAR OR (territoire_2.anciens_codes @> CAST(ARRAY[$4::VARCHAR] AS TEXT[])))) AS anon_2) AS r1, (SELECT coalesce(json_agg(record ORDER BY place), '[]'::json) AS coalesce_1 
FROM (SELECT anon_4.place AS place, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT territoire_3.nom AS nom, territoire_3.code AS code 
FROM territoire AS territoire_3 
WHERE territoire_3.type = anon_4.type AND (territoire_3.code = anon_4.code OR (territoire_3.anciens_codes @> CAST(ARRAY[anon_4.code] AS TEXT[])))) AS anon_5) AS record 
FROM unnest($5::INTEGER[], $6::TEXT[], $7::TEXT[]) AS anon_4(place, type, code)) AS anon_3) AS r2
