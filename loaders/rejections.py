"""Rows that are no records: totals, headers again, and rows that say nothing of use; kept whole, with their reasons."""

import polars as pl

from loaders.anomalies import REJECTIONS
from loaders.descriptions import is_description
from loaders.persons import recipients
from loaders.strays import cells, is_alone, is_headers, is_rule
from schema.datasets import Deliberation, Equipement, Marche, Partie, Subvention
from schema.model import Column, Dataset

# What a row that sums others says, whole: « Total », « S/Total », « Ensemble », « Report » of another page, and what it
# may be the total of; a beneficiary may be called « Total Énergies » or « Ensemble vocal ».
TOTAL = (
    r"(?i)^[^\pL\pN]*(?:s(?:ous)?[\s./-]*|montant\s+)?"
    r"(?:total|t\so\st\sa\sl|totaux|cumuls?|ensemble|reports?|report[ée]|[àa]\s+reporter|s\s?/\s?t)"
    r"(?:\s+(?:g[ée]n[ée]r(?:al|aux)|cumul[ée]e?s?|des?|du|de\s+la|de\s+l['’]|en|pour|à\s+nouveau|"
    r"subventions?|aides?|associations?|attribu[ée]e?s?|accord[ée]e?s?|vers[ée]e?s?|vot[ée]e?s?|fonctionnement|"
    r"investissement|budget|exercice|ann[ée]e|page|pr[ée]c[ée]dente?s?|chapitre|\d{1,5}|€|euros?))*[^\pL\pN]*$"
)

# What begins so sums others, where nobody is named who receives.
SUM = r"(?i)^[^\pL\pN]*(?:s/t\b|(?:(?:sous|s)[\s./-]*)?(?:total|totaux|cumuls?\b|somme\s*:|sommes?\s+total))"
# What is said whole of a list rather than given by it, where nobody is named who receives: « Moyenne », « Nombre de
# bénéficiaires », « Reste à répartir », « Crédits ouverts ».
OF_ALL = (
    r"(?i)^[^\pL\pN]*(?:(?:montant\s+)?(?:moyenn?e?|m[ée]diane?|minimum|maximum)|"
    r"(?:nombre|nb)[.\s]+(?:total\s+)?(?:d(?:e|es|['’])\s?)?"
    r"(?:associations?|b[ée]n[ée]ficiaires?|subventions?|aides?|dossiers?|lignes?|organismes?)|"
    r"(?:reste|solde|disponible|reliquat)(?:\s+(?:[àa]\s+(?:r[ée]partir|affecter|attribuer|engager)|disponible))?|"
    r"non\s+(?:affect|attribu|r[ée]parti)(?:[ée]e?s?|e?s?)|[àa]\s+(?:r[ée]partir|affecter|attribuer)|"
    r"(?:enveloppe|cr[ée]dits?|budget)\s+(?:annuelle?|global|globale|ouverts?|vot[ée]e?s?|primitif|disponibles?|restants?)"
    r")[^\pL\pN]*$"
)
# Of these at least one must be there, or the row says nothing.
ESSENTIAL: dict[type[Dataset], tuple[str, ...]] = {
    Subvention: ("nom_beneficiaire", "id_beneficiaire", "rna_beneficiaire", "montant"),
    Marche: ("identifiant", "id_acheteur", "objet", "montant", "valeur_globale"),
    Equipement: ("uid", "nom", "type", "adresse_nom_voie", "adresse_code_postal", "latitude", "longitude"),
    Deliberation: ("identifiant", "objet"),
}


