"""What is known of a request while it is answered. Its log line, the metrics and its trace tell it afterwards."""

import re
import secrets
from contextvars import ContextVar
from dataclasses import dataclass
from itertools import count
from time import perf_counter_ns

from starlette.types import Scope

HEADER = b"x-request-id"
# What a client or a proxy may call a request: it is told again in headers and logs.
SANE = re.compile(rb"[A-Za-z0-9._:=-]{1,64}")
# Ids made here: of this process, and one after another.
OURS, numbers = secrets.token_hex(6), count(1)


@dataclass(slots=True)
class Visit:
    """A request, and what became of it. Times are of `perf_counter_ns`; 0 where it did not come to that.

    Attributes:
        scope: what ASGI tells of it.
        id: what it is called in the logs, and in its answer's `X-Request-Id`.
        begun, ended: when it came, and when its answer was handed over.
        asked, sent, came: when the engine was asked, when its statement was sent, when PostgreSQL's row came.
        operation: the name of the operation that it asks; empty for one without a name, None where it asks none.
        source: where the answer came from, as `cache.Counts` has it; empty where there is none.
        price: what was asked of PostgreSQL cost.
        status, size: of the answer, in HTTP and in bytes; 0 where the client left before.
    """

    scope: Scope
    id: str
    begun: int
    ended: int = 0
    asked: int = 0
    sent: int = 0
    came: int = 0
    operation: str | None = None
    source: str = ""
    price: int | None = None
    status: int = 0
    size: int = 0

    @property
    def planned(self) -> int:
        """When the engine had its plan, or had found out that there is none to be had."""
        return self.sent or self.ended


current: ContextVar[Visit | None] = ContextVar("visit", default=None)
# Whoever asks the cache or the engine without a request writes here, and nobody reads it.
NOBODY = Visit({}, "", 0)


def visit() -> Visit:
    """The request that is being answered."""
    return current.get() or NOBODY


def begin(scope: Scope) -> Visit:
    """A request begins: under the id that it came with, if that is one to be told again, else under one of ours."""
    return Visit(scope, given(scope) or f"{OURS}-{next(numbers):x}", perf_counter_ns())


def given(scope: Scope) -> str:
    """The id that a request came with; empty where it has none, or one that is not sane."""
    for name, value in scope["headers"]:
        if name == HEADER:
            return value.decode() if SANE.fullmatch(value) else ""
    return ""
