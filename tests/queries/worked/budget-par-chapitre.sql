SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT collectivite_1.nom AS nom, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_1 
FROM (SELECT budget_1.libelle AS libelle, budget_1.nomenclature AS nomenclature, (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT (SELECT row_to_json(anon_6) AS row_to_json_5 
FROM (SELECT anon_7."sum mtReal" AS "mtReal") AS anon_6) AS sum 
FROM (SELECT count(*) AS count, sum(ligne_budget_1.mt_real) AS "sum mtReal" 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.budget_id = budget_1.id AND ligne_budget_1.sens = $1::VARCHAR AND ligne_budget_1.section = $2::VARCHAR) AS anon_7) AS anon_5) AS aggregate, (SELECT coalesce(json_agg(anon_8), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_9) AS row_to_json_6 
FROM (SELECT anon_10."key 0" AS "contNat", anon_10."key 1" AS "contNatLibelle") AS anon_9) AS keys, (SELECT row_to_json(anon_11) AS row_to_json_7 
FROM (SELECT anon_10."sum mtReal" AS "mtReal") AS anon_11) AS sum 
FROM (SELECT anon_12."key 0" AS "key 0", anon_12."key 1" AS "key 1", anon_12.count AS count, anon_12."sum mtReal" AS "sum mtReal" 
FROM (SELECT ligne_budget_1.cont_nat AS "key 0", ligne_budget_1.cont_nat_libelle AS "key 1", count(*) AS count, sum(ligne_budget_1.mt_real) AS "sum mtReal" 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.budget_id = budget_1.id AND ligne_budget_1.sens = $1::VARCHAR AND ligne_budget_1.section = $2::VARCHAR GROUP BY 1, 2) AS anon_12 ORDER BY anon_12."sum mtReal" DESC NULLS LAST, anon_12."key 0", lower(public.unaccent('public.unaccent', anon_12."key 1") COLLATE "default") COLLATE "C", anon_12."key 1" 
 LIMIT $3::INTEGER) AS anon_10) AS anon_8) AS groups) AS anon_4) AS lignes 
FROM budget AS budget_1 
WHERE budget_1.collectivite_siren = collectivite_1.siren AND budget_1.exercice = $4::INTEGER AND budget_1.etape = $5::VARCHAR ORDER BY budget_1.exercice DESC NULLS LAST, budget_1.id ASC 
 LIMIT $6::INTEGER) AS anon_3) AS nodes) AS anon_2) AS budgets 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = $7::VARCHAR) AS anon_1) AS r0
