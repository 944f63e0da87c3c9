"""Text files as UTF-8, whatever they were written in; read by pieces, so that size does not matter."""

import codecs
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from loaders.detect import HEAD, wide
from loaders.errors import Unreadable
from loaders.limits import LIMITS
from loaders.read.codepages import PAGES, codepage_of
from loaders.read.doubled import is_doubled, mended

PIECE = 1 << 20
# Letters of Asia in a French file: a line of a code page that is valid UTF-8 by chance, « é»» » is « 黻 ».
BY_CHANCE = re.compile("[\u0e00-\u1cff\u2e80-\ud7ff\uf900-\ufaff]")


@dataclass(frozen=True)
class Text:
    """A file of UTF-8 text, the encoding that it had before, and whether accents encoded twice were mended."""

    path: Path
    encoding: str
    mended: bool = False


@contextmanager
def as_utf8(path: Path) -> Iterator[Text]:
    """The text of a file: the file itself where it is UTF-8 already, else a copy that goes with the block."""
    encoding = encoding_of(path)
    known = encoding in {"utf-8", "utf-8-sig"}
    twice = known and is_doubled(path)
    if known and not twice:
        yield Text(path, encoding)
        return
    with tempfile.NamedTemporaryFile(suffix=".csv") as copy:
        if twice:
            mend(path, copy)
        else:
            encoding = codepage_of(path) if encoding == "cp1252" else encoding
            named = {line for line in transcoded(path, encoding, copy) if line}
            encoding = " et ".join(sorted(named, reverse=True)) or encoding
        copy.flush()
        yield Text(Path(copy.name), encoding, twice)


def mend(path: Path, copy: IO[bytes]) -> None:
    """Write the text with its accents as they were before they were encoded twice."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        copy.writelines(mended(line).encode() for line in lines)


def encoding_of(path: Path) -> str:
    """`utf-8`, `utf-8-sig` (with its mark), `utf-16`, `utf-32`, or `cp1252` for one of the code pages.

    Raises `Unreadable` where a line of UTF-8 is too long to be one.
    """
    decoder, lines = codecs.getincrementaldecoder("utf-8")(), Lines()
    with path.open("rb") as file:
        start = file.read(HEAD)
        if found := wide(start):
            return found
        file.seek(0)
        try:
            while piece := file.read(PIECE):
                decoder.decode(piece)
                lines.add(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8"


class Lines:
    """How long the line at hand is, piece by piece: what is too long for a line of data is refused."""

    def __init__(self, longest: int = LIMITS.line) -> None:
        self.longest, self.length = longest, 0

    def add(self, piece: bytes) -> None:
        """Count some more of the text."""
        end = max(piece.rfind(b"\n"), piece.rfind(b"\r"))
        self.length = len(piece) - end - 1 if end >= 0 else self.length + len(piece)
        if self.length > self.longest:
            raise Unreadable(
                "ligne_demesuree",
                f"Ce fichier a une ligne de plus de {self.longest >> 20} Mo : ce n’est pas un tableau. "
                "Vérifiez les fins de ligne.",
            )


def transcoded(path: Path, encoding: str, copy: IO[bytes]) -> Iterator[str | None]:
    """Write the file in UTF-8, and tell line by line what each was written in (None: nothing tells)."""
    lines = Lines()
    if encoding not in PAGES:
        with path.open(encoding=encoding, errors="replace", newline="") as texts:
            while text := texts.read(PIECE):
                lines.add(piece := text.encode())
                copy.write(piece)
        return
    with path.open("rb") as file:
        for number, line in enumerate(iter(partial(file.readline, lines.longest + 2), b"")):
            lines.add(line)
            text, written = decoded(line.removeprefix(codecs.BOM_UTF8) if number == 0 else line, encoding)
            copy.write(text.encode())
            yield written


def decoded(line: bytes, page: str) -> tuple[str, str | None]:
    """A line's text, and what it was written in: UTF-8 where it is valid, else the code page; ASCII tells nothing.

    The bytes that a code page leaves undefined become U+FFFD: what they stood for is not known.
    """
    if line.isascii():
        return line.decode("ascii"), None
    try:
        if not BY_CHANCE.search(text := line.decode("utf-8")):
            return text, "utf-8"
    except UnicodeDecodeError:
        pass
    return line.decode(page, "replace"), page
