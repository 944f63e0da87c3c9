SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT anon_2.count AS count, (SELECT row_to_json(anon_3) AS row_to_json_2 
FROM (SELECT anon_2."sum montant" AS montant) AS anon_3) AS sum, (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT anon_2."avg pourcentageSubvention" AS "pourcentageSubvention") AS anon_4) AS avg, (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT anon_2."median montant" AS montant) AS anon_5) AS median, (SELECT row_to_json(anon_6) AS row_to_json_5 
FROM (SELECT anon_2."min montant" AS montant, anon_2."min dateConvention" AS "dateConvention") AS anon_6) AS min, (SELECT row_to_json(anon_7) AS row_to_json_6 
FROM (SELECT anon_2."max montant" AS montant, anon_2."max dateConvention" AS "dateConvention") AS anon_7) AS max, (SELECT row_to_json(anon_8) AS row_to_json_7 
FROM (SELECT anon_2."countDistinct nature" AS nature, anon_2."countDistinct nomAttribuant" AS "nomAttribuant") AS anon_8) AS "countDistinct" 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant", trim_scale(avg(subvention_1.pourcentage_subvention)) AS "avg pourcentageSubvention", CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_1.montant) AS NUMERIC) AS "median montant", min(subvention_1.montant) AS "min montant", min(subvention_1.date_convention) AS "min dateConvention", max(subvention_1.montant) AS "max montant", max(subvention_1.date_convention) AS "max dateConvention", count(DISTINCT subvention_1.nature) AS "countDistinct nature", count(DISTINCT subvention_1.nom_attribuant) AS "countDistinct nomAttribuant" 
FROM subvention AS subvention_1) AS anon_2) AS anon_1) AS r0
