"""Text to rows of cells, for any way of writing CSV, and for text that breaks its own rules: only size is refused.

A quote is closed only where a separator, the end of the row or of the text follows; any other stands for itself. Where
one that nothing closes is followed by a cell that is quoted as it should be, it was no opening one either.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from loaders.errors import Unreadable
from loaders.limits import LIMITS

# A text as a formula, by which programs keep spreadsheets from taking it for a number: `="0123"`.
FORMULA = re.compile(r'\A="([^"]*)"\Z')
LINE_END = re.compile(r"\r\n?|\n")


@dataclass(frozen=True)
class Cut:
    """How the rows of a text are cut into cells.

    Attributes:
        separator: between cells; of more than one character at times (`, `).
        quote: what stands around cells that need it; empty where quotes are plain characters.
        escape: what a quote within such a cell is written with: the quote itself, a backslash, or nothing (empty).
    """

    separator: str
    quote: str = '"'
    escape: str = '"'

    @cached_property
    def end(self) -> re.Pattern[str]:
        """Where a cell without quotes ends."""
        return re.compile(f"{re.escape(self.separator)}|{LINE_END.pattern}")

    @cached_property
    def close(self) -> re.Pattern[str]:
        """What follows a closing quote: blanks, then the end of the cell."""
        blanks = "" if self.separator.isspace() else r"[ \t]*+"
        return re.compile(f"{blanks}(?={self.end.pattern}|\\Z)")

    @cached_property
    def is_strict(self) -> bool:
        """Whether it is RFC 4180's, but for the separator: other programs read it too."""
        return len(self.separator) == 1 and self.quote == self.escape == '"'


class Unfinished(Exception):  # noqa: N818 — it names the state of a text, not a fault of ours
    """The text ends within a row, and more of it is to come."""


class Splitter:
    """Splits a text; `at` is how far it was split."""

    def __init__(self, cut: Cut) -> None:
        self.cut, self.at = cut, 0

    def rows(self, text: str, *, final: bool) -> Iterator[list[str]]:
        """The rows that end in a text; all of them where no more is to come."""
        while self.at < len(text):
            try:
                row, self.at = self.row(text, self.at, final=final)
            except Unfinished:
                return
            yield row

    def row(self, text: str, at: int, *, final: bool) -> tuple[list[str], int]:
        """The row that begins at a place of the text, and where the next one does."""
        line_end = LINE_END.search(text, at)
        # The other half of a line's end may be in the next piece.
        if not final and (line_end is None or line_end.end() == len(text)):
            raise Unfinished
        stop, after = line_end.span() if line_end else (len(text), len(text))
        line = text[at:stop]
        if line.count(self.cut.separator) >= LIMITS.cells:
            raise Unreadable(
                "tableau_demesure",
                f"Ce fichier a une ligne de plus de {LIMITS.cells} cellules : ce n’est pas un tableau de données.",
            )
        if (not self.cut.quote or self.cut.quote not in line) and (self.cut.escape != "\\" or "\\" not in line):
            return line.split(self.cut.separator), after
        return self.quoted_row(text, at, final=final)

    def quoted_row(self, text: str, at: int, *, final: bool) -> tuple[list[str], int]:
        """The same, cell by cell."""
        cells = []
        while True:
            cell, at = self.cell(text, at, final=final)
            cells.append(cell)
            end = self.cut.end.match(text, at)
            if end is None:
                return cells, at
            at = end.end()
            if end[0] != self.cut.separator:
                return cells, at

    def cell(self, text: str, at: int, *, final: bool) -> tuple[str, int]:
        """The cell that begins at a place of the text, and where it ends."""
        quote = self.cut.quote
        start = at + len(quote) + text.startswith(f"={quote}", at)
        if quote and text.startswith(quote, start - len(quote)) and (found := self.quoted(text, start, final=final)):
            return found
        end = self.cut.end.search(text, at)
        if end is None and not final:
            raise Unfinished
        stop = end.start() if end else len(text)
        return self.plain(text[at:stop]), stop

    def quoted(self, text: str, start: int, *, final: bool) -> tuple[str, int] | None:
        """The cell within quotes whose text begins at a place; None where the quote before it is no opening one."""
        quote, at = self.cut.quote, start
        while (at := text.find(quote, at)) >= 0:
            if self.is_escaped(text, start, at):
                at += 1
            elif self.cut.escape == quote and text.startswith(quote, at + 1):
                at += 2
            elif close := self.cut.close.match(text, at + 1):
                if close.end() == len(text) and not final:
                    raise Unfinished
                return self.plain(text[start:at]), close.end()
            elif at > start and text.endswith(self.cut.separator, start, at):
                return None
            else:
                at += 1
        if not final:
            raise Unfinished
        return None

    def is_escaped(self, text: str, start: int, at: int) -> bool:
        """Whether a backslash takes its meaning from the quote at a place."""
        if self.cut.escape != "\\":
            return False
        before = text[start:at]
        return (len(before) - len(before.rstrip("\\"))) % 2 == 1

    def plain(self, text: str) -> str:
        """What a cell says, without the means to write it."""
        if self.cut.escape == "\\":
            bare = re.sub(r"\\([\\" + re.escape(self.cut.quote) + "])", r"\1", text) if "\\" in text else text
        else:
            bare = text.replace(self.cut.quote * 2, self.cut.quote) if self.cut.escape else text
        return FORMULA.sub(r"\1", bare) if bare.startswith("=") else bare


def split(text: str, cut: Cut) -> list[list[str]]:
    """The rows of a whole text."""
    return list(Splitter(cut).rows(text, final=True))
