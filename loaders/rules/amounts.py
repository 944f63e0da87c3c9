"""Amounts in euros: a number, and what publishers put around it — currency, unit, sign, brackets, a remark.

A remark is told, and the amount read where it is sure; an amount that may be two is null, and told.
"""

from collections.abc import Mapping
from functools import partial

import polars as pl

from loaders.rules.marks import BY_EACH_CELL, OPEN, Marks, marks, marks_of_format
from loaders.rules.numbers import decimals, is_plain, shifted, without_blanks
from loaders.rules.rule import Rule, applied, out_of_bounds
from schema.model import Column

# All are held against texts without blanks.
CURRENCY = r"(?i)(?:€(?:uros?)?|eur(?:os?)?|¤)"
UNITS = {3: r"(?i)(?:k€|keur(?:os?)?|milliersd['’]euros)$", 6: r"(?i)(?:m€|meur(?:os?)?|millionsd['’]euros)$"}
# As accountants write what is negative: in brackets, or with the sign at the end.
NEGATIVE = rf"^\(([0-9.,'’]+{CURRENCY}?)\)$|^([0-9.,'’]+)-$"
REMARK = rf"^((?:[+−–-])?{CURRENCY}?[0-9.,'’]+{CURRENCY}?)(?:\([^()]+\)|(?i:ttc|ht))$"
# Remarks that make of the number another amount than it says, or none.
UNSURE = r"(?i)\((?:en)?(?:k|m€|mil|x|×|\*|/|par|chaque|ou\b|à[0-9]|%|annul|refus|rejet|non)"


def parsed(texts: pl.Series, marks: Marks) -> pl.DataFrame:
    """Amounts, step by step: their `value` as decimal text, and whether they may be read in two ways (`open`)."""
    told = pl.col("told")
    signed = pl.concat_str(pl.lit("-"), pl.coalesce(told.str.extract(NEGATIVE, place) for place in (1, 2)))
    steps = texts.alias("told").to_frame().with_columns(without_blanks(told))
    steps = steps.with_columns(pl.when(is_remarked(told)).then(told.str.extract(REMARK)).otherwise(told).alias("told"))
    steps = steps.with_columns(pl.coalesce(signed, told).alias("told"))
    bare = steps.select(told.str.replace(f"{CURRENCY}$", "").str.replace(f"^(-?){CURRENCY}", "$1")).to_series()
    read = [decimals(bare, marks), *(in_units(steps["told"], unit, places) for places, unit in UNITS.items())]
    return pl.select(pl.coalesce(read).alias("value"), bare.str.contains(OPEN).alias("open"))


def in_units(told: pl.Series, unit: str, places: int) -> pl.Series:
    """The amounts that are told in thousands or in millions, in euros; null for others."""
    if not (is_in := told.str.contains(unit)).any():
        return pl.repeat(None, told.len(), dtype=pl.String, eager=True)
    numbers = decimals(told.zip_with(is_in, told.clear(told.len())).str.replace(unit, ""))
    return pl.select(shifted(pl.lit(numbers), places)).to_series()


def is_remarked(text: pl.Expr) -> pl.Expr:
    """Whether a sure amount, without blanks, has a remark."""
    return text.str.contains(REMARK) & ~text.str.contains(UNSURE)


def amount(text: pl.Expr, _: Column, marks: Marks) -> pl.Expr:
    """An amount, as decimal text."""
    return applied(lambda texts: values(texts, marks), text, pl.String)


def values(texts: pl.Series, marks: Marks) -> pl.Series:
    """The same for a series."""
    return texts if is_plain(texts, marks) else parsed(texts, marks)["value"]


def faults(text: pl.Expr, value: pl.Expr, column: Column, marks: Marks) -> Mapping[str, pl.Expr]:
    """What may be wrong with amounts."""
    unread, remarked = text.is_not_null() & value.is_null(), is_remarked(without_blanks(text))
    known = marks is BY_EACH_CELL  # each cell tells by itself
    unsure = pl.lit(value=False) if known else applied(lambda t: parsed(t, marks)["open"], text, pl.Boolean)
    return {
        "montant_ambigu": unread & unsure,
        "montant_illisible": unread & ~unsure,
        "montant_avec_remarque": value.is_not_null() & remarked,
        "valeur_normalisee": value.is_not_null() & (value != text) & ~remarked,
        **out_of_bounds(value.cast(pl.Float64, strict=False), column),
    }


def plain_faults(_: pl.Expr, value: pl.Expr, column: Column) -> Mapping[str, pl.Expr]:
    """What may be wrong with amounts that are all plain numbers."""
    return out_of_bounds(value.cast(pl.Float64, strict=False), column)


def by(known: Marks) -> Rule:
    """The rule of a column that has these marks."""
    return Rule(partial(amount, marks=known), partial(faults, marks=known))


def in_format(texts: pl.Series) -> Rule:
    """The rule of a column of a format that has numbers: JSON or XML."""
    known = marks_of_format(texts.str.replace_all(r"\s", "")) if texts.str.contains(",").any() else BY_EACH_CELL
    return AMOUNT if known is BY_EACH_CELL else by(known)


PLAIN_AMOUNT = Rule(lambda text, _: text, plain_faults)
AMOUNT = by(BY_EACH_CELL)


def written(texts: pl.Series) -> Rule:
    """The rule of a column of text that people wrote: by what all of its cells show."""
    known = marks(texts.str.replace_all(r"\s", ""))
    return PLAIN_AMOUNT if is_plain(texts, known) else by(known)
