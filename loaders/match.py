"""Headers to columns, once per file: the standard's names, then their looser spellings, then known synonyms.

A header that means nothing is ignored and told; two headers that mean the same column are ambiguous and told; nothing
is guessed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from loaders.kinds import KINDS, Kind
from loaders.spelling import loose
from loaders.synonyms import SYNONYMS
from schema.model import Column, Dataset

Names = Callable[[type[Dataset], Column], tuple[str, ...]]


@dataclass(frozen=True)
class Pair:
    """A header of the file, at its 0-based place, and the column that it means."""

    place: int
    header: str
    dataset: type[Dataset]
    column: Column


@dataclass(frozen=True)
class Matching:
    """What the headers of one file mean.

    Attributes:
        kind: what the file is taken for.
        pairs: the headers that are understood.
        ignored: those that mean nothing here.
        ambiguous: the columns that two headers claim alike, with these headers; none of them is used.
        missing: the columns of the standard that the file does not have.
    """

    kind: Kind
    pairs: tuple[Pair, ...]
    ignored: tuple[str, ...]
    ambiguous: dict[str, tuple[str, ...]]
    missing: tuple[Column, ...]

    def version(self) -> str | None:
        """The standard's newest version, where the file has all of its columns under its names; None elsewhere."""
        exact = {pair.column.name for pair in self.pairs if pair.header == pair.column.header}
        wanted = {column.name for _, column in self.kind.columns()}
        standard = self.kind.rows.standard
        return standard.version if standard and exact == wanted else None


def as_published(_: type[Dataset], column: Column) -> tuple[str, ...]:
    """The standard's own name for a column."""
    return (column.header or "",)


def as_spelt(_: type[Dataset], column: Column) -> tuple[str, ...]:
    """The same, whatever the case, accents and punctuation."""
    return (loose(column.header or ""),)


def as_said(dataset: type[Dataset], column: Column) -> tuple[str, ...]:
    """Other names for it."""
    return SYNONYMS.get(dataset, {}).get(column.name, ())


# From the surest to the least sure: how a header is read, and what a column may be called then.
WAYS: tuple[tuple[Callable[[str], str], Names], ...] = ((str.strip, as_published), (loose, as_spelt), (loose, as_said))


def match(headers: list[str], kind: Kind) -> Matching:
    """Pair the headers of a file with the columns of a kind of file."""
    pairs: dict[str, Pair] = {}
    ambiguous: dict[str, tuple[str, ...]] = {}
    for reading, names in WAYS:
        taken = {pair.place for pair in pairs.values()}
        free = [(place, header) for place, header in enumerate(headers) if place not in taken]
        for dataset, column in kind.columns():
            claims = [(place, header) for place, header in free if reading(header) in names(dataset, column)]
            if column.name in pairs or column.name in ambiguous or not claims:
                continue
            if len(claims) > 1:
                ambiguous[column.name] = tuple(header for _, header in claims)
            else:
                pairs[column.name] = Pair(*claims[0], dataset, column)
    return Matching(kind, tuple(pairs.values()), tuple(ignored(headers, pairs)), ambiguous, tuple(missing(kind, pairs)))


def ignored(headers: list[str], pairs: dict[str, Pair]) -> Iterator[str]:
    """The headers that no column took."""
    taken = {pair.place for pair in pairs.values()}
    return (header for place, header in enumerate(headers) if place not in taken)


def missing(kind: Kind, pairs: dict[str, Pair]) -> Iterator[Column]:
    """The columns that no header gave."""
    return (column for _, column in kind.columns() if column.name not in pairs)


def flat_kinds() -> list[Kind]:
    """The kinds that a flat file can hold."""
    return [kind for kind in KINDS.values() if not kind.nested]


def best_match(headers: list[str], kinds: list[Kind]) -> Matching:
    """The kind that most of these headers are known to, and what they mean there."""
    return max((match(headers, kind) for kind in kinds), key=lambda matching: len(matching.pairs))
