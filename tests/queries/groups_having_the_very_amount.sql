SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT anon_3."key 0" AS "idBeneficiaire") AS anon_2) AS keys, anon_3.count AS count, (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT anon_3."min montant" AS montant) AS anon_4) AS min, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT anon_3."max montant" AS montant) AS anon_5) AS max 
FROM (SELECT anon_6."key 0" AS "key 0", anon_6.count AS count, anon_6."min montant" AS "min montant", anon_6."max montant" AS "max montant" 
FROM (SELECT subvention_1.id_beneficiaire AS "key 0", count(*) AS count, min(subvention_1.montant) AS "min montant", max(subvention_1.montant) AS "max montant" 
FROM subvention AS subvention_1 GROUP BY 1 
HAVING min(subvention_1.montant) = $1::NUMERIC) AS anon_6 ORDER BY anon_6."key 0" 
 LIMIT $2::INTEGER) AS anon_3) AS anon_1) AS r0