def reason(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Expr:
    """The code of why a row is rejected; null for one that is accepted."""
    told = pl.col("rejet") if "rejet" in rows.columns else pl.lit(None, dtype=pl.String)
    total = pl.when(is_total(dataset, rows)).then(pl.lit("ligne_de_total"))
    total_of_all = pl.when(is_total_of_all(dataset, rows)).then(pl.lit("ligne_de_total"))
    headers = pl.when(is_headers(dataset, rows)).then(pl.lit("entetes_repetes"))
    description = pl.when(is_description(dataset, rows)).then(pl.lit("ligne_de_description"))
    alone = pl.when(is_alone(dataset, rows)).then(pl.lit("cellule_seule"))
    nothing = pl.when(is_empty(dataset, rows) | is_rule(rows)).then(pl.lit("enregistrement_vide"))
    return pl.coalesce(told, headers, description, total, alone, total_of_all, nothing)


def is_total(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Expr:
    """Whether a row's first text, or its first cell, says that it sums others, and no SIRET says whose it is."""
    texts, sirets = (columns_of(scalar, dataset, rows) for scalar in ("Texte", "Siret"))
    if issubclass(dataset, Partie):  # a supplier may be called « Total »
        return pl.lit(value=False)
    nobodys = [pl.col(column.name).is_null() for column in sirets]
    if nobodys and not rows.select(pl.all_horizontal(nobodys).any()).item():
        return pl.lit(value=False)
    first = first_cell(rows)
    says = [said.str.contains(TOTAL) for said in (first_text(texts), first) if said is not None]
    if first is not None:
        says.append(first.str.contains(SUM) & names_nobody(dataset, rows))
        says.append(first.str.contains(OF_ALL) & is_bare(rows))
    return pl.all_horizontal(pl.any_horizontal(says), *nobodys) if says else pl.lit(value=False)


def is_total_of_all(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Expr:
    """Whether a row sums others, though it says who gives, and when, as all rows do.

    But for that and for an amount it says « Total » at most; without a word, it is the only one that names nobody.
    """
    told, receive = cells(rows), [one for one in recipients(dataset) if one.name in rows.columns]
    texts, amounts = ([pl.col(c.name) for c in columns_of(kind, dataset, rows)] for kind in ("Texte", "Montant"))
    sirets = [pl.col(one.siret.name).is_null() for one in recipients(dataset) if one.siret.name in rows.columns]
    may_be = rows.filter(*sirets) if told and texts and amounts else rows.clear()
    if may_be.is_empty() or rows.height == 1:
        return pl.lit(value=False)
    says = pl.any_horizontal(text.str.contains(TOTAL) for text in texts)
    nobody = pl.all_horizontal(pl.col(one.name or "").is_null() for one in receive) if receive else pl.lit(value=False)
    totals = says.fill_null(value=False) | (nobody & (nobody.sum() == 1))
    if not may_be.select(totals.any()).item():
        return pl.lit(value=False)
    varied = rows.select(cell.n_unique().alias(name) for name, cell in told.items()).row(0, named=True)
    others = [
        cell.is_not_null() & ~cell.str.contains(TOTAL) & pl.all_horizontal(cell.ne_missing(one) for one in amounts)
        for name, cell in told.items()
        if varied[name] > 1
    ]
    return pl.all_horizontal(totals, *(~other for other in others), *sirets, pl.coalesce(amounts).is_not_null())


def names_nobody(dataset: type[Dataset], rows: pl.DataFrame) -> pl.Expr:
    """Whether a row names nobody who receives, or has nothing beside that name but a number: « Total sport ; 500 »."""
    names = [one.name for one in recipients(dataset) if one.name in rows.columns]
    if not names:
        return pl.lit(value=False)
    return pl.all_horizontal(pl.col(name).is_null() for name in names) | is_bare(rows)


def is_bare(rows: pl.DataFrame) -> pl.Expr:
    """Whether a row has two cells only, of a table that has more: a name and a number."""
    told = list(cells(rows).values())
    return pl.sum_horizontal(cell.is_not_null() for cell in told) == 2 if len(told) > 2 else pl.lit(value=False)


def first_cell(rows: pl.DataFrame) -> pl.Expr | None:
    """The first cell of a row of a table that is not empty, under whatever header it stands."""
    told = cells(rows)
    return pl.coalesce(told.values()) if told else None


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
    sums = f"{TOTAL}|{SUM}|{OF_ALL}"
    none = pl.lit(None, pl.String)
    said = [cell for cell in (*(pl.col(column.name) for column in texts), first_cell(rows)) if cell is not None]
    headers = [pl.when(pl.col(c.name).str.contains(sums)).then(pl.lit(c.header or c.graphql_name)) for c in texts]
    codes = {rejection.code: rejection.message for rejection in REJECTIONS}
    return rows.select(
        ("rejet-" + pl.col("marque")).alias("id"),
        "ligne",
        pl.col("rejet").alias("code"),
        total.then(pl.coalesce(headers) if texts else none).alias("colonne"),
        total.then(pl.coalesce(pl.when(cell.str.contains(sums)).then(cell) for cell in said) if said else none).alias(
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
        cells = pl.col("brut").struct
        if "surplus" not in rows.columns:
            return cells.json_encode()
        beyond = cells.with_fields(pl.col("surplus").alias("(sans en-tête)")).struct
        return pl.when(pl.col("surplus").is_null()).then(cells.json_encode()).otherwise(beyond.json_encode())
    ours = {"id", "source_id", "marque", "racine", "rejet"}
    texts = [name for name, kind in rows.schema.items() if kind == pl.String and name not in ours]
    return pl.struct(texts).struct.json_encode()
