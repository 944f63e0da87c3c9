"""The reference of places and of legal persons, from the files that the project carries into their tables.

The `source` of each is told as that of any other file, and its fingerprint says whether the tables are up to date.
"""

import hashlib
from datetime import UTC, datetime

import polars as pl

from loaders.database import Connection
from loaders.identify import source_id
from loaders.reference import (
    COLLECTIVITES,
    DECOUPAGE,
    FOLDER,
    TERRITOIRES,
    read_collectivites,
    read_territoires,
)
from loaders.versions import bump
from loaders.write import copy, insert
from schema.datasets import Collectivite, Source, Territoire

SOURCE = source_id(DECOUPAGE.url)
COLUMNS = ", ".join(column.name for column in Collectivite.columns)
STAGING = f"create temporary table reference_lue on commit drop as select {COLUMNS} from collectivite limit 0"  # noqa: S608 (names of ours)
# A collectivité that data brought becomes one of the reference; one that the reference drops stays, as brought by data.
RELEASE = """
update collectivite set origine = 'données',
    territoire_id = null, commune_id = null, epci_id = null, departement_id = null, region_id = null
where origine = 'référentiel' and siren not in (select siren from reference_lue)
"""
REPLACE = """
delete from collectivite where siren in (select siren from reference_lue)
"""
ADD = f"insert into collectivite ({COLUMNS}) select {COLUMNS} from reference_lue"  # noqa: S608 (names of ours)


async def ensure_reference(connection: Connection) -> bool:
    """Fill the tables `territoire` and `collectivite` unless they are as the carried files say; whether they were."""
    fingerprint = carried_fingerprint()
    async with connection.transaction():
        await connection.execute("select pg_advisory_xact_lock(hashtextextended($1, 0))", SOURCE)
        if await connection.fetchval("select empreinte from source where id = $1", SOURCE) == fingerprint:
            return False
        places = territoires()
        await connection.execute("delete from territoire")
        await copy(connection, Territoire.table_name(), places)
        await replace_collectivites(connection)
        await tell(connection, fingerprint, places.height)
        await bump(connection, [dataset.table_name() for dataset in (Territoire, Collectivite, Source)])
    return True


async def replace_collectivites(connection: Connection) -> None:
    """Put the collectivités of the reference in the place of what was known of them."""
    await connection.execute(STAGING)
    await copy(connection, "reference_lue", collectivites())
    for statement in (RELEASE, REPLACE, ADD):
        await connection.execute(statement)


async def tell(connection: Connection, fingerprint: str, rows: int) -> None:
    """Say where the reference comes from."""
    now = datetime.now(UTC)
    await connection.execute("delete from source where id = $1", SOURCE)
    await insert(
        connection,
        "source",
        {
            "id": SOURCE,
            "url": DECOUPAGE.url,
            "titre": DECOUPAGE.titre,
            "producteur": DECOUPAGE.editeur,
            "licence": DECOUPAGE.licence,
            "jeu": Territoire.plural,
            "version_schema": DECOUPAGE.millesime,
            "format": "CSV",
            "empreinte": fingerprint,
            "recuperee_le": now,
            "chargee_le": now,
            "lignes_lues": rows,
            "lignes_acceptees": rows,
            "lignes_avec_anomalies": 0,
            "lignes_rejetees": 0,
        },
    )


def carried_fingerprint() -> str:
    """The fingerprint of the carried files."""
    content = b"".join((FOLDER / name).read_bytes() for name in (TERRITOIRES, COLLECTIVITES))
    return hashlib.sha256(content).hexdigest()


def territoires() -> pl.DataFrame:
    """The rows of `territoire`."""
    return read_territoires().with_columns(named(["id", "parent_id", "epci_id", "departement_id", "region_id"]))


def collectivites() -> pl.DataFrame:
    """The rows of `collectivite`."""
    return read_collectivites().with_columns(
        *named([column.name for column in Collectivite.columns if column.reference]),
        ("collectivite-" + pl.col("siren")).alias("id"),
        pl.lit("référentiel").alias("origine"),
    )


def named(keys: list[str]) -> list[pl.Expr]:
    """The keys of places as the graph has them."""
    return [("territoire-" + pl.col(key)).alias(key) for key in keys]
