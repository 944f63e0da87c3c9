"""What readers hand on: some rows of one dataset, still the text of the file."""

from collections.abc import Set
from dataclasses import dataclass

import polars as pl

from schema.model import Dataset


@dataclass(frozen=True)
class Batch:
    """Some rows of one dataset as a reader found them: text, not yet checked.

    Attributes:
        dataset: what they are rows of.
        rows: a frame of String columns named as the dataset's columns (`Column.name`; List(String) where `many`), only
            those that the file has, plus:
            `ligne` (Int32), the line or record number in the file, 1-based, that a person would look up;
            `ordinal` (Int64), the 0-based rank of the row among this dataset's rows of the file;
            where the row is part of another dataset's row of the same file, the foreign-key column itself
            (`marche_id`, `modification_id`, `execution_id`, `budget_id`: Int64), the ordinal of the parent row;
            and optionally `brut`, the whole row, kept with a rejection: JSON text (String) or the cells (Struct);
            `rejet` (String), the code of the reason for which the reader itself rejects the row (null: it does not);
            `surplus` (String), the cells of a flat row beyond its headers;
            `ecrit` (Boolean), there where people wrote the numbers, though `brut` is no cells;
            `rejoint` (String), the values of a flat row that were put together from several cells.
        ignored: what the file calls columns, or keys, that match nothing: to be told, not dropped in silence.
    """

    dataset: type[Dataset]
    rows: pl.DataFrame
    ignored: Set[str] = frozenset()
