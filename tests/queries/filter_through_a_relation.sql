SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE EXISTS (SELECT 1 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = subvention_1.collectivite_siren AND (EXISTS (SELECT 1 
FROM territoire AS territoire_1 
WHERE territoire_1.id = collectivite_1.departement_id AND territoire_1.code = $1::VARCHAR))))) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT collectivite_2.nom AS nom 
FROM collectivite AS collectivite_2 
WHERE collectivite_2.siren = subvention_1.collectivite_siren) AS anon_2) AS attribuant 
FROM subvention AS subvention_1 
WHERE EXISTS (SELECT 1 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = subvention_1.collectivite_siren AND (EXISTS (SELECT 1 
FROM territoire AS territoire_1 
WHERE territoire_1.id = collectivite_1.departement_id AND territoire_1.code = $1::VARCHAR))) ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $2::INTEGER) AS anon_1) AS r1
