"""Flat files whose rows repeat the document that they belong to: the documents apart, each before its first row."""

from collections.abc import Iterator

import polars as pl

from loaders.batch import Batch
from loaders.families import links
from loaders.kinds import Kind
from schema.model import Column


class Documents:
    """The documents of one file so far: what tells them apart is their dataset's identity, as written.

    A column of the document that the file lacks is null in every document: each is told to lack it.
    """

    def __init__(self, kind: Kind) -> None:
        self.kind = kind
        self.ordinals: dict[tuple[object, ...], int] = {}

    def apart(self, rows: pl.DataFrame) -> Iterator[Batch]:
        """The documents that appear first in these rows, if any, then the rows with the rank of theirs."""
        if self.kind.document is None:
            yield Batch(self.kind.rows, rows)
            return
        columns = [column for column in self.kind.document.columns if column.header]
        rows = rows.with_columns(pl.lit(None, pl.String).alias(c.name) for c in columns if c.name not in rows.columns)
        keys = [column.name for column in columns if column.name in self.kind.document.identity]
        known = len(self.ordinals)
        ranks = [self.ordinals.setdefault(row, len(self.ordinals)) for row in rows.select(keys).iter_rows()]
        link = next(name for name, target in links(self.kind.rows).items() if target is self.kind.document)
        ranked = rows.with_columns(pl.Series(link, ranks, pl.Int64))
        if len(self.ordinals) > known:
            yield Batch(self.kind.document, self.firsts(ranked.filter(pl.col(link) >= known), link, columns))
        yield Batch(self.kind.rows, ranked.drop(column.name for column in columns))

    def firsts(self, rows: pl.DataFrame, link: str, columns: list[Column]) -> pl.DataFrame:
        """One row for each document, from the first of its rows."""
        firsts = rows.unique(link, keep="first", maintain_order=True)
        return firsts.select("ligne", pl.col(link).alias("ordinal"), *(column.name for column in columns))
