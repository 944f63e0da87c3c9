SELECT to_json('Query'::text) AS r0, (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT 'CollectiviteConnection'::text AS __typename) AS anon_1) AS r1
