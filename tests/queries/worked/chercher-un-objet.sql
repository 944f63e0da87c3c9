SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE normalise(subvention_1.objet) LIKE (('%' || regexp_replace(normalise($1::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%')) AS "totalCount", (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT anon_4."sum montant" AS montant) AS anon_3) AS sum, (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT anon_4."countDistinct nomBeneficiaire" AS "nomBeneficiaire") AS anon_5) AS "countDistinct" 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant", count(DISTINCT subvention_1.nom_beneficiaire) AS "countDistinct nomBeneficiaire" 
FROM subvention AS subvention_1 
WHERE normalise(subvention_1.objet) LIKE (('%' || regexp_replace(normalise($1::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%')) AS anon_4) AS anon_2) AS aggregate, (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_7) AS row_to_json_5 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = subvention_1.collectivite_siren) AS anon_7) AS attribuant, subvention_1.nom_beneficiaire AS "nomBeneficiaire", subvention_1.objet AS objet, subvention_1.montant AS montant, subvention_1.date_convention AS "dateConvention" 
FROM subvention AS subvention_1 
WHERE normalise(subvention_1.objet) LIKE (('%' || regexp_replace(normalise($1::VARCHAR), '([\\%_])', '\\\1', 'g')) || '%') ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $2::INTEGER) AS anon_6) AS nodes) AS anon_1) AS r0
