"""Equal questions at once are one: all wait for the same answer, which is given up when nobody waits for it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass
class Flight(Generic[T]):
    """A question that is being answered: the work, which is nobody's own, and how many wait for it."""

    work: "asyncio.Future[T]"
    waiting: int = 0


class Flights(Generic[T]):
    """What is being answered just now."""

    def __init__(self) -> None:
        self.flying: dict[str, Flight[T]] = {}
        self.joined = 0

    async def join(self, key: str, ask: Callable[[], Awaitable[T]]) -> T:
        """The answer under that key: the one that is asked for already, else of `ask`."""
        flight = self.flying.get(key)
        if flight is None:
            flight = self.flying[key] = Flight(asyncio.ensure_future(ask()))
            flight.work.add_done_callback(lambda _: self.landed(key, flight))
        else:
            self.joined += 1
        flight.waiting += 1
        try:
            await asyncio.wait([flight.work])
        finally:
            flight.waiting -= 1
            if not flight.waiting:
                self.left(key, flight)
                flight.work.cancel()  # does nothing to what is done
        return flight.work.result()

    def landed(self, key: str, flight: Flight[T]) -> None:
        """The work is done. An error of it was told to all who waited, be it to none."""
        self.left(key, flight)
        if not flight.work.cancelled():
            flight.work.exception()

    def left(self, key: str, flight: Flight[T]) -> None:
        """Who comes from now on asks anew."""
        if self.flying.get(key) is flight:
            del self.flying[key]
