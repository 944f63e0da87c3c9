"""Invents public contracts: one neutral record each, which `decp_v2` and `decp_v1` write in the two legal formats."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

from demo.forge import YEARS
from demo.forge.amounts import CENT, around, rounded
from demo.forge.collectivites import Collectivite
from demo.forge.dates import working_day_after
from demo.forge.organisations import ORGANISATIONS, Organisation, suppliers
from demo.forge.tables import content, read

FORMAL_PROCEDURES = (
    "Appel d'offres ouvert",
    "Appel d'offres restreint",
    "Procédure avec négociation",
    "Dialogue compétitif",
)
TYPES_PRIX = ("Définitif ferme", "Définitif actualisable", "Définitif révisable", "Définitif révisable")
GREEN_CONSIDERATIONS = (
    ("Clause environnementale", "Critère environnemental"),
    ("Clause environnementale",),
    ("Critère environnemental",),
)
LAST_AMENDMENT = date(2025, 6, 30)
BUILDING_TRADES = {"batiment", "voirie", "chauffage", "eclairage"}


@dataclass(frozen=True, slots=True)
class Need:
    """What is bought: its trade, CPV code, usual amount in a city of 100 000 (euros, taxes excluded) and duration."""

    trade: str
    family: str
    cpv: str
    montant: float
    duree_mois: int
    objet: str
    social: bool = False
    innovative: bool = False
    origin: bool = False
    niveaux: tuple[str, ...] = ("commune", "epci", "departement", "region")


@dataclass(frozen=True, slots=True)
class Subcontract:
    """A subcontract, and the amount it was later raised to, if any."""

    numero: int
    firm: Organisation
    duree_mois: int
    notified: date
    montant: Decimal
    raised_to: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change to a contract: a new amount or duration, and new holders where the first ones gave way."""

    numero: int
    notified: date
    montant: Decimal
    duree_mois: int
    titulaires: tuple[Organisation, ...] = ()


@dataclass(frozen=True, slots=True)
class Contract:
    """A public contract as it was notified, with what happened to it since."""

    id: str
    acheteur: Collectivite
    need: Need
    objet: str
    notified: date
    montant: Decimal
    duree_mois: int
    procedure: str
    technique: str
    modalite: str
    offres: int
    avance: float | None
    type_prix: str
    forme_prix: str
    groupement: str
    titulaires: tuple[Organisation, ...]
    social: tuple[str, ...]
    environment: tuple[str, ...]
    accord_cadre: str | None = None
    nature: str = "Marché"
    subcontracts: tuple[Subcontract, ...] = ()
    amendments: tuple[Amendment, ...] = ()


NEEDS = read("marches", Need)
NAMES: list[str] = content("marches")["names"]


def procedure(montant: Decimal, family: str, chance: Random) -> str:
    """How the contract was let: freely when small, by formal procedure above a threshold, which works have higher."""
    if montant < 40_000 and chance.random() < 0.5:
        return "Marché passé sans publicité ni mise en concurrence préalable"
    if montant < (5_382_000 if family == "travaux" else 215_000):
        return "Procédure adaptée"
    return chance.choices(FORMAL_PROCEDURES, weights=(8, 1, 2, 1))[0]


def technique(need: Need, chance: Random) -> tuple[str, str]:
    """The purchasing technique, and how the contract is carried out."""
    if need.family == "moe":
        return "Concours" if chance.random() < 0.5 else "Sans objet", "Tranches"
    if need.duree_mois >= 24 and chance.random() < 0.6:
        return "Accord-cadre", chance.choice(("Bons de commande", "Marchés subséquents"))
    if need.family == "tic" and chance.random() < 0.4:
        return "Système d'acquisition dynamique", "Sans objet"
    return "Sans objet", "Tranches" if need.family == "travaux" and chance.random() < 0.3 else "Sans objet"


def winners(need: Need, chance: Random, wins: Counter[Organisation]) -> tuple[str, tuple[Organisation, ...]]:
    """Who won: the firm of the trade that this buyer has called on least, or two together on some works."""
    firms = sorted(suppliers(need.trade), key=lambda firm: (wins[firm], chance.random()))
    if need.family == "travaux" and len(firms) > 1 and chance.random() < 0.3:
        return chance.choice(("Conjoint", "Solidaire")), tuple(firms[:2])
    return "Pas de groupement", (firms[0],)


