"""`recherche` as SQL: what has the words that were typed, of whatever dataset, ranked, by pages, and how much of each.

Of each dataset, PostgreSQL's index of words finds the records, `MOST_RANKED` of them at most are ranked, and the first
ones of each are put together. A record's score is the weight of the columns that have the words (1 for the weightiest,
less where others are needed) shared among all the different words that it has: a name that is just what was typed
comes before a long text that has it too.
"""

from __future__ import annotations

import re
from functools import cached_property, reduce
from operator import add
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSON, array

from resolvers.binding import resolve, text
from resolvers.connections import NUMBER, POSITION, Connection
from resolvers.cursors import decode, position
from resolvers.errors import bad_input
from resolvers.estimates import estimated
from resolvers.links import Link
from resolvers.orders import Key, Order
from resolvers.shapes import Fields, Json, as_list, as_values, literal
from schema.operators import WORDS
from schema.search import LONGEST_TEXT, MOST_RANKED, SEARCHED, named
from schema.tables import table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolvers.rows import Rows
    from resolvers.selection import Selection
    from schema.model import Dataset

# What a word counts for, by the weight of the weightiest columns that have all of them: PostgreSQL's own proportions.
WEIGHTS = {"A": 1.0, "B": 0.4, "C": 0.2, "D": 0.1}


# A SIREN or a SIRET as people write it; and what joins the parts of a compound word.
NUMBER_IN_GROUPS = re.compile(r"\s*([0-9]{3})[\s.]([0-9]{3})[\s.]([0-9]{3})(?:[\s.]([0-9]{5}))?\s*")
HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")


def short(value: str) -> str:
    """A text to search, which is what people type: each word that is unknown takes time."""
    if len(value) > LONGEST_TEXT:
        raise bad_input(f"Le texte cherché compte {len(value)} caractères ; {LONGEST_TEXT} au plus.")
    return typed(text(value))


def typed(value: str) -> str:
    """What is searched of what people type: a number in groups of digits is one word, a compound word is its parts.

    PostgreSQL keeps both a compound word and its parts. Asked for the word, it would not find « Saint-Étienne-du-Bois »
    by « saint-etienne », nor « Côte-d'Or » by « cote-d-or ».
    """
    grouped = NUMBER_IN_GROUPS.fullmatch(value)
    return "".join(filter(None, grouped.groups())) if grouped else HYPHEN.sub(" ", value)


