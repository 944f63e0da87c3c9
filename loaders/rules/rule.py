"""What a rule is: how the text of a column becomes values, and what may be wrong with them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import polars as pl

from schema.model import Column


def written(value: pl.Expr) -> pl.Expr:
    """Values as the standards write them."""
    return value.cast(pl.String)


@dataclass(frozen=True)
class Rule:
    """The rule of one scalar. The texts that it is given are stripped, and null rather than empty.

    Values and faults are two steps, so that a value is worked out once, however many faults are told by it.

    Attributes:
        value: text and column → values, null where the text gives none.
        faults: text, value and column → for each code of `loaders.anomalies`, where it applies.
        read: value → text, as quoted by `valeur_normalisee`.
    """

    value: Callable[[pl.Expr, Column], pl.Expr]
    faults: Callable[[pl.Expr, pl.Expr, Column], Mapping[str, pl.Expr]]
    read: Callable[[pl.Expr], pl.Expr] = written


def applied(read: Callable[[pl.Series], pl.Series], text: pl.Expr, kind: type[pl.DataType]) -> pl.Expr:
    """What a function makes of texts, each by itself: it is asked of a whole column at once, or of all its lists.

    Polars would ask it of each list by itself, if it might look at several texts together: a hundred times as long.
    """
    return text.map_batches(read, kind, is_elementwise=True)


def out_of_bounds(value: pl.Expr, column: Column) -> dict[str, pl.Expr]:
    """Where numbers are outside of what the column's declaration allows, if it bounds them."""
    bounds = (
        column.minimum is not None and value < column.minimum,
        column.maximum is not None and value > column.maximum,
    )
    told = [bound for bound in bounds if bound is not False]
    return {"hors_bornes": pl.any_horizontal(told)} if told else {}


def each(rule: Rule) -> Rule:
    """The rule for lists of what a rule is for: a fault of one element is the list's."""

    def values(texts: pl.Expr, column: Column) -> pl.Expr:
        return texts.list.eval(rule.value(pl.element(), column))

    def faults(texts: pl.Expr, _: pl.Expr, column: Column) -> Mapping[str, pl.Expr]:
        one = rule.faults(pl.element(), rule.value(pl.element(), column), column)
        return {code: texts.list.eval(mask).list.any() for code, mask in one.items()}

    return Rule(values, faults, joined)


def joined(texts: pl.Expr) -> pl.Expr:
    """A list as one text."""
    return texts.list.join(" ; ")


def when(condition: pl.Expr, then: Rule, otherwise: Rule) -> Rule:
    """One rule where a condition holds, another elsewhere; both make texts."""

    def values(text: pl.Expr, column: Column) -> pl.Expr:
        return pl.when(condition).then(then.value(text, column)).otherwise(otherwise.value(text, column))

    def faults(text: pl.Expr, value: pl.Expr, column: Column) -> Mapping[str, pl.Expr]:
        found = {code: condition & mask for code, mask in then.faults(text, value, column).items()}
        return found | {code: ~condition & mask for code, mask in otherwise.faults(text, value, column).items()}

    return Rule(values, faults)
