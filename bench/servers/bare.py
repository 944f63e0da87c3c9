"""The limit: a bare Starlette route that sends the engine's own statements through asyncpg and returns the text."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.database import Database
from api.settings import Settings
from bench.statements import Statement, statements


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """The engine's own connections, and every operation's statement with its arguments."""
    database = Database(os.environ["DATABASE_URL"], Settings())
    connection = await database.connect()
    found = await statements(connection)
    await connection.close()
    app.state.pool = database.pool
    app.state.turns = {name: cycle(of_one) for name, of_one in found.items()}
    yield
    await database.close()


async def answer(request: Request) -> Response:
    """The next answer of an operation. The body is read, as any server must."""
    await request.body()
    statement: Statement = next(request.app.state.turns[request.path_params["operation"]])
    row = await request.app.state.pool.fetchrow(statement.sql, statement.arguments)
    return Response(b'{"data":%b}' % statement.frame.filled(row, {}), media_type="application/json")


app = Starlette(routes=[Route("/{operation}", answer, methods=["POST"])], lifespan=lifespan)
