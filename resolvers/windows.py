"""The window form of relations, which distributed PostgreSQL accepts: no sub-select per row reaches into a table.

What hangs on the rows of a page is picked for all of them at once, by the page that is kept as a common table, numbered
apart for each, then read from what was picked. The other form, of `rows` and `pages`, is faster on one machine.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from resolvers.connections import NUMBER, Connection
from resolvers.inhabitants import NOBODY, is_inhabited, population, shared
from resolvers.links import PLACE
from resolvers.pages import Page
from resolvers.rows import Rows
from resolvers.search import Search
from resolvers.shapes import Json, as_object
from schema.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from resolvers.groups import Groups, Join
    from resolvers.links import Link
    from resolvers.selection import Selection
    from resolvers.shapes import Finish
    from schema.model import Dataset


def held(found: sa.Select[Any]) -> sa.CTE:
    """Rows kept as a common table, made once: PostgreSQL would put it in its place where it is read once."""
    return found.cte().prefix_with("MATERIALIZED")


class Windows(Rows):
    """Makes the SQL of one question in the window form."""

    def linked(self, dataset: type[Dataset], link: Link, selection: Selection) -> Json:
        """The record that hangs on a row, as an object; null where there is none."""
        picked = self.picked(dataset, link)
        return as_object(self.fields(dataset, picked, selection), lambda inner: link.read(inner, picked))

    def picked(self, dataset: type[Dataset], link: Link) -> sa.CTE:
        """The records that hang on any of the outer rows."""
        target = table(dataset).alias()
        return held(sa.select(*target.c).where(link.among(target)))

    def one(
        self, dataset: type[Dataset], target: Any, condition: Json, selection: Selection, outer: Any = None
    ) -> Json:
        """The record that meets a condition; for representations (`outer`), the one that each of them names."""
        places = [] if outer is None else [outer.c.place]
        found = held(sa.select(*target.c, *places).where(condition))
        fields = self.fields(dataset, found, selection)
        if outer is None:
            return as_object(fields, lambda inner: inner.select_from(found))
        return as_object(fields, lambda inner: inner.where(found.c.place == outer.c.place).correlate(outer))

    def whole(self, dataset: type[Dataset], link: Link, selection: Selection) -> Json:
        """All the records that hang on a row, as a list; parts in their rank."""
        return self.listed(dataset, self.picked(dataset, link), link, selection)

    def page(self, dataset: type[Dataset], selection: Selection, link: Link | None = None) -> Page:
        """A connection: of the whole dataset, or of what hangs on a row."""
        return (LinkedPage if link else WindowPage)(self, dataset, selection, link)

    def search(self, selection: Selection) -> Search:
        """What a search finds, of whatever dataset."""
        return WindowSearch(self, selection)


class Kept(Connection):
    """A connection that is always kept: its rows are what others hang on."""

    def kept(self, asked: list[str]) -> bool:
        """Whether a page is to be kept: where anything of it is asked."""
        return bool(asked)

    def sql(self) -> Json:
        """The connection as an object, its page the whole statement's."""
        return as_object(self.fields())

    def held(self, rows: sa.Select[Any], name: str | None) -> sa.CTE:  # noqa: ARG002 (pages have one each)
        """A page that is kept."""
        return held(rows)

    def seen(self, page: sa.CTE) -> Any:
        """The page itself: what hangs on its rows is found by it."""
        return page


class WindowPage(Kept, Page):
    """A connection of a whole dataset."""

    def grouped(self, groups: Groups) -> tuple[Any, Finish]:
        """Groups of the whole list, as rows, and what reads these."""
        made = self.made(groups)
        number = sa.func.row_number().over(partition_by=self.apart(made), order_by=groups.ordering(made))
        found = held(sa.select(*made.c, number.label(NUMBER)))
        order = found.c[NUMBER]
        return found, lambda inner: self.read(inner, found).where(order <= groups.limit).order_by(order)


class WindowSearch(Kept, Search):
    """What a search finds."""


class LinkedPage(WindowPage):
    """A connection of what hangs on rows: the pages of all of them together, told apart by what links them."""

    link: Link

    def source(self) -> Any:
        """The rows that the list is of; where ways lead to them, each as often as they do, with where it hangs."""
        if not self.link.ways:
            return super().source()
        rows = self.link.spread(super().source())
        self.link = replace(self.link, remote=PLACE, ways=())
        return rows

    def declared(self, rows: Any) -> list[Json]:
        """The columns of rows that the declaration knows, and what they hang by."""
        known = super().declared(rows)
        return [*known, rows.c[PLACE]] if self.link.remote == PLACE else known

    def scope(self) -> list[Json]:
        """What the rows hang on."""
        return [self.link.among(self.target)]

    def within(self, inner: sa.Select[Any]) -> sa.Select[Any]:
        """A sub-select that needs to see no row."""
        return inner

    def apart(self, rows: Any) -> Json | None:
        """What rows are numbered apart by."""
        return cast("Json", rows.c[self.link.remote])

    def indexed(self) -> bool:
        """No index has the order of several lists at once."""
        return False

    def page(self) -> sa.Select[Any]:
        """The rows of the pages and one more of each, which tells whether others follow."""
        numbered = self.numbered(self.target, self.order).where(*self.matching, *self.beginning).subquery()
        return sa.select(*numbered.c).where(numbered.c[NUMBER] <= self.size() + 1)

    def read(self, inner: sa.Select[Any], rows: Any) -> sa.Select[Any]:
        """A sub-select of what was found for the row at hand."""
        return self.link.read(inner, rows)

    def matched(self, values: list[Any], joins: Sequence[Join] = ()) -> sa.Select[Any]:
        """Values computed over the rows of each list."""
        remote = self.target.c[self.link.remote]
        return super().matched([*values, remote], joins).group_by(remote)

    def count(self) -> Json:
        """The number of rows of the whole list."""
        return self.told(self.matched([sa.func.count().label("count")]))

    def group_count(self, groups: Groups) -> Json:
        """The number of groups of the whole list."""
        made = self.made(groups)
        remote = made.c[self.link.remote]
        return self.told(sa.select(sa.func.count().label("count"), remote).group_by(remote))

    def told(self, counts: sa.Select[Any]) -> Json:
        """The count of the list at hand, of those of all lists that have something to count."""
        found = held(counts)
        return sa.func.coalesce(self.read(sa.select(found.c["count"]), found).scalar_subquery(), ZERO)

    def people(self, rows: Any) -> Json:
        """The population that what is computed over each list is divided by."""
        link = self.link
        if not is_inhabited(link.source):
            return NOBODY
        found = sa.select(population(link.source, link.outer)).where(link.outer.c[link.local] == rows.c[link.remote])
        return found.limit(ONE).correlate(rows).scalar_subquery()

    def computed(self, values: list[Any]) -> Any:
        """Values computed over the whole list, as a row to read them from: there is one for an empty list too."""
        found = held(self.matched(values))
        one = sa.select(sa.literal_column("1").label("one")).subquery()
        joined = one.outerjoin(found, self.link.joined(found))
        told = sa.select(*map(counted, shared(found, super().people(found)))).select_from(joined)
        return told.correlate(self.link.outer).subquery()


ZERO: Json = sa.literal_column("0")
ONE: sa.ColumnElement[int] = sa.literal_column("1")


def counted(column: Any) -> Any:
    """A value computed over a list: where it is empty counts are zero, and the rest null."""
    return sa.func.coalesce(column, ZERO).label(column.name) if column.name.startswith("count") else column
