"""The names that are not shown, told to the operator: who asks the database itself."""

import csv
from typing import TextIO

from loaders.database import Connection

COLUMNS = ("url", "ligne", "enregistrement", "contenu")
KEPT = """
select source.url, reserve.ligne, reserve.enregistrement_id, reserve.contenu::text
from reserve join source on source.id = reserve.source_id
where $1::text is null or source.url = $1 order by source.url, reserve.ligne, reserve.id
"""


async def write_reserve(connection: Connection, url: str | None, out: TextIO) -> None:
    """Write as CSV what is not shown: of one source, by its address, or of all. `contenu` is JSON, by column."""
    lines = csv.writer(out)
    lines.writerow(COLUMNS)
    async with connection.transaction():
        async for row in connection.cursor(KEPT, url):
            lines.writerow(tuple(row))
