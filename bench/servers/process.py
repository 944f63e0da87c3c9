"""A server as a process of its own: started on a free port, waited for, stopped."""

import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60  # seconds
# Peers at their best; ours asks PostgreSQL each time, as they do, and as they do writes and counts no request.
SETTINGS = {
    "NODE_ENV": "production",
    "GRAPHILE_ENV": "production",
    "SCDL_CACHE_BYTES": "0",
    "SCDL_ACCESS_LOG": "false",
    "SCDL_BUDGET": "0",
}


@dataclass(frozen=True)
class Running:
    """A server that answers: its process and its port."""

    process: int
    port: int


# The command that starts a server: of the database's address and the port.
Command = Callable[[str, int], list[str]]


@contextmanager
def running(name: str, command: Command, url: str, **settings: str) -> Iterator[Running]:
    """A server for the length of a block, with settings of its own; what it says goes to `.local/bench/NAME.log`."""
    port = free_port()
    log = Path(".local/bench") / f"{name}.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "DATABASE_URL": url, **SETTINGS, **settings}
    with log.open("w") as output:
        process = subprocess.Popen(command(url, port), env=environment, stdout=output, stderr=output)
    try:
        wait(process, port, log)
        yield Running(process.pid, port)
    finally:
        process.terminate()
        process.wait()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until the server listens. RuntimeError where it does not."""
    start = time.monotonic()
    while time.monotonic() < start + PATIENCE:
        if process.poll() is not None:
            break
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"the server did not start; it said:\n{log.read_text()[-2000:]}")
