SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM marche AS marche_1) AS "totalCount") AS anon_2) AS r1, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM equipement AS equipement_1) AS "totalCount") AS anon_3) AS r2, (SELECT row_to_json(anon_4) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_4 
FROM budget AS budget_1) AS "totalCount") AS anon_4) AS r3, (SELECT row_to_json(anon_5) AS row_to_json_5 
FROM (SELECT (SELECT count(*) AS count_5 
FROM ligne_budget AS ligne_budget_1) AS "totalCount") AS anon_5) AS r4
