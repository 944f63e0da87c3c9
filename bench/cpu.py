"""CPU time and memory of processes, as Linux counts them (man 5 proc)."""

import os
import time
from pathlib import Path

import asyncpg

TICKS = os.sysconf("SC_CLK_TCK")
# Where /proc/PID/stat has them, counted after the name, which may hold blanks.
PARENT, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM = 1, 11, 12, 13, 14


def stat(process: int) -> list[str]:
    """The fields of a process after its name; empty where it has gone."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def seconds(process: int) -> float:
    """The CPU time of a process."""
    fields = stat(process)
    return (int(fields[USER]) + int(fields[SYSTEM])) / TICKS if fields else 0.0


async def main_process(url: str) -> int:
    """PostgreSQL's main process: the parent of the one that serves a connection. It must be on this machine."""
    connection = await asyncpg.connect(url)
    backend = await connection.fetchval("SELECT pg_backend_pid()")
    parent = int(stat(backend)[PARENT])
    await connection.close()
    return parent


def serving(parent: int, database: str) -> dict[int, float]:
    """The CPU times of the processes of a PostgreSQL server (`parent`: its main one) that answer for one database."""
    titles = {child: title(child) for child in children(parent)}
    return {child: seconds(child) for child, told in titles.items() if database in told and "autovacuum" not in told}


def spent(before: dict[int, float], after: dict[int, float]) -> float:
    """What processes have spent between; of one that has ended nobody can say."""
    return sum(now - before.get(process, 0.0) for process, now in after.items())


def ended_seconds(parent: int, database: str) -> float:
    """The CPU time of the processes of a server that have ended, once those that serve one database have.

    Between its end and when it is counted a process has no title.
    """
    while any(database in (told := title(child)) or not told for child in children(parent)):
        time.sleep(0.01)
    fields = stat(parent)
    return (int(fields[ENDED_USER]) + int(fields[ENDED_SYSTEM])) / TICKS


def title(process: int) -> str:
    """What a process calls itself."""
    try:
        return Path(f"/proc/{process}/cmdline").read_text()
    except OSError:
        return ""


def children(parent: int) -> list[int]:
    """The processes that a process has started."""
    numbers = (int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdigit())
    return [number for number in numbers if stat(number)[PARENT:2] == [str(parent)]]


def megabytes(process: int) -> float:
    """The resident memory of a process."""
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)
