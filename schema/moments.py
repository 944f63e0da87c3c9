"""Dates and times as the graph writes and reads them: ISO 8601, and a sentence for what is written otherwise."""

from collections.abc import Callable
from datetime import date, datetime
from operator import methodcaller
from typing import Any

import strawberry
from graphql import GraphQLError, StringValueNode, ValueNode, print_ast
from strawberry.types.scalar import ScalarDefinition

Read = Callable[[str], object]


def moment(name: str, description: str, read: Read, otherwise: str) -> ScalarDefinition:
    """A scalar of that name, whose values are read so; `otherwise`: what is said of one that cannot be."""

    def value(given: Any) -> object:
        """A value among the variables."""
        try:
            return read(given)
        except (TypeError, ValueError):
            raise GraphQLError(f"« {given} » {otherwise}") from None

    def literal(node: ValueNode, _: Any = None) -> object:
        """A value in the document, whose place is told with what is wrong."""
        if not isinstance(node, StringValueNode):
            raise GraphQLError(f"« {print_ast(node)} » {otherwise}", node)
        try:
            return value(node.value)
        except GraphQLError as error:
            raise GraphQLError(error.message, node) from None

    made: ScalarDefinition = strawberry.scalar(
        name=name,
        description=description,
        serialize=methodcaller("isoformat"),
        parse_value=value,
        parse_literal=literal,
    )
    return made


# The definitions of these scalars, by their types in Python, in the place of Strawberry's own.
MOMENTS: dict[object, ScalarDefinition] = {
    date: moment(
        "Date",
        "Un jour (ISO 8601) : « 2023-12-31 ».",
        date.fromisoformat,
        'n\'est pas un jour : écrivez AAAA-MM-JJ, par exemple "2023-12-31".',
    ),
    datetime: moment(
        "DateTime",
        "Un instant (ISO 8601) : « 2023-12-31T18:00:00+01:00 » ; sans fuseau, en temps universel.",
        datetime.fromisoformat,
        'n\'est pas un instant : écrivez par exemple "2023-12-31T18:00:00+01:00".',
    ),
}
