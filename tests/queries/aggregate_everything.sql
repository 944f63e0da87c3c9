SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT anon_3.count AS count, (SELECT row_to_json(anon_4) AS row_to_json_3 
FROM (SELECT anon_3."sum montant" AS montant) AS anon_4) AS sum, (SELECT row_to_json(anon_5) AS row_to_json_4 
FROM (SELECT anon_3."avg pourcentageSubvention" AS "pourcentageSubvention") AS anon_5) AS avg, (SELECT row_to_json(anon_6) AS row_to_json_5 
FROM (SELECT anon_3."median montant" AS montant) AS anon_6) AS median, (SELECT row_to_json(anon_7) AS row_to_json_6 
FROM (SELECT anon_3."min montant" AS montant, anon_3."min dateConvention" AS "dateConvention") AS anon_7) AS min, (SELECT row_to_json(anon_8) AS row_to_json_7 
FROM (SELECT anon_3."max montant" AS montant, anon_3."max dateConvention" AS "dateConvention") AS anon_8) AS max, (SELECT row_to_json(anon_9) AS row_to_json_8 
FROM (SELECT anon_3."countDistinct nature" AS nature, anon_3."countDistinct nomAttribuant" AS "nomAttribuant") AS anon_9) AS "countDistinct" 
FROM (SELECT count(*) AS count, sum(subvention_1.montant) AS "sum montant", trim_scale(avg(subvention_1.pourcentage_subvention)) AS "avg pourcentageSubvention", CAST(percentile_cont(0.5) WITHIN GROUP (ORDER BY subvention_1.montant) AS NUMERIC) AS "median montant", min(subvention_1.montant) AS "min montant", min(subvention_1.date_convention) AS "min dateConvention", max(subvention_1.montant) AS "max montant", max(subvention_1.date_convention) AS "max dateConvention", count(DISTINCT subvention_1.nature) AS "countDistinct nature", count(DISTINCT subvention_1.nom_attribuant) AS "countDistinct nomAttribuant" 
FROM subvention AS subvention_1) AS anon_3) AS anon_2) AS aggregate) AS anon_1) AS r0
