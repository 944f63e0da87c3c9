"""Dates: ISO 8601, or as French publishers write them. An unreadable one is null."""

import polars as pl

from loaders.rules.outcome import Outcome
from schema.model import Column

# A time or a zone after an ISO date says more than is kept, and nothing wrong: `2018-12-17+01:00`, `2024-01-05T10:00Z`.
ISO = r"^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}\S*|Z|[+-]\d{2}:?\d{2})?$"
DAY_FIRST = r"^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})(?: \d{1,2}:\d{2}\S*)?$"
YEAR_FIRST = r"^(\d{4}[/.]\d{1,2}[/.]\d{1,2})(?: \d{1,2}:\d{2}\S*)?$"


def date(text: pl.Expr, _: Column) -> Outcome:
    """Days of the calendar; the day comes first where the year does not."""
    value = pl.coalesce(
        text.str.extract(ISO).str.to_date("%Y-%m-%d", strict=False),
        text.str.extract(DAY_FIRST).str.replace_all(r"[.-]", "/").str.to_date("%d/%m/%Y", strict=False),
        text.str.extract(YEAR_FIRST).str.replace_all(".", "/", literal=True).str.to_date("%Y/%m/%d", strict=False),
    )
    faults = {
        "date_illisible": text.is_not_null() & value.is_null(),
        "valeur_normalisee": value.is_not_null() & ~text.str.contains(ISO),
    }
    return Outcome(value, faults, value.dt.to_string("%Y-%m-%d"))
