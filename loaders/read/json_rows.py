"""JSON files of flat objects, as portals export tables: one row an object, one column for each name that any has."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from loaders.errors import Unreadable
from loaders.limits import LIMITS
from loaders.read.json_records import Lists, records
from loaders.read.places import Item, text

# The lists that portals wrap rows in, and where each element keeps its row.
LISTS: Lists = {"results": {}, "records": {}, "features": {}, "data": {}, "rows": {}}
WITHIN = (("record", "fields"), ("fields",), ("properties",))


def write(path: Path, copy: IO[str]) -> list[str]:
    """Write the rows as CSV without a header row, and give the names of the columns. Raises `Unreadable`.

    A row ends with the last name that it knows: names that come later make later rows longer.
    """
    headers: dict[str, int] = {}
    writer = csv.writer(copy)
    for item in items(path):
        for name in item:
            headers.setdefault(name, len(headers))
        if len(headers) > LIMITS.columns:
            raise Unreadable("tableau_demesure", "Ces objets JSON ont trop de noms différents pour être un tableau.")
        writer.writerow([cell(item.get(name)) for name in headers] or [""])
    return list(headers)


def items(path: Path) -> Iterator[Item]:
    """The object of each row; what is no object stands under the first name, so that it is not lost."""
    first = "valeur"
    for record in records(path, LISTS):
        if isinstance(record.value, dict):
            item: Item = unwrapped(record.value)
            first = next(iter(item), first)
            yield item
        else:
            yield {first: record.value}


def unwrapped(value: Item) -> Item:
    """The row that an element holds, or is."""
    for keys in WITHIN:
        found: object = value
        for key in keys:
            found = found.get(key) if isinstance(found, dict) else None
        if isinstance(found, dict):
            return found
    return value


def cell(value: object) -> str:
    """The text of a value; empty for none."""
    return value if isinstance(value, str) else text(value) or ""
