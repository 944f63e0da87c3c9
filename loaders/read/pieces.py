"""A CSV file, however large, by pieces of whole rows; each knows whether it follows the rules of RFC 4180."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import BinaryIO

from loaders.limits import LIMITS
from loaders.read.split import Cut, Splitter

PIECE = 1 << 21  # bytes; twice as many take a sixth less of the processor, and 50 MB more
TRIES = 100  # line ends that are looked at for one that ends a row
MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Piece:
    """Some whole rows.

    Attributes:
        cut: how they are cut into cells.
        text: as they stand in the file, where they follow the rules.
        found: their cells, where they do not.
    """

    cut: Cut
    text: bytes = b""
    found: tuple[list[str], ...] = ()

    @property
    def is_regular(self) -> bool:
        """Whether the rows follow the rules."""
        return bool(self.text)

    def rows(self) -> Sequence[list[str]]:
        """The cells of each row."""
        return self.found or tuple(Splitter(self.cut).rows(self.text.decode("utf-8", "replace"), final=True))


def pieces(path: Path, cut: Cut, skipped: int = 0) -> Iterator[Piece]:
    """The pieces of a file of UTF-8 text, without its first rows."""
    held = b""
    with path.open("rb") as file:
        file.seek(beginning(file, cut, skipped))
        more = file.read(PIECE)
        while following := file.read(PIECE):
            piece, held = first_of(held + more, cut)
            more = following
            if piece.text or piece.found:
                yield piece
    if held or more:
        yield last_of(held + more, cut)


def beginning(file: BinaryIO, cut: Cut, skipped: int) -> int:
    """Where the rows begin that come after the mark of UTF-8 and the first few."""
    size = PIECE
    while True:
        file.seek(0)
        start = file.read(size)
        mark = len(MARK) if start.startswith(MARK) else 0
        text, final = start[mark:].decode("utf-8", "ignore"), len(start) < size
        splitter = Splitter(cut)
        rows = splitter.rows(text, final=final)
        if sum(1 for _ in zip(range(skipped), rows, strict=False)) == skipped or final:
            return mark + len(text[: splitter.at].encode())
        size *= 2


def first_of(text: bytes, cut: Cut) -> tuple[Piece, bytes]:
    """The rows that end in a text, and what is left of it."""
    end = end_of_rows(text, cut)
    if end and is_regular(rows := unmarked(text[:end], cut), cut):
        return Piece(cut, rows), text[end:]
    end = max(text.rfind(b"\n"), text.rfind(b"\r")) + 1
    whole = unmarked(text[:end], cut).decode("utf-8", "replace")
    splitter = Splitter(cut)
    # A quote that is not closed within the longest line is none.
    found = tuple(splitter.rows(whole, final=len(text) > LIMITS.line))
    return Piece(cut, found=found), whole[splitter.at :].encode() + text[end:]


def last_of(text: bytes, cut: Cut) -> Piece:
    """The rows of the last piece, whose last row may lack its end."""
    text = unmarked(text, cut)
    if cut.is_strict and is_regular(text, cut):
        return Piece(cut, text)
    return Piece(cut, found=tuple(Splitter(cut).rows(text.decode("utf-8", "replace"), final=True)))


def unmarked(text: bytes, cut: Cut) -> bytes:
    """Some rows without the marks of UTF-8 around cells, which files that were put one after the other leave there."""
    return marks(cut.separator).sub(rb"\1", text) if MARK in text else text


@cache
def marks(separator: str) -> re.Pattern[bytes]:
    """Marks of UTF-8 at the edges of cells, blanks or quotes between them or not."""
    edge = rf'[\r\n"]|{re.escape(separator)}'.encode()
    return re.compile(rb"((?:\A|%b)[ \t]*)(?:%b)+|(?:%b)+(?=[ \t]*(?:%b|\Z))" % (edge, MARK, MARK, edge))


def end_of_rows(text: bytes, cut: Cut) -> int:
    """Where the last line ends that is no line within quotes; 0 where that is not known."""
    end = len(text) if cut.is_strict else 0
    for _ in range(TRIES):
        end = text.rfind(b"\n", 0, end) + 1
        if not end or text.count(b'"', 0, end) % 2 == 0:
            return end
        end -= 1
    return 0


def is_regular(text: bytes, cut: Cut) -> bool:
    """Whether some rows follow the rules; no lone carriage return ends any, and no formula stands for a text."""
    return not LONE_RETURN.search(text) and b"\0" not in text and FORMULA not in text and is_quoted_well(text, cut)


def is_quoted_well(text: bytes, cut: Cut) -> bool:
    """Whether quotes stand around whole cells, and doubled within them."""
    return b'"' not in text or well_quoted(cut.separator).fullmatch(text) is not None


@cache
def well_quoted(separator: str) -> re.Pattern[bytes]:
    """A text whose quotes open and close cells, or stand within them by two."""
    around = rf"\r\n{re.escape(separator)}"
    return re.compile(rf'(?>(?:[^"]*+(?<![^{around}])"(?>(?:[^"]++|"")*)"(?=[{around}]|\Z))*)[^"]*+'.encode())


FORMULA = b'=""'  # as `="0123"` stands within quotes
LONE_RETURN = re.compile(rb"\r(?!\n)")
