SELECT to_json((SELECT count(*) AS count_1 
FROM equipement AS equipement_1 
WHERE equipement_1.latitude BETWEEN $1::FLOAT AND $2::FLOAT AND CASE WHEN ($3::FLOAT <= $4::FLOAT) THEN equipement_1.longitude BETWEEN $3::FLOAT AND $4::FLOAT ELSE equipement_1.longitude >= $3::FLOAT OR equipement_1.longitude <= $4::FLOAT END)) AS r0, to_json((SELECT count(*) AS count_2 
FROM equipement AS equipement_2 
WHERE equipement_2.latitude BETWEEN $5::FLOAT AND $6::FLOAT AND CASE WHEN ($7::FLOAT <= $8::FLOAT) THEN equipement_2.longitude BETWEEN $7::FLOAT AND $8::FLOAT ELSE equipement_2.longitude >= $7::FLOAT OR equipement_2.longitude <= $8::FLOAT END)) AS r1, to_json((SELECT count(*) AS count_3 
FROM equipement AS equipement_3 
WHERE (equipement_3.latitude BETWEEN $9::FLOAT AND $10::FLOAT AND CASE WHEN ($11::FLOAT <= $12::FLOAT) THEN equipement_3.longitude BETWEEN $11::FLOAT AND $12::FLOAT ELSE equipement_3.longitude >= $11::FLOAT OR equipement_3.longitude <= $12::FLOAT END) IS NOT true)) AS r2, to_json((SELECT count(*) AS count_4 
FROM equipement AS equipement_4)) AS r3
