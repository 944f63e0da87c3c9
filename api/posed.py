"""What a request poses: read once, and then known by its very bytes, as most requests have come before."""

from typing import NamedTuple

from starlette.types import Scope

from api.cache import Cache
from api.call import Call
from api.documents import Documents, Question, named
from api.request import price_alone, read, received
from resolvers.late import Late

# Requests that are known, and the bytes of the longest of them.
MOST, LONGEST = 2_000, 2_000


class Posed(NamedTuple):
    """A question as it was posed.

    Attributes:
        question: what is to be answered.
        key: what the cache knows it by.
        name: its operation's, which the metrics, the log and the trace tell.
        price_alone: whether only its price is to be told.
    """

    question: Question
    key: str
    name: str
    price_alone: bool


class Poser:
    """Reads requests, of so many bytes at most, and remembers those of late."""

    def __init__(self, documents: Documents, cache: Cache, largest: int) -> None:
        self.documents, self.cache, self.largest = documents, cache, largest
        self.late = Late[tuple[str, bytes, bytes], Posed](MOST)

    async def posed(self, call: Call) -> Posed:
        """What a request poses. Raises Refusal, and GraphQLError for a document that is not known."""
        text = await received(call, self.largest)
        came = call.scope["method"], call.scope["query_string"], text
        return self.late.get(came) or await self.read(call, came)

    def known(self, scope: Scope, body: bytes) -> Posed | None:
        """What a whole request poses that has come before; None for any other."""
        address = scope["query_string"]
        return self.late.get((scope["method"], address, body if scope["method"] == "POST" else address))

    async def read(self, call: Call, came: tuple[str, bytes, bytes]) -> Posed:
        """What a request poses that has not come before."""
        asked = read(call, came[2])
        question = await self.documents.question(asked)
        posed = Posed(question, self.cache.key(question), question.name, price_alone(call))
        # A text with its name is to be kept by `documents` each time that it comes.
        if len(came[1]) + len(came[2]) > LONGEST or (asked.query and named(asked)):
            return posed
        return self.late.keep(came, posed)
