SELECT to_json((SELECT count(*) AS count_1 
FROM marche AS marche_1 
WHERE EXISTS (SELECT 1 
FROM modification_marche AS modification_marche_1 
WHERE modification_marche_1.marche_id = marche_1.id AND true))) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = marche_1.collectivite_siren) AS anon_2) AS acheteur, marche_1.objet AS objet, marche_1.montant AS montant, marche_1.duree_mois AS "dureeMois", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_2 
FROM (SELECT titulaire_1.id_titulaire AS "idTitulaire", (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT organisation_1.nom AS nom 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = titulaire_1.id_titulaire) AS anon_4) AS organisation 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.marche_id = marche_1.id ORDER BY titulaire_1.rang, titulaire_1.id) AS anon_3) AS titulaires, (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_3 
FROM (SELECT modification_marche_2.numero AS numero, modification_marche_2.date_notification AS "dateNotification", modification_marche_2.montant AS montant, modification_marche_2.duree_mois AS "dureeMois" 
FROM modification_marche AS modification_marche_2 
WHERE modification_marche_2.marche_id = marche_1.id ORDER BY modification_marche_2.rang, modification_marche_2.id) AS anon_5) AS modifications 
FROM marche AS marche_1 
WHERE EXISTS (SELECT 1 
FROM modification_marche AS modification_marche_1 
WHERE modification_marche_1.marche_id = marche_1.id AND true) ORDER BY marche_1.date_notification DESC NULLS LAST, marche_1.id ASC 
 LIMIT $1::INTEGER) AS anon_1) AS r1
