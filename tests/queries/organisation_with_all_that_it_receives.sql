SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT organisation_1.nom AS nom, organisation_1.siren AS siren, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_1.siret) AS "totalCount", (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_4 
FROM (SELECT anon_5."sum montant" AS montant) AS anon_4) AS sum, (SELECT row_to_json(anon_6) AS row_to_json_5 
FROM (SELECT anon_5."countDistinct idAttribuant" AS "idAttribuant") AS anon_6) AS "countDistinct" 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant", count(DISTINCT subvention_1.id_attribuant) AS "countDistinct idAttribuant" 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_1.siret) AS anon_5) AS anon_3) AS aggregate, (SELECT coalesce(json_agg(anon_7), '[]'::json) AS coalesce_1 
FROM (SELECT subvention_1.montant AS montant, subvention_1.pourcentage_subvention AS "pourcentageSubvention", (SELECT row_to_json(anon_8) AS row_to_json_6 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = subvention_1.collectivite_siren) AS anon_8) AS attribuant 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_1.siret ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $1::INTEGER) AS anon_7) AS nodes) AS anon_2) AS subventions, (SELECT row_to_json(anon_9) AS row_to_json_7 
FROM (SELECT (SELECT count(*) AS count_2 
FROM marche AS marche_1 
WHERE marche_1.id IN (SELECT unnest(array((SELECT anon_10.there 
FROM (SELECT titulaire_1.id_titulaire AS here, titulaire_1.marche_id AS there 
FROM titulaire AS titulaire_1 UNION ALL SELECT titulaire_2.id_titulaire AS here, modification_marche_1.marche_id AS there 
FROM titulaire AS titulaire_2, modification_marche AS modification_marche_1 
WHERE titulaire_2.modification_id = modification_marche_1.id) AS anon_10 
WHERE anon_10.here = organisation_1.siret))) AS unnest_1)) AS "totalCount", (SELECT row_to_json(anon_11) AS row_to_json_8 
FROM (SELECT anon_12.count AS count, (SELECT row_to_json(anon_13) AS row_to_json_9 
FROM (SELECT anon_12."sum montant" AS montant) AS anon_13) AS sum 
FROM (SELECT count(*) AS count, sum(marche_1.montant) AS "sum montant" 
FROM marche AS marche_1 
WHERE marche_1.id IN (SELECT unnest(array((SELECT anon_10.there 
FROM (SELECT titulaire_1.id_titulaire AS here, titulaire_1.marche_id AS there 
FROM titulaire AS titulaire_1 UNION ALL SELECT titulaire_2.id_titulaire AS here, modification_marche_1.marche_id AS there 
FROM titulaire AS titulaire_2, modification_marche AS modification_marche_1 
WHERE titulaire_2.modification_id = modification_marche_1.id) AS anon_10 
WHERE anon_10.here = organisation_1.siret))) AS unnest_1)) AS anon_12) AS anon_11) AS aggregate, (SELECT coalesce(json_agg(anon_14), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_15) AS row_to_json_10 
FROM (SELECT (SELECT row_to_json(anon_16) AS row_to_json_11 
FROM (SELECT collectivite_2.nom AS nom 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren = anon_17."key 0") AS anon_16) AS acheteur) AS anon_15) AS keys, anon_17.count AS count 
FROM (SELECT anon_18."key 0" AS "key 0", anon_18.count AS count 
FROM (SELECT marche_1.collectivite_siren AS "key 0", count(*) AS count 
FROM marche AS marche_1 
WHERE marche_1.id IN (SELECT unnest(array((SELECT anon_10.there 
FROM (SELECT titulaire_1.id_titulaire AS here, titulaire_1.marche_id AS there 
FROM titulaire AS titulaire_1 UNION ALL SELECT titulaire_2.id_titulaire AS here, modification_marche_1.marche_id AS there 
FROM titulaire AS titulaire_2, modification_marche AS modification_marche_1 
WHERE titulaire_2.modification_id = modification_marche_1.id) AS anon_10 
WHERE anon_10.here = organisation_1.siret))) AS unnest_1) GROUP BY 1) AS anon_18 ORDER BY anon_18."key 0" 
 LIMIT $2::INTEGER) AS anon_17) AS anon_14) AS groups, (SELECT coalesce(json_agg(anon_19), '[]'::json) AS coalesce_3 
FROM (SELECT marche_1.objet AS objet, marche_1.montant AS montant, (SELECT row_to_json(anon_20) AS row_to_json_12 
FROM (SELECT collectivite_3.nom AS nom 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.siren = marche_1.collectivite_siren) AS anon_20) AS acheteur, (SELECT coalesce(json_agg(anon_21), '[]'::json) AS coalesce_4 
FROM (SELECT titulaire_3.id_titulaire AS "idTitulaire" 
FROM titulaire AS titulaire_3 
WHERE titulaire_3.marche_id = marche_1.id ORDER BY titulaire_3.rang, titulaire_3.id) AS anon_21) AS titulaires, (SELECT coalesce(json_agg(anon_22), '[]'::json) AS coalesce_5 
FROM (SELECT (SELECT coalesce(json_agg(anon_23), '[]'::json) AS coalesce_6 
FROM (SELECT titulaire_4.id_titulaire AS "idTitulaire" 
FROM titulaire AS titulaire_4 
WHERE titulaire_4.modification_id = modification_marche_2.id ORDER BY titulaire_4.rang, titulaire_4.id) AS anon_23) AS titulaires 
FROM modification_marche AS modification_marche_2 
WHERE modification_marche_2.marche_id = marche_1.id ORDER BY modification_marche_2.rang, modification_marche_2.id) AS anon_22) AS modifications 
FROM marche AS marche_1 
WHERE marche_1.id IN (SELECT unnest(array((SELECT anon_10.there 
FROM (SELECT titulaire_1.id_titulaire AS here, titulaire_1.marche_id AS there 
FROM titulaire AS titulaire_1 UNION ALL SELECT titulaire_2.id_titulaire AS here, modification_marche_1.marche_id AS there 
FROM titulaire AS titulaire_2, modification_marche AS modification_marche_1 
WHERE titulaire_2.modification_id = modification_marche_1.id) AS anon_10 
WHERE anon_10.here = organisation_1.siret))) AS unnest_1) ORDER BY marche_1.montant DESC NULLS LAST, marche_1.id ASC 
 LIMIT $3::INTEGER) AS anon_19) AS nodes) AS anon_9) AS marches, (SELECT row_to_json(anon_24) AS row_to_json_13 
FROM (SELECT (SELECT count(*) AS count_3 
FROM titulaire AS titulaire_5 
WHERE titulaire_5.id_titulaire = organisation_1.siret) AS "totalCount") AS anon_24) AS titulaires, (SELECT row_to_json(anon_25) AS row_to_json_14 
FROM (SELECT (SELECT count(*) AS count_4 
FROM acte_sous_traitance AS acte_sous_traitance_1 
WHERE acte_sous_traitance_1.id_sous_traitant = organisation_1.siret) AS "totalCount", (SELECT row_to_json(anon_26) AS row_to_json_15 
FROM (SELECT (SELECT row_to_json(anon_27) AS row_to_json_16 
FROM (SELECT anon_28."sum montant" AS montant) AS anon_27) AS sum 
FROM (SELECT count(*) AS count, sum(acte_sous_traitance_1.montant) AS "sum montant" 
FROM acte_sous_traitance AS acte_sous_traitance_1 
WHERE acte_sous_traitance_1.id_sous_traitant = organisation_1.siret) AS anon_28) AS anon_26) AS aggregate) AS anon_25) AS "actesSousTraitance" 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = $4::VARCHAR) AS anon_1) AS r0
