"""Rules from text to values, one module per family, chosen by a column's scalar; whole columns at a time."""

from loaders.rules.dates import DATE
from loaders.rules.identifiers import SIRET
from loaders.rules.numbers import AMOUNT, COORDINATE, INTEGER, RATE
from loaders.rules.rule import Rule, each, joined, when
from loaders.rules.texts import BOOLEAN, TEXT

RULES: dict[str, Rule] = {
    "Texte": TEXT,
    "Code": TEXT,
    "Siret": SIRET,
    "Montant": AMOUNT,
    "Taux": RATE,
    "Entier": INTEGER,
    "Annee": INTEGER,
    "Coordonnee": COORDINATE,
    "Booleen": BOOLEAN,
    "Date": DATE,
}

__all__ = ["RULES", "SIRET", "TEXT", "Rule", "each", "joined", "when"]
