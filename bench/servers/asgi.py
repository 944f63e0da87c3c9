"""Peers in Python, served as the engine is."""

import sys
from collections.abc import Callable


def command(module: str) -> Callable[[str, int], list[str]]:
    """What starts the application of a module of `bench.servers`."""
    options = ["--loop", "uvloop", "--http", "httptools", "--log-level", "warning", "--no-access-log"]
    return lambda _, port: [sys.executable, "-m", "uvicorn", module, "--port", str(port), *options]
