SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT territoire_1.nom AS nom, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (WITH page AS 
(SELECT anon_3.id AS id, anon_3.collectivite_siren AS collectivite_siren, anon_3.source_id AS source_id, anon_3.ligne AS ligne, anon_3.nom_attribuant AS nom_attribuant, anon_3.id_attribuant AS id_attribuant, anon_3.date_convention AS date_convention, anon_3.date_decision AS date_decision, anon_3.annee AS annee, anon_3.reference_decision AS reference_decision, anon_3.nom_beneficiaire AS nom_beneficiaire, anon_3.id_beneficiaire AS id_beneficiaire, anon_3.rna_beneficiaire AS rna_beneficiaire, anon_3.objet AS objet, anon_3.montant AS montant, anon_3.nature AS nature, anon_3.conditions_versement AS conditions_versement, anon_3.dates_periode_versement AS dates_periode_versement, anon_3.id_rae AS id_rae, anon_3.notification_ue AS notification_ue, anon_3.pourcentage_subvention AS pourcentage_subvention, anon_3.dispositif_aide AS dispositif_aide, CAST(json_build_array('754204', CAST(anon_3.montant AS TEXT), CAST(anon_3.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_3.montant DESC NULLS LAST, anon_3.id ASC) AS page_number 
FROM (SELECT anon_4.id AS id, anon_4.collectivite_siren AS collectivite_siren, anon_4.source_id AS source_id, anon_4.ligne AS ligne, anon_4.nom_attribuant AS nom_attribuant, anon_4.id_attribuant AS id_attribuant, anon_4.date_convention AS date_convention, anon_4.date_decision AS date_decision, anon_4.annee AS annee, anon_4.reference_decision AS reference_decision, anon_4.nom_beneficiaire AS nom_beneficiaire, anon_4.id_beneficiaire AS id_beneficiaire, anon_4.rna_beneficiaire AS rna_beneficiaire, anon_4.objet AS objet, anon_4.montant AS montant, anon_4.nature AS nature, anon_4.conditions_versement AS conditions_versement, anon_4.dates_periode_versement AS dates_periode_versement, anon_4.id_rae AS id_rae, anon_4.notification_ue AS notification_ue, anon_4.pourcentage_subvention AS pourcentage_subvention, anon_4.dispositif_aide AS dispositif_aide 
FROM (SELECT anon_5.id AS id, anon_5.collectivite_siren AS collectivite_siren, anon_5.source_id AS source_id, anon_5.ligne AS ligne, anon_5.nom_attribuant AS nom_attribuant, anon_5.id_attribuant AS id_attribuant, anon_5.date_convention AS date_convention, anon_5.date_decision AS date_decision, anon_5.annee AS annee, anon_5.reference_decision AS reference_decision, anon_5.nom_beneficiaire AS nom_beneficiaire, anon_5.id_beneficiaire AS id_beneficiaire, anon_5.rna_beneficiaire AS rna_beneficiaire, anon_5.objet AS objet, anon_5.montant AS montant, anon_5.nature AS nature, anon_5.conditions_versement AS conditions_versement, anon_5.dates_periode_versement AS dates_periode_versement, anon_5.id_rae AS id_rae, anon_5.notification_ue AS notification_ue, anon_5.pourcentage_subvention AS pourcentage_subvention, anon_5.dispositif_aide AS dispositif_aide 
FROM (SELECT anon_7.there AS there 
FROM (SELECT collectivite_1.commune_id AS here, collectivite_1.siren AS there 
FROM collectivite AS collectivite_1 UNION SELECT collectivite_2.epci_id AS here, collectivite_2.siren AS there 
FROM collectivite AS collectivite_2 UNION SELECT collectivite_3.departement_id AS here, collectivite_3.siren AS there 
FROM collectivite AS collectivite_3 UNION SELECT collectivite_4.region_id AS here, collectivite_4.siren AS there 
FROM collectivite AS collectivite_4) AS anon_7 JOIN LATERAL (SELECT subvention_1.id AS id, subvention_1.collectivite_siren AS collectivite_siren, subvention_1.source_id AS source_id, subvention_1.ligne AS ligne, subvention_1.nom_attribuant AS nom_attribuant, subvention_1.id_attribuant AS id_attribuant, subvention_1.date_convention AS date_convention, subvention_1.date_decision AS date_decision, subvention_1.annee AS annee, subvention_1.reference_decision AS reference_decision, subvention_1.nom_beneficiaire AS nom_beneficiaire, subvention_1.id_beneficiaire AS id_beneficiaire, subvention_1.rna_beneficiaire AS rna_beneficiaire, subvention_1.objet AS objet, subvention_1.montant AS montant, subvention_1.nature AS nature, subvention_1.conditions_versement AS conditions_versement, subvention_1.dates_periode_versement AS dates_periode_versement, subvention_1.id_rae AS id_rae, subvention_1.notification_ue AS notification_ue, subvention_1.pourcentage_subvention AS pourcentage_subvention, subvention_1.dispositif_aide AS dispositif_aide 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren = anon_7.there ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT 1) AS anon_8 ON true 
WHERE anon_7.here = territoire_1.id ORDER BY anon_8.montant DESC NULLS LAST, anon_8.id ASC 
 LIMIT $1::INTEGER + $2::INTEGER) AS anon_6 JOIN LATERAL (SELECT subvention_1.id AS id, subvention_1.collectivite_siren AS collectivite_siren, subvention_1.source_id AS source_id, subvention_1.ligne AS ligne, subvention_1.nom_attribuant AS nom_attribuant, subvention_1.id_attribuant AS id_attribuant, subvention_1.date_convention AS date_convention, subvention_1.date_decision AS date_decision, subvention_1.annee AS annee, subvention_1.reference_decision AS reference_decision, subvention_1.nom_beneficiaire AS nom_beneficiaire, subvention_1.id_beneficiaire AS id_beneficiaire, subvention_1.rna_beneficiaire AS rna_beneficiaire, subvention_1.objet AS objet, subvention_1.montant AS montant, subvention_1.nature AS nature, subvention_1.conditions_versement AS conditions_versement, subvention_1.dates_periode_versement AS dates_periode_versement, subvention_1.id_rae AS id_rae, subvention_1.notification_ue AS notification_ue, subvention_1.pourcentage_subvention AS pourcentage_subvention, subvention_1.dispositif_aide AS dispositif_aide 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren = anon_6.there ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $1::INTEGER + $2::INTEGER) AS anon_5 ON true) AS anon_4) AS anon_3 ORDER BY anon_3.montant DESC NULLS LAST, anon_3.id ASC 
 LIMIT $3::INTEGER + $4::INTEGER)
 SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_9.there 
FROM (SELECT collectivite_5.commune_id AS here, collectivite_5.siren AS there 
FROM collectivite AS collectivite_5 UNION ALL SELECT collectivite_6.epci_id AS here, collectivite_6.siren AS there 
FROM collectivite AS collectivite_6 UNION ALL SELECT collectivite_7.departement_id AS here, collectivite_7.siren AS there 
FROM collectivite AS collectivite_7 UNION ALL SELECT collectivite_8.region_id AS here, collectivite_8.siren AS there 
FROM collectivite AS collectivite_8) AS anon_9 
WHERE anon_9.here = territoire_1.id))) AS unnest_1)) AS "totalCount", (SELECT row_to_json(anon_10) AS row_to_json_3 
FROM (SELECT (SELECT row_to_json(anon_11) AS row_to_json_4 
FROM (SELECT anon_12."sum montant" AS montant) AS anon_11) AS sum 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant" 
FROM subvention AS subvention_1 
WHERE subvention_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_9.there 
FROM (SELECT collectivite_5.commune_id AS here, collectivite_5.siren AS there 
FROM collectivite AS collectivite_5 UNION ALL SELECT collectivite_6.epci_id AS here, collectivite_6.siren AS there 
FROM collectivite AS collectivite_6 UNION ALL SELECT collectivite_7.departement_id AS here, collectivite_7.siren AS there 
FROM collectivite AS collectivite_7 UNION ALL SELECT collectivite_8.region_id AS here, collectivite_8.siren AS there 
FROM collectivite AS collectivite_8) AS anon_9 
WHERE anon_9.here = territoire_1.id))) AS unnest_1)) AS anon_12) AS anon_10) AS aggregate, (SELECT coalesce(json_agg(anon_13), '[]'::json) AS coalesce_1 
FROM (SELECT anon_14.montant AS montant, (SELECT row_to_json(anon_15) AS row_to_json_5 
FROM (SELECT collectivite_9.nom AS nom, collectivite_9.type AS type 
FROM collectivite AS collectivite_9 
WHERE collectivite_9.siren = anon_14.collectivite_siren) AS anon_15) AS attribuant 
FROM page AS anon_14 
WHERE anon_14.page_number <= $5::INTEGER ORDER BY anon_14.page_number) AS anon_13) AS nodes) AS anon_2) AS tout, (SELECT row_to_json(anon_16) AS row_to_json_6 
FROM (WITH page AS 
(SELECT anon_17.id AS id, anon_17.collectivite_siren AS collectivite_siren, anon_17.source_id AS source_id, anon_17.ligne AS ligne, anon_17.nom_attribuant AS nom_attribuant, anon_17.id_attribuant AS id_attribuant, anon_17.date_convention AS date_convention, anon_17.date_decision AS date_decision, anon_17.annee AS annee, anon_17.reference_decision AS reference_decision, anon_17.nom_beneficiaire AS nom_beneficiaire, anon_17.id_beneficiaire AS id_beneficiaire, anon_17.rna_beneficiaire AS rna_beneficiaire, anon_17.objet AS objet, anon_17.montant AS montant, anon_17.nature AS nature, anon_17.conditions_versement AS conditions_versement, anon_17.dates_periode_versement AS dates_periode_versement, anon_17.id_rae AS id_rae, anon_17.notification_ue AS notification_ue, anon_17.pourcentage_subvention AS pourcentage_subvention, anon_17.dispositif_aide AS dispositif_aide, CAST(json_build_array('754204', CAST(anon_17.montant AS TEXT), CAST(anon_17.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_17.montant DESC NULLS LAST, anon_17.id ASC) AS page_number 
FROM (SELECT anon_18.id AS id, anon_18.collectivite_siren AS collectivite_siren, anon_18.source_id AS source_id, anon_18.ligne AS ligne, anon_18.nom_attribuant AS nom_attribuant, anon_18.id_attribuant AS id_attribuant, anon_18.date_convention AS date_convention, anon_18.date_decision AS date_decision, anon_18.annee AS annee, anon_18.reference_decision AS reference_decision, anon_18.nom_beneficiaire AS nom_beneficiaire, anon_18.id_beneficiaire AS id_beneficiaire, anon_18.rna_beneficiaire AS rna_beneficiaire, anon_18.objet AS objet, anon_18.montant AS montant, anon_18.nature AS nature, anon_18.conditions_versement AS conditions_versement, anon_18.dates_periode_versement AS dates_periode_versement, anon_18.id_rae AS id_rae, anon_18.notification_ue AS notification_ue, anon_18.pourcentage_subvention AS pourcentage_subvention, anon_18.dispositif_aide AS dispositif_aide 
FROM (SELECT anon_19.id AS id, anon_19.collectivite_siren AS collectivite_siren, anon_19.source_id AS source_id, anon_19.ligne AS ligne, anon_19.nom_attribuant AS nom_attribuant, anon_19.id_attribuant AS id_attribuant, anon_19.date_convention AS date_convention, anon_19.date_decision AS date_decision, anon_19.annee AS annee, anon_19.reference_decision AS reference_decision, anon_19.nom_beneficiaire AS nom_beneficiaire, anon_19.id_beneficiaire AS id_beneficiaire, anon_19.rna_beneficiaire AS rna_beneficiaire, anon_19.objet AS objet, anon_19.montant AS montant, anon_19.nature AS nature, anon_19.conditions_versement AS conditions_versement, anon_19.dates_periode_versement AS dates_periode_versement, anon_19.id_rae AS id_rae, anon_19.notification_ue AS notification_ue, anon_19.pourcentage_subvention AS pourcentage_subvention, anon_19.dispositif_aide AS dispositif_aide 
FROM (SELECT anon_21.there AS there 
FROM (SELECT territoire_2.id AS here, territoire_2.siren AS there 
FROM territoire AS territoire_2) AS anon_21 JOIN LATERAL (SELECT subvention_2.id AS id, subvention_2.collectivite_siren AS collectivite_siren, subvention_2.source_id AS source_id, subvention_2.ligne AS ligne, subvention_2.nom_attribuant AS nom_attribuant, subvention_2.id_attribuant AS id_attribuant, subvention_2.date_convention AS date_convention, subvention_2.date_decision AS date_decision, subvention_2.annee AS annee, subvention_2.reference_decision AS reference_decision, subvention_2.nom_beneficiaire AS nom_beneficiaire, subvention_2.id_beneficiaire AS id_beneficiaire, subvention_2.rna_beneficiaire AS rna_beneficiaire, subvention_2.objet AS objet, subvention_2.montant AS montant, subvention_2.nature AS nature, subvention_2.conditions_versement AS conditions_versement, subvention_2.dates_periode_versement AS dates_periode_versement, subvention_2.id_rae AS id_rae, subvention_2.notification_ue AS notification_ue, subvention_2.pourcentage_subvention AS pourcentage_subvention, subvention_2.dispositif_aide AS dispositif_aide 
FROM subvention AS subvention_2 
WHERE subvention_2.collectivite_siren = anon_21.there ORDER BY subvention_2.montant DESC NULLS LAST, subvention_2.id ASC 
 LIMIT 1) AS anon_22 ON true 
WHERE anon_21.here = territoire_1.id ORDER BY anon_22.montant DESC NULLS LAST, anon_22.id ASC 
 LIMIT $6::INTEGER + $7::INTEGER) AS anon_20 JOIN LATERAL (SELECT subvention_2.id AS id, subvention_2.collectivite_siren AS collectivite_siren, subvention_2.source_id AS source_id, subvention_2.ligne AS ligne, subvention_2.nom_attribuant AS nom_attribuant, subvention_2.id_attribuant AS id_attribuant, subvention_2.date_convention AS date_convention, subvention_2.date_decision AS date_decision, subvention_2.annee AS annee, subvention_2.reference_decision AS reference_decision, subvention_2.nom_beneficiaire AS nom_beneficiaire, subvention_2.id_beneficiaire AS id_beneficiaire, subvention_2.rna_beneficiaire AS rna_beneficiaire, subvention_2.objet AS objet, subvention_2.montant AS montant, subvention_2.nature AS nature, subvention_2.conditions_versement AS conditions_versement, subvention_2.dates_periode_versement AS dates_periode_versement, subvention_2.id_rae AS id_rae, subvention_2.notification_ue AS notification_ue, subvention_2.pourcentage_subvention AS pourcentage_subvention, subvention_2.dispositif_aide AS dispositif_aide 
FROM subvention AS subvention_2 
WHERE subvention_2.collectivite_siren = anon_20.there ORDER BY subvention_2.montant DESC NULLS LAST, subvention_2.id ASC 
 LIMIT $6::INTEGER + $7::INTEGER) AS anon_19 ON true) AS anon_18) AS anon_17 ORDER BY anon_17.montant DESC NULLS LAST, anon_17.id ASC 
 LIMIT $8::INTEGER + $9::INTEGER)
 SELECT (SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.collectivite_siren IN (SELECT unnest(array((SELECT anon_23.there 
FROM (SELECT territoire_3.id AS here, territoire_3.siren AS there 
FROM territoire AS territoire_3) AS anon_23 
WHERE anon_23.here = territoire_1.id))) AS unnest_2)) AS "totalCount", (SELECT row_to_json(anon_24) AS row_to_json_7 
FROM (SELECT (SELECT row_to_json(anon_25) AS row_to_json_8 
FROM (SELECT anon_26."sum montant" AS montant) AS anon_25) AS sum 
FROM (SELECT count(*) AS count, sum(subvention_2.montant) AS "sum montant" 
FROM subvention AS subvention_2 
WHERE subvention_2.collectivite_siren IN (SELECT unnest(array((SELECT anon_23.there 
FROM (SELECT territoire_3.id AS here, territoire_3.siren AS there 
FROM territoire AS territoire_3) AS anon_23 
WHERE anon_23.here = territoire_1.id))) AS unnest_2)) AS anon_26) AS anon_24) AS aggregate, (SELECT coalesce(json_agg(anon_27), '[]'::json) AS coalesce_2 
FROM (SELECT anon_28.montant AS montant, (SELECT row_to_json(anon_29) AS row_to_json_9 
FROM (SELECT collectivite_10.nom AS nom, collectivite_10.type AS type 
FROM collectivite AS collectivite_10 
WHERE collectivite_10.siren = anon_28.collectivite_siren) AS anon_29) AS attribuant 
FROM page AS anon_28 
WHERE anon_28.page_number <= $10::INTEGER ORDER BY anon_28.page_number) AS anon_27) AS nodes) AS anon_16) AS "elleMeme", (SELECT row_to_json(anon_30) AS row_to_json_10 
FROM (SELECT (SELECT count(*) AS count_3 
FROM collectivite AS collectivite_11 
WHERE collectivite_11.siren IN (SELECT unnest(array((SELECT anon_31.there 
FROM (SELECT collectivite_12.commune_id AS here, collectivite_12.siren AS there 
FROM collectivite AS collectivite_12 UNION ALL SELECT collectivite_13.epci_id AS here, collectivite_13.siren AS there 
FROM collectivite AS collectivite_13 UNION ALL SELECT collectivite_14.departement_id AS here, collectivite_14.siren AS there 
FROM collectivite AS collectivite_14 UNION ALL SELECT collectivite_15.region_id AS here, collectivite_15.siren AS there 
FROM collectivite AS collectivite_15) AS anon_31 
WHERE anon_31.here = territoire_1.id))) AS unnest_3) AND (EXISTS (SELECT 1 
FROM subvention AS subvention_3 
WHERE subvention_3.collectivite_siren = collectivite_11.siren AND true))) AS "totalCount") AS anon_30) AS collectivites, (SELECT row_to_json(anon_32) AS row_to_json_11 
FROM (SELECT (SELECT count(*) AS count_4 
FROM marche AS marche_1 
WHERE marche_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_33.there 
FROM (SELECT collectivite_16.commune_id AS here, collectivite_16.siren AS there 
FROM collectivite AS collectivite_16 UNION ALL SELECT collectivite_17.epci_id AS here, collectivite_17.siren AS there 
FROM collectivite AS collectivite_17 UNION ALL SELECT collectivite_18.departement_id AS here, collectivite_18.siren AS there 
FROM collectivite AS collectivite_18 UNION ALL SELECT collectivite_19.region_id AS here, collectivite_19.siren AS there 
FROM collectivite AS collectivite_19) AS anon_33 
WHERE anon_33.here = territoire_1.id))) AS unnest_4)) AS "totalCount") AS anon_32) AS marches, (SELECT row_to_json(anon_34) AS row_to_json_12 
FROM (SELECT (SELECT count(*) AS count_5 
FROM equipement AS equipement_1 
WHERE equipement_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_35.there 
FROM (SELECT collectivite_20.commune_id AS here, collectivite_20.siren AS there 
FROM collectivite AS collectivite_20 UNION ALL SELECT collectivite_21.epci_id AS here, collectivite_21.siren AS there 
FROM collectivite AS collectivite_21 UNION ALL SELECT collectivite_22.departement_id AS here, collectivite_22.siren AS there 
FROM collectivite AS collectivite_22 UNION ALL SELECT collectivite_23.region_id AS here, collectivite_23.siren AS there 
FROM collectivite AS collectivite_23) AS anon_35 
WHERE anon_35.here = territoire_1.id))) AS unnest_5)) AS "totalCount") AS anon_34) AS equipements, (SELECT row_to_json(anon_36) AS row_to_json_13 
FROM (SELECT (SELECT count(*) AS count_6 
FROM budget AS budget_1 
WHERE budget_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_37.there 
FROM (SELECT collectivite_24.commune_id AS here, collectivite_24.siren AS there 
FROM collectivite AS collectivite_24 UNION ALL SELECT collectivite_25.epci_id AS here, collectivite_25.siren AS there 
FROM collectivite AS collectivite_25 UNION ALL SELECT collectivite_26.departement_id AS here, collectivite_26.siren AS there 
FROM collectivite AS collectivite_26 UNION ALL SELECT collectivite_27.region_id AS here, collectivite_27.siren AS there 
FROM collectivite AS collectivite_27) AS anon_37 
WHERE anon_37.here = territoire_1.id))) AS unnest_6)) AS "totalCount") AS anon_36) AS budgets, (SELECT row_to_json(anon_38) AS row_to_json_14 
FROM (SELECT (SELECT count(*) AS count_7 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_39.there 
FROM (SELECT collectivite_28.commune_id AS here, collectivite_28.siren AS there 
FROM collectivite AS collectivite_28 UNION ALL SELECT collectivite_29.epci_id AS here, collectivite_29.siren AS there 
FROM collectivite AS collectivite_29 UNION ALL SELECT collectivite_30.departement_id AS here, collectivite_30.siren AS there 
FROM collectivite AS collectivite_30 UNION ALL SELECT collectivite_31.region_id AS here, collectivite_31.siren AS there 
FROM collectivite AS collectivite_31) AS anon_39 
WHERE anon_39.here = territoire_1.id))) AS unnest_7)) AS "totalCount") AS anon_38) AS "lignesBudget", (SELECT row_to_json(anon_40) AS row_to_json_15 
FROM (SELECT (SELECT count(*) AS count_8 
FROM deliberation AS deliberation_1 
WHERE deliberation_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_41.there 
FROM (SELECT collectivite_32.commune_id AS here, collectivite_32.siren AS there 
FROM collectivite AS collectivite_32 UNION ALL SELECT collectivite_33.epci_id AS here, collectivite_33.siren AS there 
FROM collectivite AS collectivite_33 UNION ALL SELECT collectivite_34.departement_id AS here, collectivite_34.siren AS there 
FROM collectivite AS collectivite_34 UNION ALL SELECT collectivite_35.region_id AS here, collectivite_35.siren AS there 
FROM collectivite AS collectivite_35) AS anon_41 
WHERE anon_41.here = territoire_1.id))) AS unnest_8)) AS "totalCount") AS anon_40) AS deliberations, (SELECT row_to_json(anon_42) AS row_to_json_16 
FROM (SELECT (SELECT count(*) AS count_9 
FROM source AS source_1 
WHERE source_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_43.there 
FROM (SELECT collectivite_36.commune_id AS here, collectivite_36.siren AS there 
FROM collectivite AS collectivite_36 UNION ALL SELECT collectivite_37.epci_id AS here, collectivite_37.siren AS there 
FROM collectivite AS collectivite_37 UNION ALL SELECT collectivite_38.departement_id AS here, collectivite_38.siren AS there 
FROM collectivite AS collectivite_38 UNION ALL SELECT collectivite_39.region_id AS here, collectivite_39.siren AS there 
FROM collectivite AS collectivite_39) AS anon_43 
WHERE anon_43.here = territoire_1.id))) AS unnest_9)) AS "totalCount") AS anon_42) AS sources, (SELECT row_to_json(anon_44) AS row_to_json_17 
FROM (SELECT (SELECT row_to_json(anon_45) AS row_to_json_18 
FROM (SELECT (SELECT row_to_json(anon_46) AS row_to_json_19 
FROM (SELECT anon_47."sum lignesLues" AS "lignesLues") AS anon_46) AS sum 
FROM (SELECT count(*) AS count, sum(qualite_1.lignes_lues) AS "sum lignesLues" 
FROM qualite AS qualite_1 
WHERE qualite_1.collectivite_siren IN (SELECT unnest(array((SELECT anon_48.there 
FROM (SELECT collectivite_40.commune_id AS here, collectivite_40.siren AS there 
FROM collectivite AS collectivite_40 UNION ALL SELECT collectivite_41.epci_id AS here, collectivite_41.siren AS there 
FROM collectivite AS collectivite_41 UNION ALL SELECT collectivite_42.departement_id AS here, collectivite_42.siren AS there 
FROM collectivite AS collectivite_42 UNION ALL SELECT collectivite_43.region_id AS here, collectivite_43.siren AS there 
FROM collectivite AS collectivite_43) AS anon_48 
WHERE anon_48.here = territoire_1.id))) AS unnest_10)) AS anon_47) AS anon_45) AS aggregate) AS anon_44) AS qualite, (SELECT row_to_json(anon_49) AS row_to_json_20 
FROM (SELECT (SELECT coalesce(json_agg(anon_50), '[]'::json) AS coalesce_3 
FROM (SELECT territoire_4.nom AS nom, (SELECT row_to_json(anon_51) AS row_to_json_21 
FROM (WITH page AS 
(SELECT anon_52.id AS id, anon_52.collectivite_siren AS collectivite_siren, anon_52.source_id AS source_id, anon_52.ligne AS ligne, anon_52.nom_attribuant AS nom_attribuant, anon_52.id_attribuant AS id_attribuant, anon_52.date_convention AS date_convention, anon_52.date_decision AS date_decision, anon_52.annee AS annee, anon_52.reference_decision AS reference_decision, anon_52.nom_beneficiaire AS nom_beneficiaire, anon_52.id_beneficiaire AS id_beneficiaire, anon_52.rna_beneficiaire AS rna_beneficiaire, anon_52.objet AS objet, anon_52.montant AS montant, anon_52.nature AS nature, anon_52.conditions_versement AS conditions_versement, anon_52.dates_periode_versement AS dates_periode_versement, anon_52.id_rae AS id_rae, anon_52.notification_ue AS notification_ue, anon_52.pourcentage_subvention AS pourcentage_subvention, anon_52.dispositif_aide AS dispositif_aide, CAST(json_build_array('754204', CAST(anon_52.montant AS TEXT), CAST(anon_52.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY anon_52.montant DESC NULLS LAST, anon_52.id ASC) AS page_number 
FROM (SELECT anon_53.id AS id, anon_53.collectivite_siren AS collectivite_siren, anon_53.source_id AS source_id, anon_53.ligne AS ligne, anon_53.nom_attribuant AS nom_attribuant, anon_53.id_attribuant AS id_attribuant, anon_53.date_convention AS date_convention, anon_53.date_decision AS date_decision, anon_53.annee AS annee, anon_53.reference_decision AS reference_decision, anon_53.nom_beneficiaire AS nom_beneficiaire, anon_53.id_beneficiaire AS id_beneficiaire, anon_53.rna_beneficiaire AS rna_beneficiaire, anon_53.objet AS objet, anon_53.montant AS montant, anon_53.nature AS nature, anon_53.conditions_versement AS conditions_versement, anon_53.dates_periode_versement AS dates_periode_versement, anon_53.id_rae AS id_rae, anon_53.notification_ue AS notification_ue, anon_53.pourcentage_subvention AS pourcentage_subvention, anon_53.dispositif_aide AS dispositif_aide 
FROM (SELECT anon_54.id AS id, anon_54.collectivite_siren AS collectivite_siren, anon_54.source_id AS source_id, anon_54.ligne AS ligne, anon_54.nom_attribuant AS nom_attribuant, anon_54.id_attribuant AS id_attribuant, anon_54.date_convention AS date_convention, anon_54.date_decision AS date_decision, anon_54.annee AS annee, anon_54.reference_decision AS reference_decision, anon_54.nom_beneficiaire AS nom_beneficiaire, anon_54.id_beneficiaire AS id_beneficiaire, anon_54.rna_beneficiaire AS rna_beneficiaire, anon_54.objet AS objet, anon_54.montant AS montant, anon_54.nature AS nature, anon_54.conditions_versement AS conditions_versement, anon_54.dates_periode_versement AS dates_periode_versement, anon_54.id_rae AS id_rae, anon_54.notification_ue AS notification_ue, anon_54.pourcentage_subvention AS pourcentage_subvention, anon_54.dispositif_aide AS dispositif_aide 
FROM (SELECT anon_56.there AS there 
FROM (SELECT collectivite_44.commune_id AS here, collectivite_44.siren AS there 
FROM collectivite AS collectivite_44 UNION SELECT collectivite_45.epci_id AS here, collectivite_45.siren AS there 
FROM collectivite AS collectivite_45 UNION SELECT collectivite_46.departement_id AS here, collectivite_46.siren AS there 
FROM collectivite AS collectivite_46 UNION SELECT collectivite_47.region_id AS here, collectivite_47.siren AS there 
FROM collectivite AS collectivite_47) AS anon_56 JOIN LATERAL (SELECT subvention_4.id AS id, subvention_4.collectivite_siren AS collectivite_siren, subvention_4.source_id AS source_id, subvention_4.ligne AS ligne, subvention_4.nom_attribuant AS nom_attribuant, subvention_4.id_attribuant AS id_attribuant, subvention_4.date_convention AS date_convention, subvention_4.date_decision AS date_decision, subvention_4.annee AS annee, subvention_4.reference_decision AS reference_decision, subvention_4.nom_beneficiaire AS nom_beneficiaire, subvention_4.id_beneficiaire AS id_beneficiaire, subvention_4.rna_beneficiaire AS rna_beneficiaire, subvention_4.objet AS objet, subvention_4.montant AS montant, subvention_4.nature AS nature, subvention_4.conditions_versement AS conditions_versement, subvention_4.dates_periode_versement AS dates_periode_versement, subvention_4.id_rae AS id_rae, subvention_4.notification_ue AS notification_ue, subvention_4.pourcentage_subvention AS pourcentage_subvention, subvention_4.dispositif_aide AS dispositif_aide 
FROM subvention AS subvention_4 
WHERE subvention_4.collectivite_siren = anon_56.there ORDER BY subvention_4.montant DESC NULLS LAST, subvention_4.id ASC 
 LIMIT 1) AS anon_57 ON true 
WHERE anon_56.here = territoire_4.id ORDER BY anon_57.montant DESC NULLS LAST, anon_57.id ASC 
 LIMIT $11::INTEGER + $12::INTEGER) AS anon_55 JOIN LATERAL (SELECT subvention_4.id AS id, subvention_4.collectivite_siren AS collectivite_siren, subvention_4.source_id AS source_id, subvention_4.ligne AS ligne, subvention_4.nom_attribuant AS nom_attribuant, subvention_4.id_attribuant AS id_attribuant, subvention_4.date_convention AS date_convention, subvention_4.date_decision AS date_decision, subvention_4.annee AS annee, subvention_4.reference_decision AS reference_decision, subvention_4.nom_beneficiaire AS nom_beneficiaire, subvention_4.id_beneficiaire AS id_beneficiaire, subvention_4.rna_beneficiaire AS rna_beneficiaire, subvention_4.objet AS objet, subvention_4.montant AS montant, subvention_4.nature AS nature, subvention_4.conditions_versement AS conditions_versement, subvention_4.dates_periode_versement AS dates_periode_versement, subvention_4.id_rae AS id_rae, subvention_4.notification_ue AS notification_ue, subvention_4.pourcentage_subvention AS pourcentage_subvention, subvention_4.dispositif_aide AS dispositif_aide 
FROM subvention AS subvention_4 
WHERE subvention_4.collectivite_siren = anon_55.there ORDER BY subvention_4.montant DESC NULLS LAST, subvention_4.id ASC 
 LIMIT $11::INTEGER + $12::INTEGER) AS anon_54 ON true) AS anon_53) AS anon_52 ORDER BY anon_52.montant DESC NULLS LAST, anon_52.id ASC 
 LIMIT $13::INTEGER + $14::INTEGER)
 SELECT (SELECT count(*) AS count_10 
FROM subvention AS subvention_4 
WHERE subvention_4.collectivite_siren IN (SELECT unnest(array((SELECT anon_58.there 
FROM (SELECT collectivite_48.commune_id AS here, collectivite_48.siren AS there 
FROM collectivite AS collectivite_48 UNION ALL SELECT collectivite_49.epci_id AS here, collectivite_49.siren AS there 
FROM collectivite AS collectivite_49 UNION ALL SELECT collectivite_50.departement_id AS here, collectivite_50.siren AS there 
FROM collectivite AS collectivite_50 UNION ALL SELECT collectivite_51.region_id AS here, collectivite_51.siren AS there 
FROM collectivite AS collectivite_51) AS anon_58 
WHERE anon_58.here = territoire_4.id))) AS unnest_11)) AS "totalCount", (SELECT coalesce(json_agg(anon_59), '[]'::json) AS coalesce_4 
FROM (SELECT anon_60.montant AS montant 
FROM page AS anon_60 
WHERE anon_60.page_number <= $15::INTEGER ORDER BY anon_60.page_number) AS anon_59) AS nodes, (SELECT row_to_json(anon_61) AS row_to_json_22 
FROM (SELECT (SELECT count(*) > $16::INTEGER AS anon_62 
FROM page AS anon_63) AS "hasNextPage") AS anon_61) AS "pageInfo", (SELECT coalesce(json_agg(anon_64), '[]'::json) AS coalesce_5 
FROM (SELECT (SELECT row_to_json(anon_65) AS row_to_json_23 
FROM (SELECT anon_66."key 0" AS nature) AS anon_65) AS keys, (SELECT row_to_json(anon_67) AS row_to_json_24 
FROM (SELECT anon_66."sum montant" AS montant) AS anon_67) AS sum 
FROM (SELECT anon_68."key 0" AS "key 0", anon_68.count AS count, anon_68."sum montant" AS "sum montant" 
FROM (SELECT subvention_4.nature AS "key 0", count(*) AS count, sum(subvention_4.montant) AS "sum montant" 
FROM subvention AS subvention_4 
WHERE subvention_4.collectivite_siren IN (SELECT unnest(array((SELECT anon_58.there 
FROM (SELECT collectivite_48.commune_id AS here, collectivite_48.siren AS there 
FROM collectivite AS collectivite_48 UNION ALL SELECT collectivite_49.epci_id AS here, collectivite_49.siren AS there 
FROM collectivite AS collectivite_49 UNION ALL SELECT collectivite_50.departement_id AS here, collectivite_50.siren AS there 
FROM collectivite AS collectivite_50 UNION ALL SELECT collectivite_51.region_id AS here, collectivite_51.siren AS there 
FROM collectivite AS collectivite_51) AS anon_58 
WHERE anon_58.here = territoire_4.id))) AS unnest_11) GROUP BY 1) AS anon_68 ORDER BY lower(public.unaccent('public.unaccent', anon_68."key 0") COLLATE "default") COLLATE "C", anon_68."key 0" 
 LIMIT $17::INTEGER) AS anon_66) AS anon_64) AS groups) AS anon_51) AS subventions 
FROM territoire AS territoire_4 
WHERE territoire_4.parent_id = territoire_1.id ORDER BY territoire_4.population DESC NULLS LAST, territoire_4.id ASC 
 LIMIT $18::INTEGER) AS anon_50) AS nodes) AS anon_49) AS enfants 
FROM territoire AS territoire_1 
WHERE territoire_1.type = $19::VARCHAR AND (territoire_1.code = $20::VARCHAR OR (territoire_1.anciens_codes @> CAST(ARRAY[$20::VARCHAR] AS TEXT[])))) AS anon_1) AS r0, (SELECT row_to_json(anon_69) AS row_to_json_25 
FROM (SELECT territoire_5.nom AS nom, (SELECT row_to_json(anon_70) AS row_to_json_26 
FROM (SELECT (SELECT coalesce(json_agg(anon_71), '[]'::json) AS coalesce_6 
FROM (SELECT collectivite_52.nom AS nom 
FROM collectivite AS collectivite_52 
WHERE collectivite_52.siren IN (SELECT unnest(array((SELECT anon_72.there 
FROM (SELECT collectivite_53.commune_id AS here, collectivite_53.siren AS there 
FROM collectivite AS collectivite_53 UNION ALL SELECT collectivite_54.epci_id AS here, collectivite_54.siren AS there 
FROM collectivite AS collectivite_54 UNION ALL SELECT collectivite_55.departement_id AS here, collectivite_55.siren AS there 
FROM collectivite AS collectivite_55 UNION ALL SELECT collectivite_56.region_id AS here, collectivite_56.siren AS there 
FROM collectivite AS collectivite_56) AS anon_72 
WHERE anon_72.here = territoire_5.id))) AS unnest_12) ORDER BY collectivite_52.population DESC NULLS LAST, collectivite_52.id ASC 
 LIMIT $21::INTEGER) AS anon_71) AS nodes) AS anon_70) AS collectivites, (SELECT row_to_json(anon_73) AS row_to_json_27 
FROM (SELECT (SELECT count(*) AS count_11 
FROM subvention AS subvention_5 
WHERE subvention_5.collectivite_siren IN (SELECT unnest(array((SELECT anon_74.there 
FROM (SELECT collectivite_57.commune_id AS here, collectivite_57.siren AS there 
FROM collectivite AS collectivite_57 UNION ALL SELECT collectivite_58.epci_id AS here, collectivite_58.siren AS there 
FROM collectivite AS collectivite_58 UNION ALL SELECT collectivite_59.departement_id AS here, collectivite_59.siren AS there 
FROM collectivite AS collectivite_59 UNION ALL SELECT collectivite_60.region_id AS here, collectivite_60.siren AS there 
FROM collectivite AS collectivite_60) AS anon_74 
WHERE anon_74.here = territoire_5.id))) AS unnest_13)) AS "totalCount") AS anon_73) AS subventions, (SELECT row_to_json(anon_75) AS row_to_json_28 
FROM (SELECT territoire_6.nom AS nom, (SELECT row_to_json(anon_76) AS row_to_json_29 
FROM (SELECT (SELECT count(*) AS count_12 
FROM collectivite AS collectivite_61 
WHERE collectivite_61.siren IN (SELECT unnest(array((SELECT anon_77.there 
FROM (SELECT collectivite_62.commune_id AS here, collectivite_62.siren AS there 
FROM collectivite AS collectivite_62 UNION ALL SELECT collectivite_63.epci_id AS here, collectivite_63.siren AS there 
FROM collectivite AS collectivite_63 UNION ALL SELECT collectivite_64.departement_id AS here, collectivite_64.siren AS there 
FROM collectivite AS collectivite_64 UNION ALL SELECT collectivite_65.region_id AS here, collectivite_65.siren AS there 
FROM collectivite AS collectivite_65) AS anon_77 
WHERE anon_77.here = territoire_6.id))) AS unnest_14)) AS "totalCount") AS anon_76) AS tout, (SELECT row_to_json(anon_78) AS row_to_json_30 
FROM (SELECT (SELECT coalesce(json_agg(anon_79), '[]'::json) AS coalesce_7 
FROM (SELECT collectivite_66.nom AS nom 
FROM collectivite AS collectivite_66 
WHERE collectivite_66.siren IN (SELECT unnest(array((SELECT anon_80.there 
FROM (SELECT territoire_7.id AS here, territoire_7.siren AS there 
FROM territoire AS territoire_7) AS anon_80 
WHERE anon_80.here = territoire_6.id))) AS unnest_15) ORDER BY collectivite_66.population DESC NULLS LAST, collectivite_66.id ASC 
 LIMIT $22::INTEGER) AS anon_79) AS nodes) AS anon_78) AS administre, (SELECT row_to_json(anon_81) AS row_to_json_31 
FROM (SELECT (SELECT count(*) AS count_13 
FROM territoire AS territoire_8 
WHERE territoire_8.parent_id = territoire_6.id) AS "totalCount") AS anon_81) AS enfants, (SELECT row_to_json(anon_82) AS row_to_json_32 
FROM (SELECT territoire_9.nom AS nom, (SELECT row_to_json(anon_83) AS row_to_json_33 
FROM (SELECT territoire_10.nom AS nom 
FROM territoire AS territoire_10 
WHERE territoire_10.id = territoire_9.parent_id) AS anon_83) AS parent 
FROM territoire AS territoire_9 
WHERE territoire_9.id = territoire_6.parent_id) AS anon_82) AS parent 
FROM territoire AS territoire_6 
WHERE territoire_6.id = territoire_5.parent_id) AS anon_75) AS lieux 
FROM territoire AS territoire_5 
WHERE territoire_5.type = $23::VARCHAR AND (territoire_5.code = $24::VARCHAR OR (territoire_5.anciens_codes @> CAST(ARRAY[$24::VARCHAR] AS TEXT[])))) AS anon_69) AS r1
