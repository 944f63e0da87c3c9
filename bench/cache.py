"""A small question asked anew each time, told again, and not even that where the client has the answer still.

Two servers over the same database, alike but that one keeps no answers; the same requests, of fifty records in turn.
"""

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from urllib.parse import urlsplit

import asyncpg
import httpx
import uvloop
from rich.console import Console
from rich.table import Table

from bench.cpu import main_process
from bench.load import Load, load, post
from bench.measure import Measurement, Target, measured
from bench.operations import BY_NAME, body
from bench.report import machine
from bench.servers import scdl
from bench.servers.process import Running, running

SMALL = "record"
KEPT = "64000000"
COLUMNS = ("connections", "answer", "requests/s", "×", "wanted", "server CPU ms", "server busy", "p50 ms", "errors")
# How many times the requests a second of the question asked anew are wanted.
WANTED = {"cached": 4.0, "unchanged": 6.0}


@dataclass(frozen=True)
class Run:
    """What to measure: `length` seconds a round."""

    url: str
    connections: list[int]
    length: float
    rounds: int

    def __call__(self) -> list[Measurement]:
        """All measurements."""
        with ExitStack() as stack:
            anew = stack.enter_context(running("uncached", scdl.command, self.url))
            kept = stack.enter_context(running("cached", scdl.command, self.url, SCDL_CACHE_BYTES=KEPT))
            return uvloop.run(self.all(anew, kept))

    async def all(self, anew: Running, kept: Running) -> list[Measurement]:
        """The same, with the servers up."""
        await asyncio.sleep(1)  # until both know the versions of the data
        bodies = await questions(self.url)
        tags = [b"If-None-Match: %b\r\n" % await tag(kept, one) for one in bodies]
        held = [post("/graphql", *told) for told in zip(bodies, tags, strict=True)]
        plain = [post("/graphql", one) for one in bodies]
        targets = [
            Target("uncached", anew.process, Asker(anew.port, cycle(plain))),
            Target("cached", kept.process, Asker(kept.port, cycle(plain))),
            Target("unchanged", kept.process, Asker(kept.port, cycle(held))),
        ]
        postgres = await main_process(self.url), urlsplit(self.url).path[1:]
        found: list[Measurement] = []
        for connections in self.connections:
            found += await measured(targets, postgres, SMALL, connections, self.length, self.rounds)
        return found


@dataclass(frozen=True)
class Asker:
    """Asks a server the same requests in turn."""

    port: int
    requests: Iterator[bytes]

    async def __call__(self, _: str, connections: int, seconds: float) -> Load:
        """A stretch of load."""
        return await load(self.port, self.requests, connections, seconds)


async def questions(url: str) -> list[bytes]:
    """The bodies of the small question, a record each."""
    connection = await asyncpg.connect(url)
    keys = await BY_NAME[SMALL].variables(connection)
    await connection.close()
    return [body(BY_NAME[SMALL].document("scdl"), variables) for variables in keys]


async def tag(server: Running, question: bytes) -> bytes:
    """The ETag of an answer, which is kept from then on."""
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{server.port}") as client:
        response = await client.post("/graphql", content=question, headers={"Content-Type": "application/json"})
    return response.headers["etag"].encode()


def printed(found: list[Measurement]) -> None:
    """Print the table. A server that is busy nearly all the time is what is measured, rather than who asks it."""
    table = Table(title="a record by its key, asked anew, told again, and answered by 304")
    for name in COLUMNS:
        table.add_column(name, justify="right")
    anew = {one.connections: one.rps for one in found if one.server == "uncached"}
    for one in found:
        wanted = f"{WANTED[one.server]:.0f}" if one.server in WANTED else ""
        times, busy = one.rps / anew[one.connections], one.rps * one.server_cpu_ms / 1000
        table.add_row(
            str(one.connections), one.server, f"{one.rps:.0f}", f"{times:.2f}", wanted, f"{one.server_cpu_ms:.3f}",
            f"{busy:.0%}", f"{one.p50_ms:.2f}", str(one.errors),
        )  # fmt: skip
    console = Console(width=120)
    console.print(table)
    console.print(machine())
