"""What a rule makes of a column: its values, and what is wrong with which of them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polars as pl

from schema.model import Column


@dataclass(frozen=True)
class Outcome:
    """The values of a column and its faults, as expressions over its text.

    Attributes:
        value: the values, null where the text gives none.
        faults: for each code of `loaders.anomalies`, a boolean expression that is true where it applies.
        read: the value as text, as quoted by `valeur_normalisee`.
    """

    value: pl.Expr
    faults: Mapping[str, pl.Expr]
    read: pl.Expr


# The text given to a rule is stripped, and null rather than empty.
Rule = Callable[[pl.Expr, Column], Outcome]


def bounds(value: pl.Expr, column: Column) -> pl.Expr:
    """Where numbers are outside of what the column's declaration allows."""
    below = pl.lit(value=False) if column.minimum is None else value < column.minimum
    above = pl.lit(value=False) if column.maximum is None else value > column.maximum
    return below | above
