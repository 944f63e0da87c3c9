"""A table of any format as CSV (RFC 4180, UTF-8): what is read of it before anything is understood."""

import csv
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from loaders.detect import beginning, format_of
from loaders.errors import Unreadable
from loaders.match import best_match, flat_kinds
from loaders.read import json_rows, parquet
from loaders.read.alike import best, filled
from loaders.read.dialect import Dialect, sample_of
from loaders.read.encoding import as_utf8
from loaders.read.guess import guess
from loaders.read.pieces import pieces
from loaders.read.shape import Records, Row, Shape, shape
from loaders.read.split import Cut
from loaders.read.workbook import sheets_of
from loaders.reading import recognised
from loaders.unpack import unpacked

COMMAS = Cut(",")


@dataclass(frozen=True)
class Sheet:
    """A table that is being read.

    Attributes:
        shape: its header and its records, to be read within the block that opened it.
        others: the names of the sheets beside it that are not read.
    """

    shape: Shape
    others: tuple[str, ...] = ()


def transcribe(path: Path, out: TextIO) -> Iterator[str]:
    """Write the table that a file holds, and tell in French, once it is written, what was left out.

    Raises `Unreadable`, for files too whose records have parts that no row could hold.
    """
    with ExitStack() as stack:
        (member, *others) = stack.enter_context(unpacked(path))
        sheet = stack.enter_context(opened(member.path))
        writer = csv.writer(out)
        writer.writerows([sheet.shape.header] if sheet.shape.header else [])
        writer.writerows(sheet.shape.records)
        yield from left_out(sheet, [other.name for other in others])


def opened(path: Path) -> AbstractContextManager[Sheet]:
    """Begin to read the table that a file holds. Raises `Unreadable`."""
    form = format_of(path)
    if form not in OPENERS or (form == "JSON" and recognised(beginning(path), form, None)):
        raise Unreadable(
            "pas_un_tableau",
            f"Ce fichier {form} n’est pas un tableau : ses enregistrements ont des parties. « load --check » le lit.",
        )
    return OPENERS[form](path)


@contextmanager
def from_text(path: Path) -> Iterator[Sheet]:
    """A CSV file."""
    with as_utf8(path) as text:
        yield Sheet(shape(rows(text.path, guess(sample_of(text.path)))))


@contextmanager
def from_workbook(path: Path) -> Iterator[Sheet]:
    """The sheet of a workbook that is best understood, or else the first that is not empty."""
    with sheets_of(path) as sheets:
        full = filled(sheets)
        try:
            chosen, _ = best(full, flat_kinds(), fewest=1)
        except Unreadable:
            if not full:
                raise
            chosen = full[0]
        yield Sheet(shape(rows(chosen.path, COMMAS)), tuple(other.name for other in full if other is not chosen))


@contextmanager
def from_parquet(path: Path) -> Iterator[Sheet]:
    """A Parquet file."""
    headers = parquet.headers(path)
    frames = parquet.cells(path, Dialect(COMMAS, -1, headers, 0, best_match(headers, flat_kinds())))
    found = ([cell or "" for cell in row] for frame in frames for row in frame.drop("ligne", "surplus").iter_rows())
    yield Sheet(Shape(0, headers, Records(found, [])))


@contextmanager
def from_json(path: Path) -> Iterator[Sheet]:
    """A JSON file of flat objects."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as copy:
        headers = json_rows.write(path, copy)
        copy.flush()
        yield Sheet(Shape(0, headers, Records(rows(Path(copy.name), COMMAS), [])))


def rows(path: Path, cut: Cut) -> Iterator[Row]:
    """All rows of a CSV file of UTF-8 text."""
    return (row for piece in pieces(path, cut) for row in piece.rows())


def left_out(sheet: Sheet, members: Iterable[str]) -> Iterator[str]:
    """What of a file is not in the table that was written."""
    if sheet.shape.above:
        yield f"Au-dessus du tableau, {sheet.shape.above} ligne(s) qui n’en sont pas."
    if sheet.shape.records.another:
        yield "Un autre tableau suit, qui n’est pas lu : ses en-têtes sont ceux-ci, à quelques colonnes près."
    for name in sheet.others:
        yield f"Feuille non lue : {name}."
    for name in members:
        yield f"Fichier de l’archive non lu : {name}."


OPENERS: dict[str, Callable[[Path], AbstractContextManager[Sheet]]] = {
    "CSV": from_text,
    "JSON": from_json,
    "Parquet": from_parquet,
    **dict.fromkeys(("XLSX", "XLSB", "XLS", "ODS"), from_workbook),
}
