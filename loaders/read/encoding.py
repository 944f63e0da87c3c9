"""Text files as UTF-8, whatever they were written in; read by pieces, so that size does not matter."""

import codecs
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

PIECE = 1 << 20
WIDE = {codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}


@dataclass(frozen=True)
class Text:
    """A file of UTF-8 text whose lines end as they do today, and the encoding that it had before."""

    path: Path
    encoding: str


@contextmanager
def as_utf8(path: Path) -> Iterator[Text]:
    """The text of a file: the file itself where it is UTF-8 already, else a copy that goes with the block."""
    encoding = encoding_of(path)
    if encoding in {"utf-8", "utf-8-sig"} and not has_old_ends(path):
        yield Text(path, encoding)
        return
    with tempfile.NamedTemporaryFile(suffix=".csv") as copy:
        named = {line for line in transcoded(path, encoding, copy) if line}
        copy.flush()
        yield Text(Path(copy.name), "utf-8 et cp1252" if named == {"utf-8", "cp1252"} else encoding)


def encoding_of(path: Path) -> str:
    """`utf-8`, `utf-8-sig` (with its mark), `utf-16`, or `cp1252`, which is what French files are written in else."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        start = file.read(4)
        if start[:2] in WIDE:
            return WIDE[start[:2]]
        file.seek(0)
        try:
            while piece := file.read(PIECE):
                decoder.decode(piece)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return "cp1252"
    return "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8"


def has_old_ends(path: Path) -> bool:
    """Whether lines end by a lone carriage return, as on old Macintoshes."""
    with path.open("rb") as file:
        piece = file.read(PIECE)
    return b"\r" in piece and b"\n" not in piece


def transcoded(path: Path, encoding: str, copy: IO[bytes]) -> Iterator[str | None]:
    """Write the file in UTF-8, and tell line by line what each was written in (None: nothing tells)."""
    if encoding != "cp1252":
        with path.open(encoding=encoding, newline=None) as texts:
            for text in texts:
                copy.write(text.encode())
                yield None
        return
    with path.open("rb") as lines:
        for number, line in enumerate(lines):
            text, written = decoded(line.removeprefix(codecs.BOM_UTF8) if number == 0 else line)
            copy.write(re.sub("\r(?!\n)", "\n", text).encode())
            yield written


def decoded(line: bytes) -> tuple[str, str | None]:
    """A line's text, and what it was written in: UTF-8 where it is valid, else cp1252; ASCII tells nothing.

    The five bytes that cp1252 leaves undefined become U+FFFD: what they stood for is not known.
    """
    if line.isascii():
        return line.decode("ascii"), None
    try:
        return line.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace"), "cp1252"
