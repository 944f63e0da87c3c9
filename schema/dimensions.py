"""What a dataset can be grouped by: its columns, the parts of its dates, and what its relations lead to."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from schema.datasets import Territoire
from schema.model import Column, Dataset, snake
from schema.once import once
from schema.relations import Relation, relations

Sql = sa.ColumnElement[Any]


@dataclass(frozen=True)
class Dimension:
    """One way to group the rows of a dataset.

    Attributes:
        name: of the key in the graph; in capitals, of the enum's value.
        description: in French.
        sql: the value to group by, of a row; or of the record that `through` leads to from it.
        graphql: the type of the key, where it is a value.
        target, remote: the dataset that the key leads to and the column that it is found by, where it is a record.
        through: the to-one relation that the value is found by; None: it is the row's own.
    """

    name: str
    description: str
    sql: Callable[[Any], Sql]
    graphql: Any = None
    target: type[Dataset] | None = None
    remote: str = ""
    through: Relation | None = None

    @property
    def value(self) -> str:
        """Its name as an enum's value: `dateConventionYear` → `DATE_CONVENTION_YEAR`."""
        return snake(self.name).upper()


@once
def dimensions(dataset: type[Dataset]) -> dict[str, Dimension]:
    """All the dimensions of a dataset, by the names of their enum values."""
    found = [
        *(dimension for column in comparable(dataset) for dimension in of_column(column)),
        *(dimension for relation in relations(dataset).values() for dimension in of_relation(relation)),
    ]
    return {dimension.value: dimension for dimension in found}


def comparable(dataset: type[Dataset]) -> list[Column]:
    """The columns whose values can be told apart, the key left out: it tells every row apart."""
    return [c for c in dataset.columns if c.published and c.scalar.family and not c.many and c.name != "id"]


def of_column(column: Column) -> Iterator[Dimension]:
    """A column, and the parts of a date."""
    name = column.graphql_name
    yield Dimension(name, column.description, lambda rows: rows.c[column.name], column.scalar.graphql)
    if column.scalar.family != "Date":
        return
    for part, (graphql, description, sql) in PARTS.items():
        yield Dimension(f"{name}{part}", f"{column.description} {description}", part_of(column.name, sql), graphql)


def part_of(name: str, sql: Callable[[Sql], Sql]) -> Callable[[Any], Sql]:
    """A part of a date column."""
    return lambda rows: sql(rows.c[name])


def year(day: Sql) -> Sql:
    """A date's year: 2023."""
    return sa.cast(sa.extract("year", day), sa.Integer)


def quarter(day: Sql) -> Sql:
    """A date's quarter: 2023-T4."""
    return sa.func.to_char(day, sa.literal_column("'YYYY\"-T\"Q'"))


def month(day: Sql) -> Sql:
    """A date's month: 2023-11."""
    return sa.func.to_char(day, sa.literal_column("'YYYY-MM'"))


PARTS: dict[str, tuple[Any, str, Callable[[Sql], Sql]]] = {
    "Year": (int, "Année : 2023.", year),
    "Quarter": (str, "Trimestre : « 2023-T4 ».", quarter),
    "Month": (str, "Mois : « 2023-11 ».", month),
}


def of_relation(relation: Relation) -> Iterator[Dimension]:
    """What a to-one relation leads to, and the places that this lies in."""
    if relation.many:
        return
    yield leading(relation)
    for place in relations(relation.target).values():
        if place.target is Territoire and not place.many and place.name in PLACES:
            name = f"{relation.name}{place.name[0].upper()}{place.name[1:]}"
            yield Dimension(
                name, place.description, of_local(place), target=Territoire, remote=place.remote, through=relation
            )


def leading(relation: Relation) -> Dimension:
    """The record that a relation leads to. Where files name it, they may name none: all such rows are one group."""
    given = relation.source.column(relation.local).header is not None
    return Dimension(
        relation.name,
        relation.description,
        of_remote(relation) if given else of_local(relation),
        target=relation.target,
        remote=relation.remote,
        through=relation if given else None,
    )


PLACES = ("commune", "epci", "departement", "region")


def of_local(relation: Relation) -> Callable[[Any], Sql]:
    """The column that a relation leaves by."""
    return lambda rows: rows.c[relation.local]


def of_remote(relation: Relation) -> Callable[[Any], Sql]:
    """The column that a relation arrives by, of the rows that it leads to."""
    return lambda rows: rows.c[relation.remote]
