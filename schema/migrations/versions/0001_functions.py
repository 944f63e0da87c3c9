"""What questions need of PostgreSQL: text compared without case and accents, by pieces, by French words; and samples.

Revision 0001, the first.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

# The words of a text: without those that say nothing, then without accents, then without their endings. PostgreSQL's list
# of the former knows accents (« à »), and so is looked at first.
WORDS = """
CREATE TEXT SEARCH DICTIONARY mots_vides (TEMPLATE = pg_catalog.simple, STOPWORDS = french, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION francais (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION francais
    ALTER MAPPING FOR hword, hword_part, word WITH mots_vides, public.unaccent, pg_catalog.french_stem
"""
# Names are written with their schema: PostgreSQL fills indexes and generated columns with no search path when it restores
# a dump.
FUNCTIONS = (
    # unaccent() alone is only STABLE, because its dictionary could change; named with its dictionary it may be called
    # immutable, and so be used in an index. Columns are of collation "C", by which lower() would know ASCII's letters
    # only: the database's own knows the others.
    """
    CREATE FUNCTION normalise(texte text) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT lower(public.unaccent('public.unaccent', texte) COLLATE "default") $$
    """,
    # PostgreSQL refuses more than a megabyte of words, and a row with them: of a text so long, the beginning will do.
    """
    CREATE FUNCTION en_mots(texte text) RETURNS tsvector
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT pg_catalog.to_tsvector('public.francais', left(texte, 50000)) $$
    """,
    # What a reader typed: all words, « or », « - » and quotes as in web searches. PostgreSQL's list of words that say
    # nothing lacks « les ».
    r"""
    CREATE FUNCTION mots_cherches(texte text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT pg_catalog.websearch_to_tsquery('public.francais', regexp_replace(texte, '\mles\M', ' ', 'gi')) $$
    """,
    # What is asked, among the words of these weights: 'fete' & 'ecol' becomes 'fete':AB & 'ecol':AB.
    r"""
    CREATE FUNCTION de_poids(mots tsquery, poids text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT regexp_replace(mots::text, '''(?:[^'']|'''')*''', '\&:' || poids, 'g')::tsquery $$
    """,
    # What a reader typed, among the words of one weight.
    """
    CREATE FUNCTION mots_cherches(texte text, poids text) RETURNS tsquery
    LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
    AS $$ SELECT public.de_poids(public.mots_cherches(texte), poids) $$
    """,
    # The part of a table that a sample of 1000 blocks is: all of a smaller one.
    """
    CREATE FUNCTION part_sondee(nom text) RETURNS double precision
    LANGUAGE sql STABLE PARALLEL SAFE STRICT
    AS $$
    SELECT least(1, 1000 * current_setting('block_size')::double precision / greatest(1, pg_relation_size(nom::regclass)))
    $$
    """,
)


def upgrade() -> None:
    """Apply."""
    for extension in ("unaccent", "pg_trgm"):
        op.execute(f"CREATE EXTENSION IF NOT EXISTS {extension}")
    for statement in WORDS.split(";"):
        op.execute(statement)
    for function in FUNCTIONS:
        op.execute(function)


def downgrade() -> None:
    """Undo."""
    op.execute("DROP FUNCTION mots_cherches(text, text), mots_cherches(text), de_poids(tsquery, text)")
    op.execute("DROP FUNCTION part_sondee(text)")
    op.execute("DROP FUNCTION en_mots(text), normalise(text)")
    op.execute("DROP TEXT SEARCH CONFIGURATION francais")
    op.execute("DROP TEXT SEARCH DICTIONARY mots_vides")
