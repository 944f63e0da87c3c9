SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1)) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = subvention_1.collectivite_siren) AS anon_2) AS attribuant, subvention_1.nom_beneficiaire AS "nomBeneficiaire", subvention_1.objet AS objet, subvention_1.montant AS montant, subvention_1.date_convention AS "dateConvention", (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT source_1.titre AS titre, source_1.licence AS licence, source_1.url AS url 
FROM source AS source_1 
WHERE source_1.id = subvention_1.source_id) AS anon_3) AS source 
FROM subvention AS subvention_1 ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $1::INTEGER) AS anon_1) AS r1
