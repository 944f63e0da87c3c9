"""Writes the one file that is wrong on purpose: what spreadsheets and haste do to a list of subsidies.

Nevers, 2021, as a publisher might have put it online: it shows what is repaired, what is marked and what is refused.
"""

from collections.abc import Iterator
from pathlib import Path

from demo.forge import scdl
from demo.forge.collectivites import COLLECTIVITES
from demo.forge.organisations import ORGANISATIONS
from demo.forge.subventions import COLUMNS

NEVERS = COLLECTIVITES["nevers"]
SOUND = {
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
FAULTY: tuple[tuple[int, dict[str, str]], ...] = (
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


def row(rank: int, faults: dict[str, str]) -> list[str]:
    """One row for that beneficiary, with its faults."""
    beneficiaire = ORGANISATIONS[rank]
    values = {
        **SOUND,
        "nomAttribuant": NEVERS.nom,
        "idAttribuant": NEVERS.siret,
        "referenceDecision": f"2021-03-15-{rank:03}",
        "nomBeneficiaire": beneficiaire.nom,
        "idBeneficiaire": beneficiaire.siret,
        "rnaBeneficiaire": beneficiaire.rna,
    }
    return [(values | faults).get(column, "") for column in COLUMNS]


def forge(folder: Path) -> Iterator[Path]:
    """Writes the file, with an empty row in its middle and a TOTAL row at its end."""
    rows = [row(rank, faults) for rank, faults in FAULTY]
    empty = [""] * len(COLUMNS)
    total = [TOTAL.get(column, "") for column in COLUMNS]
    path = folder / "subventions-nevers-imparfait.csv"
    scdl.write(path, COLUMNS, [*rows[:10], empty, *rows[10:], empty, total])
    yield path
