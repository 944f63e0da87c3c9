"""The servers of one run: each started, asked the same questions, and its answers held against the engine's."""

import asyncio
import json
import math
import shutil
from contextlib import ExitStack
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import asyncpg
import httpx

from bench import pgbench as program
from bench.load import Load, load, post
from bench.measure import Target
from bench.operations import BY_NAME, Keys, Operation, bodies, body
from bench.servers import asgi, postgraphile, scdl
from bench.servers.process import Command, running
from bench.statements import cursor, leaves, of
from embedded.binaries import installed

if TYPE_CHECKING:
    from collections.abc import Iterator

COMMANDS: dict[str, Command] = {
    "scdl": scdl.command,
    "postgraphile": postgraphile.command,
    "strawberry": asgi.command("bench.servers.strawberry:app"),
    "bare": asgi.command("bench.servers.bare:app"),
}
NAMES = (*COMMANDS, "pgbench")
PATHS = {"strawberry": "/graphql/", "bare": "/{operation}"}
COMPARED = 8  # requests of each operation whose answers are held against the engine's


class Servers:
    """The servers of a run, started when entered."""

    def __init__(self, url: str, names: list[str], operations: list[Operation]) -> None:
        self.url, self.names, self.operations = url, names, operations
        self.ports: dict[str, int] = {}
        self.keys: dict[tuple[str, str], Keys] = {}
        self.requests: dict[tuple[str, str], Iterator[bytes]] = {}

    def start(self, stack: ExitStack) -> list[Target]:
        """Start them; each becomes a target, but for what it cannot be asked."""
        targets = []
        for name in self.names:
            process = 0
            if name in COMMANDS:
                server = stack.enter_context(running(name, COMMANDS[name], self.url))
                process, self.ports[name] = server.process, server.port
            targets.append(Target(name, process, self.asker(name)))
        return targets

    async def prepare(self) -> None:
        """The variables of every operation for every server."""
        connection = await asyncpg.connect(self.url)
        for operation in self.operations:
            keys = await operation.variables(connection)
            for name in self.names:
                self.keys[operation.name, name] = await self.started(operation, name, keys)
                dialect = name if name in {"postgraphile", "strawberry"} else "scdl"
                self.requests[operation.name, name] = bodies(operation, dialect, self.keys[operation.name, name])
        self.statements = {o.name: await of(o, connection) for o in self.operations if not o.vary}
        await connection.close()

    async def started(self, operation: Operation, name: str, keys: Keys) -> Keys:
        """An operation's variables, its cursors asked of the server itself."""
        if not operation.start or name not in {"scdl", "postgraphile", "strawberry"}:
            return keys
        document = operation.document(name, ".start")
        return [{"after": cursor(await self.answer(name, document, variables))} for variables in keys]

    async def answer(self, name: str, document: str, variables: dict[str, Any]) -> Any:
        """One answer of a server. RuntimeError where it refuses."""
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{self.ports[name]}", timeout=60) as client:
            headers = {"Content-Type": "application/json", "Accept": "application/json"}
            path = PATHS.get(name, "/graphql")
            told = (await client.post(path, content=body(document, variables), headers=headers)).json()
        if told.get("errors"):
            raise RuntimeError(f"{name}: {json.dumps(told['errors'], ensure_ascii=False)[:500]}")
        return told["data"]

    async def differences(self, operation: Operation, name: str) -> str:
        """How a server's answers differ from the engine's; empty where they have the same values."""
        for ours, theirs in list(zip(self.keys[operation.name, "scdl"], self.keys[operation.name, name], strict=True))[
            :COMPARED
        ]:
            try:
                mine = await self.answer("scdl", operation.document("scdl"), ours)
                other = await self.answer(name, operation.document(name), theirs)
            except RuntimeError as error:
                return str(error)
            if values(mine) != values(other):
                return f"{ours}: {len(values(mine))} values against {len(values(other))}"
        return ""

    def asker(self, name: str) -> Any:
        """How a server is asked."""

        async def http(operation: str, connections: int, seconds: float) -> Load:
            path = PATHS.get(name, "/graphql").format(operation=BY_NAME[operation].like or operation)
            requests = map(partial(post, path), self.requests[operation, name])
            return await load(self.ports[name], requests, connections, seconds)

        async def direct(operation: str, connections: int, seconds: float) -> Load:
            requests = self.statements[BY_NAME[operation].like or operation]
            return await asyncio.to_thread(program.pgbench, self.url, program_path(), requests, connections, seconds)

        return direct if name == "pgbench" else http


def program_path() -> Path:
    """The machine's pgbench, of PostgreSQL's own folder or of the path."""
    beside = installed()[0].folder / "pgbench"
    return beside if beside.exists() else Path(shutil.which("pgbench") or "pgbench")


def values(answer: Any) -> list[str]:
    """The values of an answer, sorted: numbers as numbers, whether a server writes them as text or not; no cursors."""
    return sorted(normal(leaf) for leaf in leaves(without_cursors(answer)))


def without_cursors(answer: Any) -> Any:
    """An answer without what each server makes in its own way."""
    if isinstance(answer, dict):
        return {name: without_cursors(value) for name, value in answer.items() if name != "endCursor"}
    return [without_cursors(value) for value in answer] if isinstance(answer, list) else answer


def normal(value: Any) -> str:
    """A value in one spelling."""
    try:
        number = Decimal(str(value))
    except ArithmeticError:
        return str(value)
    return str(value) if not number.is_finite() else f"{float(number):.10g}" if not math.isinf(float(number)) else ""
