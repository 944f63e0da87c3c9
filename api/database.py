"""PostgreSQL as the engine asks it: by a few connections that can only read, and answer in JSON bytes."""

import ssl
from collections.abc import Sequence
from typing import Any, cast

import asyncpg

from api.accounts import ANYBODY, Account
from api.login import Login
from api.pool import Connection, Pool
from api.settings import Settings
from api.turns import Crowded, Turns
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
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InvalidAuthorizationSpecificationError,
)
# What it raises where the tables are missing, or not yet the reader's to read.
UNPREPARED = (asyncpg.UndefinedTableError, asyncpg.InsufficientPrivilegeError)


class Database:
    """Asks PostgreSQL, by connections that open at the first question: a server starts before its database does."""

    def __init__(self, url: str, settings: Settings) -> None:
        self.login, self.settings = Login(url, settings.reader_url), settings
        self.pool = Pool(self.connect, Turns(settings.connections, settings.most_waiting), settings.waiting_timeout)

    async def connect(self) -> Connection:
        """A new connection."""
        connection = await self.login.connect(timeout=self.settings.waiting_timeout, server_settings=self.session())
        await prepare(connection)
        return connection

    def session(self) -> dict[str, str]:
        """The settings of each connection: it reads, alike each time; it neither reads, waits nor idles for ever."""
        return {
            "application_name": "scdl-graphql",
            "default_transaction_read_only": "on",
            "statement_timeout": milliseconds(self.settings.statement_timeout),
            "lock_timeout": milliseconds(self.settings.waiting_timeout),
            "idle_in_transaction_session_timeout": milliseconds(self.settings.statement_timeout),
            "jit": "off",
            # One process a question, from the start of a table: other questions have the other cores, and what is
            # found first is found first again.
            "max_parallel_workers_per_gather": "0",
            "synchronize_seqscans": "off",
            "timezone": "UTC",
        }

    async def fetch(
        self, sql: str, arguments: list[Any], _reads: tuple[str, ...] = (), _price: int = 0, account: Account = ANYBODY
    ) -> Sequence[bytes | None]:
        """The one row of a statement, whose time the account pays for. Raises GraphQLError, which says why not."""
        try:
            row = await self.pool.fetchrow(sql, arguments, account)
        except Crowded:
            raise refused("OVERLOADED", "Trop de questions attendent déjà : réessayez dans un instant.") from None
        except (asyncpg.QueryCanceledError, asyncpg.LockNotAvailableError) as error:
            raise refused(
                "TIMEOUT", "Cette question a pris trop de temps : filtrez davantage ou demandez moins."
            ) from error
        except UNPREPARED as error:
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
        await self.pool.close()


def milliseconds(seconds: float) -> str:
    """A time as PostgreSQL takes it; 0 would mean for ever."""
    return str(max(1, int(seconds * 1000)))


async def prepare(connection: Connection) -> None:
    """JSON stays the bytes that PostgreSQL wrote."""
    await connection.set_type_codec(
        "json", schema="pg_catalog", encoder=lambda value: value, decoder=bytes, format="binary"
    )
