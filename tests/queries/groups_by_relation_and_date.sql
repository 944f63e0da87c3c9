SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT territoire_1.nom AS nom 
FROM territoire AS territoire_1 
WHERE territoire_1.id = anon_5."key 0") AS anon_4) AS "attribuantDepartement", anon_5."key 1" AS "dateConventionYear", NULL::json AS nature) AS anon_3) AS keys, anon_5.count AS count, (SELECT row_to_json(anon_6) AS row_to_json_4 
FROM (SELECT anon_5."sum montant" AS montant) AS anon_6) AS sum 
FROM (SELECT anon_7."key 0" AS "key 0", anon_7."key 1" AS "key 1", anon_7.count AS count, anon_7."sum montant" AS "sum montant" 
FROM (SELECT collectivite_1.departement_id AS "key 0", CAST(EXTRACT(year FROM subvention_1.date_convention) AS INTEGER) AS "key 1", count(*) AS count, sum(subvention_1.montant) AS "sum montant" 
FROM subvention AS subvention_1 LEFT OUTER JOIN collectivite AS collectivite_1 ON collectivite_1.siren = subvention_1.collectivite_siren GROUP BY 1, 2) AS anon_7 ORDER BY anon_7."key 1" DESC NULLS LAST, anon_7."sum montant" DESC NULLS LAST, anon_7."key 0", anon_7."key 1" 
 LIMIT $1::INTEGER) AS anon_5) AS anon_2) AS groups) AS anon_1) AS r0
