"""When two spellings are the same word: without regard to case, accents, apostrophes, spaces and punctuation."""

import re
import unicodedata
from functools import lru_cache

import polars as pl


# Each line that may be a header is held against every kind of file: the same few texts come back again and again.
@lru_cache(maxsize=10_000)
def loose(text: str) -> str:
    """What is left of a spelling when all that publishers vary is taken away: `Notification UE*` → `notificationue`."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return re.sub(r"[^a-z0-9]", "", bare.lower().replace("œ", "oe").replace("æ", "ae"))


def loose_column(text: pl.Expr) -> pl.Expr:
    """The same as `loose`, for a whole column."""
    bare = text.str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()
    return bare.str.replace_all("œ", "oe").str.replace_all("æ", "ae").str.replace_all(r"[^a-z0-9]", "")
