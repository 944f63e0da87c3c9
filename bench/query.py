"""One run: the servers started, their answers compared, every operation measured on each."""

import asyncio
from contextlib import ExitStack
from dataclasses import dataclass
from urllib.parse import urlsplit

import uvloop

from bench.cpu import main_process
from bench.measure import Measurement, Target, measured
from bench.operations import BY_NAME
from bench.targets import Servers

Different = dict[tuple[str, str], str]


@dataclass(frozen=True)
class Run:
    """What to measure: `length` seconds a round."""

    url: str
    servers: list[str]
    operations: list[str]
    connections: list[int]
    length: float
    rounds: int

    def __call__(self) -> tuple[list[Measurement], Different]:
        """All measurements, and which answers are not the engine's."""
        with ExitStack() as stack:
            servers = Servers(self.url, self.servers, [BY_NAME[name] for name in self.operations])
            targets = servers.start(stack)
            return uvloop.run(self.all(servers, targets))

    async def all(self, servers: Servers, targets: list[Target]) -> tuple[list[Measurement], Different]:
        """The same, with the servers up."""
        await asyncio.sleep(1)
        await servers.prepare()
        different = await compared(servers)
        postgres = await main_process(self.url), urlsplit(self.url).path[1:]
        found: list[Measurement] = []
        for connections in self.connections:
            for operation in self.operations:
                mine = [t for t in targets if t.name != "strawberry" or (operation, t.name) not in different]
                found += await measured(mine, postgres, operation, connections, self.length, self.rounds)
        return found, different


async def compared(servers: Servers) -> Different:
    """Which operations a peer answers otherwise than the engine."""
    return {
        (operation.name, name): how
        for operation in servers.operations
        for name in servers.names
        if name in {"postgraphile", "strawberry"} and (how := await servers.differences(operation, name))
    }
