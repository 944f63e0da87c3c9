"""Tables without a header row: whether their cells stand in the order of a standard, by what they hold."""

import re

from loaders.kinds import Kind
from schema.model import Column

# What the cells of a column look like, by its scalar. Texts look like anything, and prove nothing.
LOOKS = {
    "Siret": re.compile(r"\d{14}|\d{9}"),
    "Date": re.compile(r"\d{4}[-/]\d\d?[-/]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{4}"),
    "Montant": re.compile(r"-?\d{1,3}([\s ]?\d{3})*([.,]\d+)?(\s?€)?|-?\d+([.,]\d+)?"),
    "Coordonnee": re.compile(r"-?\d{1,3}[.,]\d+"),
    "Annee": re.compile(r"(19|20)\d\d"),
}
FEWEST = 3  # columns that must look like what they should be


def ordered(rows: list[list[str]], kind: Kind) -> list[str]:
    """The standard's headers for these rows, in one of its orders; none unless every row and cell speaks for it."""
    full = [row for row in rows if any(cell.strip() for cell in row)]
    for columns in orders(kind):
        if full and all(len(row) == len(columns) for row in full) and proven(full, columns):
            return [column.header or "" for column in columns]
    return []


def orders(kind: Kind) -> list[list[Column]]:
    """The orders that the versions of a standard put its columns in, the newest first."""
    newest = [column for _, column in kind.columns()]
    standard = kind.rows.standard
    older = [column for column in newest if standard and column.name not in standard.added]
    return [newest, older] if len(older) < len(newest) else [newest]


def proven(rows: list[list[str]], columns: list[Column]) -> bool:
    """Whether the columns that can be told by their cells are what they should be, and are enough of them."""
    told = [
        all(LOOKS[column.scalar.name].fullmatch(cell) for cell in cells)
        for column, column_cells in zip(columns, zip(*rows, strict=True), strict=True)
        if column.scalar.name in LOOKS
        if (cells := [cell.strip() for cell in column_cells if cell.strip()])
    ]
    return len(told) >= FEWEST and all(told)
