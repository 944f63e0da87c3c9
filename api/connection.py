"""One client's connection: uvicorn's, with the bounds that it lacks: on time, on the size of a head, on their number.

Each stage of a request ends in time, whatever the client does: a sweep of the server's (`api.server`) cuts the late.
"""

import asyncio
from functools import partial
from typing import Any, cast

from starlette.types import ASGIApp, Receive, Scope
from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol, RequestResponseCycle

from api.asking import ASKING, Asking
from api.call import Call
from api.refusal import Refusal
from api.reply import WHOLE, Reply, written
from api.settings import Settings
from resolvers.late import Late

CLOSE = (b"connection", b"close")
# What is answered before there is a request to answer.
TURNED_AWAY = {
    400: ("BAD_REQUEST", "Cette requête n'est pas du HTTP valable."),
    408: ("REQUEST_TIMEOUT", "La requête met trop de temps à arriver : envoyez-la plus vite, ou moins longue."),
    414: ("TOO_LARGE", "L'adresse est trop longue : envoyez la question par POST."),
    431: ("TOO_LARGE", "Les en-têtes de la requête sont trop longs."),
    503: ("OVERLOADED", "Trop de connexions sont ouvertes : réessayez dans un instant."),
}
LINE = len(b": \r\n")
# Requests that are known byte by byte, and the bytes of the longest of them.
MOST, LONGEST = 2_000, 4_000
Known = Late[tuple[str | None, bytes], Asking]


class TooLarge(Exception):  # noqa: N818 (it is what it says)
    """The head of a request is beyond its bound."""


