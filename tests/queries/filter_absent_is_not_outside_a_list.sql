SELECT to_json((SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.rna_beneficiaire IS NOT NULL)) AS r0, to_json((SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.rna_beneficiaire IS NOT NULL AND (subvention_2.rna_beneficiaire != all($1::TEXT[])))) AS r1, to_json((SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.rna_beneficiaire IS NOT NULL AND (subvention_3.rna_beneficiaire != all($2::TEXT[])))) AS r2
