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
    # the one most like it that some have, or those; a number is only itself. Known words, as most are, take one look-up
    # each: one statement for all words, whatever they are, took ten times as long to begin.
    r"""
    CREATE FUNCTION mots_proches(texte text, jeux text[]) RETURNS tsquery
    LANGUAGE plpgsql STABLE PARALLEL SAFE STRICT
    AS $$
    DECLARE
        lu text;
        proches text[];
        cherches tsquery := '';
    BEGIN
        FOREACH lu IN ARRAY tsvector_to_array(public.en_mots(regexp_replace(texte, '\mles\M', ' ', 'gi'))) LOOP
            proches := NULL;
            IF lu !~ '\d' AND NOT EXISTS (SELECT FROM public.mot WHERE mot.mot = lu AND mot.jeu = ANY (jeux)) THEN
                SELECT array_agg(nearest.mot) INTO proches
                FROM (
                    SELECT mot.mot
                    FROM public.mot
                    WHERE mot.mot % lu AND abs(length(mot.mot) - length(lu)) <= 2 AND mot.jeu = ANY (jeux)
                    GROUP BY mot.mot
                    ORDER BY similarity(mot.mot, lu) DESC
                    FETCH FIRST ROW WITH TIES
                ) AS nearest;
            END IF;
            cherches := cherches && (
                SELECT string_agg('''' || replace(replace(mot, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery
                FROM unnest(coalesce(proches, ARRAY[lu])) AS mot
            );
        END LOOP;
        RETURN cherches;
    END $$;
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
