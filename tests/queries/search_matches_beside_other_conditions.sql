SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.objet IS NOT NULL AND (subvention_1.mots @@ mots_cherches($1::VARCHAR, 'A'))) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.objet IS NOT NULL AND (subvention_2.mots @@ mots_cherches($2::VARCHAR, 'A'))) AS "totalCount") AS anon_2) AS r1, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.objet IS NOT NULL AND (subvention_3.mots @@ mots_cherches($3::VARCHAR, 'A')) AND subvention_3.montant >= $4::NUMERIC) AS "totalCount", (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_1 
FROM (SELECT subvention_3.objet AS objet, subvention_3.montant AS montant 
FROM subvention AS subvention_3 
WHERE subvention_3.objet IS NOT NULL AND (subvention_3.mots @@ mots_cherches($3::VARCHAR, 'A')) AND subvention_3.montant >= $4::NUMERIC ORDER BY subvention_3.montant DESC NULLS LAST, subvention_3.id ASC 
 LIMIT $5::INTEGER) AS anon_4) AS nodes) AS anon_3) AS r2, (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_4 
FROM subvention AS subvention_4 
WHERE subvention_4.objet IS NOT NULL AND (subvention_4.mots @@ mots_cherches($6::VARCHAR, 'A'))) AS "totalCount") AS anon_5) AS r3, (SELECT row_to_json(anon_6) AS row_to_json_5 
FROM (SELECT (SELECT count(*) AS count_5 
FROM subvention AS subvention_5 
WHERE subvention_5.objet IS NOT NULL AND (subvention_5.mots @@ mots_cherches($7::VARCHAR, 'A'))) AS "totalCount") AS anon_6) AS r4, (SELECT row_to_json(anon_7) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_6 
FROM marche AS marche_1 
WHERE marche_1.objet IS NOT NULL AND (marche_1.mots @@ mots_cherches($8::VARCHAR, 'A')) AND (EXISTS (SELECT 1 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = marche_1.collectivite_siren AND collectivite_1.nom IS NOT NULL AND (collectivite_1.mots @@ mots_cherches($9::VARCHAR, 'A'))))) AS "totalCount") AS anon_7) AS r5, (SELECT row_to_json(anon_8) AS row_to_json_7 
FROM (SELECT (SELECT count(*) AS count_7 
FROM organisation AS organisation_1 
WHERE EXISTS (SELECT 1 
FROM subvention AS subvention_6 
WHERE subvention_6.id_beneficiaire = organisation_1.siret AND subvention_6.objet IS NOT NULL AND (subvention_6.mots @@ mots_cherches($10::VARCHAR, 'A')))) AS "totalCount") AS anon_8) AS r6
