"""What version the data are at: told by PostgreSQL on a connection of its own, and read with each answer.

PostgreSQL notifies of a load as soon as it is committed. The versions are read again then, and a few times a second
anyway: a connection that died without a word, or a pooler that keeps notifications to itself, delays no load by more.
"""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from time import perf_counter_ns
from typing import Any, Protocol

import asyncpg

from api.accounts import Account
from api.database import UNREACHABLE
from api.login import Login
from api.visits import visit
from schema.versions import CHANNEL

# Seconds. Versions that could not be read for so long that a load might not show within the second are not relied on.
BETWEEN_READS = 0.4
LONGEST_READ = 0.5
BEFORE_RECONNECTING = 0.25
READ = "SELECT dataset, version, changed_at FROM data_version"
MOST_STATEMENTS = 1_000
# A statement with one column more: the version of what it reads, of the very snapshot that it reads.
VERSIONED = (
    "SELECT answer.*, (SELECT coalesce(bit_xor(version), 0) FROM data_version WHERE dataset IN ({})) AS version "
    "FROM ({}) AS answer"
)


class Versions:
    """The version of each table, and when it changed, as PostgreSQL last told it."""

    def __init__(self, login: Login) -> None:
        self.login = login
        self.known: dict[str, int] | None = None
        self.changed = dict[str, datetime]()
        self.doubtful = asyncio.Event()

    def of(self, tables: Sequence[str]) -> int | None:
        """The version of some tables together; None while PostgreSQL is silent. What reads nothing is always at 0."""
        known = self.known
        if known is None:
            return None if tables else 0
        version = 0
        for table in tables:
            version ^= known.get(table, 0)
        return version

    async def follow(self) -> None:
        """Follow the versions until cancelled, whatever becomes of PostgreSQL meanwhile."""
        while True:
            with suppress(*UNREACHABLE, asyncpg.PostgresError):
                await self.listen()
            await asyncio.sleep(BEFORE_RECONNECTING)

    async def listen(self) -> None:
        """Follow the versions on one connection, until it fails."""
        settings = {"application_name": "scdl-graphql versions", "default_transaction_read_only": "on"}
        connection = await self.login.connect(timeout=LONGEST_READ, server_settings=settings)
        try:
            with suppress(asyncpg.ReadOnlySQLTransactionError):  # a standby cannot listen: what is read suffices
                await connection.add_listener(CHANNEL, lambda *_: self.doubtful.set())
            while True:
                self.doubtful.clear()
                rows = await connection.fetch(READ, timeout=LONGEST_READ)
                self.known = {row["dataset"]: row["version"] for row in rows}
                self.changed = {row["dataset"]: row["changed_at"] for row in rows}
                with suppress(TimeoutError):
                    await asyncio.wait_for(self.doubtful.wait(), BETWEEN_READS)
        finally:
            self.known = None
            connection.terminate()


class Source(Protocol):
    """Where statements are sent."""

    async def fetch(self, sql: str, arguments: list[Any], *, account: Account) -> Sequence[Any]:
        """The row that a statement gives, whose time the account pays for."""


class Snapshot:
    """The database as one question finds it: `reads` is what it read, `version` the one that it read it at.

    The client's account pays for it: the price before it is asked, its time afterwards.
    """

    def __init__(self, database: Source, account: Account) -> None:
        self.database, self.account = database, account
        self.reads: tuple[str, ...] = ()
        self.version = 0

    async def fetch(self, sql: str, arguments: list[Any], reads: tuple[str, ...], price: int) -> Sequence[bytes | None]:
        """The row that a statement gives, and its version beside it: of one snapshot, as one statement tells both."""
        self.reads, told = reads, visit()
        self.account.pay(price)
        told.sent = perf_counter_ns()
        row = await self.database.fetch(versioned(sql, reads), arguments, account=self.account)
        told.came = perf_counter_ns()
        if reads:
            *row, self.version = row
        return row


@lru_cache(MOST_STATEMENTS)
def versioned(sql: str, reads: tuple[str, ...]) -> str:
    """A statement that tells the version too, of the tables of these names (the schema's own) that it reads."""
    names = ", ".join(f"'{name}'" for name in reads)
    return VERSIONED.format(names, sql) if reads else sql
