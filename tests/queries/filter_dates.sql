SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.date_convention >= $1::DATE AND subvention_1.date_convention < $2::DATE)) AS r0, (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT anon_3."min dateConvention" AS "dateConvention") AS anon_2) AS min, (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT anon_3."max dateConvention" AS "dateConvention") AS anon_4) AS max 
FROM (SELECT count(*) AS count, min(subvention_1.date_convention) AS "min dateConvention", max(subvention_1.date_convention) AS "max dateConvention" 
FROM subvention AS subvention_1 
WHERE subvention_1.date_convention >= $1::DATE AND subvention_1.date_convention < $2::DATE) AS anon_3) AS anon_1) AS r1
