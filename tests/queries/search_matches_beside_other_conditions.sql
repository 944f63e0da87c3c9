WITH anon_6 AS MATERIALIZED 
(SELECT anon_7.id AS id, anon_7.collectivite_siren AS collectivite_siren, anon_7.source_id AS source_id, anon_7.ligne AS ligne, anon_7.nom_attribuant AS nom_attribuant, anon_7.id_attribuant AS id_attribuant, anon_7.date_convention AS date_convention, anon_7.date_decision AS date_decision, anon_7.annee AS annee, anon_7.reference_decision AS reference_decision, anon_7.nom_beneficiaire AS nom_beneficiaire, anon_7.id_beneficiaire AS id_beneficiaire, anon_7.rna_beneficiaire AS rna_beneficiaire, anon_7.objet AS objet, anon_7.montant AS montant, anon_7.nature AS nature, anon_7.conditions_versement AS conditions_versement, anon_7.dates_periode_versement AS dates_periode_versement, anon_7.id_rae AS id_rae, anon_7.notification_ue AS notification_ue, anon_7.pourcentage_subvention AS pourcentage_subvention, anon_7.dispositif_aide AS dispositif_aide 
FROM (SELECT subvention_3.id AS id, subvention_3.collectivite_siren AS collectivite_siren, subvention_3.source_id AS source_id, subvention_3.ligne AS ligne, subvention_3.nom_attribuant AS nom_attribuant, subvention_3.id_attribuant AS id_attribuant, subvention_3.date_convention AS date_convention, subvention_3.date_decision AS date_decision, subvention_3.annee AS annee, subvention_3.reference_decision AS reference_decision, subvention_3.nom_beneficiaire AS nom_beneficiaire, subvention_3.id_beneficiaire AS id_beneficiaire, subvention_3.rna_beneficiaire AS rna_beneficiaire, subvention_3.objet AS objet, subvention_3.montant AS montant, subvention_3.nature AS nature, subvention_3.conditions_versement AS conditions_versement, subvention_3.dates_periode_versement AS dates_periode_versement, subvention_3.id_rae AS id_rae, subvention_3.notification_ue AS notification_ue, subvention_3.pourcentage_subvention AS pourcentage_subvention, subvention_3.dispositif_aide AS dispositif_aide, subvention_3.mots AS mots, subvention_3.objet_normalise AS objet_normalise 
FROM subvention AS subvention_3 ORDER BY subvention_3.montant DESC NULLS LAST, subvention_3.id ASC 
 LIMIT 2000) AS anon_7 
WHERE anon_7.objet IS NOT NULL AND (anon_7.mots @@ (SELECT mots_cherches($5::VARCHAR, 'A') AS mots_cherches_4)) AND anon_7.montant >= $6::NUMERIC ORDER BY anon_7.montant DESC NULLS LAST, anon_7.id ASC 
 LIMIT $7::INTEGER)
 SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.objet IS NOT NULL AND (subvention_1.mots @@ (SELECT mots_cherches($1::VARCHAR, 'A') AS mots_cherches_1))) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.objet IS NOT NULL AND (subvention_2.mots @@ (SELECT mots_cherches($2::VARCHAR, 'A') AS mots_cherches_2))) AS "totalCount") AS anon_2) AS r1, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.objet IS NOT NULL AND (subvention_3.mots @@ (SELECT mots_cherches($3::VARCHAR, 'A') AS mots_cherches_3)) AND subvention_3.montant >= $4::NUMERIC) AS "totalCount", (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_1 
FROM (SELECT anon_5.objet AS objet, anon_5.montant AS montant 
FROM (SELECT anon_6.id AS id, anon_6.collectivite_siren AS collectivite_siren, anon_6.source_id AS source_id, anon_6.ligne AS ligne, anon_6.nom_attribuant AS nom_attribuant, anon_6.id_attribuant AS id_attribuant, anon_6.date_convention AS date_convention, anon_6.date_decision AS date_decision, anon_6.annee AS annee, anon_6.reference_decision AS reference_decision, anon_6.nom_beneficiaire AS nom_beneficiaire, anon_6.id_beneficiaire AS id_beneficiaire, anon_6.rna_beneficiaire AS rna_beneficiaire, anon_6.objet AS objet, anon_6.montant AS montant, anon_6.nature AS nature, anon_6.conditions_versement AS conditions_versement, anon_6.dates_periode_versement AS dates_periode_versement, anon_6.id_rae AS id_rae, anon_6.notification_ue AS notification_ue, anon_6.pourcentage_subvention AS pourcentage_subvention, anon_6.dispositif_aide AS dispositif_aide 
FROM anon_6 
WHERE (SELECT count(*) >= $7::INTEGER AS anon_8 
FROM anon_6) UNION ALL SELECT anon_9.id AS id, anon_9.collectivite_siren AS collectivite_siren, anon_9.source_id AS source_id, anon_9.ligne AS ligne, anon_9.nom_attribuant AS nom_attribuant, anon_9.id_attribuant AS id_attribuant, anon_9.date_convention AS date_convention, anon_9.date_decision AS date_decision, anon_9.annee AS annee, anon_9.reference_decision AS reference_decision, anon_9.nom_beneficiaire AS nom_beneficiaire, anon_9.id_beneficiaire AS id_beneficiaire, anon_9.rna_beneficiaire AS rna_beneficiaire, anon_9.objet AS objet, anon_9.montant AS montant, anon_9.nature AS nature, anon_9.conditions_versement AS conditions_versement, anon_9.dates_periode_versement AS dates_periode_versement, anon_9.id_rae AS id_rae, anon_9.notification_ue AS notification_ue, anon_9.pourcentage_subvention AS pourcentage_subvention, anon_9.dispositif_aide AS dispositif_aide 
FROM (SELECT anon_10.id AS id, anon_10.collectivite_siren AS collectivite_siren, anon_10.source_id AS source_id, anon_10.ligne AS ligne, anon_10.nom_attribuant AS nom_attribuant, anon_10.id_attribuant AS id_attribuant, anon_10.date_convention AS date_convention, anon_10.date_decision AS date_decision, anon_10.annee AS annee, anon_10.reference_decision AS reference_decision, anon_10.nom_beneficiaire AS nom_beneficiaire, anon_10.id_beneficiaire AS id_beneficiaire, anon_10.rna_beneficiaire AS rna_beneficiaire, anon_10.objet AS objet, anon_10.montant AS montant, anon_10.nature AS nature, anon_10.conditions_versement AS conditions_versement, anon_10.dates_periode_versement AS dates_periode_versement, anon_10.id_rae AS id_rae, anon_10.notification_ue AS notification_ue, anon_10.pourcentage_subvention AS pourcentage_subvention, anon_10.dispositif_aide AS dispositif_aide 
FROM (SELECT subvention_3.id AS id, subvention_3.collectivite_siren AS collectivite_siren, subvention_3.source_id AS source_id, subvention_3.ligne AS ligne, subvention_3.nom_attribuant AS nom_attribuant, subvention_3.id_attribuant AS id_attribuant, subvention_3.date_convention AS date_convention, subvention_3.date_decision AS date_decision, subvention_3.annee AS annee, subvention_3.reference_decision AS reference_decision, subvention_3.nom_beneficiaire AS nom_beneficiaire, subvention_3.id_beneficiaire AS id_beneficiaire, subvention_3.rna_beneficiaire AS rna_beneficiaire, subvention_3.objet AS objet, subvention_3.montant AS montant, subvention_3.nature AS nature, subvention_3.conditions_versement AS conditions_versement, subvention_3.dates_periode_versement AS dates_periode_versement, subvention_3.id_rae AS id_rae, subvention_3.notification_ue AS notification_ue, subvention_3.pourcentage_subvention AS pourcentage_subvention, subvention_3.dispositif_aide AS dispositif_aide 
FROM subvention AS subvention_3 
WHERE subvention_3.objet IS NOT NULL AND (subvention_3.mots @@ (SELECT mots_cherches($3::VARCHAR, 'A') AS mots_cherches_3)) AND subvention_3.montant >= $4::NUMERIC AND NOT (SELECT count(*) >= $7::INTEGER AS anon_8 
FROM anon_6)
 LIMIT ALL OFFSET 0) AS anon_10 ORDER BY anon_10.montant DESC NULLS LAST, anon_10.id ASC 
 LIMIT $7::INTEGER) AS anon_9) AS anon_5 ORDER BY anon_5.montant DESC NULLS LAST, anon_5.id ASC 
 LIMIT $8::INTEGER) AS anon_4) AS nodes) AS anon_3) AS r2, (SELECT row_to_json(anon_11) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_4 
FROM subvention AS subvention_4 
WHERE subvention_4.objet IS NOT NULL AND (subvention_4.mots @@ (SELECT mots_cherches($9::VARCHAR, 'A') AS mots_cherches_5))) AS "totalCount") AS anon_11) AS r3, (SELECT row_to_json(anon_12) AS row_to_json_5 
FROM (SELECT (SELECT count(*) AS count_5 
FROM subvention AS subvention_5 
WHERE subvention_5.objet IS NOT NULL AND (subvention_5.mots @@ (SELECT mots_cherches($10::VARCHAR, 'A') AS mots_cherches_6))) AS "totalCount") AS anon_12) AS r4, (SELECT row_to_json(anon_13) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_6 
FROM marche AS marche_1 
WHERE marche_1.objet IS NOT NULL AND (marche_1.mots @@ (SELECT mots_cherches($11::VARCHAR, 'A') AS mots_cherches_7)) AND (EXISTS (SELECT 1 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = marche_1.collectivite_siren AND collectivite_1.nom IS NOT NULL AND (collectivite_1.mots @@ (SELECT mots_cherches($12::VARCHAR, 'A') AS mots_cherches_8))))) AS "totalCount") AS anon_13) AS r5, (SELECT row_to_json(anon_14) AS row_to_json_7 
FROM (SELECT (SELECT count(*) AS count_7 
FROM organisation AS organisation_1 
WHERE EXISTS (SELECT 1 
FROM subvention AS subvention_6 
WHERE subvention_6.id_beneficiaire = organisation_1.siret AND subvention_6.objet IS NOT NULL AND (subvention_6.mots @@ (SELECT mots_cherches($13::VARCHAR, 'A') AS mots_cherches_9)))) AS "totalCount") AS anon_14) AS r6
