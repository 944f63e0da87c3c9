"""An HTTP request as the stages of `/graphql` read it."""

from collections.abc import Iterable

from starlette.types import Receive, Scope

from api.refusal import Header, Refusal


class Gone(Exception):  # noqa: N818 (it is what it says)
    """The client has left in the middle of its request: nobody is there to answer."""


class Call:
    """A request: what ASGI tells of it, its headers by name in lower case, and its body, still to be read."""

    def __init__(self, scope: Scope, receive: Receive) -> None:
        self.scope, self.receive = scope, receive
        self.headers: dict[bytes, bytes] = dict(scope["headers"])
        if len(self.headers) < len(scope["headers"]):
            self.headers = listed(scope["headers"])

    def header(self, name: bytes) -> str:
        """One header's text; empty where there is none."""
        return self.headers.get(name, b"").decode("latin-1")

    async def body(self, largest: int) -> bytes:
        """The body, of so many bytes at most."""
        told = self.headers.get(b"content-length", b"0")
        if told.isdigit() and int(told[:20]) > largest:
            raise too_large(largest)
        received = bytearray()
        while True:
            message = await self.receive()
            if message["type"] == "http.disconnect":
                raise Gone
            received += message.get("body", b"")
            if len(received) > largest:
                raise too_large(largest)
            if not message.get("more_body"):
                return bytes(received)


def listed(headers: Iterable[Header]) -> dict[bytes, bytes]:
    """Headers by name; one that comes in several lines is one list (RFC 9110, 5.3)."""
    found: dict[bytes, bytes] = {}
    for name, value in headers:
        found[name] = found[name] + b", " + value if name in found else value
    return found


def too_large(largest: int) -> Refusal:
    """A body beyond the limit: what is left of it is not read, so that the connection is of no more use."""
    message = f"Le corps de la requête dépasse {largest} octets : demandez moins à la fois."
    return Refusal(413, message, "TOO_LARGE", ((b"connection", b"close"),))
