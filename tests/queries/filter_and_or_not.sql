SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.montant >= $1::NUMERIC OR subvention_1.nature = $2::VARCHAR AND (subvention_1.montant > $3::NUMERIC) IS NOT true) AS "totalCount") AS anon_1) AS r0
