SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT marche_1.identifiant AS identifiant, marche_1.nature AS nature, marche_1.valeur_globale AS "valeurGlobale", marche_1.montant_subvention_publique AS "montantSubventionPublique", marche_1.considerations_sociales AS "considerationsSociales", (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_2 
FROM (SELECT execution_annuelle_1.date_publication_donnees AS "datePublicationDonnees", execution_annuelle_1.depenses_investissement AS "depensesInvestissement", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_3 
FROM (SELECT tarif_1.intitule AS intitule, tarif_1.tarif AS tarif 
FROM tarif AS tarif_1 
WHERE tarif_1.execution_id = execution_annuelle_1.id ORDER BY tarif_1.rang, tarif_1.id) AS anon_3) AS tarifs 
FROM execution_annuelle AS execution_annuelle_1 
WHERE execution_annuelle_1.marche_id = marche_1.id ORDER BY execution_annuelle_1.rang, execution_annuelle_1.id) AS anon_2) AS "donneesExecution", (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_4 
FROM (SELECT modification_marche_1.numero AS numero, modification_marche_1.montant AS montant, (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_5 
FROM (SELECT titulaire_1.id_titulaire AS "idTitulaire" 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.modification_id = modification_marche_1.id ORDER BY titulaire_1.rang, titulaire_1.id) AS anon_5) AS titulaires 
FROM modification_marche AS modification_marche_1 
WHERE modification_marche_1.marche_id = marche_1.id ORDER BY modification_marche_1.rang, modification_marche_1.id) AS anon_4) AS modifications, (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_6 
FROM (SELECT acte_sous_traitance_1.numero AS numero 
FROM acte_sous_traitance AS acte_sous_traitance_1 
WHERE acte_sous_traitance_1.marche_id = marche_1.id ORDER BY acte_sous_traitance_1.rang, acte_sous_traitance_1.id) AS anon_6) AS "actesSousTraitance" 
FROM marche AS marche_1 
WHERE marche_1.type_contrat = $1::VARCHAR ORDER BY marche_1.identifiant ASC, marche_1.id ASC 
 LIMIT $2::INTEGER) AS anon_1) AS r0
