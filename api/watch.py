"""Every request passes here on its way in and out: it is named, timed, and told to whoever counts, writes or traces."""

from collections.abc import Callable
from time import perf_counter_ns

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.visits import HEADER, Visit, begin

# Is told of a request once it has ended, on the way of every other one: it must be quick, and never fail.
Teller = Callable[[Visit], None]


class Watch:
    """Watches the requests."""

    def __init__(self, *tellers: Teller) -> None:
        self.tellers = tellers

    async def __call__(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        """Let an application answer a request, and tell of it."""
        visit = begin(scope)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                visit.status = message["status"]
                message["headers"] = [*message.get("headers", ()), (HEADER, visit.id.encode())]
            else:
                visit.size += len(message.get("body", b""))
            await send(message)

        try:
            await app(scope, receive, sending)
        finally:
            visit.ended = perf_counter_ns()
            for tell in self.tellers:
                tell(visit)
