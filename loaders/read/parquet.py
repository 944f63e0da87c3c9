"""Parquet: its columns as text, streamed by Polars."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import polars as pl

from loaders.errors import Unreadable
from loaders.limits import LIMITS
from loaders.read.csv import line_number, names
from loaders.read.dialect import Dialect
from loaders.read.json_rows import DEEPEST

AT_ONCE = 50_000
EXACT = 2**53  # whole numbers below it are exact in a float


def headers(path: Path) -> list[str]:
    """The names of the columns. Raises `Unreadable` where the file is broken, or has too many."""
    try:
        found = [name for name, _, _ in leaves(pl.read_parquet_schema(path))]
    except (pl.exceptions.PolarsError, OSError):
        raise broken() from None
    if len(found) > LIMITS.columns:
        raise Unreadable("tableau_demesure", f"Ce fichier a {len(found)} colonnes : c’est trop pour un jeu de données.")
    return found


def leaves(schema: Mapping[str, pl.DataType]) -> list[tuple[str, pl.DataType, pl.Expr]]:
    """The columns, those in others as JSON's objects are read: the name `beneficiaire.nom`, its type, its value."""
    return [leaf for name, kind in schema.items() for leaf in within(name, kind, pl.col(name))]


def within(name: str, kind: pl.DataType, value: pl.Expr, depth: int = 1) -> Iterator[tuple[str, pl.DataType, pl.Expr]]:
    """A column, or those that are in it."""
    if not isinstance(kind, pl.Struct) or depth == DEEPEST:
        yield name, kind, value
        return
    for field in kind.fields:
        yield from within(f"{name}.{field.name}", kind_of(field), value.struct.field(field.name), depth + 1)


def kind_of(field: pl.Field) -> pl.DataType:
    """The type of what a column has in it."""
    return field.dtype if isinstance(field.dtype, pl.DataType) else field.dtype()


def cells(path: Path, dialect: Dialect) -> Iterator[pl.DataFrame]:
    """The rows, as `loaders.read.csv` hands them on; `ligne` is their rank."""
    rows = pl.scan_parquet(path, glob=False)
    columns = zip(leaves(rows.collect_schema()), names(dialect), strict=True)
    texts = rows.select(as_text(value, kind).alias(cell) for (_, kind, value), cell in columns).with_row_index("ligne")
    surplus = pl.lit(None, pl.String).alias("surplus")
    wanted = texts.select(line_number(dialect), pl.all().exclude("ligne"), surplus)
    try:
        yield from wanted.collect_batches(chunk_size=AT_ONCE, maintain_order=True)
    except (pl.exceptions.PolarsError, OSError):
        raise broken() from None


def as_text(value: pl.Expr, kind: pl.DataType) -> pl.Expr:
    """A column as text: whole numbers without `.0`, lists as JSON, bytes as the UTF-8 that they are."""
    if kind == pl.String:
        return value.str.strip_chars("\ufeff")
    if kind.is_float():
        whole = (value == value.round()) & (value.abs() < EXACT)
        return pl.when(whole).then(value.cast(pl.Int64, strict=False).cast(pl.String)).otherwise(value.cast(pl.String))
    if kind.is_nested():
        told = pl.struct(value.alias("v")).struct.json_encode().str.strip_prefix('{"v":').str.strip_suffix("}")
        return pl.when(value.is_not_null()).then(told)
    if kind == pl.Binary:  # Polars takes such a file for a broken one where they are no UTF-8
        return value.map_elements(decoded, pl.String)
    if kind == pl.Datetime:
        return value.dt.to_string("iso")
    return value.cast(pl.String, strict=False)


def decoded(value: bytes) -> str:
    """The text that some bytes are: of UTF-8, or of Windows in places."""
    return value.decode(errors="stray_cp1252")


def broken() -> Unreadable:
    """The refusal of a file that cannot be read to its end."""
    return Unreadable(
        "parquet_illisible",
        "Ce fichier Parquet est endommagé ou incomplet : téléchargez-le de nouveau ou publiez-le en entier.",
    )
