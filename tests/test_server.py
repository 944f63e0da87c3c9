"""The server and clients that are slow, many, or too long: what becomes of them; and how it ends when it is told to."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import asyncpg
import httpx
import pytest

from api.app import create_app
from api.headers import SAFE
from api.serving import serving
from api.settings import Settings

pytestmark = pytest.mark.database
ROOT = Path(__file__).parent.parent
BODY = json.dumps({"query": "{ subventions { totalCount } }"}).encode()
ASKED = b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(BODY)
MANY = 40  # long answers are more than the system keeps for a client that does not read
HURRIED = Settings(head_timeout=0.5, body_timeout=0.5, answer_timeout=0.5, most_connections=8)


@pytest.fixture(scope="module")
def hurried(empty_url: str) -> Iterator[str]:
    """A server that waits for nobody, and has room for few."""
    with serving(create_app(empty_url, HURRIED), HURRIED) as address:
        yield address


@contextmanager
def connected(address: str) -> Iterator[socket.socket]:
    """A connection of a client's that is as slow as the test wants it."""
    host, _, port = address.removeprefix("http://").partition(":")
    with closing(socket.create_connection((host, int(port)), timeout=30)) as connection:
        yield connection


def all_of(connection: socket.socket) -> bytes:
    """All that the server says until it closes the connection; nothing where it simply cuts it."""
    told = b""
    try:
        while part := connection.recv(65536):
            told += part
    except ConnectionResetError:
        pass
    return told


def trickled(connection: socket.socket, text: bytes, pause: float) -> bytes:
    """Send a text byte by byte until the server closes the connection; what it said."""
    try:
        for byte in text:
            connection.send(bytes([byte]))
            time.sleep(pause)
    except (BrokenPipeError, ConnectionResetError):
        pass
    return all_of(connection)


def test_who_says_nothing_is_cut_without_a_word(hurried: str) -> None:
    with connected(hurried) as connection:
        assert all_of(connection) == b""


@pytest.mark.parametrize(
    "text",
    [b"GET /graphql?query={__typename} HTTP/1.1\r\nHost: a\r\n", b"\r\n" * 50, b"GET /" + b"a" * 100],
    ids=["headers", "blank lines", "address"],
)
def test_a_slow_head_is_cut(hurried: str, text: bytes) -> None:
    with connected(hurried) as connection:
        told = trickled(connection, text, 0.05)
    assert told == b"" or told.startswith(b"HTTP/1.1 408 ")


def test_a_slow_body_is_cut(hurried: str) -> None:
    with connected(hurried) as connection:
        connection.sendall(ASKED)
        told = trickled(connection, BODY, 0.05)
    assert told.startswith(b"HTTP/1.1 408 ")
    assert b"REQUEST_TIMEOUT" in told


@pytest.mark.parametrize("size", [b"5", b"99999999999999999999999999"])
def test_a_body_that_never_comes_is_cut_though_it_was_answered_already(hurried: str, size: bytes) -> None:
    with connected(hurried) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: " + size + b"\r\n\r\n")
        told = all_of(connection)
    assert told.startswith((b"HTTP/1.1 405 ", b"HTTP/1.1 400 ", b"HTTP/1.1 408 "))


def test_who_does_not_read_the_answer_is_cut(hurried: str) -> None:
    with connected(hurried) as connection:
        connection.sendall(b"GET /schema.graphql HTTP/1.1\r\nHost: a\r\n\r\n" * MANY)
        time.sleep(3)
        told = all_of(connection)
    assert told.startswith(b"HTTP/1.1 200 ")
    assert told.count(b"HTTP/1.1 200 ") < MANY


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"GET /graphql?query=%s HTTP/1.1\r\nHost: a\r\n\r\n" % (b"a" * 64_001), b"414"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX-Long: %s\r\n\r\n" % (b"a" * 64_001), b"431"),
        (b"GET / HTTP/1.1\r\nHost: a\r\n%s\r\n" % (b"X: long\r\n" * 10_000), b"431"),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX-Endless: " + b"a" * 3_000_000, b"431"),
        (b"GET /" + b"a" * 3_000_000, b"431"),
        (b"GET / HTTP/1.1\r\n" + b"X: endless\r\n" * 300_000, b"431"),
        (b"\x16\x03\x01\x02\x00\x01\x00", b"400"),
    ],
    ids=["address", "header", "headers", "endless header", "endless address", "endless headers", "not HTTP"],
)
def test_a_head_that_is_too_large_or_no_head_is_refused(hurried: str, head: bytes, status: bytes) -> None:
    with connected(hurried) as connection:
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.sendall(head)
        told = all_of(connection)
    # Of a head that goes on and on, the rest is not read: the system may drop what we said about it.
    assert told.startswith(b"HTTP/1.1 " + status) or (not told and len(head) > 1_000_000)


