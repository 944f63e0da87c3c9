"""Rows with more cells than headers, where no quotes kept a separator within its value: `A,1000,50,x`, `A, B;10`.

Such a row is put together again where one way alone makes every cell fit its column. Where several do, or where its
cells are out of place and none does, it is refused whole: a value is never taken from its neighbour's column. See
docs/decisions/0043-a-value-that-its-separator-parts.md.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import polars as pl

from loaders.read.split import Cut
from loaders.rules import RULES
from schema.model import Column

OUT_OF_PLACE = "ligne_decalee"  # the code of the rejection
# What a comma parts, by the scalar of the column; an amount may stand under a header that is not known, too.
AMOUNT = r"\(?[-+−]?(?:\d+|\d{1,3}(?:\s\d{3})+),\d{1,2}\s*(?:€|(?i:euros?))?\)?|[-+−]?\d{1,3}(?:,\d{3})+\.\d{1,2}"
DESTROYED = r"\d,\d+[eE]\+?\d+"  # a SIRET that a spreadsheet took for a number
PARTED = {
    None: re.compile(f"{AMOUNT}|{DESTROYED}"),
    "Montant": re.compile(AMOUNT),
    "Taux": re.compile(r"\d{1,3},\d+\s*%?"),
    "Coordonnee": re.compile(r"[-−]?\d{1,3},\d+"),
    "Siret": re.compile(DESTROYED),
}
PIECES = 3  # that one number is parted into, at most: `1,234,567.00`
# What is beyond is not tried: a row is as wide as its file makes it.
WIDEST, LONGEST, WAYS = 200, 20, 50  # headers; cells too many; ways to put a row together
# A comma within a sentence has a blank after it, and words.
GOES_ON = re.compile(r"\s+[\W\d]*[^\W\d_]")
SIRET = r"^(?:\D*\d){9}|^\d[.,]\d+[eE]"
MOSTLY = 0.9  # of the rows that are too long, for all to be so for the same reason

Joins = tuple[int, ...]  # where the cells of a row begin, and where the last one ends, in its pieces


@dataclass(frozen=True)
class Row:
    """The cells of a row under its headers.

    Attributes:
        cells: one for each header.
        surplus: those beyond, but blank ones.
        rejoined: the values that were put together.
        rejet: the code of the reason for which the row is refused.
    """

    cells: list[str]
    surplus: tuple[str, ...] = ()
    rejoined: tuple[str, ...] = ()
    rejet: str | None = None


class Rejoiner:
    """Puts the rows of one file together that have more cells than its headers.

    Attributes:
        columns: what headers mean, by their places.
        width: how many headers there are.
        full: how many cells a row may have: blank headers at the end have some too.
    """

    def __init__(self, cut: Cut, columns: Mapping[int, Column], width: int, spare: int = 0) -> None:
        self.separator, self.columns, self.width, self.full = cut.separator, columns, width, width + spare

    def is_wide(self, text: bytes) -> bool:
        """Whether some rows may be too long by blank cells alone: nothing else tells of `A,1000,50,` that it is.

        They follow the rules of RFC 4180. Only commas part numbers, and who quotes blanks has quoted numbers too.
        """
        if self.separator != "," or not (b",\n" in text or b",\r" in text or text.endswith(b",")):
            return False
        lines = pl.read_csv(text, separator="\x1f", quote_char=None, has_header=False, schema={"line": pl.String})
        line = pl.col("line")
        wide = lines.filter(line.str.contains(r",\s*$"), commas(line) >= self.full)
        return wide.select((commas(line.str.replace_all('"[^"]*"', "")) >= self.full).any()).item()  # type: ignore[no-any-return]

    def rejoined(self, rows: Sequence[list[str]]) -> Mapping[int, Row]:
        """The rows that are too long, by their places among these, as they are to be read."""
        wide = {place: row for place, row in enumerate(rows) if len(row) > self.full or any(row[self.width :])}
        as_is = {place: Row(row[: self.width], tuple(filter(None, row[self.width :]))) for place, row in wide.items()}
        tried = [(place, one) for place, row in wide.items() for one in (as_is[place], *self.ways(row))]
        fitting: dict[int, list[Row]] = defaultdict(list)
        for (place, one), fits in zip(tried, self.fit([one.cells for _, one in tried]), strict=True):
            fitting[place] += [one] if fits else []
        long = [fitting[place] for place, one in as_is.items() if one.surplus and fitting[place]]
        explained = sum(any(way.rejoined for way in ways) for ways in long)
        usual = explained > 0 and explained >= MOSTLY * len(long)
        return {place: settled(one, fitting[place], usual=usual) for place, one in as_is.items()}

    def ways(self, row: list[str]) -> Iterator[Row]:
        """The ways to put a row together so that nothing but blanks is left: sentences, then numbers."""
        if self.width > WIDEST or len(row) > self.width + LONGEST:
            return
        whole = sentences(row, self.separator)
        for pieces in (row, whole) if whole != row else (row,):
            for joins in self.joins(pieces):
                spans = [pieces[start:stop] for start, stop in pairwise(joins)]
                cells = [self.separator.join(span) for span in spans]
                if cells != row[: self.width]:
                    yield Row(cells, rejoined=tuple(cell for cell in cells if cell not in row))

    def joins(self, pieces: list[str]) -> list[Joins]:
        """The ways to make a cell for each header of some pieces, joining those of numbers only."""
        ends: dict[int, list[Joins]] = {0: [(0,)]}
        for place in range(self.width):
            column = self.columns.get(place)
            number = PARTED.get(column.scalar.name if column else None)
            longer: dict[int, list[Joins]] = defaultdict(list)
            for start, ways in ends.items():
                for stop in range(start + 1, min(start + PIECES, len(pieces)) + 1):
                    if stop == start + 1 or (number and self.are_parted(number, pieces[start:stop])):
                        longer[stop] += [(*way, stop) for way in ways]
            if sum(map(len, longer.values())) > WAYS:
                return []
            ends = longer
        return [way for stop, ways in ends.items() if not any(map(str.strip, pieces[stop:])) for way in ways]

    def are_parted(self, number: re.Pattern[str], pieces: list[str]) -> bool:
        """Whether some pieces are those of a number."""
        return self.separator == "," and number.fullmatch(",".join(map(str.strip, pieces))) is not None

    def fit(self, rows: list[list[str]]) -> list[bool]:
        """Whether the cells of each row, but blank ones, are what their columns hold, as far as these tell."""
        if not rows:
            return []
        cells = pl.DataFrame(rows, [str(place) for place in range(self.width)], orient="row").with_columns(
            pl.all().str.strip_chars().replace("", None)
        )
        fits = [pl.lit(value=True)]
        for place, column in self.columns.items():
            cell, scalar = pl.col(str(place)), column.scalar.name
            if scalar == "Siret":
                fits.append(cell.is_null() | cell.str.contains(SIRET))
            elif scalar not in {"Texte", "Code"} and not column.many:
                fits.append(cell.is_null() | RULES[scalar].value(cell, column).is_not_null())
        return cells.select(pl.all_horizontal(fits).alias("fits"))["fits"].extend_constant(None, 0).to_list()


def commas(line: pl.Expr) -> pl.Expr:
    """How many commas a line has."""
    return line.str.count_matches(",", literal=True)


def sentences(row: list[str], separator: str) -> list[str]:
    """A row whose cells that go on a sentence are joined with it; the row itself where blanks say nothing of that."""
    if not all(GOES_ON.match(cell) for cell in row if cell[:1].isspace()) or row[0][:1].isspace():
        return row
    found: list[str] = []
    for cell in row:
        if cell[:1].isspace():
            found[-1] += separator + cell
        else:
            found.append(cell)
    return found


def settled(as_is: Row, fitting: list[Row], *, usual: bool) -> Row:
    """How a row is to be read, of the ways in which its cells fit. `usual`: rows of this file have parted values."""
    joined = [one for one in fitting if one.rejoined]
    if not joined and (as_is in fitting or not as_is.surplus):
        return as_is
    if len(joined) == 1 and (usual or as_is not in fitting):
        return joined[0]
    return replace(as_is, rejet=OUT_OF_PLACE)
