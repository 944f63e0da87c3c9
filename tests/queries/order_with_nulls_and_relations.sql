WITH anon_5 AS 
(SELECT marche_3.id AS id, marche_3.collectivite_siren AS collectivite_siren, marche_3.source_id AS source_id, marche_3.ligne AS ligne, marche_3.type_contrat AS type_contrat, marche_3.identifiant AS identifiant, marche_3.id_acheteur AS id_acheteur, marche_3.nom_acheteur AS nom_acheteur, marche_3.nature AS nature, marche_3.objet AS objet, marche_3.code_cpv AS code_cpv, marche_3.techniques AS techniques, marche_3.modalites_execution AS modalites_execution, marche_3.id_accord_cadre AS id_accord_cadre, marche_3.marche_innovant AS marche_innovant, marche_3.ccag AS ccag, marche_3.offres_recues AS offres_recues, marche_3.attribution_avance AS attribution_avance, marche_3.taux_avance AS taux_avance, marche_3.type_groupement_operateurs AS type_groupement_operateurs, marche_3.sous_traitance_declaree AS sous_traitance_declaree, marche_3.procedure AS procedure, marche_3.lieu_execution_code AS lieu_execution_code, marche_3.lieu_execution_type_code AS lieu_execution_type_code, marche_3.lieu_execution_nom AS lieu_execution_nom, marche_3.duree_mois AS duree_mois, marche_3.date_notification AS date_notification, marche_3.date_publication_donnees AS date_publication_donnees, marche_3.montant AS montant, marche_3.types_prix AS types_prix, marche_3.forme_prix AS forme_prix, marche_3.origine_ue AS origine_ue, marche_3.origine_france AS origine_france, marche_3.considerations_sociales AS considerations_sociales, marche_3.considerations_environnementales AS considerations_environnementales, marche_3.date_signature AS date_signature, marche_3.date_debut_execution AS date_debut_execution, marche_3.valeur_globale AS valeur_globale, marche_3.montant_subvention_publique AS montant_subvention_publique, CAST(json_build_array('695e9e', CAST(marche_3.date_signature AS TEXT), CAST(marche_3.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY marche_3.date_signature ASC NULLS FIRST, marche_3.id DESC) AS page_number 
FROM marche AS marche_3 ORDER BY marche_3.date_signature ASC NULLS FIRST, marche_3.id DESC 
 LIMIT $3::INTEGER + $4::INTEGER)
 SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT marche_1.date_signature AS "dateSignature", marche_1.montant AS montant 
FROM marche AS marche_1 ORDER BY marche_1.date_signature ASC, marche_1.montant DESC NULLS LAST, marche_1.id ASC 
 LIMIT $1::INTEGER) AS anon_1) AS r0, (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_2 
FROM (SELECT marche_2.date_signature AS "dateSignature", marche_2.montant AS montant 
FROM marche AS marche_2 ORDER BY marche_2.date_signature ASC NULLS FIRST, marche_2.montant DESC NULLS LAST, marche_2.id ASC 
 LIMIT $2::INTEGER) AS anon_2) AS r1, (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_3 
FROM (SELECT anon_4.date_signature AS "dateSignature" 
FROM anon_5 AS anon_4 
WHERE anon_4.page_number <= $5::INTEGER ORDER BY anon_4.page_number DESC) AS anon_3) AS r2, (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_4 
FROM (SELECT marche_4.date_signature AS "dateSignature" 
FROM marche AS marche_4 ORDER BY marche_4.date_signature DESC, marche_4.id ASC 
 LIMIT $6::INTEGER) AS anon_6) AS r3, (SELECT coalesce(json_agg(anon_7), '[]'::json) AS coalesce_5 
FROM (SELECT (SELECT row_to_json(anon_8) AS row_to_json_1 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = subvention_1.collectivite_siren) AS anon_8) AS attribuant, (SELECT row_to_json(anon_9) AS row_to_json_2 
FROM (SELECT organisation_1.nom AS nom 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = subvention_1.id_beneficiaire) AS anon_9) AS beneficiaire, subvention_1.date_convention AS "dateConvention" 
FROM subvention AS subvention_1 ORDER BY (SELECT collectivite_2.nom_normalise 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren = subvention_1.collectivite_siren) ASC, (SELECT organisation_2.nom_normalise 
FROM organisation AS organisation_2 
WHERE organisation_2.siret = subvention_1.id_beneficiaire) DESC, subvention_1.date_convention DESC NULLS LAST, subvention_1.montant ASC, subvention_1.id ASC 
 LIMIT $7::INTEGER) AS anon_7) AS r4, (SELECT coalesce(json_agg(anon_10), '[]'::json) AS coalesce_6 
FROM (SELECT (SELECT row_to_json(anon_11) AS row_to_json_3 
FROM (SELECT budget_1.exercice AS exercice, (SELECT row_to_json(anon_12) AS row_to_json_4 
FROM (SELECT collectivite_3.nom AS nom 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.siren = budget_1.collectivite_siren) AS anon_12) AS collectivite 
FROM budget AS budget_1 
WHERE budget_1.id = ligne_budget_1.budget_id) AS anon_11) AS budget, ligne_budget_1.mt_real AS "mtReal" 
FROM ligne_budget AS ligne_budget_1 ORDER BY (SELECT (SELECT collectivite_4.nom_normalise 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.siren = budget_2.collectivite_siren) AS anon_13 
FROM budget AS budget_2 
WHERE budget_2.id = ligne_budget_1.budget_id) DESC NULLS LAST, (SELECT budget_3.exercice 
FROM budget AS budget_3 
WHERE budget_3.id = ligne_budget_1.budget_id) ASC, ligne_budget_1.mt_real DESC NULLS LAST, ligne_budget_1.id ASC 
 LIMIT $8::INTEGER) AS anon_10) AS r5
