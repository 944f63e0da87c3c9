"""The sheets of a workbook that are one table in parts, a sheet for each year or each budget."""

from pathlib import Path

from loaders.errors import Unreadable
from loaders.kinds import Kind
from loaders.read import csv
from loaders.read.dialect import Dialect, dialect, understood
from loaders.read.split import Cut
from loaders.read.workbook import Sheet

NEARLY_ALL = 0.75  # of the columns that two sheets have, which both have
COMMAS = (Cut(","),)

Found = tuple[Sheet, Dialect]


def filled(sheets: list[Sheet]) -> list[Sheet]:
    """The sheets that hold anything."""
    return [sheet for sheet in sheets if sheet.path.stat().st_size]


def best(sheets: list[Sheet], kinds: list[Kind], fewest: int) -> Found:
    """The sheet whose headers are best understood, the first of equal ones that have rows. Raises `Unreadable`."""
    return best_of(known(sheets, kinds, fewest))


def best_of(found: list[Found]) -> Found:
    """The same of sheets that are known."""
    return max(found, key=lambda one: (understood(one[1]), has_rows(one)))


def alike(sheets: list[Sheet], kinds: list[Kind], fewest: int) -> list[Sheet]:
    """The best sheet, and those that have nearly its columns and other rows, in their order. Raises `Unreadable`.

    A sheet all of whose rows another has too is a copy of it, or a part that is told there.
    """
    found = known(sheets, kinds, fewest)
    first = best_of(found)
    same = [one for one in found if one is first or (share(one[1], first[1]) >= NEARLY_ALL and has_rows(one))]
    if len(same) == 1:
        return [first[0]]
    rows = {sheet.name: set(map(hash, lines(sheet.path, told.skipped + 1))) for sheet, told in same}
    kept: list[str] = []
    for name in sorted(rows, key=lambda name: -len(rows[name])):
        if not any(rows[name] <= rows[other] for other in kept):
            kept.append(name)
    return [sheet for sheet, _ in same if sheet.name in kept]


def known(sheets: list[Sheet], kinds: list[Kind], fewest: int) -> list[Found]:
    """The sheets whose headers are understood. Raises `Unreadable` where there are none."""
    found, refusal = [], Unreadable("classeur_vide", "Ce classeur n’a que des feuilles vides : vérifiez le fichier.")
    for sheet in sheets:
        try:
            found.append((sheet, dialect(sheet.path, kinds, fewest, COMMAS)))
        except Unreadable as reason:
            refusal = reason
    if not found:
        raise refusal
    return found


def has_rows(found: Found) -> bool:
    """Whether anything stands under the headers of a sheet: a model has the same ones, and nothing."""
    return any(csv.informed(cells).height for cells in csv.cells(found[0].path, found[1]))


def share(one: Dialect, other: Dialect) -> float:
    """How many of the columns that two sheets have both have, from 0 to 1; none where they are of two kinds."""
    here, there = ({pair.column.name for pair in found.matching.pairs} for found in (one, other))
    return len(here & there) / len(here | there) if one.matching.kind is other.matching.kind else 0


def lines(path: Path, skipped: int) -> list[str]:
    """The lines of a sheet that say anything, but the first few."""
    with path.open(encoding="utf-8", newline="") as file:
        return [line for line in list(file)[skipped:] if line.strip(", \r\n")]
