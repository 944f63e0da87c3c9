"""Invents subsidies and writes them as SCDL « Subventions » 2.1.1.

A collectivité backs projects: one beneficiary, one purpose, one to three years running, with an amount that drifts.
"""

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from uuid import UUID

from demo.forge import ANNEES, tirage
from demo.forge.calendrier import apres, arrondi, seances, varie
from demo.forge.collectivites import COLLECTIVITES, Collectivite
from demo.forge.organisations import Organisation, subventionnables
from demo.forge.tables import lire

COLONNES = (
    "nomAttribuant",
    "idAttribuant",
    "dateConvention",
    "referenceDecision",
    "nomBeneficiaire",
    "idBeneficiaire",
    "rnaBeneficiaire",
    "objet",
    "montant",
    "nature",
    "conditionsVersement",
    "datesPeriodeVersement",
    "idRAE",
    "notificationUE",
    "pourcentageSubvention",
    "dispositifAide",
)
SUITES = ((2022, 2023, 2024), (2022, 2023, 2024), (2022, 2023, 2024), (2022, 2023), (2023, 2024), (2022,), (2024,))
AUTRES_CONDITIONS = (
    "80 % à la signature de la convention, le solde sur présentation du bilan de l'action",
    "Sur présentation des factures acquittées, dans la limite de deux acomptes",
    "Valorisation de la mise à disposition, sans versement",
)


@dataclass(frozen=True, slots=True)
class Objet:
    """What a subsidy is for, its usual amount in a city of 100 000, and which levels pay for it."""

    theme: str
    montant: float
    niveaux: tuple[str, ...]
    objet: str
    nature: str = "aide en numéraire"
    versement: str = "unique"
    entreprise: bool = False


@dataclass(frozen=True, slots=True)
class Partage:
    """One grant given to several beneficiaries at once, each with its share."""

    attribuant: str
    annee: int
    mois_jour: str
    montant: float
    themes: tuple[str, ...]
    parts: tuple[float, ...]
    objet: str


@dataclass(frozen=True, slots=True)
class Subvention:
    """One row, before it is written: the amount in euros, the share between 0 and 1."""

    attribuant: Collectivite
    beneficiaire: Organisation
    jour: date
    objet: str
    montant: Decimal
    nature: str
    versement: str
    entreprise: bool = False
    part: float = 1.0


OBJETS = lire("subventions", Objet)
PARTAGES = lire("subventions", Partage, "partages")


def projets(attribuant: Collectivite, hasard: Random) -> list[tuple[Objet, Organisation]]:
    """The pairs of purpose and beneficiary that a collectivité backs: all different, most purposes taken once."""
    objets = [objet for objet in OBJETS if {attribuant.niveau, attribuant.taille} & set(objet.niveaux)]
    paires = [(objet, o) for objet in objets for o in subventionnables(objet.theme, entreprise=objet.entreprise)]
    hasard.shuffle(paires)
    vus: Counter[Objet] = Counter()
    tours = []
    for objet, o in paires:
        tours.append((vus[objet], objet, o))
        vus[objet] += 1
    return [(objet, o) for _, objet, o in sorted(tours, key=lambda tour: tour[0])][: attribuant.projets]


def libelle(objet: Objet, attribuant: Collectivite, annee: int) -> str:
    """The purpose, told for that body and that year."""
    return objet.objet.format(annee=annee, saison=f"{annee}-{annee + 1}", dans=attribuant.dans, de=attribuant.de)


def seance(attribuant: Collectivite, annee: int, hasard: Random) -> date:
    """The council's day on which a subsidy of that year was voted: before the summer more often than after."""
    jours = seances(tirage(f"conseil-{attribuant.slug}-{annee}"), annee)
    return hasard.choices(jours, weights=(3, 4, 4, 3, 1, 1, 1))[0]


def annuites(attribuant: Collectivite, objet: Objet, o: Organisation, hasard: Random) -> Iterator[Subvention]:
    """One project's subsidies, year after year."""
    base = varie(objet.montant * attribuant.poids, hasard, 0.5)
    for annee in ANNEES if objet.versement == "échelonné" else hasard.choice(SUITES):
        montant = varie(base * 1.03 ** (annee - ANNEES[0]), hasard, 0.06)
        yield Subvention(
            attribuant=attribuant,
            beneficiaire=o,
            jour=seance(attribuant, annee, hasard),
            objet=libelle(objet, attribuant, annee),
            montant=arrondi(montant, hasard),
            nature=objet.nature,
            versement=objet.versement,
            entreprise=objet.entreprise,
        )


