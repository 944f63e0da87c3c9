SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM marche AS marche_1 
WHERE $1::VARCHAR = any(marche_1.techniques)) AS "totalCount", (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT marche_1.techniques AS techniques 
FROM marche AS marche_1 
WHERE $1::VARCHAR = any(marche_1.techniques) ORDER BY marche_1.montant DESC NULLS LAST, marche_1.id ASC 
 LIMIT $2::INTEGER) AS anon_2) AS nodes) AS anon_1) AS r0
