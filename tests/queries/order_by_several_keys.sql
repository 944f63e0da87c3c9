SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT subvention_1.nature AS nature, subvention_1.montant AS montant 
FROM subvention AS subvention_1 ORDER BY lower(public.unaccent('public.unaccent', subvention_1.nature) COLLATE "default") COLLATE "C" ASC, subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $1::INTEGER) AS anon_1) AS r0
