"""Headers to columns, once per file, from the surest way to the least sure; see `WAYS`, then `loaders.parties`.

A header that means nothing is ignored and told; two headers that mean the same column alike are ambiguous and told;
nothing is guessed.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz.distance import OSA

from loaders.kinds import KINDS, Kind
from loaders.parties import Parties
from loaders.spelling import loose
from loaders.synonyms import SYNONYMS, Phrases
from loaders.words import Words, words
from schema.model import Column, Dataset

ENOUGH = 0.6  # of a standard's columns, for a file to follow it
CUT, FEWEST_CUT = 10, 3  # characters that dBase keeps of a name; headers of that length, for a file to be its
LONG = 8  # letters from which one more or less is no other name


@dataclass(frozen=True)
class Pair:
    """A header of the file, at its 0-based place, and the column that it means, as its cells told where so said.

    Where the cells tell more than the column's value, `extract` has what finds it: a pattern, and its group. Where they
    tell a SIREN, `nic` is the header whose cells make it a SIRET: its place, and what it says.
    """

    place: int
    header: str
    dataset: type[Dataset]
    column: Column
    by_cells: bool = False
    extract: tuple[str, int] | None = None
    nic: tuple[int, str] | None = None

    @property
    def places(self) -> set[int]:
        """The places of all headers that it takes."""
        return {self.place, *(self.nic[:1] if self.nic else ())}


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

    def with_pairs(self, pairs: dict[str, Pair], headers: list[str]) -> "Matching":
        """The same with these pairs, by the names of their columns: what is ignored and missing follows from them."""
        ours = tuple(pairs.values())
        return replace(
            self, pairs=ours, ignored=tuple(ignored(headers, pairs)), missing=tuple(missing(self.kind, pairs))
        )

    def version(self) -> str | None:
        """The newest version of the standard whose columns the file has under their names, or nearly all of them.

        None where it follows none: too many are missing, or called otherwise.
        """
        standard = self.kind.rows.standard
        said = {pair.column.name for pair in self.pairs if loose(pair.header) == loose(pair.column.header or "")}
        wanted = {column.name for _, column in self.kind.columns()}
        if not standard or len(said & wanted) < ENOUGH * len(wanted - set(standard.added)):
            return None
        return standard.version if said & set(standard.added) or not standard.added else standard.before

    def versions(self) -> tuple[str, ...]:
        """All the versions of the standard that it may be as well, by its columns; the newest last."""
        version, standard = self.version(), self.kind.rows.standard
        if version is None or standard is None:
            return ()
        return next((versions for versions in standard.alike if version in versions), (version,))


@dataclass(frozen=True)
class Name:
    """What a column may be called: its name in the standard, and phrases."""

    header: str
    said: frozenset[frozenset[str]]
    added: frozenset[str]
    less: frozenset[frozenset[str]]
    last: frozenset[frozenset[str]]

    def within(self, said: Words) -> bool:
        """Whether the words are one of its phrases, and else only words that may be added."""
        return any(phrase <= said.known <= phrase | self.added for phrase in self.said)

    def nearly_within(self, said: Words) -> bool:
        """The same for the phrases that name it less surely."""
        return any(phrase <= said.known <= phrase | self.added for phrase in self.less)


@cache
def names(kind: Kind) -> dict[str, Name]:
    """What each column that a file of this kind may have is called."""
    return {
        column.name: name(column, SYNONYMS.get(dataset, {}).get(column.name)) for dataset, column in kind.readable()
    }


def name(column: Column, phrases: Phrases | None) -> Name:
    """What one column is called: the words of the standard's name, and phrases."""
    standard = [words(column.header).known] if column.header else []
    known = phrases or Phrases(())
    said, less, last = (frozenset(map(frozenset, map(str.split, one))) for one in (known.said, known.less, known.last))
    return Name(column.header or "", said.union(standard), frozenset(known.added.split()), less, last)


def nearly(header: str, called: Name) -> bool:
    """Whether the spelling as a whole is a letter off the standard's, and some of its words unknown."""
    spelt, standard = loose(header), loose(called.header)
    return len(standard) >= LONG and OSA.distance(spelt, standard, score_cutoff=1) == 1 and not words(header).ours


Way = Callable[[str, Name], bool]
# From the surest to the least sure: when a header is taken for a column.
WAYS: tuple[Way, ...] = (
    lambda header, called: header.strip() == called.header,
    lambda header, called: loose(header) == loose(called.header) != "",
    lambda header, called: words(header).known in called.said and not words(header).mended,
    lambda header, called: called.within(words(header)) and not words(header).mended,
    lambda header, called: called.nearly_within(words(header)) and not words(header).mended,
    lambda header, called: words(header).known in called.last and not words(header).mended,
    lambda header, called: called.within(words(header)) or words(header).known in called.last,
    lambda header, called: called.nearly_within(words(header)),
    nearly,
)


def match(headers: list[str], kind: Kind) -> Matching:
    """Pair the headers of a file with the columns of a kind of file."""
    columns = {column.name: (dataset, column) for dataset, column in kind.readable()}
    claims: dict[str, list[int]] = {}
    if not are_titles(headers):
        for way in WAYS:
            claims |= claimed(headers, names(kind), claims, way)
        if are_cut(headers):
            claims |= claimed(headers, names(kind), claims, cut)
        taken = {column: places[0] for column, places in claims.items() if len(places) == 1}
        claims |= Parties(headers, kind.rows, taken).settle()
    pairs = {column: Pair(at[0], headers[at[0]], *columns[column]) for column, at in claims.items() if len(at) == 1}
    ambiguous = {column: tuple(headers[place] for place in at) for column, at in claims.items() if len(at) > 1}
    return Matching(kind, tuple(pairs.values()), tuple(ignored(headers, pairs)), ambiguous, tuple(missing(kind, pairs)))


def are_cut(headers: list[str]) -> bool:
    """Whether headers come from a shapefile or a dBase table, which keep ten characters of each."""
    return max(map(len, headers), default=0) == CUT and sum(len(header) == CUT for header in headers) >= FEWEST_CUT


def cut(header: str, called: Name) -> bool:
    """Whether a header is the beginning of the standard's name, as far as these keep it."""
    return len(header) == CUT and loose(called.header).startswith(loose(header))


def claimed(
    headers: list[str], called: dict[str, Name], before: dict[str, list[int]], way: Way
) -> dict[str, list[int]]:
    """The headers that claim each column that none has claimed before, in one way; one that claims two has neither."""
    used = {place for places in before.values() for place in places}
    free = {column: one for column, one in called.items() if column not in before}
    found: dict[str, list[int]] = {}
    for place, header in enumerate(headers):
        if header.strip() and place not in used:
            wanted = [column for column, one in free.items() if way(header, one)]
            if len(wanted) == 1:
                found.setdefault(wanted[0], []).append(place)
    return found


def are_titles(headers: list[str]) -> bool:
    """Whether a row has titles of groups of columns, each but the last with a gap after it: the headers stand below."""
    filled = [place for place, header in enumerate(headers) if header.strip()]
    return len(filled) > 1 and all(place + 1 not in filled for place in filled)


def ignored(headers: list[str], pairs: dict[str, Pair]) -> Iterator[str]:
    """The headers that no column took."""
    taken = {place for pair in pairs.values() for place in pair.places}
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
