"""Amounts as public bodies have them: around what is usual, and round more often than not."""

from decimal import Decimal
from random import Random

CENT = Decimal("0.01")


def rounded(montant: float, chance: Random) -> Decimal:
    """A sum in euros: rounded to a round figure six times in ten, to the euro twice, with its cents otherwise."""
    step = 50 if montant < 5_000 else 100 if montant < 20_000 else 500
    draw = chance.random()
    if draw < 0.6:
        return Decimal(max(step, round(montant / step) * step)).quantize(CENT)
    if draw < 0.8:
        return Decimal(round(montant)).quantize(CENT)
    return Decimal(repr(round(montant, 2))).quantize(CENT)


def around(montant: float, chance: Random, deviation: float) -> float:
    """A sum around another, skewed to the right: log-normal with that standard deviation."""
    return montant * chance.lognormvariate(0, deviation)
