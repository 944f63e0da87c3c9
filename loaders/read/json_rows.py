"""JSON files of flat objects, as portals export tables: one row an object, one column for each name that any has."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from loaders.detect import head_of, wide
from loaders.errors import Unreadable
from loaders.limits import LIMITS
from loaders.read.json_records import Lists, names_one, records
from loaders.read.places import Item, text

# The lists that portals wrap rows in, and where each element keeps its row.
LISTS: Lists = {
    "results": {},
    "records": {},
    "features": {},
    "data": {},
    "rows": {},
    "result": {"records": {}},
}
WITHIN = (("record", "fields"), ("fields",), ("properties",), ("attributes",))
# Any other name of a list of objects, where only plain values come before: `{"annee": 2020, "subventions": [{…`.
PLAIN = r'"[^"]*"\s*:\s*(?:"[^"]*"|[-\w.]+)\s*,\s*'
OTHER = re.compile(rf'\s*\{{\s*(?:{PLAIN})*"([^"]+)"\s*:\s*\[\s*\{{')
DEEPEST = 3  # objects in one another whose values are cells


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
    """The object of each row; what is no object stands under the first name, so that it is not lost.

    Of lists of values, the first has the names.
    """
    first, names = "valeur", None
    for record in records(path, lists_of(path)):
        value = record.value
        if isinstance(value, dict):
            item: Item = point(value) | flat(unwrapped(value))
            first = next(iter(item), first)
            yield item
        elif isinstance(value, list) and names is None and all(isinstance(name, str) for name in value):
            names = value
        elif isinstance(value, list) and names is not None and len(value) == len(names):
            yield dict(zip(names, value, strict=True))
        else:
            yield {first: value}


def lists_of(path: Path) -> Lists:
    """Where the rows of a file are: in one of the usual lists, or in the one that it begins by."""
    start = head_of(path)
    head = start.decode(wide(start) or "utf-8-sig", "ignore")
    other = None if names_one(head, LISTS) else OTHER.match(head)
    return {other[1]: {}} if other else LISTS


def flat(item: Item, within: str = "", depth: int = 1) -> Item:
    """The values of an object and of those in it: `{"beneficiaire": {"nom": …}}` is `beneficiaire.nom`."""
    found: Item = {}
    for name, value in item.items():
        if isinstance(value, dict) and depth < DEEPEST:
            found |= flat(value, f"{within}{name}.", depth + 1)
        else:
            found[f"{within}{name}"] = value
    return found


def point(value: Item) -> Item:
    """Where a feature of GeoJSON is, if that is one point (RFC 7946, section 3.1.2), without its altitude."""
    geometry = value.get("geometry")
    if not isinstance(geometry, dict) or "properties" not in value:
        return {}
    kind, found = geometry.get("type"), geometry.get("coordinates")
    if kind == "MultiPoint" and isinstance(found, list) and len(found) == 1:
        kind, found = "Point", found[0]
    if kind != "Point" or not isinstance(found, list) or len(found) < 2:
        return {}
    return {"geometry.coordinates": found[:2]}


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
