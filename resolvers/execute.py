"""The one Strawberry extension: a valid question is planned, or its plan found, and answered by PostgreSQL."""

from collections import OrderedDict
from collections.abc import AsyncIterator, Mapping, Sequence
from typing import Any, Protocol, cast

import orjson
from graphql import (
    DocumentNode,
    ExecutionResult,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    execute_sync,
)
from graphql.execution.values import get_variable_values
from strawberry.extensions import SchemaExtension

from resolvers.errors import coded, refused
from resolvers.plan import Plan, plan, shape
from resolvers.selection import Question

# A plan is a few kilobytes; a public endpoint sees any number of documents.
MOST_PLANS = 1_000


class Database(Protocol):
    """Where statements are sent. Answers one row, each column the bytes of a JSON value."""

    async def fetch(self, sql: str, arguments: list[Any]) -> Sequence[bytes | None]:
        """The row that a statement gives."""


class Plans:
    """The plans of late questions, the least used forgotten first."""

    def __init__(self, most: int = MOST_PLANS) -> None:
        self.most, self.known = most, OrderedDict[Any, Plan]()

    def of(self, key: Any, question: Question) -> Plan:
        """The plan under that key, made where there is none."""
        if key in self.known:
            self.known.move_to_end(key)
            return self.known[key]
        made = self.known[key] = plan(question)
        if len(self.known) > self.most:
            self.known.popitem(last=False)
        return made


class Engine(SchemaExtension):
    """Answers whole operations, so that no resolver runs; `context["database"]` is the `Database` asked."""

    def __init__(self, plans: Plans) -> None:
        self.plans = plans

    async def on_execute(self) -> AsyncIterator[None]:
        """Set the result, Strawberry's documented way of answering in the place of graphql-core."""
        context = self.execution_context
        document = cast("DocumentNode", context.graphql_document)
        schema = context.schema._schema
        context.result = await self.answer(schema, document, context.query or "", context.variables or {})
        yield

    async def answer(
        self, schema: GraphQLSchema, document: DocumentNode, text: str, given: Mapping[str, Any]
    ) -> ExecutionResult:
        """The answer to one operation: data, or errors with their codes."""
        # Strawberry names the first operation where the client named none, which the specification does not.
        name = self.execution_context._provided_operation_name
        try:
            operation = chosen(document, name)
        except GraphQLError as error:
            return ExecutionResult(None, [error])
        variables = get_variable_values(schema, operation.variable_definitions or (), dict(given))
        if isinstance(variables, list):
            return ExecutionResult(None, [coded(error, "BAD_USER_INPUT") for error in variables])
        question = Question(schema, document, operation, variables.coerced)
        try:
            plan = self.plans.of((text, name, shape(variables.coerced)), question)
            answers = await self.ask(plan, variables.coerced)
        except GraphQLError as error:
            return ExecutionResult(None, [error])
        return spliced(plan, answers, about(schema, document, operation, plan, given))

    async def ask(self, plan: Plan, variables: Mapping[str, Any]) -> Sequence[bytes | None]:
        """PostgreSQL's answers, one a root field of ours."""
        database = cast("Database", self.execution_context.context["database"])
        return await database.fetch(plan.sql, plan.arguments(variables)) if plan.sql else ()


def spliced(plan: Plan, answers: Sequence[bytes | None], meta: ExecutionResult) -> ExecutionResult:
    """PostgreSQL's answers as they come, and graphql-core's among them, in the order of the document."""
    if meta.errors:
        return meta
    ours = iter(answers)
    told = {key: orjson.dumps(value) for key, value in (meta.data or {}).items()}
    parts = (b'"%b":%b' % (key.encode(), told[key] if key in told else next(ours) or b"null") for key in plan.keys)
    return ExecutionResult(cast("dict[str, Any]", orjson.Fragment(b"{%b}" % b",".join(parts))), None)


def chosen(document: DocumentNode, name: str | None) -> OperationDefinitionNode:
    """The operation of that name, or the only one; a name that is none's Strawberry has refused."""
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    if not name and len(operations) > 1:
        raise refused("OPERATION_RESOLUTION_FAILURE", "Le document a plusieurs opérations : donnez operationName.")
    return next(node for node in operations if not name or (node.name and node.name.value == name))


def about(
    schema: GraphQLSchema,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    plan: Plan,
    given: Mapping[str, Any],
) -> ExecutionResult:
    """What is asked of the schema itself, answered by graphql-core from a document that asks nothing else."""
    if not plan.meta:
        return ExecutionResult({}, None)
    alone = OperationDefinitionNode(
        operation=operation.operation,
        variable_definitions=operation.variable_definitions,
        selection_set=SelectionSetNode(selections=tuple(node for asked in plan.meta for node in asked.nodes)),
    )
    others = tuple(node for node in document.definitions if not isinstance(node, OperationDefinitionNode))
    return execute_sync(schema, DocumentNode(definitions=(alone, *others)), variable_values=dict(given))
