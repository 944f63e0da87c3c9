"""How a text is cut into cells, guessed by its first rows alone: which way makes the most even table of plain values.

The measure is that of CleverCSV's paper in its principle: evenness of the rows times how many cells look like values
(https://doi.org/10.1007/s10618-019-00646-y).
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import product

from loaders.read.pieces import is_quoted_well
from loaders.read.split import LINE_END, Cut, split

SEPARATORS = (",", ";", "\t", "|", ", ", "; ", "\t\t", "||", ";;", "::", "~", "^", ":", " ")
# These stand within values everywhere: they separate only where every row has as many of them.
WITHIN_VALUES = {":", " "}
QUOTES = ('"', "'", "”", "`")
MOST = 0.5
ROWS = 120  # that are looked at
LONGEST = 1 << 16  # characters of these
# A value: neither blanks nor separators nor quotes around it.
VALUE = re.compile(r"(?![\s\";|,])[^\t|]*(?<![\s\";|,])|")
WRAPPED = re.compile(r"(['”`]).*\1", re.DOTALL)
DEFAULT = Cut(",")
NOTHING = (False, 0.0)


def guess(sample: str) -> Cut:
    """The most likely way that a text is cut; by commas where it has only one cell a row."""
    lines = list(LINE_END.finditer(sample, 0, LONGEST))
    text = sample[: lines[min(ROWS, len(lines)) - 1].end()] if lines else sample[:LONGEST]
    rated = [(rate(text, cut), cut) for cut in candidates(text)]
    best, found = max(rated, key=lambda pair: pair[0], default=(NOTHING, DEFAULT))
    return found if best > NOTHING else DEFAULT


def candidates(text: str) -> Iterator[Cut]:
    """The ways that are possible; of equally good ones the first is meant, so the most usual come first."""
    separators = [separator for separator in SEPARATORS if separator in text]
    quotes = [quote for quote in QUOTES if quote == '"' or text.count(quote) > 1]
    for separator, quote in product(separators, quotes):
        if f"\\{quote}" in text:
            yield Cut(separator, quote, "\\")
        yield Cut(separator, quote, quote)
        if quote in text:
            yield Cut(separator, quote, "")


def rate(text: str, cut: Cut) -> tuple[bool, float]:
    """How good a table a text makes, from 0 to 1; first of all, whether its quotes follow the rules throughout."""
    full = [row for row in split(text, cut) if any(row)]
    widths = Counter(map(len, full))
    if not widths:
        return NOTHING
    width, times = max(widths.items(), key=lambda item: (item[1] * (item[0] - 1), item[0]))
    even = times / len(full)
    if width == 1 or (cut.separator in WITHIN_VALUES and (even < 1 or width < 3)):
        return NOTHING
    ruled = even == 1 and '"' in text and cut.is_strict and is_quoted_well(text.encode(), cut)
    return ruled, even * (1 - 1 / width) * plainness([cell for row in full for cell in row if cell])


def plainness(cells: list[str]) -> float:
    """How many cells look like values. That some have other quotes around them is no matter; that most have, is."""
    wrapped = share(WRAPPED, cells)
    return share(VALUE, cells) - (wrapped if wrapped > MOST else 0)


def share(pattern: re.Pattern[str], cells: list[str]) -> float:
    """How many of some cells are such, from 0 to 1."""
    return sum(pattern.fullmatch(cell) is not None for cell in cells) / len(cells)
