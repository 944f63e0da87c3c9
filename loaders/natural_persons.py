"""Who received in their own name, by the evidence of the row; and of whom it only seems so.

The evidence is a civility, or what the publisher says of whoever receives: « particulier », « personne physique ». That
a SIRET or an RNA number is missing proves nothing.
"""

import re
from collections.abc import Callable, Collection, Iterator

import polars as pl

from loaders.persons import Person, recipients
from loaders.rules.identifiers import valid_siret
from schema.model import Dataset

WORD = r"\p{L}[\p{L}'’.-]*"
TITLE = r"(?:m\.|mr\.?|mm\.?|mme\.?|mmes|mlle\.?|melle|monsieur|messieurs|madame|mesdames|mademoiselle)"
# « M. le Maire » is a charge and « Madame la Marquise » a company: an article after the civility, and it is no name.
CIVILITY = rf"(?i)^{TITLE}\s+(?:{WORD}\s*){{1,6}}$"
# « M.Dupont », where « M.J.C. » is a house of youth.
STUCK = r"(?i)^(?:mm?|mr|mmes?|mlle|melle)\.\p{L}[\p{L}'’-]{2,}"
CIVILITY_STUCK = rf"{STUCK}(?:\s+{WORD}){{0,5}}$"
CIVILITY_AFTER = rf"(?i)^(?:{WORD}\s+){{1,5}}\(?{TITLE}\)?$|^(?:{WORD}\s+)*{WORD},\s*{TITLE}$"
ARTICLE = r"(?i)^\S+\s+(?:le|la|les|du|des)\s"
# « Madame Cinéma », « Compagnie Monsieur Max »: what such names tell is an organisation.
BODIES = (
    r"(?i)\b(?:asso\w*|atelier\w*|amicale|centre|cie|cinéma\w*|cin[ée]-?club|club|coll[èe]ge|collectif|comit[ée]|commune|"
    r"compagnie|communaut[ée]|coop\w*|[ée]cole|ensemble|entreprise|[ée]tablissement\w*|f[ée]d[ée]ration|festival|fondation|"
    r"foyer|gaec|groupe\w*|h[ôo]pital|institut|lyc[ée]e|mairie|maison|mus[ée]e|office|orchestre|prod\w*|r[ée]gie|r[ée]seau|"
    r"sarl|sas|sasu|eurl|scop|sci|scea|earl|soci[ée]t[ée]|studio\w*|sporti\w*|syndicat|th[ée][âa]tre|union|universit[ée]|ville)\b"
)
MENTION = r"(?i)^\s*(?:b[ée]n[ée]ficiaires?\s+)?(?:personnes?\s+physiques?|particuliers?)\s*$"
MENTION_WITHIN = r"(?i)[(\[-]\s*(?:personne\s+physique|particulier)\s*[)\]]?\s*$"
# The headers under which publishers say what whoever receives is, and those that say who speaks for it.
KINDS_OF = r"(?i)type|nature|cat[ée]gorie|statut|forme|qualit[ée]|civilit[ée]|famille|b[ée]n[ée]ficiaire|attrib"
OF_ANOTHER = r"(?i)pr[ée]sident|repr[ée]sentant|contact|responsable|signataire|dirigeant|[ée]lu|r[ée]f[ée]rent"
# What may well be a natural person, and is left to somebody's judgement.
SEEMING_BEFORE = r"(?i)^(?:m|dr\.?|docteur|me|ma[îi]tre|[ée]poux|vve|veuve|famille|indivision|succession|consorts|ei)\s"
SEEMING_WITHIN = r"(?i)\b(?:entrepreneure?\s+individuel(?:le)?|(?:micro|auto)[\s-]?entrepreneure?)\b|\sei$"
# What all of these have at their beginning, at their end, or within: few names do.
BEFORE, AFTER, WITHIN = (
    rf"(?i)^{TITLE}\s|{STUCK}",
    rf"(?i)\b{TITLE}\)?$|\sei$",
    ("particulier", "physique", "entrepreneur"),
)
LONGEST_AFTER = 16
CAPITALS, NAME = r"\p{Lu}[\p{Lu}'’-]{2,}", r"\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?"
BARE = rf"(?:{CAPITALS}(?:\s{CAPITALS})?\s{NAME}|{NAME}\s{CAPITALS})"
BARE_NAME = rf"^{BARE}(?:\s(?:et|&)\s{BARE})?$"


def is_natural(name: pl.Expr) -> pl.Expr:
    """Whether a name is a natural person's, by a civility beside it or the publisher's mention."""
    before = name.str.contains(CIVILITY) & ~name.str.contains(ARTICLE) | name.str.contains(CIVILITY_STUCK)
    titled = before | name.str.contains(CIVILITY_AFTER)
    return titled & ~name.str.contains(BODIES) | name.str.contains(MENTION) | name.str.contains(MENTION_WITHIN)


