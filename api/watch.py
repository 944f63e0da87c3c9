"""Every request passes here on its way in and out: it is named, timed, and told to whoever counts, writes or traces."""

from collections.abc import Callable
from time import perf_counter_ns

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.call import Reply
from api.headers import SAFE, safe
from api.visits import HEADER, Visit, begin, current

# Is told of a request once it has ended, on the way of every other one: it must be quick, and never fail.
Teller = Callable[[Visit], None]


class Watch:
    """Watches the requests; None tells nobody."""

    def __init__(self, *tellers: Teller | None) -> None:
        self.tellers = [tell for tell in tellers if tell]

    async def __call__(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        """Let an application answer a request, and tell of it."""
        visit = begin(scope)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                visit.status = message["status"]
                message["headers"] = safe(scope, [*message.get("headers", ()), (HEADER, visit.id.encode())])
            else:
                visit.size += len(message.get("body", b""))
            await send(message)

        try:
            await app(scope, receive, sending)
        finally:
            self.end(visit)

    def at_hand(self, find: Callable[[Scope], Reply | None], scope: Scope) -> Reply | None:
        """A reply that is found without asking an application, and tell of it; nothing of one that is not."""
        visit = begin(scope)
        try:
            reply = find(scope)
        finally:
            current.set(None)  # no task of the request's own ends with it
        if reply is None:
            return None
        visit.status, visit.size = reply.status, len(reply.body)
        self.end(visit)
        return reply._replace(headers=(*reply.headers, *SAFE, (HEADER, visit.id.encode())))

    def end(self, visit: Visit) -> None:
        """A request has ended."""
        visit.ended = perf_counter_ns()
        for tell in self.tellers:
            tell(visit)