def partagees(attribuant: Collectivite, hasard: Random) -> Iterator[Subvention]:
    """The grants of a collectivité that go to several beneficiaries: the whole amount on each row, with the share."""
    for partage in (partage for partage in PARTAGES if partage.attribuant == attribuant.slug):
        for theme, part in zip(partage.themes, partage.parts, strict=True):
            yield Subvention(
                attribuant=attribuant,
                beneficiaire=hasard.choice(subventionnables(theme)),
                jour=date.fromisoformat(f"{partage.annee}-{partage.mois_jour}"),
                objet=partage.objet,
                montant=Decimal(f"{partage.montant:.2f}"),
                nature="aide en numéraire",
                versement="échelonné",
                part=part,
            )


def inventer(attribuant: Collectivite, hasard: Random) -> list[Subvention]:
    """All of a collectivité's subsidies, in the order of the council's days."""
    rangs = [s for objet, o in projets(attribuant, hasard) for s in annuites(attribuant, objet, o, hasard)]
    return sorted([*rangs, *partagees(attribuant, hasard)], key=lambda s: (s.jour, s.objet))


def versement(s: Subvention, hasard: Random) -> tuple[str, str]:
    """How the money is paid, and when: a day for one payment, a period for several."""
    debut = apres(s.jour, hasard, 20, 60)
    if s.nature == "aide en nature":
        return AUTRES_CONDITIONS[2], f"{debut}/{apres(debut, hasard, 200, 300)}"
    if s.versement == "échelonné" or s.montant > 60_000:
        return "échelonné", f"{debut}/{apres(debut, hasard, 120, 330)}"
    if hasard.random() < 0.1:
        return hasard.choice(AUTRES_CONDITIONS[:2]), f"{debut}/{apres(debut, hasard, 150, 300)}"
    return "unique", str(debut)


def aide_entreprise(s: Subvention, hasard: Random) -> tuple[str, str, str]:
    """For an aid to a firm: its number in the register of aids, whether it was notified, and its scheme."""
    if not s.entreprise:
        return "", "non", ""
    notifiee = "oui" if hasard.random() < 0.6 else "non"
    dispositif = str(UUID(int=hasard.getrandbits(128), version=4)) if hasard.random() < 0.6 else ""
    return str(hasard.randint(10_000, 19_999)), notifiee, dispositif


def beneficiaire(s: Subvention, hasard: Random) -> tuple[str, str, str]:
    """Name, SIRET and RNA number; help in kind to an association may do without the SIRET, as the standard says."""
    sans_siret = s.nature == "aide en nature" and hasard.random() < 0.4 and s.beneficiaire.rna
    return s.beneficiaire.nom, "" if sans_siret else s.beneficiaire.siret, s.beneficiaire.rna


def references(subventions: Sequence[Subvention]) -> Iterator[str]:
    """Each decision's reference, numbered in order; the shares of one grant bear the same."""
    numero, precedente = 0, None
    for s in subventions:
        partagee = precedente is not None and s.part < 1 and (s.jour, s.objet) == (precedente.jour, precedente.objet)
        numero, precedente = numero + (not partagee), s
        yield f"{s.jour:%Y-%m-%d}-{numero:03}"


def lignes(subventions: Sequence[Subvention], hasard: Random) -> Iterator[tuple[str, ...]]:
    """The rows of the file."""
    for s, reference in zip(subventions, references(subventions), strict=True):
        conditions, periode = versement(s, hasard)
        id_rae, notifiee, dispositif = aide_entreprise(s, hasard)
        yield (
            s.attribuant.nom,
            s.attribuant.siret,
            str(s.jour),
            reference,
            *beneficiaire(s, hasard),
            s.objet,
            str(s.montant),
            s.nature,
            conditions,
            periode,
            id_rae,
            notifiee,
            f"{s.part:.2f}",
            dispositif,
        )


def ecrire(chemin: Path, rangees: Iterable[Sequence[str]], colonnes: Sequence[str] = COLONNES) -> None:
    """Writes a CSV file as the standard has it: UTF-8, comma, one header."""
    with chemin.open("w", encoding="utf-8", newline="") as fichier:
        table = csv.writer(fichier, lineterminator="\n")
        table.writerow(colonnes)
        table.writerows(rangees)


def forger(dossier: Path) -> Iterator[Path]:
    """Writes one file per collectivité and yields their paths."""
    for attribuant in COLLECTIVITES.values():
        chemin = dossier / f"subventions-{attribuant.slug}.csv"
        hasard = tirage(chemin.name)
        ecrire(chemin, lignes(inventer(attribuant, hasard), hasard))
        yield chemin
