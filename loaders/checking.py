"""A file's way as far as it needs no database: fetched, opened, checked batch by batch, counted."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass

import polars as pl

from loaders.batch import Batch
from loaders.check import Checked, Checker
from loaders.fetch import File, fetched
from loaders.identify import source_id
from loaders.kinds import Kind
from loaders.listing import Listing
from loaders.provenance import Provenance
from loaders.reading import Reading, opened
from loaders.report import Report, Tally

Progress = Callable[[int], None]
Ready = tuple[Checked, pl.DataFrame]
UNKNOWN = Provenance()


@dataclass(frozen=True)
class Checking:
    """A file that is being checked.

    Attributes:
        file, reading: what was fetched, and what it is.
        source: the identifier of the source that it is.
        batches: what becomes of its rows, and the counts by collectivité of those before, complete by then; to be read
            to the end, and may raise `Unreadable`.
        tally: what was counted, once all the batches came.
    """

    file: File
    reading: Reading
    source: str
    batches: AsyncIterator[Ready]
    tally: Tally


async def check(
    origin: str | File,
    provenance: Provenance = UNKNOWN,
    kind: Kind | None = None,
    listing: Listing | None = None,
    progress: Progress = lambda _: None,
) -> Report:
    """Check the file at a path or a URL as `load` does, and write it nowhere. Raises `Unreadable`.

    `listing` is given each anomaly; `progress` is told how many rows were accepted, batch by batch.
    """
    async with checking(origin, provenance, kind, listing) as one:
        async for checked, _ in one.batches:
            progress(checked.accepted.height)
        one.tally.end()
        return one.tally.report(one.file.origin)


@asynccontextmanager
async def checking(
    origin: str | File, provenance: Provenance = UNKNOWN, kind: Kind | None = None, listing: Listing | None = None
) -> AsyncIterator[Checking]:
    """Begin to check a file, which is let go of at the end of the block. Raises `Unreadable`."""
    async with fetched(origin) as file:
        source = source_id(provenance.url or file.url)
        with opened(file.path, kind, file.sheet) as reading:
            tally = Tally(reading, listing)
            checker = Checker(source, provenance.collectivite, (provenance.fetched or file.fetched).date())
            async with aclosing(ahead(reading, checker, tally)) as batches:
                yield Checking(file, reading, source, batches, tally)


async def ahead(reading: Reading, checker: Checker, tally: Tally) -> AsyncGenerator[Ready]:
    """Each batch, checked and counted: the next one is checked, and the one after it read, while the caller writes.

    One thread does all of the reading: libxml2 keeps what it reads by the thread, and loses it when another goes on.
    """
    read: asyncio.Future[Batch | None]

    def prepare(batch: Batch) -> Ready:
        checked = checker.check(batch)
        return checked, tally.add(checked, batch.ignored)

    async def following() -> Ready | None:
        nonlocal read
        if (batch := await read) is None:
            return None
        read = loop.run_in_executor(reader, next, reading.batches, None)
        return await loop.run_in_executor(thread, prepare, batch)

    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, "reader") as reader, ThreadPoolExecutor(1, "checker") as thread:
        read = loop.run_in_executor(reader, next, reading.batches, None)
        coming = asyncio.ensure_future(following())
        try:
            while ready := await coming:
                coming = asyncio.ensure_future(following())
                yield ready
        finally:
            # A thread cannot be stopped: the file is not closed under it.
            await asyncio.gather(coming, return_exceptions=True)
            await asyncio.gather(read, return_exceptions=True)
            await loop.run_in_executor(reader, reading.close)
