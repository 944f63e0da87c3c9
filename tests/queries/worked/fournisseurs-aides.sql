SELECT to_json((SELECT count(*) AS count_1 
FROM organisation AS organisation_1 
WHERE (EXISTS (SELECT 1 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.id_titulaire = organisation_1.siret AND (EXISTS (SELECT 1 
FROM marche AS marche_1 
WHERE marche_1.id = titulaire_1.marche_id AND marche_1.montant > $1::NUMERIC)))) AND (EXISTS (SELECT 1 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_1.siret AND true)))) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT organisation_1.nom AS nom, organisation_1.siret AS siret, (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_2 
FROM titulaire AS titulaire_2 
WHERE titulaire_2.id_titulaire = organisation_1.siret) AS "totalCount", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT marche_2.objet AS objet, marche_2.montant AS montant, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = marche_2.collectivite_siren) AS anon_5) AS acheteur 
FROM marche AS marche_2 
WHERE marche_2.id = titulaire_2.marche_id) AS anon_4) AS marche 
FROM titulaire AS titulaire_2 
WHERE titulaire_2.id_titulaire = organisation_1.siret ORDER BY titulaire_2.rang ASC, titulaire_2.id ASC 
 LIMIT $2::INTEGER) AS anon_3) AS nodes) AS anon_2) AS titulaires, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT (SELECT row_to_json(anon_7) AS row_to_json_5 
FROM (SELECT (SELECT row_to_json(anon_8) AS row_to_json_6 
FROM (SELECT anon_9."sum montant" AS montant) AS anon_8) AS sum 
FROM (SELECT count(*) AS count, sum(subvention_2.montant) AS "sum montant" 
FROM subvention AS subvention_2 
WHERE subvention_2.id_beneficiaire = organisation_1.siret) AS anon_9) AS anon_7) AS aggregate, (SELECT coalesce(json_agg(anon_10), '[]'::json) AS coalesce_3 
FROM (SELECT subvention_2.objet AS objet, subvention_2.montant AS montant, (SELECT row_to_json(anon_11) AS row_to_json_7 
FROM (SELECT collectivite_2.nom AS nom 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren = subvention_2.collectivite_siren) AS anon_11) AS attribuant 
FROM subvention AS subvention_2 
WHERE subvention_2.id_beneficiaire = organisation_1.siret ORDER BY subvention_2.montant DESC NULLS LAST, subvention_2.id ASC 
 LIMIT $3::INTEGER) AS anon_10) AS nodes) AS anon_6) AS subventions 
FROM organisation AS organisation_1 
WHERE (EXISTS (SELECT 1 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.id_titulaire = organisation_1.siret AND (EXISTS (SELECT 1 
FROM marche AS marche_1 
WHERE marche_1.id = titulaire_1.marche_id AND marche_1.montant > $1::NUMERIC)))) AND (EXISTS (SELECT 1 
FROM subvention AS subvention_1 
WHERE subvention_1.id_beneficiaire = organisation_1.siret AND true)) ORDER BY organisation_1.id ASC 
 LIMIT $4::INTEGER) AS anon_1) AS r1
