"""Documents that ask other columns of the same records: planned as one, their columns put into its statement.

Each run of columns in a selection gives way to one field of ours, `_leaves0_0: id`. What is left of the document is
parsed, validated and planned as any other; where its statement says `x.id AS _leaves0_0`, the columns asked are put.
"""

import re
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

from graphql import GraphQLSchema, get_named_type, is_leaf_type, is_object_type

from resolvers.execute import Database
from resolvers.filters import columns
from resolvers.late import Late
from resolvers.limits import Limits
from resolvers.plan import DIALECT
from resolvers.spelling import RUN, Run, Spelling, mark
from schema.datasets import DATASETS

RECORDS = {dataset.__name__: dataset for dataset in DATASETS}
PLACE = re.compile(rf"(\w+)\.id AS {RUN}(\d+)_\d+")
MOST_OUTLINES, MOST_STATEMENTS, MOST_LEAVES = 500, 1_000, 5_000
TEN = 10
# What is spread or skipped decides what a selection has: a document with any of these is left as it is.
UNSURE = frozenset({"...", "@"})
OPENING = frozenset({"(", "{"})
# Type by type, what each field leads to: the name of a type of objects; empty for a value.
Types = dict[str, dict[str, str]]


class Unsure(Exception):  # noqa: N818 (it is what it says)
    """The document is not one whose columns can be told from the rest for sure."""


class Leaves:
    """Lifts runs of columns out of documents."""

    def __init__(self, schema: GraphQLSchema, limits: Limits) -> None:
        self.limits, self.types = limits, types(schema)
        self.known = Late[tuple[str, ...], Spelling](MOST_OUTLINES)

    def lifted(self, spelling: Spelling) -> Spelling:
        """The document without its columns; as it is where it has none, or where they could be mistaken."""
        known = self.known.get(spelling.tokens) or self.known.keep(spelling.tokens, self.outlined(spelling))
        return Spelling(known.tokens, known.literals, spelling.operation, spelling.aliases, known.runs)

    def outlined(self, spelling: Spelling) -> Spelling:
        """The same of a document whose tokens have not come before, or not of late."""
        if not UNSURE.isdisjoint(spelling.tokens) or len(spelling.aliases) > self.limits.aliases:
            return spelling
        outline = Outline(self.types, spelling)
        try:
            outline.draw()
        except (Unsure, LookupError, ValueError):
            return spelling
        # What is beyond is refused for the document as it was sent.
        small = outline.fields <= min(self.limits.breadth, self.limits.fields)
        return outline.spelling() if small else spelling


def types(schema: GraphQLSchema) -> Types:
    """What each field of each type of objects leads to."""
    return {
        name: {"__typename": "", **{field: target(of.type) for field, of in kind.fields.items()}}
        for name, kind in schema.type_map.items()
        if is_object_type(kind)
    }


def target(kind: Any) -> str:
    """The name of the type of objects that a field leads to; empty for a value."""
    named = get_named_type(kind)
    return "" if is_leaf_type(named) else str(named.name)


@dataclass
class Level:
    """A selection that is being read.

    Attributes:
        kind: its type's name.
        keys: its response keys so far.
        run: the run of columns that it is in the middle of, if any.
        runs: its runs: the number of each, and where its mark is.
        values: how many columns they have.
    """

    kind: str
    keys: set[str] = field(default_factory=set)
    run: list[tuple[str, str]] | None = None
    runs: list[tuple[int, int]] = field(default_factory=list)
    values: int = 0


