"""A file's way into the database, whole: fetched, opened, checked batch by batch, written in one transaction, told."""

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import polars as pl

from loaders.batch import Batch
from loaders.check import Checked, Checker
from loaders.database import Connection
from loaders.fetch import File, fetched
from loaders.identify import digest, source_id
from loaders.kinds import Kind
from loaders.provenance import Provenance
from loaders.reading import Reading, opened
from loaders.reference_tables import ensure_reference
from loaders.report import Report, Tally, of_file
from loaders.settle import settle
from loaders.write import Writer, replacing
from schema.datasets import Anomalie

__all__ = ["Provenance", "load"]

Progress = Callable[[int], None]
UNKNOWN = Provenance()


async def load(
    connection: Connection,
    origin: str,
    provenance: Provenance = UNKNOWN,
    kind: Kind | None = None,
    progress: Progress = lambda _: None,
) -> Report:
    """Load the file at a path or a URL in the place of what was loaded from it before. Raises `Unreadable`.

    `progress` is told how many rows were written, batch by batch.
    """
    await ensure_reference(connection)
    async with fetched(origin) as file:
        source = source_id(provenance.url or file.url)
        with opened(file.path, kind) as reading:
            tally, checker = Tally(reading), Checker(source, provenance.collectivite)
            async with replacing(connection, source) as writer:
                async for batch, checked in ahead(reading, checker):
                    tally.add(checked, batch.ignored)
                    await writer.add(checked)
                    progress(checked.accepted.height)
                await tell_file_faults(writer, reading)
                await writer.finish(source_row(source, file, reading, provenance, tally))
            await settle(connection, tally.accepted)
            return tally.report(origin)


async def ahead(reading: Reading, checker: Checker) -> AsyncIterator[tuple[Batch, Checked]]:
    """Each batch as read, and checked: the next one is being prepared while the caller writes the one before.

    One thread does all of it: libxml2 keeps what it reads by the thread, and loses it when another one goes on.
    """

    def prepare() -> tuple[Batch, Checked] | None:
        batch = next(reading.batches, None)
        return None if batch is None else (batch, checker.check(batch))

    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(1, "reader") as thread:
        coming = loop.run_in_executor(thread, prepare)
        try:
            while ready := await coming:
                coming = loop.run_in_executor(thread, prepare)
                yield ready
        finally:
            # A thread cannot be stopped: the file is not closed under it.
            await asyncio.gather(coming, return_exceptions=True)
            await loop.run_in_executor(thread, reading.close)


async def tell_file_faults(writer: Writer, reading: Reading) -> None:
    """Write what is wrong with the file as a whole among the anomalies, with no record."""
    found = [
        {
            "id": f"anomalie-{digest(writer.source, finding.code, str(finding.column))}",
            "code": finding.code,
            "colonne": finding.column,
            "valeur": finding.text,
            "message": finding.message,
            "ligne": finding.row,
            "source_id": writer.source,
        }
        for finding in of_file(reading)
    ]
    await writer.append(Anomalie, pl.DataFrame(found, infer_schema_length=None))


def source_row(
    source: str, file: File, reading: Reading, provenance: Provenance, tally: Tally
) -> dict[str, str | int | datetime | None]:
    """The row of `source`."""
    standard = reading.kind.rows.standard
    sirens = tally.sirens if len(tally.sirens) == 1 else {None}
    return {
        "id": source,
        "url": provenance.url or file.url,
        "titre": provenance.titre,
        "producteur": provenance.producteur,
        "licence": provenance.licence,
        "jeu": reading.kind.name,
        "schema": standard.name if standard else None,
        "version_schema": reading.version,
        "format": reading.format,
        "empreinte": file.sha256,
        "recuperee_le": provenance.fetched or file.fetched,
        "chargee_le": datetime.now(UTC),
        "lignes_lues": tally.accepted + tally.rejected,
        "lignes_acceptees": tally.accepted,
        "lignes_avec_anomalies": tally.with_anomalies,
        "lignes_rejetees": tally.rejected,
        "collectivite_siren": provenance.collectivite or next(iter(sirens)),
    }
