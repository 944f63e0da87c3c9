"""Measurements: rounds of load, alternated between servers, so that what else the machine does falls on all alike."""

from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from statistics import quantiles
from typing import Any

from bench.cpu import megabytes, seconds, serving, spent
from bench.load import Load

# A stretch of load of an operation: (operation, connections, seconds).
Ask = Callable[[str, int, float], Coroutine[Any, Any, Load]]


@dataclass(frozen=True)
class Target:
    """What is measured: its name, its process (0: none of its own) and how it is asked."""

    name: str
    process: int
    ask: Ask


@dataclass(frozen=True)
class Measurement:
    """One line of the records: an operation, a server and a number of connections. CPU is per request."""

    operation: str
    server: str
    connections: int
    rps: float
    p50_ms: float
    p99_ms: float
    server_cpu_ms: float
    postgres_cpu_ms: float
    rss_mb: float
    errors: int


@dataclass
class Rounds:
    """What the rounds of one measurement have come to so far."""

    load: Load = field(default_factory=Load)
    server: float = 0.0
    postgres: float = 0.0

    async def another(
        self, target: Target, postgres: tuple[int, str], operation: str, connections: int, length: float
    ) -> None:
        """One round more."""
        server, database = seconds(target.process), serving(*postgres)
        found = await target.ask(operation, connections, length)
        self.server += seconds(target.process) - server
        self.postgres += spent(database, serving(*postgres))
        self.load.seconds += found.seconds
        self.load.times += found.times
        self.load.errors += found.errors

    def measurement(self, target: Target, operation: str, connections: int) -> Measurement:
        """All rounds as one record."""
        load, count = self.load, max(1, len(self.load.times))
        cuts = quantiles(load.times, n=100) if len(load.times) > 1 else [0.0] * 99
        return Measurement(
            operation, target.name, connections, round(len(load.times) / load.seconds, 1),
            round(cuts[49] * 1000, 3), round(cuts[98] * 1000, 3), round(self.server / count * 1000, 4),
            round(self.postgres / count * 1000, 4), round(megabytes(target.process), 1), load.errors,
        )  # fmt: skip


async def measured(
    targets: list[Target], postgres: tuple[int, str], operation: str, connections: int, length: float, rounds: int
) -> list[Measurement]:
    """An operation on every server: a warm-up, then rounds in turn. `postgres`: its main process, the database.

    A warm-up that takes longer than all rounds should is the measurement: of a peer that needs seconds for a request.
    """
    found = [Rounds() for _ in targets]
    for place, target in enumerate(targets):
        warm = Rounds()
        await warm.another(target, postgres, operation, connections, max(0.3, length / 4))
        if warm.load.seconds > rounds * length:
            found[place] = warm
    quick = [(target, so_far) for target, so_far in zip(targets, found, strict=True) if not so_far.load.times]
    for _ in range(rounds):
        for target, so_far in quick:
            await so_far.another(target, postgres, operation, connections, length)
    return [so_far.measurement(t, operation, connections) for t, so_far in zip(targets, found, strict=True)]
