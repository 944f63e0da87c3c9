"""Where answers are kept: memory within its bounds, and a Redis that may fail, stall or come back."""

import asyncio
import os
import secrets
import socket
import time
from collections.abc import AsyncIterator
from urllib.parse import urlsplit

import pytest

from api.stores import REST, Memory, Shared

URL = os.environ.get("CACHE_URL", "redis://127.0.0.1:6379/0")


def redis_answers() -> bool:
    """Whether there is a real Redis to ask."""
    parts = urlsplit(URL)
    with socket.socket() as trial:
        return trial.connect_ex((parts.hostname or "127.0.0.1", parts.port or 6379)) == 0


@pytest.fixture
async def shared() -> AsyncIterator[Shared]:
    """A real Redis; the test is skipped where none answers."""
    if not redis_answers():
        pytest.skip("no Redis answers")
    opened = Shared(URL, timeout=5, seconds=60)
    yield opened
    await opened.close()


async def test_memory_forgets_what_was_used_least_lately_beyond_its_entries() -> None:
    memory = Memory(entries=2, size=1_000)
    await memory.set("a", b"1")
    await memory.set("b", b"2")
    assert await memory.get("a") == b"1"
    await memory.set("c", b"3")
    assert [await memory.get(key) for key in "abc"] == [b"1", None, b"3"]


async def test_memory_holds_no_more_bytes_than_it_may() -> None:
    memory = Memory(entries=1_000, size=1_000)
    for number in range(100):
        await memory.set(f"{number:010}", bytes(number))
        assert memory.held == sum(len(key) + len(value) for key, value in memory._cache.items()) <= 1_000
    assert await memory.get(f"{99:010}") == bytes(99)


async def test_what_would_drive_out_all_else_is_not_kept_in_memory() -> None:
    memory = Memory(entries=10, size=800)
    await memory.set("small", b"x")
    assert not await memory.set("large", bytes(100))
    assert await memory.get("large") is None
    assert await memory.get("small") == b"x"


async def test_the_same_key_is_weighed_once() -> None:
    memory = Memory(entries=10, size=800)
    for size in (90, 10, 50):
        await memory.set("k", bytes(size))
    assert memory.held == 51


async def test_redis_gives_back_the_bytes_that_were_kept(shared: Shared) -> None:
    key = secrets.token_hex()
    assert await shared.get(key) is None
    shared.keep({key: b"\xff\x00\xe9", f"{key}'": "été".encode()})
    await asyncio.gather(*shared.writes)
    assert await shared.get(key) == b"\xff\x00\xe9"
    assert await shared.get(f"{key}'") == "été".encode()
    assert shared.failures == 0


async def test_what_redis_keeps_is_kept_for_some_time_only(shared: Shared) -> None:
    key = secrets.token_hex()
    shared.keep({key: b"1"})
    await asyncio.gather(*shared.writes)
    assert shared.redis is not None
    assert 0 < await shared.redis.client.ttl(f"scdl:{key}") <= 60


async def test_without_an_address_nothing_is_shared() -> None:
    shared = Shared("", timeout=1, seconds=60)
    shared.keep({"k": b"1"})
    assert await shared.get("k") is None
    await shared.close()


async def test_a_redis_that_is_dead_is_a_miss() -> None:
    shared = Shared("redis://127.0.0.1:1/0", timeout=1, seconds=60)
    assert await shared.get("k") is None
    assert shared.failures == 1
    await shared.close()


async def test_a_redis_that_never_answers_is_a_miss_and_is_then_left_alone() -> None:
    writers = []

    async def silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        await reader.read()

    server = await asyncio.start_server(silent, "127.0.0.1", 0)
    shared = Shared(f"redis://127.0.0.1:{server.sockets[0].getsockname()[1]}/0", timeout=0.05, seconds=60)
    for _ in range(100):
        assert await shared.get("k") is None
        shared.keep({"k": b"1"})
    assert (len(writers), shared.failures) == (1, 1)
    await shared.close()
    server.close()
    for writer in writers:
        writer.close()
        await writer.wait_closed()


async def test_a_redis_that_comes_back_is_used_again(shared: Shared) -> None:
    key = secrets.token_hex()
    shared.keep({key: b"1"})
    await asyncio.gather(*shared.writes)
    shared.resting_until = time.monotonic() + REST
    assert await shared.get(key) is None
    shared.resting_until = time.monotonic()
    assert await shared.get(key) == b"1"
