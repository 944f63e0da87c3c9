"""Dates: ISO 8601, or as French publishers write them. An unreadable one is null."""

from collections.abc import Mapping

import polars as pl

from loaders.rules.rule import Rule
from schema.model import Column

# A time or a zone after an ISO date says more than is kept, and nothing wrong: `2018-12-17+01:00`, `2024-01-05T10:00Z`.
ISO = r"^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*|Z|[+-]\d{2}:?\d{2})?$"
DAY_FIRST = r"^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?: \d{1,2}:\d{2}\S*)?$"
YEAR_FIRST = r"^(\d{4}[/.]\d{1,2}[/.]\d{1,2})(?: \d{1,2}:\d{2}\S*)?$"


def date(text: pl.Expr, _: Column) -> pl.Expr:
    """A day of the calendar; the day comes first where the year does not."""
    return pl.coalesce(
        text.str.extract(ISO).str.to_date("%Y-%m-%d", strict=False),
        text.str.extract(DAY_FIRST).str.replace_all(r"[.-]", "/").str.to_date("%d/%m/%Y", strict=False),
        text.str.extract(YEAR_FIRST).str.replace_all(".", "/", literal=True).str.to_date("%Y/%m/%d", strict=False),
    )


def faults(text: pl.Expr, value: pl.Expr, _: Column) -> Mapping[str, pl.Expr]:
    """What may be wrong with dates."""
    return {
        "date_illisible": text.is_not_null() & value.is_null(),
        "valeur_normalisee": value.is_not_null() & ~text.str.contains(ISO),
    }


DATE = Rule(date, faults)
