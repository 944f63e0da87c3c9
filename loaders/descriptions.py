"""Rows right under the headers that describe the columns, and are no records: types, forms, units, ranks."""

import re
from itertools import islice
from string import ascii_uppercase

import polars as pl

from loaders.kinds import FIGURES
from loaders.strays import EXPLAINED_WITHIN, FEWEST
from schema.model import Dataset

# What describes a column, one pattern a word: the type and form of its cells, their unit, whether one must be filled.
WORDS = r"""
    textes? text string cha[iî]nes? de (?:var)?char alphanum[eé]riques? caract[eè]res? libre bool(?:ean|[eé]en) ur[il]
    num[eé]riques? numbers? nombres? entiers? int(?:eger)? d[eé]cima(?:l|le|ux) float double r[eé]el montant code
    date time datetime heure [aj]{2,4}(?:[-/.]?(?:mm|[aj]{2,4}))+ a{4} y{4}(?:[-/.]?(?:mm|dd))* dd[-/.]mm[-/.]y{4} iso
    en milliers millions d['’]euros euros? [km]?€ eur ttc ht % 8601 siren siret rna n°
    obligatoires? facultati(?:f|ve)s? optionnel(?:le)?s? recommand[eé]e?s? conditionnel(?:le)?s? required optional oui
    non ou \d+\s+(?:chiffres|caract[eè]res) \d+\s+max max(?:imum)?
""".split()  # noqa: SIM905 — a list of this length is read as words, not as strings
DESCRIPTION = re.compile(rf"\W*(?:(?:{'|'.join(WORDS)})(?![^\W\d_])[\s,;:()\[\]/-]*)+\W*", re.IGNORECASE)


def is_description(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Expr:
    """Whether a row describes the columns: « texte », « (en euros) », « AAAA-MM-JJ », or 1, 2, 3."""
    head = rows.filter(pl.col("ordinal") < EXPLAINED_WITHIN)
    if head.is_empty() or not isinstance(rows.schema.get("brut"), pl.Struct):
        return pl.lit(value=False)
    held = [pl.col(c.name) for c in dataset.columns if c.scalar.name in FIGURES and c.name in rows.columns]
    told = head.select(
        "ordinal", "brut", pl.concat_list(held) if held else pl.lit([], pl.List(pl.String)).alias("held")
    )
    found = [ordinal for ordinal, cells, values in told.iter_rows() if describes([*cells.values()], values)]
    return pl.col("ordinal").is_in(found)


def describes(cells: list[str | None], values: list[str | None]) -> bool:
    """Whether the cells of a row describe columns; `values` are those of its cells that in a record are no words."""
    told = {place: bare for place, cell in enumerate(cells) if (bare := (cell or "").strip())}
    words = [value for value in values if value]
    if len(told) < min(FEWEST, len(cells)):
        return False
    return are_ranks(told) or all(map(DESCRIPTION.fullmatch, words if len(words) > 1 else told.values()))


def are_ranks(cells: dict[int, str]) -> bool:
    """Whether cells number the columns, some at least, by their places: 1, 2, 3, or A, B, C."""
    bare = {place: cell.strip("()[]. ").upper() for place, cell in cells.items()}
    letters = dict(islice(enumerate(ascii_uppercase), max(cells) + 1))
    return len(cells) >= FEWEST and all(cell in {str(place + 1), letters.get(place)} for place, cell in bare.items())
