SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE EXISTS (SELECT 1 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = subvention_1.collectivite_siren AND (EXISTS (SELECT 1 
FROM territoire AS territoire_1 
WHERE territoire_1.id = collectivite_1.departement_id AND territoire_1.code = $1::VARCHAR)) AND collectivite_1.type = $2::VARCHAR))) AS r0, to_json((SELECT count(*) AS count_2 
FROM marche AS marche_1 
WHERE (EXISTS (SELECT 1 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren = marche_1.collectivite_siren AND (EXISTS (SELECT 1 
FROM territoire AS territoire_2 
WHERE territoire_2.id = collectivite_2.epci_id AND territoire_2.code = $3::VARCHAR)))) AND (EXISTS (SELECT 1 
FROM titulaire AS titulaire_1 
WHERE titulaire_1.marche_id = marche_1.id AND (EXISTS (SELECT 1 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = titulaire_1.id_titulaire AND (EXISTS (SELECT 1 
FROM subvention AS subvention_2 
WHERE subvention_2.id_beneficiaire = organisation_1.siret AND subvention_2.montant > $4::NUMERIC)))))))) AS r1, to_json((SELECT count(*) AS count_3 
FROM organisation AS organisation_2 
WHERE NOT (EXISTS (SELECT 1 
FROM titulaire AS titulaire_2 
WHERE titulaire_2.id_titulaire = organisation_2.siret AND true)) AND (EXISTS (SELECT 1 
FROM subvention AS subvention_3 
WHERE subvention_3.id_beneficiaire = organisation_2.siret AND true)))) AS r2, to_json((SELECT count(*) AS count_4 
FROM organisation AS organisation_3 
WHERE NOT (EXISTS (SELECT 1 
FROM subvention AS subvention_4 
WHERE subvention_4.id_beneficiaire = organisation_3.siret AND (subvention_4.montant >= $5::NUMERIC) IS NOT true)) AND (EXISTS (SELECT 1 
FROM subvention AS subvention_5 
WHERE subvention_5.id_beneficiaire = organisation_3.siret AND true)))) AS r3, to_json((SELECT count(*) AS count_5 
FROM organisation AS organisation_4 
WHERE EXISTS (SELECT 1 
FROM marche AS marche_2, (SELECT titulaire_3.id_titulaire AS here, titulaire_3.marche_id AS there 
FROM titulaire AS titulaire_3 UNION ALL SELECT titulaire_4.id_titulaire AS here, modification_marche_1.marche_id AS there 
FROM titulaire AS titulaire_4, modification_marche AS modification_marche_1 
WHERE titulaire_4.modification_id = modification_marche_1.id) AS anon_1 
WHERE marche_2.id = anon_1.there AND anon_1.here = organisation_4.siret AND marche_2.montant > $6::NUMERIC AND (EXISTS (SELECT 1 
FROM collectivite AS collectivite_3 
WHERE collectivite_3.siren = marche_2.collectivite_siren AND collectivite_3.nom_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $7::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_2)))))) AS r4, to_json((SELECT count(*) AS count_6 
FROM organisation AS organisation_5 
WHERE NOT (EXISTS (SELECT 1 
FROM marche AS marche_3, (SELECT titulaire_5.id_titulaire AS here, titulaire_5.marche_id AS there 
FROM titulaire AS titulaire_5 UNION ALL SELECT titulaire_6.id_titulaire AS here, modification_marche_2.marche_id AS there 
FROM titulaire AS titulaire_6, modification_marche AS modification_marche_2 
WHERE titulaire_6.modification_id = modification_marche_2.id) AS anon_3 
WHERE marche_3.id = anon_3.there AND anon_3.here = organisation_5.siret AND true)))) AS r5, to_json((SELECT count(*) AS count_7 
FROM subvention AS subvention_6 
WHERE (EXISTS (SELECT 1 
FROM collectivite AS collectivite_4 
WHERE collectivite_4.siren = subvention_6.collectivite_siren AND (EXISTS (SELECT 1 
FROM territoire AS territoire_3 
WHERE territoire_3.id = collectivite_4.departement_id AND territoire_3.code = $8::VARCHAR)))) IS NOT true)) AS r6, to_json((SELECT count(*) AS count_8 
FROM subvention AS subvention_7 
WHERE (EXISTS (SELECT 1 
FROM collectivite AS collectivite_5 
WHERE collectivite_5.siren = subvention_7.collectivite_siren AND collectivite_5.nom = $9::VARCHAR)) OR (EXISTS (SELECT 1 
FROM organisation AS organisation_6 
WHERE organisation_6.siret = subvention_7.id_beneficiaire AND (EXISTS (SELECT 1 
FROM marche AS marche_4, (SELECT titulaire_7.id_titulaire AS here, titulaire_7.marche_id AS there 
FROM titulaire AS titulaire_7 UNION ALL SELECT titulaire_8.id_titulaire AS here, modification_marche_3.marche_id AS there 
FROM titulaire AS titulaire_8, modification_marche AS modification_marche_3 
WHERE titulaire_8.modification_id = modification_marche_3.id) AS anon_4 
WHERE marche_4.id = anon_4.there AND anon_4.here = organisation_6.siret AND true)))))) AS r7, to_json((SELECT count(*) AS count_9 
FROM subvention AS subvention_8 
WHERE subvention_8.montant > $10::NUMERIC AND (subvention_8.nature = $11::VARCHAR OR (subvention_8.nature IS NULL) IS NOT true))) AS r8, to_json((SELECT count(*) AS count_10 
FROM budget AS budget_1 
WHERE EXISTS (SELECT 1 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.budget_id = budget_1.id AND ligne_budget_1.cont_nat = $12::VARCHAR AND ligne_budget_1.mt_real > $13::NUMERIC))) AS r9, to_json((SELECT count(*) AS count_11 
FROM source AS source_1 
WHERE (EXISTS (SELECT 1 
FROM anomalie AS anomalie_1 
WHERE anomalie_1.source_id = source_1.id AND true)) AND (EXISTS (SELECT 1 
FROM rejet AS rejet_1 
WHERE rejet_1.source_id = source_1.id AND true)))) AS r10
