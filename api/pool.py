"""Connections to PostgreSQL, a few for all: opened when they are wanted, and each lent to one statement at a time.

asyncpg's own pool spends twice the CPU of a small statement on lending: docs/decisions/0007-a-pool-of-our-own.md.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import asyncpg

from api.accounts import ANYBODY, SECOND, Account
from api.turns import Turns
from resolvers.late import Late

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
# Statements that are known to have been asked before.
MOST_STATEMENTS = 2_000
# Seconds for a connection to say goodbye, and its statement to be cancelled.
FAREWELL = 2.0


class Pool:
    """As many connections as there are turns; who has none waits, for so many seconds."""

    def __init__(self, connect: Callable[[], Awaitable[Connection]], turns: Turns, patience: float) -> None:
        self.connect, self.turns, self.patience = connect, turns, patience
        self.idle: list[Connection] = []
        self.asked = Late[int, int](MOST_STATEMENTS)
        self.leaving: set[asyncio.Task[None]] = set()

    async def fetchrow(self, sql: str, arguments: list[Any], account: Account = ANYBODY) -> asyncpg.Record | None:
        """The first row of a statement, whose time the account pays for. Raises what asyncpg and `Turns.take` do.

        The connection goes back when the statement has ended, or leaves.
        """
        client = account.client
        connection = await self.lent(client)
        begin = time.monotonic()
        try:
            asked = connection.fetchrow(sql, *arguments) if self.has_asked(sql) else once(connection, sql, arguments)
            row = await asked
        except (asyncpg.PostgresError, asyncpg.InterfaceError):
            self.back(connection, client)
            raise
        except BaseException:
            self.leave(connection, client)
            raise
        finally:
            account.pay((time.monotonic() - begin) * SECOND)
        self.back(connection, client)
        return row

    async def lent(self, client: str) -> Connection:
        """A connection for one statement, once it is the client's turn."""
        await self.turns.take(client, self.patience)
        try:
            return self.known() or await self.connect()
        except BaseException:
            self.turns.back(client)
            raise

    def has_asked(self, sql: str) -> bool:
        """Whether a statement was asked before: each connection prepares it then, and keeps it."""
        key = hash(sql)
        return bool(self.asked.get(key)) or not self.asked.keep(key, 1)

    def known(self) -> "Connection | None":
        """The connection that was used last, of those that still stand."""
        while self.idle:
            connection = self.idle.pop()
            if not connection.is_closed():
                return connection
        return None

    def back(self, connection: Connection, client: str) -> None:
        """A connection whose statement has ended, well or not, is the next one's."""
        if not connection.is_closed():
            self.idle.append(connection)
        self.turns.back(client)

    def leave(self, connection: Connection, client: str) -> None:
        """A connection whose statement was broken off is closed, which cancels the statement; then its turn is over."""
        task = asyncio.ensure_future(farewell(connection))
        self.leaving.add(task)
        task.add_done_callback(lambda _: self.left(task, client))

    def left(self, task: "asyncio.Task[None]", client: str) -> None:
        """A connection has gone."""
        self.leaving.discard(task)
        self.turns.back(client)

    async def close(self) -> None:
        """Let all connections go."""
        idle, self.idle = self.idle, []
        await asyncio.gather(*self.leaving, *(farewell(connection) for connection in idle))


async def once(connection: Connection, sql: str, arguments: list[Any]) -> asyncpg.Record | None:
    """The first row of a statement that may never come again: it takes no place among those that are kept.

    To prepare it under a name has another one closed, a round trip more each time.
    """
    return await (await connection.prepare(sql, name="")).fetchrow(*arguments)


async def farewell(connection: Connection) -> None:
    """Close a connection politely, or at once where PostgreSQL does not answer."""
    try:
        await connection.close(timeout=FAREWELL)
    except (TimeoutError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
        connection.terminate()
