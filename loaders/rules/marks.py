"""What a mark between digits means, the dot or the comma: by the column as a whole, where one cell leaves it open.

`1.234` is a thousand or one euro and something; `12.50` in the same column shows that the dot is a decimal mark there.
"""

import re
from dataclasses import dataclass

import polars as pl

# A cell that may be read both ways: up to three digits that do not begin by zero, one mark, three digits.
OPEN = r"^[^0-9]*[1-9][0-9]{0,2}[.,][0-9]{3}(?:[^0-9.,].*)?$"
NUMBER = r"([0-9.,]*[0-9])"


@dataclass(frozen=True)
class Mark:
    """What one mark is in a column: a decimal mark, one that groups thousands, or nobody knows.

    Attributes:
        sign: the mark.
        decimal, groups: whether cells prove it to be a decimal mark, or to group thousands.
    """

    sign: str
    decimal: bool
    groups: bool

    @classmethod
    def seen(cls, sign: str, numbers: pl.Series) -> "Mark":
        """What some numbers, bare of all that is around them, prove of a mark."""
        own, other = re.escape(sign), re.escape({".": ",", ",": "."}[sign])
        cents = rf"^[0-9]*(?:{other}[0-9]{{3}})*{own}(?:[0-9]{{1,2}}|[0-9]{{4,}})$"
        decimal = rf"{cents}|^(?:0[0-9]*|[0-9]{{4,}}|[0-9]+(?:{other}[0-9]{{3}})+){own}[0-9]{{3}}$"
        groups = (
            rf"^[0-9]{{1,3}}(?:{own}[0-9]{{3}}){{2,}}(?:{other}[0-9]+)?$|^[0-9]{{1,3}}{own}[0-9]{{3}}{other}[0-9]+$"
        )
        return cls(sign, bool(numbers.str.contains(decimal).any()), bool(numbers.str.contains(groups).any()))


@dataclass(frozen=True)
class Marks:
    """How a column writes its numbers where a cell leaves it open: each a mark, or none where nothing proves it.

    Attributes:
        decimal: the marks that are decimal ones.
        groups: the marks that group thousands.
    """

    decimal: frozenset[str] = frozenset(".,")
    groups: frozenset[str] = frozenset()


BY_EACH_CELL = Marks()


def marks_of_format(texts: pl.Series) -> Marks:
    """The marks of a column, its cells without blanks, in a format that has numbers: their decimal mark is the dot.

    Where people wrote a comma instead, only other commas tell what it is.
    """
    if not texts.str.contains(OPEN).any():
        return BY_EACH_CELL
    comma = Mark.seen(",", texts.str.extract(NUMBER).drop_nulls())
    signs = frozenset(",")
    return Marks(
        frozenset(".") | (signs if comma.decimal and not comma.groups else frozenset()),
        signs if comma.groups and not comma.decimal else frozenset(),
    )


def marks(texts: pl.Series) -> Marks:
    """The marks of a column, its cells without blanks. The two marks never mean the same in one column."""
    if not texts.str.contains(OPEN).any():
        return BY_EACH_CELL
    numbers = texts.str.extract(NUMBER).drop_nulls()
    dot, comma = (Mark.seen(sign, numbers) for sign in ".,")
    pairs = ((dot, comma), (comma, dot))
    return Marks(
        frozenset(one.sign for one, other in pairs if not one.groups and (one.decimal or other.groups)),
        frozenset(one.sign for one, other in pairs if not one.decimal and (one.groups or other.decimal)),
    )
