"""The sheets of a workbook (XLSX, XLSB, XLS, ODS) as CSV files: a program of its own, run by `loaders.read.workbook`.

    python -m loaders.sheets WORKBOOK FOLDER MEMORY SECONDS BYTES ROWS CELLS

A workbook of some kilobytes may ask for any memory: two cells far from one another are enough. So it is read apart,
by a process that the system stops at these limits; it imports little of ours, to have the memory for the sheets.
"""

import csv
import datetime
import json
import resource
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from itertools import repeat
from pathlib import Path

from lxml.etree import LxmlError
from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, load_workbook

from loaders.sheets.formats import Formats
from loaders.sheets.shown import shown

EXACT = 2**53  # whole numbers below it are exact in a cell


def number(value: float) -> str:
    """A number as a person would type it: `25000` rather than `25000.0`, all fourteen digits of a SIRET.

    Fourteen digits of which the last five are zeros are no SIRET but what a spreadsheet left of one: `2.43E+13` then,
    as it shows them; which is the same number, should it be an amount.
    """
    if not value.is_integer() or abs(value) >= EXACT:
        return repr(value)
    whole = int(value)
    return f"{Decimal(whole).normalize():E}" if len(str(whole)) == 14 and whole % 100_000 == 0 else str(whole)


def moment(value: datetime.datetime) -> str:
    """A date, with its time where it has one."""
    return value.date().isoformat() if value.time() == datetime.time.min else value.isoformat(" ")


TEXTS: dict[type, Callable[..., str]] = {
    str: str,
    float: number,
    bool: lambda value: "oui" if value else "non",
    datetime.date: datetime.date.isoformat,
    datetime.datetime: moment,
}


def text(value: object) -> str:
    """The text of a cell."""
    return TEXTS.get(type(value), str)(value)


def rows(sheet: CalamineSheet, formats: Formats) -> Iterator[list[str]]:
    """The cells of a sheet from its first row and column on, empty ones included, so that ranks are those it shows."""
    before = sheet.start[1] if sheet.start else 0
    for rank, row in enumerate(sheet.iter_rows()):
        cells = [*repeat("", before), *map(text, row)]
        yield with_units(rank, cells, row, formats) if formats else cells


def with_units(rank: int, cells: list[str], values: Sequence[object], formats: Formats) -> list[str]:
    """The texts of a row, numbers with the unit that their format shows: a number alone would be one of euros."""
    before = len(cells) - len(values)
    for place, value in enumerate(values, before):
        if isinstance(value, float) and (found := formats.get((rank, place))):
            cells[place] = found.shown(cells[place])
    return cells


def write(
    workbook: CalamineWorkbook, formats: Callable[[str], Formats], folder: Path, most_rows: int, most_cells: int
) -> list[str]:
    """Write each sheet as `0.csv`, `1.csv`… and give their names. Raises `ValueError` for one that is too large."""
    for rank, name in enumerate(workbook.sheet_names):
        sheet = workbook.get_sheet_by_index(rank)
        height, width = (place + 1 for place in sheet.end or (-1, -1))
        if height > most_rows or height * width > most_cells:
            raise ValueError(name)
        with (folder / f"{rank}.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows(sheet, formats(name)))
    return workbook.sheet_names


def limit(memory: int, seconds: int, size: int) -> None:
    """Have the system stop this process where it takes more."""
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def main(path: str, folder: str, *limits: str) -> str:
    """What came of it, as JSON: the names of the sheets, or the code of a refusal."""
    memory, seconds, size, most_rows, most_cells = map(int, limits)
    limit(memory, seconds, size)
    try:
        with load_workbook(path) as workbook:
            return json.dumps({"sheets": write(workbook, shown(Path(path)), Path(folder), most_rows, most_cells)})
    except PasswordError:
        return json.dumps({"refused": "classeur_protege"})
    except (CalamineError, LxmlError, zipfile.BadZipFile, zlib.error):
        return json.dumps({"refused": "classeur_illisible"})
    except (MemoryError, OSError, ValueError):
        return json.dumps({"refused": "classeur_demesure"})


if __name__ == "__main__":
    print(main(*sys.argv[1:]))
