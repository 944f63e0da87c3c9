SELECT to_json((SELECT count(*) AS count_1 
FROM marche AS marche_1 
WHERE EXISTS (SELECT 1 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.marche_id = marche_1.id AND titulaire_1.type_identifiant = $1::VARCHAR))) AS r0, to_json((SELECT count(*) AS count_2 
FROM marche AS marche_2 
WHERE NOT (EXISTS (SELECT 1 
FROM modification_marche AS modification_marche_1 
WHERE modification_marche_1.marche_id = marche_2.id AND true)))) AS r1, to_json((SELECT count(*) AS count_3 
FROM marche AS marche_3 
WHERE NOT (EXISTS (SELECT 1 
FROM titulaire AS titulaire_2 
WHERE titulaire_2.marche_id = marche_3.id AND (titulaire_2.type_identifiant = $2::VARCHAR) IS NOT true)))) AS r2
