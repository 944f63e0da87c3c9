"""Text to values by whole columns, each by its scalar's rule, and what is wrong with which of them."""

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from loaders.anomalies import around_read
from loaders.rules import RULES, Outcome
from loaders.rules.identifiers import siret
from schema.datasets import Organisation
from schema.model import Column, Dataset

# The columns of an anomaly; `ordinal` is that of the record concerned, `marque` tells the row it was found in.
FAULT = {
    "ordinal": pl.Int64,
    "enregistrement_id": pl.String,
    "marque": pl.String,
    "ligne": pl.Int32,
    "code": pl.String,
    "colonne": pl.String,
    "valeur": pl.String,
    "message": pl.String,
}
NO_FAULTS = pl.DataFrame(schema=FAULT)


@dataclass(frozen=True)
class Cleaned:
    """The rows with their values for their texts, and one row for each anomaly."""

    rows: pl.DataFrame
    faults: pl.DataFrame


def tidy(rows: pl.DataFrame) -> pl.DataFrame:
    """The texts without blanks around them, null rather than empty; NUL, which PostgreSQL cannot hold, as lost."""
    texts = [name for name, kind in rows.schema.items() if kind == pl.String and name != "brut"]
    bare = pl.col(texts).str.strip_chars().str.replace_all("\0", "\ufffd", literal=True)
    return rows.with_columns(pl.when(bare.str.len_bytes() > 0).then(bare).name.keep())


def clean(dataset: type[Dataset], rows: pl.DataFrame, where: str = "") -> Cleaned:
    """Give the rows their values.

    `rows` has, beside the texts, `ligne`, `racine` and `racine_ordinal` (the record concerned) and `marque`.
    `where` goes before the name of a column in what anomalies say.
    """
    outcomes = {column: outcome(column, rows) for column in dataset.columns if told(column, rows)}
    values = [result.value.alias(column.name) for column, result in outcomes.items()]
    masks = [
        mask.fill_null(value=False).alias(f"{column.name}:{code}")
        for column, result in outcomes.items()
        for code, mask in result.faults.items()
    ]
    marked = rows.select(masks)
    found = [
        faults(column, code, outcomes[column], rows.filter(marked[f"{column.name}:{code}"]), where)
        for column, code in faulty(outcomes, marked)
    ]
    return Cleaned(rows.with_columns(values), pl.concat([NO_FAULTS, *found]))


def told(column: Column, rows: pl.DataFrame) -> bool:
    """Whether the rows have a text for a column, and it is not one of our own keys."""
    return column.scalar.name in RULES and rows.schema.get(column.name) in (pl.String, pl.List(pl.String))


def outcome(column: Column, rows: pl.DataFrame) -> Outcome:
    """What a column's rule makes of it; a missing value is a fault where the standard requires one."""
    text = pl.col(column.name)
    result = each(text, column) if column.many else rule(column, text, rows)
    if not column.required:
        return result
    return Outcome(result.value, {**result.faults, "valeur_absente": text.is_null()}, result.read)


def rule(column: Column, text: pl.Expr, rows: pl.DataFrame) -> Outcome:
    """The rule of a column's scalar; the identifier of an organisation is a SIRET where its type says so."""
    plain = RULES[column.scalar.name](text, column)
    names_one = column.reference is not None and column.reference.target is Organisation
    if not names_one or column.scalar.name == "Siret" or "type_identifiant" not in rows.columns:
        return plain
    checked, is_siret = siret(text, column), pl.col("type_identifiant").str.to_uppercase() == "SIRET"
    faults = {code: is_siret & mask for code, mask in checked.faults.items()}
    return Outcome(pl.when(is_siret).then(checked.value).otherwise(text), {**plain.faults, **faults}, checked.read)


def each(texts: pl.Expr, column: Column) -> Outcome:
    """The rule of a scalar, for lists: a fault of one element is the list's."""
    one = RULES[column.scalar.name](pl.element(), column)
    masks = {code: texts.list.eval(mask).list.any() for code, mask in one.faults.items()}
    value = texts.list.eval(one.value)
    return Outcome(value, masks, value.list.join(" ; "))


def faulty(outcomes: dict[Column, Outcome], marked: pl.DataFrame) -> Iterator[tuple[Column, str]]:
    """The pairs of a column and a code that apply to some row."""
    counts = marked.sum().row(0, named=True) if marked.width else {}
    return (
        (column, code)
        for column, result in outcomes.items()
        for code in result.faults
        if counts[f"{column.name}:{code}"]
    )


def faults(column: Column, code: str, result: Outcome, rows: pl.DataFrame, where: str) -> pl.DataFrame:
    """One anomaly for each of these rows."""
    value = pl.col(column.name).list.join(" ; ") if column.many else pl.col(column.name)
    before, *after = around_read(code, wanted(column, code))
    said = pl.concat_str(pl.lit(before), result.read, pl.lit(after[0])) if after else pl.lit(before)
    return rows.select(
        pl.col("racine_ordinal").alias("ordinal"),
        pl.col("racine").alias("enregistrement_id"),
        "marque",
        "ligne",
        pl.lit(code).alias("code"),
        pl.lit(f"{where}{column.header or column.graphql_name}").alias("colonne"),
        value.alias("valeur"),
        said.alias("message"),
    )


def wanted(column: Column, code: str) -> str:
    """What a column's declaration asks for, in the words of the message of a code."""
    if code == "valeur_hors_liste":
        return " ; ".join(column.choices)
    if code == "texte_trop_long":
        return f"{column.max_length} caractères au plus"
    if code == "format_non_conforme":
        return f"motif {column.pattern}"
    return between(column) if code == "hors_bornes" else ""


def between(column: Column) -> str:
    """The bounds of a column, in French."""
    low, high = (
        None if bound is None else f"{bound:g}".replace(".", ",") for bound in (column.minimum, column.maximum)
    )
    if low is not None and high is not None:
        return f"de {low} à {high}"
    return f"{low} au moins" if high is None else f"{high} au plus"
