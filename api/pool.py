"""Connections to PostgreSQL, a few for all: opened when they are wanted, and each lent to one statement at a time.

asyncpg's own pool spends twice the CPU of a small statement on lending: docs/decisions/0007-a-pool-of-our-own.md.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias

import asyncpg

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
# Seconds for a connection to say goodbye, and its statement to be cancelled.
FAREWELL = 2.0


class Pool:
    """At most so many connections; who comes when all are lent waits, for so many seconds."""

    def __init__(self, connect: Callable[[], Awaitable[Connection]], most: int, patience: float) -> None:
        self.connect, self.most, self.patience = connect, most, patience
        self.room = asyncio.Semaphore(most)
        self.idle: list[Connection] = []
        self.leaving: set[asyncio.Task[None]] = set()
        self.waiting = 0

    @property
    def lent(self) -> int:
        """How many connections are not free, those that say goodbye among them."""
        return self.most - self.room._value

    async def fetchrow(self, sql: str, arguments: list[Any]) -> asyncpg.Record | None:
        """The first row of a statement. Raises what asyncpg does, and TimeoutError where no connection came free."""
        await self.enter()
        try:
            connection = self.known() or await self.connect()
        except BaseException:
            self.room.release()
            raise
        try:
            row = await connection.fetchrow(sql, *arguments)
        except (asyncpg.PostgresError, asyncpg.InterfaceError):
            self.back(connection)
            raise
        except BaseException:
            self.leave(connection)
            raise
        self.back(connection)
        return row

    async def enter(self) -> None:
        """Wait for a turn; whoever finds room does not pay for a clock."""
        if not self.room.locked():
            await self.room.acquire()
            return
        self.waiting += 1
        try:
            async with asyncio.timeout(self.patience):
                await self.room.acquire()
        finally:
            self.waiting -= 1

    def known(self) -> "Connection | None":
        """The connection that was used last, of those that still stand."""
        while self.idle:
            connection = self.idle.pop()
            if not connection.is_closed():
                return connection
        return None

    def back(self, connection: Connection) -> None:
        """A connection whose statement has ended, well or not, is the next one's."""
        if not connection.is_closed():
            self.idle.append(connection)
        self.room.release()

    def leave(self, connection: Connection) -> None:
        """A connection whose statement was broken off is closed, which cancels the statement; then there is room."""
        task = asyncio.ensure_future(farewell(connection))
        self.leaving.add(task)
        task.add_done_callback(self.left)

    def left(self, task: "asyncio.Task[None]") -> None:
        """A connection has gone."""
        self.leaving.discard(task)
        self.room.release()

    async def close(self) -> None:
        """Let all connections go."""
        idle, self.idle = self.idle, []
        await asyncio.gather(*self.leaving, *(farewell(connection) for connection in idle))


async def farewell(connection: Connection) -> None:
    """Close a connection politely, or at once where PostgreSQL does not answer."""
    try:
        await connection.close(timeout=FAREWELL)
    except (TimeoutError, OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
        connection.terminate()
