"""A file's way into the database, whole: checked batch by batch, written in one transaction, told."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import polars as pl

from loaders.checking import UNKNOWN, Checking, Progress, checking
from loaders.database import Connection
from loaders.fetch import File
from loaders.identify import digest
from loaders.kinds import Kind
from loaders.listing import Listing
from loaders.provenance import Provenance
from loaders.reference_tables import ensure_reference
from loaders.report import Report, faults, faults_of_file
from loaders.settle import settle
from loaders.unchanged import is_loaded, keep, mark
from loaders.write import Cell, Writer, replacing
from schema.datasets import Anomalie

SAME_BYTES = "select url from source where empreinte = $1 and id <> $2 order by url limit 5"

__all__ = ["Provenance", "load"]


async def load(
    connection: Connection,
    origin: str | File,
    provenance: Provenance = UNKNOWN,
    kind: Kind | None = None,
    listing: Listing | None = None,
    progress: Progress = lambda _: None,
    *,
    again: bool = True,
) -> Report:
    """Load the file at a path or a URL in the place of what was loaded from it before. Raises `Unreadable`.

    `listing` is given each anomaly; `progress` is told how many rows were written, batch by batch. Unless `again`, a
    file that is loaded just so already is only checked, and the report says that it is `unchanged`.
    """
    await ensure_reference(connection)
    async with checking(origin, provenance, kind, listing) as one:
        told = mark(one, provenance, kind)
        if not again and await is_loaded(connection, one.source, told):
            return await only_checked(one, progress)
        async with replacing(connection, one.source, one.reading.kind.rows) as writer:
            async for checked, counts in one.batches:
                await writer.add(checked)
                await writer.count(counts)
                progress(checked.accepted.height)
            await tell_file_faults(writer, one, pl.concat([faults_of_file(one.reading), one.tally.end()]))
            await writer.count(one.tally.quality.counted())
            await writer.finish(source_row(one, provenance))
            await keep(connection, one.source, told)
        one.tally.note(await same_bytes(connection, one), rejected=False)
        await settle(connection)
        return one.tally.report(one.file.origin)


async def only_checked(one: Checking, progress: Progress) -> Report:
    """The report of a file that is loaded already."""
    async for checked, _ in one.batches:
        progress(checked.accepted.height)
    one.tally.end()
    return replace(one.tally.report(one.file.origin), unchanged=True)


async def tell_file_faults(writer: Writer, one: Checking, found: pl.DataFrame) -> None:
    """Write what is wrong with the file as a whole among the anomalies, with no record; at the line of its headers."""
    ids = [
        f"anomalie-{digest(one.source, code, str(column))}" for code, column in found.select("code", "colonne").rows()
    ]
    own = (pl.Series("id", ids, pl.String), pl.lit(one.source).alias("source_id"))
    await writer.append(Anomalie, found.with_columns(*own, pl.col("ligne").fill_null(one.reading.header_row)))


async def same_bytes(connection: Connection, one: Checking) -> pl.DataFrame:
    """The anomaly of a file whose bytes are loaded from other addresses too; it is told, and asked by `exemplaires`."""
    others = await connection.fetch(SAME_BYTES, one.file.sha256, one.source)
    addresses = " ; ".join(row["url"] for row in others)
    return faults([(None, "octets_deja_charges", None, addresses)] if others else [])


def source_row(one: Checking, provenance: Provenance) -> dict[str, Cell]:
    """The row of `source`."""
    file, reading, tally = one.file, one.reading, one.tally
    standard = reading.kind.rows.standard
    sirens = tally.sirens if len(tally.sirens) == 1 else {None}
    return {
        "id": one.source,
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
        "qualite": share(tally.accepted - tally.with_anomalies, tally.accepted + tally.rejected),
        "collectivite_siren": provenance.collectivite or next(iter(sirens)),
    }


def share(part: int, whole: int) -> Decimal | None:
    """A part of a whole, to four decimals; none of nothing."""
    return round(Decimal(part) / whole, 4) if whole else None
