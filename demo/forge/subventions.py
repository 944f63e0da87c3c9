"""Invents subsidies and writes them as SCDL « Subventions » 2.1.1.

A collectivité backs projects: one beneficiary, one purpose, one to three years running, with an amount that drifts.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random
from uuid import UUID

from demo.forge import YEARS, scdl, seeded
from demo.forge.amounts import around, rounded
from demo.forge.collectivites import COLLECTIVITES, Collectivite
from demo.forge.dates import council_days, working_day_after
from demo.forge.organisations import Organisation, eligible
from demo.forge.tables import read

COLUMNS = (
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
RUNS = ((2022, 2023, 2024), (2022, 2023, 2024), (2022, 2023, 2024), (2022, 2023), (2023, 2024), (2022,), (2024,))
IN_KIND_CONDITIONS = "Valorisation de la mise à disposition, sans versement"
OTHER_CONDITIONS = (
    "80 % à la signature de la convention, le solde sur présentation du bilan de l'action",
    "Sur présentation des factures acquittées, dans la limite de deux acomptes",
)


@dataclass(frozen=True, slots=True)
class Purpose:
    """What a subsidy is for, its usual amount in a city of 100 000, and which levels pay for it."""

    theme: str
    montant: float
    niveaux: tuple[str, ...]
    objet: str
    nature: str = "aide en numéraire"
    conditions_versement: str = "unique"
    for_firms: bool = False


@dataclass(frozen=True, slots=True)
class SharedGrant:
    """One grant given to several beneficiaries at once, each with its share."""

    attribuant: str
    year: int
    month_day: str
    montant: float
    themes: tuple[str, ...]
    shares: tuple[float, ...]
    objet: str


@dataclass(frozen=True, slots=True)
class Subvention:
    """One row, before it is written: the amount in euros, the share between 0 and 1."""

    attribuant: Collectivite
    beneficiaire: Organisation
    day: date
    objet: str
    montant: Decimal
    nature: str
    conditions_versement: str
    for_firms: bool = False
    share: float = 1.0


PURPOSES = read("subventions", Purpose)
SHARED_GRANTS = read("subventions", SharedGrant, "shared")


def projects(attribuant: Collectivite, chance: Random) -> list[tuple[Purpose, Organisation]]:
    """The pairs of purpose and beneficiary that a collectivité backs: all different, most purposes taken once."""
    purposes = [purpose for purpose in PURPOSES if {attribuant.niveau, attribuant.size} & set(purpose.niveaux)]
    pairs = [(purpose, o) for purpose in purposes for o in eligible(purpose.theme, only_firms=purpose.for_firms)]
    chance.shuffle(pairs)
    seen: Counter[Purpose] = Counter()
    turns = []
    for purpose, o in pairs:
        turns.append((seen[purpose], purpose, o))
        seen[purpose] += 1
    return [(purpose, o) for _, purpose, o in sorted(turns, key=lambda turn: turn[0])][: attribuant.projects]


def objet(purpose: Purpose, attribuant: Collectivite, year: int) -> str:
    """The purpose, told for that body and that year."""
    return purpose.objet.format(annee=year, saison=f"{year}-{year + 1}", dans=attribuant.dans, de=attribuant.de)


def council_day(attribuant: Collectivite, year: int, chance: Random) -> date:
    """The council's day on which a subsidy of that year was voted: before the summer more often than after."""
    days = council_days(seeded(f"conseil-{attribuant.slug}-{year}"), year)
    return chance.choices(days, weights=(3, 4, 4, 3, 1, 1, 1))[0]


def yearly(attribuant: Collectivite, purpose: Purpose, o: Organisation, chance: Random) -> Iterator[Subvention]:
    """One project's subsidies, year after year."""
    base = around(purpose.montant * attribuant.weight, chance, 0.5)
    for year in YEARS if purpose.conditions_versement == "échelonné" else chance.choice(RUNS):
        montant = around(base * 1.03 ** (year - YEARS[0]), chance, 0.06)
        yield Subvention(
            attribuant=attribuant,
            beneficiaire=o,
            day=council_day(attribuant, year, chance),
            objet=objet(purpose, attribuant, year),
            montant=rounded(montant, chance),
            nature=purpose.nature,
            conditions_versement=purpose.conditions_versement,
            for_firms=purpose.for_firms,
        )


