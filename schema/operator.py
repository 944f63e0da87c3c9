"""What only the operator may see.

No dataset declares this table, so the graph has no word for it; and the API's login is not allowed to read it.
"""

import sqlalchemy as sa

from schema.versions import DATA_VERSION

RESERVE = sa.Table(
    "reserve",
    DATA_VERSION.metadata,
    sa.Column("id", sa.Text(collation="C"), primary_key=True, comment="Identifiant unique."),
    sa.Column("source_id", sa.Text(collation="C"), nullable=False, comment="Fichier d'origine."),
    sa.Column("enregistrement_id", sa.Text(collation="C"), nullable=False, comment="Enregistrement, ou rejet."),
    sa.Column("ligne", sa.Integer(), nullable=False, comment="Numéro de la ligne dans le fichier."),
    sa.Column("contenu", sa.JSON(), nullable=False, comment="Ce qui n'est pas montré, par colonne."),
    sa.Index("reserve_source_id", "source_id"),
    comment="Les noms des personnes physiques, pour l'exploitant seul.",
)
