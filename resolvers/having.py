"""`having`: a client's conditions on groups, by what is computed over each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from resolvers.aggregates import BY_NAME, value
from resolvers.binding import conversion
from resolvers.filters import columns, nothing, operators
from resolvers.inhabitants import SHARED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from resolvers.pages import Page
    from resolvers.selection import Selection
    from resolvers.shapes import Json
    from schema.measures import Measure


def having(page: Page, child: Selection, divided: Any = None) -> Iterator[sa.ColumnElement[bool]]:
    """The conditions on groups: on what is divided, once it is; else on the rest."""
    for name, given in (child.arguments.get("having") or {}).items():
        if (name in SHARED) is (divided is None):
            continue
        if name == "count":
            yield from compared(page, Computed("count", sa.func.count(), "Int", sa.BigInteger()), given)
            continue
        for column, comparisons in (given or {}).items():
            sql = value(page, BY_NAME[name], column) if divided is None else divided.c[f"{name} {column}"]
            yield from measure_compared(page, BY_NAME[name], column, sql, comparisons)


def measure_compared(
    page: Page, measure: Measure, name: str, sql: Json, given: dict[str, Any] | None
) -> Iterator[sa.ColumnElement[bool]]:
    """The comparisons of a measure of a column: in the column's own type, but for numbers computed from it."""
    column = columns(page.dataset)[name]
    own = (column.scalar.family, column.scalar.sql, conversion(column))
    yield from compared(page, Computed(name, sql, *RESULTS.get(measure.graphql, own)), given)


@dataclass(frozen=True)
class Computed:
    """What is compared: its name, its SQL, its family of operators, its type, and what operands are converted by."""

    name: str
    sql: Json
    family: str
    kind: sa.types.TypeEngine[Any]
    convert: Callable[[Any], Any] = lambda value: value


RESULTS: dict[Any, tuple[str, sa.types.TypeEngine[Any]]] = {
    int: ("Int", sa.BigInteger()),
    float: ("Float", sa.Double()),
}


def compared(page: Page, computed: Computed, given: dict[str, Any] | None) -> Iterator[sa.ColumnElement[bool]]:
    """The comparisons of one computation."""
    known = operators(computed.family)
    for name, source in (given or {}).items():
        if source is None:
            raise nothing(computed.name, name)
        operand = page.rows.bindings.compared(computed.kind, known[name], source, computed.convert)
        yield known[name].sql(computed.sql, operand)


def shared_in_having(child: Selection) -> Iterator[tuple[str, str]]:
    """The divided measures that groups must meet conditions on, and of which columns."""
    for name, given in (child.arguments.get("having") or {}).items():
        if name in SHARED:
            yield from ((name, column) for column in given or {})
