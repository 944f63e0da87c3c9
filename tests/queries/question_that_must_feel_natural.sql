SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT collectivite_1.nom AS nom, collectivite_1.population AS population, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT territoire_1.nom AS nom 
FROM territoire AS territoire_1 
WHERE territoire_1.id = collectivite_1.departement_id) AS anon_2) AS departement, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_1 
FROM (SELECT budget_1.etape AS etape, (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_7) AS row_to_json_5 
FROM (SELECT anon_8."key 0" AS section, anon_8."key 1" AS sens) AS anon_7) AS keys, (SELECT row_to_json(anon_9) AS row_to_json_6 
FROM (SELECT anon_8."sum mtReal" AS montant) AS anon_9) AS sum 
FROM (SELECT anon_10."key 0" AS "key 0", anon_10."key 1" AS "key 1", anon_10.count AS count, anon_10."sum mtReal" AS "sum mtReal" 
FROM (SELECT ligne_budget_1.section AS "key 0", ligne_budget_1.sens AS "key 1", count(*) AS count, sum(ligne_budget_1.mt_real) AS "sum mtReal" 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.budget_id = budget_1.id GROUP BY 1, 2) AS anon_10 ORDER BY lower(public.unaccent('public.unaccent', anon_10."key 0") COLLATE "default") COLLATE "C", anon_10."key 0", lower(public.unaccent('public.unaccent', anon_10."key 1") COLLATE "default") COLLATE "C", anon_10."key 1" 
 LIMIT $1::INTEGER) AS anon_8) AS anon_6) AS groups) AS anon_5) AS lignes 
FROM budget AS budget_1 
WHERE budget_1.collectivite_siren = collectivite_1.siren AND budget_1.exercice = $2::INTEGER ORDER BY budget_1.exercice DESC NULLS LAST, budget_1.id ASC 
 LIMIT $3::INTEGER) AS anon_4) AS nodes) AS anon_3) AS budgets, (SELECT row_to_json(anon_11) AS row_to_json_7 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren = collectivite_1.siren) AS "totalCount", (SELECT row_to_json(anon_12) AS row_to_json_8 
FROM (SELECT (SELECT row_to_json(anon_13) AS row_to_json_9 
FROM (SELECT anon_14."sum montant" AS montant) AS anon_13) AS sum 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant" 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren = collectivite_1.siren) AS anon_14) AS anon_12) AS aggregate, (SELECT coalesce(json_agg(anon_15), '[]'::json) AS coalesce_3 
FROM (SELECT subvention_1.nom_beneficiaire AS "nomBeneficiaire", subvention_1.montant AS montant, (SELECT row_to_json(anon_16) AS row_to_json_10 
FROM (SELECT source_1.url AS url, source_1.licence AS licence 
FROM source AS source_1 
WHERE source_1.id = subvention_1.source_id) AS anon_16) AS source 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren = collectivite_1.siren ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $4::INTEGER) AS anon_15) AS nodes) AS anon_11) AS subventions, (SELECT row_to_json(anon_17) AS row_to_json_11 
FROM (SELECT (SELECT coalesce(json_agg(anon_18), '[]'::json) AS coalesce_4 
FROM (SELECT marche_1.objet AS objet, marche_1.montant AS montant, (SELECT coalesce(json_agg(anon_19), '[]'::json) AS coalesce_5 
FROM (SELECT (SELECT row_to_json(anon_20) AS row_to_json_12 
FROM (SELECT organisation_1.nom AS nom 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = titulaire_1.id_titulaire) AS anon_20) AS organisation 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.marche_id = marche_1.id ORDER BY titulaire_1.rang, titulaire_1.id) AS anon_19) AS titulaires 
FROM marche AS marche_1 
WHERE marche_1.collectivite_siren = collectivite_1.siren AND marche_1.montant >= $5::NUMERIC ORDER BY marche_1.montant DESC NULLS LAST, marche_1.id ASC 
 LIMIT $6::INTEGER) AS anon_18) AS nodes) AS anon_17) AS marches, (SELECT row_to_json(anon_21) AS row_to_json_13 
FROM (SELECT (SELECT coalesce(json_agg(anon_22), '[]'::json) AS coalesce_6 
FROM (SELECT equipement_1.nom AS nom, equipement_1.type AS type 
FROM equipement AS equipement_1 
WHERE equipement_1.collectivite_siren = collectivite_1.siren AND equipement_1.latitude BETWEEN $7::FLOAT - $8::FLOAT / CAST(111.19 AS NUMERIC) AND $7::FLOAT + $8::FLOAT / CAST(111.19 AS NUMERIC) AND 12742.0176 * asin(sqrt(least(1, power(sin(radians(equipement_1.latitude - $7::FLOAT) / CAST(2 AS NUMERIC)), 2) + cos(radians(equipement_1.latitude)) * cos(radians($7::FLOAT)) * power(sin(radians(equipement_1.longitude - $9::FLOAT) / CAST(2 AS NUMERIC)), 2)))) <= $8::FLOAT ORDER BY equipement_1.source_id ASC, equipement_1.ligne ASC, equipement_1.id ASC 
 LIMIT $10::INTEGER) AS anon_22) AS nodes) AS anon_21) AS equipements 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = $11::VARCHAR) AS anon_1) AS r0
