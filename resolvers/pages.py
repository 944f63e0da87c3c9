"""A dataset's connections as SQL: which of its rows, in which order, and what is computed of the whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from resolvers.aggregates import aggregate
from resolvers.binding import resolve
from resolvers.connections import CURSOR, NUMBER, Connection
from resolvers.cursors import cursor, decode
from resolvers.filters import columns, conditions
from resolvers.groups import Groups, groups
from resolvers.orders import Order, order
from resolvers.shapes import Finish, Json, as_list, as_object
from schema.tables import table

if TYPE_CHECKING:
    from resolvers.links import Link
    from resolvers.rows import Rows
    from resolvers.selection import Selection
    from schema.model import Dataset


class Page(Connection):
    """A connection of a dataset: some of its rows of a dataset, filtered, ordered, and the part of them that was asked for."""

    def __init__(self, rows: Rows, dataset: type[Dataset], selection: Selection, link: Link | None = None) -> None:
        super().__init__(rows, selection)
        self.dataset, self.link, self.name = dataset, link, dataset.__name__
        self.target = table(dataset).alias()
        self.matching = [*self.scope(), *conditions(rows.bindings, dataset, self.target, self.arguments.get("where"))]
        self.order = order(dataset, self.target, self.arguments.get("orderBy"))
        self.beginning = self.ranges()

    def scope(self) -> list[Json]:
        """What the rows hang on."""
        return [self.link.joined(self.target)] if self.link else []

    def within(self, inner: sa.Select[Any]) -> sa.Select[Any]:
        """A sub-select that sees the row which the list hangs on."""
        return inner.correlate(self.link.outer) if self.link else inner

    def kept(self, asked: list[str]) -> bool:
        """Whether a page is to be kept, for these fields of it: `nodes` alone can do without."""
        return bool(asked) and (asked != ["nodes"] or self.backward or len(self.beginning) > 1)

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
        return self.count() if child.name == "totalCount" else super().beside(child)

    def count(self) -> Json:
        """The number of rows of the whole list."""
        return self.matched([sa.func.count()]).scalar_subquery()

    def matched(self, values: list[Any]) -> sa.Select[Any]:
        """Values computed over the rows of the whole list."""
        return self.within(sa.select(*values).select_from(self.target).where(*self.matching))

    def computed(self, values: list[Any]) -> Any:
        """Values computed over the whole list, as a row to read them from."""
        return self.matched(values).subquery()

    def grouped(self, groups: Groups) -> tuple[Any, Finish]:
        """Groups of the whole list, as rows, and what reads these."""
        made = groups.of(self.matched([*groups.keys, *groups.values]))
        found = sa.select(*made.c).order_by(*groups.ordering(made)).limit(groups.limit).subquery()
        return found, lambda inner: inner.select_from(found)

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
        column = columns(self.dataset).get(self.order.keys[0].name)
        return column is not None and column.name in self.dataset.orders

    def page(self) -> sa.Select[Any]:
        """The rows of the page and one more, which tells whether others follow; numbered from its start."""
        if len(self.beginning) < 2:
            return self.slice(self.numbered(self.target, self.order), self.size() + 1, *self.beginning)
        whole = sa.select(*self.declared(self.target))
        parts = [self.slice(whole, self.size() + 1, part).subquery() for part in self.beginning]
        rows = sa.union_all(*(sa.select(part) for part in parts)).subquery()
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

    def nodes(self, rows: Any, child: Selection) -> Json:
        """The nodes of the page's rows, as a list."""
        return as_list(self.rows.fields(self.dataset, rows, child), lambda inner: self.listed(inner, rows))

    def node(self, rows: Any, part: Selection) -> Json:
        """The node of one of the page's rows."""
        return as_object(self.rows.fields(self.dataset, rows, part), lambda inner: inner.correlate(rows))


COMPUTED = {"aggregate": aggregate, "groups": groups}
