"""Answers made smaller, for clients that ask for it, from a size on where it is worth its time."""

import gzip
from collections.abc import Callable

import brotli
import zstandard

from api.accept import encoding
from api.call import Call
from api.reply import Reply

# Levels that cost less than the bytes they save on an ordinary line.
ENCODINGS: dict[str, Callable[[bytes], bytes]] = {
    "zstd": lambda body: zstandard.compress(body, 3),
    "br": lambda body: bytes(brotli.compress(body, quality=4)),
    "gzip": lambda body: gzip.compress(body, 4, mtime=0),
}
OFFERED = tuple(ENCODINGS)


def compressed(call: Call, reply: Reply, smallest: int) -> Reply:
    """The reply in the encoding that the client likes best; as it is where it is small, or the client likes none."""
    asked = call.headers.get(b"accept-encoding")
    if asked is None or len(reply.body) < max(smallest, 1):
        return reply
    name = encoding(asked.decode("latin-1"), OFFERED)
    if name is None:
        return reply
    headers = (*reply.headers, (b"content-encoding", name.encode()))
    return reply._replace(body=ENCODINGS[name](reply.body), headers=headers)
