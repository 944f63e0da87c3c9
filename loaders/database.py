"""The database that is loaded into: a connection, and tables to write to."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TypeAlias

import asyncpg

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"


class NoTables(Exception):  # noqa: N818 — it names the state of a database, not a fault of ours
    """The database has not been prepared."""


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[Connection]:
    """A connection to a database that has tables. Raises `NoTables` where it has none."""
    # Its statements are long, and each is run once: compiling them took a second where running them took none.
    connection = await asyncpg.connect(url, server_settings={"jit": "off"})
    try:
        if await connection.fetchval("select to_regclass('source')") is None:
            raise NoTables("La base de données n’a pas encore de tables : lancez « ./run migrate ».")
        yield connection
    finally:
        await connection.close()
