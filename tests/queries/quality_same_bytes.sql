SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT source_1.qualite AS qualite, source_1.empreinte AS empreinte, (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM source AS source_2 
WHERE source_2.empreinte = source_1.empreinte) AS "totalCount", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_2 
FROM (SELECT source_2.url AS url 
FROM source AS source_2 
WHERE source_2.empreinte = source_1.empreinte ORDER BY source_2.id ASC 
 LIMIT $1::INTEGER) AS anon_3) AS nodes) AS anon_2) AS exemplaires, (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT (SELECT coalesce(json_agg(anon_5), '[]'::json) AS coalesce_3 
FROM (SELECT (SELECT row_to_json(anon_6) AS row_to_json_3 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = qualite_1.collectivite_siren) AS anon_6) AS collectivite, qualite_1.lignes_lues AS "lignesLues", qualite_1.lignes_rejetees AS "lignesRejetees" 
FROM qualite AS qualite_1 
WHERE qualite_1.source_id = source_1.id ORDER BY qualite_1.id ASC 
 LIMIT $2::INTEGER) AS anon_5) AS nodes) AS anon_4) AS "qualiteParCollectivite", (SELECT row_to_json(anon_7) AS row_to_json_4 
FROM (SELECT (SELECT coalesce(json_agg(anon_8), '[]'::json) AS coalesce_4 
FROM (SELECT rejet_1.ligne AS ligne, rejet_1.colonne AS colonne, rejet_1.valeur AS valeur, rejet_1.code AS code, rejet_1.message AS message 
FROM rejet AS rejet_1 
WHERE rejet_1.source_id = source_1.id ORDER BY rejet_1.source_id ASC, rejet_1.ligne ASC, rejet_1.id ASC 
 LIMIT $3::INTEGER) AS anon_8) AS nodes) AS anon_7) AS rejets 
FROM source AS source_1 
WHERE source_1.lignes_rejetees > $4::INTEGER ORDER BY source_1.id ASC 
 LIMIT $5::INTEGER) AS anon_1) AS r0, to_json((SELECT count(*) AS count_2 
FROM source AS source_3 
WHERE EXISTS (SELECT 1 
FROM source AS source_4 
WHERE source_4.empreinte = source_3.empreinte AND source_4.lignes_rejetees > $6::INTEGER))) AS r1
