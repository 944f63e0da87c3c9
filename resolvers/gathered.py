"""Pages gathered from many lists: a région's largest subsidies are among the largest of each of its collectivités.

PostgreSQL, left to choose, would follow the order through all rows until enough of them lie in the place, which takes
long for a small one. An index has each collectivité's rows in the order: its first row tells which collectivités the
page can be of, and only these are read further. See docs/decisions/0023.
"""

from typing import Any

import sqlalchemy as sa

from resolvers.filters import searches
from resolvers.links import Condition, Link, paired
from resolvers.orders import order
from resolvers.pages import Page
from schema.datasets import Enregistrement

ONE: sa.ColumnElement[int] = sa.literal_column("1")


class GatheredPage(Page):
    """A connection of what hangs on a row by ways through other tables."""

    link: Link

    def scope(self) -> list[Condition]:
        """What the rows hang on."""
        return [self.link.holds(self.target) if self.sifted() else self.link.joined(self.target)]

    def sifted(self) -> bool:
        """Whether words are looked for, once, by their own index, and not in each of the lists."""
        return searches(self.dataset, self.arguments.get("where"))

    def kept(self, asked: list[str]) -> bool:
        """Whether a page is to be kept: where it is gathered too."""
        return bool(asked) if self.gathers() else super().kept(asked)

    def gathers(self) -> bool:
        """Whether each of the lists has an index of the order."""
        if self.sifted():
            return False
        first = self.order.keys[0]
        known = self.indexed() and (first.descending is not first.nulls_first or not first.nullable)
        return known and issubclass(self.dataset, Enregistrement) and self.link.remote == "collectivite_siren"

    def page(self) -> sa.Select[Any]:
        """The rows of the page and one more, numbered from its start."""
        if not self.gathers():
            return super().page()
        return self.merged([self.gathered(part) for part in self.beginning or [sa.true()]])

    def gathered(self, beyond: Any) -> sa.Select[Any]:
        """The first rows of the lists whose first rows come first: those of the page are among them."""
        pairs, size = paired(self.link.ways), self.size() + 1
        first = self.listed_at(pairs, ONE, beyond)
        lists = sa.select(pairs.c.there).select_from(pairs.join(first, sa.true()))
        lists = lists.where(pairs.c.here == self.link.outer.c[self.link.local])
        ahead = self.direction(order(self.dataset, first, self.arguments.get("orderBy")))
        best = self.within(lists.order_by(*ahead).limit(size)).subquery()
        rows = self.listed_at(best, size, beyond)
        return sa.select(*rows.c).select_from(best.join(rows, sa.true()))

    def listed_at(self, places: Any, limit: Any, beyond: Any) -> Any:
        """The first rows of the list at each of these places."""
        at = self.target.c[self.link.remote] == places.c.there
        found = sa.select(*self.declared(self.target)).where(at, *self.asked, beyond)
        return found.order_by(*self.direction(self.order)).limit(limit).correlate(places).lateral()
