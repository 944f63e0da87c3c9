SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT collectivite_1.nom AS nom, (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (WITH page AS 
(SELECT subvention_1.id AS id, subvention_1.collectivite_siren AS collectivite_siren, subvention_1.source_id AS source_id, subvention_1.ligne AS ligne, subvention_1.nom_attribuant AS nom_attribuant, subvention_1.id_attribuant AS id_attribuant, subvention_1.date_convention AS date_convention, subvention_1.date_decision AS date_decision, subvention_1.annee AS annee, subvention_1.reference_decision AS reference_decision, subvention_1.nom_beneficiaire AS nom_beneficiaire, subvention_1.id_beneficiaire AS id_beneficiaire, subvention_1.rna_beneficiaire AS rna_beneficiaire, subvention_1.objet AS objet, subvention_1.montant AS montant, subvention_1.nature AS nature, subvention_1.conditions_versement AS conditions_versement, subvention_1.dates_periode_versement AS dates_periode_versement, subvention_1.id_rae AS id_rae, subvention_1.notification_ue AS notification_ue, subvention_1.pourcentage_subvention AS pourcentage_subvention, subvention_1.dispositif_aide AS dispositif_aide, CAST(json_build_array('754204', CAST(subvention_1.montant AS TEXT), CAST(subvention_1.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC) AS page_number 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren = collectivite_1.siren ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $1::INTEGER + $2::INTEGER)
 SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren = collectivite_1.siren) AS "totalCount", (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT (SELECT count(*) > $3::INTEGER AS anon_4 
FROM page AS anon_5) AS "hasNextPage") AS anon_3) AS "pageInfo", (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_2 
FROM (SELECT anon_7.montant AS montant, (SELECT row_to_json(anon_8) AS row_to_json_3 
FROM (SELECT organisation_1.nom AS nom 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = anon_7.id_beneficiaire) AS anon_8) AS beneficiaire 
FROM page AS anon_7 
WHERE anon_7.page_number <= $4::INTEGER ORDER BY anon_7.page_number) AS anon_6) AS nodes) AS anon_2) AS subventions, (SELECT row_to_json(anon_9) AS row_to_json_4 
FROM (WITH page AS 
(SELECT marche_1.id AS id, marche_1.collectivite_siren AS collectivite_siren, marche_1.source_id AS source_id, marche_1.ligne AS ligne, marche_1.type_contrat AS type_contrat, marche_1.identifiant AS identifiant, marche_1.id_acheteur AS id_acheteur, marche_1.nom_acheteur AS nom_acheteur, marche_1.nature AS nature, marche_1.objet AS objet, marche_1.code_cpv AS code_cpv, marche_1.techniques AS techniques, marche_1.modalites_execution AS modalites_execution, marche_1.id_accord_cadre AS id_accord_cadre, marche_1.marche_innovant AS marche_innovant, marche_1.ccag AS ccag, marche_1.offres_recues AS offres_recues, marche_1.attribution_avance AS attribution_avance, marche_1.taux_avance AS taux_avance, marche_1.type_groupement_operateurs AS type_groupement_operateurs, marche_1.sous_traitance_declaree AS sous_traitance_declaree, marche_1.procedure AS procedure, marche_1.lieu_execution_code AS lieu_execution_code, marche_1.lieu_execution_type_code AS lieu_execution_type_code, marche_1.lieu_execution_nom AS lieu_execution_nom, marche_1.duree_mois AS duree_mois, marche_1.date_notification AS date_notification, marche_1.date_publication_donnees AS date_publication_donnees, marche_1.montant AS montant, marche_1.types_prix AS types_prix, marche_1.forme_prix AS forme_prix, marche_1.origine_ue AS origine_ue, marche_1.origine_france AS origine_france, marche_1.considerations_sociales AS considerations_sociales, marche_1.considerations_environnementales AS considerations_environnementales, marche_1.date_signature AS date_signature, marche_1.date_debut_execution AS date_debut_execution, marche_1.valeur_globale AS valeur_globale, marche_1.montant_subvention_publique AS montant_subvention_publique, CAST(json_build_array('a61f48', CAST(marche_1.montant AS TEXT), CAST(marche_1.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY marche_1.montant DESC, marche_1.id DESC) AS page_number 
FROM marche AS marche_1 
WHERE marche_1.collectivite_siren = collectivite_1.siren ORDER BY marche_1.montant DESC, marche_1.id DESC 
 LIMIT $5::INTEGER + $6::INTEGER)
 SELECT (SELECT coalesce(json_agg(anon_10), '[]'::json) AS coalesce_3 
FROM (SELECT anon_11.montant AS montant, (SELECT coalesce(json_agg(anon_12), '[]'::json) AS coalesce_4 
FROM (SELECT titulaire_1.id_titulaire AS "idTitulaire", titulaire_1.rang AS rang 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.marche_id = anon_11.id ORDER BY titulaire_1.rang, titulaire_1.id) AS anon_12) AS titulaires 
FROM page AS anon_11 
WHERE anon_11.page_number <= $7::INTEGER ORDER BY anon_11.page_number DESC) AS anon_10) AS nodes) AS anon_9) AS marches 
FROM collectivite AS collectivite_1 
WHERE EXISTS (SELECT 1 
FROM subvention AS subvention_2 
WHERE subvention_2.collectivite_siren = collectivite_1.siren AND true) ORDER BY collectivite_1.siren ASC, collectivite_1.id ASC 
 LIMIT $8::INTEGER) AS anon_1) AS r0
