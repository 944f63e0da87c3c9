SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT organisation_1.siret AS siret, organisation_1.nom AS nom 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = anon_4."key 0") AS anon_3) AS beneficiaire) AS anon_2) AS keys, anon_4.count AS count, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT anon_4."sum montant" AS montant) AS anon_5) AS sum, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT anon_4."countDistinct nomAttribuant" AS "nomAttribuant") AS anon_6) AS "countDistinct" 
FROM (SELECT anon_7."key 0" AS "key 0", anon_7.count AS count, anon_7."sum montant" AS "sum montant", anon_7."countDistinct nomAttribuant" AS "countDistinct nomAttribuant" 
FROM (SELECT organisation_2.siret AS "key 0", count(*) AS count, sum(subvention_1.montant) AS "sum montant", count(DISTINCT subvention_1.nom_attribuant) AS "countDistinct nomAttribuant" 
FROM subvention AS subvention_1 LEFT OUTER JOIN organisation AS organisation_2 ON organisation_2.siret = subvention_1.id_beneficiaire 
WHERE EXISTS (SELECT 1 
FROM organisation AS organisation_3 
WHERE organisation_3.siret = subvention_1.id_beneficiaire AND organisation_3.siret IS NOT NULL) GROUP BY 1) AS anon_7 ORDER BY anon_7."sum montant" DESC NULLS LAST, anon_7."key 0" 
 LIMIT $1::INTEGER) AS anon_4) AS anon_1) AS r0
