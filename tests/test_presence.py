"""A client that leaves takes its statement along, unless others wait for it: a real server, a real PostgreSQL."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager

import asyncpg
import pytest

from api.app import create_app
from api.login import Connection
from api.serving import serving
from api.settings import Settings

pytestmark = pytest.mark.database
QUESTION = "{ subventions { totalCount } }"
RUNNING = (
    "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'scdl-graphql' "
    "AND wait_event_type = 'Lock'"
)


class Client:
    """A question that was sent and whose answer does not come; closing it is leaving."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.reader, self.writer = reader, writer

    @classmethod
    async def asking(cls, address: str, query: str = QUESTION) -> "Client":
        """Send a question."""
        host, _, port = address.removeprefix("http://").partition(":")
        client = cls(*await asyncio.open_connection(host, int(port)))
        body = json.dumps({"query": query}).encode()
        head = (
            f"POST /graphql HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
        )
        client.writer.write(head.encode() + b"\r\nConnection: close\r\n\r\n" + body)
        await client.writer.drain()
        return client

    async def answer(self) -> bytes:
        """All that is answered."""
        return await self.reader.read()

    async def leave(self) -> None:
        """Close the connection."""
        self.writer.close()
        await self.writer.wait_closed()


@pytest.fixture
async def witness(empty_url: str) -> AsyncIterator[Connection]:
    """A connection beside the server's."""
    connection = await asyncpg.connect(empty_url)
    yield connection
    await connection.close()


@asynccontextmanager
async def locked(url: str) -> AsyncIterator[None]:
    """While this lasts, a statement over the subsidies takes as long."""
    owner = await asyncpg.connect(url)
    try:
        async with owner.transaction():
            await owner.execute("LOCK TABLE subvention IN ACCESS EXCLUSIVE MODE")
            yield
    finally:
        await owner.close()


async def until(witness: Connection, running: int) -> None:
    """Wait until so many statements wait for the table. It must come, sooner than their timeouts."""
    async with asyncio.timeout(30):
        while await witness.fetchval(RUNNING) != running:  # noqa: ASYNC110 (PostgreSQL tells no event)
            await asyncio.sleep(0.02)


@pytest.fixture
def address(empty_url: str) -> Iterator[str]:
    """A server whose statements may take much longer than any test."""
    with serving(create_app(empty_url, Settings(statement_timeout=600, waiting_timeout=600))) as address:
        yield address


async def test_a_client_that_leaves_has_its_statement_cancelled(
    address: str, empty_url: str, witness: Connection
) -> None:
    async with locked(empty_url):
        client = await Client.asking(address)
        await until(witness, 1)
        await client.leave()
        await until(witness, 0)


async def test_a_statement_goes_on_as_long_as_one_waits_for_it(
    address: str, empty_url: str, witness: Connection
) -> None:
    async with locked(empty_url):
        first, second = await Client.asking(address), await Client.asking(address)
        other = await Client.asking(address, "{ subventions { totalCount nodes { id } } }")
        await until(witness, 2)
        await first.leave()
        await other.leave()
        await until(witness, 1)
        await asyncio.sleep(0.5)
        assert await witness.fetchval(RUNNING) == 1
    assert b'"totalCount":0' in await second.answer()
    await second.leave()


async def test_when_the_last_one_leaves_the_statement_is_cancelled_too(
    address: str, empty_url: str, witness: Connection
) -> None:
    async with locked(empty_url):
        both = [await Client.asking(address) for _ in range(2)]
        await until(witness, 1)
        for client in both:
            await client.leave()
        await until(witness, 0)


async def test_who_asks_again_after_leaving_is_answered(address: str, empty_url: str, witness: Connection) -> None:
    async with locked(empty_url):
        for _ in range(6):  # more than there are connections
            client = await Client.asking(address)
            await until(witness, 1)
            await client.leave()
            await until(witness, 0)
    patient = await Client.asking(address)
    assert b'"totalCount":0' in await patient.answer()
    await patient.leave()
