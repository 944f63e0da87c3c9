"""Equal questions at once are one: the first is asked, the others wait for its answer."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Flights(Generic[T]):
    """What is being answered just now."""

    def __init__(self) -> None:
        self.flying: dict[str, asyncio.Future[T]] = {}
        self.joined = 0

    async def join(self, key: str, ask: Callable[[], Awaitable[T]]) -> T:
        """The answer under that key: of whoever is asking for it already, else of `ask`."""
        while key in self.flying:
            self.joined += 1
            flight = self.flying[key]
            await asyncio.wait([flight])
            if not flight.cancelled():
                return flight.result()
            # Whoever asked has left, and took the statement along: the next one asks.
        return await self.lead(key, ask)

    async def lead(self, key: str, ask: Callable[[], Awaitable[T]]) -> T:
        """Ask, for all who come meanwhile."""
        flight: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self.flying[key] = flight
        try:
            flight.set_result(await ask())
        except Exception as error:
            flight.set_exception(error)
        finally:
            del self.flying[key]
            flight.cancel()  # does nothing to one that has landed
        return flight.result()
