"""Writes the one file that is wrong on purpose: what spreadsheets and haste do to a list of subsidies.

Nevers, 2021, as a publisher might have put it online: it shows what is repaired, what is marked and what is refused.
"""

from collections.abc import Iterator
from pathlib import Path

from demo.forge.collectivites import COLLECTIVITES
from demo.forge.organisations import ORGANISATIONS
from demo.forge.subventions import COLONNES, ecrire

NEVERS = COLLECTIVITES["nevers"]
BONNE = {
    "dateConvention": "2021-03-15",
    "objet": "Fonctionnement, année 2021",
    "montant": "4500.00",
    "nature": "aide en numéraire",
    "conditionsVersement": "unique",
    "datesPeriodeVersement": "2021-04-30",
    "notificationUE": "non",
    "pourcentageSubvention": "1.00",
}
TOTAL = {"nomAttribuant": "TOTAL", "montant": "187 350,50"}
# Each row: the beneficiary's rank, and what is wrong with the row.
LIGNES: tuple[tuple[int, dict[str, str]], ...] = (
    (7, {}),
    (17, {"montant": "12350.50", "objet": "Festival des contes, édition 2021"}),
    (1, {"dateConvention": "15/03/2021"}),
    (22, {"dateConvention": "15/03/2021", "montant": "40 000,00"}),
    (4, {"montant": "40 000,00", "objet": "École de rugby, saison 2021-2022"}),
    (10, {"montant": "2 750,50 €"}),
    (15, {"montant": "à préciser", "objet": "Concerts de Noël de la chorale"}),
    (18, {"montant": "selon bilan"}),
    (6, {"idBeneficiaire": "2,43E+13"}),
    (25, {"idBeneficiaire": "9,9999E+13", "objet": "Aide alimentaire, année 2021"}),
    (19, {"idBeneficiaire": "99999019"}),
    (28, {"idBeneficiaire": "", "rnaBeneficiaire": ""}),
    (33, {"dateConvention": "printemps 2021"}),
    (35, {"dateConvention": "2021-13-45"}),
    (24, {"nature": "numéraire"}),
    (38, {"notificationUE": "NON", "nature": "Aide en numéraire"}),
    (41, {"datesPeriodeVersement": "mai puis octobre 2021", "conditionsVersement": "échelonné"}),
    (30, {"pourcentageSubvention": "100"}),
    (29, {"nomBeneficiaire": ""}),
    (42, {"objet": ""}),
)


def ligne(rang: int, fautes: dict[str, str]) -> list[str]:
    """One row for that beneficiary, with its faults."""
    qui = ORGANISATIONS[rang]
    valeurs = {
        **BONNE,
        "nomAttribuant": NEVERS.nom,
        "idAttribuant": NEVERS.siret,
        "referenceDecision": f"2021-03-15-{rang:03}",
        "nomBeneficiaire": qui.nom,
        "idBeneficiaire": qui.siret,
        "rnaBeneficiaire": qui.rna,
    }
    return [(valeurs | fautes).get(colonne, "") for colonne in COLONNES]


def forger(dossier: Path) -> Iterator[Path]:
    """Writes the file, with an empty row in its middle and a TOTAL row at its end."""
    rangees = [ligne(rang, fautes) for rang, fautes in LIGNES]
    vide = [""] * len(COLONNES)
    total = [TOTAL.get(colonne, "") for colonne in COLONNES]
    chemin = dossier / "subventions-nevers-imparfait.csv"
    ecrire(chemin, [*rangees[:10], vide, *rangees[10:], vide, total])
    yield chemin
