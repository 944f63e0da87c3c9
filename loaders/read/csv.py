"""CSV: the cells under each header, in batches, streamed by Polars; by Python's own reader where quotes are astray.

Polars refuses what it cannot read for certain (a quote out of place, a row much too long), so one dry reading first
says which of the two it will be.
"""

import csv
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

import polars as pl

from loaders.batch import Batch
from loaders.errors import Unreadable
from loaders.group import Documents
from loaders.match import Matching
from loaders.read.dialect import Dialect

AT_ONCE = 50_000
SPARE = 8  # cells that a row may have beyond its headers before Polars refuses it
LONGEST_CELL = 1 << 24


def cells(path: Path, dialect: Dialect) -> Iterator[pl.DataFrame]:
    """The cells of a CSV file of UTF-8 text, as `read` wants them. Raises `Unreadable`."""
    yield from by_polars(path, dialect) if is_regular(path, dialect) else by_python(path, dialect)


def read(frames: Iterable[pl.DataFrame], dialect: Dialect) -> Iterator[Batch]:
    """The rows of a table; rows without any information are no rows.

    Each frame has the `ligne` of some rows, a column for each of `names`, and `surplus`.
    """
    documents, ordinal = Documents(dialect.matching.kind), 0
    for cells in frames:
        rows = informed(cells).with_columns(pl.int_range(ordinal, ordinal + pl.len(), dtype=pl.Int64).alias("ordinal"))
        ordinal += rows.height
        if rows.height:
            yield from documents.apart(under_columns(rows, dialect))


def names(dialect: Dialect) -> list[str]:
    """A name for each cell of a row, all different: `0:montant`."""
    return [f"{place}:{header or 'sans nom'}" for place, header in enumerate(dialect.headers)]


def scan(path: Path, dialect: Dialect) -> pl.LazyFrame:
    """The rows under the header row, as Polars reads them; `ligne` is 0 for the first of them."""
    spare = [f"surplus:{place}" for place in range(SPARE + dialect.spare)]
    return pl.scan_csv(
        path,
        separator=dialect.separator,
        has_header=False,
        skip_rows=dialect.skipped + 1,
        schema=dict.fromkeys([*names(dialect), *spare], pl.String),
        missing_columns="insert",
        row_index_name="ligne",
        infer_schema=False,
        raise_if_empty=False,
    )


def is_regular(path: Path, dialect: Dialect) -> bool:
    """Whether Polars reads the whole file without complaint."""
    try:
        scan(path, dialect).select(pl.all().null_count()).collect(engine="streaming")
    except pl.exceptions.PolarsError:
        return False
    return True


def by_polars(path: Path, dialect: Dialect) -> Iterator[pl.DataFrame]:
    """The rows of a regular file: their `ligne`, a column for each header, and `surplus`."""
    spare = pl.concat_str(pl.col(r"^surplus:\d+$"), separator=dialect.separator, ignore_nulls=True)
    yield from (
        scan(path, dialect)
        .select(line_number(dialect), *names(dialect), pl.when(spare.str.len_bytes() > 0).then(spare).alias("surplus"))
        .collect_batches(chunk_size=AT_ONCE, maintain_order=True)
    )


def line_number(dialect: Dialect) -> pl.Expr:
    """The number of the row as a spreadsheet shows it, the header row and what is above it counted."""
    return (pl.col("ligne").cast(pl.Int64) + dialect.skipped + 2).cast(pl.Int32).alias("ligne")


def by_python(path: Path, dialect: Dialect) -> Iterator[pl.DataFrame]:
    """The same for any file: a quote out of place is text, a row may be as long as it likes."""
    csv.field_size_limit(LONGEST_CELL)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = islice(csv.reader(file, delimiter=dialect.separator), dialect.skipped + 1, None)
        line = 0
        try:
            while some := list(islice(rows, AT_ONCE)):
                yield frame(some, line, dialect)
                line += len(some)
        except csv.Error as error:
            raise Unreadable("csv_illisible", f"Le fichier n’est pas un CSV lisible ({error}).") from error


def frame(rows: list[list[str]], line: int, dialect: Dialect) -> pl.DataFrame:
    """Some rows as columns: short rows are filled with nulls, what is beyond the headers is `surplus`."""
    width, named = len(dialect.headers), names(dialect)
    filled: list[list[str | None]] = [[*row[:width], *[None] * (width - len(row))] for row in rows]
    surplus = [dialect.separator.join(cell for cell in row[width:] if cell) or None for row in rows]
    columns = [pl.Series(name, cells, pl.String) for name, cells in zip(named, zip(*filled, strict=True), strict=True)]
    index = pl.int_range(line, line + len(rows), eager=True).alias("ligne")
    return pl.DataFrame([index, *columns, pl.Series("surplus", surplus, pl.String)]).with_columns(line_number(dialect))


def informed(cells: pl.DataFrame) -> pl.DataFrame:
    """The rows that have anything but blanks."""
    texts = pl.all().exclude("ligne").fill_null("").str.strip_chars()
    return cells.filter(pl.any_horizontal(texts != ""))


def under_columns(rows: pl.DataFrame, dialect: Dialect) -> pl.DataFrame:
    """The cells under the names of the dataset's columns, and the whole row beside."""
    named, matching = names(dialect), dialect.matching
    whole = pl.struct(pl.col(name).alias(name.partition(":")[2] if unique(name, named) else name) for name in named)
    pairs = sorted(matching.pairs, key=lambda pair: pair.place)
    return rows.select(
        "ligne",
        "ordinal",
        *(pl.col(named[pair.place]).alias(pair.column.name) for pair in pairs),
        "surplus",
        whole.alias("brut"),
    )


def unique(name: str, named: list[str]) -> bool:
    """Whether no other header is spelt like this one."""
    header = name.partition(":")[2]
    return sum(other.partition(":")[2] == header for other in named) == 1


def ignored(matching: Matching) -> frozenset[str]:
    """The headers that mean nothing."""
    return frozenset(header or "(sans nom)" for header in matching.ignored)
