SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.montant > $1::NUMERIC AND subvention_1.montant <= $2::NUMERIC AND subvention_1.montant != $3::NUMERIC)) AS r0, to_json((SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.montant = any($4::NUMERIC[]))) AS r1, to_json((SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.montant IS NOT NULL AND (subvention_3.montant != all($5::NUMERIC[])))) AS r2, to_json((SELECT count(*) AS count_4 
FROM subvention AS subvention_4 
WHERE subvention_4.montant IS NULL)) AS r3, to_json((SELECT count(*) AS count_5 
FROM subvention AS subvention_5 
WHERE subvention_5.montant = $6::NUMERIC)) AS r4
