"""Flat files of any format as tables: what their headers mean, and their cells as text. One opener a format."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from loaders.errors import Unreadable
from loaders.kinds import Kind
from loaders.match import best_match
from loaders.read import csv, json_rows, parquet
from loaders.read.alike import COMMAS, best, filled
from loaders.read.dialect import Dialect, dialect
from loaders.read.encoding import as_utf8, encoding_of
from loaders.read.entities import unescaped
from loaders.read.recognised import is_known
from loaders.read.rejoined import Rejoiner
from loaders.read.split import Cut
from loaders.read.workbook import Sheet, sheets_of
from loaders.read.wrapped import unwrapped


@dataclass(frozen=True)
class Table:
    """A flat file that is being read.

    Attributes:
        dialect: where its headers are and what they mean.
        cells: as `csv.read` wants them, to be read within the block that opened the file.
        encoding: of its text, where it is a text.
        separator: between the cells of a CSV file.
        remarks: what is to be told of the file: a code of `loaders.anomalies`, and the text concerned.
    """

    dialect: Dialect
    cells: Iterator[pl.DataFrame]
    encoding: str | None = None
    separator: str | None = None
    remarks: tuple[tuple[str, str], ...] = ()


@contextmanager
def from_text(path: Path, kinds: list[Kind], fewest: int) -> Iterator[Table]:
    """A CSV file."""
    with as_utf8(path) as text, unwrapped(text.path) as (bare, wrapped), unescaped(bare) as (plain, escaped):
        found = dialect(plain, kinds, fewest)
        told = {
            "entetes_absents": not found.said,
            "entetes_separes_autrement": found.otherwise,
            "accents_doubles": text.mended,
            "lignes_entre_guillemets": wrapped,
            "signes_html": escaped,
        }
        remarks = (*((code, "") for code, applies in told.items() if applies), *unit_of(found))
        yield Table(found, csv.cells(plain, found, rejoiner(found)), text.encoding, found.cut.separator, remarks)


def rejoiner(found: Dialect) -> Rejoiner:
    """What puts the rows of a text together."""
    columns = {pair.place: pair.column for pair in found.matching.pairs}
    return Rejoiner(found.cut, columns, len(found.headers), found.spare)


@contextmanager
def from_workbook(path: Path, kinds: list[Kind], fewest: int) -> Iterator[Table]:
    """The sheet of a workbook whose headers are best understood; the others are told."""
    with sheets_of(path) as sheets:
        full = filled(sheets)
        chosen, found = best(full, kinds, fewest)
        yield of_sheet(chosen.beside(full), found)


@contextmanager
def from_sheet(sheet: Sheet, kinds: list[Kind], fewest: int) -> Iterator[Table]:
    """One sheet of a workbook."""
    yield of_sheet(sheet, dialect(sheet.path, kinds, fewest, COMMAS))


def of_sheet(sheet: Sheet, found: Dialect) -> Table:
    """The table on a sheet; sheets and files beside it that are read by nobody are told."""
    sheets = (("feuille_non_lue", name) for name in sheet.unread)
    files = (("fichiers_non_lus", name) for name in sheet.files)
    return Table(found, csv.cells(sheet.path, found), remarks=(*sheets, *unit_of(found), *files))


def unit_of(found: Dialect) -> list[tuple[str, str]]:
    """What is to be told of a file whose amounts are not in euros."""
    return [("montants_hors_euros", found.unit)] if found.unit else []


@contextmanager
def from_parquet(path: Path, kinds: list[Kind], fewest: int) -> Iterator[Table]:
    """A Parquet file."""
    found = named(parquet.headers(path), kinds, fewest, "Parquet")
    yield Table(found, parquet.cells(path, found))


@contextmanager
def from_json(path: Path, kinds: list[Kind], fewest: int) -> Iterator[Table]:
    """A JSON file of flat objects: a list of them, JSON Lines, or what a portal wraps around them."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as copy:
        headers = json_rows.write(path, copy)
        copy.flush()
        found = named(headers, kinds, fewest, "JSON")
        yield Table(found, csv.cells(Path(copy.name), found), encoding_of(path))


def named(headers: list[str], kinds: list[Kind], fewest: int, form: str) -> Dialect:
    """The dialect of a table whose columns have names of their own. Raises `Unreadable` where these mean nothing."""
    found = Dialect(Cut(","), -1, headers, 0, best_match(headers, kinds))
    if not is_known(found.matching, fewest):
        names, known = ", ".join(headers)[:200], " ; ".join(kind.name for kind in kinds)
        raise Unreadable(
            "jeu_inconnu",
            f"C’est du {form}, mais on n’y reconnaît pas les champs d’un jeu connu ({known}) ; les siens : {names}.",
        )
    return found


Opener = Callable[[Path, list[Kind], int], AbstractContextManager[Table]]
TABLES: dict[str, Opener] = {
    "CSV": from_text,
    "JSON": from_json,
    "Parquet": from_parquet,
    **dict.fromkeys(("XLSX", "XLSB", "XLS", "ODS"), from_workbook),
}
