WITH anon_4 AS 
(SELECT marche_1.id AS id, marche_1.collectivite_siren AS collectivite_siren, marche_1.source_id AS source_id, marche_1.ligne AS ligne, marche_1.type_contrat AS type_contrat, marche_1.identifiant AS identifiant, marche_1.id_acheteur AS id_acheteur, marche_1.nom_acheteur AS nom_acheteur, marche_1.nature AS nature, marche_1.objet AS objet, marche_1.code_cpv AS code_cpv, marche_1.techniques AS techniques, marche_1.modalites_execution AS modalites_execution, marche_1.id_accord_cadre AS id_accord_cadre, marche_1.marche_innovant AS marche_innovant, marche_1.ccag AS ccag, marche_1.offres_recues AS offres_recues, marche_1.attribution_avance AS attribution_avance, marche_1.taux_avance AS taux_avance, marche_1.type_groupement_operateurs AS type_groupement_operateurs, marche_1.sous_traitance_declaree AS sous_traitance_declaree, marche_1.procedure AS procedure, marche_1.lieu_execution_code AS lieu_execution_code, marche_1.lieu_execution_type_code AS lieu_execution_type_code, marche_1.lieu_execution_nom AS lieu_execution_nom, marche_1.duree_mois AS duree_mois, marche_1.date_notification AS date_notification, marche_1.date_publication_donnees AS date_publication_donnees, marche_1.montant AS montant, marche_1.types_prix AS types_prix, marche_1.forme_prix AS forme_prix, marche_1.origine_ue AS origine_ue, marche_1.origine_france AS origine_france, marche_1.considerations_sociales AS considerations_sociales, marche_1.considerations_environnementales AS considerations_environnementales, marche_1.date_signature AS date_signature, marche_1.date_debut_execution AS date_debut_execution, marche_1.valeur_globale AS valeur_globale, marche_1.montant_subvention_publique AS montant_subvention_publique, CAST(json_build_array('9eaae3', CAST(marche_1.date_notification AS TEXT), CAST(marche_1.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY marche_1.date_notification DESC NULLS LAST, marche_1.id ASC) AS page_number 
FROM marche AS marche_1 ORDER BY marche_1.date_notification DESC NULLS LAST, marche_1.id ASC 
 LIMIT $2::INTEGER + $3::INTEGER)
 SELECT to_json((SELECT count(*) AS count_1 
FROM marche AS marche_1)) AS r0, (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) > $1::INTEGER AS anon_2 
FROM anon_4 AS anon_3) AS "hasNextPage", (SELECT translate(encode(convert_to(left(md5(anon_5.page_position || 'curseur-1'), 8) || anon_5.page_position, 'UTF8'), 'base64'), E'\n', '') AS translate_1 
FROM anon_4 AS anon_5 
WHERE anon_5.page_number <= $4::INTEGER ORDER BY anon_5.page_number DESC 
 LIMIT 1) AS "endCursor") AS anon_1) AS r1, (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_1 
FROM (SELECT translate(encode(convert_to(left(md5(anon_7.page_position || 'curseur-1'), 8) || anon_7.page_position, 'UTF8'), 'base64'), E'\n', '') AS cursor, (SELECT row_to_json(anon_8) AS row_to_json_2 
FROM (SELECT anon_7.date_notification AS "dateNotification", anon_7.objet AS objet, anon_7.montant AS montant, (SELECT row_to_json(anon_9) AS row_to_json_3 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = anon_7.collectivite_siren) AS anon_9) AS acheteur) AS anon_8) AS node 
FROM anon_4 AS anon_7 
WHERE anon_7.page_number <= $5::INTEGER ORDER BY anon_7.page_number) AS anon_6) AS r2
