"""The engine, as `./run serve` serves it; its answers are not kept."""

import sys


def command(_: str, port: int) -> list[str]:
    """What starts it."""
    return [sys.executable, "-m", "api", "--port", str(port)]