def shared(attribuant: Collectivite, chance: Random) -> Iterator[Subvention]:
    """The grants of a collectivité that go to several beneficiaries: the whole amount on each row, with the share."""
    for grant in (grant for grant in SHARED_GRANTS if grant.attribuant == attribuant.slug):
        for theme, share in zip(grant.themes, grant.shares, strict=True):
            yield Subvention(
                attribuant=attribuant,
                beneficiaire=chance.choice(eligible(theme)),
                day=date.fromisoformat(f"{grant.year}-{grant.month_day}"),
                objet=grant.objet,
                montant=Decimal(f"{grant.montant:.2f}"),
                nature="aide en numéraire",
                conditions_versement="échelonné",
                share=share,
            )


def invent(attribuant: Collectivite, chance: Random) -> list[Subvention]:
    """All of a collectivité's subsidies, in the order of the council's days."""
    own = [s for purpose, o in projects(attribuant, chance) for s in yearly(attribuant, purpose, o, chance)]
    return sorted([*own, *shared(attribuant, chance)], key=lambda s: (s.day, s.objet))


def payment(s: Subvention, chance: Random) -> tuple[str, str]:
    """How the money is paid, and when: a day for one payment, a period for several."""
    start = working_day_after(s.day, chance, 20, 60)
    if s.nature == "aide en nature":
        return IN_KIND_CONDITIONS, f"{start}/{working_day_after(start, chance, 200, 300)}"
    if s.conditions_versement == "échelonné" or s.montant > 60_000:
        return "échelonné", f"{start}/{working_day_after(start, chance, 120, 330)}"
    if chance.random() < 0.1:
        return chance.choice(OTHER_CONDITIONS), f"{start}/{working_day_after(start, chance, 150, 300)}"
    return "unique", str(start)


def aid_to_firm(s: Subvention, chance: Random) -> tuple[str, str, str]:
    """For an aid to a firm: its number in the register of aids, whether it was notified, and its scheme."""
    if not s.for_firms:
        return "", "non", ""
    notified = "oui" if chance.random() < 0.6 else "non"
    scheme = str(UUID(int=chance.getrandbits(128), version=4)) if chance.random() < 0.6 else ""
    return str(chance.randint(10_000, 19_999)), notified, scheme


def beneficiaire(s: Subvention, chance: Random) -> tuple[str, str, str]:
    """Name, SIRET and RNA number; help in kind to an association may do without the SIRET, as the standard says."""
    without_siret = s.nature == "aide en nature" and chance.random() < 0.4 and s.beneficiaire.rna
    return s.beneficiaire.nom, "" if without_siret else s.beneficiaire.siret, s.beneficiaire.rna


def references(subventions: Sequence[Subvention]) -> Iterator[str]:
    """Each decision's reference, numbered in order; the shares of one grant bear the same."""
    number, previous = 0, None
    for s in subventions:
        same = previous is not None and s.share < 1 and (s.day, s.objet) == (previous.day, previous.objet)
        number, previous = number + (not same), s
        yield f"{s.day:%Y-%m-%d}-{number:03}"


def rows(subventions: Sequence[Subvention], chance: Random) -> Iterator[tuple[str, ...]]:
    """The rows of the file."""
    for s, reference in zip(subventions, references(subventions), strict=True):
        conditions, period = payment(s, chance)
        id_rae, notified, scheme = aid_to_firm(s, chance)
        yield (
            s.attribuant.nom,
            s.attribuant.siret,
            str(s.day),
            reference,
            *beneficiaire(s, chance),
            s.objet,
            str(s.montant),
            s.nature,
            conditions,
            period,
            id_rae,
            notified,
            f"{s.share:.2f}",
            scheme,
        )


def forge(folder: Path) -> Iterator[Path]:
    """Writes one file per collectivité and yields their paths."""
    for attribuant in COLLECTIVITES.values():
        path = folder / f"subventions-{attribuant.slug}.csv"
        chance = seeded(path.name)
        scdl.write(path, COLUMNS, rows(invent(attribuant, chance), chance))
        yield path
