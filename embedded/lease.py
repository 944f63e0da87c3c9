"""The clients of the embedded server: each holds a lease, and the server runs while anyone holds one.

A lease is a shared lock on a file. The kernel gives it back when the process ends, however it ends. Two files tell all:
- `leases`: locked, shared, by each client; alone, by the supervisor that found no client left and stops the server;
- `server`: locked by the supervisor and by each process of PostgreSQL, so that it is free once the last one is gone;
  it holds the server's URL as soon as that answers.
"""

import fcntl
import os
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

from asyncpg import PostgresError

from embedded.server import PROJECT, EmbeddedError, Server, server
from embedded.statements import values

PATIENCE = 120.0  # seconds for the server to answer: its first start takes two, or twenty on a busy machine
PAUSE = 0.05


def database_url() -> str:
    """`DATABASE_URL` if it is set, else the URL of the embedded server, which is started if need be.

    The server then runs at least as long as this process, or the program that it makes place for (`exec`).
    Raises EmbeddedError when there is no server to be had.
    """
    return os.environ.get("DATABASE_URL") or _embedded_url(server())


def _embedded_url(server: Server) -> str:
    server.home.mkdir(parents=True, exist_ok=True)
    _lease(server.home)
    lock = os.open(server.home / "server", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        return _wait(server, lock)
    finally:
        os.close(lock)


@cache
def _lease(home: Path) -> int:
    """Take this process's lease; waits while a server that nobody used is being stopped."""
    lease = os.open(home / "leases", os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(lease, fcntl.LOCK_SH)
    os.set_inheritable(lease, True)
    return lease


def _wait(server: Server, lock: int) -> str:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if _is_free(lock):
            _start_supervisor(server, lock)
        if _answers(url := os.pread(lock, 4096, 0).decode()):
            return url
        time.sleep(PAUSE)
    raise EmbeddedError(f"The embedded PostgreSQL did not answer in {PATIENCE:.0f} seconds; see {server.log}")


def _is_free(lock: int) -> bool:
    """Take the server's lock if no process of a server holds it, and forget what the last one wrote there."""
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    os.ftruncate(lock, 0)
    return True


def _start_supervisor(server: Server, lock: int) -> None:
    """Hand the lock to a new supervisor, and wait until its server answers."""
    with server.log.open("wb") as log:
        supervisor = subprocess.run(
            [sys.executable, "-P", "-m", "embedded.supervisor", str(lock)],
            env=os.environ | {"PYTHONPATH": str(PROJECT)},
            pass_fds=(lock,),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,  # Ctrl-C is for the client
            check=False,
        )
    if supervisor.returncode != 0:
        said = server.log.read_text(errors="replace").strip()
        raise EmbeddedError(f"The embedded PostgreSQL does not start ({server.log}):\n{said[-2000:]}")


def _answers(url: str) -> bool:
    try:
        return bool(url) and values(url, "select 1") == ["1"]
    except (OSError, PostgresError):
        return False
