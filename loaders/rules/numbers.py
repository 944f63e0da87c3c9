"""Numbers as French publishers write them, in ASCII digits. An unreadable one is null, never 0.

Read values stay decimal text, which PostgreSQL takes as NUMERIC: an amount is kept to the digit that was published.
"""

from collections.abc import Callable, Iterator, Mapping

import polars as pl

from loaders.rules.marks import BY_EACH_CELL, OPEN, Marks
from loaders.rules.rule import Rule, applied, out_of_bounds
from schema.model import Column

# The exponent is bounded so that no text becomes a number of a billion digits.
PLAIN = r"^-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$"
FRENCH_DECIMAL = r"^-?[0-9]{1,30}(,[0-9]{1,30})?$"
# Groups of three: `1.234,56` or `1.234.567`, and their English mirror.
DOT_GROUPS = r"^-?[0-9]{1,3}(\.[0-9]{3})+,[0-9]{1,30}$|^-?[0-9]{1,3}(\.[0-9]{3}){2,8}$"
COMMA_GROUPS = r"^-?[0-9]{1,3}(,[0-9]{3})+\.[0-9]{1,30}$|^-?[0-9]{1,3}(,[0-9]{3}){2,8}$"
BLANKS = r"[\s\u200b\u2060\ufeff]"
MINUS = r"^[−–‒]"
# Blanks that part two numbers rather than the thousands of one: `500 1 200`, `5000 200`, `12,50 300`, two lines.
PARTED = (
    rf"[0-9]{BLANKS}+(?:[0-9]{{1,2}}|[0-9]{{4,}})(?:[^0-9]|$)|[0-9]{{4,}}{BLANKS}+[0-9]"
    rf"|[.,][0-9]+{BLANKS}+[0-9]|[0-9]{BLANKS}*[\n\r]{BLANKS}*[0-9]"
)


def is_plain(texts: pl.Series, marks: Marks) -> bool:
    """Whether all texts of a column are plain decimal numbers, which it leaves no doubt of."""
    return marks is BY_EACH_CELL and bool(texts.str.contains(PLAIN).all())


def without_blanks(text: pl.Expr) -> pl.Expr:
    """The text without spaces of any kind, but those that part two numbers: what has them is none."""
    return pl.when(text.str.contains(PARTED)).then(text).otherwise(text.str.replace_all(BLANKS, ""))


def decimal(text: pl.Expr, marks: Marks = BY_EACH_CELL) -> pl.Expr:
    """The number that a text writes, as plain decimal text; null where it writes none, or two."""
    return applied(lambda texts: decimals(texts, marks), text, pl.String)


def decimals(texts: pl.Series, marks: Marks = BY_EACH_CELL) -> pl.Series:
    """The same for a series: step by step, so that each step is worked out once."""
    if is_plain(texts, marks):
        return texts
    bare = pl.col("bare")
    steps = texts.alias("bare").to_frame().lazy().with_columns(without_blanks(bare))
    steps = steps.with_columns(bare.str.replace_all(r"['’]", "").str.replace(MINUS, "-").str.replace(r"^\+", ""))
    read = pl.coalesce(*open_cells(bare, marks), by_each_cell(bare))
    return steps.select(pl.when(read != "").then(read)).collect().to_series()


def by_each_cell(bare: pl.Expr) -> pl.Expr:
    """What a number says by itself."""
    return (
        pl.when(bare.str.contains(PLAIN))
        .then(bare)
        .when(bare.str.contains(COMMA_GROUPS))
        .then(bare.str.replace_all(",", "", literal=True))
        .when(bare.str.contains(FRENCH_DECIMAL))
        .then(bare.str.replace(",", ".", literal=True))
        .when(bare.str.contains(DOT_GROUPS))
        .then(bare.str.replace_all(".", "", literal=True).str.replace(",", ".", literal=True))
    )


