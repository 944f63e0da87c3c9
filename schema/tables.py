"""Each dataset's table: columns with their comments, the key, and the indexes that they are asked by."""

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, TSVECTOR

from schema.datasets import DATASETS, Enregistrement, Partie
from schema.listed import listed
from schema.model import Column, Dataset
from schema.operators import NORMALISED, WORDS
from schema.relations import references

metadata = sa.MetaData(naming_convention={"pk": "%(table_name)s_pkey"})
# An index of words keeps so many kilobytes of new ones aside, and sorts them in together: by 4096, PostgreSQL's own
# choice, loading takes twice the time; by more, questions asked while files are loaded wait longer.
PENDING = 16_384


def build(dataset: type[Dataset]) -> sa.Table:
    """Make the table of a dataset. What real files may lack, though the standard requires it, may be NULL."""
    columns = [sql_column(column, nullable=not dataset.is_always_there(column)) for column in dataset.columns]
    made = [*columns, *words(dataset), *indexes(dataset), *searches(dataset)]
    return sa.Table(dataset.table_name(), metadata, *made, comment=dataset.title())


def sql_column(column: Column, *, nullable: bool) -> sa.Column[object]:
    """One column of a table, with its description as a comment."""
    # Bytes are compared, whatever the server's locale: the same order everywhere, and indexes that serve prefixes too.
    value = sa.Text(collation="C") if isinstance(column.scalar.sql, sa.Text) else column.scalar.sql
    kind: sa.types.TypeEngine[Any] = ARRAY(value) if column.many else value
    return sa.Column(
        column.name,
        kind,
        primary_key=column.name == "id",
        nullable=nullable,
        comment=column.description,
        info={"searched": column.searched},
    )


def words(dataset: type[Dataset]) -> Iterator[sa.Column[object]]:
    """What searches look at, which PostgreSQL keeps up to date itself.

    The words of all that is searched, with the weights of their columns; and the text that a record is known by,
    without case and accents: made anew for each row that a search passes, it would take most of the time.
    """
    # Spelt as PostgreSQL says it back, so that Alembic finds nothing to change.
    parts = [
        f"setweight(en_mots(COALESCE({column.name}, ''::text)), '{column.searched}'::\"char\")"
        for column in dataset.searched()
    ]
    if parts:
        yield sa.Column(WORDS, TSVECTOR(), sa.Computed(" || ".join(parts), persisted=True), comment="Mots cherchés.")
    for name in known_by(dataset):
        computed = sa.Computed(f"normalise({name})", persisted=True)
        comment = f"{name}, sans casse ni accents."
        yield sa.Column(f"{name}{NORMALISED}", sa.Text(collation="C"), computed, comment=comment)


def known_by(dataset: type[Dataset]) -> list[str]:
    """The columns that a record is known by."""
    return [column.name for column in dataset.searched() if column.searched == "A"]


def searches(dataset: type[Dataset]) -> Iterator[sa.Index]:
    """What searches are answered by: words, and any piece of the text that a record is known by."""
    pieces = [f"{name}{NORMALISED}" for name in known_by(dataset)]
    if dataset.searched():
        yield sa.Index(
            f"{dataset.table_name()}_{WORDS}",
            WORDS,
            *pieces,
            postgresql_using="gin",
            postgresql_ops=dict.fromkeys(pieces, "gin_trgm_ops"),
            postgresql_with={"gin_pending_list_limit": PENDING},
        )


def indexes(dataset: type[Dataset]) -> Iterator[sa.Index]:
    """What a dataset's questions are answered by.

    Lookup keys; every reference, each ended by the order in which the records of one target are listed; and each
    declared order, over all and, for records, within a collectivité. Descending with nulls last: the largest first is
    what is asked, and what is unknown is not large.
    """
    name = dataset.table_name()
    if dataset.lookup != ("id",):
        # The last first: a place is asked for by its code alone too.
        yield sa.Index(f"{name}_lookup", *reversed(dataset.lookup), unique=True)
    if dataset.formerly:
        yield sa.Index(f"{name}_{dataset.formerly}", dataset.formerly, postgresql_using="gin")
    for column, _ in references(dataset):
        tail = (directed(one.sql) for one in listed(dataset) if one.column != column)
        yield sa.Index(f"{name}_{column.name}", column.name, *tail, "id")
    if issubclass(dataset, Partie):
        yield sa.Index(f"{name}_source_id", "source_id")
    if dataset.position:
        yield sa.Index(f"{name}_position", *dataset.position)
    for place, order in enumerate(dataset.orders):
        largest = directed(f"{order} DESC NULLS LAST")
        yield sa.Index(f"{name}_{order}", largest, "id")
        # A collectivité's records are indexed in the first order already: as what refers to it.
        if place and issubclass(dataset, Enregistrement):
            yield sa.Index(f"{name}_collectivite_{order}", "collectivite_siren", largest, "id")


def directed(order: str) -> Any:
    """A part of an index: a column, or one with its direction."""
    return sa.text(order) if " " in order else order


TABLES: dict[type[Dataset], sa.Table] = {dataset: build(dataset) for dataset in DATASETS}


def table(dataset: type[Dataset]) -> sa.Table:
    """The table of a dataset."""
    return TABLES[dataset]
