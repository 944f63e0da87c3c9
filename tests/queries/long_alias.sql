SELECT (SELECT coalesce(json_agg(json_build_object('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'::text, anon_1.f0, 'objet'::text, anon_1.f1)), '[]'::json) AS coalesce_1 
FROM (SELECT subvention_1.montant AS f0, subvention_1.objet AS f1 
FROM subvention AS subvention_1 ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $1::INTEGER) AS anon_1) AS r0
