"""Rows that are no records: a file's totals, and rows that say nothing of use. Each is kept whole, with its reason."""

import polars as pl

from loaders.anomalies import REJECTIONS
from schema.datasets import Partie, Subvention
from schema.model import Column, Dataset

# « Total », and what it may be the total of; a beneficiary may be called « Total Énergies ».
TOTAL = (
    r"(?i)^(?:sous[\s-]*|montant\s+)?(?:total|totaux)(?:\s+(?:g[ée]n[ée]r(?:al|aux)|des?|du|de\s+la|de\s+l['’]|en|pour|"
    r"subventions?|aides?|associations?|attribu[ée]e?s?|accord[ée]e?s?|vers[ée]e?s?|vot[ée]e?s?|fonctionnement|"
    r"investissement|budget|exercice|ann[ée]e|page|chapitre|\d{1,5}|€|euros?))*\s*:?$"
)

# Of these at least one must be there, or the row says nothing.
ESSENTIAL: dict[type[Dataset], tuple[str, ...]] = {
    Subvention: ("nom_beneficiaire", "id_beneficiaire", "rna_beneficiaire", "montant"),
}


def reason(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Expr:
    """The code of why a row is rejected; null for one that is accepted."""
    told = pl.col("rejet") if "rejet" in rows.columns else pl.lit(None, dtype=pl.String)
    total = pl.when(is_total(dataset, rows)).then(pl.lit("ligne_de_total"))
    nothing = pl.when(is_empty(dataset, rows)).then(pl.lit("enregistrement_vide"))
    return pl.coalesce(told, total, nothing)


def is_total(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Expr:
    """Whether a row's first text, or its first cell, says that it sums others, and no SIRET says whose it is."""
    texts, sirets = (columns_of(scalar, dataset, rows) for scalar in ("Texte", "Siret"))
    if issubclass(dataset, Partie):  # a supplier may be called « Total »
        return pl.lit(value=False)
    nobodys = [pl.col(column.name).is_null() for column in sirets]
    if nobodys and not rows.select(pl.all_horizontal(nobodys).any()).item():
        return pl.lit(value=False)
    says = [first.str.contains(TOTAL) for first in (first_text(texts), first_cell(rows)) if first is not None]
    return pl.all_horizontal(pl.any_horizontal(says), *nobodys) if says else pl.lit(value=False)


def first_cell(rows: pl.DataFrame) -> pl.Expr | None:
    """The first cell of a row of a table that is not empty, under whatever header it stands."""
    whole = rows.schema.get("brut")
    if not isinstance(whole, pl.Struct):
        return None
    cells = (pl.col("brut").struct.field(field.name).str.strip_chars() for field in whole.fields)
    return pl.coalesce(pl.when(cell != "").then(cell) for cell in cells)


def columns_of(scalar: str, dataset: type[Dataset], rows: pl.DataFrame) -> list[Column]:
    """The columns of one scalar that the rows have, in the order of the declaration."""
    return [c for c in dataset.columns if c.scalar.name == scalar and not c.many and c.name in rows.columns]


def first_text(columns: list[Column]) -> pl.Expr | None:
    """The first text that a row has in some columns; None where there are none."""
    return pl.coalesce([pl.col(column.name) for column in columns]) if columns else None


def is_empty(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Expr:
    """Whether a row has nothing of what is essential to its dataset."""
    wanted = ESSENTIAL.get(dataset, ())
    missing = [pl.col(name).is_null() for name in wanted if name in rows.columns]
    return pl.all_horizontal(missing) if missing else pl.lit(value=bool(wanted))


def rejections(dataset: type[Dataset], rows: pl.DataFrame) -> pl.DataFrame:
    """The rejected rows, each kept whole as JSON, with what made it be rejected where that is one of its values."""
    texts = columns_of("Texte", dataset, rows)
    total = pl.when(pl.col("rejet") == "ligne_de_total")
    none = pl.lit(None, pl.String)
    said = [cell for cell in (first_text(texts), first_cell(rows)) if cell is not None]
    headers = [pl.when(pl.col(c.name).str.contains(TOTAL)).then(pl.lit(c.header or c.graphql_name)) for c in texts]
    codes = {rejection.code: rejection.message for rejection in REJECTIONS}
    return rows.select(
        ("rejet-" + pl.col("marque")).alias("id"),
        "ligne",
        pl.col("rejet").alias("code"),
        total.then(pl.coalesce(headers) if texts else none).alias("colonne"),
        total.then(pl.coalesce(pl.when(cell.str.contains(TOTAL)).then(cell) for cell in said) if said else none).alias(
            "valeur"
        ),
        pl.col("rejet").replace_strict(codes, return_dtype=pl.String).alias("message"),
        whole(rows).alias("contenu"),
    )


def whole(rows: pl.DataFrame) -> pl.Expr:
    """The whole row as JSON text."""
    if rows.schema.get("brut") == pl.String:
        return pl.col("brut")
    if isinstance(rows.schema.get("brut"), pl.Struct):
        return pl.col("brut").struct.json_encode()
    ours = {"id", "source_id", "marque", "racine", "rejet"}
    texts = [name for name, kind in rows.schema.items() if kind == pl.String and name not in ours]
    return pl.struct(texts).struct.json_encode()
