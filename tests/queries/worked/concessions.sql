SELECT to_json((SELECT count(*) AS count_1 
FROM marche AS marche_1 
WHERE marche_1.type_contrat = $1::VARCHAR)) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = marche_1.collectivite_siren) AS anon_2) AS acheteur, marche_1.nature AS nature, marche_1.objet AS objet, marche_1.valeur_globale AS "valeurGlobale", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT organisation_1.nom AS nom 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = titulaire_1.id_titulaire) AS anon_4) AS organisation 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.marche_id = marche_1.id ORDER BY titulaire_1.rang, titulaire_1.id) AS anon_3) AS titulaires, (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_3 
FROM (SELECT execution_annuelle_1.date_publication_donnees AS "datePublicationDonnees", execution_annuelle_1.depenses_investissement AS "depensesInvestissement", (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_4 
FROM (SELECT tarif_1.intitule AS intitule, tarif_1.tarif AS tarif 
FROM tarif AS tarif_1 
WHERE tarif_1.execution_id = execution_annuelle_1.id ORDER BY tarif_1.rang, tarif_1.id) AS anon_6) AS tarifs 
FROM execution_annuelle AS execution_annuelle_1 
WHERE execution_annuelle_1.marche_id = marche_1.id ORDER BY execution_annuelle_1.rang, execution_annuelle_1.id) AS anon_5) AS "donneesExecution" 
FROM marche AS marche_1 
WHERE marche_1.type_contrat = $1::VARCHAR ORDER BY marche_1.date_signature DESC NULLS LAST, marche_1.id ASC 
 LIMIT $2::INTEGER) AS anon_1) AS r1
