"""Texts, those of closed lists among them, and booleans."""

from collections.abc import Mapping

import polars as pl

from loaders.rules.rule import Rule, applied
from loaders.spelling import loose, loose_column
from schema.model import Column

# The standard's words (oui, non) and those of JSON; then what else is certain: a cross is a box that is ticked,
# `t` and `f` are what PostgreSQL exports.
WORDS = {"oui": True, "true": True, "non": False, "false": False}
OTHER_WORDS = {
    **dict.fromkeys(("o", "vrai", "1", "1.0", "yes", "y", "x", "t"), True),
    **dict.fromkeys(("n", "faux", "0", "0.0", "no", "f"), False),
}


# What programs write where there is no value: R, Python, SQL, and spreadsheets whose formulas fail.
MARKS = frozenset(
    r"""
    NA N/A <NA> nan NaN NaT None null NULL (null) \N #N/A #REF! #VALEUR! #VALUE! #NOM? #NAME? #DIV/0! #NUL!
    """.split()  # noqa: SIM905 — a list of this length is read as words, not as strings
)
# What TOTEM, of which tables of budgets are made, writes for the words of their lists.
CODES: dict[tuple[str, ...], dict[str, str]] = {
    ("recette", "dépense"): {"r": "recette", "d": "dépense"},
    ("investissement", "fonctionnement"): {"i": "investissement", "f": "fonctionnement"},
    ("réel", "ordre"): {"0": "réel", "1": "ordre"},
}
ASKED, ADDRESS = r"\pL\?{1,2}\p{Ll}", r"[:=/&]|www\."
LONGEST_MARK = max(map(len, MARKS))


def text(text: pl.Expr, column: Column) -> pl.Expr:
    """A text as it stands; one of a closed list in the list's spelling, where it only differs by that."""
    said = pl.when(~is_mark(text)).then(text)
    if not column.choices:
        return said
    # Told to be of each element, it is asked for all lists at once, else list by list.
    return applied(lambda texts: listed(texts, column.allowed), said, pl.String)


def is_mark(text: pl.Expr) -> pl.Expr:
    """Whether a text is what a program writes for none."""
    return applied(are_marks, text, pl.Boolean)


def are_marks(texts: pl.Series) -> pl.Series:
    """The same for a series. Few texts are so short: only these are looked up."""
    short = (texts.str.len_bytes() <= LONGEST_MARK).fill_null(value=False)
    if not texts.filter(short).is_in(MARKS).any():
        return pl.repeat(value=False, n=texts.len(), dtype=pl.Boolean, eager=True)
    return texts.is_in(MARKS).fill_null(value=False)


def have_lost(texts: pl.Series) -> pl.Series:
    """Whether each text lost signs: U+FFFD, or a question mark within a word, `F?te`, that is no question of a URL."""
    lost = texts.str.contains("\ufffd", literal=True)
    if not texts.str.contains("?", literal=True).any():  # as hardly any column has, and far sooner seen
        return lost
    return lost | (texts.str.contains(ASKED) & ~texts.str.contains(ADDRESS))


def listed(texts: pl.Series, choices: tuple[str, ...]) -> pl.Series:
    """Each text in the spelling of the list, which has it but for case, accents and punctuation, or as TOTEM's code."""
    others = texts.filter(~texts.is_in(choices)).unique()  # worked out once each: a closed list has few spellings
    if others.is_empty():
        return texts
    known, other = CODES.get(choices, {}) | {loose(choice): choice for choice in choices}, pl.lit(others)
    spelt = loose_column(other).replace_strict(list(known), list(known.values()), default=other, return_dtype=pl.String)
    return texts.replace(others, pl.select(spelt).to_series())


def text_faults(text: pl.Expr, value: pl.Expr, column: Column) -> Mapping[str, pl.Expr]:
    """What may be wrong with texts."""
    faults = {
        "caracteres_perdus": applied(have_lost, text, pl.Boolean),
        "marque_d_absence": text.is_not_null() & value.is_null(),
    }
    if column.choices:
        faults["valeur_normalisee"] = value != text
        faults["valeur_hors_liste"] = ~value.is_in(column.allowed)
    if column.pattern:
        faults["format_non_conforme"] = ~value.str.contains(column.pattern)
    if column.max_length:
        faults["texte_trop_long"] = value.str.len_chars() > column.max_length
    return faults


def boolean(text: pl.Expr, _: Column) -> pl.Expr:
    """Yes or no."""
    words = WORDS | OTHER_WORDS
    return text.str.to_lowercase().replace_strict(
        list(words), list(words.values()), default=None, return_dtype=pl.Boolean
    )


def boolean_faults(text: pl.Expr, value: pl.Expr, _: Column) -> Mapping[str, pl.Expr]:
    """What may be wrong with booleans."""
    return {
        "booleen_illisible": text.is_not_null() & value.is_null(),
        "valeur_normalisee": value.is_not_null() & ~text.is_in(list(WORDS)),
    }


def yes_or_no(value: pl.Expr) -> pl.Expr:
    """A boolean in the standard's words."""
    return pl.when(value).then(pl.lit("oui")).otherwise(pl.lit("non"))


TEXT = Rule(text, text_faults)
BOOLEAN = Rule(boolean, boolean_faults, yes_or_no)