def seems_natural(name: pl.Expr, known: pl.Expr) -> pl.Expr:
    """Whether a name may be one's; `known`: whether it has a number of its own, as companies and associations do."""
    begins = name.str.contains(BEFORE) & ~name.str.contains(ARTICLE)
    likely = (
        begins
        | name.str.contains(SEEMING_BEFORE)
        | name.str.contains(SEEMING_WITHIN)
        | name.str.contains(BARE_NAME) & ~known
    )
    return likely & ~name.str.contains(BODIES)


def with_evidence(dataset: type[Dataset], rows: pl.DataFrame) -> pl.DataFrame:
    """The rows with what tells of natural persons who receive: the column of the name, where it is one's.

    `sans_nom` where it surely is, `nom_possible` where it may be.
    """
    people = list(named_in(dataset, rows.columns))
    numbered = rows.with_row_index("place")
    looked_at = (
        numbered.filter(pl.any_horizontal(may_be(rows, person) for person in people)) if people else rows.clear()
    )
    if looked_at.is_empty():
        return rows.with_columns(pl.lit(None, pl.String).alias(name) for name in EVIDENCE)
    found = looked_at.select("place", *evidence(dataset, looked_at, people))
    return numbered.join(found, on="place", how="left", maintain_order="left").drop("place")


EVIDENCE = ("sans_nom", "nom_possible")


def may_be(rows: pl.DataFrame, person: Person) -> pl.Expr:
    """Whether a name is worth a closer look: few are."""
    name = pl.col(person.name or "")
    edges = (
        name.str.contains(BEFORE) | name.str.contains(SEEMING_BEFORE) | name.str.tail(LONGEST_AFTER).str.contains(AFTER)
    )
    within = name.str.contains_any(list(WITHIN), ascii_case_insensitive=True) | name.str.contains(BARE_NAME)
    return edges | within | said(rows) | titled(rows)


def evidence(dataset: type[Dataset], rows: pl.DataFrame, people: list[Person]) -> Iterator[pl.Expr]:
    """The two columns of `EVIDENCE`."""
    sure, possible = [], []
    for person in people:
        name, header, known = pl.col(person.name or ""), header_of(dataset, person), is_numbered(rows, person)
        natural = is_natural(name) | name.is_not_null() & (said(rows) | titled(rows) & ~known)
        seeming = seems_natural(name, known) | titled(rows) & known & name.is_not_null()
        sure.append(pl.when(natural).then(header))
        possible.append(pl.when(seeming & ~natural).then(header))
    yield pl.coalesce(sure).alias("sans_nom")
    yield pl.when(pl.coalesce(sure).is_null()).then(pl.coalesce(possible)).alias("nom_possible")


def named_in(dataset: type[Dataset], columns: Collection[str]) -> Iterator[Person]:
    """Whoever receives, where there is a column for their names."""
    return (person for person in recipients(dataset) if person.name in columns)


def header_of(dataset: type[Dataset], person: Person) -> pl.Expr:
    """What the column of a name is called."""
    column = dataset.column(person.name or "")
    return pl.lit(column.header or column.graphql_name)


def is_numbered(rows: pl.DataFrame, person: Person) -> pl.Expr:
    """Whether whoever receives has a SIRET, or an association's number."""
    siret, rna = (
        pl.col(n) if n in rows.columns else pl.lit(None, pl.String) for n in (person.siret.name, "rna_beneficiaire")
    )
    return valid_siret(siret).fill_null(value=False) | rna.is_not_null()


def said(rows: pl.DataFrame) -> pl.Expr:
    """Whether another cell of the row, under a header that speaks of it, says that it is a natural person."""
    return any_cell(rows, MENTION, lambda header: re.search(KINDS_OF, header) is not None)


def titled(rows: pl.DataFrame) -> pl.Expr:
    """Whether a civility stands in a column of its own."""
    return any_cell(
        rows,
        rf"(?i)^\s*(?:{TITLE}|m)\s*$",
        lambda header: re.search("(?i)civilit", header) is not None and re.search(OF_ANOTHER, header) is None,
    )


def any_cell(rows: pl.DataFrame, pattern: str, under: Callable[[str], bool]) -> pl.Expr:
    """Whether a cell of the whole row matches, under a header that is asked for."""
    whole = rows.schema.get("brut")
    fields = [field.name for field in whole.fields if under(field.name)] if isinstance(whole, pl.Struct) else []
    cells = [pl.col("brut").struct.field(name).str.contains(pattern).fill_null(value=False) for name in fields]
    return pl.any_horizontal(cells) if cells else pl.lit(value=False)
