"""What a run says: its measurements, and the table of ratios that they come to."""

import platform
from math import prod
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.measure import Measurement

ELEVEN = 11


def ratios(found: list[Measurement], other: str, connections: int) -> dict[str, float]:
    """How many times as many requests a second the engine answers, by operation."""
    of = {(m.operation, m.server): m.rps for m in found if m.connections == connections}
    return {o: rps / of[o, other] for (o, server), rps in of.items() if server == "scdl" and of.get((o, other))}


def geometric_mean(values: list[float]) -> float:
    """The geometric mean; 0 for none."""
    return float(prod(values) ** (1 / len(values))) if values else 0.0


def shown(found: list[Measurement], connections: int, different: dict[tuple[str, str], str]) -> Table:
    """The table of one number of connections: requests a second, CPU per request (server + PostgreSQL), ratios."""
    servers = list(dict.fromkeys(m.server for m in found))
    table = Table(title=f"{connections} connections: requests/s, CPU ms a request (server + PostgreSQL)")
    table.add_column("operation")
    for server in servers:
        table.add_column(server, justify="right")
    others = [server for server in servers if server != "scdl"]
    for other in others:
        table.add_column(f"× {other}", justify="right")
    by_server = {other: ratios(found, other, connections) for other in others}
    for operation in dict.fromkeys(m.operation for m in found):
        cells = [cell(m, different) for m in found if m.operation == operation and m.connections == connections]
        compared = [f"{by_server[o][operation]:.2f}" if operation in by_server[o] else "" for o in others]
        table.add_row(operation, *cells, *compared)
    means = [f"{geometric_mean(list(by_server[other].values())[:ELEVEN]):.2f}" for other in others]
    table.add_section()
    table.add_row("geometric mean of the eleven", *("" for _ in servers), *means)
    return table


def cell(m: Measurement, different: dict[tuple[str, str], str]) -> str:
    """One server's figures for one operation."""
    mark = " ≠" if (m.operation, m.server) in different else ""
    failed = f" {m.errors} errors" if m.errors else ""
    # pgbench's connections end with it, before they can be counted.
    cpu = f"\n{m.server_cpu_ms:.3f} + {m.postgres_cpu_ms:.3f}" if m.server_cpu_ms else ""
    return f"{m.rps:.0f}{mark}{failed}{cpu}"


def machine() -> str:
    """The machine and the systems, in a line."""
    model = next(
        (
            line.partition(":")[2].strip()
            for line in Path("/proc/cpuinfo").read_text().splitlines()
            if "model name" in line
        ),
        platform.machine(),
    )
    return f"{model}, Python {platform.python_version()}, {platform.system()} {platform.release()}"


def printed(found: list[Measurement], different: dict[tuple[str, str], str]) -> None:
    """Print the tables."""
    console = Console(width=200)
    for connections in dict.fromkeys(m.connections for m in found):
        console.print(shown(found, connections, different))
    memory = {m.server: max(n.rss_mb for n in found if n.server == m.server) for m in found}
    console.print("Memory: " + ", ".join(f"{server} {mb:.0f} MB" for server, mb in memory.items() if mb))
    for (operation, server), how in different.items():
        console.print(f"≠ {operation}: {server} answers otherwise: {how}")
    console.print(machine())
