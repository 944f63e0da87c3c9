SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1)) AS r0, to_json((SELECT count(*) AS count_2 
FROM marche AS marche_1)) AS r1, to_json((SELECT count(*) AS count_3 
FROM equipement AS equipement_1)) AS r2, to_json((SELECT count(*) AS count_4 
FROM budget AS budget_1)) AS r3, to_json((SELECT count(*) AS count_5 
FROM ligne_budget AS ligne_budget_1)) AS r4
