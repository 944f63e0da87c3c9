"""Sources that an address no longer stands for: files that an archive no longer holds; their rows go."""

from collections.abc import Sequence
from pathlib import Path

from loaders import republished
from loaders.database import Connection
from loaders.fetch import File
from loaders.kinds import KINDS
from loaders.write import replacing

# What was loaded from an address, by itself or as what it holds.
LOADED = "select id, url, jeu from source where url = $1 or starts_with(url, $1 || '#') order by url"
FORGET = "delete from chargement where source_id = $1"


async def withdraw(connection: Connection, files: Sequence[File]) -> list[str]:
    """Remove what was loaded from the address of some files and is none of them, and give its addresses.

    `files` are all that stand at one address, which may be one alone. Each source goes in one transaction.
    """
    held = {file.url for file in files}
    (address,) = {file.address for file in files}
    loaded = await connection.fetch(LOADED, address)
    gone = [row for row in loaded if row["url"] not in held and (row["url"] == address or not is_file(row["url"]))]
    for source in gone:
        dataset = KINDS[source["jeu"]].rows
        async with replacing(connection, source["id"], dataset) as writer:
            writer.changed |= await republished.settle(connection, source["id"], dataset)
            await connection.execute(FORGET, source["id"])
    return [source["url"] for source in gone]


def is_file(url: str) -> bool:
    """Whether a file of its own stands there: names may have a `#`."""
    return Path(url).exists()
