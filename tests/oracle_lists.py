"""The oracle's lists: filtered, ordered, and by pages."""

from __future__ import annotations

import base64
import binascii
import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graphql import GraphQLError

from schema.datasets import Partie
from schema.relations import relations
from tests.oracle_conditions import condition
from tests.oracle_groups import aggregate, group_count, groups
from tests.oracle_orders import folded, ordered

if TYPE_CHECKING:
    from collections.abc import Callable

    from schema.model import Column, Dataset
    from tests.oracle import Record, Rows

DEFAULT, LARGEST = 20, 1_000


@dataclass(frozen=True)
class Cursor:
    """Where an element is in its list: after the values of the order's keys, of which one is its id."""

    place: int
    id: str


@dataclass(frozen=True)
class About:
    """A number that is estimated where it is large."""

    count: int


@dataclass(frozen=True)
class Key:
    """One key of an order."""

    name: str
    value: Callable[[Record], Any]
    direction: str = "ASC"


class Listing:
    """A connection: records of a dataset, and the arguments that say which of them are asked, and how."""

    def __init__(
        self,
        dataset: type[Dataset],
        rows: Rows,
        records: list[Record],
        arguments: dict[str, Any],
        owner: Record | None = None,
    ) -> None:
        self.dataset, self.rows, self.owner = dataset, rows, owner
        self.given = {name: value for name, value in arguments.items() if value is not None}
        self.size = page_size(self.given)
        self.keys = order(dataset, rows, self.given.get("orderBy") or [])
        self.bounds = {name: self.place(self.given[name]) for name in ("after", "before") if name in self.given}
        where = self.given.get("where")
        kept = condition(dataset, rows, where)
        self.records = [record for record in records if kept(record)] if where else records

    def answer(self, name: str, arguments: dict[str, Any]) -> Any:
        """A field of the connection."""
        if name == "totalCount":
            return len(self.records)
        if name == "estimatedCount":
            return About(len(self.records))
        if name in {"aggregate", "groups", "groupCount"}:
            whole = aggregate(self.dataset, self.rows, self.records, self.owner)
            return (
                whole if name == "aggregate" else {"groups": groups, "groupCount": group_count}[name](whole, arguments)
            )
        page = self.page()
        if name == "nodes":
            return page
        if name == "edges":
            return [{"cursor": self.cursor(record), "node": record} for record in page]
        return self.info(page)

    def place(self, text: str) -> Record:
        """The record that a cursor tells. Refuses what is no cursor, or one with another number of values."""
        try:
            _, *values = json.loads(base64.b64decode(text, validate=True)[8:])
            found = self.rows.found(self.dataset, "id", values[self.identity])
        except (binascii.Error, ValueError, IndexError):
            found = []
        if not found or len(values) != len(self.keys):
            raise GraphQLError("curseur")
        return found[0]

    @property
    def identity(self) -> int:
        """Which of the keys is the id."""
        return [key.name for key in self.keys].index("id")

    def cursor(self, record: Record) -> Cursor:
        """Where a record is."""
        return Cursor(self.identity, record.values["id"])

    def ordered(self, records: list[Record]) -> list[Record]:
        """Records in the order that was asked."""
        for key in reversed(self.keys):
            records = ordered(records, key.value, key.direction)
        return records

    @cached_property
    def between(self) -> list[Record]:
        """The elements between the cursors."""
        known = {record.values["id"] for record in self.records}
        others = [record for record in self.bounds.values() if record.values["id"] not in known]
        whole = self.ordered(self.records + others)
        places = [record.values["id"] for record in whole]
        start = places.index(self.bounds["after"].values["id"]) + 1 if "after" in self.bounds else 0
        end = places.index(self.bounds["before"].values["id"]) if "before" in self.bounds else len(whole)
        return [record for record in whole[start:end] if record.values["id"] in known]

    def page(self) -> list[Record]:
        """The elements of the page."""
        found = self.between
        return found[max(len(found) - self.size, 0) :] if "last" in self.given else found[: self.size]

    def info(self, page: list[Record]) -> dict[str, Any]:
        """Where the page is: https://relay.dev/graphql/connections.htm#sec-undefined.PageInfo.Fields."""
        more = len(self.between) > self.size
        backward = "last" in self.given
        return {
            "hasNextPage": "before" in self.given if backward else more,
            "hasPreviousPage": more if backward else "after" in self.given,
            "startCursor": self.cursor(page[0]) if page else None,
            "endCursor": self.cursor(page[-1]) if page else None,
        }


def page_size(given: dict[str, Any]) -> int:
    """The number of elements asked for."""
    if "first" in given and "last" in given:
        raise GraphQLError("first et last")
    size: int = given.get("last", given.get("first", DEFAULT))
    if not 0 <= size <= LARGEST:
        raise GraphQLError("taille de page")
    return size


def order(dataset: type[Dataset], rows: Rows, given: list[dict[str, Any]]) -> list[Key]:
    """The keys of an order: as asked, or as the dataset's lists are, then the id."""
    asked = [key(dataset, rows, item) for item in given] or usual(dataset)
    return asked if any(known.name == "id" for known in asked) else [*asked, key(dataset, rows, {"id": None})]


def usual(dataset: type[Dataset]) -> list[Key]:
    """The order of lists: by rank, the largest of what it is ordered by first, or as in the files."""
    if issubclass(dataset, Partie):
        return [Key("rang", lambda record: record.values["rang"])]
    if dataset.orders:
        name = dataset.orders[0]
        return [Key(name, lambda record: record.values[name], "DESC")]
    names = {column.name for column in dataset.columns}
    return [Key(n, lambda r, n=n: r.values[n]) for n in ("source_id", "ligne") if {"source_id", "ligne"} <= names]  # type: ignore[misc]


def key(dataset: type[Dataset], rows: Rows, item: dict[str, Any]) -> Key:
    """One element of `orderBy`: a column of the dataset's, or of what a to-one relation leads to."""
    ((name, given),) = item.items()
    if not isinstance(given, dict):
        return Key(name, read(rows.columns[dataset][name]), given.name if given else "ASC")
    relation = relations(dataset)[name]
    further = key(relation.target, rows, given)

    def value(record: Record) -> Any:
        found = record.related(relation)
        return further.value(found[0]) if found else None

    return Key(f"{name}.{further.name}", value, further.direction)


def read(column: Column) -> Callable[[Record], Any]:
    """What gives a record's value as it is ordered: texts without case and accents, codes by their characters."""
    name = column.name
    if column.scalar.name != "Texte":
        return lambda record: record.values[name]
    return lambda record: None if (value := record.values[name]) is None else folded(value)
