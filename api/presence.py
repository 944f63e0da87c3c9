"""Whether the client is still there: PostgreSQL need not work on for one who has left."""

import asyncio
from types import TracebackType

from api.call import Call, Gone

# Seconds after which one looks: most answers are there before, and looking costs more than they may.
BEFORE_LOOKING = 0.2


class Presence:
    """A block that is broken off when the client leaves, with `Gone`. It begins once the request's body was read."""

    def __init__(self, call: Call) -> None:
        self.call, self.gone = call, False
        self.looking: asyncio.Task[None] | None = None

    def __enter__(self) -> None:
        self.working = asyncio.current_task()
        self.timer = asyncio.get_running_loop().call_later(BEFORE_LOOKING, self.look)

    def look(self) -> None:
        """Look for the client's leaving from now on."""
        self.looking = asyncio.ensure_future(self.until_gone())

    async def until_gone(self) -> None:
        """Break the block off once the client has left."""
        while (await self.call.receive())["type"] != "http.disconnect":
            pass
        self.gone = True
        assert self.working  # noqa: S101 (an application runs in a task)
        self.working.cancel()

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.timer.cancel()
        if self.looking:
            self.looking.cancel()
        if self.gone and self.working and self.working.uncancel() == 0 and kind is asyncio.CancelledError:
            raise Gone from error
