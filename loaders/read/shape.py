"""What the rows of a table are for, told by what they look like: notes above it, its header, its records.

Nothing is known here of what the table is about: `loaders.match` finds headers by their meaning.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice, takewhile, zip_longest

WITHIN = 15  # rows: notes and headers stand there
LOOKED_AT = 100  # records that tell what a column holds
MOST = 0.9  # of its cells are of one kind, for the column to be of it
# Numbers, amounts, dates, times.
TYPED = re.compile(r"\s*+[-+($€£]*+\s*+\d[\d\s.,:/-]*+(T[\d:.]++Z?)?[$€£%)]*+\s*+")

Row = list[str]


@dataclass(frozen=True)
class Shape:
    """A table, apart from what stands around it.

    Attributes:
        above: how many rows come before it that are no part of it.
        header: the names of its columns; empty where it has none.
        records: its rows; those without information, and those that repeat the header, are none.
    """

    above: int
    header: Row
    records: "Records"


def shape(rows: Iterator[Row]) -> Shape:
    """Tell the parts of a table."""
    first = list(islice(rows, WITHIN + LOOKED_AT))
    above = notes(first)
    full = [row for row in first[above:] if is_informed(row)]
    header = full[: headers(full)]
    return Shape(above, merged(header), Records(chain(full[len(header) :], rows), header[-1] if header else []))


class Records:
    """The records of a table, up to its end or to the header of another one: `another`, once it is met."""

    def __init__(self, rows: Iterator[Row], header: Row) -> None:
        self.rows, self.header = rows, header
        self.another: Row = []

    def __iter__(self) -> Iterator[Row]:
        for row in self.rows:
            if is_another(row, self.header):
                self.another = row
                return
            if is_informed(row) and row != self.header:
                yield row


def notes(rows: list[Row]) -> int:
    """How many rows stand above a table: with one cell at most where others have more, or apart by an empty row."""
    width = max((filled(row) for row in rows), default=0)
    if width < 2:
        return 0
    lonely = sum(1 for _ in takewhile(lambda row: filled(row) < 2, rows))
    empty = [place for place, row in enumerate(rows[:WITHIN]) if not is_informed(row)]
    apart = (place + 1 for place in empty if all(filled(row) < width / 2 for row in rows[:place]))
    return max(lonely, *apart, 0)


def headers(rows: list[Row]) -> int:
    """How many rows are the header: texts over columns of numbers or dates, then any row that repeats the first."""
    columns = [place for place, cells in enumerate(zip_longest(*rows[1:], fillvalue="")) if is_typed(cells)]
    if not rows or any(TYPED.fullmatch(row_cell) for row_cell in at(rows[0], columns)):
        return 0
    more = takewhile(lambda row: row == rows[0] or is_header(row, columns), islice(rows, 1, WITHIN))
    return 1 + sum(1 for _ in more)


def is_typed(cells: tuple[str, ...]) -> bool:
    """Whether a column has numbers, or dates."""
    full = [cell for cell in cells if cell.strip()]
    return bool(full) and sum(TYPED.fullmatch(cell) is not None for cell in full) >= MOST * len(full)


def is_header(row: Row, columns: list[int]) -> bool:
    """Whether a row has texts in all of the columns that have numbers or dates elsewhere."""
    cells = at(row, columns)
    return len(cells) > 1 and all(cell.strip() and not TYPED.fullmatch(cell) for cell in cells)


def at(row: Row, places: list[int]) -> Row:
    """Some cells of a row."""
    return [row[place] for place in places if place < len(row)]


def merged(header: list[Row]) -> Row:
    """One name a column, from the rows of a header."""
    return [" ".join(filter(None, cells)) for cells in zip_longest(*header, fillvalue="")]


def is_another(row: Row, header: Row) -> bool:
    """Whether a row is the header of another table like this one: the same names, and some more or less."""
    shorter = min(len(row), len(header))
    return len(row) != len(header) and shorter > 1 and row[:shorter] == header[:shorter]


def filled(row: Row) -> int:
    """How many cells of a row say something."""
    return sum(1 for cell in row if cell.strip())


def is_informed(row: Row) -> bool:
    """Whether a row says anything."""
    return any(cell.strip() for cell in row)
