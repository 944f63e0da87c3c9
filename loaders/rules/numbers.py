"""Numbers as French publishers write them. An unreadable one is null, never 0.

Read values stay decimal text, which PostgreSQL takes as NUMERIC: an amount is kept to the digit that was published.
"""

from collections.abc import Callable, Mapping

import polars as pl

from loaders.rules.rule import Rule, out_of_bounds
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


def amount(text: pl.Expr, _: Column) -> pl.Expr:
    """An amount or a rate, as decimal text."""
    return decimal(text)


def integer(text: pl.Expr, _: Column) -> pl.Expr:
    """A whole number; `12.0`, as spreadsheets write them, is 12."""
    return decimal(text).str.replace(r"\.0+$", "").cast(pl.Int32, strict=False)


def coordinate(text: pl.Expr, _: Column) -> pl.Expr:
    """Degrees of latitude or longitude."""
    return decimal(text).cast(pl.Float64, strict=False)


def faults(unreadable: str, canonical: str = PLAIN) -> Callable[[pl.Expr, pl.Expr, Column], Mapping[str, pl.Expr]]:
    """What may be wrong with numbers: `unreadable` is the code of what is none, `canonical` how to write them."""

    def found(text: pl.Expr, value: pl.Expr, column: Column) -> Mapping[str, pl.Expr]:
        return {
            unreadable: text.is_not_null() & value.is_null(),
            "valeur_normalisee": value.is_not_null() & ~text.str.contains(canonical),
            **out_of_bounds(value.cast(pl.Float64, strict=False), column),
        }

    return found


AMOUNT = Rule(amount, faults("montant_illisible"))
RATE = Rule(amount, faults("nombre_illisible"))
INTEGER = Rule(integer, faults("entier_illisible", r"^-?\d+$"))
COORDINATE = Rule(coordinate, faults("nombre_illisible"))
