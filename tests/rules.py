"""What a column's rule makes of texts, for the tests of rules: the value, and what is told of it."""

import polars as pl

from loaders.rules import RULES, WRITTEN
from schema.model import Column

NORMALISED = {"valeur_normalisee"}


def read(text: str | None, column: Column) -> tuple[object, set[str]]:
    """What a column's rule makes of a text: the value, and the codes of its faults."""
    return read_column([text], column)[0]


def read_column(texts: list[str | None], column: Column) -> list[tuple[object, set[str]]]:
    """What becomes of the texts of a column: of each the value, and the codes of its faults."""
    frame = pl.DataFrame({"text": texts}, schema={"text": pl.String})
    name = column.scalar.name
    rule = WRITTEN[name](frame["text"]) if name in WRITTEN else RULES[name]
    valued = frame.with_columns(rule.value(pl.col("text"), column).alias("value"))
    masks = rule.faults(pl.col("text"), pl.col("value"), column)
    told = (mask.fill_null(value=False).alias(code) for code, mask in masks.items())
    found = valued.select(pl.lit(value=False).alias(""), *told).rows(named=True)
    return [
        (value, {code for code, applies in codes.items() if applies})
        for value, codes in zip(valued["value"], found, strict=True)
    ]
