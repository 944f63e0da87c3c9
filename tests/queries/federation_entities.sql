SELECT (SELECT coalesce(json_agg(record ORDER BY place), '[]'::json) AS coalesce_1 
FROM (SELECT anon_2.place AS place, (SELECT row_to_json(anon_3) AS row_to_json_1 
FROM (SELECT 'Collectivite'::text AS __typename, collectivite_1.siren AS siren, collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = anon_2.siren) AS anon_3) AS record 
FROM unnest($1::INTEGER[], $2::TEXT[]) AS anon_2(place, siren) UNION ALL SELECT anon_4.place AS place, (SELECT row_to_json(anon_5) AS row_to_json_2 
FROM (SELECT 'Territoire'::text AS __typename, territoire_1.type AS type, territoire_1.code AS code, territoire_1.nom AS nom 
FROM territoire AS territoire_1 
WHERE territoire_1.type = anon_4.type AND (territoire_1.code = anon_4.code OR (territoire_1.anciens_codes @> CAST(ARRAY[anon_4.code] AS TEXT[])))) AS anon_5) AS record 
FROM unnest($3::INTEGER[], $4::TEXT[], $5::TEXT[]) AS anon_4(place, type, code)) AS anon_1) AS r0
