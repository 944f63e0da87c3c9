"""Answers made smaller, for clients that ask for it, from a size on where it is worth its time."""

import gzip
from collections.abc import Callable

import brotli
import zstandard

from api.accept import encoding
from api.call import Call
from api.reply import Reply
from api.stores import Memory

# Levels that cost less than the bytes they save on an ordinary line.
ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    "zstd": lambda body: zstandard.compress(body, 3),
    "br": lambda body: bytes(brotli.compress(body, quality=4)),
    "gzip": lambda body: gzip.compress(body, 4, mtime=0),
}
OFFERED = tuple(ENCODINGS)


class Compression:
    """Compresses answers of so many bytes and more; what it made of one that is kept is kept beside it."""

    def __init__(self, smallest: int, memory: Memory) -> None:
        self.smallest, self.memory = max(smallest, 1), memory

    def __call__(self, call: Call, reply: Reply) -> Reply:
        """The reply in the encoding that the client likes best; as it is where it is small, or none is liked."""
        asked = call.headers.get(b"accept-encoding")
        if asked is None or len(reply.body) < self.smallest:
            return reply
        name = encoding(asked.decode("latin-1"), OFFERED)
        if name is None:
            return reply
        headers = (*reply.headers, (b"content-encoding", name.encode()))
        return reply._replace(body=self.encoded(reply, name), headers=headers)

    def encoded(self, reply: Reply, name: str) -> bytes:
        """A reply's body in an encoding."""
        key = f"{reply.entry} {name}"
        found = self.memory.find(key) if reply.entry else None
        if found is None:
            found = ENCODINGS[name](reply.body)
            if reply.entry:
                self.memory.keep(key, found)
        return found
