SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire IS NULL) AS "totalCount", (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT subvention_1.nom_beneficiaire AS "nomBeneficiaire", subvention_1.id_beneficiaire AS "idBeneficiaire", (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT organisation_1.nom AS nom 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = subvention_1.id_beneficiaire) AS anon_3) AS beneficiaire 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire IS NULL ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $1::INTEGER) AS anon_2) AS nodes) AS anon_1) AS r0, (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.id_beneficiaire IS NOT NULL) AS "totalCount") AS anon_4) AS r1, (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.date_convention IS NULL) AS "totalCount") AS anon_5) AS r2, (SELECT row_to_json(anon_6) AS row_to_json_5 
FROM (SELECT (SELECT count(*) AS count_4 
FROM subvention AS subvention_4 
WHERE subvention_4.rna_beneficiaire != $2::VARCHAR) AS "totalCount") AS anon_6) AS r3, (SELECT row_to_json(anon_7) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_5 
FROM marche AS marche_1 
WHERE EXISTS (SELECT 1 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.marche_id = marche_1.id AND titulaire_1.type_identifiant IS NULL)) AS "totalCount") AS anon_7) AS r4, (SELECT row_to_json(anon_8) AS row_to_json_7 
FROM (SELECT (SELECT count(*) AS count_6 
FROM equipement AS equipement_1 
WHERE (equipement_1.site_web IS NULL) IS NOT true AND equipement_1.latitude IS NOT NULL) AS "totalCount") AS anon_8) AS r5
