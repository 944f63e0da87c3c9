SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.notification_ue = $1::BOOLEAN)) AS r0, (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT territoire_1.nom AS nom, territoire_1.type AS type 
FROM territoire AS territoire_1 
WHERE (territoire_1.type = any($2::TEXT[])) AND territoire_1.code = $3::VARCHAR ORDER BY territoire_1.population DESC NULLS LAST, territoire_1.id ASC 
 LIMIT $4::INTEGER) AS anon_1) AS r1
