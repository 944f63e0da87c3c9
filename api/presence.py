"""Whether the client is still there: PostgreSQL need not work on for one who has left."""

import asyncio
from types import TracebackType

from api.call import Call, Gone

# Seconds after which one looks: most answers are there before, and looking costs more than they may.
BEFORE_LOOKING = 0.2


class Presence:
    """A block that is broken off when the client leaves, with `Gone`. It begins once the request's body was read."""

    def __init__(self, call: Call, waiting: "set[Presence]") -> None:
        self.call, self.waiting, self.seen, self.gone = call, waiting, False, False
        self.working = asyncio.current_task()
        self.looking: asyncio.Task[None] | None = None

    def __enter__(self) -> None:
        self.waiting.add(self)

    def look(self) -> None:
        """Look for the client's leaving from the second time on."""
        if self.seen and not self.looking:
            self.looking = asyncio.ensure_future(self.until_gone())
        self.seen = True

    async def until_gone(self) -> None:
        """Break the block off once the client has left."""
        while (await self.call.receive())["type"] != "http.disconnect":
            pass
        self.gone = True
        assert self.working  # noqa: S101 (an application runs in a task)
        self.working.cancel()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.waiting.discard(self)
        if self.looking:
            self.looking.cancel()
        if self.gone and self.working and self.working.uncancel() == 0 and kind is asyncio.CancelledError:
            raise Gone from error


class Presences:
    """The clients who wait. One timer looks after them all, as one for each would cost a small answer too much."""

    def __init__(self) -> None:
        self.waiting: set[Presence] = set()
        self.timer: asyncio.TimerHandle | None = None

    def of(self, call: Call) -> Presence:
        """A client who waits from now on."""
        if self.timer is None:
            self.timer = asyncio.get_running_loop().call_later(BEFORE_LOOKING, self.look)
        return Presence(call, self.waiting)

    def look(self) -> None:
        """Look after those who have waited since the last time; go on while anybody waits."""
        for presence in self.waiting:
            presence.look()
        again = self.waiting and asyncio.get_running_loop().call_later(BEFORE_LOOKING, self.look)
        self.timer = again or None
