"""The limit: a bare Starlette route that sends the engine's own statements through asyncpg and returns the text."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle

import asyncpg
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.database import keep, prepare
from bench.statements import Statement, statements


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """A pool of four, and every operation's statement with its arguments."""
    async with asyncpg.create_pool(
        os.environ["DATABASE_URL"], min_size=4, max_size=4, init=prepare, reset=keep
    ) as pool:
        app.state.pool = pool
        async with pool.acquire() as connection:
            found = await statements(connection)
        app.state.turns = {name: cycle(of_one) for name, of_one in found.items()}
        yield


async def answer(request: Request) -> Response:
    """The next answer of an operation. The body is read, as any server must."""
    await request.body()
    statement: Statement = next(request.app.state.turns[request.path_params["operation"]])
    async with request.app.state.pool.acquire() as connection:
        text = await connection.fetchval(statement.sql, *statement.arguments)
    return Response(b'{"data":{"%b":%b}}' % (statement.key, text), media_type="application/json")


app = Starlette(routes=[Route("/{operation}", answer, methods=["POST"])], lifespan=lifespan)
