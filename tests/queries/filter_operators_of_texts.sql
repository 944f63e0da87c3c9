SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.nature = $1::VARCHAR)) AS r0, to_json((SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.nature = $2::VARCHAR)) AS r1, to_json((SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.nature != $3::VARCHAR)) AS r2, to_json((SELECT count(*) AS count_4 
FROM subvention AS subvention_4 
WHERE subvention_4.nature = any($4::TEXT[]))) AS r3, to_json((SELECT count(*) AS count_5 
FROM subvention AS subvention_5 
WHERE subvention_5.nature IS NOT NULL AND (subvention_5.nature != all($5::TEXT[])))) AS r4, to_json((SELECT count(*) AS count_6 
FROM subvention AS subvention_6 
WHERE subvention_6.nom_beneficiaire < $6::VARCHAR)) AS r5, to_json((SELECT count(*) AS count_7 
FROM subvention AS subvention_7 
WHERE subvention_7.nom_beneficiaire <= $7::VARCHAR)) AS r6, to_json((SELECT count(*) AS count_8 
FROM subvention AS subvention_8 
WHERE subvention_8.nom_beneficiaire > $8::VARCHAR)) AS r7, to_json((SELECT count(*) AS count_9 
FROM subvention AS subvention_9 
WHERE subvention_9.nom_beneficiaire >= $9::VARCHAR)) AS r8, to_json((SELECT count(*) AS count_10 
FROM subvention AS subvention_10 
WHERE subvention_10.rna_beneficiaire IS NULL)) AS r9, to_json((SELECT count(*) AS count_11 
FROM subvention AS subvention_11 
WHERE subvention_11.rna_beneficiaire IS NOT NULL)) AS r10, to_json((SELECT count(*) AS count_12 
FROM subvention AS subvention_12 
WHERE subvention_12.objet_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $10::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_1))) AS r11, (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT collectivite_1.nom AS nom 
FROM collectivite AS collectivite_1 
WHERE collectivite_1.nom_normalise LIKE (SELECT ('' || regexp_replace(lower(public.unaccent('public.unaccent', $11::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_3) AND (EXISTS (SELECT 1 
FROM territoire AS territoire_1 
WHERE territoire_1.id = collectivite_1.departement_id AND territoire_1.code = $12::VARCHAR)) ORDER BY collectivite_1.population DESC NULLS LAST, collectivite_1.id ASC 
 LIMIT $13::INTEGER) AS anon_2) AS r12, to_json((SELECT count(*) AS count_13 
FROM marche AS marche_1 
WHERE (lower(public.unaccent('public.unaccent', marche_1.code_cpv) COLLATE "default") COLLATE "C") LIKE (SELECT ('' || regexp_replace(lower(public.unaccent('public.unaccent', $14::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_4) AND marche_1.code_cpv >= $15::VARCHAR)) AS r13, to_json((SELECT count(*) AS count_14 
FROM subvention AS subvention_13 
WHERE subvention_13.objet_normalise LIKE (SELECT ('%' || regexp_replace(lower(public.unaccent('public.unaccent', $16::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_5) AND subvention_13.objet_normalise LIKE (SELECT ('' || regexp_replace(lower(public.unaccent('public.unaccent', $17::VARCHAR) COLLATE "default") COLLATE "C", '([\\%_])', '\\\1', 'g')) || '%' AS anon_6) AND subvention_13.objet != $18::VARCHAR)) AS r14
