"""Answers that were given before: told again, or not even that where the client has them still.

An answer is known by its question and by the version of the data that it was read from, which the statement itself
tells: after a load it is asked for by another name, and what is kept under the old one is forgotten in its turn.
"""

import hashlib
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path
from time import perf_counter_ns
from typing import NamedTuple

import orjson

from api.accounts import Account
from api.answers import Answers, Result, price, text
from api.database import Database
from api.documents import Question
from api.flights import Flights
from api.refusal import Refusal
from api.settings import Settings
from api.stores import Memory, Shared
from api.versions import Snapshot, Versions
from api.visits import Visit, visit
from resolvers.late import Late

ROOT = Path(__file__).parent.parent
PACKAGES = ("api", "resolvers", "schema")


class Known(NamedTuple):
    """An answer without errors.

    Attributes:
        entry: what it is known by; its ETag.
        body: its text; None where the client said that it has it.
    """

    entry: str
    body: bytes | None

    @property
    def tag(self) -> bytes:
        """Its ETag: a weak one, as compression may come after it."""
        return f'W/"{self.entry}"'.encode()


# How questions are answered: from memory, from Redis, along with an equal one, by a statement, by 304.
SOURCES = ("memory", "shared", "joined", "asked", "unchanged")


class Cache:
    """The answers of late, and which tables each question reads."""

    def __init__(self, database: Database, answers: Answers, settings: Settings) -> None:
        self.database, self.answers, self.on = database, answers, settings.cache_bytes > 0
        self.versions, self.counts, self.release = Versions(database.login), Counter[str](), release(settings)
        self.memory = Memory(settings.cache_entries, settings.cache_bytes)
        self.shared = Shared(settings.cache_url, settings.cache_timeout, settings.cache_seconds)
        self.reads = Late[str, tuple[str, ...]](settings.cache_entries)
        self.flights = Flights[Known | Result]()

    def kept(self, key: str, held: str) -> Known | None:
        """The answer of now where this worker has it, or its client: nobody waits. `held`: the client's ETags."""
        if not self.on and not held:
            return None
        reads = self.reads.get(key)
        version = None if reads is None else self.versions.of(reads)
        return None if version is None else self.under(entry_of(key, version), held)

    def under(self, entry: str, held: str) -> Known | None:
        """The answer that is known by that, where this worker has it, or its client."""
        if has(held, entry):
            return Known(entry, None)
        body = self.memory.find(entry)
        return None if body is None else Known(entry, body)

    def told(self, kept: Known, visit: Visit) -> Known:
        """An answer that was kept is told again."""
        self.came("memory" if kept.body is not None else "unchanged", visit)
        return kept

    async def answer(self, question: Question, key: str, held: str, account: Account) -> Known | Result:
        """The answer to a question: of now, where anybody has it, else asked for, which the account pays for."""
        if not self.on and not held:
            return await self.asked(question, key, account)
        entry = await self.entry(key)
        if entry is not None and (kept := self.under(entry, held)):
            return self.told(kept, visit())
        found = await self.current(question, key, entry, account)
        if isinstance(found, Known) and has(held, found.entry):
            return self.told(Known(found.entry, None), visit())
        return found

    def key(self, question: Question) -> str:
        """What a question is known by, as this release with these settings answers it."""
        parts = [question.query, question.operation, question.variables]
        try:
            asked = orjson.dumps(parts, option=orjson.OPT_SORT_KEYS)
        except orjson.JSONEncodeError as error:
            raise Refusal(400, "« variables » emboîte trop de listes ou d'objets les uns dans les autres.") from error
        return hashlib.blake2b(asked, digest_size=20, key=self.release).hexdigest()

    async def entry(self, key: str) -> str | None:
        """What the answer of now is known by; None where it is not known what it reads, or how the data are."""
        reads = self.reads.get(key)
        if reads is None:
            told = await self.shared.get(f"reads:{key}")
            if told is None:
                return None
            reads = self.reads.keep(key, tuple(orjson.loads(told)))
        version = self.versions.of(reads)
        return None if version is None else entry_of(key, version)

    async def current(self, question: Question, key: str, entry: str | None, account: Account) -> Known | Result:
        """The answer of now: another worker's, else PostgreSQL's; that of whoever asks the same just now."""
        if not self.on:
            return await self.asked(question, key, account)
        if entry is None:
            return await self.together(key, lambda: self.asked(question, key, account))
        return await self.together(entry, lambda: self.beyond(question, key, entry, account))

    async def together(self, key: str, ask: Callable[[], Awaitable[Known | Result]]) -> Known | Result:
        """An answer that many may wait for at once."""
        if key in self.flights.flying:
            self.came("joined", visit())
        return await self.flights.join(key, ask)

    async def beyond(self, question: Question, key: str, entry: str, account: Account) -> Known | Result:
        """An answer that this worker does not have."""
        body = await self.shared.get(entry)
        if body is None:
            return await self.asked(question, key, account)
        self.came("shared", visit())
        self.memory.keep(entry, body)
        return Known(entry, body)

    async def asked(self, question: Question, key: str, account: Account) -> Known | Result:
        """PostgreSQL's answer, kept under the version that it was read at, whatever was thought to be the newest."""
        account.pay(self.answers.work(question))
        snapshot, told = Snapshot(self.database, account), visit()
        told.asked = perf_counter_ns()
        result = await self.answers.answer(question, snapshot)
        if result.errors:
            return result
        self.came("asked", told)
        told.price = price(result)
        account.pay(0 if snapshot.reads else told.price or 0)  # of what Python answers
        if snapshot.version != self.versions.of(snapshot.reads):
            self.versions.doubtful.set()
        known = Known(entry_of(key, snapshot.version), text(result))
        self.reads.keep(key, snapshot.reads)
        if self.on:
            self.keep(key, known, snapshot.reads)
        return known

    def keep(self, key: str, known: Known, reads: tuple[str, ...]) -> None:
        """Keep an answer, and what its question reads, for this worker and for the others."""
        assert known.body is not None  # noqa: S101 (it was just read)
        self.memory.keep(known.entry, known.body)
        self.shared.keep({known.entry: known.body, f"reads:{key}": orjson.dumps(reads)})

    def came(self, source: str, visit: Visit) -> None:
        """An answer came from there."""
        self.counts[source] += 1
        visit.source = source

    async def close(self) -> None:
        """Let the connections go."""
        await self.shared.close()


def has(held: str, entry: str) -> bool:
    """Whether a client's ETags (`If-None-Match`) have an answer of ours; `*` is any (RFC 9110, 13.1.2)."""
    return bool(held) and (f'"{entry}"' in held or held.strip() == "*")


def entry_of(key: str, version: int) -> str:
    """What the answer to a question is known by at a version of what it reads."""
    return f"{key}-{version:x}"


def release(settings: Settings) -> bytes:
    """A fingerprint of the program and its settings: another release may answer the same question otherwise."""
    made = hashlib.blake2b(repr(settings).encode(), digest_size=16)
    for package in PACKAGES:
        for module in sorted((ROOT / package).rglob("*.py")):
            made.update(module.read_bytes())
    return made.digest()
