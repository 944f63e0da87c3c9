SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE (subvention_1.nature = any($1::TEXT[])) AND subvention_1.montant > $2::NUMERIC AND true)) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT subvention_1.montant AS montant, subvention_1.nature AS nature 
FROM subvention AS subvention_1 
WHERE (subvention_1.nature = any($1::TEXT[])) AND subvention_1.montant > $2::NUMERIC AND true ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $3::INTEGER) AS anon_1) AS r1
