"""What the tables' questions need of PostgreSQL: text compared without case and accents.

Revision 0001, the first.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Apply."""
    op.execute("CREATE EXTENSION IF NOT EXISTS unaccent")
    # unaccent() alone is only STABLE, because its dictionary could change; named with its dictionary it may be called immutable,
    # and so be used in an index.
    # Columns are of collation "C", by which lower() would know ASCII's letters only: the database's own knows the others.
    op.execute(
        """
        CREATE FUNCTION normalise(texte text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        AS $$ SELECT lower(public.unaccent('public.unaccent', texte) COLLATE "default") $$
        """
    )


def downgrade() -> None:
    """Undo."""
    op.execute("DROP FUNCTION normalise(text)")
