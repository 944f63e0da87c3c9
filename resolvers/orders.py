"""`orderBy`, and pages along it: every order is total, for it ends in the key; pages follow values, never an offset."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

import sqlalchemy as sa

from resolvers.binding import Bindings
from resolvers.cursors import decode
from resolvers.filters import columns
from schema.inputs import SortDirection
from schema.listed import listed
from schema.model import Column, Dataset
from schema.operators import NORMALISED, normal
from schema.relations import relations
from schema.tables import table


@dataclass(frozen=True)
class Key:
    """One key of an order: an SQL value, its direction, where its nulls go, and its name for the cursor's signature."""

    name: str
    sql: sa.ColumnElement[Any]
    nullable: bool
    descending: bool = False
    nulls_first: bool = False

    def reversed(self) -> "Key":
        """The same key, the other way round."""
        return replace(self, descending=not self.descending, nulls_first=not self.nulls_first)

    def ordering(self) -> sa.ColumnElement[Any]:
        """Its part of ORDER BY; nulls are named only where PostgreSQL would place them otherwise."""
        directed = self.sql.desc() if self.descending else self.sql.asc()
        if not self.nullable or self.nulls_first == self.descending:
            return directed
        return directed.nulls_first() if self.nulls_first else directed.nulls_last()

    def same(self, value: sa.ColumnElement[Any], *, absent: bool) -> sa.ColumnElement[bool]:
        """The row has that value, or has none either."""
        return self.sql.is_(None) if absent else self.sql == value

    def beyond(self, value: sa.ColumnElement[Any], *, absent: bool) -> Iterator[sa.ColumnElement[bool]]:
        """The rows that come after that value, in ranges: those of values further on, and those without one."""
        if not absent:
            yield self.sql < value if self.descending else self.sql > value
        if self.nullable and absent == self.nulls_first:
            yield self.sql.is_not(None) if absent else self.sql.is_(None)


@dataclass(frozen=True)
class Order:
    """A total order of the elements that `of` names: a dataset's records, or what is found."""

    of: str
    keys: tuple[Key, ...]

    @property
    def name(self) -> str:
        """What tells it from other orders."""
        return ",".join([self.of, *(f"{key.name}:{key.descending}:{key.nulls_first}" for key in self.keys)])

    def reversed(self) -> "Order":
        """The same order, backwards. It keeps its name by being reversed again before it is asked."""
        return replace(self, keys=tuple(key.reversed() for key in self.keys))

    def ordering(self) -> list[sa.ColumnElement[Any]]:
        """ORDER BY."""
        return [key.ordering() for key in self.keys]

    def after(
        self, bindings: Bindings, cursor: Any, name: str, found: list[str | None]
    ) -> Iterator[sa.ColumnElement[bool]]:
        """The rows beyond a cursor of the order called `name`, in ranges that an index on its keys can answer each.

        `found` says which of the cursor's values are absent; the values themselves are read anew at each request.
        """
        same: list[sa.ColumnElement[bool]] = []
        for index, key in enumerate(self.keys):
            value, absent = self.position(bindings, cursor, name, index), found[index] is None
            yield from (sa.and_(*same, part) for part in key.beyond(value, absent=absent))
            same.append(key.same(value, absent=absent))

    def position(self, bindings: Bindings, cursor: Any, name: str, index: int) -> sa.ColumnElement[Any]:
        """One value of a cursor, read from its text at each request and cast to its key's type."""
        length, kind = len(self.keys), self.keys[index].sql.type
        bound = bindings.bind(cursor, sa.Text(), lambda text: decode(text, name, length)[index])
        return sa.cast(bound, kind)


def order(dataset: type[Dataset], rows: Any, given: list[dict[str, Any]] | None) -> Order:
    """The order that was asked, or that of lists without one, ended by the key."""
    asked = [key for item in given or [] if item for key in keys(dataset, rows, item)] or list(usual(dataset, rows))
    if any(key.name == "id" for key in asked):
        return Order(dataset.__name__, tuple(asked))
    return Order(dataset.__name__, (*asked, Key("id", rows.c.id, nullable=False)))


def usual(dataset: type[Dataset], rows: Any) -> Iterator[Key]:
    """The keys of the order of lists, unless another is asked."""
    for one in listed(dataset):
        column = rows.c[one.column.name]
        yield Key(one.column.graphql_name, column, column.nullable, one.descending)


def keys(dataset: type[Dataset], rows: Any, item: dict[str, Any]) -> Iterator[Key]:
    """The keys of one element of `orderBy`: a column's, or through a to-one relation."""
    for name, given in item.items():
        if isinstance(given, SortDirection):
            column = columns(dataset)[name]
            nulls_first = given.name.endswith("NULLS_FIRST")
            yield Key(
                name, ordered(column, rows), rows.c[column.name].nullable, given.name.startswith("DESC"), nulls_first
            )
        elif given:
            yield from through(dataset, rows, name, given)


def ordered(column: Column, rows: Any) -> sa.ColumnElement[Any]:
    """What a column is ordered by: a text as a reader looks for it, which may be kept; anything else as it is."""
    kept = rows.c.get(f"{column.name}{NORMALISED}")
    if kept is not None:
        return cast("sa.ColumnElement[Any]", kept)
    sql: sa.ColumnElement[Any] = rows.c[column.name]
    return normal(sql) if column.scalar.name == "Texte" else sql


def through(dataset: type[Dataset], rows: Any, name: str, given: dict[str, Any]) -> Iterator[Key]:
    """The keys of an order by what a to-one relation leads to."""
    relation = relations(dataset)[name]
    target = table(relation.target).alias()
    for key in keys(relation.target, target, given):
        inner = sa.select(key.sql).where(target.c[relation.remote] == rows.c[relation.local]).correlate(rows)
        yield replace(key, name=f"{name}.{key.name}", sql=inner.scalar_subquery(), nullable=True)
