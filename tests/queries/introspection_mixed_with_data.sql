SELECT to_json('Query'::text) AS r0, to_json('CollectiviteConnection'::text) AS r1
