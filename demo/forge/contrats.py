"""Invents public contracts: one neutral record each, which `decp_v2` and `decp_v1` write in the two legal formats."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from random import Random

from demo.forge import ANNEES
from demo.forge.calendrier import CENTIME, apres, arrondi, varie
from demo.forge.collectivites import Collectivite
from demo.forge.organisations import ORGANISATIONS, Organisation, fournisseurs
from demo.forge.tables import contenu, lire

CCAG = {
    "travaux": "Travaux",
    "moe": "Maitrise d'œuvre",
    "services": "Fournitures courantes et services",
    "fournitures": "Fournitures courantes et services",
    "tic": "Techniques de l'information et de la communication",
    "etudes": "Prestations intellectuelles",
    "autres": "Pas de CCAG",
}
FORMELLES = ("Appel d'offres ouvert", "Appel d'offres restreint", "Procédure avec négociation", "Dialogue compétitif")
TYPES_DE_PRIX = ("Définitif ferme", "Définitif actualisable", "Définitif révisable", "Définitif révisable")
CONSIDERATIONS_VERTES = (
    ("Clause environnementale", "Critère environnemental"),
    ("Clause environnementale",),
    ("Critère environnemental",),
)
DERNIER_AVENANT = date(2025, 6, 30)
TYPES_DE_LIEU = {"departement": "Code département", "region": "Code région"}


@dataclass(frozen=True, slots=True)
class Besoin:
    """What is bought: its trade, CPV code, usual amount in a city of 100 000 (euros, taxes excluded) and duration."""

    metier: str
    famille: str
    cpv: str
    montant: float
    mois: int
    objet: str
    social: bool = False
    innovant: bool = False
    origine: bool = False
    niveaux: tuple[str, ...] = ("commune", "epci", "departement", "region")


@dataclass(frozen=True, slots=True)
class SousTraitance:
    """A subcontract, and the amount it was later brought to, if any."""

    numero: int
    qui: Organisation
    mois: int
    notifiee: date
    montant: Decimal
    porte_a: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Avenant:
    """A change to a contract: a new amount or duration, and new holders where the first ones gave way."""

    numero: int
    notifie: date
    montant: Decimal
    mois: int
    titulaires: tuple[Organisation, ...] = ()


@dataclass(frozen=True, slots=True)
class Contrat:
    """A public contract as it was notified, with what happened to it since."""

    numero: str
    acheteur: Collectivite
    besoin: Besoin
    objet: str
    notifie: date
    montant: Decimal
    mois: int
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
    environnement: tuple[str, ...]
    accord_cadre: str | None = None
    nature: str = "Marché"
    sous_traitances: tuple[SousTraitance, ...] = ()
    avenants: tuple[Avenant, ...] = field(default=())


BESOINS = lire("marches", Besoin)
NOMS: list[str] = contenu("marches")["noms"]


def procedure(montant: Decimal, famille: str, hasard: Random) -> str:
    """How the contract was let: freely when small, by formal procedure above a threshold, which works have higher."""
    if montant < 40_000 and hasard.random() < 0.5:
        return "Marché passé sans publicité ni mise en concurrence préalable"
    if montant < (5_382_000 if famille == "travaux" else 215_000):
        return "Procédure adaptée"
    return hasard.choices(FORMELLES, weights=(8, 1, 2, 1))[0]


def technique(besoin: Besoin, hasard: Random) -> tuple[str, str]:
    """The purchasing technique, and how the contract is carried out."""
    if besoin.famille == "moe":
        return "Concours" if hasard.random() < 0.5 else "Sans objet", "Tranches"
    if besoin.mois >= 24 and hasard.random() < 0.6:
        return "Accord-cadre", hasard.choice(("Bons de commande", "Marchés subséquents"))
    if besoin.famille == "tic" and hasard.random() < 0.4:
        return "Système d'acquisition dynamique", "Sans objet"
    return "Sans objet", "Tranches" if besoin.famille == "travaux" and hasard.random() < 0.3 else "Sans objet"


def attributaires(
    besoin: Besoin, hasard: Random, gagnes: Counter[Organisation]
) -> tuple[str, tuple[Organisation, ...]]:
    """Who won: the firm of the trade that this buyer has called on least, or two together on some works."""
    possibles = sorted(fournisseurs(besoin.metier), key=lambda o: (gagnes[o], hasard.random()))
    if besoin.famille == "travaux" and len(possibles) > 1 and hasard.random() < 0.3:
        return hasard.choice(("Conjoint", "Solidaire")), tuple(possibles[:2])
    return "Pas de groupement", (possibles[0],)


def considerations(besoin: Besoin, hasard: Random) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the contract asks for society and for the environment, if anything."""
    social: tuple[str, ...] = ("Pas de considération sociale",)
    if besoin.social:
        social = hasard.choice((("Marché réservé",), ("Clause sociale", "Critère social"), ("Clause sociale",)))
    elif hasard.random() < 0.35:
        social = ("Clause sociale",)
    if hasard.random() < 0.35:
        return social, ("Pas de considération environnementale",)
    return social, hasard.choice(CONSIDERATIONS_VERTES)


