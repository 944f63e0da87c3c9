"""Objects that hold others, as rows of datasets: column by column, those of a dataset, then those of its parts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

import polars as pl

from loaders.batch import Batch
from loaders.read.places import Item, apart, column_of, keys_of
from schema.model import Column, Dataset


@dataclass(frozen=True)
class Kind:
    """One dataset among those that a record holds.

    Attributes:
        dataset: what the rows are rows of.
        link: the column that names the row which they are part of.
        lists: where that row keeps them: the key of the list, and the key that may wrap each of its elements.
        parts: what they hold themselves.
        also: other paths than the declared header that a column has, by its name.
    """

    dataset: type[Dataset]
    link: str = ""
    lists: tuple[tuple[str, str], ...] = ()
    parts: tuple["Kind", ...] = ()
    also: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @cached_property
    def columns(self) -> list[tuple[Column, tuple[str, ...]]]:
        """The columns that the files have, each with its paths: the standard's comes first."""
        named = [
            (column, ((column.header,) if column.header else ()) + self.also.get(column.name, ()))
            for column in self.dataset.columns
        ]
        return [(column, paths) for column, paths in named if paths]

    @cached_property
    def names(self) -> Set[str]:
        """The keys of an object that are read, or that aggregators add and say nothing of the contract."""
        read = {key for _, paths in self.columns for path in paths for key in keys_of(path)}
        return {*read, *(key for part in self.parts for key, _ in part.lists), "_type", "uid", "source"}

    def finished(self, found: Collection[str]) -> Iterator[pl.Expr]:
        """The columns that are lists, and those that the standard wants and no object has."""
        for column, _ in self.columns:
            if column.name in found and column.many:
                yield apart(pl.col(column.name))
            elif column.required and column.name not in found:
                yield pl.lit(None, pl.List(pl.String) if column.many else pl.String).alias(column.name)


class Piece(NamedTuple):
    """Some rows of one kind, their lists still one text each, and the keys of the objects that they were."""

    kind: Kind
    rows: pl.DataFrame
    keys: Set[str]


Ranks = defaultdict[type[Dataset], int]


class Rows:
    """The rows of one kind that a piece of a file has.

    Attributes:
        ranks: the ordinal to give next, by dataset.
        items: the objects that are the rows.
        lines, parents: of each row, its contract's rank, and the ordinal of the row that it is part of.
        own: columns of text that are found elsewhere than in the objects.
    """

    def __init__(self, kind: Kind, ranks: Ranks) -> None:
        self.kind, self.ranks = kind, ranks
        self.items: list[Item] = []
        self.lines: list[int] = []
        self.parents: list[int] = []
        self.own: dict[str, list[str | None]] = defaultdict(list)

    def add(self, item: Item, line: int, parent: int = 0) -> None:
        """Add an object as a row."""
        self.items.append(item)
        self.lines.append(line)
        self.parents.append(parent)

    def pieces(self) -> Iterator[Piece]:
        """The rows, then those of their parts; none where there are none."""
        if not self.items:
            return
        first, keys = self.ranks[self.kind.dataset], set[str]().union(*self.items)
        self.ranks[self.kind.dataset] += len(self.items)
        yield Piece(self.kind, self.frame(first, keys), keys)
        for part in self.kind.parts:
            yield from self.held(part, first, keys).pieces()

    def frame(self, first: int, keys: Set[str]) -> pl.DataFrame:
        """The rows as text: the columns that any of them has."""
        found = [
            texts.alias(column.name)
            for column, paths in self.kind.columns
            if (texts := column_of(self.items, keys, paths, many=column.many)) is not None
        ]
        own = [pl.Series(name, values, pl.String) for name, values in self.own.items()]
        links = [pl.Series(self.kind.link, self.parents, pl.Int64)] if self.kind.link else []
        ordinals = pl.Series("ordinal", range(first, first + len(self.items)), pl.Int64)
        return pl.DataFrame([pl.Series("ligne", self.lines, pl.Int32), ordinals, *links, *own, *found])

    def held(self, part: Kind, first: int, keys: Set[str]) -> "Rows":
        """The rows of one of their parts."""
        rows = Rows(part, self.ranks)
        for key, wrapper in part.lists:
            if key in keys:
                for ordinal, (item, line) in enumerate(zip(self.items, self.lines, strict=True), first):
                    if held := item.get(key):
                        for child in objects(held, wrapper, part):
                            rows.add(child, line, ordinal)
        return rows


def objects(held: object, wrapper: str, kind: Kind) -> list[Item]:
    """The objects of a list, or of what stands for one; what is no object becomes one, so that its text is not lost."""
    if isinstance(held, list):
        return [found for element in held for found in objects(element, wrapper, kind)]
    if not isinstance(held, dict):
        return [] if held is None else [{kind.columns[0][1][0]: held}]
    wrapped = held.get(wrapper)
    return objects(wrapped, wrapper, kind) if isinstance(wrapped, (dict, list)) else [held]


def together(pieces: Iterable[Piece]) -> Iterator[Batch]:
    """The batches of several pieces as one of each kind, in the order that they came first in: parents before parts."""
    alike: dict[tuple[type[Dataset], str], list[Piece]] = defaultdict(list)
    for one in pieces:
        alike[one.kind.dataset, one.kind.link].append(one)
    for same in alike.values():
        rows = pl.concat([one.rows for one in same], how="diagonal")
        kind, keys = same[0].kind, set[str]().union(*(one.keys for one in same))
        yield Batch(kind.dataset, rows.with_columns(kind.finished(rows.columns)), ignored=keys - kind.names)
