"""Links: what hangs rows on others, read one outer row at a time, or picked for all outer rows at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import sqlalchemy as sa

from schema.model import Dataset
from schema.relations import Relation
from schema.tables import table
from schema.ways import Way, Ways

Condition = sa.ColumnElement[bool]
# The column of rows picked for all outer rows at once that names the outer row, where it is not one of their own.
PLACE = "place"


@dataclass(frozen=True)
class Link:
    """Rows hang on outer rows: their column `remote` has the value of these rows' column `local`.

    Where there are `ways`, it has a value that they lead to from there. `source` is what the outer rows are records of.
    """

    outer: Any
    local: str
    remote: str
    ways: Ways = ()
    source: type[Dataset] | None = None

    def joined(self, rows: Any) -> Condition:
        """The rows hang on the outer row at hand, and are found by that.

        Where the ways lead is put into an array first: PostgreSQL takes it for a short one, and finds the rows by their
        index. Joined, it would take them for so many that it reads the whole table, for each outer row.
        """
        if not self.ways:
            return cast("Condition", rows.c[self.remote] == self.outer.c[self.local])
        ends = sa.select(sa.func.unnest(sa.func.array(self.ends().scalar_subquery())))
        return cast("Condition", rows.c[self.remote].in_(ends))

    def holds(self, rows: Any) -> Condition:
        """The rows, found by something else, hang on the outer row at hand."""
        return cast("Condition", rows.c[self.remote].in_(self.ends())) if self.ways else self.joined(rows)

    def ends(self) -> sa.Select[Any]:
        """Where the ways lead from the outer row at hand."""
        pairs = paired(self.ways, sa.union_all)
        return sa.select(pairs.c.there).where(pairs.c.here == self.outer.c[self.local]).correlate(self.outer)

    def met(self, rows: Any) -> Condition:
        """The same, as often as ways lead there: for whoever asks whether there is any, and far faster then."""
        if not self.ways:
            return self.joined(rows)
        pairs = paired(self.ways, sa.union_all)
        return sa.and_(rows.c[self.remote] == pairs.c.there, pairs.c.here == self.outer.c[self.local])

    def reaching(self, ends: sa.Select[Any]) -> Condition:
        """The ways lead from the outer row at hand to one of these values."""
        pairs = paired(self.ways, sa.union_all)
        starts = sa.select(pairs.c.here).where(pairs.c.here.is_not(None), pairs.c.there.in_(ends))
        return cast("Condition", self.outer.c[self.local].in_(starts))

    def among(self, rows: Any) -> Condition:
        """The rows hang on some outer row, where these are a common table."""
        return cast("Condition", rows.c[self.remote].in_(sa.select(self.outer.c[self.local]).correlate(None)))

    def read(self, inner: sa.Select[Any], rows: Any) -> sa.Select[Any]:
        """A sub-select of the rows that hang on the outer row at hand."""
        # Without the correlation SQLAlchemy would silently join the outer rows again.
        return inner.select_from(rows).where(self.joined(rows)).correlate(self.outer)

    def spread(self, rows: Any) -> Any:
        """Rows as often as there are outer rows, in a common table, that the ways lead to them from."""
        pairs = paired(self.ways)
        asked = pairs.c.here.in_(sa.select(self.outer.c[self.local]).correlate(None))
        places = sa.select(pairs.c.here, pairs.c.there).where(asked).subquery()
        found = sa.select(*rows.c, places.c.here.label(PLACE)).select_from(rows)
        return found.join(places, places.c.there == rows.c[self.remote]).subquery()


def link(relation: Relation, outer: Any, *, narrow: bool = False) -> Link:
    """What hangs the records that a relation leads to on outer rows; `narrow`: those that lie within left out."""
    ways = relation.narrow if narrow else relation.ways
    return Link(outer, relation.local, relation.remote, ways, relation.source)


def paired(ways: Ways, together: Callable[..., Any] = sa.union) -> Any:
    """What ways pair, once: a value `here` that they are entered by, and a value `there` that they lead to from it."""
    return together(*map(pairs, ways)).subquery()


def pairs(way: Way) -> sa.Select[Any]:
    """What one way pairs."""
    rows = [table(hop.dataset).alias() for hop in way]
    steps = zip(way, rows, way[1:], rows[1:], strict=False)
    joined = [before.c[hop.left] == after.c[following.entered] for hop, before, following, after in steps]
    return sa.select(rows[0].c[way[0].entered].label("here"), rows[-1].c[way[-1].left].label("there")).where(*joined)
