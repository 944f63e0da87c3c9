"""How the servers know that the data changed: each dataset's version, written anew by whatever changes its rows.

A version is a random number, not a count: a database that was restored or made again never repeats one, so that no
answer that somebody kept is taken for a newer one's. Several datasets' versions are one by `xor`, in SQL (`bit_xor`) as
in Python. A dataset that was never loaded has no row here, and counts as 0.
"""

import sqlalchemy as sa

from schema.tables import metadata

CHANNEL = "data_version"
"""Where PostgreSQL notifies of a change, once it is committed."""

DATA_VERSION = sa.Table(
    "data_version",
    metadata,
    sa.Column("dataset", sa.Text(collation="C"), primary_key=True, comment="Table dont c'est la version."),
    sa.Column("version", sa.BigInteger(), nullable=False, comment="Nombre tiré au hasard à chaque changement."),
    sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False, comment="Moment du dernier changement."),
    comment="Version des données de chaque table, par laquelle les serveurs savent si une réponse gardée vaut encore.",
)
