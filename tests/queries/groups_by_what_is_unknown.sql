SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM (SELECT organisation_1.siret AS "key 0", count(*) AS count 
FROM subvention AS subvention_1 LEFT OUTER JOIN organisation AS organisation_1 ON organisation_1.siret = subvention_1.id_beneficiaire GROUP BY 1) AS anon_2) AS "groupCount", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT organisation_2.nom AS nom 
FROM organisation AS organisation_2 
WHERE organisation_2.siret = anon_6."key 0") AS anon_5) AS beneficiaire) AS anon_4) AS keys, anon_6.count AS count, (SELECT row_to_json(anon_7) AS row_to_json_4 
FROM (SELECT anon_6."sum montant" AS montant) AS anon_7) AS sum 
FROM (SELECT anon_8."key 0" AS "key 0", anon_8.count AS count, anon_8."sum montant" AS "sum montant" 
FROM (SELECT organisation_3.siret AS "key 0", count(*) AS count, sum(subvention_1.montant) AS "sum montant" 
FROM subvention AS subvention_1 LEFT OUTER JOIN organisation AS organisation_3 ON organisation_3.siret = subvention_1.id_beneficiaire GROUP BY 1) AS anon_8 ORDER BY anon_8.count DESC NULLS LAST, anon_8."key 0" 
 LIMIT $1::INTEGER) AS anon_6) AS anon_3) AS groups) AS anon_1) AS r0, (SELECT row_to_json(anon_9) AS row_to_json_5 
FROM (SELECT (SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE (EXISTS (SELECT 1 
FROM organisation AS organisation_4 
WHERE organisation_4.siret = subvention_2.id_beneficiaire AND true)) IS NOT true) AS "totalCount", (SELECT count(*) AS count_3 
FROM (SELECT organisation_5.siret AS "key 0", count(*) AS count 
FROM subvention AS subvention_2 LEFT OUTER JOIN organisation AS organisation_5 ON organisation_5.siret = subvention_2.id_beneficiaire 
WHERE (EXISTS (SELECT 1 
FROM organisation AS organisation_4 
WHERE organisation_4.siret = subvention_2.id_beneficiaire AND true)) IS NOT true GROUP BY 1) AS anon_10) AS "groupCount", (SELECT coalesce(json_agg(anon_11), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_12) AS row_to_json_6 
FROM (SELECT anon_13."key 0" AS "idBeneficiaire") AS anon_12) AS keys, anon_13.count AS count 
FROM (SELECT anon_14."key 0" AS "key 0", anon_14.count AS count 
FROM (SELECT subvention_2.id_beneficiaire AS "key 0", count(*) AS count 
FROM subvention AS subvention_2 
WHERE (EXISTS (SELECT 1 
FROM organisation AS organisation_4 
WHERE organisation_4.siret = subvention_2.id_beneficiaire AND true)) IS NOT true GROUP BY 1) AS anon_14 ORDER BY anon_14."key 0" 
 LIMIT $2::INTEGER) AS anon_13) AS anon_11) AS groups) AS anon_9) AS r1
