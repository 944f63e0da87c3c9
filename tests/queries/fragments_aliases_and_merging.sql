SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1)) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT 'Subvention'::text AS __typename, subvention_1.ligne AS ligne, subvention_1.montant AS montant, (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT source_1.licence AS licence, source_1.titre AS titre 
FROM source AS source_1 
WHERE source_1.id = subvention_1.source_id) AS anon_2) AS source, subvention_1.montant AS m 
FROM subvention AS subvention_1 ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $1::INTEGER) AS anon_1) AS r1
