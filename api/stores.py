"""Where answers are kept, by aiocache: in the memory of a worker, within bounds, and in a Redis that all workers share.

aiocache's own memory has no bound, and its calls to Redis raise where Redis fails: what is here mends both.
"""

import asyncio
import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from aiocache import RedisCache, SimpleMemoryCache
from aiocache.serializers import NullSerializer
from redis.asyncio import BlockingConnectionPool
from redis.exceptions import RedisError

log = logging.getLogger("api")
# An answer that takes more of the memory than this part is not kept: it would drive out too many others.
LARGEST_PART = 8
CONNECTIONS = 16  # to Redis, a worker
MOST_WRITES = 64  # to Redis at once; beyond them an answer is not shared
REST = 1.0  # seconds for which a Redis that failed is left alone


class Memory(SimpleMemoryCache):  # type: ignore[misc] # aiocache has no types
    """The answers of late, of at most so many bytes and entries, the least lately used forgotten first."""

    def __init__(self, entries: int, size: int) -> None:
        super().__init__(timeout=None)
        self.entries, self.size, self.held = entries, size, 0
        self._cache: OrderedDict[str, bytes] = OrderedDict()

    async def get(self, key: str, *_: Any, **__: Any) -> bytes | None:
        """What is kept under a key. Without aiocache's plugins and timers, which would be a quarter of a hit's time."""
        return self.find(key)

    def find(self, key: str) -> bytes | None:
        """The same, for whoever cannot wait."""
        value = self._cache.get(key)
        if value is not None:
            self._cache.move_to_end(key)
        return value

    async def _set(self, key: str, value: bytes, *_: Any, **__: Any) -> bool:
        return self.keep(key, value)

    def keep(self, key: str, value: bytes) -> bool:
        """Keep a value, where it may be; whoever cannot wait may."""
        if weight(key, value) * LARGEST_PART > self.size:
            return False
        self.forget(key)
        self._cache[key] = value
        self.held += weight(key, value)
        while self.held > self.size or len(self._cache) > self.entries:
            self.forget(next(iter(self._cache)))
        return True

    def forget(self, key: str) -> None:
        """Make room of an entry."""
        if key in self._cache:
            self.held -= weight(key, self._cache.pop(key))


def weight(key: str, value: bytes) -> int:
    """The bytes that an entry takes."""
    return len(key) + len(value)


class Shared:
    """A Redis, or none. While it fails or stalls it has nothing, and asking it costs nothing."""

    def __init__(self, url: str, timeout: float, seconds: int) -> None:
        self.redis = redis(url, timeout, seconds) if url else None
        self.resting_until, self.failures = 0.0, 0
        self.writes = set[asyncio.Task[Any]]()

    async def get(self, key: str) -> bytes | None:
        """What is kept under a key; None where nothing is, or nothing can be had."""
        if self.redis is None or time.monotonic() < self.resting_until:
            return None
        found: bytes | None = await self.tried(self.redis.get(key))
        return found

    def keep(self, values: Mapping[str, bytes]) -> None:
        """Keep some values, if that can be done; nobody waits for it."""
        if self.redis is None or time.monotonic() < self.resting_until or len(self.writes) >= MOST_WRITES:
            return
        write = asyncio.create_task(self.tried(self.redis.multi_set(list(values.items()))))
        self.writes.add(write)
        write.add_done_callback(self.writes.discard)

    async def tried(self, call: Awaitable[Any]) -> Any:
        """What a call gives; None where it fails: then Redis is left alone for a while."""
        try:
            return await call
        except (RedisError, OSError, TimeoutError) as error:
            self.failures += 1
            self.resting_until = time.monotonic() + REST
            log.warning("Redis does not answer, and is left alone for a moment: %r", error)
            return None

    async def close(self) -> None:
        """Let the connections go."""
        await asyncio.gather(*self.writes)
        if self.redis is not None:
            await self.redis.client.aclose()


def redis(url: str, timeout: float, seconds: int) -> RedisCache:
    """The Redis at an address, `redis://` or `rediss://`: each call within a timeout, each value for some seconds."""
    parts = urlsplit(url)
    return RedisCache(
        serializer=NullSerializer(encoding=None),  # bytes go as they are, and come so
        namespace="scdl",
        timeout=timeout,
        ttl=seconds,
        endpoint=parts.hostname or "127.0.0.1",
        port=parts.port or 6379,
        db=int(parts.path.strip("/") or 0),
        password=unquote(parts.password) if parts.password else None,
        ssl=parts.scheme == "rediss",
        pool_max_size=CONNECTIONS,
        connection_pool_class=BlockingConnectionPool,
        connection_pool_kwargs={"username": parts.username},
    )
