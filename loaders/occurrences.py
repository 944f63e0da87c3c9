"""How often each key came before, however many there are: beyond some megabytes they are kept on disk."""

import json
import sqlite3
import weakref

import polars as pl

MEMORY = 16 << 10  # KiB of keys held at once; the others wait in a file that SQLite makes and removes
SETTINGS = (f"pragma cache_size = -{MEMORY}", "pragma journal_mode = off", "pragma synchronous = off")
CREATE = "create table seen (key integer primary key, times integer not null)"
KNOWN = "select seen.key, times from json_each(?) join seen on seen.key = value"
ADD = "insert into seen values (?, ?) on conflict do update set times = times + excluded.times"


class Occurrences:
    """The keys that came so far (64-bit integers), and how many times each did."""

    def __init__(self) -> None:
        # Made in one thread and used in another, though never by two at once.
        self.store = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        weakref.finalize(self, self.store.close)
        for statement in (*SETTINGS, CREATE):
            self.store.execute(statement)

    def before(self, keys: pl.Series) -> pl.Series:
        """How many times each key came before, the ones earlier in the series counted."""
        rows = keys.alias("key").to_frame()
        counted = rows.group_by("key").len().sort("key")  # in the order that they are stored in
        seen = self.store.execute(KNOWN, [json.dumps(counted["key"].to_list())]).fetchall()
        self.store.execute("begin")
        self.store.executemany(ADD, counted.iter_rows())
        self.store.execute("commit")
        known = pl.DataFrame(seen, SEEN, orient="row")
        earlier = rows.join(known, on="key", how="left", maintain_order="left")["times"].fill_null(0)
        return earlier + rows.select(pl.int_range(pl.len()).over("key")).to_series()


SEEN = {"key": pl.Int64, "times": pl.Int64}
