SELECT to_json((SELECT count(*) AS count_1 
FROM (SELECT organisation_1.siret AS "key 0", count(*) AS count 
FROM subvention AS subvention_1 LEFT OUTER JOIN organisation AS organisation_1 ON organisation_1.siret = subvention_1.id_beneficiaire GROUP BY 1) AS anon_1)) AS r0, (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT organisation_2.nom AS nom 
FROM organisation AS organisation_2 
WHERE organisation_2.siret = anon_5."key 0") AS anon_4) AS beneficiaire) AS anon_3) AS keys, anon_5.count AS count, (SELECT row_to_json(anon_6) AS row_to_json_3 
FROM (SELECT anon_5."sum montant" AS montant) AS anon_6) AS sum 
FROM (SELECT anon_7."key 0" AS "key 0", anon_7.count AS count, anon_7."sum montant" AS "sum montant" 
FROM (SELECT organisation_3.siret AS "key 0", count(*) AS count, sum(subvention_1.montant) AS "sum montant" 
FROM subvention AS subvention_1 LEFT OUTER JOIN organisation AS organisation_3 ON organisation_3.siret = subvention_1.id_beneficiaire GROUP BY 1) AS anon_7 ORDER BY anon_7.count DESC NULLS LAST, anon_7."key 0" 
 LIMIT $1::INTEGER) AS anon_5) AS anon_2) AS r1, to_json((SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE (EXISTS (SELECT 1 
FROM organisation AS organisation_4 
WHERE organisation_4.siret = subvention_2.id_beneficiaire AND true)) IS NOT true)) AS r2, to_json((SELECT count(*) AS count_3 
FROM (SELECT organisation_5.siret AS "key 0", count(*) AS count 
FROM subvention AS subvention_2 LEFT OUTER JOIN organisation AS organisation_5 ON organisation_5.siret = subvention_2.id_beneficiaire 
WHERE (EXISTS (SELECT 1 
FROM organisation AS organisation_4 
WHERE organisation_4.siret = subvention_2.id_beneficiaire AND true)) IS NOT true GROUP BY 1) AS anon_8)) AS r3, (SELECT coalesce(json_agg(anon_9), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_10) AS row_to_json_4 
FROM (SELECT anon_11."key 0" AS "idBeneficiaire") AS anon_10) AS keys, anon_11.count AS count 
FROM (SELECT anon_12."key 0" AS "key 0", anon_12.count AS count 
FROM (SELECT subvention_2.id_beneficiaire AS "key 0", count(*) AS count 
FROM subvention AS subvention_2 
WHERE (EXISTS (SELECT 1 
FROM organisation AS organisation_4 
WHERE organisation_4.siret = subvention_2.id_beneficiaire AND true)) IS NOT true GROUP BY 1) AS anon_12 ORDER BY anon_12."key 0" 
 LIMIT $2::INTEGER) AS anon_11) AS anon_9) AS r4