def open_cells(bare: pl.Expr, marks: Marks) -> Iterator[pl.Expr]:
    """What a number says by its column where it leaves it open; empty where the column does not tell."""
    for mark in set(".,") - marks.decimal:
        is_open = bare.str.contains(OPEN) & bare.str.contains(mark, literal=True)
        yield pl.when(is_open).then(bare.str.replace(mark, "", literal=True) if mark in marks.groups else pl.lit(""))


def shifted(number: pl.Expr, places: int) -> pl.Expr:
    """Plain decimal text times ten to the power of `places` (positive, or -2 for hundredths), to the digit."""
    whole, fraction = number.str.extract(r"^(-?[0-9]+)"), number.str.extract(r"\.([0-9]+)$").fill_null("")
    if places < 0:
        padded = whole.str.zfill(1 - places)
        parts = (padded.str.head(places), pl.lit("."), padded.str.tail(-places), fraction)
    else:
        padded = fraction.str.pad_end(places, "0")
        parts = (whole, padded.str.head(places), pl.lit("."), padded.str.slice(places))
    return pl.concat_str(parts).str.replace(r"\.?0*$", "").str.replace(r"^(-?)0+([0-9])", "$1$2")


def rate(text: pl.Expr, _: Column) -> pl.Expr:
    """A rate, as decimal text: `45 %` is 0.45."""
    part = decimal(text.str.extract(r"^([0-9.,\s]+)%$"))
    return pl.coalesce(decimal(text), shifted(part, -2))


def integer(text: pl.Expr, _: Column) -> pl.Expr:
    """A whole number; `12.0`, as spreadsheets write them, is 12."""
    return decimal(text).str.replace(r"\.0+$", "").cast(pl.Int32, strict=False)


# « 2026-27 », « 2026/2027 »: a school year or a season, known by the year it begins in. And a whole date has its year.
SPAN = r"^((?:19|20)[0-9][0-9])[-/](?:(?:19|20)?[0-9][0-9])$"
END = r"^[0-9]{4}[-/]([0-9]+)$"
DATED = r"^((?:19|20)[0-9][0-9])-[0-9][0-9]-[0-9][0-9](?:\D|$)"


def year(text: pl.Expr, column: Column) -> pl.Expr:
    """A year; the first of two that follow each other."""
    first = text.str.replace_all(r"\s", "").str.extract(SPAN).cast(pl.Int32, strict=False)
    last = text.str.replace_all(r"\s", "").str.extract(END).cast(pl.Int32, strict=False)
    span = pl.when((first + 1) % 100 == last % 100, last.is_between(0, 99) | (last == first + 1)).then(first)
    return pl.coalesce(integer(text, column), span, text.str.extract(DATED).cast(pl.Int32, strict=False))


DEGREES = r"^[-+−–‒]?[0-9]{1,30}(?:[.,][0-9]{1,30})?$"


def coordinate(text: pl.Expr, _: Column) -> pl.Expr:
    """Degrees of latitude or longitude, which have no thousands: `47.321.123` is no number."""
    degrees = pl.when(without_blanks(text).str.contains(DEGREES)).then(text)
    return decimal(degrees).cast(pl.Float64, strict=False)


def faults(unreadable: str, canonical: str = PLAIN) -> Callable[[pl.Expr, pl.Expr, Column], Mapping[str, pl.Expr]]:
    """What may be wrong with numbers: `unreadable` is the code of what is none, `canonical` how to write them."""

    def found(text: pl.Expr, value: pl.Expr, column: Column) -> Mapping[str, pl.Expr]:
        return {
            unreadable: text.is_not_null() & value.is_null(),
            "valeur_normalisee": value.is_not_null() & ~text.str.contains(canonical),
            **out_of_bounds(value.cast(pl.Float64, strict=False), column),
        }

    return found


WHOLE = r"^-?[0-9]+$"
RATE = Rule(rate, faults("nombre_illisible"))
INTEGER = Rule(integer, faults("entier_illisible", WHOLE))
YEAR = Rule(year, faults("entier_illisible", WHOLE))
COORDINATE = Rule(coordinate, faults("nombre_illisible"))
