"""A column that tells both latitude and longitude, as portals and GeoJSON have: « 47.32, 5.04 », `[5.04, 47.32]`.

Which comes first is told by where its points lie: all of them in France, one way or the other.
"""

import polars as pl

from loaders.contents import SAID
from loaders.france import lies_in_france
from loaders.match import Matching, Pair

NUMBER = r"(-?[0-9]{1,3}\.[0-9]+)"
POINT = rf"^[^0-9-]*{NUMBER}[^0-9-]+{NUMBER}[^0-9]*$"


def located(matching: Matching, headers: list[str], cells: pl.DataFrame) -> tuple[Matching, list[tuple[str, str]]]:
    """What the headers mean, the positions that one of them tells among them; and what is to be told.

    `cells` are some rows, a column of text for each header.
    """
    names, known = matching.kind.rows.position, {pair.column.name: pair for pair in matching.pairs}
    if names is None or not known.keys().isdisjoint(names) or cells.is_empty():
        return matching, []
    taken = {pair.place for pair in matching.pairs}
    for place, header in enumerate(headers):
        if place not in taken and (groups := order(cells.to_series(place).str.strip_chars().replace("", None))):
            dataset = matching.kind.rows
            found = {
                name: Pair(place, header, dataset, dataset.column(name), by_cells=True, extract=(POINT, group))
                for name, group in zip(names, groups, strict=True)
            }
            said = ", ".join(pair.column.header or name for name, pair in found.items())
            return matching.with_pairs(known | found, headers), [(SAID, f"{header} : {said}")]
    return matching, []


def order(cells: pl.Series) -> tuple[int, int] | None:
    """Which of the two numbers of each cell is its latitude, and which its longitude; None where they are no points."""
    points = cells.drop_nulls()
    if points.is_empty() or not points.str.contains(POINT).all():
        return None
    first, second = (points.str.extract(POINT, group).cast(pl.Float64) for group in (1, 2))
    ways = (((1, 2), (first, second)), ((2, 1), (second, first)))
    found = (groups for groups, way in ways if pl.select(lies_in_france(*map(pl.lit, way)).all()).item())
    return next(found, None)
