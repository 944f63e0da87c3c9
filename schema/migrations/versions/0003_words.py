"""Records' words are learnt as they are inserted, and a word that none has is taken for what it is most like.

Revision 0003, after 0002.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

FUNCTIONS = (
    """
    CREATE FUNCTION apprend_mots() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    BEGIN
        INSERT INTO public.mot (mot, jeu)
        SELECT lu.mot, TG_TABLE_NAME
        FROM (SELECT DISTINCT lexeme COLLATE "C" AS mot FROM nouvelles, unnest(nouvelles.mots)) AS lu
        WHERE lu.mot !~ '\\d'
            AND NOT EXISTS (SELECT FROM public.mot WHERE mot.mot = lu.mot AND mot.jeu = TG_TABLE_NAME);
        RETURN NULL;
    END
    $$
    """,
    # All the words of a text, those that say nothing left out. One that no record of these datasets has is taken for
    # the one most like it that some have, or those; a number is only itself. PL/pgSQL keeps its plan for the next call.
    r"""
    CREATE FUNCTION mots_proches(texte text, jeux text[]) RETURNS tsquery
    LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
    AS $$
    BEGIN RETURN (WITH typed AS (
        SELECT mot COLLATE "C" AS mot
        FROM unnest(tsvector_to_array(public.en_mots(regexp_replace(texte, '\mles\M', ' ', 'gi')))) AS mot
    ), wanted AS (
        SELECT coalesce(near.mots, ARRAY[typed.mot]) AS mots
        FROM typed LEFT JOIN LATERAL (
            SELECT array_agg(mot) AS mots
            FROM (
                SELECT mot.mot
                FROM public.mot
                WHERE mot.mot % typed.mot AND abs(length(mot.mot) - length(typed.mot)) <= 2 AND mot.jeu = ANY (jeux)
                GROUP BY mot.mot
                ORDER BY similarity(mot.mot, typed.mot) DESC
                FETCH FIRST ROW WITH TIES
            ) AS nearest
        ) AS near ON typed.mot !~ '\d' AND NOT EXISTS (
            SELECT FROM public.mot WHERE mot.mot = typed.mot AND mot.jeu = ANY (jeux)
        )
    ), spelt AS (
        SELECT (
            SELECT string_agg('''' || replace(replace(mot, '\', '\\'), '''', '''''') || '''', ' | ') FROM unnest(mots) AS mot
        ) AS mots
        FROM wanted
    )
    SELECT coalesce(string_agg('(' || mots || ')', ' & '), '')::tsquery FROM spelt);
    END $$
    """,
)


def upgrade() -> None:
    """Apply. The triggers that call the first one are made from the declarations: `schema.words.LEARNING`."""
    for function in FUNCTIONS:
        op.execute(function)


def downgrade() -> None:
    """Undo."""
    op.execute("DROP FUNCTION mots_proches(text, text[])")
    op.execute("DROP FUNCTION apprend_mots() CASCADE")
