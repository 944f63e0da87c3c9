"""Stable identifiers: the same file loaded again gives the same ones, and two identical rows stay two."""

import base64
import hashlib

import polars as pl

from loaders.occurrences import Occurrences
from schema.datasets import Partie
from schema.model import Dataset

LENGTH = 26  # characters of base32 that hold 128 bits
PAD = b"\0\0\0\0"  # fills 16 bytes up to 20, which base32 writes without padding
SEPARATOR = "\x1f"


def digest(*texts: str) -> str:
    """Twenty-six characters that stand for some texts."""
    return names([hashlib.blake2b(SEPARATOR.join(texts).encode(), digest_size=16).digest()])[0]


def names(digests: list[bytes]) -> list[str]:
    """Digests of 16 bytes in lower-case base32. One call for many: base64's price is by the call."""
    text = base64.b32encode(b"".join(digest + PAD for digest in digests)).decode().lower()
    return [text[start : start + LENGTH] for start in range(0, len(text), 32)]


def source_id(url: str) -> str:
    """The identifier of the source at an address."""
    return f"source-{digest('source', url)}"


class Numbering:
    """Gives each row of one dataset of one file its name, in the order of the file.

    Equal rows are told apart by how many came before. Parts are told by their rank in their parent: none is equal.
    """

    def __init__(self, source: str, dataset: type[Dataset]) -> None:
        self.prefix = hashlib.blake2b(f"{source}{SEPARATOR}{dataset.table_name()}".encode(), digest_size=16)
        self.occurrences = None if issubclass(dataset, Partie) else Occurrences()

    def number(self, texts: pl.Series) -> tuple[list[str], pl.Series]:
        """The names of rows told by these texts, and how many equal rows came before each."""
        digests = [self.digest(text) for text in texts]
        if self.occurrences is None:
            return names(digests), pl.zeros(len(digests), dtype=pl.Int64, eager=True)
        before = self.occurrences.before(pl.Series(map(key, digests), dtype=pl.Int64))
        for place in (before > 0).arg_true():
            digests[place] = self.digest(f"{texts[place]}{SEPARATOR}{before[place]}")
        return names(digests), before

    def digest(self, text: str) -> bytes:
        """The digest of a text within this file and dataset."""
        told = self.prefix.copy()
        told.update(text.encode())
        return told.digest()


def key(digest: bytes) -> int:
    """Half of a digest: enough to tell the rows of one file apart."""
    return int.from_bytes(digest[:8], "big", signed=True)


def told_by(rows: pl.DataFrame, columns: list[str]) -> pl.Series:
    """One text a row, made of the text of some columns."""
    parts = [
        pl.col(name).list.join(SEPARATOR) if isinstance(rows.schema[name], pl.List) else pl.col(name)
        for name in columns
        if name in rows.columns
    ]
    return rows.select(pl.concat_str(*[part.fill_null("") for part in parts], separator=SEPARATOR)).to_series()
