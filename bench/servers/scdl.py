"""The engine, as `./run serve` serves it; it has no response cache to turn off."""

import sys


def command(_: str, port: int) -> list[str]:
    """What starts it."""
    return [sys.executable, "-m", "api", "--port", str(port)]
