"""Header rows as `python -m loaders match` takes and tells them."""

import csv

from loaders.match import Matching

SEPARATORS = (",", ";", "\t", "|")


def cells(line: str) -> list[str]:
    """The headers of one line: by the comma, or where that leaves one of them, by what makes most of it."""
    rows = [next(csv.reader([line.rstrip("\r\n")], delimiter=separator), []) for separator in SEPARATORS]
    return rows[0] if len(rows[0]) > 1 else max(rows, key=len)


def fields(headers: list[str], matching: Matching) -> dict[str, str | None]:
    """Each header with the field that it means, or None; of headers that are spelt alike, the second is `objet (2)`."""
    meant = {pair.place: pair.column.header or pair.column.graphql_name for pair in matching.pairs}
    found: dict[str, str | None] = {}
    for place, header in enumerate(headers):
        again = headers[:place].count(header) + 1
        found[header if again == 1 else f"{header} ({again})"] = meant.get(place)
    return found


def quoted(headers: tuple[str, ...]) -> str:
    """Headers in a French sentence: « objet » et « objet »."""
    return " et ".join(f"« {header} »" for header in headers)
