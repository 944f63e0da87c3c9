"""Flat files whose rows repeat the document that they belong to: the documents apart, each before its first row."""

from collections.abc import Iterator

import polars as pl

from loaders.batch import Batch
from loaders.clean import tidy
from loaders.families import links
from loaders.kinds import Kind
from loaders.rejections import reason
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
        known, named = len(self.ordinals), rows.select(keys).rows()
        ranks = self.ranks(named, rows.select(reason(self.kind.rows, tidy(rows)).is_null()).to_series())
        own = pl.Series([self.ordinals.get(key) == rank for key, rank in zip(named, ranks, strict=True)])
        link = next(name for name, target in links(self.kind.rows).items() if target is self.kind.document)
        ranked = rows.with_columns(pl.Series(link, ranks, pl.Int64))
        if len(self.ordinals) > known:
            yield Batch(self.kind.document, self.firsts(ranked.filter(own, pl.col(link) >= known), link, columns))
        yield Batch(self.kind.rows, ranked.drop(column.name for column in columns))

    def ranks(self, keys: list[tuple[object, ...]], accepted: pl.Series) -> list[int]:
        """The rank of the document that each row belongs to.

        A row that is rejected makes none, unless there is no other; else it goes with the first.
        """
        for key, is_accepted in zip(keys, accepted, strict=True):
            if is_accepted:
                self.ordinals.setdefault(key, len(self.ordinals))
        return [self.ordinals.get(key, 0) if self.ordinals else self.ordinals.setdefault(key, 0) for key in keys]

    def firsts(self, rows: pl.DataFrame, link: str, columns: list[Column]) -> pl.DataFrame:
        """One row for each document, from the first of its rows."""
        firsts = rows.unique(link, keep="first", maintain_order=True)
        return firsts.select("ligne", pl.col(link).alias("ordinal"), *(column.name for column in columns))
