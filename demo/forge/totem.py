"""Writes budgets as TOTEM, the XML that public accountants receive: in ISO-8859-1, here one line a `LigneBudget`."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.etree.ElementTree import Element, SubElement, tostring

from demo.forge.budgets import ADMINISTRATIF, PRIMITIF, Budget, Ligne, inventer

ESPACE = "http://www.minefi.gouv.fr/cp/demat/docbudgetaire"
DOCUMENTS = (
    ("dijon", "ville", "M57_D"),
    ("dijon-metropole", "metropole", "M57_D"),
    ("flavigny-sur-ozerain", "village", "M57_A"),
)
NATURES_DE_DECISION = {PRIMITIF: "01", ADMINISTRATIF: "09"}
NATURES_DE_COLLECTIVITE = {"commune": "Commune", "village": "Commune", "epci": "Métropole"}


def valeurs(parent: Element, **champs: str | None) -> None:
    """Adds one element with its `V` for each field that has a value."""
    for nom, valeur in champs.items():
        if valeur:
            SubElement(parent, nom, V=valeur)


def decision(budget: Budget) -> date:
    """The day of the vote: in March for the year to come, in June for the year that is over."""
    return date(budget.annee, 3, 24) if budget.etape == PRIMITIF else date(budget.annee + 1, 6, 23)


def montants(ligne: Ligne, etape: str) -> dict[str, str | None]:
    """The amounts of a line: those of a vote, or those of the accounts."""
    if etape == PRIMITIF:
        vote = f"{ligne.vote:.2f}"
        return {"MtBudgPrec": f"{ligne.precedent:.2f}", "MtPropNouv": vote, "MtPrev": vote, "CredOuv": vote}
    realise = None if ligne.realise is None else f"{ligne.realise:.2f}"
    reste = None if ligne.reste is None else f"{ligne.reste:.2f}"
    return {"CredOuv": f"{ligne.vote:.2f}", "MtReal": realise, "MtRAR3112": reste}


def ajouter(parent: Element, ligne: Ligne, etape: str) -> None:
    """Adds a line to the budget."""
    element = SubElement(parent, "LigneBudget")
    entre_sections = "1" if ligne.chapitre == "041" else "2"
    valeurs(
        element,
        Nature=ligne.nature,
        Fonction=ligne.fonction,
        Operation=ligne.operation,
        ContNat=ligne.chapitre,
        ArtSpe="false",
        CodRD=ligne.sens,
        **montants(ligne, etape),
        OpBudg="1" if ligne.ordre else "0",
        TypOpBudg=entre_sections if ligne.ordre else None,
    )
    SubElement(element, "CaracSup", V=ligne.section, Code="Section")


def entetes(racine: Element, budget: Budget) -> Element:
    """Adds the headers, and gives the element that holds the lines."""
    qui = budget.collectivite
    commune = qui.lieux[0].code if qui.niveau != "epci" else "21231"
    SubElement(racine, "VersionSchema", V="100")
    valeurs(
        SubElement(racine, "EnTeteDocBudgetaire"),
        DteStr=str(decision(budget)),
        LibellePoste="TRESORERIE FICTIVE",
        IdPost="021000",
        LibelleColl=qui.nom.upper(),
        IdColl=qui.siret,
        NatCEPL=NATURES_DE_COLLECTIVITE[qui.niveau],
        Departement="21",
    )
    corps = SubElement(racine, "Budget")
    valeurs(
        SubElement(corps, "EnTeteBudget"),
        LibelleEtab="BUDGET PRINCIPAL",
        IdEtab=qui.siret,
        CodColl="520",
        CodInseeColl=commune,
        CodBud="00",
        Nomenclature=f"M57-{budget.declinaison}",
    )
    valeurs(
        SubElement(corps, "BlocBudget"),
        NatDec=NATURES_DE_DECISION[budget.etape],
        Exer=str(budget.annee),
        ProjetBudget="false",
        DteDec=str(decision(budget)),
        DteDecEx=str(decision(budget)),
        NatVote="FcIc",
        OpeEquip="true",
        VoteFormelChap="false",
        TypProv="1",
        BudgPrec="1",
        ReprRes="3",
        NatFonc="1" if budget.declinaison == "M57_A" else "3",
        CodTypBud="P",
    )
    SubElement(SubElement(corps, "InformationsGenerales"), "Information", Code="PopTot", V=str(qui.population))
    return corps


def document(budget: Budget) -> bytes:
    """The whole document, one element a line below the budget."""
    racine = Element("DocumentBudgetaire", xmlns=ESPACE)
    corps = entetes(racine, budget)
    for ligne in budget.lignes:
        ajouter(corps, ligne, budget.etape)
    for parent in (racine, corps):
        parent.text = "\n"
        for enfant in parent:
            enfant.tail = "\n"
    octets: bytes = tostring(racine, encoding="ISO-8859-1", xml_declaration=True)
    return octets + b"\n"


def forger(dossier: Path) -> Iterator[Path]:
    """Writes one file per body, year and stage, and yields their paths."""
    for slug, modele, declinaison in DOCUMENTS:
        for budget in inventer(slug, modele, declinaison):
            chemin = dossier / f"budget-{slug}-{budget.annee}-{budget.etape.replace(' ', '-')}.xml"
            chemin.write_bytes(document(budget))
            yield chemin
