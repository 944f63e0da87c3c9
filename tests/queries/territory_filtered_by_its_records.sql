SELECT to_json((SELECT count(*) AS count_1 
FROM territoire AS territoire_1 
WHERE territoire_1.type = $1::VARCHAR AND territoire_1.id IN (SELECT anon_1.here 
FROM (SELECT collectivite_1.commune_id AS here, collectivite_1.siren AS there 
FROM collectivite AS collectivite_1 UNION ALL SELECT collectivite_2.epci_id AS here, collectivite_2.siren AS there 
FROM collectivite AS collectivite_2 UNION ALL SELECT collectivite_3.departement_id AS here, collectivite_3.siren AS there 
FROM collectivite AS collectivite_3 UNION ALL SELECT collectivite_4.region_id AS here, collectivite_4.siren AS there 
FROM collectivite AS collectivite_4) AS anon_1 
WHERE anon_1.here IS NOT NULL AND anon_1.there IN (SELECT subvention_1.collectivite_siren 
FROM subvention AS subvention_1 
WHERE subvention_1.montant >= $2::NUMERIC)))) AS r0, (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT territoire_1.nom AS nom, territoire_1.code AS code 
FROM territoire AS territoire_1 
WHERE territoire_1.type = $1::VARCHAR AND territoire_1.id IN (SELECT anon_1.here 
FROM (SELECT collectivite_1.commune_id AS here, collectivite_1.siren AS there 
FROM collectivite AS collectivite_1 UNION ALL SELECT collectivite_2.epci_id AS here, collectivite_2.siren AS there 
FROM collectivite AS collectivite_2 UNION ALL SELECT collectivite_3.departement_id AS here, collectivite_3.siren AS there 
FROM collectivite AS collectivite_3 UNION ALL SELECT collectivite_4.region_id AS here, collectivite_4.siren AS there 
FROM collectivite AS collectivite_4) AS anon_1 
WHERE anon_1.here IS NOT NULL AND anon_1.there IN (SELECT subvention_1.collectivite_siren 
FROM subvention AS subvention_1 
WHERE subvention_1.montant >= $2::NUMERIC)) ORDER BY territoire_1.code ASC, territoire_1.id ASC 
 LIMIT $3::INTEGER) AS anon_2) AS r1, (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_2 
FROM (SELECT territoire_2.nom AS nom 
FROM territoire AS territoire_2 
WHERE territoire_2.type = $4::VARCHAR AND (EXISTS (SELECT 1 
FROM territoire AS territoire_3 
WHERE territoire_3.id = territoire_2.region_id AND territoire_3.code = $5::VARCHAR)) AND NOT (EXISTS (SELECT 1 
FROM collectivite AS collectivite_5, (SELECT collectivite_6.commune_id AS here, collectivite_6.siren AS there 
FROM collectivite AS collectivite_6 UNION ALL SELECT collectivite_7.epci_id AS here, collectivite_7.siren AS there 
FROM collectivite AS collectivite_7 UNION ALL SELECT collectivite_8.departement_id AS here, collectivite_8.siren AS there 
FROM collectivite AS collectivite_8 UNION ALL SELECT collectivite_9.region_id AS here, collectivite_9.siren AS there 
FROM collectivite AS collectivite_9) AS anon_4 
WHERE collectivite_5.siren = anon_4.there AND anon_4.here = territoire_2.id AND (NOT (EXISTS (SELECT 1 
FROM subvention AS subvention_2 
WHERE subvention_2.collectivite_siren = collectivite_5.siren AND true))) IS NOT true)) ORDER BY territoire_2.code ASC, territoire_2.id ASC 
 LIMIT $6::INTEGER) AS anon_3) AS r2
