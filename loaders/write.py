"""What was checked, into PostgreSQL: one source, one transaction, by COPY. Readers see the old rows, then the new."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from decimal import Decimal
from io import BytesIO

import polars as pl

from loaders import republished
from loaders.check import Checked
from loaders.database import Connection
from loaders.versions import bump
from schema.datasets import DATASETS, Anomalie, Collectivite, Organisation, Qualite, Rejet, Source
from schema.model import Dataset
from schema.operator import RESERVE

Cell = str | int | Decimal | datetime | None
# Persons are gathered aside and added at the end, in one order: two loaders never wait for each other crosswise. So are
# the counts by collectivité, of each batch.
STAGING = """
create temporary table if not exists personne (
    genre text, numero text, nom text, rang bigint generated always as identity
) on commit delete rows;
create temporary table if not exists lecture (
    collectivite_siren text, lignes_acceptees integer, lignes_avec_anomalies integer
) on commit delete rows
"""
ADD_COLLECTIVITES = """
insert into collectivite (id, siren, nom, type, origine)
select 'collectivite-' || numero, numero, coalesce(nom, 'SIREN ' || numero), 'autre organisme', 'données'
from (select distinct on (numero) numero, nom from personne
      where genre = 'collectivite' order by numero, nom is null, rang) as nommee
on conflict do nothing
"""
ADD_ORGANISATIONS = """
insert into organisation (id, siret, siren, nom)
select 'organisation-' || numero, numero, left(numero, 9), nom
from (select distinct on (numero) numero, nom from personne
      where genre = 'organisation' order by numero, nom is null, rang) as nommee
where not exists (select from organisation as connue
                  where siret = numero and (connue.nom is not null or nommee.nom is null))
on conflict (id) do update set nom = excluded.nom where organisation.nom is null
"""
ADD_QUALITES = """
insert into qualite (id, jeu, source_id, collectivite_siren, lignes_lues, lignes_acceptees, lignes_avec_anomalies,
                     lignes_rejetees)
select concat_ws('-', replace($1, 'source-', 'qualite-'), siren), $2, $1, siren, sum(acceptees + rejetees),
       sum(acceptees), sum(avec_anomalies), sum(rejetees)
from (select collectivite_siren, lignes_acceptees, lignes_avec_anomalies, 0 from lecture
      union all select $3::text, 0, 0, $4::integer) as lue (siren, acceptees, avec_anomalies, rejetees)
group by siren having sum(acceptees + rejetees) > 0
"""
# The datasets whose rows come and go with a source.
OWNED = tuple(dataset for dataset in DATASETS if any(column.name == "source_id" for column in dataset.columns))


class Writer:
    """Writes the rows of one source, within the transaction of `replacing`.

    Attributes:
        source: its identifier.
        loaded: the dataset that its rows are of.
        changed: the tables it changed.
    """

    def __init__(self, connection: Connection, source: str, loaded: type[Dataset]) -> None:
        self.connection, self.source, self.loaded = connection, source, loaded
        self.changed = {table_of(Source)}

    async def add(self, checked: Checked) -> None:
        """Write what became of one batch."""
        source = pl.lit(self.source).alias("source_id")
        await self.append(checked.dataset, checked.accepted.drop("ordinal"))
        await self.append(Anomalie, checked.anomalies.drop("ordinal").with_columns(source))
        await self.append(Rejet, checked.rejected.with_columns(source))
        await copy(self.connection, RESERVE.name, checked.reserved.with_columns(source))
        await self.name("collectivite", checked.collectivites.rename({"siren": "numero"}))
        await self.name("organisation", checked.organisations.rename({"siret": "numero"}))

    async def append(self, dataset: type[Dataset], rows: pl.DataFrame) -> None:
        """Append rows to a dataset's table."""
        await copy(self.connection, table_of(dataset), rows)
        self.changed |= {table_of(dataset)} if rows.height else set()

    async def remove(self, dataset: type[Dataset]) -> None:
        """Remove the source's rows of a dataset."""
        await self.run(table_of(dataset), f"delete from {table_of(dataset)} where source_id = $1", self.source)  # noqa: S608

    async def run(self, table: str, statement: str, *arguments: Cell) -> None:
        """Run a statement that may change a table."""
        told = await self.connection.execute(statement, *arguments)
        self.changed |= set() if told.endswith(" 0") else {table}

    async def name(self, genre: str, persons: pl.DataFrame) -> None:
        """Keep aside the persons that records name."""
        await copy(self.connection, "personne", persons.with_columns(pl.lit(genre).alias("genre")))

    async def count(self, counts: pl.DataFrame) -> None:
        """Keep aside how many rows were accepted, by collectivité: the columns of `loaders.quality.COUNTS`."""
        await copy(self.connection, "lecture", counts)

    async def finish(self, source: dict[str, Cell]) -> None:
        """Add the persons that the database lacks, and the source itself: its row's columns and their values.

        Of records that are published again, the newest is chosen then.
        """
        await self.run(table_of(Collectivite), ADD_COLLECTIVITES)
        await self.run(table_of(Organisation), ADD_ORGANISATIONS)
        await insert(self.connection, table_of(Source), source)
        counted = (source[name] for name in ("id", "jeu", "collectivite_siren", "lignes_rejetees"))
        await self.run(table_of(Qualite), ADD_QUALITES, *counted)
        self.changed |= await republished.settle(self.connection, self.source, self.loaded)


@asynccontextmanager
async def replacing(connection: Connection, source: str, loaded: type[Dataset]) -> AsyncIterator[Writer]:
    """A transaction that replaces all rows of a source by those of a dataset.

    Another loader of the same source waits until it ends.
    """
    async with connection.transaction():
        await connection.execute("select pg_advisory_xact_lock(hashtextextended($1, 0))", source)
        writer = Writer(connection, source, loaded)
        await republished.begin(connection, source, loaded)
        for dataset in OWNED:
            await writer.remove(dataset)
        await connection.execute("delete from reserve where source_id = $1", source)
        await connection.execute("delete from source where id = $1", source)
        await connection.execute(STAGING)
        yield writer
        await bump(connection, writer.changed)


def table_of(dataset: type[Dataset]) -> str:
    """The name of a dataset's table: ours, never the text of a file."""
    return dataset.table_name()


async def copy(connection: Connection, table: str, rows: pl.DataFrame) -> None:
    """Append rows to a table whose columns are named alike."""
    if rows.height:
        lists = [array(name) for name, kind in rows.schema.items() if isinstance(kind, pl.List)]
        text = BytesIO()
        rows.with_columns(lists).write_csv(text, include_header=False)
        text.seek(0)
        await connection.copy_to_table(table, source=text, columns=rows.columns, format="csv")


def array(name: str) -> pl.Expr:
    r"""A list of texts as PostgreSQL writes an array: `{"a","b \"c\""}`."""
    quoted = pl.element().str.replace_all("\\", "\\\\", literal=True).str.replace_all('"', '\\"', literal=True)
    elements = pl.col(name).list.eval('"' + quoted + '"').list.join(",")
    return pl.when(pl.col(name).is_not_null()).then("{" + elements + "}").alias(name)


async def insert(connection: Connection, table: str, row: dict[str, Cell]) -> None:
    """Insert one row."""
    places = ", ".join(f"${place}" for place in range(1, len(row) + 1))
    await connection.execute(f"insert into {table} ({', '.join(row)}) values ({places})", *row.values())  # noqa: S608
