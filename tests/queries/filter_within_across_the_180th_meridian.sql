SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM equipement AS equipement_1 
WHERE equipement_1.latitude BETWEEN $1::FLOAT AND $2::FLOAT AND CASE WHEN ($3::FLOAT <= $4::FLOAT) THEN equipement_1.longitude BETWEEN $3::FLOAT AND $4::FLOAT ELSE equipement_1.longitude >= $3::FLOAT OR equipement_1.longitude <= $4::FLOAT END) AS "totalCount") AS anon_1) AS r0, (SELECT row_to_json(anon_2) AS row_to_json_2 
FROM (SELECT (SELECT count(*) AS count_2 
FROM equipement AS equipement_2 
WHERE equipement_2.latitude BETWEEN $5::FLOAT AND $6::FLOAT AND CASE WHEN ($7::FLOAT <= $8::FLOAT) THEN equipement_2.longitude BETWEEN $7::FLOAT AND $8::FLOAT ELSE equipement_2.longitude >= $7::FLOAT OR equipement_2.longitude <= $8::FLOAT END) AS "totalCount") AS anon_2) AS r1, (SELECT row_to_json(anon_3) AS row_to_json_3 
FROM (SELECT (SELECT count(*) AS count_3 
FROM equipement AS equipement_3 
WHERE (equipement_3.latitude BETWEEN $9::FLOAT AND $10::FLOAT AND CASE WHEN ($11::FLOAT <= $12::FLOAT) THEN equipement_3.longitude BETWEEN $11::FLOAT AND $12::FLOAT ELSE equipement_3.longitude >= $11::FLOAT OR equipement_3.longitude <= $12::FLOAT END) IS NOT true) AS "totalCount") AS anon_3) AS r2, (SELECT row_to_json(anon_4) AS row_to_json_4 
FROM (SELECT (SELECT count(*) AS count_4 
FROM equipement AS equipement_4) AS "totalCount") AS anon_4) AS r3