class Connection(HttpToolsProtocol):
    """A connection, each stage of which is `due`: by then the next one has begun, or it is cut.

    Attributes:
        known: the requests that are known byte by byte, the server's.
        held: the request whose head is there and whose body may come with it.
        piece, begun, at_hand: of the piece that was received last: its bytes, how many requests began in it, and what
            of it was answered at hand.
        received: the bytes of a head that comes in pieces.
        status: of what cannot be parsed.
    """

    settings: Settings

    def __init__(self, config: Any, *arguments: Any, **named: Any) -> None:
        super().__init__(config, *arguments, **named)
        self.settings = config.settings
        self.ahead = config.ahead
        self.known: Known = config.known
        self.at_hand: Asking | None = None
        self.held: tuple[RequestResponseCycle, ASGIApp] | None = None
        self.spoke = self.in_head = self.in_request = False
        self.received, self.piece, self.status, self.begun = 0, 0, 400, 0
        self.within(self.settings.head_timeout)

    def within(self, seconds: float) -> None:
        """The next stage begins in so many seconds."""
        self.due = self.loop.time() + seconds

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Take the connection, or turn it away where there are too many, or too many of one address."""
        super().connection_made(transport)
        self.host = self.client and self.client[0]
        most, alone = self.settings.most_connections, not self.settings.trusted_proxies
        if len(self.connections) > most or (alone and self.share(self.host) > most // 2 + 1):
            self.turn_away(503)

    def share(self, address: str | None) -> int:
        """How many connections an address holds, counted once there are so many that it may be too many."""
        if len(self.connections) * 2 <= self.settings.most_connections:
            return 0
        return sum(one.client is not None and one.client[0] == address for one in self.connections)  # type: ignore[union-attr]

    def data_received(self, data: bytes) -> None:
        """Read on; of a head that comes in pieces, no more than it may have."""
        idle, before, self.piece = self.idle, self.in_head, len(data)
        if idle and self.again(data):
            return
        self.begun, self.at_hand = 0, None
        super().data_received(data)
        self.ask()
        if idle and self.at_hand and self.begun == 1 and not self.in_request and len(data) <= LONGEST:
            self.known.keep((self.host, data), self.at_hand.again())
        if before and self.in_head and not self.transport.is_closing():
            self.received += len(data)
            if self.received > self.settings.largest_head:
                self.turn_away(431)

    def on_message_begin(self) -> None:
        """A request begins, its head first."""
        super().on_message_begin()
        self.spoke = self.in_head = self.in_request = True
        self.begun += 1
        self.received = 0
        self.within(self.settings.head_timeout)

    def on_headers_complete(self) -> None:
        """The body comes next."""
        self.in_head = False
        self.within(self.settings.body_timeout)
        if not self.begun or self.piece > self.settings.largest_head:  # else the head is no longer than the piece
            self.hold(len(self.url), 414)
            self.hold(sum([len(name) + len(value) + LINE for name, value in self.headers]), 431)
        super().on_headers_complete()

    def hold(self, size: int, status: int) -> None:
        """Break the parsing off where a part of the head is too large."""
        if size > self.settings.largest_head:
            self.status = status
            raise TooLarge

    def on_message_complete(self) -> None:
        """The answer comes next; of a request that was answered half-way, nothing does."""
        self.in_request = False
        self.within(self.settings.answer_timeout)
        super().on_message_complete()
        if self.held:
            cycle = self.held[0]
            scope = cast("Scope", cycle.scope)
            asking = self.ahead.recognised(Call(scope, cast("Receive", cycle.receive)), bytes(cycle.body))
            reply = asking and self.ahead.at_hand(asking)
            if reply is None:
                scope["extensions"][ASKING] = asking
                self.ask()
            else:
                self.held = None
                self.take(cycle, reply)
                self.at_hand = asking if cycle.keep_alive else None

    def _start_asgi_task(self, cycle: RequestResponseCycle, app: ASGIApp) -> None:  # type: ignore[override]
        """Have the application asked, once it is known whether the request came whole, and its answer is at hand."""
        self.config.tell(cycle.scope)  # type: ignore[attr-defined]
        cast("Scope", cycle.scope)["extensions"] = {WHOLE: partial(self.take, cycle)}
        if cycle.more_body and not cycle.waiting_for_100_continue and not self.flow.write_paused:
            self.held = cycle, app
        else:
            super()._start_asgi_task(cycle, app)  # type: ignore[arg-type]

    def ask(self) -> None:
        """Ask the application, of what is not at hand."""
        if self.held and not self.transport.is_closing():
            super()._start_asgi_task(*self.held)  # type: ignore[arg-type]
        self.held = None

    def take(self, cycle: RequestResponseCycle, reply: Reply) -> bool:
        """Send a reply whole; whether that was done: to a client that does not read, its messages are sent in turn."""
        if self.flow.write_paused:
            return False
        if cycle.disconnected or cycle.response_started:
            return True
        leaves = not cycle.keep_alive or CLOSE in reply.headers
        self.write(reply, close=leaves, head=cycle.scope["method"] == "HEAD")
        cycle.waiting_for_100_continue = False
        cycle.response_started = cycle.response_complete = True
        cycle.message_event.set()
        cycle.scope["extensions"].clear()  # which lead back to the cycle: Python would have to find that out
        if leaves:
            self.transport.close()
        cycle.on_response()
        return True

    @property
    def idle(self) -> bool:
        """Whether no request is being read or answered."""
        return not self.in_request and (self.cycle is None or self.cycle.response_complete)

    def again(self, data: bytes) -> bool:
        """Answer a request that has come before, byte by byte, without reading it anew; whether that was done."""
        asking = self.known.get((self.host, data))
        reply = asking and not self.flow.write_paused and self.ahead.at_hand(asking)
        if not asking or not reply:
            return False
        self.spoke = True
        self.write(reply, close=False, head=asking.call.scope["method"] == "HEAD")
        self.server_state.total_requests += 1
        self.within(self.timeout_keep_alive)
        return True

    def write(self, reply: Reply, *, close: bool, head: bool = False) -> None:
        """Write a reply in one piece."""
        ours = written(tuple(self.server_state.default_headers))  # the date
        last = b"connection: close\r\n\r\n" if close and CLOSE not in reply.headers else b"\r\n"
        body = b"" if head else reply.body
        self.transport.write(b"".join((STATUS_LINE[reply.status], ours, reply.head(), last, body)))

    def on_response_complete(self) -> None:
        """The client asks again, or has done so already.

        Without the timer that uvicorn sets and ends for each request: the sweep looks after who is idle, too.
        """
        self.server_state.total_requests += 1
        if self.transport.is_closing():
            return
        if not self.in_request:
            self.within(self.settings.answer_timeout if self.pipeline else self.timeout_keep_alive)
        self.flow.resume_reading()
        if self.pipeline:
            self._start_asgi_task(*self.pipeline.pop())  # type: ignore[arg-type]

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 (uvicorn's sentence)
        """What cannot be parsed is refused in our words, and in the case of a head too large as that."""
        self.turn_away(self.status)

    def expire(self, now: float) -> None:
        """Cut what is late: with a word to who has begun a request and is not being answered, else without.

        Who is idle may still have an answer to read.
        """
        if now < self.due or self.transport is None:
            return
        if self.transport.is_closing() or not self.spoke:
            self.transport.abort()
        elif self.idle:
            self.within(self.settings.answer_timeout)
            self.transport.close()
        elif not self.in_request and self.cycle.response_started:
            self.transport.abort()
        else:
            self.turn_away(408)

    def turn_away(self, status: int) -> None:
        """Answer in the place of the application, and close."""
        code, message = TURNED_AWAY[status]
        self.write(self.ahead.turned_away(Refusal(status, message, code)), close=True)
        self.transport.close()