class Search(Connection):
    """A connection of whatever has the words that were typed."""

    name = "Recherche"

    def __init__(self, rows: Rows, selection: Selection) -> None:
        super().__init__(rows, selection)
        self.datasets = chosen(self.arguments.get("jeux"))
        self.wanted = self.words()

    def words(self) -> sa.CTE:
        """What is wanted, as PostgreSQL searches it; the same within the weightiest columns only: `A`, `AB`, `ABC`."""
        tables = sa.cast(array([literal(dataset.table_name()) for dataset in self.datasets]), ARRAY(sa.Text))
        typed = self.rows.bindings.bind(self.arguments["texte"], sa.Text(), short)
        # Kept apart: flattened, the words would be looked for anew for each of the weights.
        words = sa.select(sa.func.mots_proches(typed, tables).label(WORDS)).cte().prefix_with("MATERIALIZED")
        within = (sa.func.de_poids(words.c[WORDS], literal(weights)).label(weights) for weights in ("A", "AB", "ABC"))
        return sa.select(words.c[WORDS], *within).cte().prefix_with("MATERIALIZED")

    def has(self, vector: Any, weights: str = WORDS) -> sa.ColumnElement[bool]:
        """A record has all the words, in columns of these weights."""
        found = sa.select(self.wanted.c[weights]).scalar_subquery()
        return cast("sa.ColumnElement[bool]", vector.bool_op("@@")(found))

    def page(self) -> sa.Select[Any]:
        """The rows of the page and one more, which tells whether others follow: which records, of which datasets."""
        parts = [sa.select(self.first(place, dataset).subquery()) for place, dataset in enumerate(self.datasets)]
        rows = sa.union_all(*parts).subquery()
        order = ranking(rows)
        number = sa.func.row_number().over(order_by=self.direction(order)).label(NUMBER)
        place = position(order.name, [key.sql for key in order.keys]).label(POSITION)
        return self.cut(sa.select(rows.c.place, rows.c.id, place, number), order)

    def first(self, place: int, dataset: type[Dataset]) -> sa.Select[Any]:
        """The first records of a dataset, from where the page begins; the last ones for `last`."""
        target = table(dataset).alias()
        found = sa.select(target.c.id, target.c[WORDS]).where(self.has(target.c[WORDS]))
        ranked = found.limit(sa.literal_column(str(MOST_RANKED))).subquery()
        score = self.score(dataset, ranked.c[WORDS]).label("score")
        rows = sa.select(sa.literal_column(str(place), sa.Integer).label("place"), ranked.c.id, score).subquery()
        order = ranking(rows)
        return self.cut(sa.select(*rows.c).where(*self.beyond(order)), order)

    def cut(self, rows: sa.Select[Any], order: Order) -> sa.Select[Any]:
        """The rows of a page in an order, and one more."""
        return rows.order_by(*self.direction(order)).limit(self.size() + 1)

    def direction(self, order: Order) -> list[Any]:
        """ORDER BY, in the page's direction."""
        return (order.reversed() if self.backward else order).ordering()

    def score(self, dataset: type[Dataset], vector: Any) -> Json:
        """How well a record fits."""
        weights = "".join(column.searched or "" for column in dataset.searched())
        last = number(WEIGHTS[weights[-1]])
        better = [
            (self.has(vector, weights[: index + 1]), number(WEIGHTS[weight]))
            for index, weight in enumerate(weights[:-1])
        ]
        weight = sa.case(*better, else_=last) if better else last
        return weight / sa.cast(sa.func.length(vector), sa.Double())

    def beyond(self, order: Order) -> Iterator[sa.ColumnElement[bool]]:
        """What comes after the one cursor and before the other, where they are given."""
        for argument, way in (("after", order), ("before", order.reversed())):
            if argument in self.arguments:
                given = self.arguments[argument]
                found = decode(resolve(given, self.rows.question.variables), order.name, len(order.keys))
                yield sa.or_(*way.after(self.rows.bindings, given, order.name, found))

    def nodes(self, rows: Any, child: Selection) -> Json:
        """The records of the page's rows, as a list."""
        return as_values(self.node(rows, child), lambda inner: self.listed(inner, rows))

    def node(self, rows: Any, part: Selection) -> Json:
        """The record that a row of the page tells, an object of its type."""
        link = Link(rows, "id", "id")
        found = [
            (rows.c.place == sa.literal_column(str(place)), self.rows.linked(dataset, link, part))
            for place, dataset in enumerate(self.datasets)
        ]
        return sa.type_coerce(sa.case(*found), JSON)

    def beside(self, child: Selection) -> Json:
        """A field that is asked of all that is found."""
        if child.name == "totalCount":
            return sa.select(sa.cast(sa.func.sum(self.counts.c.count), sa.BigInteger())).scalar_subquery()
        if child.name == "estimatedCount":
            return reduce(add, (estimated(d, lambda rows: [self.has(rows.c[WORDS])]) for d in self.datasets))
        return self.by_dataset(child) if child.name == "parJeu" else super().beside(child)

    @cached_property
    def counts(self) -> sa.CTE:
        """How many records of each dataset are found."""
        return sa.union_all(*(self.count(place, dataset) for place, dataset in enumerate(self.datasets))).cte()

    def count(self, place: int, dataset: type[Dataset]) -> sa.Select[Any]:
        """How many records of a dataset are found."""
        target = table(dataset).alias()
        told = [sa.literal_column(str(place)).label("place"), literal(named(dataset)).label("jeu")]
        return sa.select(*told, sa.func.count().label("count")).select_from(target).where(self.has(target.c[WORDS]))

    def by_dataset(self, child: Selection) -> Json:
        """How many of each dataset are found, as a list."""
        rows = self.counts
        known = {"__typename": literal("RechercheParJeu"), "jeu": rows.c.jeu, "count": rows.c["count"]}
        fields: Fields = [(part.key, known[part.name]) for part in self.rows.select("RechercheParJeu", child)]
        return as_list(fields, lambda inner: inner.select_from(rows).order_by(rows.c.place))


def chosen(given: list[Any] | None) -> list[type[Dataset]]:
    """The datasets to search."""
    if given == []:
        raise bad_input("« jeux » est vide : nommez au moins un jeu, ou cherchez dans tous.")
    names = None if given is None else {member.name for member in given}
    return [dataset for dataset in SEARCHED if names is None or named(dataset) in names]


def ranking(rows: Any) -> Order:
    """The order of what is found: by score; those that fit alike by their ids."""
    score = Key("score", sa.type_coerce(rows.c.score, sa.Double()), nullable=False, descending=True)
    return Order(Search.name, (score, Key("id", rows.c.id, nullable=False)))


def number(value: float) -> Json:
    """A constant of ours."""
    return sa.literal_column(f"{value}::float8", sa.Double())
