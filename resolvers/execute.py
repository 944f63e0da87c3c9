"""The one Strawberry extension: a valid question is planned, or its plan found, and answered by PostgreSQL."""

from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from dataclasses import dataclass
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
from strawberry.extensions import SchemaExtension

from resolvers.cost import Cost, cost
from resolvers.errors import refused
from resolvers.late import Late
from resolvers.limits import Limits
from resolvers.measure import hold_document, hold_text
from resolvers.plan import Plan, plan, shape
from resolvers.rows import Rows
from resolvers.selection import Question
from resolvers.variables import Variables
from resolvers.windows import Windows

# A plan is a few kilobytes; a public endpoint sees any number of documents.
MOST_PLANS = 1_000
NOTHING = ExecutionResult({}, None)


class Database(Protocol):
    """Where statements are sent. Answers one row, each column the bytes of a JSON value."""

    async def fetch(self, sql: str, arguments: list[Any], reads: tuple[str, ...], price: int) -> Sequence[bytes | None]:
        """The row that a statement gives, which reads these tables, for that price."""


@dataclass(frozen=True)
class Valid:
    """A question that was found valid: its document, and the operation of it that was asked.

    Attributes:
        key: the document's text and the operation's name, as the client gave them.
        document, operation: what they were parsed to.
        variables: what the operation declares.
    """

    key: tuple[str, str | None]
    document: DocumentNode
    operation: OperationDefinitionNode
    variables: Variables


class Plans:
    """The valid questions of late, what they cost, and their plans.

    `distributed` chooses the form of relations that distributed PostgreSQL accepts; it says the same, slower.
    """

    def __init__(self, most: int = MOST_PLANS, limits: Limits | None = None, *, distributed: bool = False) -> None:
        self.limits, self.form = limits or Limits(), Windows if distributed else Rows
        self.valid = Late[tuple[str, str | None], Valid](most)
        self.plans = Late[Any, Priced](most)

    def priced(self, question: Question, key: Any) -> "Priced":
        """What is known of a question whose variables have the key's shape; its price at the least."""
        return self.plans.get(key) or self.plans.keep(key, Priced(cost(question, self.limits)))

    def plan(self, question: Question, priced: "Priced") -> Plan:
        """The plan of a question, made where there is none yet. Raises GraphQLError where there is none to be had."""
        if priced.plan is None:
            priced.plan = plan(question, self.form)
        return priced.plan


@dataclass
class Priced:
    """A question whose variables have some shape: what it costs, and how it is answered, once it has been."""

    cost: Cost
    plan: Plan | None = None


class Guard(SchemaExtension):
    """Refuses what is too large to be parsed, or to be validated. Comes before the caches of both."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits

    def on_parse(self) -> Iterator[None]:
        """Measure the text."""
        hold_text(self.execution_context.query or "", self.limits)
        yield

    def on_validate(self) -> Iterator[None]:
        """Measure the tree."""
        hold_document(cast("DocumentNode", self.execution_context.graphql_document), self.limits)
        yield


class Engine(SchemaExtension):
    """Answers whole operations, so that no resolver runs.

    `context["database"]` is the `Database` asked; None: the question is priced, and not asked.
    """

    def __init__(self, plans: Plans) -> None:
        self.plans = plans

    async def on_execute(self) -> AsyncIterator[None]:
        """Set the result, Strawberry's documented way of answering in the place of graphql-core."""
        context = self.execution_context
        document = cast("DocumentNode", context.graphql_document)
        # Strawberry names the first operation where the client named none, which the specification does not.
        key = context.query or "", context._provided_operation_name
        try:
            operation = chosen(document, key[1])
            variables = Variables(context.schema._schema, operation)
            asked = self.plans.valid.keep(key, Valid(key, document, operation, variables))
        except GraphQLError as error:
            context.result = ExecutionResult(None, [error])
        else:
            database = context.context["database"]
            context.result = await answer(context.schema._schema, self.plans, asked, context.variables or {}, database)
        yield

    def get_results(self) -> dict[str, Any]:
        """What is told beside the data: the price."""
        return getattr(self.execution_context.result, "extensions", None) or {}


async def answer(
    schema: GraphQLSchema, plans: Plans, asked: Valid, given: Mapping[str, Any], database: Database | None
) -> ExecutionResult:
    """The answer to one operation: data, or errors with their codes; the price alone where there is no database."""
    variables = asked.variables.coerced(given, plans.limits)
    if isinstance(variables, list):
        return ExecutionResult(None, variables)
    try:
        question = Question(schema, asked.document, asked.operation, variables)
        priced = plans.priced(question, (asked.key, shape(variables)))
        price = priced.cost.hold(variables, plans.limits)
        if database is None:
            return ExecutionResult(None, None, told(price, plans.limits, priced.cost.told(variables)))
        plan = plans.plan(question, priced)
        answers = await database.fetch(plan.sql, plan.arguments(variables), plan.reads, price) if plan.sql else ()
    except GraphQLError as error:
        return ExecutionResult(None, [error])
    return spliced(plan, answers, about(schema, asked, plan, given), told(price, plans.limits))


def told(price: int, limits: Limits, parts: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    """The price beside an answer, as `extensions` tells it."""
    return {"cost": {"price": price, "limit": limits.cost, **({"parts": parts} if parts is not None else {})}}


def spliced(
    plan: Plan, answers: Sequence[bytes | None], meta: ExecutionResult, extensions: dict[str, Any]
) -> ExecutionResult:
    """PostgreSQL's answers as they come, and graphql-core's among them."""
    if meta.errors:
        return meta
    foreign = {key: orjson.dumps(value) for key, value in meta.data.items()} if meta.data else {}
    return ExecutionResult(
        cast("dict[str, Any]", orjson.Fragment(plan.frame.filled(answers, foreign))), None, extensions
    )


def chosen(document: DocumentNode, name: str | None) -> OperationDefinitionNode:
    """The operation of that name, or the only one; a name that is none's Strawberry has refused."""
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    if not name and len(operations) > 1:
        raise refused("OPERATION_RESOLUTION_FAILURE", "Le document a plusieurs opérations : donnez operationName.")
    return next(node for node in operations if not name or (node.name and node.name.value == name))


def about(schema: GraphQLSchema, asked: Valid, plan: Plan, given: Mapping[str, Any]) -> ExecutionResult:
    """What is asked of the schema itself, answered by graphql-core from a document that asks nothing else."""
    if not plan.meta:
        return NOTHING
    alone = OperationDefinitionNode(
        operation=asked.operation.operation,
        variable_definitions=asked.operation.variable_definitions,
        selection_set=SelectionSetNode(selections=tuple(node for part in plan.meta for node in part.nodes)),
    )
    others = tuple(node for node in asked.document.definitions if not isinstance(node, OperationDefinitionNode))
    return execute_sync(schema, DocumentNode(definitions=(alone, *others)), variable_values=dict(given))
