"""What each client may ask for: a budget of cost, which time fills again, so that nobody is kept waiting by another.

A token bucket for each client, in the memory of the worker. Whoever has anything left is let in, and pays what the
question costs before it is asked; who is in debt waits. What costs what: docs/decisions/0016-a-budget-of-cost.md.
The headers are those of https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
"""

import time
from math import ceil

from api.refusal import Header, Refusal
from api.settings import Settings
from resolvers.late import Late

# What a second of PostgreSQL's time costs, beside the price; about what reading as many records takes.
SECOND = 10_000
REQUEST = 1  # what every request costs, whatever becomes of it
CHARACTERS = 20  # of a new document that cost 1: it is parsed and validated
WINDOW = 60  # seconds in which an empty budget is full again
MOST = 10_000  # clients that are remembered, the latest: whoever was not seen for a while has a full budget anyway
MESSAGE = (
    "Vous avez beaucoup demandé en peu de temps : réessayez dans {seconds} s. Des questions moins chères "
    "(voir extensions.cost) ou une clé rendent cela rare."
)


class Account:
    """The budget of one client: `left` of so much `in_all`, as of the moment `at`."""

    __slots__ = ("at", "client", "in_all", "left")

    def __init__(self, client: str, in_all: float) -> None:
        self.client, self.in_all, self.left, self.at = client, in_all, in_all, time.monotonic()

    def settle(self) -> float:
        """What is left now."""
        now = time.monotonic()
        self.left = min(self.in_all, self.left + (now - self.at) * self.in_all / WINDOW)
        self.at = now
        return self.left

    def pay(self, cost: float) -> None:
        """Pay, into debt if need be: of one budget at most, so that nobody waits for longer than a window."""
        self.left = max(-self.in_all, self.left - cost)

    def enter(self) -> None:
        """Let the client in, for the cost of a request. Raises Refusal where it is in debt."""
        if self.settle() <= 0:
            seconds = ceil((1 - self.left) * WINDOW / self.in_all)
            raise Refusal(429, MESSAGE.format(seconds=seconds), "RATE_LIMITED", ((b"retry-after", b"%d" % seconds),))
        self.pay(REQUEST)

    def told(self) -> tuple[Header, ...]:
        """The budget as the headers RateLimit-Policy and RateLimit tell it: what is left, and when it is full again."""
        left = self.settle()
        full = ceil((self.in_all - left) * WINDOW / self.in_all)
        return (
            (b"ratelimit-policy", b'"cost";q=%d;w=%d' % (self.in_all, WINDOW)),
            (b"ratelimit", b'"cost";r=%d;t=%d' % (max(0, left), full)),
        )


class Endless(Account):
    """Of a server that counts nothing."""

    def enter(self) -> None:
        """Let the client in."""

    def pay(self, cost: float) -> None:
        """Nothing is counted."""

    def told(self) -> tuple[Header, ...]:
        """Nothing to tell."""
        return ()


ANYBODY = Endless("", 0)
"""Who asks in nobody's name: the server itself."""


class Accounts:
    """The clients of late."""

    def __init__(self, settings: Settings) -> None:
        self.in_all, self.known = settings.budget, Late[str, Account](MOST)

    def of(self, client: str) -> Account:
        """The account of a client."""
        kind = Account if self.in_all else Endless
        return self.known.get(client) or self.known.keep(client, kind(client, self.in_all))
