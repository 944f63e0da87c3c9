SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT collectivite_1.nom AS nom, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT budget_1.exercice AS exercice, budget_1.etape AS etape 
FROM budget AS budget_1 
WHERE budget_1.id = anon_6."key 0") AS anon_5) AS budget, anon_6."key 1" AS sens) AS anon_4) AS keys, (SELECT row_to_json(anon_7) AS row_to_json_5 
FROM (SELECT anon_6."sum mtPrev" AS "mtPrev", anon_6."sum mtReal" AS "mtReal") AS anon_7) AS sum 
FROM (SELECT anon_8."key 0" AS "key 0", anon_8."key 1" AS "key 1", anon_8.count AS count, anon_8."sum mtPrev" AS "sum mtPrev", anon_8."sum mtReal" AS "sum mtReal" 
FROM (SELECT ligne_budget_1.budget_id AS "key 0", ligne_budget_1.sens AS "key 1", count(*) AS count, sum(ligne_budget_1.mt_prev) AS "sum mtPrev", sum(ligne_budget_1.mt_real) AS "sum mtReal" 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.collectivite_siren = collectivite_1.siren GROUP BY 1, 2) AS anon_8 ORDER BY anon_8."key 0", lower(public.unaccent('public.unaccent', anon_8."key 1") COLLATE "default") COLLATE "C", anon_8."key 1" 
 LIMIT $1::INTEGER) AS anon_6) AS anon_3) AS groups) AS anon_2) AS "lignesBudget" 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = $2::VARCHAR) AS anon_1) AS r0
