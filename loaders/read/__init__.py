"""Readers, one module per format: each turns a file into batches of text rows.

Tables go their own way (`loaders.read.csv`), since their headers must be matched, and tables of records with parts too
(`loaders.read.decp_csv`); records that have their parts in them are in `READERS`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import cast

from loaders.batch import Batch


@dataclass(frozen=True)
class Reader:
    """One structured format that a dataset is published in.

    Attributes:
        format: as `loaders.detect` names it.
        kind: the name of the kind of file (`loaders.kinds`).
        module: where its three functions are; imported only when such a file comes.
    """

    format: str
    kind: str
    module: str

    def recognises(self, head: bytes) -> bool:
        """Whether a file that begins so is one of this kind."""
        return cast("bool", import_module(self.module).recognises(head))

    def version(self, path: Path) -> str | None:
        """The version of the standard that a file follows; None where nothing tells."""
        return cast("str | None", import_module(self.module).version(path))

    def read(self, path: Path, *encoding: str) -> Iterator[Batch]:
        """The file's rows, parents before their parts. Raises `Unreadable`.

        `encoding`: that of the file, where it is XML and says another.
        """
        return cast("Iterator[Batch]", import_module(self.module).read(path, *encoding))


READERS = (
    Reader("JSON", "marches", "loaders.read.decp"),
    Reader("XML", "marches", "loaders.read.decp_xml"),
    Reader("XML", "budgets", "loaders.read.totem"),
)
