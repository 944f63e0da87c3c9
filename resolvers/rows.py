"""Selections of records as SQL: an object for a record, its columns and relations within it, however deep."""

from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, array

from resolvers.binding import Bindings
from resolvers.filters import columns
from resolvers.gathered import GatheredPage
from resolvers.links import Link, link
from resolvers.pages import Page
from resolvers.paths import placed
from resolvers.search import Search
from resolvers.selection import Question, Selection
from resolvers.shapes import Fields, Json, as_list, as_object, correlated, literal
from schema.model import Dataset
from schema.relations import Relation, relations
from schema.tables import table
from schema.types import INCLUDED

if TYPE_CHECKING:
    from graphql import GraphQLObjectType


class Rows:
    """Makes the SQL of one question, and collects what it binds."""

    def __init__(self, question: Question) -> None:
        self.question, self.bindings = question, Bindings()
        self.way = self.bindings.way

    def select(self, type_name: str, selection: Selection) -> list[Selection]:
        """What a selection asks of an object of that type."""
        type_ = cast("GraphQLObjectType", self.question.schema.get_type(type_name))
        return self.question.select(type_, selection.sets)

    def fields(self, dataset: type[Dataset], rows: Any, selection: Selection) -> Fields:
        """What answers a selection on a dataset's rows."""
        asked = self.select(dataset.__name__, selection)
        return [(child.key, self.field(dataset, rows, child)) for child in asked]

    @placed
    def field(self, dataset: type[Dataset], rows: Any, child: Selection) -> Json:
        """One field of a dataset: its type's name, a column, or a relation."""
        if child.name == "__typename":
            return literal(dataset.__name__)
        if child.name in relations(dataset):
            return self.relation(relations(dataset)[child.name], rows, child)
        return cast("Json", rows.c[columns(dataset)[child.name].name])

    def relation(self, relation: Relation, rows: Any, child: Selection) -> Json:
        """What a relation leads to: one object, a whole list, or a page."""
        hung = link(relation, rows, narrow=child.arguments.get(INCLUDED.python_name) is False)
        if not relation.many:
            return self.linked(relation.target, hung, child)
        if relation.whole:
            return self.whole(relation.target, hung, child)
        return self.page(relation.target, child, hung).sql()

    def linked(self, dataset: type[Dataset], link: Link, selection: Selection) -> Json:
        """The record that hangs on a row, as an object; null where there is none."""
        target = table(dataset).alias()
        return self.one(dataset, target, link.joined(target), selection, link.outer)

    def one(
        self, dataset: type[Dataset], target: Any, condition: Json, selection: Selection, outer: Any = None
    ) -> Json:
        """The record that meets a condition, as an object; null where there is none."""
        fields = self.fields(dataset, target, selection)
        return as_object(fields, lambda inner: correlated(inner.select_from(target).where(condition), outer))

    def whole(self, dataset: type[Dataset], link: Link, selection: Selection) -> Json:
        """All the records that hang on a row, as a list; parts in their rank."""
        return self.listed(dataset, table(dataset).alias(), link, selection)

    def listed(self, dataset: type[Dataset], rows: Any, link: Link, selection: Selection) -> Json:
        """Those of these rows that hang on the outer row, as a list."""
        keys = [rows.c[name] for name in ("rang", "id") if name in rows.c]
        fields = self.fields(dataset, rows, selection)
        return as_list(fields, lambda inner: link.read(inner, rows).order_by(*keys))

    def page(self, dataset: type[Dataset], selection: Selection, link: Link | None = None) -> Page:
        """A connection: of the whole dataset, or of what hangs on a row."""
        return (GatheredPage if link and link.ways else Page)(self, dataset, selection, link)

    def search(self, selection: Selection) -> Search:
        """What a search finds, of whatever dataset."""
        return Search(self, selection)

    def keyed(self, dataset: type[Dataset], selection: Selection) -> Json:
        """The record of a dataset that a root field names by its key."""
        target = table(dataset).alias()
        columns = (dataset.column(name) for name in dataset.lookup)
        values = [self.bindings.value(column, selection.arguments[column.graphql_name]) for column in columns]
        return self.one(dataset, target, named(dataset, target, values), selection)


def named(dataset: type[Dataset], target: Any, values: list[Any]) -> Json:
    """The record whose key has these values, or of which the last one is a former one."""
    *others, last = [target.c[name] == value for name, value in zip(dataset.lookup, values, strict=True)]
    if dataset.formerly:
        once = sa.cast(array([values[-1]]), ARRAY(sa.Text))
        last = sa.or_(last, target.c[dataset.formerly].contains(once))
    return sa.and_(*others, last)
