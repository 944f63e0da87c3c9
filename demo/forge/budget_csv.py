"""Writes a city's budgets in the other form there is, SCDL « Budget » 0.8.3: one CSV file for all years and stages."""

from collections.abc import Iterator
from pathlib import Path

from demo.forge import scdl
from demo.forge.budgets import PRIMITIF, Budget, Line, invent
from demo.forge.tables import read_csv
from demo.forge.totem import amounts

SLUG, MODEL, PLAN = "besancon", "ville", "M57_D"
AMOUNTS = {
    "BGT_MTREAL": "MtReal",
    "BGT_MTBUDGPREC": "MtBudgPrec",
    "BGT_MTRARPREC": "MtRARPrec",
    "BGT_MTPROPNOUV": "MtPropNouv",
    "BGT_MTPREV": "MtPrev",
    "BGT_CREDOUV": "CredOuv",
    "BGT_MTRAR3112": "MtRAR3112",
}
COLUMNS = (
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
    *AMOUNTS,
    "BGT_ARTSPE",
)
LABELS = {(row["kind"], row["code"]): row["libelle"] for row in read_csv("libelles")}


def row(budget: Budget, line: Line) -> list[str]:
    """One row: the line, spelt out."""
    known = amounts(line, budget.etape)
    return [
        budget.etape,
        str(budget.year),
        budget.collectivite.siret,
        budget.collectivite.nom,
        line.chapitre,
        LABELS["chapitre", line.chapitre],
        line.nature,
        LABELS["nature", line.nature],
        line.fonction,
        LABELS["fonction", line.fonction],
        line.operation,
        "fonctionnement" if line.section == "F" else "investissement",
        "ordre" if line.ordre else "réel",
        "dépense" if line.sens == "D" else "recette",
        *(known.get(field) or "" for field in AMOUNTS.values()),
        "non spécialisé" if budget.etape == PRIMITIF else "",
    ]


def forge(folder: Path) -> Iterator[Path]:
    """Writes the file and yields its path."""
    path = folder / f"budget-{SLUG}.csv"
    budgets = invent(SLUG, MODEL, PLAN)
    scdl.write(path, COLUMNS, (row(budget, line) for budget in budgets for line in budget.lines))
    yield path
