SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT 'Collectivite'::text AS __typename, collectivite_1.id AS id, collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.id = $1::VARCHAR) AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT subvention_1.id AS id 
FROM subvention AS subvention_1 
WHERE subvention_1.id = $2::VARCHAR) AS anon_2) AS r1, NULL::json AS r2
