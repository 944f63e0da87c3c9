"""Workbooks: their sheets as tables of text, read by a process apart, which is stopped where it takes too much."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from loaders.errors import Unreadable
from loaders.limits import LIMITS, Limits

PROJECT = Path(__file__).parents[2]  # where Python finds the program that reads workbooks
REFUSALS = {
    "classeur_protege": "Ce classeur est protégé par un mot de passe : publiez-le sans.",
    "classeur_illisible": "Ce classeur est endommagé ou incomplet : téléchargez-le de nouveau ou publiez-le en entier.",
    "classeur_demesure": (
        "Ce classeur est démesuré : effacez les cellules loin des données, ou enregistrez la feuille au format CSV."
    ),
}


@dataclass(frozen=True)
class Sheet:
    """One sheet.

    Attributes:
        name: what it is called.
        path: its cells as a CSV file of UTF-8 text, whose rows are those that the sheet shows.
        unread: the names of the sheets beside it that are not read.
        files: the names of the files beside its workbook, in an archive, that are not read.
    """

    name: str
    path: Path
    unread: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    def beside(self, full: Iterable["Sheet"], read: Collection["Sheet"] = ()) -> "Sheet":
        """The same beside all that hold anything, where some others are read too."""
        others = tuple(sheet.name for sheet in full if sheet is not self and sheet not in read)
        return replace(self, unread=others)


@contextmanager
def sheets_of(path: Path, limits: Limits = LIMITS) -> Iterator[list[Sheet]]:
    """The sheets of a workbook; their files go with the block. Raises `Unreadable`."""
    with tempfile.TemporaryDirectory() as folder:
        yield [Sheet(name, Path(folder) / f"{rank}.csv") for rank, name in enumerate(written(path, folder, limits))]


def written(path: Path, folder: str, limits: Limits) -> list[str]:
    """Write the sheets into a folder, and give their names."""
    bounds = (limits.sheet_memory, limits.sheet_seconds, limits.sheet_bytes, limits.sheet_rows, limits.sheet_cells)
    command = [sys.executable, "-m", "loaders.sheets", str(path.resolve()), folder, *map(str, bounds)]
    try:
        done = subprocess.run(  # noqa: S603 — ours
            command, cwd=PROJECT, capture_output=True, check=True, timeout=2 * limits.sheet_seconds
        )
        told: dict[str, list[str]] = json.loads(done.stdout)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):  # the system stopped it, or Rust gave up
        raise refusal("classeur_demesure") from None
    if "refused" in told:
        raise refusal(str(told["refused"]))
    return told["sheets"]


def refusal(code: str) -> Unreadable:
    """Why a workbook is not read."""
    return Unreadable(code, REFUSALS[code])
