"""Documents that clients sent with their hash, kept for the next time: in memory, and in the Redis of all workers.

They have a memory of their own, so that no stranger's documents drive out answers.
"""

from api.stores import Memory, Shared


class Persisted:
    """The documents of late by their names, the least lately used forgotten first.

    `entries`, `size`: how many are kept in memory, and how many bytes of them; `largest`: the characters beyond which a
    document is not kept.
    """

    def __init__(self, shared: Shared, entries: int, size: int, largest: int) -> None:
        self.memory, self.shared, self.largest = Memory(entries, size), shared, largest

    async def get(self, name: str) -> str | None:
        """The document of that name; None where there is none, or no more."""
        found = await self.memory.get(name)
        if found is None:
            found = await self.shared.get(key(name))
            if found is not None:
                await self.memory.set(name, found)
        return None if found is None else found.decode()

    async def keep(self, name: str, text: str) -> None:
        """Keep a document under a name that was found to be its own."""
        if len(text) <= self.largest and await self.memory.get(name) is None:
            await self.memory.set(name, text.encode())
            self.shared.keep({key(name): text.encode()})


def key(name: str) -> str:
    """What a document is kept under in Redis, among other things."""
    return f"document:{name}"