def considerations(need: Need, chance: Random) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the contract asks for society and for the environment, if anything."""
    social: tuple[str, ...] = ("Pas de considération sociale",)
    if need.social:
        social = chance.choice((("Marché réservé",), ("Clause sociale", "Critère social"), ("Clause sociale",)))
    elif chance.random() < 0.35:
        social = ("Clause sociale",)
    if chance.random() < 0.35:
        return social, ("Pas de considération environnementale",)
    return social, chance.choice(GREEN_CONSIDERATIONS)


def new_contract(
    number: str, acheteur: Collectivite, need: Need, day: date, chance: Random, wins: Counter[Organisation]
) -> Contract:
    """A contract on the day it is notified; `wins` counts what each firm has won from this buyer."""
    montant = rounded(max(8_000, around(need.montant * acheteur.weight**0.7, chance, 0.45)), chance)
    bought, modalite = technique(need, chance)
    groupement, titulaires = winners(need, chance, wins)
    wins.update(titulaires)
    social, environment = considerations(need, chance)
    let = procedure(montant, need.family, chance)
    return Contract(
        id=number,
        acheteur=acheteur,
        need=need,
        objet=need.objet.format(nom=chance.choice(NAMES), dans=acheteur.dans, de=acheteur.de),
        notified=day,
        montant=montant,
        duree_mois=need.duree_mois,
        procedure=let,
        technique=bought,
        modalite=modalite,
        offres=1 if "sans publicité" in let else chance.choices(range(1, 9), weights=(2, 4, 6, 5, 3, 2, 1, 1))[0],
        avance=chance.choice((0.05, 0.1, 0.2, 0.3)) if montant > 50_000 and chance.random() < 0.5 else None,
        type_prix=chance.choice(TYPES_PRIX),
        forme_prix="Unitaire" if "commande" in modalite else chance.choice(("Forfaitaire", "Forfaitaire", "Mixte")),
        groupement=groupement,
        titulaires=titulaires,
        social=social,
        environment=environment,
    )


def subcontractors(c: Contract, chance: Random) -> list[Organisation]:
    """One or two builders that do not hold the contract."""
    others = [o for o in ORGANISATIONS.values() if not o.association and o not in c.titulaires]
    builders = [o for o in others if BUILDING_TRADES & set(o.trades)]
    return chance.sample(builders, chance.choice((1, 1, 2)))


def subcontracts(c: Contract, chance: Random) -> Iterator[Subcontract]:
    """The subcontracts of some works: a tenth to a fifth of the amount; two in five are raised later."""
    for numero, firm in enumerate(subcontractors(c, chance), start=1):
        montant = (c.montant * Decimal(chance.randint(8, 22)) / 100).quantize(CENT)
        raised_to = (montant * Decimal("1.08")).quantize(CENT) if chance.random() < 0.4 else None
        notified = working_day_after(c.notified, chance, 20, 70)
        yield Subcontract(numero, firm, max(1, c.duree_mois // 2), notified, montant, raised_to)


def amendments(c: Contract, chance: Random) -> Iterator[Amendment]:
    """One to three changes before mid-2025, each dearer than the last; the last may name another firm."""
    montant, duree_mois, day = c.montant, c.duree_mois, c.notified
    count = chance.choice((1, 1, 1, 2, 3))
    for numero in range(1, count + 1):
        montant = (montant * Decimal(chance.randint(1020, 1140)) / 1000).quantize(CENT)
        duree_mois, day = duree_mois + chance.choice((0, 2, 3)), working_day_after(day, chance, 60, 200)
        if day > LAST_AMENDMENT:
            return
        others = [firm for firm in suppliers(c.need.trade) if firm not in c.titulaires]
        gives_way = numero == count and others and chance.random() < 0.3
        yield Amendment(numero, day, montant, duree_mois, (chance.choice(others),) if gives_way else ())


def with_sequels(c: Contract, chance: Random) -> Contract:
    """The contract with its subcontracts (half of the works) and its changes (one contract in five)."""
    subcontracted = tuple(subcontracts(c, chance)) if c.need.family == "travaux" and chance.random() < 0.5 else ()
    amended = tuple(amendments(c, chance)) if chance.random() < 0.22 else ()
    return replace(c, subcontracts=subcontracted, amendments=amended)


def under_frameworks(contracts: list[Contract]) -> Iterator[Contract]:
    """The contracts; what follows a framework contract of its trade is let under it; big works are partnerships."""
    frameworks: dict[str, str] = {}
    for c in contracts:
        if framework := frameworks.get(c.need.trade):
            yield replace(c, accord_cadre=framework, technique="Sans objet", modalite="Sans objet")
            continue
        if c.modalite == "Marchés subséquents":
            frameworks[c.need.trade] = c.id
        partnership = c.montant > 2_500_000 and c.need.trade == "batiment"
        yield replace(c, nature="Marché de partenariat") if partnership else c


def needs_of(acheteur: Collectivite) -> list[Need]:
    """What a body of that level may buy."""
    return [need for need in NEEDS if acheteur.niveau in need.niveaux]


def notification_day(year: int, chance: Random) -> date:
    """A working day of that year."""
    return working_day_after(date(year, chance.randint(1, 12), chance.randint(3, 26)), chance, 0, 2)


def invent(
    acheteur: Collectivite, needs: Sequence[Need], chance: Random, years: tuple[int, ...] = YEARS
) -> list[Contract]:
    """A contract for each need, over those years, numbered in the order of their notification."""
    days = sorted(notification_day(chance.choice(years), chance) for _ in needs)
    wins: Counter[Organisation] = Counter()
    contracts = [
        new_contract(f"{day.year}M{rank:04}", acheteur, need, day, chance, wins)
        for rank, (day, need) in enumerate(zip(days, needs, strict=True), start=1)
    ]
    return list(under_frameworks([with_sequels(c, chance) for c in contracts]))
