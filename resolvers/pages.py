"""Connections as SQL: the nodes of a page, its edges and cursors, where it stands, and the count of the whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from resolvers.aggregates import aggregate
from resolvers.binding import resolve
from resolvers.cursors import cursor, decode
from resolvers.errors import bad_input
from resolvers.filters import columns, conditions
from resolvers.groups import Groups, group_count, groups
from resolvers.inhabitants import NOBODY, is_inhabited, is_shared, population, shared
from resolvers.orders import Order, order
from resolvers.selection import Parameter, Selection
from resolvers.shapes import Fields, Finish, Json, as_list, as_object, literal
from schema.listed import listed
from schema.tables import table
from schema.types import DEFAULT_PAGE, LARGEST_PAGE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolvers.groups import Join
    from resolvers.links import Link
    from resolvers.rows import Rows
    from schema.model import Dataset


def page_size(value: int) -> int:
    """A page's size, as `first` or `last` gives it."""
    if not 0 <= value <= LARGEST_PAGE:
        raise bad_input(f"Une page compte de 0 à {LARGEST_PAGE} éléments, pas {value} : demandez la suite avec after.")
    return value


class Page:
    """One connection: some rows of a dataset, filtered, ordered, and the part of them that was asked for."""

    def __init__(self, rows: Rows, dataset: type[Dataset], selection: Selection, link: Link | None = None) -> None:
        self.rows, self.dataset, self.selection, self.link = rows, dataset, selection, link
        self.target = self.source()
        arguments = {name: value for name, value in selection.arguments.items() if value is not None}
        if "first" in arguments and "last" in arguments:
            raise bad_input("first et last ne vont pas ensemble : choisissez l'un des deux.", selection.nodes)
        self.arguments, self.backward = arguments, "last" in arguments
        self.asked = list(conditions(rows.bindings, dataset, self.target, arguments.get("where")))
        self.matching = [*self.scope(), *self.asked]
        self.order = order(dataset, self.target, arguments.get("orderBy"))
        self.beginning = self.ranges()

    def source(self) -> Any:
        """The rows that the list is of."""
        return table(self.dataset).alias()

    def scope(self) -> list[Json]:
        """What the rows hang on."""
        return [self.link.joined(self.target)] if self.link else []

    def within(self, inner: sa.Select[Any]) -> sa.Select[Any]:
        """A sub-select that sees the row which the list hangs on."""
        return inner.correlate(self.link.outer) if self.link else inner

    def sql(self) -> Json:
        """The connection as an object."""
        asked = self.rows.select(f"{self.dataset.__name__}Connection", self.selection)
        self.size()  # bound, and so refused where it makes no sense, be a page asked or not
        if not self.kept([child.name for child in asked if child.name in PAGED]):
            return as_object([(child.key, self.unpaged(child)) for child in asked])
        return self.around(self.page(), asked)

    def kept(self, asked: list[str]) -> bool:
        """Whether a page is to be kept, for these fields of it: `nodes` alone can do without."""
        return bool(asked) and (asked != ["nodes"] or self.backward or len(self.beginning) > 1)

    def around(self, rows: sa.Select[Any], asked: list[Selection]) -> Json:
        """The connection around a page that is kept."""
        page = rows.cte("page")
        fields: Fields = [(child.key, self.paged(page, child)) for child in asked]
        return as_object(fields, lambda inner: inner.add_cte(page, nest_here=True))

    def unpaged(self, child: Selection) -> Json:
        """A field for which no page need be kept: what is asked of the rows is read as they are found."""
        if child.name != "nodes":
            return self.beside(child)
        fields = self.rows.fields(self.dataset, self.target, child)
        return as_list(fields, lambda inner: self.slice(inner, self.size(), *self.beginning))

    def beside(self, child: Selection) -> Json:
        """A field that is asked of the whole list."""
        if child.name in COMPUTED:
            return COMPUTED[child.name](self, child)
        if child.name == "__typename":
            return literal(f"{self.dataset.__name__}Connection")
        return self.count()

    def count(self) -> Json:
        """The number of rows of the whole list."""
        return self.matched([sa.func.count()]).scalar_subquery()

    def matched(self, values: list[Any], joins: Sequence[Join] = ()) -> sa.Select[Any]:
        """Values computed over the rows of the whole list, joined to others."""
        rows = self.target
        for others, condition in joins:
            rows = rows.outerjoin(others, condition)
        return self.within(sa.select(*values).select_from(rows).where(*self.matching))

    def computed(self, values: list[Any]) -> Any:
        """Values computed over the whole list, as a row to read them from."""
        found = self.matched(values).subquery()
        if not any(map(is_shared, found.c)):
            return found
        return self.within(sa.select(*shared(found, self.people(found)))).subquery()

    def people(self, rows: Any) -> Json:  # noqa: ARG002 (the window form has several lists in one)
        """The population that what is computed over the list is divided by."""
        link = self.link
        return population(link.source, link.outer) if link and is_inhabited(link.source) else NOBODY

    def made(self, groups: Groups) -> Any:
        """All the groups of the whole list, as rows."""
        made = groups.of(self.matched([*groups.keys, *groups.values], groups.joins))
        if not any(map(is_shared, made.c)):
            return made
        people = groups.people(made) if groups.people else self.people(made)
        divided = self.within(sa.select(*shared(made, people))).subquery()
        return sa.select(*divided.c).where(*groups.beyond(divided)).subquery()

    def grouped(self, groups: Groups) -> tuple[Any, Finish]:
        """The first groups of the whole list, as rows, and what reads these."""
        made = self.made(groups)
        found = sa.select(*made.c).order_by(*groups.ordering(made)).limit(groups.limit).subquery()
        return found, lambda inner: inner.select_from(found)

    def group_count(self, groups: Groups) -> Json:
        """The number of groups of the whole list."""
        return self.within(sa.select(sa.func.count()).select_from(self.made(groups))).scalar_subquery()

    def size(self) -> sa.ColumnElement[int]:
        """The size of the page, bound."""
        given = self.arguments.get("last", self.arguments.get("first", Parameter(literal=DEFAULT_PAGE)))
        return self.rows.bindings.bind(given, sa.Integer(), page_size)

    def slice(self, inner: sa.Select[Any], limit: Any, *beyond: Json) -> sa.Select[Any]:
        """The first rows of the list, in its order (backwards for `last`), that are beyond where the page begins."""
        found = inner.select_from(self.target).where(*self.matching, *beyond).order_by(*self.direction(self.order))
        return self.within(found.limit(limit))

    def direction(self, order: Order) -> list[Any]:
        """ORDER BY, in the page's direction."""
        return (order.reversed() if self.backward else order).ordering()

    def ranges(self) -> list[Json]:
        """The rows that `after` and `before` leave, in one range or in several that an index answers each."""
        after = self.beyond("after", self.order)
        before = self.beyond("before", self.order.reversed())
        if after and before:
            return [sa.and_(sa.or_(*after), sa.or_(*before))]
        ranges = after or before
        return ranges if self.indexed() or len(ranges) < 2 else [sa.or_(*ranges)]

    def beyond(self, argument: str, order: Order) -> list[Json]:
        """The rows beyond a cursor, in that order."""
        if argument not in self.arguments:
            return []
        given, name = self.arguments[argument], self.order.name
        found = decode(resolve(given, self.rows.question.variables), name, len(order.keys))
        return list(order.after(self.rows.bindings, given, name, found))

    def indexed(self) -> bool:
        """Whether an index has the order."""
        name = self.order.keys[0].name
        usual = [one.column.graphql_name for one in listed(self.dataset)]
        column = columns(self.dataset).get(name)
        return name in usual[:1] or (column is not None and column.name in self.dataset.orders)

    def page(self) -> sa.Select[Any]:
        """The rows of the page and one more, which tells whether others follow; numbered from its start."""
        if len(self.beginning) < 2:
            return self.slice(self.numbered(self.target, self.order), self.size() + 1, *self.beginning)
        whole = sa.select(*self.declared(self.target))
        return self.merged([self.slice(whole, self.size() + 1, part) for part in self.beginning])

    def merged(self, parts: list[sa.Select[Any]]) -> sa.Select[Any]:
        """The page's rows, of parts that have the first of theirs each."""
        rows = sa.union_all(*(sa.select(part.subquery()) for part in parts)).subquery()
        again = order(self.dataset, rows, self.arguments.get("orderBy"))
        found = self.numbered(rows, again).order_by(*self.direction(again))
        return found.limit(self.size() + 1)

    def numbered(self, rows: Any, order: Order) -> sa.Select[Any]:
        """Rows with their cursor, and their number in an order."""
        number = sa.func.row_number().over(partition_by=self.apart(rows), order_by=self.direction(order))
        place = cursor(order.name, [key.sql for key in order.keys])
        return sa.select(*self.declared(rows), place.label(CURSOR), number.label(NUMBER))

    def apart(self, rows: Any) -> Json | None:  # noqa: ARG002 (the window form has several lists in one)
        """What rows are numbered apart by."""
        return None

    def declared(self, rows: Any) -> list[Json]:
        """The columns of rows that the declaration knows: not the words that searches look at."""
        return [rows.c[column.name] for column in self.dataset.columns]

    def paged(self, page: sa.CTE, child: Selection) -> Json:
        """A field that is asked of the page."""
        if child.name == "nodes":
            rows = self.seen(page)
            return as_list(self.rows.fields(self.dataset, rows, child), lambda inner: self.listed(inner, rows))
        if child.name == "edges":
            rows = self.seen(page)
            asked = self.rows.select(f"{self.dataset.__name__}Edge", child)
            edges = [(edge.key, self.edge(rows, edge)) for edge in asked]
            return as_list(edges, lambda inner: self.listed(inner, rows))
        if child.name == "pageInfo":
            return as_object([(part.key, self.info(page, part)) for part in self.rows.select("PageInfo", child)])
        return self.beside(child)

    def seen(self, page: sa.CTE) -> Any:
        """The page, for one field to read."""
        return page.alias()

    def read(self, inner: sa.Select[Any], rows: Any) -> sa.Select[Any]:
        """A sub-select of what was found."""
        return inner.select_from(rows)

    def listed(self, inner: sa.Select[Any], rows: Any) -> sa.Select[Any]:
        """The page's own rows, in the list's order."""
        number = rows.c[NUMBER]
        found = self.read(inner, rows).where(number <= self.size())
        return found.order_by(number.desc() if self.backward else number)

    def edge(self, rows: Any, part: Selection) -> Json:
        """A field of an edge."""
        if part.name == "cursor":
            return cast("Json", rows.c[CURSOR])
        if part.name == "node":
            return as_object(self.rows.fields(self.dataset, rows, part), lambda inner: inner.correlate(rows))
        return literal(f"{self.dataset.__name__}Edge")

    def info(self, page: sa.CTE, part: Selection) -> Json:
        """A field of `pageInfo`."""
        rows = self.seen(page)
        if part.name in {"hasNextPage", "hasPreviousPage"}:
            if (part.name == "hasPreviousPage") is self.backward:
                return self.read(sa.select(sa.func.count() > self.size()), rows).scalar_subquery()
            # The other way round we came from somewhere, where a cursor on that side was given.
            side = "before" if self.backward else "after"
            return sa.true() if side in self.arguments else sa.false()
        if part.name in {"startCursor", "endCursor"}:
            first = (part.name == "startCursor") is not self.backward
            number = rows.c[NUMBER]
            found = self.read(sa.select(rows.c[CURSOR]), rows).where(number <= self.size())
            return found.order_by(number if first else number.desc()).limit(sa.literal_column("1")).scalar_subquery()
        return literal("PageInfo")


COMPUTED = {"aggregate": aggregate, "groups": groups, "groupCount": group_count}
PAGED = {"nodes", "edges", "pageInfo"}
NUMBER, CURSOR = "page_number", "page_cursor"
