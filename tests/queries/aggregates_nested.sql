SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT collectivite_1.nom AS nom, (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT anon_4.count AS count, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT anon_4."median montant" AS montant) AS anon_5) AS median, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT anon_4."countDistinct nature" AS nature, anon_4."countDistinct nomBeneficiaire" AS "nomBeneficiaire", anon_4."countDistinct idBeneficiaire" AS "idBeneficiaire") AS anon_6) AS "countDistinct", (SELECT row_to_json(anon_7) AS row_to_json_5 
FROM (SELECT anon_4."min dateConvention" AS "dateConvention") AS anon_7) AS min, (SELECT row_to_json(anon_8) AS row_to_json_6 
FROM (SELECT anon_4."max montant" AS montant, anon_4."max dateConvention" AS "dateConvention") AS anon_8) AS max, (SELECT row_to_json(anon_9) AS row_to_json_7 
FROM (SELECT anon_4."avg montant" AS montant) AS anon_9) AS avg 
FROM (SELECT count(*) AS count, CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_1.montant) AS NUMERIC) AS "median montant", count(DISTINCT subvention_1.nature) AS "countDistinct nature", count(DISTINCT subvention_1.nom_beneficiaire) AS "countDistinct nomBeneficiaire", count(DISTINCT subvention_1.id_beneficiaire) AS "countDistinct idBeneficiaire", min(subvention_1.date_convention) AS "min dateConvention", max(subvention_1.montant) AS "max montant", max(subvention_1.date_convention) AS "max dateConvention", trim_scale(avg(subvention_1.montant)) AS "avg montant" 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren = collectivite_1.siren AND subvention_1.montant >= $1::NUMERIC) AS anon_4) AS anon_3) AS aggregate) AS anon_2) AS subventions, (SELECT row_to_json(anon_10) AS row_to_json_8 
FROM (SELECT (SELECT row_to_json(anon_11) AS row_to_json_9 
FROM (SELECT anon_12.count AS count, (SELECT row_to_json(anon_13) AS row_to_json_10 
FROM (SELECT anon_12."sum montant" AS montant) AS anon_13) AS sum, (SELECT row_to_json(anon_14) AS row_to_json_11 
FROM (SELECT anon_12."median montant" AS montant) AS anon_14) AS median, (SELECT row_to_json(anon_15) AS row_to_json_12 
FROM (SELECT anon_12."countDistinct nature" AS nature) AS anon_15) AS "countDistinct" 
FROM (SELECT count(*) AS count, sum(subvention_2.montant) AS "sum montant", CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_2.montant) AS NUMERIC) AS "median montant", count(DISTINCT subvention_2.nature) AS "countDistinct nature" 
FROM subvention AS subvention_2 
WHERE subvention_2.collectivite_siren = collectivite_1.siren AND subvention_2.montant < $2::NUMERIC) AS anon_12) AS anon_11) AS aggregate) AS anon_10) AS none, (SELECT row_to_json(anon_16) AS row_to_json_13 
FROM (SELECT (SELECT coalesce(json_agg(anon_17), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_18) AS row_to_json_14 
FROM (SELECT anon_19."key 0" AS nature) AS anon_18) AS keys, anon_19.count AS count, (SELECT row_to_json(anon_20) AS row_to_json_15 
FROM (SELECT anon_19."median montant" AS montant) AS anon_20) AS median, (SELECT row_to_json(anon_21) AS row_to_json_16 
FROM (SELECT anon_19."countDistinct procedure" AS procedure) AS anon_21) AS "countDistinct" 
FROM (SELECT anon_22."key 0" AS "key 0", anon_22.count AS count, anon_22."median montant" AS "median montant", anon_22."countDistinct procedure" AS "countDistinct procedure" 
FROM (SELECT marche_1.nature AS "key 0", count(*) AS count, CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY marche_1.montant) AS NUMERIC) AS "median montant", count(DISTINCT marche_1.procedure) AS "countDistinct procedure" 
FROM marche AS marche_1 
WHERE marche_1.collectivite_siren = collectivite_1.siren GROUP BY 1) AS anon_22 ORDER BY anon_22."median montant" DESC NULLS LAST, lower(public.unaccent('public.unaccent', anon_22."key 0") COLLATE "default") COLLATE "C", anon_22."key 0" 
 LIMIT $3::INTEGER) AS anon_19) AS anon_17) AS groups) AS anon_16) AS marches 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = any($4::TEXT[]) ORDER BY collectivite_1.nom_normalise DESC NULLS LAST, collectivite_1.id ASC 
 LIMIT $5::INTEGER) AS anon_1) AS r0
