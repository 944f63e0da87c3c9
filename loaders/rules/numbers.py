"""Numbers as French publishers write them. An unreadable one is null, never 0.

Read values stay decimal text, which PostgreSQL takes as NUMERIC: an amount is kept to the digit that was published.
"""

import polars as pl

from loaders.rules.outcome import Outcome, Rule, bounds
from schema.model import Column

# The exponent is bounded so that no text becomes a number of a billion digits.
PLAIN = r"^-?\d{1,30}(\.\d{1,30})?([eE][+-]?\d{1,2})?$"
FRENCH_DECIMAL = r"^-?\d{1,30}(,\d{1,30})?$"
# Groups of three: `1.234,56` or `1.234.567`, and their English mirror. `1.234` and `1,234` are decimals.
DOT_GROUPS = r"^-?\d{1,3}(\.\d{3})+,\d{1,30}$|^-?\d{1,3}(\.\d{3}){2,8}$"
COMMA_GROUPS = r"^-?\d{1,3}(,\d{3})+\.\d{1,30}$|^-?\d{1,3}(,\d{3}){2,8}$"


def decimal(text: pl.Expr) -> pl.Expr:
    """The number that a text writes, as plain decimal text; null where it writes none."""
    compact = text.str.replace_all(r"\s", "").str.replace(r"(?i)(€|euros?|eur)$", "").str.replace(r"^\+", "")
    return (
        pl.when(compact.str.contains(PLAIN))
        .then(compact)
        .when(compact.str.contains(COMMA_GROUPS))
        .then(compact.str.replace_all(",", "", literal=True))
        .when(compact.str.contains(FRENCH_DECIMAL))
        .then(compact.str.replace(",", ".", literal=True))
        .when(compact.str.contains(DOT_GROUPS))
        .then(compact.str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True))
    )


def number(unreadable: str) -> Rule:
    """The rule for amounts and rates; `unreadable` is the code of what is no number."""

    def rule(text: pl.Expr, column: Column) -> Outcome:
        value = decimal(text)
        faults = {unreadable: text.is_not_null() & value.is_null(), "valeur_normalisee": value != text}
        if column.minimum is not None or column.maximum is not None:
            faults["hors_bornes"] = bounds(value.cast(pl.Float64, strict=False), column)
        return Outcome(value, faults, value)

    return rule


def integer(text: pl.Expr, column: Column) -> Outcome:
    """Whole numbers; `12.0`, as spreadsheets write them, is 12."""
    digits = decimal(text).str.replace(r"\.0+$", "")
    value = digits.cast(pl.Int32, strict=False)
    faults = {
        "entier_illisible": text.is_not_null() & value.is_null(),
        "valeur_normalisee": value.is_not_null() & (digits != text),
        "hors_bornes": bounds(value, column),
    }
    return Outcome(value, faults, digits)


def coordinate(text: pl.Expr, column: Column) -> Outcome:
    """Degrees of latitude and longitude."""
    digits = decimal(text)
    value = digits.cast(pl.Float64, strict=False)
    faults = {
        "nombre_illisible": text.is_not_null() & value.is_null(),
        "valeur_normalisee": digits != text,
        "hors_bornes": bounds(value, column),
    }
    return Outcome(value, faults, digits)
