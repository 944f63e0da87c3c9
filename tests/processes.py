"""`python -m api` as a process of its own, for what only such a one shows: its lines, what it imports, how it ends."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

ROOT = Path(__file__).parent.parent


@contextmanager
def served(url: str, log: Path, **environment: str) -> Iterator[str]:
    """The address of a server over the database at `url`, ended as by Ctrl-C; its stderr goes to `log`."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    command = [sys.executable, "-m", "api", "--port", str(port)]
    settings = os.environ | {"DATABASE_URL": url, "PYTHONPATH": str(ROOT)} | environment
    with log.open("wb") as output:
        process = subprocess.Popen(command, env=settings, stdout=subprocess.DEVNULL, stderr=output)
    try:
        await_answer(f"http://127.0.0.1:{port}", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(60)


def await_answer(address: str, process: "subprocess.Popen[bytes]") -> None:
    """Wait until the server is ready."""
    for _ in range(1_000):
        assert process.poll() is None, "the server did not start"
        try:
            if httpx.get(f"{address}/health/ready").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.05)
    raise AssertionError("the server is not ready")
