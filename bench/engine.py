"""What the engine makes of an operation: the statement and its arguments, for those who send the same without it."""

from typing import Any

from graphql import OperationDefinitionNode, parse
from graphql.execution.values import get_variable_values

from resolvers.plan import Plan, plan
from resolvers.selection import Question
from schema.query import build

SCHEMA = build()._schema


def planned(document: str, variables: dict[str, Any]) -> tuple[Plan, list[Any]]:
    """The plan of a document, and the arguments of its statement for these variables."""
    parsed = parse(document)
    operation = next(node for node in parsed.definitions if isinstance(node, OperationDefinitionNode))
    found = get_variable_values(SCHEMA, operation.variable_definitions or (), variables)
    if isinstance(found, list):
        raise found[0]
    made = plan(Question(SCHEMA, parsed, operation, found.coerced))
    return made, made.arguments(found.coerced)
