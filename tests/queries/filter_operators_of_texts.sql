SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.nature = $1::VARCHAR) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.nature = $2::VARCHAR) AS "totalCount") AS anon_2) AS r1, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.nature != $3::VARCHAR) AS "totalCount") AS anon_3) AS r2, (SELECT row_to_json(anon_4) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_4 
FROM subvention AS subvention_4 
WHERE subvention_4.nature = any($4::TEXT[])) AS "totalCount") AS anon_4) AS r3, (SELECT row_to_json(anon_5) AS row_to_json_5 
FROM (SELECT (SELECT count(*) AS count_5 
FROM subvention AS subvention_5 
WHERE subvention_5.nature IS NOT NULL AND (subvention_5.nature != all($5::TEXT[]))) AS "totalCount") AS anon_5) AS r4, (SELECT row_to_json(anon_6) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_6 
FROM subvention AS subvention_6 
WHERE subvention_6.nom_beneficiaire < $6::VARCHAR) AS "totalCount") AS anon_6) AS r5, (SELECT row_to_json(anon_7) AS row_to_json_7 
FROM (SELECT (SELECT count(*) AS count_7 
FROM subvention AS subvention_7 
WHERE subvention_7.nom_beneficiaire <= $7::VARCHAR) AS "totalCount") AS anon_7) AS r6, (SELECT row_to_json(anon_8) AS row_to_json_8 
FROM (SELECT (SELECT count(*) AS count_8 
FROM subvention AS subvention_8 
WHERE subvention_8.nom_beneficiaire > $8::VARCHAR) AS "totalCount") AS anon_8) AS r7, (SELECT row_to_json(anon_9) AS row_to_json_9 
FROM (SELECT (SELECT count(*) AS count_9 
FROM subvention AS subvention_9 
WHERE subvention_9.nom_beneficiaire >= $9::VARCHAR) AS "totalCount") AS anon_9) AS r8, (SELECT row_to_json(anon_10) AS row_to_json_10 
FROM (SELECT (SELECT count(*) AS count_10 
FROM subvention AS subvention_10 
WHERE subvention_10.rna_beneficiaire IS NULL) AS "totalCount") AS anon_10) AS r9, (SELECT row_to_json(anon_11) AS row_to_json_11 
FROM (SELECT (SELECT count(*) AS count_11 
FROM subvention AS subvention_11 
WHERE subvention_11.rna_beneficiaire IS NOT NULL) AS "totalCount") AS anon_11) AS r10, (SELECT row_to_json(anon_12) AS row_to_json_12 
FROM (SELECT (SELECT count(*) AS count_12 
FROM subvention AS subvention_12 
WHERE subvention_12.objet_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $10::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_13)) AS "totalCount") AS anon_12) AS r11, (SELECT row_to_json(anon_14) AS row_to_json_13 
FROM (SELECT (SELECT coalesce(json_agg(anon_15), '[]'::json) AS coalesce_1 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.nom_normalise LIKE (SELECT ('' || regexp_replace(lower(public.unaccent('public.unaccent', $11::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_16) AND (EXISTS (SELECT 1 
FROM territoire AS territoire_1 
WHERE territoire_1.id = collectivite_1.departement_id AND territoire_1.code = $12::VARCHAR)) ORDER BY collectivite_1.population DESC NULLS LAST, collectivite_1.id ASC 
 LIMIT $13::INTEGER) AS anon_15) AS nodes) AS anon_14) AS r12, (SELECT row_to_json(anon_17) AS row_to_json_14 
FROM (SELECT (SELECT count(*) AS count_13 
FROM marche AS marche_1 
WHERE (lower(public.unaccent('public.unaccent', marche_1.code_cpv) COLLATE "default") COLLATE "C") LIKE (SELECT ('' || regexp_replace(lower(public.unaccent('public.unaccent', $14::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_18) AND marche_1.code_cpv >= $15::VARCHAR) AS "totalCount") AS anon_17) AS r13, (SELECT row_to_json(anon_19) AS row_to_json_15 
FROM (SELECT (SELECT count(*) AS count_14 
FROM subvention AS subvention_13 
WHERE subvention_13.objet_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $16::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_20) AND subvention_13.objet_normalise LIKE (SELECT ('' || regexp_replace(lower(public.unaccent('public.unaccent', $17::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_21) AND subvention_13.objet != $18::VARCHAR) AS "totalCount") AS anon_19) AS r14
