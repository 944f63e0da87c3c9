"""Rules from text to values, one module per family, chosen by a column's scalar; whole columns at a time."""

from loaders.rules.dates import date
from loaders.rules.identifiers import siret
from loaders.rules.numbers import coordinate, integer, number
from loaders.rules.outcome import Outcome, Rule
from loaders.rules.texts import boolean, text

RULES: dict[str, Rule] = {
    "Texte": text,
    "Code": text,
    "Siret": siret,
    "Montant": number("montant_illisible"),
    "Taux": number("nombre_illisible"),
    "Entier": integer,
    "Annee": integer,
    "Coordonnee": coordinate,
    "Booleen": boolean,
    "Date": date,
}

__all__ = ["RULES", "Outcome", "Rule"]
