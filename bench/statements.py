"""The engine's statements of all operations with their arguments: what the bare route and pgbench send."""

from dataclasses import dataclass
from typing import Any

import orjson

from api.database import prepare
from bench.engine import planned
from bench.operations import OPERATIONS, Operation
from resolvers.frame import Frame


@dataclass(frozen=True)
class Statement:
    """One request as PostgreSQL gets it; `frame`: the answer's text around its row."""

    sql: str
    arguments: list[Any]
    frame: Frame


async def statements(connection: Any) -> dict[str, list[Statement]]:
    """The requests of each operation, in their turn; variations of a document make no other statements."""
    return {operation.name: await of(operation, connection) for operation in OPERATIONS if not operation.vary}


async def of(operation: Operation, connection: Any) -> list[Statement]:
    """The requests of one operation."""
    await prepare(connection)
    keys = await operation.variables(connection)
    if operation.start:
        keys = [await started(operation, connection, variables) for variables in keys]
    return [statement(operation.document("scdl"), variables) for variables in keys]


async def started(operation: Operation, connection: Any, variables: dict[str, Any]) -> dict[str, Any]:
    """The variables that continue from a first question's cursor."""
    first = statement(operation.document("scdl", ".start"), variables)
    row = await connection.fetchrow(first.sql, *first.arguments)
    return {"after": cursor(orjson.loads(first.frame.filled(row, {})))}


def statement(document: str, variables: dict[str, Any]) -> Statement:
    """A document as a statement."""
    plan, arguments = planned(document, variables)
    return Statement(plan.sql, arguments, plan.frame)


def cursor(answer: Any) -> str:
    """The cursor somewhere in an answer."""
    return str(leaves(answer)[0])


def leaves(answer: Any) -> list[Any]:
    """The values of an answer, in its order, whatever they are called."""
    if isinstance(answer, dict):
        return [leaf for value in answer.values() for leaf in leaves(value)]
    if isinstance(answer, list):
        return [leaf for value in answer for leaf in leaves(value)]
    return [answer]
