SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM budget AS budget_1 
WHERE budget_1.exercice = $1::INTEGER) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM budget AS budget_2 
WHERE budget_2.exercice != $2::INTEGER) AS "totalCount") AS anon_2) AS r1, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM budget AS budget_3 
WHERE budget_3.exercice = any($3::INTEGER[])) AS "totalCount") AS anon_3) AS r2, (SELECT row_to_json(anon_4) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_4 
FROM budget AS budget_4 
WHERE budget_4.exercice IS NOT NULL AND (budget_4.exercice != all($4::INTEGER[]))) AS "totalCount") AS anon_4) AS r3, (SELECT row_to_json(anon_5) AS row_to_json_5 
FROM (SELECT (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_1 
FROM (SELECT territoire_1.nom AS nom, territoire_1.population AS population 
FROM territoire AS territoire_1 
WHERE territoire_1.population > $5::INTEGER AND territoire_1.population <= $6::INTEGER AND (EXISTS (SELECT 1 
FROM territoire AS territoire_2 
WHERE territoire_2.id = territoire_1.departement_id AND (territoire_2.code = any($7::TEXT[])))) ORDER BY territoire_1.code ASC, territoire_1.id ASC 
 LIMIT $8::INTEGER) AS anon_6) AS nodes) AS anon_5) AS r4, (SELECT row_to_json(anon_7) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_5 
FROM territoire AS territoire_3 
WHERE territoire_3.type = $9::VARCHAR AND territoire_3.population < $10::INTEGER) AS "totalCount") AS anon_7) AS r5, (SELECT row_to_json(anon_8) AS row_to_json_7 
FROM (SELECT (SELECT count(*) AS count_6 
FROM territoire AS territoire_4 
WHERE territoire_4.population IS NULL) AS "totalCount") AS anon_8) AS r6, (SELECT row_to_json(anon_9) AS row_to_json_8 
FROM (SELECT (SELECT count(*) AS count_7 
FROM subvention AS subvention_1 
WHERE subvention_1.pourcentage_subvention < $11::NUMERIC AND subvention_1.pourcentage_subvention >= $12::NUMERIC) AS "totalCount") AS anon_9) AS r7, (SELECT row_to_json(anon_10) AS row_to_json_9 
FROM (SELECT (SELECT count(*) AS count_8 
FROM subvention AS subvention_2 
WHERE subvention_2.montant = any($13::NUMERIC[])) AS "totalCount") AS anon_10) AS r8, (SELECT row_to_json(anon_11) AS row_to_json_10 
FROM (SELECT (SELECT count(*) AS count_9 
FROM equipement AS equipement_1 
WHERE equipement_1.latitude >= $14::FLOAT AND equipement_1.longitude < $15::FLOAT) AS "totalCount") AS anon_11) AS r9, (SELECT row_to_json(anon_12) AS row_to_json_11 
FROM (SELECT (SELECT count(*) AS count_10 
FROM marche AS marche_1 
WHERE marche_1.offres_recues >= $16::INTEGER AND marche_1.duree_mois < $17::INTEGER) AS "totalCount") AS anon_12) AS r10, (SELECT row_to_json(anon_13) AS row_to_json_12 
FROM (SELECT (SELECT count(*) AS count_11 
FROM marche AS marche_2 
WHERE marche_2.offres_recues IS NULL) AS "totalCount") AS anon_13) AS r11
