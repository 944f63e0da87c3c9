"""The load generator: a fixed number of connections kept open, each asking again as soon as it is answered."""

import asyncio
import re
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

HEAD = b"POST %b HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
WELL = b"HTTP/1.1 200", b"HTTP/1.1 304"
UNCHANGED = b"HTTP/1.1 304"
HEAD_END, LENGTH = b"\r\n\r\n", re.compile(rb"\ncontent-length: *(\d+)", re.IGNORECASE)


@dataclass
class Load:
    """What one stretch of load gave: each request's time in seconds, and how many were refused."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    errors: int = 0


class Client(asyncio.Protocol):
    """One connection."""

    def __init__(self, requests: Iterator[bytes], load: Load, until: float) -> None:
        self.requests, self.load, self.until = requests, load, until
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.received = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask the first question."""
        self.transport = cast("asyncio.Transport", transport)
        self.ask()

    def ask(self) -> None:
        """Send one request."""
        request = next(self.requests)
        self.received.clear()
        self.start = time.perf_counter()
        self.transport.write(request)

    def data_received(self, data: bytes) -> None:
        """Gather an answer; once it is whole, ask again until the time is up."""
        received: bytes | bytearray = data
        if self.received or not whole(data):
            self.received += data
            received = self.received
            if not whole(received):
                return
        now = time.perf_counter()
        self.load.times.append(now - self.start)
        self.load.errors += not received.startswith(WELL) or b'"errors":' in received
        if now < self.until:
            self.ask()
        else:
            self.transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        """The end, or a server that has closed in the middle."""
        self.load.errors += error is not None
        if not self.done.done():
            self.done.set_result(None)


def whole(received: bytes | bytearray) -> bool:
    """Whether an answer has come in whole."""
    end = received.find(HEAD_END)
    if end < 0 or received.startswith(UNCHANGED):
        return end >= 0
    told = LENGTH.search(received, 0, end)
    if told:
        return len(received) >= end + len(HEAD_END) + int(told[1])
    return received.endswith(b"\r\n0\r\n\r\n")


def post(path: str, body: bytes, headers: bytes = b"") -> bytes:
    """A request in HTTP; `headers` are more of them, each with its line's end."""
    return b"%b%bContent-Length: %d\r\n\r\n%b" % (HEAD % path.encode(), headers, len(body), body)


async def load(port: int, requests: Iterator[bytes], connections: int, seconds: float) -> Load:
    """Ask for some seconds on that many connections."""
    found, start = Load(), time.perf_counter()
    loop = asyncio.get_running_loop()
    clients = [Client(requests, found, start + seconds) for _ in range(connections)]
    for client in clients:
        await loop.create_connection(lambda client=client: client, "127.0.0.1", port)  # type: ignore[misc]
    await asyncio.gather(*(client.done for client in clients))
    found.seconds = time.perf_counter() - start
    return found
