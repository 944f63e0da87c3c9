"""The anomalies and rejections of a file, one by one, kept on disk until all of it is read: there may be millions."""

import tempfile
import weakref
from collections.abc import Iterator

import orjson
import polars as pl

from loaders.anomalies import message
from loaders.limits import LIMITS

# What each says, by the names of the graph.
KEYS = {"row": "ligne", "column": "colonne", "code": "code", "text": "valeur", "message": "message"}


class Listing:
    """What is wrong with one file, in the order of reading, as JSON objects; `most` of them, then how many were left.

    Rows are numbered as in the file; null for what is said of the file as a whole.
    """

    def __init__(self, most: int = LIMITS.listed) -> None:
        self.left, self.unlisted = most, 0
        self.lines = tempfile.TemporaryFile()  # noqa: SIM115 — it goes with the listing
        weakref.finalize(self, self.lines.close)

    def add(self, found: pl.DataFrame) -> None:
        """List the anomalies, or the rejections, of one batch."""
        listed = found.select(pl.col(name).alias(key) for key, name in KEYS.items()).sort("row", maintain_order=True)
        listed.head(self.left).write_ndjson(self.lines)
        self.unlisted += max(0, listed.height - self.left)
        self.left = max(0, self.left - listed.height)

    def __iter__(self) -> Iterator[bytes]:
        self.lines.seek(0)
        yield from (line.rstrip(b"\n") for line in self.lines)
        if self.unlisted:
            code = "liste_abregee"
            said = dict.fromkeys(KEYS) | {"code": code, "text": str(self.unlisted), "message": message(code)}
            yield orjson.dumps(said)
