"""Invents budgets and accounts in M57: votes balance to the cent, as the law asks, and what is done comes close.

`tables/budget-*.csv` give each line's amount per inhabitant in 2022 and its yearly growth. What closes the vote
is marked there: depreciation (« amortissement »), the transfer between sections (« virement »), the loan (« emprunt »).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from demo.forge import ANNEES, tirage
from demo.forge.calendrier import CENTIME
from demo.forge.collectivites import COLLECTIVITES, Collectivite
from demo.forge.tables import lire_csv

REFORME = 2024  # the year in which the plan for villages was told in more detail
ORDRE = {"021", "023", "040", "041", "042"}
REALISATION = {("F", "D"): (0.91, 0.995), ("F", "R"): (0.995, 1.03), ("I", "D"): (0.55, 0.9), ("I", "R"): (0.8, 1.0)}
PRIMITIF, ADMINISTRATIF = "budget primitif", "compte administratif"


@dataclass(frozen=True, slots=True)
class Ligne:
    """A line of a budget: the amount voted, the one of the year before and, once the year is over, what was done.

    `section` is F or I, `sens` D or R. `realise` is None for what is never carried out (the transfer between sections).
    """

    section: str
    sens: str
    chapitre: str
    nature: str
    fonction: str
    operation: str
    vote: Decimal
    precedent: Decimal
    realise: Decimal | None = None
    reste: Decimal | None = None

    @property
    def ordre(self) -> bool:
        """Whether the line moves no money."""
        return self.chapitre in ORDRE


@dataclass(frozen=True, slots=True)
class Budget:
    """A budget document: whose, which year, which stage."""

    collectivite: Collectivite
    modele: str
    declinaison: str
    annee: int
    etape: str
    lignes: tuple[Ligne, ...]


def pas(collectivite: Collectivite) -> Decimal:
    """What votes are rounded to: tens of euros in a village, hundreds elsewhere."""
    return Decimal(10 if collectivite.taille == "village" else 100)


def somme(lignes: Iterable[Ligne], section: str, sens: str, chapitre: str = "") -> Decimal:
    """What is voted in one section, in one direction; in one chapter only where it is named."""
    voulues = (ligne for ligne in lignes if (ligne.section, ligne.sens) == (section, sens))
    return sum((ligne.vote for ligne in voulues if chapitre in {"", ligne.chapitre}), Decimal(0))


# What closes a vote: the rest of a balance, once every other line is known.
SOLDES: dict[str, Callable[[list[Ligne]], Decimal]] = {
    "amortissement": lambda lignes: somme(lignes, "F", "D", "042") - somme(lignes, "I", "R", "040"),
    "virement": lambda lignes: somme(lignes, "F", "R") - somme(lignes, "F", "D"),
    "emprunt": lambda lignes: somme(lignes, "I", "D") - somme(lignes, "I", "R"),
}


def vote(collectivite: Collectivite, rangee: dict[str, str], annee: int) -> Decimal:
    """What a line of the table comes to that year; nothing yet for the lines that close the vote.

    Each place's habits and each year's turn are drawn by line, so that a year's « budget précédent » is that vote.
    """
    if not rangee["evolution"]:
        return Decimal(0)
    cle = "-".join((collectivite.slug, rangee["sens"], rangee["chapitre"], rangee["nature"], rangee["fonction"]))
    habitude = 1.0 if rangee["chapitre"] in ORDRE else tirage(cle).uniform(0.9, 1.1)
    annuel = 1.0 if rangee["chapitre"] in ORDRE else tirage(f"{cle}-{annee}").uniform(0.985, 1.015)
    croissance = (1 + float(rangee["evolution"])) ** (annee - ANNEES[0])
    montant = float(rangee["par_habitant"]) * collectivite.population * habitude * annuel * croissance
    return max(pas(collectivite), Decimal(round(montant / float(pas(collectivite)))) * pas(collectivite))


def ligne(collectivite: Collectivite, rangee: dict[str, str], annee: int) -> Ligne:
    """A line of the table, with what it comes to that year."""
    return Ligne(
        section=rangee["section"],
        sens=rangee["sens"],
        chapitre=rangee["chapitre"],
        nature=(rangee["nature_2024"] if annee >= REFORME else "") or rangee["nature"],
        fonction=rangee["fonction"],
        operation=rangee["operation"],
        vote=vote(collectivite, rangee, annee),
        precedent=Decimal(0),
    )


def voter(collectivite: Collectivite, modele: str, annee: int) -> list[Ligne]:
    """The lines as voted for that year, both sections balanced; `precedent` is left to `primitif`."""
    rangees = lire_csv(f"budget-{modele}")
    lignes = [ligne(collectivite, rangee, annee) for rangee in rangees]
    for cle in ("amortissement", "virement", "emprunt"):
        solde = SOLDES[cle](lignes)
        fermees = (rangee["par_habitant"] == cle for rangee in rangees)
        lignes = [replace(une, vote=solde) if fermee else une for une, fermee in zip(lignes, fermees, strict=True)]
    return lignes


def primitif(collectivite: Collectivite, modele: str, annee: int) -> tuple[Ligne, ...]:
    """The initial budget: each line beside the one of the year before."""
    avant = voter(collectivite, modele, annee - 1)
    apres = voter(collectivite, modele, annee)
    return tuple(replace(ligne, precedent=ancienne.vote) for ligne, ancienne in zip(apres, avant, strict=True))


def realiser(ligne: Ligne, graine: str) -> Ligne:
    """The line at the year's end: what was done of it, and, for works and purchases, what is still to be paid."""
    if ligne.chapitre in {"021", "023"}:
        return ligne
    if ligne.ordre:
        return replace(ligne, realise=ligne.vote)
    taux = round(tirage(graine).uniform(*REALISATION[ligne.section, ligne.sens]), 6)
    realise = (ligne.vote * Decimal(repr(taux))).quantize(CENTIME)
    travaux = ligne.sens == "D" and ligne.chapitre in {"20", "204", "21", "23"}
    reste = ((ligne.vote - realise) * Decimal("0.6")).quantize(CENTIME) if travaux else None
    return replace(ligne, realise=realise, reste=reste)


def affectation(lignes: Iterable[Ligne]) -> Ligne:
    """The past year's surplus put into investment, which the accounts have and the initial budget had not."""
    surplus = (somme(lignes, "F", "R") * Decimal("0.0612")).quantize(CENTIME)
    fonction = "01" if any(ligne.fonction for ligne in lignes) else ""
    return Ligne("I", "R", "10", "1068", fonction, "", surplus, Decimal(0), realise=surplus)


def administratif(collectivite: Collectivite, modele: str, annee: int) -> tuple[Ligne, ...]:
    """The accounts of the year."""
    lignes = voter(collectivite, modele, annee)
    faites = (realiser(ligne, f"compte-{collectivite.slug}-{annee}-{rang}") for rang, ligne in enumerate(lignes))
    return (*faites, affectation(lignes))


def inventer(slug: str, modele: str, declinaison: str) -> list[Budget]:
    """Three years of one body: each year's budget, then its accounts."""
    collectivite = COLLECTIVITES[slug]
    etapes = ((PRIMITIF, primitif), (ADMINISTRATIF, administratif))
    return [
        Budget(collectivite, modele, declinaison, annee, etape, lignes(collectivite, modele, annee))
        for annee in ANNEES
        for etape, lignes in etapes
    ]
