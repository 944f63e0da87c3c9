SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_1 
FROM organisation AS organisation_1 
WHERE organisation_1.siren = organisation_2.siren) AS "totalCount", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_1 
FROM (SELECT organisation_1.siret AS siret, (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT (SELECT row_to_json(anon_6) AS row_to_json_5 
FROM (SELECT anon_7."sum montant" AS montant) AS anon_6) AS sum 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant" 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_1.siret) AS anon_7) AS anon_5) AS aggregate) AS anon_4) AS subventions 
FROM organisation AS organisation_1 
WHERE organisation_1.siren = organisation_2.siren ORDER BY organisation_1.id ASC 
 LIMIT $1::INTEGER) AS anon_3) AS nodes) AS anon_2) AS etablissements 
FROM organisation AS organisation_2 
WHERE organisation_2.siret = $2::VARCHAR) AS anon_1) AS r0, to_json((SELECT count(*) AS count_2 
FROM organisation AS organisation_3 
WHERE organisation_3.siren = $3::VARCHAR)) AS r1, (SELECT coalesce(json_agg(anon_8), '[]'::json) AS coalesce_2 
FROM (SELECT organisation_3.siret AS siret, (SELECT row_to_json(anon_9) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_3 
FROM marche AS marche_1 
WHERE marche_1.id IN (SELECT unnest(array((SELECT anon_10.there 
FROM (SELECT titulaire_1.id_titulaire AS here, titulaire_1.marche_id AS there 
FROM titulaire AS titulaire_1 UNION ALL SELECT titulaire_2.id_titulaire AS here, modification_marche_1.marche_id AS there 
FROM titulaire AS titulaire_2, modification_marche AS modification_marche_1 
WHERE titulaire_2.modification_id = modification_marche_1.id) AS anon_10 
WHERE anon_10.here = organisation_3.siret))) AS unnest_1)) AS "totalCount") AS anon_9) AS marches 
FROM organisation AS organisation_3 
WHERE organisation_3.siren = $3::VARCHAR ORDER BY organisation_3.id ASC 
 LIMIT $4::INTEGER) AS anon_8) AS r2, to_json((SELECT count(*) AS count_4 
FROM subvention AS subvention_2 
WHERE EXISTS (SELECT 1 
FROM organisation AS organisation_4 
WHERE organisation_4.siret = subvention_2.id_beneficiaire AND organisation_4.siren = $5::VARCHAR))) AS r3, (SELECT row_to_json(anon_11) AS row_to_json_7 
FROM (SELECT (SELECT row_to_json(anon_12) AS row_to_json_8 
FROM (SELECT anon_13."sum montant" AS montant) AS anon_12) AS sum 
FROM (SELECT count(*) AS count, sum(subvention_2.montant) AS "sum montant" 
FROM subvention AS subvention_2 
WHERE EXISTS (SELECT 1 
FROM organisation AS organisation_4 
WHERE organisation_4.siret = subvention_2.id_beneficiaire AND organisation_4.siren = $5::VARCHAR)) AS anon_13) AS anon_11) AS r4, to_json((SELECT count(*) AS count_5 
FROM acte_sous_traitance AS acte_sous_traitance_1 
WHERE EXISTS (SELECT 1 
FROM organisation AS organisation_5 
WHERE organisation_5.siret = acte_sous_traitance_1.id_sous_traitant AND (lower(public.unaccent('public.unaccent', organisation_5.siren) COLLATE "default") COLLATE "C") LIKE (SELECT ('' || regexp_replace(lower(public.unaccent('public.unaccent', $6::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_14)))) AS r5, (SELECT coalesce(json_agg(anon_15), '[]'::json) AS coalesce_3 
FROM (SELECT acte_sous_traitance_1.montant AS montant, (SELECT row_to_json(anon_16) AS row_to_json_9 
FROM (SELECT organisation_6.nom AS nom 
FROM organisation AS organisation_6 
WHERE organisation_6.siret = acte_sous_traitance_1.id_sous_traitant) AS anon_16) AS organisation, (SELECT row_to_json(anon_17) AS row_to_json_10 
FROM (SELECT marche_2.objet AS objet, (SELECT row_to_json(anon_18) AS row_to_json_11 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = marche_2.collectivite_siren) AS anon_18) AS acheteur 
FROM marche AS marche_2 
WHERE marche_2.id = acte_sous_traitance_1.marche_id) AS anon_17) AS marche 
FROM acte_sous_traitance AS acte_sous_traitance_1 
WHERE EXISTS (SELECT 1 
FROM organisation AS organisation_5 
WHERE organisation_5.siret = acte_sous_traitance_1.id_sous_traitant AND (lower(public.unaccent('public.unaccent', organisation_5.siren) COLLATE "default") COLLATE "C") LIKE (SELECT ('' || regexp_replace(lower(public.unaccent('public.unaccent', $6::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_14)) ORDER BY acte_sous_traitance_1.rang ASC, acte_sous_traitance_1.id ASC 
 LIMIT $7::INTEGER) AS anon_15) AS r6, to_json((SELECT count(*) AS count_6 
FROM titulaire AS titulaire_3 
WHERE EXISTS (SELECT 1 
FROM modification_marche AS modification_marche_2 
WHERE modification_marche_2.id = titulaire_3.modification_id AND modification_marche_2.id != $8::VARCHAR))) AS r7, (SELECT coalesce(json_agg(anon_19), '[]'::json) AS coalesce_4 
FROM (SELECT (SELECT row_to_json(anon_20) AS row_to_json_12 
FROM (SELECT organisation_7.nom AS nom, (SELECT row_to_json(anon_21) AS row_to_json_13 
FROM (SELECT (SELECT count(*) AS count_7 
FROM marche AS marche_3 
WHERE marche_3.id IN (SELECT unnest(array((SELECT anon_22.there 
FROM (SELECT titulaire_4.id_titulaire AS here, titulaire_4.marche_id AS there 
FROM titulaire AS titulaire_4 UNION ALL SELECT titulaire_5.id_titulaire AS here, modification_marche_3.marche_id AS there 
FROM titulaire AS titulaire_5, modification_marche AS modification_marche_3 
WHERE titulaire_5.modification_id = modification_marche_3.id) AS anon_22 
WHERE anon_22.here = organisation_7.siret))) AS unnest_2)) AS "totalCount") AS anon_21) AS marches 
FROM organisation AS organisation_7 
WHERE organisation_7.siret = titulaire_3.id_titulaire) AS anon_20) AS organisation, (SELECT row_to_json(anon_23) AS row_to_json_14 
FROM (SELECT (SELECT row_to_json(anon_24) AS row_to_json_15 
FROM (SELECT marche_4.objet AS objet 
FROM marche AS marche_4 
WHERE marche_4.id = modification_marche_4.marche_id) AS anon_24) AS marche 
FROM modification_marche AS modification_marche_4 
WHERE modification_marche_4.id = titulaire_3.modification_id) AS anon_23) AS modification 
FROM titulaire AS titulaire_3 
WHERE EXISTS (SELECT 1 
FROM modification_marche AS modification_marche_2 
WHERE modification_marche_2.id = titulaire_3.modification_id AND modification_marche_2.id != $8::VARCHAR) ORDER BY titulaire_3.rang ASC, titulaire_3.id ASC 
 LIMIT $9::INTEGER) AS anon_19) AS r8, (SELECT coalesce(json_agg(anon_25), '[]'::json) AS coalesce_5 
FROM (SELECT subvention_3.objet AS objet, subvention_3.montant AS montant, subvention_3.pourcentage_subvention AS "pourcentageSubvention", (SELECT row_to_json(anon_26) AS row_to_json_16 
FROM (SELECT organisation_8.nom AS nom, (SELECT row_to_json(anon_27) AS row_to_json_17 
FROM (SELECT (SELECT count(*) AS count_8 
FROM subvention AS subvention_4 
WHERE subvention_4.id_beneficiaire = organisation_8.siret) AS "totalCount") AS anon_27) AS subventions 
FROM organisation AS organisation_8 
WHERE organisation_8.siret = subvention_3.id_beneficiaire) AS anon_26) AS beneficiaire 
FROM subvention AS subvention_3 
WHERE subvention_3.pourcentage_subvention < $10::NUMERIC ORDER BY subvention_3.objet_normalise ASC, subvention_3.id ASC 
 LIMIT $11::INTEGER) AS anon_25) AS r9
