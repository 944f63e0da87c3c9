SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE normalise(subvention_1.objet) LIKE (('%' || regexp_replace(normalise($1::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%') AND normalise(subvention_1.nom_beneficiaire) LIKE (('' || regexp_replace(normalise($2::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%')) AS "totalCount", (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT subvention_1.objet AS objet, subvention_1.nom_beneficiaire AS "nomBeneficiaire" 
FROM subvention AS subvention_1 
WHERE normalise(subvention_1.objet) LIKE (('%' || regexp_replace(normalise($1::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%') AND normalise(subvention_1.nom_beneficiaire) LIKE (('' || regexp_replace(normalise($2::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%') ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $3::INTEGER) AS anon_2) AS nodes) AS anon_1) AS r0
