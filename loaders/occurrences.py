"""How often each key came before, however many there are: beyond some megabytes they are kept on disk."""

import json
import sqlite3
import weakref

import polars as pl

RECENT = 1 << 18  # keys that are held before they are stored
MEMORY = 16 << 10  # KiB of stored keys held at once; the others wait in a file that SQLite makes and removes
SETTINGS = (f"pragma cache_size = -{MEMORY}", "pragma journal_mode = off", "pragma synchronous = off")
CREATE = "create table seen (key integer primary key, times integer not null)"
KNOWN = "select seen.key, times from json_each(?) join seen on seen.key = value"
ADD = "insert into seen values (?, ?) on conflict do update set times = times + excluded.times"
SEEN = {"key": pl.Int64, "times": pl.Int64}


class Occurrences:
    """The keys that came so far (64-bit integers), and how many times each did.

    Attributes:
        recent: the last ones, piece by piece: to be looked through is all they take.
        store: those before, if there are any.
    """

    def __init__(self, recent: int = RECENT) -> None:
        self.most, self.recent, self.is_stored = recent, [pl.DataFrame(schema=SEEN)], False
        # Made in one thread and used in another, though never by two at once.
        self.store = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        weakref.finalize(self, self.store.close)
        for statement in (*SETTINGS, CREATE):
            self.store.execute(statement)

    def before(self, keys: pl.Series) -> pl.Series:
        """How many times each key came before, the ones earlier in the series counted."""
        rows = keys.alias("key").to_frame()
        counted = rows.group_by("key").agg(pl.len().cast(pl.Int64).alias("times"))
        known = self.known(counted["key"])
        self.keep(counted)
        earlier = rows.join(known, on="key", how="left", maintain_order="left")["times"].fill_null(0)
        return earlier + rows.select(pl.int_range(pl.len()).over("key")).to_series()

    def known(self, keys: pl.Series) -> pl.DataFrame:
        """How many times each of some keys came so far, of those that did."""
        found = [pl.concat(self.recent).filter(pl.col("key").is_in(keys.implode()))]
        if self.is_stored:
            # In the order that they are stored in.
            told = self.store.execute(KNOWN, [json.dumps(keys.sort().to_list())]).fetchall()
            found.append(pl.DataFrame(told, SEEN, orient="row"))
        return pl.concat(found).group_by("key").agg(pl.sum("times"))

    def keep(self, counted: pl.DataFrame) -> None:
        """Remember keys; once many are held, all go to the store."""
        self.recent.append(counted)
        if sum(piece.height for piece in self.recent) > self.most:
            together = pl.concat(self.recent).group_by("key").agg(pl.sum("times")).sort("key")
            self.store.execute("begin")
            self.store.executemany(ADD, together.iter_rows())
            self.store.execute("commit")
            self.recent, self.is_stored = self.recent[:1], True
