"""How a CSV file is written: its separator, and where its header row is. Told by its first rows."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice, zip_longest
from pathlib import Path

import polars as pl

from loaders.contents import MUTE, by_contents
from loaders.errors import Unreadable
from loaders.kinds import FIGURES, Kind
from loaders.match import Matching, are_titles, best_match, match
from loaders.read.guess import guess
from loaders.read.headless import ordered
from loaders.read.recognised import FEWEST, is_known
from loaders.read.split import Cut, Splitter
from loaders.read.units import other_unit, without_amounts

CUTS = tuple(Cut(separator) for separator in (";", ",", "\t", "|"))
SAMPLE = 1 << 18  # characters
FIGURE = re.compile(r"\s*[-+(€]*\s*\d")
HEADER_WITHIN = 15  # rows: titles and notes may stand above the header


@dataclass(frozen=True)
class Dialect:
    """How a CSV file is written.

    Attributes:
        cut: how its rows are cut into cells.
        skipped: how many rows stand above the header row; -1 where there is none.
        headers: the cells of the header row, but blank ones at its end.
        spare: how many these are.
        matching: what these mean.
        said: whether they stand in the file; else they are those of the standard, in its order.
        unit: what the file says of the unit of its amounts, where it is not the euro: they are not read then.
        otherwise: whether the header row has another separator than the rows, which `cut` has.
    """

    cut: Cut
    skipped: int
    headers: list[str]
    spare: int
    matching: Matching
    said: bool = True
    unit: str | None = None
    otherwise: bool = False


def dialect(path: Path, kinds: list[Kind], fewest: int = FEWEST, cuts: Sequence[Cut] = ()) -> Dialect:
    """The dialect in which most headers of one of these kinds are understood. Raises `Unreadable`.

    `cuts` are the ways that its rows may be cut in; where none is said, the one that its text suggests, then the usual.
    Without a header row, columns are known by their order, where what they hold leaves no doubt.
    """
    sample = sample_of(path)
    cuts = cuts or (guess(sample), *CUTS)
    found = max(candidates(sample, kinds, cuts), key=understood, default=None)
    if found and is_known(found.matching, fewest):
        found = first_of_two(found, sample, kinds, fewest)
    else:
        others = chain(by_cells(sample, kinds, cuts, fewest), headless(sample, kinds, cuts))
        found = next(others, None)
    if found is None:
        raise Unreadable("entetes_inconnus", unknown(sample, kinds))
    found = cut_as_rows(found, sample)
    rows = first_rows(sample, found.cut)
    return in_euros(with_row_names(found, rows), rows)


def sample_of(path: Path) -> str:
    """The beginning of a file of UTF-8 text, without the marks of it."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read(SAMPLE).replace("\ufeff", "")


def in_euros(found: Dialect, rows: list[list[str]]) -> Dialect:
    """The same without its amounts, where the rows around the headers say that they are in another unit."""
    unit = other_unit(rows[: max(found.skipped, 0)], rows[found.skipped + 1 :])
    return replace(found, matching=without_amounts(found.matching, found.headers), unit=unit) if unit else found


def first_of_two(found: Dialect, sample: str, kinds: list[Kind], fewest: int) -> Dialect:
    """The header row itself, or an earlier one that has records under it: tables are pasted one after the other."""
    first = first_rows(sample, found.cut)
    earlier = (
        other
        for other in candidates(sample, kinds, [found.cut])
        if other.skipped < found.skipped and is_known(other.matching, fewest)
    )
    return next((other for other in earlier if has_records(other, first[other.skipped + 1 : found.skipped])), found)


def has_records(header: Dialect, rows: list[list[str]]) -> bool:
    """Whether some rows have figures where the headers ask for them."""
    places = [pair.place for pair in header.matching.pairs if pair.column.scalar.name in FIGURES]
    return any(FIGURE.match(row[place]) for row in rows for place in places if place < len(row))


def understood(candidate: Dialect) -> int:
    """How many headers mean something."""
    return len(candidate.matching.pairs)


