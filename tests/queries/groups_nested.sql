SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT collectivite_1.nom AS nom, (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_2 
FROM (SELECT budget_1.exercice AS exercice, budget_1.etape AS etape, (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_3 
FROM (SELECT (SELECT row_to_json(anon_6) AS row_to_json_3 
FROM (SELECT anon_7."key 0" AS section, anon_7."key 1" AS sens) AS anon_6) AS keys, anon_7.count AS count, (SELECT row_to_json(anon_8) AS row_to_json_4 
FROM (SELECT anon_7."sum mtReal" AS "mtReal", anon_7."sum mtPrev" AS "mtPrev") AS anon_8) AS sum 
FROM (SELECT anon_9."key 0" AS "key 0", anon_9."key 1" AS "key 1", anon_9.count AS count, anon_9."sum mtReal" AS "sum mtReal", anon_9."sum mtPrev" AS "sum mtPrev" 
FROM (SELECT ligne_budget_1.section AS "key 0", ligne_budget_1.sens AS "key 1", count(*) AS count, sum(ligne_budget_1.mt_real) AS "sum mtReal", sum(ligne_budget_1.mt_prev) AS "sum mtPrev" 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.budget_id = budget_1.id GROUP BY 1, 2) AS anon_9 ORDER BY lower(public.unaccent('public.unaccent', anon_9."key 0") COLLATE "default") COLLATE "C", anon_9."key 0", lower(public.unaccent('public.unaccent', anon_9."key 1") COLLATE "default") COLLATE "C", anon_9."key 1" 
 LIMIT $1::INTEGER) AS anon_7) AS anon_5) AS groups) AS anon_4) AS lignes 
FROM budget AS budget_1 
WHERE budget_1.collectivite_siren = collectivite_1.siren ORDER BY budget_1.exercice DESC NULLS LAST, lower(public.unaccent('public.unaccent', budget_1.etape) COLLATE "default") COLLATE "C" ASC, budget_1.id ASC 
 LIMIT $2::INTEGER) AS anon_3) AS nodes) AS anon_2) AS budgets 
FROM collectivite AS collectivite_1 
WHERE EXISTS (SELECT 1 
FROM budget AS budget_2 
WHERE budget_2.collectivite_siren = collectivite_1.siren AND true) ORDER BY collectivite_1.siren ASC, collectivite_1.id ASC 
 LIMIT $3::INTEGER) AS anon_1) AS r0
