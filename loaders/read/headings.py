"""Header rows among the rows of a table: files pasted one after the other, whose columns may stand otherwise.

Or a table of another kind below the first, as a summary by nature of what that tells: its rows are no records.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import polars as pl

from loaders.kinds import FIGURES
from loaders.match import match
from loaders.persons import recipients
from loaders.read.dialect import Dialect

# Words, and perhaps a year: what figures stand for nowhere.
WORDS = r"^\D*(?:(?:19|20)\d\d)?\D*$"
TOLD = r"^\D*\pL"
# What a figure is the amount or the number of: no record has it for an amount.
TITLE = re.compile(
    r"\W*(?:montants?|total|totaux|sommes?|nombre|nb)(?:\s+(?:total|totaux|général|généraux|en\s+euros|ttc))*\W*",
    re.IGNORECASE,
)
FEWEST = 2  # headers that must be understood, and half of all
MOST = 10_000  # rows of a file that are looked at closer: what is all words is no list of headers again and again
AGAIN = "entetes_repetes"  # the code of the rejection of such a row
OTHER = "autre_tableau"  # that of the rows below one that names nobody who receives, where the first headers do


class Headings:
    """The headers of one file, which stand for the rows below them.

    Attributes:
        first: how the file is written, as its first headers say.
        current: the same as those say that were met last.
        amounts: the places of the amounts under the first headers.
        left: how many rows are still looked at.
        receive: the columns that say who receives.
    """

    def __init__(self, dialect: Dialect, names: list[str]) -> None:
        self.first = self.current = dialect
        self.names, self.left = names, MOST
        pairs = dialect.matching.pairs
        self.receive = {
            name for one in recipients(dialect.matching.kind.rows) for name in (one.name, one.siret.name) if name
        }
        self.figures = [pl.col(names[pair.place]) for pair in pairs if pair.column.scalar.name in FIGURES]
        self.amounts = [pair.place for pair in pairs if pair.column.scalar.name == "Montant"]

    def apart(self, rows: pl.DataFrame) -> Iterator[tuple[pl.DataFrame, Dialect]]:
        """Some rows of the file, in their order, by the headers that they stand under; headers have their `rejet`."""
        start = 0
        for place in self.suspects(rows):
            headers = [(cell or "").strip("\ufeff \t\r\n") for cell in rows.select(self.names).row(place)]
            if found := self.read(headers):
                yield from self.between(rows, start, place)
                yield rows[place : place + 1].with_columns(pl.lit(AGAIN).alias("rejet")), self.current
                self.current, start = found, place + 1
        yield from self.between(rows, start, rows.height)

    def between(self, rows: pl.DataFrame, start: int, stop: int) -> Iterator[tuple[pl.DataFrame, Dialect]]:
        """The rows from one place to another, if there are any."""
        if start < stop:
            found = rows[start:stop]
            yield (found.with_columns(pl.lit(OTHER).alias("rejet")) if self.is_other() else found), self.current

    def is_other(self) -> bool:
        """Whether the rows below the headers that were met last are of another kind."""
        return self.names_receiver(self.first) and not self.names_receiver(self.current)

    def names_receiver(self, dialect: Dialect) -> bool:
        """Whether some headers say who receives."""
        return not self.receive.isdisjoint(pair.column.name for pair in dialect.matching.pairs)

    def suspects(self, rows: pl.DataFrame) -> list[int]:
        """The places of the rows that have words where records have figures."""
        if not self.figures or not self.left:
            return []
        told = pl.any_horizontal(cell.str.contains(TOLD) for cell in self.figures).fill_null(value=False)
        places = rows.select(told.arg_true()).to_series()  # few: the rest is worked out for these alone
        words = pl.all_horizontal(cell.is_null() | cell.str.contains(WORDS) for cell in self.figures)
        found = places.filter(rows[places].select(words).to_series()).head(self.left).to_list()
        self.left -= len(found)
        return found

    def are_titles(self, headers: list[str]) -> bool:
        """Whether a row is one of headers, though they mean little here: all words, and « Total » for an amount."""
        told = [header for header in headers if header]
        titled = any(TITLE.fullmatch(headers[place]) for place in self.amounts)
        return titled and len(told) > FEWEST and all(re.match(WORDS, header) for header in told)

    def read(self, headers: list[str]) -> Dialect | None:
        """What the rows below mean, if a row is one of headers."""
        found = match(headers, self.first.matching.kind)
        if len(found.pairs) < max(FEWEST, sum(map(bool, headers)) / 2) and not self.are_titles(headers):
            return None
        same = {(pair.place, pair.column) for pair in match(self.first.headers, found.kind).pairs}
        if {(pair.place, pair.column) for pair in found.pairs} == same:
            return self.first
        return replace(self.first, headers=headers, matching=found)
