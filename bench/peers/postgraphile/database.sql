-- PostGraphile has searches made as functions: https://postgraphile.org/postgraphile/5/custom-queries. This one finds and ranks
-- as `recherche` does, but for a bound on how many are ranked. All else that is asked is answered by the engine's own indexes.
CREATE FUNCTION cherche_subventions(texte text) RETURNS SETOF subvention LANGUAGE sql STABLE AS $$
    SELECT * FROM subvention WHERE mots @@ mots_cherches(texte)
    ORDER BY CASE WHEN mots @@ mots_cherches(texte, 'A') THEN 1.0::float8 ELSE 0.4::float8 END / length(mots)::float8 DESC, id
$$;
