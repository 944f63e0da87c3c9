SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT collectivite_1.nom AS nom, collectivite_1.type AS type, collectivite_1.origine AS origine, collectivite_1.population AS population, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT territoire_1.type AS type, territoire_1.code AS code, territoire_1.nom AS nom 
FROM territoire AS territoire_1 
WHERE territoire_1.id = collectivite_1.territoire_id) AS anon_2) AS territoire, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT territoire_2.nom AS nom 
FROM territoire AS territoire_2 
WHERE territoire_2.id = collectivite_1.commune_id) AS anon_3) AS commune, (SELECT row_to_json(anon_4) AS row_to_json_4 
FROM (SELECT territoire_3.nom AS nom 
FROM territoire AS territoire_3 
WHERE territoire_3.id = collectivite_1.epci_id) AS anon_4) AS epci, (SELECT row_to_json(anon_5) AS row_to_json_5 
FROM (SELECT territoire_4.nom AS nom 
FROM territoire AS territoire_4 
WHERE territoire_4.id = collectivite_1.departement_id) AS anon_5) AS departement, (SELECT row_to_json(anon_6) AS row_to_json_6 
FROM (SELECT territoire_5.nom AS nom 
FROM territoire AS territoire_5 
WHERE territoire_5.id = collectivite_1.region_id) AS anon_6) AS region 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = $1::VARCHAR) AS anon_1) AS r0, (SELECT row_to_json(anon_7) AS row_to_json_7 
FROM (SELECT collectivite_2.nom AS nom 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren = $2::VARCHAR) AS anon_7) AS r1, (SELECT row_to_json(anon_8) AS row_to_json_8 
FROM (SELECT territoire_6.nom AS nom, (SELECT row_to_json(anon_9) AS row_to_json_9 
FROM (SELECT territoire_7.nom AS nom, territoire_7.code AS siren 
FROM territoire AS territoire_7 
WHERE territoire_7.id = territoire_6.epci_id) AS anon_9) AS epci, territoire_6.anciens_codes AS "anciensCodes" 
FROM territoire AS territoire_6 
WHERE territoire_6.type = $3::VARCHAR AND (territoire_6.code = $4::VARCHAR OR (territoire_6.anciens_codes @> CAST(ARRAY[$4::VARCHAR] AS TEXT[])))) AS anon_8) AS r2
