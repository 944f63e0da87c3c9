SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT subvention_1.objet AS objet 
FROM subvention AS subvention_1 
WHERE subvention_1.objet IS NOT NULL AND (subvention_1.mots @@ mots_cherches($1::VARCHAR, 'A')) ORDER BY subvention_1.montant DESC NULLS LAST, subvention_1.id ASC 
 LIMIT $2::INTEGER) AS anon_2) AS nodes) AS anon_1) AS r0, (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_2 
WHERE subvention_2.objet IS NOT NULL AND (subvention_2.mots @@ mots_cherches($3::VARCHAR, 'A'))) AS "totalCount", (SELECT coalesce(json_agg(anon_4), '[]'::json) AS coalesce_2 
FROM (SELECT subvention_2.objet AS objet 
FROM subvention AS subvention_2 
WHERE subvention_2.objet IS NOT NULL AND (subvention_2.mots @@ mots_cherches($3::VARCHAR, 'A')) ORDER BY subvention_2.montant DESC NULLS LAST, subvention_2.id ASC 
 LIMIT $4::INTEGER) AS anon_4) AS nodes) AS anon_3) AS r1, (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_2 
FROM subvention AS subvention_3 
WHERE subvention_3.objet IS NOT NULL AND (subvention_3.mots @@ mots_cherches($5::VARCHAR, 'A'))) AS "totalCount", (SELECT coalesce(json_agg(anon_6), '[]'::json) AS coalesce_3 
FROM (SELECT subvention_3.objet AS objet 
FROM subvention AS subvention_3 
WHERE subvention_3.objet IS NOT NULL AND (subvention_3.mots @@ mots_cherches($5::VARCHAR, 'A')) ORDER BY subvention_3.montant DESC NULLS LAST, subvention_3.id ASC 
 LIMIT $6::INTEGER) AS anon_6) AS nodes) AS anon_5) AS r2, (SELECT row_to_json(anon_7) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_3 
FROM subvention AS subvention_4 
WHERE subvention_4.objet IS NOT NULL AND (subvention_4.mots @@ mots_cherches($7::VARCHAR, 'A'))) AS "totalCount", (SELECT coalesce(json_agg(anon_8), '[]'::json) AS coalesce_4 
FROM (SELECT subvention_4.objet AS objet 
FROM subvention AS subvention_4 
WHERE subvention_4.objet IS NOT NULL AND (subvention_4.mots @@ mots_cherches($7::VARCHAR, 'A')) ORDER BY subvention_4.montant DESC NULLS LAST, subvention_4.id ASC 
 LIMIT $8::INTEGER) AS anon_8) AS nodes) AS anon_7) AS r3, (SELECT row_to_json(anon_9) AS row_to_json_5 
FROM (SELECT (SELECT count(*) AS count_4 
FROM subvention AS subvention_5 
WHERE subvention_5.nom_beneficiaire IS NOT NULL AND (subvention_5.mots @@ mots_cherches($9::VARCHAR, 'B'))) AS "totalCount", (SELECT coalesce(json_agg(anon_10), '[]'::json) AS coalesce_5 
FROM (SELECT subvention_5.nom_beneficiaire AS "nomBeneficiaire", subvention_5.objet AS objet 
FROM subvention AS subvention_5 
WHERE subvention_5.nom_beneficiaire IS NOT NULL AND (subvention_5.mots @@ mots_cherches($9::VARCHAR, 'B')) ORDER BY subvention_5.montant DESC NULLS LAST, subvention_5.id ASC 
 LIMIT $10::INTEGER) AS anon_10) AS nodes) AS anon_9) AS r4, (SELECT row_to_json(anon_11) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_5 
FROM subvention AS subvention_6 
WHERE subvention_6.objet IS NOT NULL AND (subvention_6.mots @@ mots_cherches($11::VARCHAR, 'A'))) AS "totalCount") AS anon_11) AS r5, (SELECT row_to_json(anon_12) AS row_to_json_7 
FROM (SELECT (SELECT count(*) AS count_6 
FROM subvention AS subvention_7 
WHERE en_mots(subvention_7.conditions_versement) @@ mots_cherches($12::VARCHAR)) AS "totalCount") AS anon_12) AS r6, (SELECT row_to_json(anon_13) AS row_to_json_8 
FROM (SELECT (SELECT count(*) AS count_7 
FROM subvention AS subvention_8 
WHERE subvention_8.objet IS NOT NULL AND (subvention_8.mots @@ mots_cherches($13::VARCHAR, 'A'))) AS "totalCount") AS anon_13) AS r7, (SELECT row_to_json(anon_14) AS row_to_json_9 
FROM (SELECT (SELECT count(*) AS count_8 
FROM subvention AS subvention_9 
WHERE subvention_9.objet IS NOT NULL AND (subvention_9.mots @@ mots_cherches($14::VARCHAR, 'A'))) AS "totalCount") AS anon_14) AS r8, (SELECT row_to_json(anon_15) AS row_to_json_10 
FROM (SELECT (SELECT count(*) AS count_9 
FROM marche AS marche_1 
WHERE (EXISTS (SELECT 1 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = marche_1.collectivite_siren AND collectivite_1.nom IS NOT NULL AND (collectivite_1.mots @@ mots_cherches($15::VARCHAR, 'A')))) AND marche_1.objet IS NOT NULL AND (marche_1.mots @@ mots_cherches($16::VARCHAR, 'A'))) AS "totalCount", (SELECT coalesce(json_agg(anon_16), '[]'::json) AS coalesce_6 
FROM (SELECT marche_1.objet AS objet 
FROM marche AS marche_1 
WHERE (EXISTS (SELECT 1 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.siren = marche_1.collectivite_siren AND collectivite_1.nom IS NOT NULL AND (collectivite_1.mots @@ mots_cherches($15::VARCHAR, 'A')))) AND marche_1.objet IS NOT NULL AND (marche_1.mots @@ mots_cherches($16::VARCHAR, 'A')) ORDER BY marche_1.montant DESC NULLS LAST, marche_1.id ASC 
 LIMIT $17::INTEGER) AS anon_16) AS nodes) AS anon_15) AS r9
