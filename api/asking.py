"""A request that came whole and has come before: what it asks, how its client takes the answer, and who that is."""

from typing import NamedTuple

from starlette.types import Message

from api.call import Call
from api.posed import Posed

# Our server's extension of ASGI: the `Asking` that it has recognised in a request, so that nothing is read twice.
ASKING = "scdl.asking"


class Asking(NamedTuple):
    """A request that was recognised.

    Attributes:
        call: the request.
        posed: what it asks.
        media: the type of answer that its client takes.
        held: the ETags of the answers that the client has.
        client: what the client is known by.
    """

    call: Call
    posed: Posed
    media: str
    held: str
    client: str

    def again(self) -> "Asking":
        """The same, for the next request with these very bytes: nothing of the one that is being answered is kept."""
        return self._replace(call=Call({**self.call.scope, "extensions": {}, "state": {}}, nothing))


async def nothing() -> Message:
    """What is received after a whole request."""
    return {"type": "http.disconnect"}
