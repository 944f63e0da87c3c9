SELECT (SELECT row_to_json(anon_1) AS row_to_json_1 
FROM (SELECT (SELECT count(*) AS count_1 
FROM (SELECT collectivite_1.departement_id AS "key 0", count(*) AS count 
FROM subvention AS subvention_1 LEFT OUTER JOIN collectivite AS collectivite_1 ON collectivite_1.siren = subvention_1.collectivite_siren GROUP BY 1) AS anon_2) AS "groupCount", (SELECT coalesce(json_agg(anon_3), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT (SELECT row_to_json(anon_5) AS row_to_json_3 
FROM (SELECT territoire_1.nom AS nom, territoire_1.population AS population 
FROM territoire AS territoire_1 
WHERE territoire_1.id = anon_6."key 0") AS anon_5) AS "attribuantDepartement") AS anon_4) AS keys, (SELECT row_to_json(anon_7) AS row_to_json_4 
FROM (SELECT anon_6."sum montant" AS montant) AS anon_7) AS sum, (SELECT row_to_json(anon_8) AS row_to_json_5 
FROM (SELECT anon_6."parHabitant montant" AS montant) AS anon_8) AS "parHabitant" 
FROM (SELECT anon_9."key 0" AS "key 0", anon_9.count AS count, anon_9."sum montant" AS "sum montant", anon_9."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_10."key 0" AS "key 0", anon_10.count AS count, anon_10."sum montant" AS "sum montant", anon_10."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_11."key 0" AS "key 0", anon_11.count AS count, anon_11."sum montant" AS "sum montant", trim_scale(anon_11."parHabitant montant" / CAST(nullif((SELECT territoire_2.population 
FROM territoire AS territoire_2 
WHERE territoire_2.id = anon_11."key 0"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT collectivite_2.departement_id AS "key 0", count(*) AS count, sum(subvention_1.montant) AS "sum montant", sum(subvention_1.montant) AS "parHabitant montant" 
FROM subvention AS subvention_1 LEFT OUTER JOIN collectivite AS collectivite_2 ON collectivite_2.siren = subvention_1.collectivite_siren GROUP BY 1) AS anon_11) AS anon_10 
WHERE anon_10."parHabitant montant" > $1::FLOAT) AS anon_9 ORDER BY anon_9."parHabitant montant" DESC NULLS LAST, anon_9."key 0" 
 LIMIT $2::INTEGER) AS anon_6) AS anon_3) AS groups) AS anon_1) AS r0, (SELECT row_to_json(anon_12) AS row_to_json_6 
FROM (SELECT (SELECT count(*) AS count_2 
FROM (SELECT anon_14."key 0" AS "key 0", anon_14.count AS count, anon_14."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_15."key 0" AS "key 0", anon_15.count AS count, trim_scale(anon_15."parHabitant montant" / CAST(nullif((SELECT territoire_3.population 
FROM territoire AS territoire_3 
WHERE territoire_3.id = anon_15."key 0"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT collectivite_3.departement_id AS "key 0", count(*) AS count, sum(subvention_2.montant) AS "parHabitant montant" 
FROM subvention AS subvention_2 LEFT OUTER JOIN collectivite AS collectivite_3 ON collectivite_3.siren = subvention_2.collectivite_siren GROUP BY 1) AS anon_15) AS anon_14 
WHERE anon_14."parHabitant montant" > $3::FLOAT) AS anon_13) AS "groupCount", (SELECT coalesce(json_agg(anon_16), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_17) AS row_to_json_7 
FROM (SELECT anon_18."parHabitant montant" AS montant) AS anon_17) AS "parHabitant" 
FROM (SELECT anon_19."key 0" AS "key 0", anon_19.count AS count, anon_19."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_20."key 0" AS "key 0", anon_20.count AS count, anon_20."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_21."key 0" AS "key 0", anon_21.count AS count, trim_scale(anon_21."parHabitant montant" / CAST(nullif(NULL::integer, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT subvention_2.nature AS "key 0", count(*) AS count, sum(subvention_2.montant) AS "parHabitant montant" 
FROM subvention AS subvention_2 GROUP BY 1) AS anon_21) AS anon_20) AS anon_19 ORDER BY normalise(anon_19."key 0"), anon_19."key 0" 
 LIMIT $4::INTEGER) AS anon_18) AS anon_16) AS "sansHabitant", (SELECT row_to_json(anon_22) AS row_to_json_8 
FROM (SELECT (SELECT row_to_json(anon_23) AS row_to_json_9 
FROM (SELECT anon_24."parHabitant montant" AS montant) AS anon_23) AS "parHabitant" 
FROM (SELECT anon_25.count AS count, trim_scale(anon_25."parHabitant montant" / CAST(nullif(NULL::integer, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_2.montant) AS "parHabitant montant" 
FROM subvention AS subvention_2) AS anon_25) AS anon_24) AS anon_22) AS aggregate) AS anon_12) AS r1, (SELECT row_to_json(anon_26) AS row_to_json_10 
FROM (SELECT (SELECT coalesce(json_agg(anon_27), '[]'::json) AS coalesce_3 
FROM (SELECT (SELECT row_to_json(anon_28) AS row_to_json_11 
FROM (SELECT (SELECT row_to_json(anon_29) AS row_to_json_12 
FROM (SELECT territoire_4.nom AS nom 
FROM territoire AS territoire_4 
WHERE territoire_4.id = anon_30."key 0") AS anon_29) AS "attribuantRegion", (SELECT row_to_json(anon_31) AS row_to_json_13 
FROM (SELECT territoire_5.nom AS nom, territoire_5.population AS population 
FROM territoire AS territoire_5 
WHERE territoire_5.id = anon_30."key 1") AS anon_31) AS "attribuantEpci", anon_30."key 2" AS "dateConventionYear") AS anon_28) AS keys, (SELECT row_to_json(anon_32) AS row_to_json_14 
FROM (SELECT anon_30."parHabitant montant" AS montant) AS anon_32) AS "parHabitant" 
FROM (SELECT anon_33."key 0" AS "key 0", anon_33."key 1" AS "key 1", anon_33."key 2" AS "key 2", anon_33.count AS count, anon_33."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_34."key 0" AS "key 0", anon_34."key 1" AS "key 1", anon_34."key 2" AS "key 2", anon_34.count AS count, anon_34."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_35."key 0" AS "key 0", anon_35."key 1" AS "key 1", anon_35."key 2" AS "key 2", anon_35.count AS count, trim_scale(anon_35."parHabitant montant" / CAST(nullif((SELECT territoire_6.population 
FROM territoire AS territoire_6 
WHERE territoire_6.id = anon_35."key 1"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT collectivite_4.region_id AS "key 0", collectivite_4.epci_id AS "key 1", CAST(EXTRACT(year FROM subvention_3.date_convention) AS INTEGER) AS "key 2", count(*) AS count, sum(subvention_3.montant) AS "parHabitant montant" 
FROM subvention AS subvention_3 LEFT OUTER JOIN collectivite AS collectivite_4 ON collectivite_4.siren = subvention_3.collectivite_siren GROUP BY 1, 2, 3) AS anon_35) AS anon_34) AS anon_33 ORDER BY anon_33."key 0", anon_33."key 1", anon_33."key 2" 
 LIMIT $5::INTEGER) AS anon_30) AS anon_27) AS groups) AS anon_26) AS r2, (SELECT row_to_json(anon_36) AS row_to_json_15 
FROM (SELECT collectivite_5.population AS population, (SELECT row_to_json(anon_37) AS row_to_json_16 
FROM (SELECT (SELECT row_to_json(anon_38) AS row_to_json_17 
FROM (SELECT (SELECT row_to_json(anon_39) AS row_to_json_18 
FROM (SELECT anon_40."sum montant" AS montant) AS anon_39) AS sum, (SELECT row_to_json(anon_41) AS row_to_json_19 
FROM (SELECT anon_40."parHabitant montant" AS montant) AS anon_41) AS "parHabitant" 
FROM (SELECT anon_42.count AS count, anon_42."sum montant" AS "sum montant", trim_scale(anon_42."parHabitant montant" / CAST(nullif(collectivite_5.population, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_4.montant) AS "sum montant", sum(subvention_4.montant) AS "parHabitant montant" 
FROM subvention AS subvention_4 
WHERE subvention_4.collectivite_siren = collectivite_5.siren) AS anon_42) AS anon_40) AS anon_38) AS aggregate, (SELECT count(*) AS count_3 
FROM (SELECT CAST(EXTRACT(year FROM subvention_4.date_convention) AS INTEGER) AS "key 0", subvention_4.nature AS "key 1", count(*) AS count 
FROM subvention AS subvention_4 
WHERE subvention_4.collectivite_siren = collectivite_5.siren GROUP BY 1, 2) AS anon_43) AS "groupCount", (SELECT coalesce(json_agg(anon_44), '[]'::json) AS coalesce_4 
FROM (SELECT (SELECT row_to_json(anon_45) AS row_to_json_20 
FROM (SELECT anon_46."key 0" AS "dateConventionYear") AS anon_45) AS keys, (SELECT row_to_json(anon_47) AS row_to_json_21 
FROM (SELECT anon_46."parHabitant montant" AS montant) AS anon_47) AS "parHabitant" 
FROM (SELECT anon_48."key 0" AS "key 0", anon_48.count AS count, anon_48."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_49."key 0" AS "key 0", anon_49.count AS count, anon_49."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_50."key 0" AS "key 0", anon_50.count AS count, trim_scale(anon_50."parHabitant montant" / CAST(nullif(collectivite_5.population, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT CAST(EXTRACT(year FROM subvention_4.date_convention) AS INTEGER) AS "key 0", count(*) AS count, sum(subvention_4.montant) AS "parHabitant montant" 
FROM subvention AS subvention_4 
WHERE subvention_4.collectivite_siren = collectivite_5.siren GROUP BY 1) AS anon_50) AS anon_49 
WHERE anon_49."parHabitant montant" > $6::FLOAT) AS anon_48 ORDER BY anon_48."parHabitant montant" ASC NULLS LAST, anon_48."key 0" 
 LIMIT $7::INTEGER) AS anon_46) AS anon_44) AS groups) AS anon_37) AS subventions, (SELECT row_to_json(anon_51) AS row_to_json_22 
FROM (SELECT (SELECT coalesce(json_agg(anon_52), '[]'::json) AS coalesce_5 
FROM (SELECT budget_1.etape AS etape, (SELECT row_to_json(anon_53) AS row_to_json_23 
FROM (SELECT (SELECT count(*) AS count_4 
FROM (SELECT ligne_budget_1.section AS "key 0", ligne_budget_1.sens AS "key 1", count(*) AS count 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.budget_id = budget_1.id GROUP BY 1, 2) AS anon_54) AS "groupCount", (SELECT coalesce(json_agg(anon_55), '[]'::json) AS coalesce_6 
FROM (SELECT (SELECT row_to_json(anon_56) AS row_to_json_24 
FROM (SELECT anon_57."key 0" AS section, anon_57."key 1" AS sens) AS anon_56) AS keys, (SELECT row_to_json(anon_58) AS row_to_json_25 
FROM (SELECT anon_57."sum mtReal" AS "mtReal") AS anon_58) AS sum, (SELECT row_to_json(anon_59) AS row_to_json_26 
FROM (SELECT anon_57."parHabitant mtReal" AS "mtReal", anon_57."parHabitant mtPrev" AS "mtPrev") AS anon_59) AS "parHabitant" 
FROM (SELECT anon_60."key 0" AS "key 0", anon_60."key 1" AS "key 1", anon_60.count AS count, anon_60."sum mtReal" AS "sum mtReal", anon_60."parHabitant mtReal" AS "parHabitant mtReal", anon_60."parHabitant mtPrev" AS "parHabitant mtPrev" 
FROM (SELECT anon_61."key 0" AS "key 0", anon_61."key 1" AS "key 1", anon_61.count AS count, anon_61."sum mtReal" AS "sum mtReal", anon_61."parHabitant mtReal" AS "parHabitant mtReal", anon_61."parHabitant mtPrev" AS "parHabitant mtPrev" 
FROM (SELECT anon_62."key 0" AS "key 0", anon_62."key 1" AS "key 1", anon_62.count AS count, anon_62."sum mtReal" AS "sum mtReal", trim_scale(anon_62."parHabitant mtReal" / CAST(nullif((SELECT collectivite_6.population 
FROM collectivite AS collectivite_6 
WHERE collectivite_6.siren = budget_1.collectivite_siren), 0) AS NUMERIC)) AS "parHabitant mtReal", trim_scale(anon_62."parHabitant mtPrev" / CAST(nullif((SELECT collectivite_6.population 
FROM collectivite AS collectivite_6 
WHERE collectivite_6.siren = budget_1.collectivite_siren), 0) AS NUMERIC)) AS "parHabitant mtPrev" 
FROM (SELECT ligne_budget_1.section AS "key 0", ligne_budget_1.sens AS "key 1", count(*) AS count, sum(ligne_budget_1.mt_real) AS "sum mtReal", sum(ligne_budget_1.mt_real) AS "parHabitant mtReal", sum(ligne_budget_1.mt_prev) AS "parHabitant mtPrev" 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.budget_id = budget_1.id GROUP BY 1, 2) AS anon_62) AS anon_61) AS anon_60 ORDER BY normalise(anon_60."key 0"), anon_60."key 0", normalise(anon_60."key 1"), anon_60."key 1" 
 LIMIT $8::INTEGER) AS anon_57) AS anon_55) AS groups) AS anon_53) AS lignes 
FROM budget AS budget_1 
WHERE budget_1.collectivite_siren = collectivite_5.siren AND budget_1.exercice = $9::INTEGER ORDER BY budget_1.exercice DESC NULLS LAST, budget_1.id ASC 
 LIMIT $10::INTEGER) AS anon_52) AS nodes) AS anon_51) AS budgets 
FROM collectivite AS collectivite_5 
WHERE collectivite_5.siren = $11::VARCHAR) AS anon_36) AS r3, (SELECT row_to_json(anon_63) AS row_to_json_27 
FROM (SELECT territoire_7.population AS population, (SELECT row_to_json(anon_64) AS row_to_json_28 
FROM (SELECT (SELECT row_to_json(anon_65) AS row_to_json_29 
FROM (SELECT (SELECT row_to_json(anon_66) AS row_to_json_30 
FROM (SELECT anon_67."sum montant" AS montant) AS anon_66) AS sum, (SELECT row_to_json(anon_68) AS row_to_json_31 
FROM (SELECT anon_67."parHabitant montant" AS montant) AS anon_68) AS "parHabitant" 
FROM (SELECT anon_69.count AS count, anon_69."sum montant" AS "sum montant", trim_scale(anon_69."parHabitant montant" / CAST(nullif(territoire_7.population, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_5.montant) AS "sum montant", sum(subvention_5.montant) AS "parHabitant montant" 
FROM subvention AS subvention_5 
WHERE subvention_5.collectivite_siren IN (SELECT unnest(array((SELECT anon_70.there 
FROM (SELECT collectivite_7.commune_id AS here, collectivite_7.siren AS there 
FROM collectivite AS collectivite_7 UNION ALL SELECT collectivite_8.epci_id AS here, collectivite_8.siren AS there 
FROM collectivite AS collectivite_8 UNION ALL SELECT collectivite_9.departement_id AS here, collectivite_9.siren AS there 
FROM collectivite AS collectivite_9 UNION ALL SELECT collectivite_10.region_id AS here, collectivite_10.siren AS there 
FROM collectivite AS collectivite_10) AS anon_70 
WHERE anon_70.here = territoire_7.id))) AS unnest_1)) AS anon_69) AS anon_67) AS anon_65) AS aggregate) AS anon_64) AS subventions, (SELECT row_to_json(anon_71) AS row_to_json_32 
FROM (SELECT (SELECT row_to_json(anon_72) AS row_to_json_33 
FROM (SELECT (SELECT row_to_json(anon_73) AS row_to_json_34 
FROM (SELECT anon_74."parHabitant montant" AS montant) AS anon_73) AS "parHabitant" 
FROM (SELECT anon_75.count AS count, trim_scale(anon_75."parHabitant montant" / CAST(nullif(territoire_7.population, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_6.montant) AS "parHabitant montant" 
FROM subvention AS subvention_6 
WHERE subvention_6.collectivite_siren IN (SELECT unnest(array((SELECT anon_76.there 
FROM (SELECT collectivite_11.territoire_id AS here, collectivite_11.siren AS there 
FROM collectivite AS collectivite_11) AS anon_76 
WHERE anon_76.here = territoire_7.id))) AS unnest_2)) AS anon_75) AS anon_74) AS anon_72) AS aggregate, (SELECT coalesce(json_agg(anon_77), '[]'::json) AS coalesce_7 
FROM (SELECT (SELECT row_to_json(anon_78) AS row_to_json_35 
FROM (SELECT anon_79."parHabitant montant" AS montant) AS anon_78) AS "parHabitant" 
FROM (SELECT anon_80."key 0" AS "key 0", anon_80.count AS count, anon_80."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_81."key 0" AS "key 0", anon_81.count AS count, anon_81."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_82."key 0" AS "key 0", anon_82.count AS count, trim_scale(anon_82."parHabitant montant" / CAST(nullif((SELECT collectivite_12.population 
FROM collectivite AS collectivite_12 
WHERE collectivite_12.siren = anon_82."key 0"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT subvention_6.collectivite_siren AS "key 0", count(*) AS count, sum(subvention_6.montant) AS "parHabitant montant" 
FROM subvention AS subvention_6 
WHERE subvention_6.collectivite_siren IN (SELECT unnest(array((SELECT anon_76.there 
FROM (SELECT collectivite_11.territoire_id AS here, collectivite_11.siren AS there 
FROM collectivite AS collectivite_11) AS anon_76 
WHERE anon_76.here = territoire_7.id))) AS unnest_2) GROUP BY 1) AS anon_82) AS anon_81) AS anon_80 ORDER BY anon_80."key 0" 
 LIMIT $12::INTEGER) AS anon_79) AS anon_77) AS groups) AS anon_71) AS "elleMeme" 
FROM territoire AS territoire_7 
WHERE territoire_7.type = $13::VARCHAR AND (territoire_7.code = $14::VARCHAR OR (territoire_7.anciens_codes @> CAST(ARRAY[$14::VARCHAR] AS TEXT[])))) AS anon_63) AS r4, (SELECT row_to_json(anon_83) AS row_to_json_36 
FROM (SELECT (SELECT row_to_json(anon_84) AS row_to_json_37 
FROM (SELECT (SELECT row_to_json(anon_85) AS row_to_json_38 
FROM (SELECT (SELECT row_to_json(anon_86) AS row_to_json_39 
FROM (SELECT anon_87."parHabitant montant" AS montant) AS anon_86) AS "parHabitant" 
FROM (SELECT anon_88.count AS count, trim_scale(anon_88."parHabitant montant" / CAST(nullif(NULL::integer, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_7.montant) AS "parHabitant montant" 
FROM subvention AS subvention_7 
WHERE subvention_7.id_beneficiaire = organisation_1.siret) AS anon_88) AS anon_87) AS anon_85) AS aggregate) AS anon_84) AS subventions 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = $15::VARCHAR) AS anon_83) AS r5
