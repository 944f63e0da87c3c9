"""Rules from text to values, one module per family, chosen by a column's scalar; whole columns at a time."""

from collections.abc import Callable

import polars as pl

from loaders.rules import amounts, dates, identifiers
from loaders.rules.amounts import AMOUNT
from loaders.rules.dates import DATE
from loaders.rules.identifiers import SIRET
from loaders.rules.numbers import COORDINATE, INTEGER, RATE, YEAR
from loaders.rules.periods import PERIOD, is_period
from loaders.rules.rule import Rule, each, joined, when
from loaders.rules.texts import BOOLEAN, TEXT

RULES: dict[str, Rule] = {
    "Texte": TEXT,
    "Code": TEXT,
    "Siret": SIRET,
    "Montant": AMOUNT,
    "Taux": RATE,
    "Entier": INTEGER,
    "Annee": YEAR,
    "Coordonnee": COORDINATE,
    "Booleen": BOOLEAN,
    "Date": DATE,
}

# Where what one cell means is told by the others of its column: the rule for a column as people wrote it.
WRITTEN: dict[str, Callable[[pl.Series], Rule]] = {
    "Montant": amounts.written,
    "Date": dates.written,
    "Siret": identifiers.written,
}

__all__ = ["PERIOD", "RULES", "SIRET", "TEXT", "WRITTEN", "Rule", "each", "is_period", "joined", "when"]
