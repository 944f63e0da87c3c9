WITH anon_3 AS 
(SELECT subvention_1.id AS id, subvention_1.collectivite_siren AS collectivite_siren, subvention_1.source_id AS source_id, subvention_1.ligne AS ligne, subvention_1.nom_attribuant AS nom_attribuant, subvention_1.id_attribuant AS id_attribuant, subvention_1.date_convention AS date_convention, subvention_1.date_decision AS date_decision, subvention_1.annee AS annee, subvention_1.reference_decision AS reference_decision, subvention_1.nom_beneficiaire AS nom_beneficiaire, subvention_1.id_beneficiaire AS id_beneficiaire, subvention_1.rna_beneficiaire AS rna_beneficiaire, subvention_1.objet AS objet, subvention_1.montant AS montant, subvention_1.nature AS nature, subvention_1.conditions_versement AS conditions_versement, subvention_1.dates_periode_versement AS dates_periode_versement, subvention_1.id_rae AS id_rae, subvention_1.notification_ue AS notification_ue, subvention_1.pourcentage_subvention AS pourcentage_subvention, subvention_1.dispositif_aide AS dispositif_aide, CAST(json_build_array('754204', CAST(subvention_1.montant AS TEXT), CAST(subvention_1.id AS TEXT)) AS TEXT) AS page_position, row_number() OVER (ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC) AS page_number 
FROM subvention AS subvention_1 ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $1::INTEGER + $2::INTEGER)
 SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1)) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT anon_2.id AS id 
FROM anon_3 AS anon_2 
WHERE anon_2.page_number <= $3::INTEGER ORDER BY anon_2.page_number) AS anon_1) AS r1, (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_2 
FROM (SELECT translate(encode(convert_to(left(md5(anon_5.page_position || 'curseur-1'), 8) || anon_5.page_position, 'UTF8'), 'base64'), E'\n', '') AS cursor 
FROM anon_3 AS anon_5 
WHERE anon_5.page_number <= $4::INTEGER ORDER BY anon_5.page_number) AS anon_4) AS r2, (SELECT row_to_json(anon_6) AS row_to_json_1 
FROM (SELECT (SELECT count(*) > $5::INTEGER AS anon_7 
FROM anon_3 AS anon_8) AS "hasNextPage", false AS "hasPreviousPage", (SELECT translate(encode(convert_to(left(md5(anon_9.page_position || 'curseur-1'), 8) || anon_9.page_position, 'UTF8'), 'base64'), E'\n', '') AS translate_1 
FROM anon_3 AS anon_9 
WHERE anon_9.page_number <= $6::INTEGER ORDER BY anon_9.page_number 
 LIMIT 1) AS "startCursor", (SELECT translate(encode(convert_to(left(md5(anon_10.page_position || 'curseur-1'), 8) || anon_10.page_position, 'UTF8'), 'base64'), E'\n', '') AS translate_2 
FROM anon_3 AS anon_10 
WHERE anon_10.page_number <= $7::INTEGER ORDER BY anon_10.page_number DESC 
 LIMIT 1) AS "endCursor") AS anon_6) AS r3
