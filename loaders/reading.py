"""A file on disk, opened: what it is, and its rows in batches."""

import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from loaders.batch import Batch
from loaders.detect import HEAD, format_of
from loaders.errors import Unreadable
from loaders.kinds import KINDS, Kind
from loaders.match import Matching, flat_kinds
from loaders.read import READERS, Reader, csv
from loaders.read.dialect import FEWEST, dialect
from loaders.read.encoding import as_utf8, encoding_of


@dataclass(frozen=True)
class Reading:
    """A file that is being read.

    Attributes:
        kind: what its rows are.
        format: CSV, JSON or XML.
        version: of the standard that it follows; None where nothing tells.
        encoding: of its text.
        batches: its rows; they are to be read within the block that opened the file, and may raise `Unreadable`.
        separator: between the cells of a CSV file.
        matching: what the headers of a CSV file mean.
        header_row: the line where they stand.
    """

    kind: Kind
    format: str
    version: str | None
    encoding: str
    batches: Iterator[Batch]
    separator: str | None = None
    matching: Matching | None = None
    header_row: int = 1

    def close(self) -> None:
        """Let go of what reading holds, in the thread that read."""
        if isinstance(self.batches, Generator):
            self.batches.close()


@contextmanager
def opened(path: Path, kind: Kind | None = None) -> Iterator[Reading]:
    """Tell what a file is and begin to read it, as of one kind where that is said. Raises `Unreadable`."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    if (form := format_of(head)) == "CSV":
        with flat(path, kind) as reading:
            yield reading
    else:
        yield structured(path, head, form, kind)


@contextmanager
def flat(path: Path, kind: Kind | None) -> Iterator[Reading]:
    """Begin to read a CSV file. Where its kind is said, one header that is understood is enough."""
    if kind and kind.nested:
        raise Unreadable(
            "format_non_lu", f"Le jeu « {kind.name} » n’est pas lu en CSV : donnez le fichier JSON ou XML."
        )
    with as_utf8(path) as text:
        found = dialect(text.path, [kind] if kind else flat_kinds(), fewest=1 if kind else FEWEST)
        matching = found.matching
        yield Reading(
            matching.kind,
            "CSV",
            matching.version(),
            text.encoding,
            csv.read(text.path, found),
            found.separator,
            matching,
            found.skipped + 1,
        )


def structured(path: Path, head: bytes, form: str, kind: Kind | None) -> Reading:
    """Begin to read a JSON or XML file."""
    reader = recognised(head, form, kind)
    encoding = declared_encoding(head) if form == "XML" else encoding_of(path)
    return Reading(KINDS[reader.kind], form, reader.version(head), encoding, reader.read(path))


def recognised(head: bytes, form: str, kind: Kind | None) -> Reader:
    """The reader that knows the file. Raises `Unreadable` where none does."""
    for reader in READERS:
        if reader.format == form and kind in {None, KINDS[reader.kind]} and reader.recognises(head):
            return reader
    names = " ; ".join(reader.kind for reader in READERS if reader.format == form)
    wanted = f"du jeu « {kind.name} »" if kind else f"d’un jeu connu ({names})"
    raise Unreadable("jeu_inconnu", f"C’est du {form}, mais on n’y reconnaît pas les champs {wanted}.")


def declared_encoding(head: bytes) -> str:
    """The encoding that an XML file says it has; UTF-8 where it says nothing."""
    said = re.match(rb"\s*<\?xml[^>]*encoding\s*=\s*[\"']([\w.-]+)", head.removeprefix(b"\xef\xbb\xbf"))
    return said[1].decode().lower() if said else "utf-8"
