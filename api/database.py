"""PostgreSQL as the engine asks it: a small pool of connections that can only read, and answers in JSON bytes."""

import asyncio
import ssl
from collections.abc import Sequence
from typing import Any, cast

import asyncpg

from api.settings import Settings
from resolvers.errors import bad_input, refused

# What asyncpg and the network raise where PostgreSQL cannot be reached.
UNREACHABLE = (
    OSError,
    TimeoutError,
    ssl.SSLError,
    asyncpg.PostgresConnectionError,
    asyncpg.InterfaceError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.TooManyConnectionsError,
)


class Database:
    """A pool, opened at the first question, so that a server starts before its database does."""

    def __init__(self, url: str, settings: Settings) -> None:
        self.url, self.settings = url, settings
        self.pool: asyncpg.Pool[asyncpg.Record] | None = None
        self.opening = asyncio.Lock()

    async def open(self) -> "asyncpg.Pool[asyncpg.Record]":
        """The pool, one for all who ask at once."""
        async with self.opening:
            if self.pool is None:
                self.pool = await asyncpg.create_pool(
                    self.url,
                    min_size=0,
                    max_size=self.settings.connections,
                    init=prepare,
                    reset=keep,
                    timeout=self.settings.waiting_timeout,
                    server_settings=self.session(),
                )
        return self.pool

    def session(self) -> dict[str, str]:
        """The settings of each connection: it reads, and not for ever."""
        return {
            "application_name": "scdl-graphql",
            "default_transaction_read_only": "on",
            "statement_timeout": str(int(self.settings.statement_timeout * 1000)),
            "jit": "off",
            "timezone": "UTC",
        }

    async def fetch(self, sql: str, arguments: list[Any], _reads: tuple[str, ...] = ()) -> Sequence[bytes | None]:
        """The one row of a statement. Raises GraphQLError: what is wrong with the question, or with the database."""
        try:
            pool = self.pool or await self.open()
            async with pool.acquire(timeout=self.settings.waiting_timeout) as connection:
                row = await connection.fetchrow(sql, *arguments)
        except asyncpg.QueryCanceledError as error:
            raise refused(
                "TIMEOUT", "Cette question a pris trop de temps : filtrez davantage ou demandez moins."
            ) from error
        except asyncpg.UndefinedTableError as error:
            message = "La base de données n'a pas encore de tables : « ./run migrate » les crée."
            raise refused("DATABASE_UNAVAILABLE", message) from error
        except UNREACHABLE as error:
            raise refused(
                "DATABASE_UNAVAILABLE", "La base de données ne répond pas : réessayez dans un instant."
            ) from error
        except (asyncpg.DataError, OverflowError) as error:
            raise bad_input("Une valeur de la question sort des bornes de sa colonne.") from error
        return cast("Sequence[bytes | None]", row)

    async def close(self) -> None:
        """Let the connections go."""
        if self.pool is not None:
            await self.pool.close()


async def prepare(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    """JSON stays the bytes that PostgreSQL wrote."""
    await connection.set_type_codec(
        "json", schema="pg_catalog", encoder=lambda value: value, decoder=bytes, format="binary"
    )


async def keep(_: object) -> None:
    """Nothing to undo between questions: none can change a session. asyncpg's own reset is a statement a question."""
