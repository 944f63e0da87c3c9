"""CPU time and memory of processes, as Linux counts them (man 5 proc)."""

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
# Where /proc/PID/stat has them, counted after the name, which may hold blanks.
PARENT, USER, SYSTEM, WAITED_USER, WAITED_SYSTEM = 1, 11, 12, 13, 14


def stat(process: int) -> list[str]:
    """The fields of a process after its name; empty where it has gone."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return []


def seconds(process: int, *, waited: bool = False) -> float:
    """The CPU time of a process; with that of the children that it has seen end, where `waited`."""
    fields = stat(process)
    places = (USER, SYSTEM, WAITED_USER, WAITED_SYSTEM) if waited else (USER, SYSTEM)
    return sum(int(fields[place]) for place in places) / TICKS if fields else 0.0


def family_seconds(parent: int) -> float:
    """The CPU time of a process and of all its children, those that have ended included: a PostgreSQL server's."""
    return seconds(parent, waited=True) + sum(seconds(child) for child in children(parent))


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
