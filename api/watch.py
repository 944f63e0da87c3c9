"""Every request passes here on its way in and out: it is named, timed, and told to whoever counts, writes or traces."""

from collections.abc import Awaitable, Callable
from time import perf_counter_ns

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.call import Gone
from api.headers import safe
from api.reply import Reply, sent
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
        current.set(visit)

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

    async def replied(self, reply: Awaitable[Reply], scope: Scope, send: Send) -> None:
        """Send a reply that is still to be found to a request, where its client waits for it, and tell of it."""
        visit = begin(scope)
        current.set(visit)
        try:
            await sent(scope, send, named(visit, await reply))
        except Gone:
            pass
        finally:
            self.end(visit)

    def at_once(self, reply: Reply, visit: Visit) -> Reply:
        """The reply to a request that ends as it is given."""
        reply = named(visit, reply)
        self.end(visit)
        return reply

    def end(self, visit: Visit) -> None:
        """A request has ended."""
        visit.ended = perf_counter_ns()
        for tell in self.tellers:
            tell(visit)


def named(visit: Visit, reply: Reply) -> Reply:
    """The reply to a request, under the request's id."""
    visit.status, visit.size = reply.status, len(reply.body)
    headers = (*reply.headers, (HEADER, visit.id.encode()))
    return Reply(reply.status, reply.body, headers, reply.entry, reply.common)
