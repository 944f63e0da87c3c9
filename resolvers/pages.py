"""A dataset's connections as SQL: which of its rows, in which order, and what is computed of the whole list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from resolvers.aggregates import aggregate
from resolvers.binding import resolve
from resolvers.connections import NUMBER, POSITION, Connection
from resolvers.cursors import decode, position
from resolvers.estimates import estimated
from resolvers.filters import columns, conditions, searches
from resolvers.groups import Groups, group_count, groups
from resolvers.inhabitants import NOBODY, is_inhabited, is_shared, population, shared
from resolvers.orders import Order, order
from resolvers.paths import placed
from resolvers.shapes import Finish, Json, as_list, as_object
from schema.listed import listed
from schema.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolvers.groups import Join
    from resolvers.links import Link
    from resolvers.rows import Rows
    from resolvers.selection import Selection
    from schema.model import Dataset


class Page(Connection):
    """A connection of a dataset: some of its rows, filtered, ordered, and the part of them that was asked for."""

    def __init__(self, rows: Rows, dataset: type[Dataset], selection: Selection, link: Link | None = None) -> None:
        super().__init__(rows, selection)
        self.dataset, self.link, self.name = dataset, link, dataset.__name__
        self.target = self.source()
        self.asked = self.fitting(self.target)
        self.matching = [*self.scope(), *self.asked]
        self.order = order(dataset, self.target, self.arguments.get("orderBy"))
        self.beginning = self.ranges()
        # What an index has the order of, and another one the words of.
        self.searching = not link and self.walked() and searches(dataset, self.arguments.get("where"))

    def source(self) -> Any:
        """The rows that the list is of."""
        return table(self.dataset).alias()

    def scope(self) -> list[Json]:
        """What the rows hang on."""
        return [self.link.joined(self.target)] if self.link else []

    def within(self, inner: sa.Select[Any]) -> sa.Select[Any]:
        """A sub-select that sees the row which the list hangs on."""
        return inner.correlate(self.link.outer) if self.link else inner

    def kept(self, asked: list[str]) -> bool:
        """Whether a page is to be kept, for these fields of it: `nodes` alone can do without."""
        return bool(asked) and (asked != ["nodes"] or self.backward or len(self.beginning) > 1)

    @placed
    def unpaged(self, child: Selection) -> Json:
        """A field for which no page need be kept: what is asked of the rows is read as they are found."""
        if child.name != "nodes":
            return self.beside(child)
        if self.searching:
            rows = self.sought(self.size(), *self.beginning).subquery()
            ordering = self.direction(self.ordered(rows))
            fields = self.rows.fields(self.dataset, rows, child)
            return as_list(fields, lambda inner: inner.select_from(rows).order_by(*ordering).limit(self.size()))
        fields = self.rows.fields(self.dataset, self.target, child)
        return as_list(fields, lambda inner: self.slice(inner, self.size(), *self.beginning))

    def beside(self, child: Selection) -> Json:
        """A field that is asked of the whole list."""
        if child.name in COMPUTED:
            return COMPUTED[child.name](self, child)
        if child.name == "estimatedCount":
            return self.estimate()
        return self.count() if child.name == "totalCount" else super().beside(child)

    def estimate(self) -> Json:
        """About the number of rows of the whole list; of one that hangs on a row, which an index finds, just that."""
        if self.link:
            return self.count()
        return estimated(self.dataset, self.fitting)

    def fitting(self, rows: Any) -> list[Json]:
        """The conditions that the list puts on rows."""
        with self.way.at(self.place):
            return list(conditions(self.rows.bindings, self.dataset, rows, self.arguments.get("where")))

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

    def slice(self, inner: sa.Select[Any], limit: Any, *beyond: Json) -> sa.Select[Any]:
        """The first rows of the list, in its order (backwards for `last`), that are beyond where the page begins."""
        found = inner.select_from(self.target).where(*self.matching, *beyond).order_by(*self.direction(self.order))
        return self.within(found.limit(limit))

    def sought(self, limit: Any, *beyond: Json) -> sa.Select[Any]:
        """The first rows that a search finds: among those at the head of the list, or by the index of words.

        Common words are many among the first rows, rare ones are few in the index; PostgreSQL, which knows neither
        before it looks, would take the same way for both.
        """
        rows, first = self.ahead(LOOKED_AT, *beyond), self.ahead(LOOKED_AT_FIRST, *beyond)
        some = sa.select(sa.literal_column("1")).select_from(first).where(*self.fitting(first)).exists()
        near = sa.select(*self.declared(rows)).where(*self.fitting(rows), sa.select(some).scalar_subquery())
        found = near.order_by(*self.direction(self.ordered(rows))).limit(limit).cte().prefix_with("MATERIALIZED")
        enough = sa.select(sa.func.count() >= limit).select_from(found).scalar_subquery()
        # An offset keeps the order out of the way that these are found by.
        every = sa.select(*self.declared(self.target)).where(*self.matching, *beyond, sa.not_(enough))
        others = every.offset(sa.literal_column("0")).subquery()
        further = sa.select(*others.c).order_by(*self.direction(self.ordered(others))).limit(limit).subquery()
        return cast("sa.Select[Any]", sa.union_all(sa.select(*found.c).where(enough), sa.select(*further.c)))

    def ahead(self, many: int, *beyond: Json) -> sa.Subquery:
        """So many rows at the head of the list, whatever they have."""
        rows = sa.select(*self.target.c).where(*beyond).order_by(*self.direction(self.order))
        return rows.limit(sa.literal_column(str(many))).subquery()

    def ordered(self, rows: Any) -> Order:
        """The list's order, of rows that were found."""
        return order(self.dataset, rows, self.arguments.get("orderBy"))

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

    def walked(self) -> bool:
        """Whether an index has the order, of the whole dataset."""
        return self.order.keys[0].name == "id" or self.indexed()

    def indexed(self) -> bool:
        """Whether an index has the order."""
        name = self.order.keys[0].name
        usual = [one.column.graphql_name for one in listed(self.dataset)]
        column = columns(self.dataset).get(name)
        return name in usual[:1] or (column is not None and column.name in self.dataset.orders)

    def page(self) -> sa.Select[Any]:
        """The rows of the page and one more, which tells whether others follow; numbered from its start."""
        if len(self.beginning) < 2 and not self.searching:
            return self.slice(self.numbered(self.target, self.order), self.size() + 1, *self.beginning)
        ranges = [[part] for part in self.beginning] or [[]]
        return self.merged([self.first(self.size() + 1, *part) for part in ranges])

    def merged(self, parts: list[sa.Select[Any]]) -> sa.Select[Any]:
        """The page's rows, of parts that have the first of theirs each."""
        rows = sa.union_all(*(sa.select(part.subquery()) for part in parts)).subquery()
        again = self.ordered(rows)
        found = self.numbered(rows, again).order_by(*self.direction(again))
        return found.limit(self.size() + 1)

    def first(self, limit: Any, *beyond: Json) -> sa.Select[Any]:
        """The first rows of a range, whole."""
        if self.searching:
            return self.sought(limit, *beyond)
        return self.slice(sa.select(*self.declared(self.target)), limit, *beyond)

    def numbered(self, rows: Any, order: Order) -> sa.Select[Any]:
        """Rows with their position and their number in an order."""
        number = sa.func.row_number().over(partition_by=self.apart(rows), order_by=self.direction(order))
        place = position(order.name, [key.sql for key in order.keys])
        return sa.select(*self.declared(rows), place.label(POSITION), number.label(NUMBER))

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


# At the head of a list, so many rows are looked at before the index of words is: a word that one in 100 has is met 20
# times among them, and there are few enough of a rarer one. A word that none of the first few has is hardly ever that
# common (one time in 50), and the index is asked at once.
LOOKED_AT, LOOKED_AT_FIRST = 2_000, 400
COMPUTED = {"aggregate": aggregate, "groups": groups, "groupCount": group_count}
