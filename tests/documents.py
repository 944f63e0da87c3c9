"""Documents for the differential test, drawn by hypothesis-graphql.

It would select little of a schema this wide, going in circles, and argue blindly: most would be refused, or find
nothing. So it draws from variants of the schema: each a few fields without circles, whose arguments have scalars of
their own, with the strategies of `documents_values`. What it draws asks the real schema.
"""

from collections.abc import Callable
from functools import cache
from random import Random
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLArgument,
    GraphQLField,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    NamedTypeNode,
    NameNode,
    Visitor,
    get_named_type,
    is_leaf_type,
    visit,
)
from hypothesis import strategies as st
from hypothesis_graphql import queries

from schema.datasets import DATASETS
from schema.query import build
from tests.documents_nodes import node
from tests.documents_values import Strategy, Values
from tests.oracle import Rows

# Each variant of the schema has its own few fields; records within records are not deeper than that.
VARIANTS, DEEPEST = 40, 3


class Documents:
    """Documents over rows, drawn from variants of the schema."""

    def __init__(self, rows: Rows) -> None:
        self.schema = build()._schema
        self.values = Values(rows, self.schema)
        self.scalars: dict[str, Strategy] = {}
        self.arguments: dict[str, GraphQLArgument] = {}

    def strategy(self, part: int, parts: int) -> st.SearchStrategy[DocumentNode]:
        """Documents of some root fields, from one part of the variants."""
        return st.sampled_from(range(part, VARIANTS, parts)).flatmap(self.variant)

    @cache  # noqa: B019 (lives as long as the test)
    def variant(self, number: int) -> st.SearchStrategy[DocumentNode]:
        """Documents that ask some fields only, and these the more often: among all, few are ever asked together."""
        narrow = Narrow(self.schema, Random(number), self.argument)  # noqa: S311 (chance, not secrets)
        drawn = queries(GraphQLSchema(narrow.root()), custom_scalars=self.scalars, print_ast=lambda document: document)
        return drawn.map(lambda document: visit(document, Conditions()))

    def argument(self, parent: str, field: str, argument: str) -> GraphQLArgument:
        """An argument of a scalar of its own, whose strategy is noted."""
        name = f"{parent}_{field}_{argument}"
        if name not in self.scalars:
            self.scalars[name] = self.values.argument(parent, field, argument).map(node)
            self.arguments[name] = GraphQLArgument(GraphQLNonNull(GraphQLScalarType(name)))
        return self.arguments[name]


class Narrow:
    """A part of the schema without circles: a type is another one wherever it is met, with a few fields."""

    def __init__(self, schema: GraphQLSchema, chance: Random, argument: Callable[[str, str, str], GraphQLArgument]):
        self.schema, self.chance, self.argument = schema, chance, argument
        self.number = 0

    def root(self) -> GraphQLObjectType:
        """The root: two lists, a field of any kind, and a search at times."""
        query = self.schema.query_type
        assert query
        lists = [name for name, field in query.fields.items() if "where" in field.args]
        search = self.few(["recherche", *lists[:4]], 1)
        return self.object(query, [*self.few(lists, 2), *self.few(list(query.fields), 1), *search], 0)

    def object(self, kind: GraphQLObjectType, names: list[str], depth: int) -> GraphQLObjectType:
        """A type with these fields, under a name that is no other's."""
        self.number += 1
        return GraphQLObjectType(
            f"{kind.name}_{self.number}", {n: self.field(kind, n, depth) for n in dict.fromkeys(names)}
        )

    def field(self, kind: GraphQLObjectType, name: str, depth: int) -> GraphQLField:
        """A field, its arguments of scalars of their own."""
        field = kind.fields[name]
        arguments = {argument: self.argument(kind.name, name, argument) for argument in field.args}
        named = get_named_type(field.type)
        # A value keeps its whole type: fragments on two types may not name a value that only one of them always has.
        return GraphQLField(field.type if is_leaf_type(named) else self.type(named, depth), arguments)

    def type(self, kind: Any, depth: int) -> Any:
        """An output type, narrowed; of what may be of several types, a few of these."""
        if is_leaf_type(kind):
            return kind
        if isinstance(kind, GraphQLObjectType):
            inside = depth + (kind.name in RECORDS)
            return self.object(kind, self.kept(kind, inside), inside)
        members = self.chance.sample(self.schema.get_possible_types(kind), 4)
        self.number += 1
        return GraphQLUnionType(f"{kind.name}_{self.number}", [self.type(member, depth) for member in members])

    def kept(self, kind: GraphQLObjectType, depth: int) -> list[str]:
        """Some fields of a type: values, and what has fields in its turn unless that is too deep."""
        values = [name for name, field in kind.fields.items() if is_leaf_type(get_named_type(field.type))]
        others = [name for name in kind.fields if name not in values]
        return [*self.few(values, 4), *(self.few(others, 3) if depth < DEEPEST or not values else [])]

    def few(self, names: list[str], most: int) -> list[str]:
        """Some of these names."""
        return self.chance.sample(names, min(most, len(names)))


class Conditions(Visitor):
    """Gives the types that fragments are on their own names again."""

    def enter_named_type(self, kind: NamedTypeNode, *_: Any) -> NamedTypeNode:
        """`Marche_12` was `Marche`."""
        return NamedTypeNode(name=NameNode(value=kind.name.value.rsplit("_", 1)[0]))


RECORDS = {dataset.__name__ for dataset in DATASETS}
