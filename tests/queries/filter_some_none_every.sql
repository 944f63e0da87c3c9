SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM marche AS marche_1 
WHERE EXISTS (SELECT 1 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.marche_id = marche_1.id AND titulaire_1.type_identifiant = $1::VARCHAR)) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM marche AS marche_2 
WHERE NOT (EXISTS (SELECT 1 
FROM modification_marche AS modification_marche_1 
WHERE modification_marche_1.marche_id = marche_2.id AND true))) AS "totalCount") AS anon_2) AS r1, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM marche AS marche_3 
WHERE NOT (EXISTS (SELECT 1 
FROM titulaire AS titulaire_2 
WHERE titulaire_2.marche_id = marche_3.id AND (titulaire_2.type_identifiant = $2::VARCHAR) IS NOT true))) AS "totalCount") AS anon_3) AS r2
