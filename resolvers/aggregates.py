"""`aggregate` as SQL: each computation made once over the rows of a whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from resolvers.filters import columns
from resolvers.shapes import Fields, Json, as_object, literal
from schema.measures import MEASURES, Measure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from resolvers.pages import Page
    from resolvers.selection import Selection

BY_NAME = {measure.name: measure for measure in MEASURES}


def aggregate(page: Page, child: Selection) -> Json:
    """The computations asked of the whole list, as an object."""
    name = f"{page.dataset.__name__}Aggregate"
    asked = page.rows.select(name, child)
    found = page.computed(computed(page, measures(page, asked)))
    return as_object(
        [(part.key, result(page, found, part, name)) for part in asked], lambda inner: inner.select_from(found)
    )


def measures(page: Page, asked: list[Selection]) -> Iterator[tuple[str, str]]:
    """The measures that a selection wants, and of which columns."""
    return ((part.name, column) for part in asked if part.name in BY_NAME for column in measured(page, part))


def computed(page: Page, asked: Iterable[tuple[str, str]]) -> list[Any]:
    """Measures of columns, each under its label; the count always, for there must be one."""
    found: dict[str, Json] = {"count": sa.func.count()}
    found |= {f"{measure} {column}": value(page, BY_NAME[measure], column) for measure, column in asked}
    return [sql.label(label) for label, sql in found.items()]


def measured(page: Page, part: Selection) -> list[str]:
    """The columns that a measure is asked of, by their names in the graph."""
    asked = page.rows.select(type_name(page, part), part)
    return [column.name for column in asked if column.name != "__typename"]


def type_name(page: Page, part: Selection) -> str:
    """The type of a measure's results."""
    return f"{page.dataset.__name__}{part.name[0].upper()}{part.name[1:]}"


def value(page: Page, measure: Measure, name: str) -> Json:
    """A measure of a column."""
    return measure.sql(page.target.c[columns(page.dataset)[name].name])


def result(page: Page, found: Any, part: Selection, name: str) -> Json:
    """A field of an aggregate, read from what was computed."""
    if part.name not in BY_NAME:
        return literal(name) if part.name == "__typename" else found.c["count"]
    asked = page.rows.select(type_name(page, part), part)
    fields: Fields = [
        (c.key, literal(type_name(page, part)) if c.name == "__typename" else found.c[f"{part.name} {c.name}"])
        for c in asked
    ]
    return as_object(fields, lambda inner: inner.correlate(found))
