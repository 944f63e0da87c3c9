SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT anon_4."key 0" AS "idBeneficiaire") AS anon_3) AS keys, anon_4.count AS count, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT anon_4."min montant" AS montant) AS anon_5) AS min, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT anon_4."max montant" AS montant) AS anon_6) AS max 
FROM (SELECT anon_7."key 0" AS "key 0", anon_7.count AS count, anon_7."min montant" AS "min montant", anon_7."max montant" AS "max montant" 
FROM (SELECT subvention_1.id_beneficiaire AS "key 0", count(*) AS count, min(subvention_1.montant) AS "min montant", max(subvention_1.montant) AS "max montant" 
FROM subvention AS subvention_1 GROUP BY 1 
HAVING min(subvention_1.montant) = $1::NUMERIC) AS anon_7 ORDER BY anon_7."key 0" 
 LIMIT $2::INTEGER) AS anon_4) AS anon_2) AS groups) AS anon_1) AS r0
