"""What is sent back to a request, and how: whole, to a server that takes it so, else in ASGI's two messages."""

from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from starlette.types import Scope, Send

from api.refusal import Header

# Our server's extension of ASGI: takes a reply whole, and says whether it did. What ASGI's messages cost between
# (two awaits, and two patterns for each header), a small answer costs again: docs/decisions/0042-a-reply-sent-whole.md.
WHOLE = "scdl.whole"


class Reply(NamedTuple):
    """What is sent back.

    Attributes:
        headers: those of its own.
        entry: what the answer in it is kept under, where it is.
        common: the headers that many replies have, which are written once for all.
    """

    status: int
    body: bytes
    headers: tuple[Header, ...]
    entry: str = ""
    common: tuple[Header, ...] = ()

    def head(self) -> bytes:
        """All headers as HTTP/1.1 writes them."""
        return b"".join([b"%b: %b\r\n" % header for header in self.headers]) + written(self.common)


@lru_cache(maxsize=16)
def written(headers: tuple[Header, ...]) -> bytes:
    """Headers as HTTP/1.1 writes them."""
    return b"".join(b"%b: %b\r\n" % header for header in headers)


Take = Callable[[Reply], bool]


def nobody_takes(_: Reply) -> bool:
    """Of a server that has no such extension."""
    return False


async def sent(scope: Scope, send: Send, reply: Reply) -> None:
    """Send a reply, with all its headers; to HEAD all but its body."""
    take: Take = scope.get("extensions", {}).get(WHOLE, nobody_takes)
    if not take(reply):
        await send({"type": "http.response.start", "status": reply.status, "headers": (*reply.headers, *reply.common)})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else reply.body})
