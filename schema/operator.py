"""What only the operator may see.

No dataset declares these tables, so the graph has no word for them; and the API's login is not allowed to read them.
"""

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

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

VERSIONS = sa.Table(
    "version_anterieure",
    DATA_VERSION.metadata,
    sa.Column("id", sa.Text(collation="C"), primary_key=True, comment="Identifiant de l'enregistrement."),
    sa.Column("numero", sa.Text(collation="C"), nullable=False, comment="Ce qui nomme le marché : acheteur et numéro."),
    sa.Column("source_id", sa.Text(collation="C"), nullable=False, comment="Fichier d'origine."),
    sa.Column("contenu", postgresql.JSONB(), nullable=False, comment="L'enregistrement et ses parties, par table."),
    sa.Index("version_anterieure_numero", "numero"),
    sa.Index("version_anterieure_source_id", "source_id"),
    comment="Les versions d'enregistrements publiés de nouveau, dont la plus récente seule est montrée.",
)

LOADED = sa.Table(
    "chargement",
    DATA_VERSION.metadata,
    sa.Column("source_id", sa.Text(collation="C"), primary_key=True, comment="Fichier d'origine."),
    sa.Column("marque", sa.Text(collation="C"), nullable=False, comment="Empreinte du fichier et de ce qui l'a lu."),
    comment="De quoi et par quoi chaque fichier a été chargé : inchangé, il ne l'est pas à nouveau.",
)
