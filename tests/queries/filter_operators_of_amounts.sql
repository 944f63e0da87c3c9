SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.montant > $1::NUMERIC AND subvention_1.montant <= $2::NUMERIC AND subvention_1.montant != $3::NUMERIC) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.montant = any($4::NUMERIC[])) AS "totalCount") AS anon_2) AS r1, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.montant IS NOT NULL AND (subvention_3.montant != all($5::NUMERIC[]))) AS "totalCount") AS anon_3) AS r2, (SELECT row_to_json(anon_4) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_4 
FROM subvention AS subvention_4 
WHERE subvention_4.montant IS NULL) AS "totalCount") AS anon_4) AS r3, (SELECT row_to_json(anon_5) AS row_to_json_5 
FROM (SELECT (SELECT count(*) AS count_5 
FROM subvention AS subvention_5 
WHERE subvention_5.montant = $6::NUMERIC) AS "totalCount") AS anon_5) AS r4
