"""Writes a city's budgets in the other form there is, SCDL « Budget » 0.8.3: one CSV file for all years and stages."""

from collections.abc import Iterator
from pathlib import Path

from demo.forge.budgets import PRIMITIF, Budget, Ligne, inventer
from demo.forge.subventions import ecrire
from demo.forge.tables import lire_csv
from demo.forge.totem import montants

DOCUMENT = ("besancon", "ville", "M57_D")
MONTANTS = {
    "BGT_MTREAL": "MtReal",
    "BGT_MTBUDGPREC": "MtBudgPrec",
    "BGT_MTRARPREC": "MtRARPrec",
    "BGT_MTPROPNOUV": "MtPropNouv",
    "BGT_MTPREV": "MtPrev",
    "BGT_CREDOUV": "CredOuv",
    "BGT_MTRAR3112": "MtRAR3112",
}
COLONNES = (
    "BGT_NATDEC",
    "BGT_ANNEE",
    "BGT_SIRET",
    "BGT_NOM",
    "BGT_CONTNAT",
    "BGT_CONTNAT_LABEL",
    "BGT_NATURE",
    "BGT_NATURE_LABEL",
    "BGT_FONCTION",
    "BGT_FONCTION_LABEL",
    "BGT_OPERATION",
    "BGT_SECTION",
    "BGT_OPBUDG",
    "BGT_CODRD",
    *MONTANTS,
    "BGT_ARTSPE",
)
LIBELLES = {(rangee["genre"], rangee["code"]): rangee["libelle"] for rangee in lire_csv("libelles")}


def rangee(budget: Budget, ligne: Ligne) -> list[str]:
    """One row: the line, spelt out."""
    chiffres = montants(ligne, budget.etape)
    return [
        budget.etape,
        str(budget.annee),
        budget.collectivite.siret,
        budget.collectivite.nom,
        ligne.chapitre,
        LIBELLES["chapitre", ligne.chapitre],
        ligne.nature,
        LIBELLES["nature", ligne.nature],
        ligne.fonction,
        LIBELLES["fonction", ligne.fonction],
        ligne.operation,
        "fonctionnement" if ligne.section == "F" else "investissement",
        "ordre" if ligne.ordre else "réel",
        "dépense" if ligne.sens == "D" else "recette",
        *(chiffres.get(champ) or "" for champ in MONTANTS.values()),
        "non spécialisé" if budget.etape == PRIMITIF else "",
    ]


def forger(dossier: Path) -> Iterator[Path]:
    """Writes the file and yields its path."""
    chemin = dossier / f"budget-{DOCUMENT[0]}.csv"
    ecrire(chemin, (rangee(budget, ligne) for budget in inventer(*DOCUMENT) for ligne in budget.lignes), COLONNES)
    yield chemin
