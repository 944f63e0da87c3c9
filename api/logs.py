"""What the server writes: one JSON object a line, of bounded length whatever the request, with the request's id.

An access line tells neither who asked (no address: it would be personal data) nor what for (no query, no variables).
"""

import asyncio
import logging
import sys
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

import orjson

from api.visits import Visit, current

# Characters of a text, and of a traceback, of which the end says most.
LONGEST, LONGEST_TRACEBACK = 1_000, 8_000
# Seconds for which access lines are gathered: to write each by itself would cost as much as a small answer does.
GATHERED = 0.2
log = logging.getLogger("api.access")


class Lines(logging.Formatter):
    """Each record as a line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line: time, level, logger, message, the request that is being answered, the traceback."""
        told: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC),
            "level": record.levelname,
            "logger": record.name,
            "message": cut(record.getMessage()),
        }
        if visit := current.get():
            told["request"] = visit.id
        if record.exc_info:
            told["traceback"] = encodable(self.formatException(record.exc_info)[-LONGEST_TRACEBACK:])
        return orjson.dumps(told).decode()


class Access:
    """Writes a line of the same form for each request, where `configure` wants them."""

    def __init__(self) -> None:
        self.lines: list[bytes] = []

    def tell(self, visit: Visit) -> None:
        """Write the line of a request that has ended, in a moment."""
        if not log.isEnabledFor(logging.INFO):
            return
        if not self.lines:
            asyncio.get_running_loop().call_later(GATHERED, self.flush)
        self.lines.append(orjson.dumps(line(visit), option=orjson.OPT_APPEND_NEWLINE))

    def flush(self) -> None:
        """Write what was gathered."""
        sys.stderr.write(b"".join(self.lines).decode())
        sys.stderr.flush()
        self.lines.clear()


def configure(*, access: bool) -> None:
    """Have what is logged in this process, by uvicorn too, written to stderr in this form; `access`: each request."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Lines())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    log.setLevel(logging.INFO if access else logging.WARNING)


def line(visit: Visit) -> dict[str, Any]:
    """What an access line tells of a request, as far as it came to that; times in milliseconds."""
    told: dict[str, Any] = {
        "time": datetime.now(UTC),
        "level": "INFO",
        "logger": log.name,
        "request": visit.id,
        "method": cut(visit.scope["method"]),
        "path": cut(visit.scope["path"]),
        "status": visit.status,
        "bytes": visit.size,
        "ms": milliseconds(visit.begun, visit.ended),
    }
    if visit.operation:
        told["operation"] = cut(visit.operation)
    if visit.source:
        told["source"] = visit.source
    if visit.asked:
        told["plan_ms"] = milliseconds(visit.asked, visit.planned)
    if visit.came:
        told["statement_ms"] = milliseconds(visit.sent, visit.came)
    if visit.price is not None:
        told["price"] = visit.price
    return told


def milliseconds(start: int, end: int) -> float:
    """A time between two of a visit's."""
    return round((end - start) / 1e6, 3)


@lru_cache(maxsize=256)  # the same methods, addresses and operations come time and again
def cut(text: str) -> str:
    """A text of a length that a line can hold."""
    return encodable(text if len(text) <= LONGEST else f"{text[:LONGEST]}…")


def encodable(text: str) -> str:
    """A text as UTF-8 can tell it: half a character that came from outside becomes a question mark."""
    return text.encode(errors="replace").decode()