def contrat(
    numero: str, acheteur: Collectivite, besoin: Besoin, jour: date, hasard: Random, gagnes: Counter[Organisation]
) -> Contrat:
    """A contract on the day it is notified; `gagnes` counts what each firm has won from this buyer."""
    montant = arrondi(max(8_000, varie(besoin.montant * acheteur.poids**0.7, hasard, 0.45)), hasard)
    achat, modalite = technique(besoin, hasard)
    groupement, titulaires = attributaires(besoin, hasard, gagnes)
    gagnes.update(titulaires)
    social, environnement = considerations(besoin, hasard)
    passation = procedure(montant, besoin.famille, hasard)
    return Contrat(
        numero=numero,
        acheteur=acheteur,
        besoin=besoin,
        objet=besoin.objet.format(nom=hasard.choice(NOMS), dans=acheteur.dans, de=acheteur.de),
        notifie=jour,
        montant=montant,
        mois=besoin.mois,
        procedure=passation,
        technique=achat,
        modalite=modalite,
        offres=1 if "sans publicité" in passation else hasard.choices(range(1, 9), weights=(2, 4, 6, 5, 3, 2, 1, 1))[0],
        avance=hasard.choice((0.05, 0.1, 0.2, 0.3)) if montant > 50_000 and hasard.random() < 0.5 else None,
        type_prix=hasard.choice(TYPES_DE_PRIX),
        forme_prix="Unitaire" if "commande" in modalite else hasard.choice(("Forfaitaire", "Forfaitaire", "Mixte")),
        groupement=groupement,
        titulaires=titulaires,
        social=social,
        environnement=environnement,
    )


def sous_traites(c: Contrat, hasard: Random) -> Iterator[SousTraitance]:
    """The subcontracts of some works: a tenth to a fifth of the amount, to firms that do not hold the contract."""
    autres = [o for o in ORGANISATIONS.values() if o.metiers and not o.association and o not in c.titulaires]
    voisins = [o for o in autres if {"batiment", "voirie", "chauffage", "eclairage"} & set(o.metiers)]
    for numero, qui in enumerate(hasard.sample(voisins, hasard.choice((1, 1, 2))), start=1):
        montant = (c.montant * Decimal(hasard.randint(8, 22)) / 100).quantize(CENTIME)
        porte_a = (montant * Decimal("1.08")).quantize(CENTIME) if hasard.random() < 0.4 else None
        yield SousTraitance(numero, qui, max(1, c.mois // 2), apres(c.notifie, hasard, 20, 70), montant, porte_a)


def avenants(c: Contrat, hasard: Random) -> Iterator[Avenant]:
    """One to three changes before mid-2025, each dearer than the last; the last may name another firm."""
    montant, mois, jour = c.montant, c.mois, c.notifie
    nombre = hasard.choice((1, 1, 1, 2, 3))
    for numero in range(1, nombre + 1):
        montant = (montant * Decimal(hasard.randint(1020, 1140)) / 1000).quantize(CENTIME)
        mois, jour = mois + hasard.choice((0, 2, 3)), apres(jour, hasard, 60, 200)
        if jour > DERNIER_AVENANT:
            return
        suivants = [o for o in fournisseurs(c.besoin.metier) if o not in c.titulaires]
        cede = numero == nombre and suivants and hasard.random() < 0.3
        yield Avenant(numero, jour, montant, mois, (hasard.choice(suivants),) if cede else ())


def avec_suites(c: Contrat, hasard: Random) -> Contrat:
    """The contract with its subcontracts (half of the works) and its changes (one contract in five)."""
    sous_traitances = tuple(sous_traites(c, hasard)) if c.besoin.famille == "travaux" and hasard.random() < 0.5 else ()
    suite = tuple(avenants(c, hasard)) if hasard.random() < 0.22 else ()
    return replace(c, sous_traitances=sous_traitances, avenants=suite)


def rattaches(contrats: list[Contrat]) -> Iterator[Contrat]:
    """The contracts; what follows a framework contract of its trade is let under it; big works are partnerships."""
    cadres: dict[str, str] = {}
    for c in contrats:
        if cadre := cadres.get(c.besoin.metier):
            yield replace(c, accord_cadre=cadre, technique="Sans objet", modalite="Sans objet")
            continue
        if c.modalite == "Marchés subséquents":
            cadres[c.besoin.metier] = c.numero
        partenariat = c.montant > 2_500_000 and c.besoin.metier == "batiment"
        yield replace(c, nature="Marché de partenariat") if partenariat else c


def besoins_de(acheteur: Collectivite) -> list[Besoin]:
    """What a body of that level may buy."""
    return [besoin for besoin in BESOINS if acheteur.niveau in besoin.niveaux]


def jour_de_notification(annee: int, hasard: Random) -> date:
    """A working day of that year."""
    return apres(date(annee, hasard.randint(1, 12), hasard.randint(3, 26)), hasard, 0, 2)


def inventer(
    acheteur: Collectivite, besoins: Sequence[Besoin], hasard: Random, annees: tuple[int, ...] = ANNEES
) -> list[Contrat]:
    """A contract for each need, over those years, numbered in the order of their notification."""
    jours = sorted(jour_de_notification(hasard.choice(annees), hasard) for _ in besoins)
    gagnes: Counter[Organisation] = Counter()
    premiers = [
        contrat(f"{jour.year}M{rang:04}", acheteur, besoin, jour, hasard, gagnes)
        for rang, (jour, besoin) in enumerate(zip(jours, besoins, strict=True), start=1)
    ]
    return list(rattaches([avec_suites(c, hasard) for c in premiers]))
