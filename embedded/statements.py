"""Runs SQL statements from anywhere, also from a thread in which an event loop is running."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import asyncpg


def execute(url: str, *statements: str) -> None:
    """Run each statement in a transaction of its own."""
    _in_a_thread(url, statements)


def values(url: str, query: str) -> list[str]:
    """The first column of what a query answers."""
    return [str(row[0]) for row in _in_a_thread(url, (query,))]


def _in_a_thread(url: str, statements: tuple[str, ...]) -> list[asyncpg.Record]:
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, _run(url, statements)).result()


async def _run(url: str, statements: tuple[str, ...]) -> list[asyncpg.Record]:
    connection = await asyncpg.connect(url, timeout=10)
    try:
        rows: list[asyncpg.Record] = []
        for statement in statements:
            rows = await connection.fetch(statement)
        return rows
    finally:
        await connection.close()