class Outline:
    """Goes once through a document, and notes all of it but its columns."""

    def __init__(self, types: Types, spelling: Spelling) -> None:
        self.types, self.whole, self.source = types, spelling, [*spelling.tokens, "", "", ""]
        self.tokens: list[str] = []
        self.literals: list[int] = []
        self.runs: list[tuple[str, list[tuple[str, str]]]] = []
        self.levels: list[Level] = []
        self.below, self.fields = "Query", 0

    def spelling(self) -> Spelling:
        """What is left of the document, and the runs that were taken out of it."""
        runs = tuple(Run(kind, tuple(leaves)) for kind, leaves in self.runs)
        whole = self.whole
        return Spelling(tuple(self.tokens), tuple(self.literals), whole.operation, whole.aliases, runs)

    def draw(self) -> None:
        """Read the whole document. Raises Unsure and LookupError."""
        place, end = 0, len(self.whole.tokens)
        while place < end:
            sign = self.source[place]
            if sign == "(":
                place = self.arguments(place)
            elif sign == "{":
                place = self.keep(place, place + 1)
                self.levels.append(Level(self.below))
            elif sign == "}":
                self.close(self.levels.pop())
                place = self.keep(place, place + 1)
            else:
                place = self.field(place) if self.levels else self.keep(place, place + 1)
        if self.levels or len(self.literals) != len(self.whole.literals):
            raise Unsure

    def keep(self, place: int, end: int) -> int:
        """Note some tokens as they are."""
        self.tokens += self.source[place:end]
        return end

    def arguments(self, place: int) -> int:
        """Arguments, or variables, with the literals among them."""
        end, moved = self.source.index(")", place) + 1, len(self.tokens) - place
        if "(" in self.source[place + 1 : end]:
            raise Unsure
        known = self.whole.literals
        while len(self.literals) < len(known) and known[len(self.literals)] < end:
            self.literals.append(known[len(self.literals)] + moved)
        return self.keep(place, end)

    def field(self, place: int) -> int:
        """A field, but for its arguments and what is selected of it."""
        key, level = self.source[place], self.levels[-1]
        end = place + (3 if self.source[place + 1] == ":" else 1)
        name, self.fields = self.source[end - 1], self.fields + 1
        self.below = self.types[level.kind][name]
        if key in level.keys:
            raise Unsure  # two that are merged, or in conflict
        level.keys.add(key)
        if self.below or level.kind not in RECORDS:
            level.run = None
            return self.keep(place, end)
        if self.source[end] in OPENING:
            raise Unsure
        self.leaf(level, key, name)
        return end

    def leaf(self, level: Level, key: str, name: str) -> None:
        """A column: the next of its run, or the first of another."""
        if level.run is None:
            level.run = []
            level.runs.append((len(self.runs), len(self.tokens)))
            self.tokens += [mark(len(self.runs), 0), ":", "id"]
            self.runs.append((level.kind, level.run))
        level.run.append((key, name))
        level.values += 1

    def close(self, level: Level) -> None:
        """The end of a selection: its first mark tells how many tens of columns it has, which the price depends on."""
        if level.values >= TEN:
            run, place = level.runs[0]
            self.tokens[place] = mark(run, level.values // TEN)
        self.below = "Query"
        if self.levels:
            self.levels[-1].run = None


class Filled:
    """A database that is asked by the statements of outlines."""

    def __init__(self, database: Database, runs: tuple[Run, ...]) -> None:
        self.database, self.runs = database, runs

    def fetch(
        self, sql: str, arguments: list[Any], reads: tuple[str, ...], price: int
    ) -> Coroutine[Any, Any, Sequence[bytes | None]]:
        """The row that the statement gives, the columns asked put into it."""
        return self.database.fetch(filled(sql, self.runs), arguments, reads, price)


@lru_cache(MOST_STATEMENTS)
def filled(sql: str, runs: tuple[Run, ...]) -> str:
    """An outline's statement with the columns of its runs."""
    texts, rows, places = parted(sql)
    told = [put(name, runs[place]) for name, place in zip(rows, places, strict=True)]
    return "".join(chain.from_iterable(zip(texts, [*told, ""], strict=True)))


@lru_cache(MOST_STATEMENTS)
def parted(sql: str) -> tuple[list[str], list[str], list[int]]:
    """The texts around an outline's places, and of each place the rows' name and the run's number."""
    parts = PLACE.split(sql)
    return parts[::3], parts[1::3], list(map(int, parts[2::3]))


def put(rows: str, run: Run) -> str:
    """The columns of a run, of the rows of that name, under their keys."""
    return ", ".join([leaf(rows, run.kind, key, name) for key, name in run.leaves])


@lru_cache(MOST_LEAVES)
def leaf(rows: str, kind: str, key: str, name: str) -> str:
    """One column. No name comes from a client but quoted."""
    quote = DIALECT.identifier_preparer.quote
    value = f"'{kind}'::text" if name == "__typename" else f"{rows}.{quote(columns(RECORDS[kind])[name].name)}"
    return f"{value} AS {quote(key)}"
