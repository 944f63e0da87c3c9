SELECT to_json((SELECT count(*) AS count_1 
FROM (SELECT collectivite_1.departement_id AS "key 0", count(*) AS count 
FROM subvention AS subvention_1 LEFT OUTER JOIN collectivite AS collectivite_1 ON collectivite_1.siren = subvention_1.collectivite_siren GROUP BY 1) AS anon_1)) AS r0, (SELECT coalesce(json_agg(anon_2), '[]'::json) AS coalesce_1 
FROM (SELECT (SELECT row_to_json(anon_3) AS row_to_json_1 
FROM (SELECT (SELECT row_to_json(anon_4) AS row_to_json_2 
FROM (SELECT territoire_1.nom AS nom, territoire_1.population AS population 
FROM territoire AS territoire_1 
WHERE territoire_1.id = anon_5."key 0") AS anon_4) AS "attribuantDepartement") AS anon_3) AS keys, (SELECT row_to_json(anon_6) AS row_to_json_3 
FROM (SELECT anon_5."sum montant" AS montant) AS anon_6) AS sum, (SELECT row_to_json(anon_7) AS row_to_json_4 
FROM (SELECT anon_5."parHabitant montant" AS montant) AS anon_7) AS "parHabitant" 
FROM (SELECT anon_8."key 0" AS "key 0", anon_8.count AS count, anon_8."sum montant" AS "sum montant", anon_8."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_9."key 0" AS "key 0", anon_9.count AS count, anon_9."sum montant" AS "sum montant", anon_9."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_10."key 0" AS "key 0", anon_10.count AS count, anon_10."sum montant" AS "sum montant", trim_scale(anon_10."parHabitant montant" / CAST(nullif((SELECT territoire_2.population 
FROM territoire AS territoire_2 
WHERE territoire_2.id = anon_10."key 0"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT collectivite_2.departement_id AS "key 0", count(*) AS count, sum(subvention_1.montant) AS "sum montant", sum(subvention_1.montant) AS "parHabitant montant" 
FROM subvention AS subvention_1 LEFT OUTER JOIN collectivite AS collectivite_2 ON collectivite_2.siren = subvention_1.collectivite_siren GROUP BY 1) AS anon_10) AS anon_9 
WHERE anon_9."parHabitant montant" > $1::FLOAT) AS anon_8 ORDER BY anon_8."parHabitant montant" DESC NULLS LAST, anon_8."key 0" 
 LIMIT $2::INTEGER) AS anon_5) AS anon_2) AS r1, to_json((SELECT count(*) AS count_2 
FROM (SELECT anon_12."key 0" AS "key 0", anon_12.count AS count, anon_12."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_13."key 0" AS "key 0", anon_13.count AS count, trim_scale(anon_13."parHabitant montant" / CAST(nullif((SELECT territoire_3.population 
FROM territoire AS territoire_3 
WHERE territoire_3.id = anon_13."key 0"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT collectivite_3.departement_id AS "key 0", count(*) AS count, sum(subvention_2.montant) AS "parHabitant montant" 
FROM subvention AS subvention_2 LEFT OUTER JOIN collectivite AS collectivite_3 ON collectivite_3.siren = subvention_2.collectivite_siren GROUP BY 1) AS anon_13) AS anon_12 
WHERE anon_12."parHabitant montant" > $3::FLOAT) AS anon_11)) AS r2, (SELECT coalesce(json_agg(anon_14), '[]'::json) AS coalesce_2 
FROM (SELECT (SELECT row_to_json(anon_15) AS row_to_json_5 
FROM (SELECT anon_16."parHabitant montant" AS montant) AS anon_15) AS "parHabitant" 
FROM (SELECT anon_17."key 0" AS "key 0", anon_17.count AS count, anon_17."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_18."key 0" AS "key 0", anon_18.count AS count, anon_18."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_19."key 0" AS "key 0", anon_19.count AS count, trim_scale(anon_19."parHabitant montant" / CAST(nullif(NULL::integer, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT subvention_2.nature AS "key 0", count(*) AS count, sum(subvention_2.montant) AS "parHabitant montant" 
FROM subvention AS subvention_2 GROUP BY 1) AS anon_19) AS anon_18) AS anon_17 ORDER BY lower(public.unaccent('public.unaccent', anon_17."key 0") COLLATE "default") COLLATE "C", anon_17."key 0" 
 LIMIT $4::INTEGER) AS anon_16) AS anon_14) AS r3, (SELECT row_to_json(anon_20) AS row_to_json_6 
FROM (SELECT (SELECT row_to_json(anon_21) AS row_to_json_7 
FROM (SELECT anon_22."parHabitant montant" AS montant) AS anon_21) AS "parHabitant" 
FROM (SELECT anon_23.count AS count, trim_scale(anon_23."parHabitant montant" / CAST(nullif(NULL::integer, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_2.montant) AS "parHabitant montant" 
FROM subvention AS subvention_2) AS anon_23) AS anon_22) AS anon_20) AS r4, (SELECT coalesce(json_agg(anon_24), '[]'::json) AS coalesce_3 
FROM (SELECT (SELECT row_to_json(anon_25) AS row_to_json_8 
FROM (SELECT (SELECT row_to_json(anon_26) AS row_to_json_9 
FROM (SELECT territoire_4.nom AS nom 
FROM territoire AS territoire_4 
WHERE territoire_4.id = anon_27."key 0") AS anon_26) AS "attribuantRegion", (SELECT row_to_json(anon_28) AS row_to_json_10 
FROM (SELECT territoire_5.nom AS nom, territoire_5.population AS population 
FROM territoire AS territoire_5 
WHERE territoire_5.id = anon_27."key 1") AS anon_28) AS "attribuantEpci", anon_27."key 2" AS "dateConventionYear") AS anon_25) AS keys, (SELECT row_to_json(anon_29) AS row_to_json_11 
FROM (SELECT anon_27."parHabitant montant" AS montant) AS anon_29) AS "parHabitant" 
FROM (SELECT anon_30."key 0" AS "key 0", anon_30."key 1" AS "key 1", anon_30."key 2" AS "key 2", anon_30.count AS count, anon_30."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_31."key 0" AS "key 0", anon_31."key 1" AS "key 1", anon_31."key 2" AS "key 2", anon_31.count AS count, anon_31."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_32."key 0" AS "key 0", anon_32."key 1" AS "key 1", anon_32."key 2" AS "key 2", anon_32.count AS count, trim_scale(anon_32."parHabitant montant" / CAST(nullif((SELECT territoire_6.population 
FROM territoire AS territoire_6 
WHERE territoire_6.id = anon_32."key 1"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT collectivite_4.region_id AS "key 0", collectivite_4.epci_id AS "key 1", CAST(EXTRACT(year FROM subvention_3.date_convention) AS INTEGER) AS "key 2", count(*) AS count, sum(subvention_3.montant) AS "parHabitant montant" 
FROM subvention AS subvention_3 LEFT OUTER JOIN collectivite AS collectivite_4 ON collectivite_4.siren = subvention_3.collectivite_siren GROUP BY 1, 2, 3) AS anon_32) AS anon_31) AS anon_30 ORDER BY anon_30."key 0", anon_30."key 1", anon_30."key 2" 
 LIMIT $5::INTEGER) AS anon_27) AS anon_24) AS r5, (SELECT row_to_json(anon_33) AS row_to_json_12 
FROM (SELECT collectivite_5.population AS population, (SELECT row_to_json(anon_34) AS row_to_json_13 
FROM (SELECT (SELECT row_to_json(anon_35) AS row_to_json_14 
FROM (SELECT (SELECT row_to_json(anon_36) AS row_to_json_15 
FROM (SELECT anon_37."sum montant" AS montant) AS anon_36) AS sum, (SELECT row_to_json(anon_38) AS row_to_json_16 
FROM (SELECT anon_37."parHabitant montant" AS montant) AS anon_38) AS "parHabitant" 
FROM (SELECT anon_39.count AS count, anon_39."sum montant" AS "sum montant", trim_scale(anon_39."parHabitant montant" / CAST(nullif(collectivite_5.population, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_4.montant) AS "sum montant", sum(subvention_4.montant) AS "parHabitant montant" 
FROM subvention AS subvention_4 
WHERE subvention_4.collectivite_siren = collectivite_5.siren) AS anon_39) AS anon_37) AS anon_35) AS aggregate, (SELECT count(*) AS count_3 
FROM (SELECT CAST(EXTRACT(year FROM subvention_4.date_convention) AS INTEGER) AS "key 0", subvention_4.nature AS "key 1", count(*) AS count 
FROM subvention AS subvention_4 
WHERE subvention_4.collectivite_siren = collectivite_5.siren GROUP BY 1, 2) AS anon_40) AS "groupCount", (SELECT coalesce(json_agg(anon_41), '[]'::json) AS coalesce_4 
FROM (SELECT (SELECT row_to_json(anon_42) AS row_to_json_17 
FROM (SELECT anon_43."key 0" AS "dateConventionYear") AS anon_42) AS keys, (SELECT row_to_json(anon_44) AS row_to_json_18 
FROM (SELECT anon_43."parHabitant montant" AS montant) AS anon_44) AS "parHabitant" 
FROM (SELECT anon_45."key 0" AS "key 0", anon_45.count AS count, anon_45."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_46."key 0" AS "key 0", anon_46.count AS count, anon_46."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_47."key 0" AS "key 0", anon_47.count AS count, trim_scale(anon_47."parHabitant montant" / CAST(nullif(collectivite_5.population, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT CAST(EXTRACT(year FROM subvention_4.date_convention) AS INTEGER) AS "key 0", count(*) AS count, sum(subvention_4.montant) AS "parHabitant montant" 
FROM subvention AS subvention_4 
WHERE subvention_4.collectivite_siren = collectivite_5.siren GROUP BY 1) AS anon_47) AS anon_46 
WHERE anon_46."parHabitant montant" > $6::FLOAT) AS anon_45 ORDER BY anon_45."parHabitant montant" ASC NULLS LAST, anon_45."key 0" 
 LIMIT $7::INTEGER) AS anon_43) AS anon_41) AS groups) AS anon_34) AS subventions, (SELECT row_to_json(anon_48) AS row_to_json_19 
FROM (SELECT (SELECT coalesce(json_agg(anon_49), '[]'::json) AS coalesce_5 
FROM (SELECT budget_1.etape AS etape, (SELECT row_to_json(anon_50) AS row_to_json_20 
FROM (SELECT (SELECT count(*) AS count_4 
FROM (SELECT ligne_budget_1.section AS "key 0", ligne_budget_1.sens AS "key 1", count(*) AS count 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.budget_id = budget_1.id GROUP BY 1, 2) AS anon_51) AS "groupCount", (SELECT coalesce(json_agg(anon_52), '[]'::json) AS coalesce_6 
FROM (SELECT (SELECT row_to_json(anon_53) AS row_to_json_21 
FROM (SELECT anon_54."key 0" AS section, anon_54."key 1" AS sens) AS anon_53) AS keys, (SELECT row_to_json(anon_55) AS row_to_json_22 
FROM (SELECT anon_54."sum mtReal" AS "mtReal") AS anon_55) AS sum, (SELECT row_to_json(anon_56) AS row_to_json_23 
FROM (SELECT anon_54."parHabitant mtReal" AS "mtReal", anon_54."parHabitant mtPrev" AS "mtPrev") AS anon_56) AS "parHabitant" 
FROM (SELECT anon_57."key 0" AS "key 0", anon_57."key 1" AS "key 1", anon_57.count AS count, anon_57."sum mtReal" AS "sum mtReal", anon_57."parHabitant mtReal" AS "parHabitant mtReal", anon_57."parHabitant mtPrev" AS "parHabitant mtPrev" 
FROM (SELECT anon_58."key 0" AS "key 0", anon_58."key 1" AS "key 1", anon_58.count AS count, anon_58."sum mtReal" AS "sum mtReal", anon_58."parHabitant mtReal" AS "parHabitant mtReal", anon_58."parHabitant mtPrev" AS "parHabitant mtPrev" 
FROM (SELECT anon_59."key 0" AS "key 0", anon_59."key 1" AS "key 1", anon_59.count AS count, anon_59."sum mtReal" AS "sum mtReal", trim_scale(anon_59."parHabitant mtReal" / CAST(nullif((SELECT collectivite_6.population 
FROM collectivite AS collectivite_6 
WHERE collectivite_6.siren = budget_1.collectivite_siren), 0) AS NUMERIC)) AS "parHabitant mtReal", trim_scale(anon_59."parHabitant mtPrev" / CAST(nullif((SELECT collectivite_6.population 
FROM collectivite AS collectivite_6 
WHERE collectivite_6.siren = budget_1.collectivite_siren), 0) AS NUMERIC)) AS "parHabitant mtPrev" 
FROM (SELECT ligne_budget_1.section AS "key 0", ligne_budget_1.sens AS "key 1", count(*) AS count, sum(ligne_budget_1.mt_real) AS "sum mtReal", sum(ligne_budget_1.mt_real) AS "parHabitant mtReal", sum(ligne_budget_1.mt_prev) AS "parHabitant mtPrev" 
FROM ligne_budget AS ligne_budget_1 
WHERE ligne_budget_1.budget_id = budget_1.id GROUP BY 1, 2) AS anon_59) AS anon_58) AS anon_57 ORDER BY lower(public.unaccent('public.unaccent', anon_57."key 0") COLLATE "default") COLLATE "C", anon_57."key 0", lower(public.unaccent('public.unaccent', anon_57."key 1") COLLATE "default") COLLATE "C", anon_57."key 1" 
 LIMIT $8::INTEGER) AS anon_54) AS anon_52) AS groups) AS anon_50) AS lignes 
FROM budget AS budget_1 
WHERE budget_1.collectivite_siren = collectivite_5.siren AND budget_1.exercice = $9::INTEGER ORDER BY budget_1.exercice DESC NULLS LAST, budget_1.id ASC 
 LIMIT $10::INTEGER) AS anon_49) AS nodes) AS anon_48) AS budgets 
FROM collectivite AS collectivite_5 
WHERE collectivite_5.siren = $11::VARCHAR) AS anon_33) AS r6, (SELECT row_to_json(anon_60) AS row_to_json_24 
FROM (SELECT territoire_7.population AS population, (SELECT row_to_json(anon_61) AS row_to_json_25 
FROM (SELECT (SELECT row_to_json(anon_62) AS row_to_json_26 
FROM (SELECT (SELECT row_to_json(anon_63) AS row_to_json_27 
FROM (SELECT anon_64."sum montant" AS montant) AS anon_63) AS sum, (SELECT row_to_json(anon_65) AS row_to_json_28 
FROM (SELECT anon_64."parHabitant montant" AS montant) AS anon_65) AS "parHabitant" 
FROM (SELECT anon_66.count AS count, anon_66."sum montant" AS "sum montant", trim_scale(anon_66."parHabitant montant" / CAST(nullif(territoire_7.population, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_5.montant) AS "sum montant", sum(subvention_5.montant) AS "parHabitant montant" 
FROM subvention AS subvention_5 
WHERE subvention_5.collectivite_siren IN (SELECT unnest(array((SELECT anon_67.there 
FROM (SELECT collectivite_7.commune_id AS here, collectivite_7.siren AS there 
FROM collectivite AS collectivite_7 UNION ALL SELECT collectivite_8.epci_id AS here, collectivite_8.siren AS there 
FROM collectivite AS collectivite_8 UNION ALL SELECT collectivite_9.departement_id AS here, collectivite_9.siren AS there 
FROM collectivite AS collectivite_9 UNION ALL SELECT collectivite_10.region_id AS here, collectivite_10.siren AS there 
FROM collectivite AS collectivite_10) AS anon_67 
WHERE anon_67.here = territoire_7.id))) AS unnest_1)) AS anon_66) AS anon_64) AS anon_62) AS aggregate) AS anon_61) AS subventions, (SELECT row_to_json(anon_68) AS row_to_json_29 
FROM (SELECT (SELECT row_to_json(anon_69) AS row_to_json_30 
FROM (SELECT (SELECT row_to_json(anon_70) AS row_to_json_31 
FROM (SELECT anon_71."parHabitant montant" AS montant) AS anon_70) AS "parHabitant" 
FROM (SELECT anon_72.count AS count, trim_scale(anon_72."parHabitant montant" / CAST(nullif(territoire_7.population, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_6.montant) AS "parHabitant montant" 
FROM subvention AS subvention_6 
WHERE subvention_6.collectivite_siren IN (SELECT unnest(array((SELECT anon_73.there 
FROM (SELECT territoire_8.id AS here, territoire_8.siren AS there 
FROM territoire AS territoire_8) AS anon_73 
WHERE anon_73.here = territoire_7.id))) AS unnest_2)) AS anon_72) AS anon_71) AS anon_69) AS aggregate, (SELECT coalesce(json_agg(anon_74), '[]'::json) AS coalesce_7 
FROM (SELECT (SELECT row_to_json(anon_75) AS row_to_json_32 
FROM (SELECT anon_76."parHabitant montant" AS montant) AS anon_75) AS "parHabitant" 
FROM (SELECT anon_77."key 0" AS "key 0", anon_77.count AS count, anon_77."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_78."key 0" AS "key 0", anon_78.count AS count, anon_78."parHabitant montant" AS "parHabitant montant" 
FROM (SELECT anon_79."key 0" AS "key 0", anon_79.count AS count, trim_scale(anon_79."parHabitant montant" / CAST(nullif((SELECT collectivite_11.population 
FROM collectivite AS collectivite_11 
WHERE collectivite_11.siren = anon_79."key 0"), 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT subvention_6.collectivite_siren AS "key 0", count(*) AS count, sum(subvention_6.montant) AS "parHabitant montant" 
FROM subvention AS subvention_6 
WHERE subvention_6.collectivite_siren IN (SELECT unnest(array((SELECT anon_73.there 
FROM (SELECT territoire_8.id AS here, territoire_8.siren AS there 
FROM territoire AS territoire_8) AS anon_73 
WHERE anon_73.here = territoire_7.id))) AS unnest_2) GROUP BY 1) AS anon_79) AS anon_78) AS anon_77 ORDER BY anon_77."key 0" 
 LIMIT $12::INTEGER) AS anon_76) AS anon_74) AS groups) AS anon_68) AS "elleMeme" 
FROM territoire AS territoire_7 
WHERE territoire_7.type = $13::VARCHAR AND (territoire_7.code = $14::VARCHAR OR (territoire_7.anciens_codes @> CAST(ARRAY[$14::VARCHAR] AS TEXT[])))) AS anon_60) AS r7, (SELECT row_to_json(anon_80) AS row_to_json_33 
FROM (SELECT (SELECT row_to_json(anon_81) AS row_to_json_34 
FROM (SELECT (SELECT row_to_json(anon_82) AS row_to_json_35 
FROM (SELECT (SELECT row_to_json(anon_83) AS row_to_json_36 
FROM (SELECT anon_84."parHabitant montant" AS montant) AS anon_83) AS "parHabitant" 
FROM (SELECT anon_85.count AS count, trim_scale(anon_85."parHabitant montant" / CAST(nullif(NULL::integer, 0) AS NUMERIC)) AS "parHabitant montant" 
FROM (SELECT count(*) AS count, sum(subvention_7.montant) AS "parHabitant montant" 
FROM subvention AS subvention_7 
WHERE subvention_7.id_beneficiaire = organisation_1.siret) AS anon_85) AS anon_84) AS anon_82) AS aggregate) AS anon_81) AS subventions 
FROM organisation AS organisation_1 
WHERE organisation_1.siret = $15::VARCHAR) AS anon_80) AS r8
