SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.montant >= $1::NUMERIC OR subvention_1.nature = $2::VARCHAR AND (subvention_1.montant > $3::NUMERIC) IS NOT true)) AS r0
