SELECT (SELECT coalesce(json_agg(anon_1), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT territoire_1.nom AS nom 
FROM territoire AS territoire_1 
WHERE territoire_1.id = anon_4."key 0") AS anon_3) AS "attribuantDepartement", anon_4."key 1" AS "dateConventionYear", NULL::json AS nature) AS anon_2) AS keys, anon_4.count AS count, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT anon_4."sum montant" AS montant) AS anon_5) AS sum 
FROM (SELECT anon_6."key 0" AS "key 0", anon_6."key 1" AS "key 1", anon_6.count AS count, anon_6."sum montant" AS "sum montant" 
FROM (SELECT collectivite_1.departement_id AS "key 0", CAST(EXTRACT(year FROM subvention_1.date_convention) AS INTEGER) AS "key 1", count(*) AS count, sum(subvention_1.montant) AS "sum montant" 
FROM subvention AS subvention_1 LEFT OUTER JOIN collectivite AS collectivite_1 ON collectivite_1.siren = subvention_1.collectivite_siren GROUP BY 1, 2) AS anon_6 ORDER BY anon_6."key 1" DESC NULLS LAST, anon_6."sum montant" DESC NULLS LAST, anon_6."key 0", anon_6."key 1" 
 LIMIT $1::INTEGER) AS anon_4) AS anon_1) AS r0
