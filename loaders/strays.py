"""Rows of a table that are no records by their shape: one cell alone, the headers again, or what explains them."""

import polars as pl

from loaders.kinds import KINDS, Kind
from loaders.match import match
from schema.model import Dataset

FEWEST = 3  # headers that a table has, for one cell to be alone
EXPLAINED_WITHIN = 3  # rows under the headers that may explain them


def kind_of(dataset: type[Dataset]) -> Kind | None:
    """The kind of file whose rows are records of a dataset."""
    return next((kind for kind in KINDS.values() if kind.rows is dataset), None)


def cells(rows: pl.DataFrame) -> dict[str, pl.Expr]:
    """The cells of the rows of a table, by its headers: null for blanks."""
    whole = rows.schema.get("brut")
    names = [field.name for field in whole.fields] if isinstance(whole, pl.Struct) else []
    bare = {name: pl.col("brut").struct.field(name).str.strip_chars() for name in names}
    return {name: pl.when(cell != "").then(cell) for name, cell in bare.items()}


def is_alone(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Expr:
    """Whether a row has one cell only: a title, a note, a total without a word."""
    told, kind = cells(rows), kind_of(dataset)
    names = {column.name for _, column in kind.readable()} & {*rows.columns} if kind else set()
    if len(told) < FEWEST or not names:
        return pl.lit(value=False)
    scarce = pl.sum_horizontal(pl.col(name).is_not_null() for name in names) <= 1
    if not rows.select(scarce.any()).item():
        return pl.lit(value=False)
    return scarce & (pl.sum_horizontal(cell.is_not_null() for cell in told.values()) == 1)


def is_rule(rows: pl.DataFrame) -> pl.Expr:
    """Whether no cell of a row has a letter or a figure: `---`, as under the headers of a table of Markdown."""
    signs = [cell.is_null() | ~cell.str.contains(r"[\pL\pN]") for cell in cells(rows).values()]
    if not signs or not rows.select(pl.all_horizontal(signs[:2]).any()).item():
        return pl.lit(value=False)
    return pl.all_horizontal(signs)


def is_headers(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Expr:
    """Whether a row says the headers again, or explains them right below: « Nom du bénéficiaire » under its name."""
    first = [cell == name for name, cell in cells(rows).items()][:2]
    repeated = pl.all_horizontal(first) if len(first) > 1 else pl.lit(value=False)
    return repeated | pl.col("ordinal").is_in(explaining(dataset, rows))


def explaining(dataset: type[Dataset], rows: pl.DataFrame) -> list[int]:
    """The ordinals of the first rows that mean, as headers, what the headers above them mean."""
    kind, head = kind_of(dataset), rows.filter(pl.col("ordinal") < EXPLAINED_WITHIN)
    headers = list(cells(head))
    if kind is None or head.is_empty() or not headers:
        return []
    known, found = meanings(headers, kind), []
    for ordinal, whole in head.select("ordinal", "brut").iter_rows():
        agreed = meanings([cell or "" for cell in whole.values()], kind) & known
        if len(agreed) >= max(2, len(known) / 2):
            found.append(ordinal)
    return found


def meanings(headers: list[str], kind: Kind) -> set[tuple[int, str]]:
    """What headers mean, each with its place."""
    return {(pair.place, pair.column.name) for pair in match(headers, kind).pairs}
