SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT territoire_1.nom AS nom, territoire_1.population AS population, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT territoire_2.nom AS nom 
FROM territoire AS territoire_2 
WHERE territoire_2.id = territoire_1.region_id) AS anon_2) AS region, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_1 
FROM territoire AS territoire_3 
WHERE territoire_3.parent_id = territoire_1.id AND territoire_3.type = $1::VARCHAR) AS "totalCount", (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_1 
FROM (SELECT territoire_3.nom AS nom, territoire_3.population AS population, (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_2 
FROM (SELECT territoire_4.nom AS nom, territoire_4.code AS code, territoire_4.population AS population 
FROM territoire AS territoire_4 
WHERE territoire_4.parent_id = territoire_3.id ORDER BY territoire_4.population DESC NULLS LAST, territoire_4.id ASC 
 LIMIT $2::INTEGER) AS anon_6) AS nodes) AS anon_5) AS enfants 
FROM territoire AS territoire_3 
WHERE territoire_3.parent_id = territoire_1.id AND territoire_3.type = $1::VARCHAR ORDER BY territoire_3.population DESC NULLS LAST, territoire_3.id ASC 
 LIMIT $3::INTEGER) AS anon_4) AS nodes) AS anon_3) AS enfants 
FROM territoire AS territoire_1 
WHERE territoire_1.type = $4::VARCHAR AND (territoire_1.code = $5::VARCHAR OR (territoire_1.anciens_codes @> CAST(ARRAY[$5::VARCHAR] AS TEXT[])))) AS anon_1) AS r0