def by_cells(sample: str, kinds: list[Kind], cuts: Sequence[Cut], fewest: int) -> Iterator[Dialect]:
    """Each way to cut with a header row of which some are understood, and enough with what stands under the others."""
    for found in candidates(sample, kinds, cuts):
        if found.matching.pairs:
            width = len(found.headers)
            rows = [[*row, *[""] * width][:width] for row in first_rows(sample, found.cut)[found.skipped + 1 :]]
            cells = pl.DataFrame(rows, {str(place): pl.String for place in range(width)}, orient="row")
            if is_known(by_contents(found.matching, found.headers, cells)[0], fewest):
                yield found


def headless(sample: str, kinds: list[Kind], cuts: Sequence[Cut]) -> Iterator[Dialect]:
    """Each way to cut that gives rows in the order of a standard, under headers that say nothing (`col1`) or none."""
    for cut in cuts:
        rows = first_rows(sample, cut)
        skipped = 0 if rows and all(MUTE.fullmatch(header) and header for header in rows[0]) else -1
        for kind in kinds:
            if headers := ordered(rows[skipped + 1 :], kind):
                yield Dialect(cut, skipped, headers, 0, match(headers, kind), said=False)


def cut_as_rows(found: Dialect, sample: str) -> Dialect:
    """The same where its rows have another separator than its headers, taken from elsewhere: `a,b` over `1;2`."""
    width, below = len(found.headers), below_headers(found, sample)
    if not found.said or not below or max(map(len, below)) > width / 2:
        return found
    ways = (replace(found, cut=cut, spare=0, otherwise=True) for cut in CUTS)
    return next((way for way in ways if {len(row) for row in below_headers(way, sample)} == {width}), found)


def below_headers(found: Dialect, sample: str) -> list[list[str]]:
    """The rows under the headers that are not blank."""
    return [row for row in first_rows(sample, found.cut)[found.skipped + 1 :] if any(row)]


def with_row_names(found: Dialect, rows: list[list[str]]) -> Dialect:
    """The same with a header more, where R has left out the one of the first column, which counts the rows."""
    below = [row for row in rows[found.skipped + 1 :] if any(row)]
    ranks = [row[0] for row in below]
    counted = ranks and ranks[0].isdecimal() and ranks == [str(int(ranks[0]) + place) for place in range(len(ranks))]
    longer = all(len(row) == len(found.headers) + 1 for row in below) and any(row[-1] for row in below)
    if not (found.said and counted and longer and not found.spare):
        return found
    headers = ["", *found.headers]
    return replace(found, headers=headers, matching=match(headers, found.matching.kind))


def candidates(sample: str, kinds: list[Kind], cuts: Sequence[Cut]) -> Iterator[Dialect]:
    """Each way to cut with each row that may be the header row, and with the titles of groups that stand above it."""
    for cut in cuts:
        above: list[str] = []
        for skipped, row in enumerate(first_rows(sample, cut)):
            headers = trimmed(row)
            for named in (headers, *([under(above, headers)] if are_titles(above) else [])):
                yield Dialect(cut, skipped, named, len(row) - len(headers), best_match(named, kinds))
            above = [cell.strip() for cell in row]


def under(titles: list[str], headers: list[str]) -> list[str]:
    """Headers with the titles of their groups: « SIRET » under « Bénéficiaire » is « Bénéficiaire SIRET »."""
    named, group = [], ""
    for title, header in zip_longest(titles[: len(headers)], headers, fillvalue=""):
        group = title or group
        named.append(f"{group} {header}".strip())
    return named


def first_rows(sample: str, cut: Cut) -> list[list[str]]:
    """The rows among which the header row is."""
    return list(islice(Splitter(cut).rows(sample, final=True), HEADER_WITHIN))


def trimmed(row: list[str]) -> list[str]:
    """The cells of a row without the blank ones at its end."""
    cells = [cell.strip() for cell in row]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def unknown(sample: str, kinds: list[Kind]) -> str:
    """The sentence for a file whose headers mean nothing here."""
    first = sample.splitlines()[0][:200] if sample else ""
    names = " ; ".join(f"{kind.name} ({columns(kind)}…)" for kind in kinds)
    return (
        f"Aucune ligne d’en-têtes n’est reconnue ; le fichier commence par « {first} ». "
        f"Nommez les colonnes comme le standard : {names}."
    )


def columns(kind: Kind) -> str:
    """The first few names of a standard's columns."""
    return ", ".join(column.header or "" for _, column in list(kind.columns())[:3])
