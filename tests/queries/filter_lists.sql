SELECT to_json((SELECT count(*) AS count_1 
FROM marche AS marche_1 
WHERE $1::VARCHAR = any(marche_1.techniques))) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT marche_1.techniques AS techniques 
FROM marche AS marche_1 
WHERE $1::VARCHAR = any(marche_1.techniques) ORDER BY marche_1.montant DESC NULLS LAST, marche_1.id ASC 
 LIMIT $2::INTEGER) AS anon_1) AS r1
