"""Whose turn it is to ask PostgreSQL: so many statements at once, not all of one client's, and the others' in turn."""

import asyncio
from collections import deque
from contextlib import suppress


class Crowded(Exception):  # noqa: N818 (it is what it says)
    """So many wait already that one more would wait in vain."""


class Turns:
    """Turns for `most` statements at once of one client, and for one more of the others: nobody holds them all.

    Who finds no turn waits; `waiting` may, half of them of one client. A turn that comes free goes to the client that
    has been without one for the longest.
    """

    def __init__(self, most: int, waiting: int) -> None:
        self.most, self.in_all, self.most_waiting = most, most + 1, waiting
        self.taken: dict[str, int] = {}
        self.left = self.in_all
        self.queues: dict[str, deque[asyncio.Future[None]]] = {}

    @property
    def waiting(self) -> int:
        """How many wait."""
        return sum(map(len, self.queues.values()))

    def free(self, client: str) -> bool:
        """Whether the client may take a turn. Of those who wait, none may: turns that come free are given at once."""
        return self.left > 0 and self.taken.get(client, 0) < self.most

    async def take(self, client: str, patience: float) -> None:
        """Take a turn, or wait for one. Raises Crowded, and TimeoutError after so many seconds."""
        if self.free(client):
            self.give(client)
        else:
            await self.queue(client, patience)

    async def queue(self, client: str, patience: float) -> None:
        """Wait for a turn."""
        if self.waiting >= self.most_waiting or len(self.queues.get(client, ())) * 2 >= self.most_waiting:
            raise Crowded
        loop = asyncio.get_running_loop()
        turn: asyncio.Future[None] = loop.create_future()
        self.queues.setdefault(client, deque()).append(turn)
        timer = loop.call_later(patience, late, turn)  # asyncio.timeout costs three times as much
        try:
            await turn
        except BaseException:
            if turn.done() and not turn.cancelled() and not turn.exception():
                self.back(client)  # it came as we left
            else:
                self.forget(client, turn)
            raise
        finally:
            timer.cancel()

    def forget(self, client: str, turn: "asyncio.Future[None]") -> None:
        """One waits no more."""
        queue = self.queues.get(client, deque())
        with suppress(ValueError):  # found to have left already
            queue.remove(turn)
        if not queue:
            self.queues.pop(client, None)

    def give(self, client: str) -> None:
        """One turn fewer is left."""
        self.left -= 1
        self.taken[client] = self.taken.get(client, 0) + 1

    def back(self, client: str) -> None:
        """A turn is over; the next client that may has it."""
        self.left += 1
        if self.taken[client] > 1:
            self.taken[client] -= 1
        else:
            del self.taken[client]
        for name in list(self.queues):
            if self.free(name) and (turn := self.first(name)):
                self.give(name)
                turn.set_result(None)
                return

    def first(self, client: str) -> "asyncio.Future[None] | None":
        """The first of a client who waits still, and is taken out of the line, of which the client is the last then.

        Who has just been cancelled is in it still, and does not wait.
        """
        waiting = self.queues.pop(client)
        while waiting:
            turn = waiting.popleft()
            if not turn.done():
                if waiting:
                    self.queues[client] = waiting
                return turn
        return None


def late(turn: "asyncio.Future[None]") -> None:
    """A turn did not come in time."""
    if not turn.done():
        turn.set_exception(TimeoutError())