def test_beyond_the_most_connections_one_is_told_to_come_again(hurried: str) -> None:
    with connected(hurried) as one, connected(hurried), connected(hurried), connected(hurried), connected(hurried):
        with connected(hurried) as beyond:
            told = all_of(beyond)
        assert told.startswith(b"HTTP/1.1 503 ")
        assert b"retry-after: 1\r\n" in told
        one.sendall(ASKED + BODY)
        assert one.recv(65536).startswith(b"HTTP/1.1 200 ")
    assert httpx.post(f"{hurried}/graphql", content=BODY, headers={"Content-Type": "application/json"}).is_success


def test_what_never_became_a_request_has_the_headers_of_any_answer_and_is_counted(hurried: str) -> None:
    with connected(hurried) as connection:
        connection.sendall(b"\x16\x03\x01\x02\x00\x01\x00")
        head = all_of(connection).partition(b"\r\n\r\n")[0].lower()
    for name, value in SAFE:
        assert b"%b: %b" % (name, value.lower()) in head
    assert b"x-request-id: " in head
    assert b"connection: close" in head
    counted = httpx.get(f"{hurried}/metrics").text
    assert 'scdl_request_seconds_count{operation="(none)",status="400"}' in counted


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture
def server(empty_url: str) -> Iterator[tuple["subprocess.Popen[bytes]", str]]:
    """A server as a process of its own, and its address."""
    port = free_port()
    environment = {**os.environ, "DATABASE_URL": empty_url, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", "api", "--port", str(port)], env=environment, stdout=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    try:
        while not ready(address):
            assert process.poll() is None
            time.sleep(0.05)
        yield process, address
    finally:
        process.kill()
        process.wait()


def ready(address: str) -> bool:
    """Whether the server says that it is ready."""
    try:
        return httpx.get(f"{address}/health/ready").status_code == 200
    except httpx.TransportError:
        return False


async def test_told_to_end_it_finishes_its_answers_and_refuses_new_clients(
    server: tuple["subprocess.Popen[bytes]", str], empty_url: str
) -> None:
    process, address = server
    owner = await asyncpg.connect(empty_url)
    with connected(address) as waiting:
        async with owner.transaction():
            await owner.execute("LOCK TABLE subvention IN ACCESS EXCLUSIVE MODE")
            waiting.sendall(ASKED + BODY)
            process.send_signal(signal.SIGTERM)
            while ready(address) or accepts(address):  # noqa: ASYNC110 (a process tells no event)
                await asyncio.sleep(0.02)
            assert process.poll() is None
        assert b'"totalCount":0' in all_of(waiting)
    assert process.wait(10) == 0
    await owner.close()


def accepts(address: str) -> bool:
    """Whether a new client finds anybody."""
    try:
        with connected(address):
            return True
    except ConnectionRefusedError:
        return False


def test_a_slow_client_does_not_keep_it_from_ending(server: tuple["subprocess.Popen[bytes]", str]) -> None:
    process, address = server
    with connected(address) as slow, connected(address) as silent, connected(address) as deaf:
        slow.sendall(ASKED + BODY[:5])
        deaf.sendall(b"GET /schema.graphql HTTP/1.1\r\nHost: a\r\n\r\n" * MANY)
        begin = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0
        assert time.monotonic() - begin < 10
        assert silent.recv(1) == b""


def test_told_twice_it_does_not_wait_until_all_know(server: tuple["subprocess.Popen[bytes]", str]) -> None:
    process, _ = server
    process.send_signal(signal.SIGTERM)
    process.send_signal(signal.SIGTERM)
    process.wait(10)
