"""`estimatedCount`: how many rows a list has, exactly where they are few, by a sample of the table where many."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from resolvers.shapes import Json, literal
from schema.tables import table
from schema.types import MOST_COUNTED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from schema.model import Dataset


def estimated(dataset: type[Dataset], matching: Callable[[Any], Iterable[Json]]) -> Json:
    """About how many rows of a dataset match, where `matching` gives the conditions on rows."""
    target = table(dataset).alias()
    few: sa.Select[Any] = sa.select(sa.literal_column("1")).select_from(target).where(*matching(target))
    counted = sa.select(sa.func.count().label("count")).select_from(few.limit(number(MOST_COUNTED + 1)).subquery())
    found = counted.subquery()
    known: Json = found.c["count"]
    many = sa.func.greatest(known, sampled(dataset, matching))
    return sa.select(sa.case((known <= number(MOST_COUNTED), known), else_=many)).select_from(found).scalar_subquery()


def sampled(dataset: type[Dataset], matching: Callable[[Any], Iterable[Json]]) -> Json:
    """How many rows match, as a sample has it."""
    share: Json = sa.func.part_sondee(literal(dataset.table_name()), type_=sa.Double())
    rows = table(dataset).tablesample(sa.func.system(number(100) * share), seed=number(0))  # always the same blocks
    count = sa.cast(sa.func.count() / share, sa.BigInteger())
    return sa.select(count).select_from(rows).where(*matching(rows)).scalar_subquery()


def number(value: int) -> Json:
    """A constant of ours."""
    return sa.literal_column(str(value), sa.Integer)
