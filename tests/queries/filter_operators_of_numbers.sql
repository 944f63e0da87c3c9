SELECT to_json((SELECT count(*) AS count_1 
FROM budget AS budget_1 
WHERE budget_1.exercice = $1::INTEGER)) AS r0, to_json((SELECT count(*) AS count_2 
FROM budget AS budget_2 
WHERE budget_2.exercice != $2::INTEGER)) AS r1, to_json((SELECT count(*) AS count_3 
FROM budget AS budget_3 
WHERE budget_3.exercice = any($3::INTEGER[]))) AS r2, to_json((SELECT count(*) AS count_4 
FROM budget AS budget_4 
WHERE budget_4.exercice IS NOT NULL AND (budget_4.exercice != all($4::INTEGER[])))) AS r3, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT territoire_1.nom AS nom, territoire_1.population AS population 
FROM territoire AS territoire_1 
WHERE territoire_1.population > $5::INTEGER AND territoire_1.population <= $6::INTEGER AND (EXISTS (SELECT 1 
FROM territoire AS territoire_2 
WHERE territoire_2.id = territoire_1.departement_id AND (territoire_2.code = any($7::TEXT[])))) ORDER BY territoire_1.code ASC, territoire_1.id ASC 
 LIMIT $8::INTEGER) AS anon_1) AS r4, to_json((SELECT count(*) AS count_5 
FROM territoire AS territoire_3 
WHERE territoire_3.type = $9::VARCHAR AND territoire_3.population < $10::INTEGER)) AS r5, to_json((SELECT count(*) AS count_6 
FROM territoire AS territoire_4 
WHERE territoire_4.population IS NULL)) AS r6, to_json((SELECT count(*) AS count_7 
FROM subvention AS subvention_1 
WHERE subvention_1.pourcentage_subvention < $11::NUMERIC AND subvention_1.pourcentage_subvention >= $12::NUMERIC)) AS r7, to_json((SELECT count(*) AS count_8 
FROM subvention AS subvention_2 
WHERE subvention_2.montant = any($13::NUMERIC[]))) AS r8, to_json((SELECT count(*) AS count_9 
FROM equipement AS equipement_1 
WHERE equipement_1.latitude >= $14::FLOAT AND equipement_1.longitude < $15::FLOAT)) AS r9, to_json((SELECT count(*) AS count_10 
FROM marche AS marche_1 
WHERE marche_1.offres_recues >= $16::INTEGER AND marche_1.duree_mois < $17::INTEGER)) AS r10, to_json((SELECT count(*) AS count_11 
FROM marche AS marche_2 
WHERE marche_2.offres_recues IS NULL)) AS r11
