"""Writes budgets as TOTEM, the XML that public accountants receive: in ISO-8859-1, here one line a `LigneBudget`."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from demo.forge.budgets import ADMINISTRATIF, PRIMITIF, Budget, Line, invent

NAMESPACE = "http://www.minefi.gouv.fr/cp/demat/docbudgetaire"
DOCUMENTS = (
    ("dijon", "ville", "M57_D"),
    ("dijon-metropole", "metropole", "M57_D"),
    ("flavigny-sur-ozerain", "village", "M57_A"),
)
NATURES_DECISION = {PRIMITIF: "01", ADMINISTRATIF: "09"}
NATURES_COLLECTIVITE = {"commune": "Commune", "village": "Commune", "epci": "Métropole"}


def add_values(parent: Element, **fields: str | None) -> None:
    """Adds one element with its `V` for each field that has a value."""
    for name, value in fields.items():
        if value:
            SubElement(parent, name, V=value)


def decision_day(budget: Budget) -> str:
    """The day of the vote: in March for the year to come, in June for the year that is over."""
    return str(date(budget.year, 3, 24) if budget.etape == PRIMITIF else date(budget.year + 1, 6, 23))


def cents(montant: Decimal | None) -> str | None:
    """An amount with its two decimals, if there is one."""
    return None if montant is None else f"{montant:.2f}"


def amounts(line: Line, etape: str) -> dict[str, str | None]:
    """The amounts of a line: those of a vote, or those of the accounts."""
    voted = cents(line.voted)
    if etape == PRIMITIF:
        return {"MtBudgPrec": cents(line.previous), "MtPropNouv": voted, "MtPrev": voted, "CredOuv": voted}
    return {"CredOuv": voted, "MtReal": cents(line.done), "MtRAR3112": cents(line.unpaid)}


def add_line(parent: Element, line: Line, etape: str) -> None:
    """Adds a line to the budget."""
    element = SubElement(parent, "LigneBudget")
    type_ordre = "1" if line.chapitre == "041" else "2"
    add_values(
        element,
        Nature=line.nature,
        Fonction=line.fonction,
        Operation=line.operation,
        ContNat=line.chapitre,
        ArtSpe="false",
        CodRD=line.sens,
        **amounts(line, etape),
        OpBudg="1" if line.ordre else "0",
        TypOpBudg=type_ordre if line.ordre else None,
    )
    SubElement(element, "CaracSup", V=line.section, Code="Section")


def add_document_header(root: Element, budget: Budget) -> None:
    """Adds who sends the document, to which accountant."""
    collectivite = budget.collectivite
    add_values(
        SubElement(root, "EnTeteDocBudgetaire"),
        DteStr=decision_day(budget),
        LibellePoste="TRESORERIE FICTIVE",
        IdPost="021000",
        LibelleColl=collectivite.nom.upper(),
        IdColl=collectivite.siret,
        NatCEPL=NATURES_COLLECTIVITE[collectivite.niveau],
        Departement="21",
    )


def add_budget_header(body: Element, budget: Budget) -> None:
    """Adds whose budget it is, and the account plan it follows."""
    collectivite = budget.collectivite
    add_values(
        SubElement(body, "EnTeteBudget"),
        LibelleEtab="BUDGET PRINCIPAL",
        IdEtab=collectivite.siret,
        CodColl="520",
        CodInseeColl="21231" if collectivite.niveau == "epci" else collectivite.towns[0].code,
        CodBud="00",
        Nomenclature=f"M57-{budget.plan}",
    )


def add_decision(body: Element, budget: Budget) -> None:
    """Adds what was decided, when, and how it was voted."""
    add_values(
        SubElement(body, "BlocBudget"),
        NatDec=NATURES_DECISION[budget.etape],
        Exer=str(budget.year),
        ProjetBudget="false",
        DteDec=decision_day(budget),
        DteDecEx=decision_day(budget),
        NatVote="FcIc",
        OpeEquip="true",
        VoteFormelChap="false",
        TypProv="1",
        BudgPrec="1",
        ReprRes="3",
        NatFonc="1" if budget.plan == "M57_A" else "3",
        CodTypBud="P",
    )


def add_budget(root: Element, budget: Budget) -> Element:
    """Adds the budget, its headers before its lines, and gives its element."""
    body = SubElement(root, "Budget")
    add_budget_header(body, budget)
    add_decision(body, budget)
    population = str(budget.collectivite.population)
    SubElement(SubElement(body, "InformationsGenerales"), "Information", Code="PopTot", V=population)
    for line in budget.lines:
        add_line(body, line, budget.etape)
    return body


def document(budget: Budget) -> bytes:
    """The whole document, one element a line below the budget."""
    root = Element("DocumentBudgetaire", xmlns=NAMESPACE)
    SubElement(root, "VersionSchema", V="100")
    add_document_header(root, budget)
    body = add_budget(root, budget)
    for parent in (root, body):
        parent.text = "\n"
        for child in parent:
            child.tail = "\n"
    xml: bytes = tostring(root, encoding="ISO-8859-1", xml_declaration=True)
    return xml + b"\n"


def forge(folder: Path) -> Iterator[Path]:
    """Writes one file per body, year and stage, and yields their paths."""
    for slug, model, plan in DOCUMENTS:
        for budget in invent(slug, model, plan):
            path = folder / f"budget-{slug}-{budget.year}-{budget.etape.replace(' ', '-')}.xml"
            path.write_bytes(document(budget))
            yield path
