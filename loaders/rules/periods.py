"""Texts that are a date, or a period between two: in the standard's form, or as dates are written."""

from collections.abc import Mapping

import polars as pl

from loaders.rules.dates import ONE, day_first, read
from loaders.rules.rule import Rule, applied
from loaders.rules.texts import text_faults
from schema.model import Column

STARTS = r"^[0-9]{4}\-[0-9]{2}\-[0-9]{2}"
TWO = rf"(?i)^(?:du\s+)?({ONE})\s*(?:/|-|–|au|à|;|et)\s*({ONE})$"


def is_period(column: Column) -> bool:
    """Whether the standard wants dates in a column of text: by its pattern."""
    return column.pattern is not None and column.pattern.startswith(STARTS)


def period(text: pl.Expr, column: Column) -> pl.Expr:
    """A date or two in the standard's form, where they are certain; else the text as it stands."""
    return applied(lambda texts: periods(texts, column.pattern or ""), text, pl.String)


def periods(texts: pl.Series, pattern: str) -> pl.Series:
    """The same for a series."""
    if texts.str.contains(pattern).all():
        return texts
    day = read(texts, day_first).dt.to_string("%Y-%m-%d")
    start, end = (read(texts.str.extract(TWO, place), day_first).dt.to_string("%Y-%m-%d") for place in (1, 2))
    known = texts.zip_with(texts.str.contains(pattern), day)
    return pl.select(pl.coalesce(known, pl.concat_str(start, end, separator="/"), texts)).to_series()


def faults(text: pl.Expr, value: pl.Expr, column: Column) -> Mapping[str, pl.Expr]:
    """What may be wrong with periods: their form is that of what was read."""
    return {**text_faults(value, value, column), "valeur_normalisee": value != text}


PERIOD = Rule(period, faults)
