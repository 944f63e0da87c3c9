"""Stable identifiers: the same file loaded again gives the same ones, and two identical rows stay two."""

import hashlib
import string
from itertools import product

import polars as pl

from loaders.occurrences import Occurrences
from schema.datasets import Partie
from schema.model import Dataset

SIZE = 16  # bytes
SEPARATOR = "\x1f"
ALPHABET = string.ascii_lowercase + "234567"  # RFC 4648, section 6
PAIRS = pl.Series(map("".join, product(ALPHABET, repeat=2)))  # what ten bits are written as


def digest(*texts: str) -> str:
    """Twenty-six characters that stand for some texts."""
    found = hashlib.blake2b(SEPARATOR.join(texts).encode(), digest_size=SIZE).digest()
    return names(pl.Series([found]))[0]  # type: ignore[no-any-return]


def names(digests: pl.Series) -> pl.Series:
    """Digests of 16 bytes in lower-case base32, without padding: ten bits by ten, of all digests at once."""
    high, low = halves(digests)
    tens = [high // 2 ** (54 - 10 * place) % 1024 for place in range(6)]
    tens += [high % 16 * 64 + low // 2**58]
    tens += [low // 2 ** (48 - 10 * place) % 1024 for place in range(5)]
    tens += [low % 256 * 4]
    return pl.select(pl.concat_str(pl.lit(PAIRS).gather(ten) for ten in tens)).to_series()


def halves(digests: pl.Series) -> tuple[pl.Series, pl.Series]:
    """The two halves of digests, as numbers."""
    high, low = (digests.bin.slice(start, SIZE // 2) for start in (0, SIZE // 2))
    return tuple(half.bin.reinterpret(dtype=pl.UInt64, endianness="big") for half in (high, low))  # type: ignore[return-value]


def source_id(url: str) -> str:
    """The identifier of the source at an address."""
    return f"source-{digest('source', url)}"


class Numbering:
    """Gives each row of one dataset of one file its name, in the order of the file.

    Equal rows are told apart by how many came before. Parts are told by their rank in their parent: none is equal.
    """

    def __init__(self, source: str, dataset: type[Dataset]) -> None:
        self.prefix = hashlib.blake2b(f"{source}{SEPARATOR}{dataset.table_name()}".encode(), digest_size=SIZE)
        self.occurrences = None if issubclass(dataset, Partie) else Occurrences()

    def number(self, texts: pl.Series) -> tuple[pl.Series, pl.Series]:
        """The names of rows told by these texts, and how many equal rows came before each."""
        digests = self.digests(texts)
        if self.occurrences is None:
            return names(digests), pl.zeros(len(digests), dtype=pl.Int64, eager=True)
        # Half of a digest is enough to tell the rows of one file apart.
        before = self.occurrences.before(halves(digests)[0].reinterpret(signed=True))
        if (again := before > 0).any():
            counted = texts.filter(again) + SEPARATOR + before.filter(again).cast(pl.String)
            digests = digests.scatter(again.arg_true(), self.digests(counted))
        return names(digests), before

    def digests(self, texts: pl.Series) -> pl.Series:
        """The digests of texts within this file and dataset."""
        return pl.Series(map(self.digest, texts.cast(pl.Binary).to_list()), dtype=pl.Binary)

    def digest(self, text: bytes) -> bytes:
        """The digest of a text within this file and dataset."""
        told = self.prefix.copy()
        told.update(text)
        return told.digest()


def told_by(rows: pl.DataFrame, columns: list[str]) -> pl.Series:
    """One text a row, made of the text of some columns."""
    parts = [
        pl.col(name).list.join(SEPARATOR) if isinstance(rows.schema[name], pl.List) else pl.col(name)
        for name in columns
        if name in rows.columns
    ]
    return rows.select(pl.concat_str(*[part.fill_null("") for part in parts], separator=SEPARATOR)).to_series()
