"""Connections as SQL, whatever is in them: the nodes of a page, its edges and cursors, and where it stands."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from resolvers.cursors import cursor
from resolvers.errors import bad_input
from resolvers.paths import placed
from resolvers.selection import Parameter, Selection
from resolvers.shapes import Fields, Json, as_list, as_object, literal
from schema.types import DEFAULT_PAGE, LARGEST_PAGE

if TYPE_CHECKING:
    from resolvers.rows import Rows


def page_size(value: int) -> int:
    """A page's size, as `first` or `last` gives it."""
    if not 0 <= value <= LARGEST_PAGE:
        raise bad_input(f"Une page compte de 0 à {LARGEST_PAGE} éléments, pas {value} : demandez la suite avec after.")
    return value


class Connection(ABC):
    """One connection: a page of a list, and the part of it that was asked for.

    The rows of the page are numbered (`NUMBER`) from its start, `last`'s from the end of the list, and have a
    `POSITION`, which their cursors hold.
    Its types are called `name`, `nameConnection` and `nameEdge`.
    """

    name: str

    def __init__(self, rows: Rows, selection: Selection) -> None:
        self.rows, self.selection, self.way = rows, selection, rows.way
        self.place = self.way.place
        self.arguments = {name: value for name, value in selection.arguments.items() if value is not None}
        self.backward = "last" in self.arguments
        if self.backward and "first" in self.arguments:
            raise bad_input("first et last ne vont pas ensemble : choisissez l'un des deux.")

    def sql(self) -> Json:
        """The connection as an object, with its page in it."""
        fields, page = self.around("page")
        return as_object(fields, lambda inner: inner if page is None else inner.add_cte(page, nest_here=True))

    def fields(self) -> Fields:
        """The connection's fields, and its page the whole statement's, where it hangs on nothing."""
        return self.around()[0]

    def around(self, name: str | None = None) -> tuple[Fields, sa.CTE | None]:
        """What was asked of the connection, and the page that is kept for it, if one is."""
        asked = self.rows.select(f"{self.name}Connection", self.selection)
        self.size()  # bound, and so refused where it makes no sense, be a page asked or not
        if not self.kept([child.name for child in asked if child.name in PAGED]):
            return [(child.key, self.unpaged(child)) for child in asked], None
        page = self.held(self.page(), name)
        return [(child.key, self.paged(page, child)) for child in asked], page

    def kept(self, asked: list[str]) -> bool:
        """Whether a page is to be kept, for these fields of it."""
        return bool(asked)

    def held(self, rows: sa.Select[Any], name: str | None) -> sa.CTE:
        """A page that is kept, under a name that it has in one object only."""
        return rows.cte(name)

    @abstractmethod
    def page(self) -> sa.Select[Any]:
        """The rows of the page and one more, which tells whether others follow."""

    @abstractmethod
    def nodes(self, rows: Any, child: Selection) -> Json:
        """The nodes of the page's rows, as a list."""

    @abstractmethod
    def node(self, rows: Any, part: Selection) -> Json:
        """The node of one of the page's rows."""

    @placed
    def unpaged(self, child: Selection) -> Json:
        """A field for which no page need be kept."""
        return self.beside(child)

    def beside(self, child: Selection) -> Json:  # noqa: ARG002 (lists differ in what else can be asked of them)
        """A field that is asked of the whole list."""
        return literal(f"{self.name}Connection")

    def size(self) -> sa.ColumnElement[int]:
        """The size of the page, bound."""
        given = self.arguments.get("last", self.arguments.get("first", Parameter(literal=DEFAULT_PAGE)))
        with self.way.at(self.place):
            return self.rows.bindings.bind(given, sa.Integer(), page_size)

    @placed
    def paged(self, page: sa.CTE, child: Selection) -> Json:
        """A field that is asked of the page."""
        if child.name == "nodes":
            return self.nodes(self.seen(page), child)
        if child.name == "edges":
            rows = self.seen(page)
            edges = [(edge.key, self.edge(rows, edge)) for edge in self.rows.select(f"{self.name}Edge", child)]
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

    @placed
    def edge(self, rows: Any, part: Selection) -> Json:
        """A field of an edge."""
        if part.name == "cursor":
            return cursor(rows.c[POSITION])
        return self.node(rows, part) if part.name == "node" else literal(f"{self.name}Edge")

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
            found = self.read(sa.select(cursor(rows.c[POSITION])), rows).where(number <= self.size())
            return found.order_by(number if first else number.desc()).limit(sa.literal_column("1")).scalar_subquery()
        return literal("PageInfo")


PAGED = {"nodes", "edges", "pageInfo"}
NUMBER, POSITION = "page_number", "page_position"
