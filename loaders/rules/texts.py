"""Texts, those of closed lists among them, and booleans."""

import polars as pl

from loaders.rules.outcome import Outcome
from loaders.spelling import loose, loose_column
from schema.model import Column

# The standard's words (oui, non) and those of JSON; then what else is certain.
WORDS = {"oui": True, "true": True, "non": False, "false": False}
OTHER_WORDS = {"o": True, "vrai": True, "1": True, "yes": True, "n": False, "faux": False, "0": False, "no": False}


def text(text: pl.Expr, column: Column) -> Outcome:
    """Texts and codes, kept as they stand; those of a closed list take its spelling where they only differ by it."""
    value, faults = text, {"caracteres_perdus": text.str.contains("\ufffd", literal=True)}
    if column.choices:
        allowed = column.choices + column.former
        value = listed(text, allowed)
        faults["valeur_normalisee"] = value != text
        faults["valeur_hors_liste"] = ~value.is_in(allowed)
    if column.pattern:
        faults["format_non_conforme"] = ~text.str.contains(column.pattern)
    if column.max_length:
        faults["texte_trop_long"] = text.str.len_chars() > column.max_length
    return Outcome(value, faults, value)


def listed(text: pl.Expr, choices: tuple[str, ...]) -> pl.Expr:
    """Each text in the spelling of the list, where the list has it without regard to case, accents and punctuation."""
    known = {loose(choice): choice for choice in choices}
    found = loose_column(text).replace_strict(list(known), list(known.values()), default=text, return_dtype=pl.String)
    return pl.when(text.is_in(choices)).then(text).otherwise(found)


def boolean(text: pl.Expr, _: Column) -> Outcome:
    """Yes or no."""
    words = WORDS | OTHER_WORDS
    value = text.str.to_lowercase().replace_strict(
        list(words), list(words.values()), default=None, return_dtype=pl.Boolean
    )
    faults = {
        "booleen_illisible": text.is_not_null() & value.is_null(),
        "valeur_normalisee": value.is_not_null() & ~text.is_in(list(WORDS)),
    }
    return Outcome(value, faults, pl.when(value).then(pl.lit("oui")).otherwise(pl.lit("non")))
