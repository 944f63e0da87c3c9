"""The oracle's searches: which records have the words, how well they fit, and what a mistyped word is taken for.

PostgreSQL tells the stems that a text is made of (`test_search.py` holds these), and those of each record; the rest is
worked out here.
"""

from __future__ import annotations

import asyncio
import base64
import binascii
import json
import re
from fractions import Fraction
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

import asyncpg
from graphql import GraphQLError

from schema.datasets import DATASETS
from schema.once import once
from tests.oracle_lists import About, Cursor

if TYPE_CHECKING:
    from schema.model import Dataset
    from tests.oracle import Record, Rows

WEIGHTS = {"A": 1.0, "B": 0.4, "C": 0.2, "D": 0.1}
LONGEST, DEFAULT, LARGEST = 200, 20, 1_000
WORD = re.compile(r"'((?:[^']|'')*)'(?::([\dABC,]+))?")
Vector = dict[str, frozenset[str]]


@cache
def stems(url: str, text: str) -> tuple[str, ...]:
    """The stems of a text, but for those that say nothing."""

    async def asked() -> tuple[str, ...]:
        connection = await asyncpg.connect(url)
        try:
            meaning = re.sub(r"\bles\b", " ", apart(text), flags=re.IGNORECASE)
            return tuple(await connection.fetchval("SELECT tsvector_to_array(en_mots($1))", meaning))
        finally:
            await connection.close()

    return asyncio.run(asked())


def apart(text: str) -> str:
    """The parts of compound words apart; or the digits of a SIREN or a SIRET together."""
    digits = re.sub(r"[\s.]", "", text)
    if re.fullmatch(r"[0-9]{3}([\s.][0-9]{3}){2}([\s.][0-9]{5})?", text.strip()):
        return digits
    return re.sub(r"([^\W\d_])-(?=[^\W\d_])", r"\1 ", text)


@cache
def vector(text: str) -> Vector:
    """The stems of a record, with the weights of the columns that have each: `'theatr':3A,9B` → {"theatr": {A, B}}."""
    found = ((stem.replace("''", "'").replace("\\\\", "\\"), places or "") for stem, places in WORD.findall(text))
    return {stem: frozenset(place.lstrip("0123456789") or "D" for place in places.split(",")) for stem, places in found}


@cache
def trigrams(text: str) -> frozenset[str]:
    """Three letters in a row, of each word with two spaces before it and one behind."""
    words = (f"  {word} " for word in re.findall(r"[^\W_]+", text.lower()))
    return frozenset(word[place : place + 3] for word in words for place in range(len(word) - 2))


@cache
def likeness(one: str, other: str) -> Fraction:
    """How many of their trigrams two words share."""
    mine, yours = trigrams(one), trigrams(other)
    return Fraction(len(mine & yours), len(mine | yours) or 1)


@once
def index(rows: Rows, dataset: type[Dataset]) -> dict[str, list[Record]]:
    """The records of a dataset by their stems."""
    found: dict[str, list[Record]] = {}
    for record in rows.records[dataset]:
        for stem in vector(record.words):
            found.setdefault(stem, []).append(record)
    return found


@once
def near(rows: Rows, datasets: tuple[type[Dataset], ...], stem: str) -> tuple[str, ...]:
    """What a stem is taken for: itself where a record has it or it is a number, else the most like it, or those."""
    if re.search(r"\d", stem) or any(stem in index(rows, dataset) for dataset in datasets):
        return (stem,)
    alike = {other for d in datasets for other in index(rows, d) if abs(len(other) - len(stem)) <= 2}
    found = {other: likeness(stem, other) for other in alike if not re.search(r"\d", other)}
    most = max(found.values(), default=Fraction(0))
    return tuple(other for other, known in found.items() if known == most) if most >= Fraction(3, 10) else (stem,)


class Found:
    """A search's connection."""

    def __init__(self, rows: Rows, arguments: dict[str, Any]) -> None:
        self.rows, self.given = rows, {name: value for name, value in arguments.items() if value is not None}
        self.backward = "last" in self.given
        self.size: int = self.given.get("last", self.given.get("first", DEFAULT))
        names = [member.name for member in self.given["jeux"]] if "jeux" in self.given else None
        searched = [dataset for dataset in DATASETS if dataset.searched()]
        self.datasets = tuple(d for d in searched if names is None or d.table_name().upper() in names)
        text: str = self.given["texte"]
        if self.backward and "first" in self.given:
            raise GraphQLError("first et last")
        if "\0" in text or len(text) > LONGEST or not self.datasets or not 0 <= self.size <= LARGEST:
            raise GraphQLError("recherche")
        self.start = self.place(self.given["after"]) if "after" in self.given else None
        self.end = self.place(self.given["before"]) if "before" in self.given else None

    def place(self, text: str) -> tuple[float, str]:
        """Where a cursor is. Refuses what is none of a search."""
        try:
            _, score, identifier = json.loads(base64.b64decode(text, validate=True)[8:])
            return -float(score), identifier
        except (binascii.Error, ValueError):
            raise GraphQLError("curseur") from None

    def answer(self, name: str, _: dict[str, Any]) -> Any:
        """A field of the connection."""
        if name == "totalCount":
            return len(self.found)
        if name == "estimatedCount":
            return About(len(self.found))
        if name == "parJeu":
            every = [record.dataset for record, _ in self.found]
            return [{"jeu": dataset.table_name().upper(), "count": every.count(dataset)} for dataset in self.datasets]
        between = [record for record, _ in self.between]
        page = between[max(len(between) - self.size, 0) :] if self.backward else between[: self.size]
        if name == "nodes":
            return page
        if name == "edges":
            return [{"cursor": cursor(record), "node": record} for record in page]
        return {
            "hasNextPage": self.end is not None if self.backward else len(between) > self.size,
            "hasPreviousPage": len(between) > self.size if self.backward else self.start is not None,
            "startCursor": cursor(page[0]) if page else None,
            "endCursor": cursor(page[-1]) if page else None,
        }

    @cached_property
    def found(self) -> list[tuple[Record, tuple[float, str]]]:
        """All that is found, the best first, each with its place in the list."""
        wanted = [near(self.rows, self.datasets, stem) for stem in stems(self.rows.url, self.given["texte"])]
        having = {
            record: dataset
            for dataset in self.datasets
            for stem in (wanted or [()])[0]
            for record in index(self.rows, dataset).get(stem, [])
        }
        scored = ((record, score(dataset, vector(record.words), wanted)) for record, dataset in having.items())
        placed = ((record, (-fit, record.values["id"])) for record, fit in scored if fit)
        return sorted(placed, key=lambda pair: pair[1])

    @cached_property
    def between(self) -> list[tuple[Record, tuple[float, str]]]:
        """What comes after the one cursor, and before the other."""
        after = (pair for pair in self.found if self.start is None or pair[1] > self.start)
        return [pair for pair in after if self.end is None or pair[1] < self.end]


def cursor(record: Record) -> Cursor:
    """Where a record is: after its score."""
    return Cursor(1, record.values["id"])


def score(dataset: type[Dataset], words: Vector, wanted: list[tuple[str, ...]]) -> float:
    """How well a record fits: 0 where it lacks a word."""
    weights = "".join(column.searched or "" for column in dataset.searched())
    for place, weight in enumerate(weights):
        allowed = set("ABCD" if weight == weights[-1] else weights[: place + 1])
        if all(any(words.get(stem, frozenset()) & allowed for stem in group) for group in wanted):
            return WEIGHTS[weight] / len(words)
    return 0.0
