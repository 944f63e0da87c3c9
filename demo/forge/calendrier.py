"""Dates and amounts as public bodies have them: council days, delays, and sums that are round more often than not."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

CENTIME = Decimal("0.01")
MOIS_DE_CONSEIL = (2, 3, 4, 6, 9, 11, 12)


def seances(hasard: Random, annee: int) -> list[date]:
    """The council's days of one year, all of them Mondays or Thursdays."""
    jours = [date(annee, mois, hasard.randint(5, 24)) for mois in MOIS_DE_CONSEIL]
    return [jour + timedelta(days=(hasard.choice((0, 3)) - jour.weekday()) % 7) for jour in jours]


def apres(jour: date, hasard: Random, minimum: int, maximum: int) -> date:
    """A working day between `minimum` and `maximum` days after another."""
    suite = jour + timedelta(days=hasard.randint(minimum, maximum))
    return suite - timedelta(days=max(0, suite.weekday() - 4))


def arrondi(montant: float, hasard: Random) -> Decimal:
    """A sum in euros: rounded to a round figure six times in ten, to the euro twice, with its cents otherwise."""
    pas = 50 if montant < 5_000 else 100 if montant < 20_000 else 500
    sorte = hasard.random()
    if sorte < 0.6:
        return Decimal(max(pas, round(montant / pas) * pas)).quantize(CENTIME)
    if sorte < 0.8:
        return Decimal(round(montant)).quantize(CENTIME)
    return Decimal(repr(round(montant, 2))).quantize(CENTIME)


def varie(montant: float, hasard: Random, ecart: float) -> float:
    """A sum around another, skewed to the right: log-normal with that standard deviation."""
    return montant * hasard.lognormvariate(0, ecart)
