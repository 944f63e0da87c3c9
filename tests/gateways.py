"""Public tools that join subgraphs into one graph: Apollo's composer, and the gateways of Apollo and of Hive."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from bench.servers.process import running
from tests import npm

# What starts each gateway, of a supergraph's file and a port.
COMMANDS = {
    "apollo": ["node", str(npm.NODE / "apollo_gateway.mjs"), "{file}", "{port}"],
    "hive": [
        *(str(npm.NODE / "node_modules/.bin/hive-gateway"), "supergraph", "{file}"),
        *("--host", "127.0.0.1", "--port", "{port}"),
    ],
}


def described(name: str, url: str) -> dict[str, str]:
    """A subgraph as composers want it: its SDL is asked for over HTTP, as they do."""
    answer = httpx.post(url, json={"query": "{ _service { sdl } }"}, timeout=30).json()
    return {"name": name, "url": url, "sdl": answer["data"]["_service"]["sdl"]}


def composed(subgraphs: list[dict[str, str]], path: Path) -> Path:
    """The file of the supergraph that Apollo's composer makes of some subgraphs."""
    path.write_text(npm.told("compose.mjs", given=json.dumps(subgraphs)))
    return path


@contextmanager
def served(name: str, supergraph: Path) -> Iterator[str]:
    """The address of a gateway over a supergraph."""

    def command(_: str, port: int) -> list[str]:
        return [part.format(file=supergraph, port=port) for part in COMMANDS[name]]

    with running(f"gateway-{name}", command, "") as gateway:
        yield f"http://127.0.0.1:{gateway.port}/graphql"


def ask(gateway: str, query: str) -> Any:
    """The data that a gateway answers."""
    answer = httpx.post(gateway, json={"query": query}, timeout=30).json()
    assert "errors" not in answer, answer
    return answer["data"]
