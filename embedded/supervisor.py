"""Starts the embedded server and stops it when its last client is gone: one process, the parent of PostgreSQL.

Run by `lease` as `python -m embedded.supervisor LOCK`, with the server's lock already taken in that file descriptor.
"""

import fcntl
import os
import signal
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from subprocess import TimeoutExpired

from asyncpg import PostgresError

from embedded.account import Popen
from embedded.server import DATABASE, EmbeddedError, Server, server, url
from embedded.statements import execute, values
from embedded.temporary import PREFIX

FAST, IMMEDIATE = signal.SIGINT, signal.SIGQUIT  # PostgreSQL's manual, "Shutting Down the Server"
GRACE = 20.0  # seconds for a fast shutdown


def main() -> int:
    """Answer to who started us once the server is ready (0) or has failed (1); go on supervising in the background."""
    ready, say_ready = os.pipe()
    if os.fork():
        os.close(say_ready)
        return 0 if os.read(ready, 1) else 1
    os.close(ready)
    try:
        _supervise(server(), int(sys.argv[1]), say_ready)
    except EmbeddedError as error:
        print(error, file=sys.stderr)
    return 0


def _supervise(server: Server, lock: int, say_ready: int) -> None:
    output = sys.stderr.fileno()
    server.initialise(output, lock)
    with server.sockets() as sockets:
        postgres = server.start(sockets, output, lock)
        if sys.platform != "linux":
            stop_with_this_process(postgres)
        signal.signal(signal.SIGTERM, lambda *_: postgres.send_signal(FAST))
        threading.Thread(target=_stop_without_clients, args=(server.home, postgres), daemon=True).start()
        _await_answer(postgres, url(sockets, "postgres"))
        _prepare(url(sockets, "postgres"))
        os.pwrite(lock, url(sockets).encode(), 0)
        with suppress(BrokenPipeError):  # whoever started us was killed meanwhile; others may wait for the server
            os.write(say_ready, b"!")
        os.close(say_ready)
        postgres.wait()


def stop_with_this_process(postgres: Popen) -> None:
    """Where the kernel does not (see `account`), have a process of ours stop the server when this one is killed."""
    end_of_this_process, held = os.pipe()
    if os.fork():
        os.close(end_of_this_process)
        return
    os.close(held)
    os.read(end_of_this_process, 1)
    os.kill(postgres.pid, FAST)  # not `send_signal`, which knows only its own children
    os._exit(0)


def _stop_without_clients(home: Path, postgres: Popen) -> None:
    leases = os.open(home / "leases", os.O_RDWR | os.O_CREAT, 0o600)
    fcntl.flock(leases, fcntl.LOCK_EX)  # comes when nobody holds a lease; from here on, new clients wait
    postgres.send_signal(FAST)
    try:
        postgres.wait(GRACE)
    except TimeoutExpired:
        postgres.send_signal(IMMEDIATE)


def _await_answer(postgres: Popen, url: str) -> None:
    while postgres.poll() is None:
        try:
            return execute(url, "select 1")
        except (OSError, PostgresError):
            time.sleep(0.02)
    raise EmbeddedError("PostgreSQL ended before it answered")


def _prepare(url: str) -> None:
    """Create the database at the first start; drop the temporary ones of clients that were killed."""
    databases = values(url, "select datname from pg_database")
    if DATABASE not in databases:
        execute(url, f"create database {DATABASE}")
    for name in databases:
        if name.startswith(PREFIX):
            execute(url, f"drop database {name}")


if __name__ == "__main__":
    sys.exit(main())
