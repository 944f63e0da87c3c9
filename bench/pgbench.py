"""pgbench of the engine's statements: what PostgreSQL gives when nobody stands before it."""

import datetime
import re
import subprocess
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bench.load import Load
from bench.statements import Statement

MICROSECOND = 1e-6
SCRIPTS = 20  # as many different requests as a command line carries well


def pgbench(url: str, program: Path, requests: list[Statement], connections: int, seconds: float) -> Load:
    """Send an operation's requests for some seconds on that many connections; every prepared statement is kept."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        files, values = written(folder, requests[:SCRIPTS])
        command = [str(program), "--no-vacuum", "--protocol=prepared", f"--client={connections}", "--log"]
        command += [f"--time={max(1, round(seconds))}", *files, *values, connection_string(url)]
        start = time.perf_counter()
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        took = time.perf_counter() - start
        times = [int(line.split()[2]) * MICROSECOND for path in folder.glob("pgbench_log.*") for line in path.open()]
    return Load(took, times, errors=0 if done.returncode == 0 else 1)


def written(folder: Path, requests: list[Statement]) -> tuple[list[str], list[str]]:
    """A script a request, and the options that give its variables their values."""
    files, values = [], []
    for turn, request in enumerate(requests):
        path = folder / f"{turn}.sql"
        path.write_text(re.sub(r"\$(\d+)", rf":v{turn}_\1", request.sql).replace("\n", " ") + ";\n")
        files.append(f"--file={path}")
        values += [f"--define=v{turn}_{n + 1}={text(value)}" for n, value in enumerate(request.arguments)]
    return files, values


def text(value: Any) -> str:
    """A value as PostgreSQL reads it."""
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


def connection_string(url: str) -> str:
    """The address as libpq of any version reads it."""
    parts = urlsplit(url)
    options = {name: values[0] for name, values in parse_qs(parts.query).items()}
    return " ".join(
        f"{name}={value}" for name, value in {"dbname": parts.path[1:], "user": "postgres", **options}.items()
    )
