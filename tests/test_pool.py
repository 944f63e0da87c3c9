"""The pool, over a real PostgreSQL: how connections are lent, and what becomes of those whose statement goes wrong."""

import asyncio
from collections.abc import AsyncIterator

import asyncpg
import pytest

from api.database import Database
from api.pool import Pool
from api.settings import Settings

PID = "SELECT pg_backend_pid()"


@pytest.fixture
async def database(empty_url: str) -> AsyncIterator[Database]:
    """Two connections at most, which one waits for a moment only."""
    database = Database(empty_url, Settings(connections=2, waiting_timeout=0.2))
    yield database
    await database.close()


@pytest.fixture
def pool(database: Database) -> Pool:
    """Its pool."""
    return database.pool


@pytest.fixture
async def witness(empty_url: str) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    """A connection beside the pool."""
    connection = await asyncpg.connect(empty_url)
    yield connection
    await connection.close()


async def first(pool: Pool, sql: str, *arguments: object) -> object:
    """The first value of a statement."""
    row = await pool.fetchrow(sql, list(arguments))
    assert row
    return row[0]


async def until_gone(witness: "asyncpg.Connection[asyncpg.Record]", text: str) -> None:
    """Wait until no statement with that text runs any more."""
    running = (
        "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE $1 AND pid <> pg_backend_pid()"
    )
    while await witness.fetchval(running, f"%{text}%"):  # noqa: ASYNC110 (PostgreSQL tells no event)
        await asyncio.sleep(0.02)


async def test_questions_one_after_another_share_a_connection(pool: Pool) -> None:
    assert len({await first(pool, PID) for _ in range(5)}) == 1


async def test_only_what_is_asked_again_is_prepared_and_kept(pool: Pool) -> None:
    for number in range(150):
        assert await first(pool, f"SELECT $1::int + {number}", 1) == number + 1
    for _ in range(3):
        assert await first(pool, "SELECT $1::int", 1) == 1
    assert await first(pool, "SELECT array_agg(statement) FROM pg_prepared_statements") == ["SELECT $1::int"]


async def test_no_more_connections_are_opened_than_allowed(pool: Pool) -> None:
    pids = await asyncio.gather(*(first(pool, "SELECT pg_backend_pid() FROM pg_sleep(0.01)") for _ in range(8)))
    assert len(set(pids)) == 2


async def test_who_waits_too_long_is_told(pool: Pool) -> None:
    lent = [asyncio.create_task(first(pool, "SELECT pg_sleep(5)")) for _ in range(2)]
    await asyncio.sleep(0.1)
    with pytest.raises(TimeoutError):
        await pool.fetchrow(PID, [])
    for task in lent:
        task.cancel()
    await asyncio.gather(*lent, return_exceptions=True)


async def test_a_statement_that_fails_leaves_its_connection_to_the_next(pool: Pool) -> None:
    before = await first(pool, PID)
    with pytest.raises(asyncpg.DivisionByZeroError):
        await pool.fetchrow("SELECT 1 / 0", [])
    with pytest.raises(asyncpg.DataError):
        await pool.fetchrow("SELECT $1::int", ["texte"])
    assert await first(pool, PID) == before


async def test_a_statement_that_is_broken_off_is_cancelled_and_makes_room(
    pool: Pool, witness: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    lent = [asyncio.create_task(first(pool, "SELECT 'broken off', pg_sleep(60)")) for _ in range(2)]
    await asyncio.sleep(0.1)
    for task in lent:
        task.cancel()
    await asyncio.gather(*lent, return_exceptions=True)
    async with asyncio.timeout(10):
        await until_gone(witness, "broken off")
        assert len(await asyncio.gather(first(pool, PID), first(pool, PID))) == 2


async def test_a_connection_that_postgresql_has_ended_is_replaced(
    pool: Pool, witness: "asyncpg.Connection[asyncpg.Record]"
) -> None:
    before = await first(pool, PID)
    await witness.fetchval("SELECT pg_terminate_backend($1)", before)
    while not pool.idle[0].is_closed():  # noqa: ASYNC110 (asyncpg tells no event)
        await asyncio.sleep(0.01)
    assert await first(pool, PID) != before


async def test_a_database_that_refuses_keeps_no_room() -> None:
    database = Database("postgresql://nobody@127.0.0.1:1/none", Settings(connections=1))
    for _ in range(3):
        with pytest.raises(OSError, match="Connect"):
            await database.pool.fetchrow(PID, [])
