"""The variables of an operation, each of its type: by its scalar alone where that is all there is to it."""

from collections.abc import Callable, Mapping
from typing import Any

from graphql import (
    GraphQLError,
    GraphQLSchema,
    NonNullTypeNode,
    OperationDefinitionNode,
    VariableDefinitionNode,
    is_scalar_type,
)
from graphql.execution.values import get_variable_values

from resolvers.errors import coded
from resolvers.limits import Limits
from resolvers.measure import hold_variables

PLAIN = frozenset({str, int, float, bool})


class Variables:
    """The variables that an operation declares."""

    def __init__(self, schema: GraphQLSchema, operation: OperationDefinitionNode) -> None:
        self.schema, self.definitions = schema, operation.variable_definitions or ()
        self.scalars = {node.variable.name.value: scalar(schema, node) for node in self.definitions}

    def coerced(self, given: Mapping[str, Any], limits: Limits) -> dict[str, Any] | list[GraphQLError]:
        """The values, each of its type; else all that is wrong with them."""
        found = self.plain(given, limits)
        if found is not None:
            return found
        try:
            hold_variables(given, limits)
        except GraphQLError as error:
            return [error]
        coerced: dict[str, Any] = {}
        errors: list[GraphQLError] = []
        for definition in self.definitions:
            variables = get_variable_values(self.schema, [definition], dict(given))
            if isinstance(variables, list):
                errors += [located(coded(error, "BAD_USER_INPUT"), definition) for error in variables]
            else:
                coerced |= variables.coerced
        return errors or coerced

    def plain(self, given: Mapping[str, Any], limits: Limits) -> dict[str, Any] | None:
        """The same where a scalar's value is given for each variable, as most clients do; None where it is not so."""
        if given.keys() != self.scalars.keys():
            return None
        found = {}
        for name, value in given.items():
            read = self.scalars[name]
            if read is None or type(value) not in PLAIN or (type(value) is str and len(value) > limits.characters):
                return None
            try:
                found[name] = read(value)
            except Exception:
                return None  # graphql-core says what is wrong
        return found


def located(error: GraphQLError, definition: VariableDefinitionNode) -> GraphQLError:
    """An error of a variable's value, which tells where the variable is declared."""
    if error.nodes:
        return error
    return GraphQLError(error.message, [definition], original_error=error.original_error, extensions=error.extensions)


def scalar(schema: GraphQLSchema, node: VariableDefinitionNode) -> Callable[[Any], Any] | None:
    """What reads the values of a variable's scalar; None for a variable of another type."""
    named = node.type.type if isinstance(node.type, NonNullTypeNode) else node.type
    kind = schema.get_type(named.name.value) if hasattr(named, "name") else None
    return kind.coerce_input_value if is_scalar_type(kind) else None
