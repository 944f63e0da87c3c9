"""A clean table, and one file for each way of spoiling it: the kinds of the Pollock benchmark, forged, and its scores.

Vitagliano and others, « Pollock: A Data Loading Benchmark », VLDB 2023 (https://doi.org/10.14778/3594512.3594518). The
weights are how often its survey of 3 712 published files met each kind.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

Rows = list[list[str]]

HEADER = ["Date", "Heure", "Quantité", "Référence", "Prix", "Article", "Description", "Page", "Remarques"]
ARTICLES = ("Banc public", 'Table ronde, 48"', "Corbeille d'angle", 'Vélo pliant, 20"', "Abri, toit plat", "Mât de 5 m")
USES = (
    "Convient aux places, aux squares et aux parcs ; l'assise ne craint pas la pluie.",
    "Pour l'école, la halle ou la fête. Pieds réglables, plateau de 8' sur 48\" au plus.",
    "Se pose sans outil, se vide d'un geste, tient au vent.",
)
WIDTH, HEIGHT = len(HEADER), 84


def record(rank: int) -> list[str]:
    """A row of the table: dates, times, numbers, prices, texts with separators and quotes, an empty cell."""
    page = f"https://exemple.fr/articles/{1_000 + rank * 37}.html"
    day, price = f"{rank % 28 + 1:02}/{rank % 12 + 1:02}/2018", f"${rank * 7 % 90}.{rank * 31 % 90 + 10}"
    article, use = ARTICLES[rank % len(ARTICLES)], f"N° {rank} : {USES[rank % len(USES)]}"
    time, number = f"{rank % 24:02}:{rank % 4 * 15:02}", f"AB-{2_000 + rank}"
    return [day, time, str(rank % 7), number, price, article, use, page, ""]


TABLE: Rows = [HEADER, *map(record, range(1, HEIGHT))]


@dataclass(frozen=True)
class Writing:
    """How a table is written: what stands between cells, around them, before quotes within them, and after rows."""

    separator: str = ","
    quote: str = '"'
    escape: str = '"'
    end: str = "\r\n"

    def cell(self, place: int, text: str) -> str:
        """A cell: descriptions and pages are always quoted."""
        if place not in {6, 7} and "," not in text and '"' not in text:
            return text
        return self.quote + text.replace(self.quote, self.escape + self.quote) + self.quote

    def row(self, cells: list[str]) -> list[str]:
        """The cells of a row."""
        return [self.cell(place, text) for place, text in enumerate(cells)]

    def rows(self, rows: Rows) -> str:
        """The whole table."""
        return "".join(self.separator.join(self.row(row)) + self.end for row in rows)


PLAIN = Writing()


@dataclass(frozen=True)
class Case:
    """A polluted file: its kind, its text, the table that a perfect reader finds in it, and its weight."""

    kind: str
    text: str
    expected: Rows
    weight: float


def cases(step: int = 1) -> Iterator[Case]:
    """Every kind, once for the file as a whole, and once for each cell or row; of these, one in `step`."""
    yield from of_files()
    yield from of_writing()
    places = list(product(range(HEIGHT), range(WIDTH)))[::step]
    yield from (more(*place) for place in places)
    yield from (less(*place) for place in places if place[1])
    yield from (quoted(*place) for place in places)
    yield from (spaced(row) for row in range(0, HEIGHT, step))


def of_files() -> Iterator[Case]:
    """What stands around the table, or lacks."""
    clean, gap = PLAIN.rows(TABLE), "," * (WIDTH - 1) + "\r\n"
    yield Case("clean", clean, TABLE, 1)
    yield Case("no payload", "", [], 15)
    yield Case("no trailing newline", clean.removesuffix("\r\n"), TABLE, 184)
    yield Case("double trailing newline", clean + "\r\n", TABLE, 5)
    yield Case("no header", PLAIN.rows(TABLE[1:]), TABLE[1:], 470)
    for times in (2, 3):
        header = [" ".join([name] * times) for name in HEADER]
        yield Case(f"header of {times} rows", PLAIN.rows([HEADER] * times + TABLE[1:]), [header, *TABLE[1:]], 47)
    yield Case("preamble", "PRÉAMBULE" + gap + gap + clean, TABLE, 282)
    for columns in (-1, 0, 1):
        second = [[*row, f"colonne {rank}"][: WIDTH + columns] for rank, row in enumerate(TABLE[:-1])]
        yield Case(f"second table, {columns:+} column", clean + PLAIN.rows(second), TABLE, 62.7)
    yield Case("header only", PLAIN.rows(TABLE[:1]), TABLE[:1], 3)
    yield Case("one record", PLAIN.rows(TABLE[:2]), TABLE[:2], 4)


def of_writing() -> Iterator[Case]:
    """Other separators, line ends, quotes, escapes throughout."""
    for separator, weight in ((";", 834), ("\t", 4), (", ", 101), (" ", 4)):
        yield Case(f"separator {separator!r}", Writing(separator).rows(TABLE), TABLE, weight)
    for end, weight in (("\n", 1691), ("\r", 7)):
        yield Case(f"line end {end!r}", Writing(end=end).rows(TABLE), TABLE, weight)
    yield Case("quote '", Writing(quote="'", escape="'").rows(TABLE), TABLE, 11)
    yield Case("quote ', unescaped", Writing(quote="'", escape="").rows(TABLE), TABLE, 11)
    yield Case("escape \\", Writing(escape="\\").rows(TABLE), TABLE, 1)
    yield Case("no escape", Writing(escape="").rows(TABLE), TABLE, 7)


def with_row(place: int, line: str) -> str:
    """The clean table with one line in the place of a row."""
    return PLAIN.rows(TABLE[:place]) + line + "\r\n" + PLAIN.rows(TABLE[place + 1 :])


def more(row: int, column: int) -> Case:
    """A separator too many."""
    cells = PLAIN.row(TABLE[row])
    return Case("separator added", with_row(row, ",".join([*cells[:column], "", *cells[column:]])), TABLE, 0.37)


def less(row: int, column: int) -> Case:
    """A separator that lacks."""
    cells = PLAIN.row(TABLE[row])
    glued = [*cells[: column - 1], cells[column - 1] + cells[column], *cells[column + 1 :]]
    return Case("separator lost", with_row(row, ",".join(glued)), TABLE, 0.37)


def quoted(row: int, column: int) -> Case:
    """A quote too many, unescaped, before the text of a cell."""
    cells, expected = PLAIN.row(TABLE[row]), [list(cells) for cells in TABLE]
    cell, expected[row][column] = cells[column], '"' + TABLE[row][column]
    cells[column] = '"' + cell
    return Case("quote added", with_row(row, ",".join(cells)), expected, 0.1)


def spaced(row: int) -> Case:
    """A row whose cells are separated otherwise."""
    return Case("other separator in a row", with_row(row, " ".join(PLAIN.row(TABLE[row]))), TABLE, 0.1)


def scores(expected: Rows, read: Rows) -> list[float]:
    """Success, then precision, recall and F1 of the header, the records and the cells: ten figures from 0 to 1."""
    if not expected:
        return [1.0] * 10
    records = [["".join(row) for row in rows[1:]] for rows in (expected, read)]
    cells = [[cell for row in rows for cell in row] for rows in (expected, read)]
    headers = [rows[0] if rows else [] for rows in (expected, read)]
    return [1.0, *measures(*headers), *measures(*records), *measures(*cells)]


def measures(expected: list[str], read: list[str]) -> tuple[float, float, float]:
    """Precision, recall and F1, as the benchmark names them; all 1 where nothing was to be found."""
    if not expected:
        return 1.0, 1.0, 1.0
    alike = (Counter(expected) & Counter(read)).total()
    if not alike:
        return 0.0, 0.0, 0.0
    precision, recall = alike / len(expected), alike / len(read)
    return precision, recall, 2 * precision * recall / (precision + recall)
