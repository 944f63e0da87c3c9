SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM subvention AS subvention_1 
WHERE subvention_1.rna_beneficiaire IS NOT NULL) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM subvention AS subvention_2 
WHERE subvention_2.rna_beneficiaire IS NOT NULL AND (subvention_2.rna_beneficiaire != all($1::TEXT[]))) AS "totalCount") AS anon_2) AS r1, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM subvention AS subvention_3 
WHERE subvention_3.rna_beneficiaire IS NOT NULL AND (subvention_3.rna_beneficiaire != all($2::TEXT[]))) AS "totalCount") AS anon_3) AS r2
