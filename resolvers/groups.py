"""`groups` as SQL: the rows of a list by dimensions, with what is computed over each group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSON

from resolvers.aggregates import BY_NAME, computed, measures, result
from resolvers.errors import bad_input
from resolvers.filters import columns
from resolvers.having import having, shared_in_having
from resolvers.inhabitants import is_inhabited, of_key
from resolvers.links import Link, link
from resolvers.selection import Parameter, Selection
from resolvers.shapes import Json, as_list, as_object, literal
from schema.dimensions import Dimension, dimensions
from schema.operators import normal
from schema.tables import table
from schema.types import LARGEST_PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from resolvers.pages import Page
    from schema.relations import Relation

NULL = sa.literal_column("NULL::json", JSON)
DEFAULT_GROUPS = 100
# Rows of another table, and what joins them.
Join = tuple[Any, Json]


@dataclass(frozen=True)
class Groups:
    """What groups are made of: their keys, what is computed over each, which of them are kept, in which order.

    Attributes:
        joins: what their rows are joined to.
        people: the population that amounts are divided by, of groups once made; None: that of what the list hangs on.
        beyond: the conditions on what was divided.
    """

    keys: list[Any]
    joins: list[Join]
    values: list[Any]
    having: list[sa.ColumnElement[bool]]
    order: list[Sorting]
    limit: Any
    people: Callable[[Any], Json] | None
    beyond: Callable[[Any], list[sa.ColumnElement[bool]]]

    def of(self, rows: sa.Select[Any]) -> sa.Subquery:
        """The groups of rows."""
        places: list[Json] = [sa.literal_column(str(index + 1)) for index, _ in enumerate(self.keys)]
        return rows.group_by(*places).having(*self.having).subquery()

    def ordering(self, groups: Any) -> list[Any]:
        """ORDER BY, over the groups once made."""
        return [sorting.sql(groups) for sorting in self.order]


@dataclass(frozen=True)
class Sorting:
    """What groups are ordered by: the column of that label, a text as readers look for it; ascending by default."""

    label: str
    text: bool = False
    direction: Any = None

    def sql(self, groups: Any) -> Any:
        """Its part of ORDER BY."""
        column = normal(groups.c[self.label]) if self.text else groups.c[self.label]
        return directed(column, self.direction) if self.direction else column


def group_count(page: Page, child: Selection) -> Json:
    """The number of groups."""
    return page.group_count(made(page, child, asked_by(page, child), []))


def asked_by(page: Page, child: Selection) -> list[Dimension]:
    """What groups are made by. Refuses nothing."""
    by = [dimensions(page.dataset)[member.name] for member in child.arguments["by"] or []]
    if not by:
        raise bad_input("« by » est vide : nommez au moins une clé, ou demandez aggregate.")
    return by


def groups(page: Page, child: Selection) -> Json:
    """The computations asked by groups, as a list."""
    by = asked_by(page, child)
    name = f"{page.dataset.__name__}Group"
    asked = page.rows.select(name, child)
    found, finish = page.grouped(made(page, child, by, asked))
    fields = [
        (part.key, group_keys(page, found, by, part) if part.name == "keys" else result(page, found, part, name))
        for part in asked
    ]
    return as_list(fields, finish)


def made(page: Page, child: Selection, by: list[Dimension], asked: list[Selection]) -> Groups:
    """What the groups are made of."""
    joined = joins(page, by)
    found = [joined[d.through][0] if d.through else page.target for d in by]
    keys = [d.sql(rows).label(f"key {index}") for index, (d, rows) in enumerate(zip(by, found, strict=True))]
    values = computed(page, [*measures(page, asked), *ordered_by(child), *shared_in_having(child)])
    return Groups(
        keys,
        list(joined.values()),
        values,
        list(having(page, child)),
        list(ordering(page, child, by)),
        limit(page, child),
        people(by),
        lambda divided: list(having(page, child, divided)),
    )


def joins(page: Page, by: list[Dimension]) -> dict[Relation, Join]:
    """What rows are joined to, once each, for the keys that are found through a relation."""
    through = {dimension.through: table(dimension.through.target).alias() for dimension in by if dimension.through}
    return {relation: (rows, link(relation, page.target).joined(rows)) for relation, rows in through.items()}


def people(by: list[Dimension]) -> Callable[[Any], Json] | None:
    """The population of a group: that of the last of its keys that leads to what has one; None where none does."""
    places = [place for place, dimension in enumerate(by) if is_inhabited(dimension.target)]
    return (lambda made: of_key(by[places[-1]], made, made.c[f"key {places[-1]}"])) if places else None


def group_keys(page: Page, found: Any, by: list[Dimension], child: Selection) -> Json:
    """The keys of a group: what it was grouped by, null for the rest."""
    name = f"{page.dataset.__name__}GroupKeys"
    with page.way.below(child):
        fields = [(part.key, group_key(page, found, by, part, name)) for part in page.rows.select(name, child)]
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
    with page.way.below(part):
        return page.rows.linked(dimension.target, Link(found, f"key {place}", dimension.remote), part)


def ordered_by(child: Selection) -> Iterator[tuple[str, str]]:
    """The measures that groups are ordered by, and of which columns."""
    for name, given in asked_orders(child):
        if name in BY_NAME:
            yield from ((name, column) for column in given or {})


def asked_orders(child: Selection) -> Iterator[tuple[str, Any]]:
    """What `orderBy` names, and what it says of each."""
    for item in child.arguments.get("orderBy") or []:
        yield from (item or {}).items()


def ordering(page: Page, child: Selection, by: list[Dimension]) -> Iterator[Sorting]:
    """The order of groups: as asked, then by their keys, so that it is total."""
    for name, given in asked_orders(child):
        if name == "count":
            yield Sorting("count", direction=given)
        else:
            yield from (ordered(page, by, name, part, direction) for part, direction in (given or {}).items())
    for index, dimension in enumerate(by):
        if is_text(page, dimension):
            yield Sorting(f"key {index}", text=True)
        yield Sorting(f"key {index}")


def ordered(page: Page, by: list[Dimension], name: str, part: str, direction: Any) -> Sorting:
    """An order by a key, which must be one that groups are made by; or by a measure of a column."""
    if name != "keys":
        return Sorting(f"{name} {part}", direction=direction)
    names = [dimension.name for dimension in by]
    if part not in names:
        raise bad_input(f"Pour ordonner selon « {part} », nommez-le aussi dans by.")
    index = names.index(part)
    return Sorting(f"key {index}", is_text(page, by[index]), direction)


def is_text(page: Page, dimension: Dimension) -> bool:
    """Whether a key is a text, which is ordered as in a list."""
    column = columns(page.dataset).get(dimension.name)
    return column is not None and column.scalar.name == "Texte"


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
