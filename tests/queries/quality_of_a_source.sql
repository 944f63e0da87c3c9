SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT source_1.url AS url, source_1.lignes_lues AS "lignesLues", source_1.lignes_acceptees AS "lignesAcceptees", source_1.lignes_rejetees AS "lignesRejetees", (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM rejet AS rejet_1 
WHERE rejet_1.source_id = source_1.id) AS "totalCount", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_2 
FROM (SELECT rejet_1.ligne AS ligne, rejet_1.code AS code, rejet_1.message AS message, rejet_1.contenu AS contenu 
FROM rejet AS rejet_1 
WHERE rejet_1.source_id = source_1.id ORDER BY rejet_1.source_id ASC, rejet_1.ligne ASC, rejet_1.id ASC 
 LIMIT $1::INTEGER) AS anon_3) AS nodes) AS anon_2) AS rejets, (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_3 
FROM (SELECT subvention_1.ligne AS ligne, (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_4 
FROM (SELECT anomalie_1.colonne AS colonne, anomalie_1.code AS code, anomalie_1.valeur AS valeur, anomalie_1.message AS message 
FROM anomalie AS anomalie_1 
WHERE anomalie_1.enregistrement_id = subvention_1.id ORDER BY anomalie_1.id) AS anon_6) AS anomalies 
FROM subvention AS subvention_1 
WHERE subvention_1.source_id = source_1.id AND (EXISTS (SELECT 1 
FROM anomalie AS anomalie_2 
WHERE anomalie_2.enregistrement_id = subvention_1.id AND true)) ORDER BY subvention_1.ligne ASC, subvention_1.id ASC 
 LIMIT $2::INTEGER) AS anon_5) AS nodes) AS anon_4) AS subventions 
FROM source AS source_1 
WHERE source_1.lignes_rejetees > $3::INTEGER ORDER BY source_1.id ASC 
 LIMIT $4::INTEGER) AS anon_1) AS r0
