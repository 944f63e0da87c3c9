"""`aggregate` and `groups` as SQL: each computation made once over the rows of a list, whole or by dimensions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSON

from resolvers import orders
from resolvers.binding import conversion
from resolvers.errors import bad_input
from resolvers.filters import columns, nothing, operators
from resolvers.selection import Parameter, Selection
from resolvers.shapes import Fields, Json, as_list, as_object, correlated, literal
from schema.dimensions import Dimension, dimensions
from schema.measures import MEASURES, Measure
from schema.tables import table
from schema.types import LARGEST_PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from resolvers.pages import Page

BY_NAME = {measure.name: measure for measure in MEASURES}
NULL = sa.literal_column("NULL::json", JSON)
DEFAULT_GROUPS = 100


def aggregate(page: Page, child: Selection) -> Json:
    """The computations asked of the whole list, as an object."""
    name = f"{page.dataset.__name__}Aggregate"
    asked = page.rows.select(name, child)
    found = matching(page, [value.label(label) for label, value in computed(page, asked).items()]).subquery()
    return as_object(
        [(part.key, result(page, found, part, name)) for part in asked], lambda inner: inner.select_from(found)
    )


def matching(page: Page, values: list[Any]) -> sa.Select[Any]:
    """Values computed over the rows of the list."""
    return correlated(sa.select(*values).select_from(page.target).where(*page.matching), page.outer)


def computed(page: Page, asked: list[Selection]) -> dict[str, Json]:
    """The computations that a selection wants, each under its label; the count always, for there must be one."""
    found: dict[str, Json] = {"count": sa.func.count()}
    for part in asked:
        if part.name in BY_NAME:
            for column in measured(page, part):
                found[f"{part.name} {column}"] = value(page, BY_NAME[part.name], column)
    return found


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


def groups(page: Page, child: Selection) -> Json:
    """The computations asked by groups, as a list."""
    by = [dimensions(page.dataset)[member.name] for member in child.arguments["by"] or []]
    if not by:
        raise bad_input("« by » est vide : nommez au moins une clé, ou demandez aggregate.", child.nodes)
    name = f"{page.dataset.__name__}Group"
    asked = page.rows.select(name, child)
    keys = [dimension.sql(page.target).label(f"key {index}") for index, dimension in enumerate(by)]
    values = [computation.label(label) for label, computation in computed(page, asked).items()]
    grouped = matching(page, [*keys, *values]).group_by(*(sa.literal_column(str(n + 1)) for n in range(len(keys))))
    limited = grouped.having(*having(page, child)).order_by(*ordering(page, child, by)).limit(limit(page, child))
    found = limited.subquery()
    fields = [
        (part.key, group_keys(page, found, by, part) if part.name == "keys" else result(page, found, part, name))
        for part in asked
    ]
    return as_list(fields, lambda inner: inner.select_from(found))


def group_keys(page: Page, found: Any, by: list[Dimension], child: Selection) -> Json:
    """The keys of a group: what it was grouped by, null for the rest."""
    name = f"{page.dataset.__name__}GroupKeys"
    fields: Fields = [(part.key, group_key(page, found, by, part, name)) for part in page.rows.select(name, child)]
    return as_object(fields, lambda inner: inner.correlate(found))


def group_key(page: Page, found: Any, by: list[Dimension], part: Selection, name: str) -> Json:
    """One key: a value, or the record that it leads to."""
    if part.name == "__typename":
        return literal(name)
    place = next((index for index, dimension in enumerate(by) if dimension.name == part.name), None)
    if place is None:
        return NULL
    key: Json = found.c[f"key {place}"]
    dimension = by[place]
    if dimension.target is None:
        return key
    target = table(dimension.target).alias()
    return page.rows.one(dimension.target, target, target.c[dimension.remote] == key, part, found)


def having(page: Page, child: Selection) -> Iterator[sa.ColumnElement[bool]]:
    """The conditions on groups."""
    for name, given in (child.arguments.get("having") or {}).items():
        if name == "count":
            yield from compared(page, Computed("count", sa.func.count(), "Int", sa.BigInteger()), given)
        else:
            for column_name, comparisons in (given or {}).items():
                yield from measure_compared(page, BY_NAME[name], column_name, comparisons)


def measure_compared(
    page: Page, measure: Measure, name: str, given: dict[str, Any] | None
) -> Iterator[sa.ColumnElement[bool]]:
    """The comparisons of a measure of a column: in the column's own type, but for numbers computed from it."""
    column = columns(page.dataset)[name]
    own = (column.scalar.family, column.scalar.sql, conversion(column))
    yield from compared(page, Computed(name, value(page, measure, name), *RESULTS.get(measure.graphql, own)), given)


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


def ordering(page: Page, child: Selection, by: list[Dimension]) -> list[Any]:
    """The order of groups: as asked, then by their keys, so that it is total."""
    asked = [
        directed(sql, direction)
        for item in child.arguments.get("orderBy") or []
        for sql, direction in ordered(page, item or {}, by, child)
    ]
    return [*asked, *(part for index, dimension in enumerate(by) for part in readable(page, dimension, index))]


def readable(page: Page, dimension: Dimension, index: int) -> list[Json]:
    """What a key is ordered by: a text as in the order of a list, then any key by its place."""
    column, place = columns(page.dataset).get(dimension.name), cast("Json", sa.literal_column(str(index + 1)))
    return [orders.ordered(column, page.target), place] if column and column.scalar.name == "Texte" else [place]


def ordered(page: Page, item: dict[str, Any], by: list[Dimension], child: Selection) -> Iterator[tuple[Any, Any]]:
    """What one element of `orderBy` orders by, and its direction."""
    for name, given in item.items():
        if name == "count":
            yield sa.func.count(), given
        elif name == "keys":
            yield from ((key(page, by, asked, child), direction) for asked, direction in (given or {}).items())
        else:
            yield from ((value(page, BY_NAME[name], c), direction) for c, direction in (given or {}).items())


def key(page: Page, by: list[Dimension], name: str, child: Selection) -> Json:
    """What the key of that name is ordered by; it must be one that groups are made by."""
    names = [dimension.name for dimension in by]
    if name not in names:
        raise bad_input(f"Pour ordonner selon « {name} », nommez-le aussi dans by.", child.nodes)
    return readable(page, by[names.index(name)], names.index(name))[0]


def directed(sql: Any, direction: Any) -> Any:
    """An SQL value in a direction, its nulls where the direction says."""
    asked = sql.desc() if direction.name.startswith("DESC") else sql.asc()
    return asked.nulls_first() if direction.name.endswith("NULLS_FIRST") else asked.nulls_last()


def limit(page: Page, child: Selection) -> Any:
    """How many groups, bound."""
    given = child.arguments.get("first")
    source = Parameter(literal=DEFAULT_GROUPS) if given is None else given
    return page.rows.bindings.bind(source, sa.Integer(), most)


def most(value: int) -> int:
    """The number of groups asked for."""
    if not 0 <= value <= LARGEST_PAGE:
        raise bad_input(f"De 0 à {LARGEST_PAGE} groupes, pas {value} : filtrez ou regroupez plus largement.")
    return value
