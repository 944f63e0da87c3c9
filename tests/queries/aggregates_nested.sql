SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT collectivite_1.nom AS nom, (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT anon_5.count AS count, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT anon_5."median montant" AS montant) AS anon_6) AS median, (SELECT row_to_json(anon_7) AS row_to_json_5 
FROM (SELECT anon_5."countDistinct nature" AS nature, anon_5."countDistinct nomBeneficiaire" AS "nomBeneficiaire", anon_5."countDistinct idBeneficiaire" AS "idBeneficiaire") AS anon_7) AS "countDistinct", (SELECT row_to_json(anon_8) AS row_to_json_6 
FROM (SELECT anon_5."min dateConvention" AS "dateConvention") AS anon_8) AS min, (SELECT row_to_json(anon_9) AS row_to_json_7 
FROM (SELECT anon_5."max montant" AS montant, anon_5."max dateConvention" AS "dateConvention") AS anon_9) AS max, (SELECT row_to_json(anon_10) AS row_to_json_8 
FROM (SELECT anon_5."avg montant" AS montant) AS anon_10) AS avg 
FROM (SELECT count(*) AS count, CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_1.montant) AS NUMERIC) AS "median montant", count(DISTINCT subvention_1.nature) AS "countDistinct nature", count(DISTINCT subvention_1.nom_beneficiaire) AS "countDistinct nomBeneficiaire", count(DISTINCT subvention_1.id_beneficiaire) AS "countDistinct idBeneficiaire", min(subvention_1.date_convention) AS "min dateConvention", max(subvention_1.montant) AS "max montant", max(subvention_1.date_convention) AS "max dateConvention", trim_scale(avg(subvention_1.montant)) AS "avg montant" 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren = collectivite_1.siren AND subvention_1.montant >= $1::NUMERIC) AS anon_5) AS anon_4) AS aggregate) AS anon_3) AS subventions, (SELECT row_to_json(anon_11) AS row_to_json_9 
FROM (SELECT (SELECT row_to_json(anon_12) AS row_to_json_10 
FROM (SELECT anon_13.count AS count, (SELECT row_to_json(anon_14) AS row_to_json_11 
FROM (SELECT anon_13."sum montant" AS montant) AS anon_14) AS sum, (SELECT row_to_json(anon_15) AS row_to_json_12 
FROM (SELECT anon_13."median montant" AS montant) AS anon_15) AS median, (SELECT row_to_json(anon_16) AS row_to_json_13 
FROM (SELECT anon_13."countDistinct nature" AS nature) AS anon_16) AS "countDistinct" 
FROM (SELECT count(*) AS count, sum(subvention_2.montant) AS "sum montant", CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_2.montant) AS NUMERIC) AS "median montant", count(DISTINCT subvention_2.nature) AS "countDistinct nature" 
FROM subvention AS subvention_2 
WHERE subvention_2.collectivite_siren = collectivite_1.siren AND subvention_2.montant < $2::NUMERIC) AS anon_13) AS anon_12) AS aggregate) AS anon_11) AS none, (SELECT row_to_json(anon_17) AS row_to_json_14 
FROM (SELECT (SELECT coalesce(json_agg(anon_18), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_19) AS row_to_json_15 
FROM (SELECT anon_20."key 0" AS nature) AS anon_19) AS keys, anon_20.count AS count, (SELECT row_to_json(anon_21) AS row_to_json_16 
FROM (SELECT anon_20."median montant" AS montant) AS anon_21) AS median, (SELECT row_to_json(anon_22) AS row_to_json_17 
FROM (SELECT anon_20."countDistinct procedure" AS procedure) AS anon_22) AS "countDistinct" 
FROM (SELECT anon_23."key 0" AS "key 0", anon_23.count AS count, anon_23."median montant" AS "median montant", anon_23."countDistinct procedure" AS "countDistinct procedure" 
FROM (SELECT marche_1.nature AS "key 0", count(*) AS count, CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY marche_1.montant) AS NUMERIC) AS "median montant", count(DISTINCT marche_1.procedure) AS "countDistinct procedure" 
FROM marche AS marche_1 
WHERE marche_1.collectivite_siren = collectivite_1.siren GROUP BY 1) AS anon_23 ORDER BY anon_23."median montant" DESC NULLS LAST, normalise(anon_23."key 0"), anon_23."key 0" 
 LIMIT $3::INTEGER) AS anon_20) AS anon_18) AS groups) AS anon_17) AS marches 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = any($4::TEXT[]) ORDER BY collectivite_1.nom_normalise DESC NULLS LAST, collectivite_1.id ASC 
 LIMIT $5::INTEGER) AS anon_2) AS nodes) AS anon_1) AS r0
