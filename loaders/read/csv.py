"""CSV: the cells under each header, in batches, a piece of the file at a time: its size does not matter.

Pieces that follow the rules go to Polars; those that break them, and ways of writing that it does not know, to our own
`loaders.read.split`, which reads anything.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import polars as pl

from loaders.batch import Batch
from loaders.group import Documents
from loaders.match import Matching, Pair
from loaders.nics import joined
from loaders.read.dialect import Dialect
from loaders.read.headings import Headings
from loaders.read.pieces import Piece, pieces
from loaders.read.rejoined import Rejoiner, Row

BESIDE = ("surplus", "rejoint", "rejet")  # what is told of a row, beside its cells
SPARE = 8  # cells that a row may have beyond its headers before Polars refuses it


def cells(path: Path, dialect: Dialect, rejoiner: Rejoiner | None = None) -> Iterator[pl.DataFrame]:
    """The cells of a CSV file of UTF-8 text under its header row, as `read` wants them. Raises `Unreadable`.

    `rejoiner` puts rows together that have too many cells, where people wrote the text.
    """
    line = 0
    for piece in pieces(path, dialect.cut, dialect.skipped + 1):
        found = by_polars(piece, line, dialect)
        if found is None or (rejoiner and (found["surplus"].count() or rejoiner.is_wide(piece.text))):
            found = frame(piece.rows(), line, dialect, rejoiner)
        if found.height:
            yield found
        line += found.height


def read(frames: Iterable[pl.DataFrame], dialect: Dialect) -> Iterator[Batch]:
    """The rows of a table; rows without any information are no rows.

    Each frame has the `ligne` of some rows, a column for each of `names`, and some of `BESIDE`.
    """
    documents, headings, ordinal = Documents(dialect.matching.kind), Headings(dialect, names(dialect)), 0
    for cells in frames:
        rows = informed(cells).with_columns(pl.int_range(ordinal, ordinal + pl.len(), dtype=pl.Int64).alias("ordinal"))
        ordinal += rows.height
        for part, under in headings.apart(rows):
            yield from documents.apart(under_columns(part, dialect, under.matching))


def names(dialect: Dialect) -> list[str]:
    """A name for each cell of a row, all different: `0:montant`."""
    return [f"{place}:{header or 'sans nom'}" for place, header in enumerate(dialect.headers)]


def by_polars(piece: Piece, line: int, dialect: Dialect) -> pl.DataFrame | None:
    """The rows of a piece, the first of which is the `line`th, counted from 0; None where Polars cannot read them."""
    if not piece.is_regular:
        return None
    spare = [f"surplus:{place}" for place in range(SPARE + dialect.spare)]
    named = names(dialect)
    try:
        found = pl.read_csv(
            piece.text,
            separator=dialect.cut.separator,
            has_header=False,
            schema=dict.fromkeys([*named, *spare], pl.String),
            missing_columns="insert",
            infer_schema=False,
            raise_if_empty=False,
        )
    except pl.exceptions.PolarsError:
        return None
    beyond = pl.concat_str(spare, separator=dialect.cut.separator, ignore_nulls=True)
    surplus = pl.when(beyond.str.len_bytes() > 0).then(beyond).alias("surplus")
    return found.with_row_index("ligne", line).select(line_number(dialect), *named, surplus)


def line_number(dialect: Dialect) -> pl.Expr:
    """The number of the row as a spreadsheet shows it, the header row and what is above it counted."""
    return (pl.col("ligne").cast(pl.Int64) + dialect.skipped + 2).cast(pl.Int32).alias("ligne")


def frame(rows: Sequence[list[str]], line: int, dialect: Dialect, rejoiner: Rejoiner | None = None) -> pl.DataFrame:
    """Some rows as columns: short rows are filled with nulls, what is beyond the headers is `surplus`.

    Of rows that `rejoiner` put together, `rejoint` has the values, and `rejet` the code where it refuses one.
    """
    width, named = len(dialect.headers), names(dialect)
    put = rejoiner.rejoined(rows) if rejoiner else {}
    found = [put.get(place) or Row(row[:width], tuple(filter(None, row[width:]))) for place, row in enumerate(rows)]
    filled: list[list[str | None]] = [[*row.cells, *[None] * (width - len(row.cells))] for row in found]
    columns = [pl.Series(name, cells, pl.String) for name, cells in zip(named, zip(*filled, strict=True), strict=True)]
    separator = dialect.cut.separator
    told = {
        "surplus": [separator.join(row.surplus) or None for row in found],
        "rejoint": [" | ".join(row.rejoined) or None for row in found],
        "rejet": [row.rejet for row in found],
    }
    index = pl.int_range(line, line + len(rows), eager=True).alias("ligne")
    aside = [pl.Series(name, texts, pl.String) for name, texts in told.items() if name == "surplus" or any(texts)]
    return pl.DataFrame([index, *columns, *aside]).with_columns(line_number(dialect))


def informed(cells: pl.DataFrame) -> pl.DataFrame:
    """The rows that have anything but blanks."""
    texts = pl.all().exclude("ligne").fill_null("").str.strip_chars()
    return cells.filter(pl.any_horizontal(texts != ""))


def under_columns(rows: pl.DataFrame, dialect: Dialect, matching: Matching) -> pl.DataFrame:
    """The cells under the names of the dataset's columns, and the whole row beside, by its first headers."""
    named = names(dialect)
    whole = pl.struct(pl.col(name).alias(name.partition(":")[2] if unique(name, named) else name) for name in named)
    pairs = sorted(matching.pairs, key=lambda pair: pair.place)
    return rows.select(
        "ligne",
        "ordinal",
        *(told(pair, named).alias(pair.column.name) for pair in pairs),
        *(name for name in BESIDE if name in rows.columns),
        whole.alias("brut"),
    )


def told(pair: Pair, named: list[str]) -> pl.Expr:
    """What a cell tells of the column that its header means."""
    cell = pl.col(named[pair.place])
    if pair.nic is not None:
        return joined(cell, pl.col(named[pair.nic[0]]))
    return cell if pair.extract is None else cell.str.extract(*pair.extract)


def unique(name: str, named: list[str]) -> bool:
    """Whether no other header is spelt like this one."""
    header = name.partition(":")[2]
    return sum(other.partition(":")[2] == header for other in named) == 1


def ignored(matching: Matching) -> frozenset[str]:
    """The headers that mean nothing."""
    return frozenset(header or "(sans nom)" for header in matching.ignored)
