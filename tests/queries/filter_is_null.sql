SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire IS NULL)) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT subvention_1.nom_beneficiaire AS "nomBeneficiaire", subvention_1.id_beneficiaire AS "idBeneficiaire", (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT organisation_1.nom AS nom 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = subvention_1.id_beneficiaire) AS anon_2) AS beneficiaire 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire IS NULL ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $1::INTEGER) AS anon_1) AS r1, to_json((SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.id_beneficiaire IS NOT NULL)) AS r2, to_json((SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.date_convention IS NULL)) AS r3, to_json((SELECT count(*) AS count_4 
FROM subvention AS subvention_4 
WHERE subvention_4.rna_beneficiaire != $2::VARCHAR)) AS r4, to_json((SELECT count(*) AS count_5 
FROM marche AS marche_1 
WHERE EXISTS (SELECT 1 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.marche_id = marche_1.id AND titulaire_1.type_identifiant IS NULL))) AS r5, to_json((SELECT count(*) AS count_6 
FROM equipement AS equipement_1 
WHERE (equipement_1.site_web IS NULL) IS NOT true AND equipement_1.latitude IS NOT NULL)) AS r6
