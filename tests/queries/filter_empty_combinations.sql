SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE true)) AS r0, to_json((SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE false)) AS r1, to_json((SELECT count(*) AS count_3 
FROM subvention AS subvention_3)) AS r2, to_json((SELECT count(*) AS count_4 
FROM subvention AS subvention_4)) AS r3, to_json((SELECT count(*) AS count_5 
FROM subvention AS subvention_5 
WHERE subvention_5.nature = any($1::TEXT[]))) AS r4
