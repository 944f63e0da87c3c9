"""SIRET and SIREN numbers: checked by their key, repaired only where the repair is certain, else kept as they stand.

The key is Luhn's; for the establishments of La Poste, a sum of digits that is a multiple of 5 does too (INSEE).
"""

from collections.abc import Mapping

import polars as pl

from loaders.rules.rule import Rule
from schema.model import Column

LA_POSTE = "356000000"
SIREN = r"^\d{9}$"
SCIENTIFIC = r"^\d([.,]\d+)?[eE]\+?\d+$"


def siret(text: pl.Expr, _: Column) -> pl.Expr:
    """Fourteen digits with a true key, where they are that; else the text as it stands."""
    digits = fourteen(text)
    return pl.when(valid_siret(digits)).then(digits).otherwise(text)


def faults(text: pl.Expr, value: pl.Expr, _: Column) -> Mapping[str, pl.Expr]:
    """What may be wrong with a SIRET."""
    compact, digits, repaired = without_blanks(text), fourteen(text), value != text
    siren, destroyed = compact.str.contains(SIREN), compact.str.contains(SCIENTIFIC)
    return {
        "valeur_normalisee": repaired,
        "siret_cle_fausse": digits.is_not_null() & ~repaired & ~valid_siret(digits),
        "siret_siren": siren,
        "siret_notation_scientifique": destroyed,
        "siret_invalide": digits.is_null() & ~siren & ~destroyed,
    }


SIRET = Rule(siret, faults)


def without_blanks(text: pl.Expr) -> pl.Expr:
    """The text without the spaces that group digits, nor any other."""
    return text.str.replace_all(r"\s", "")


def fourteen(text: pl.Expr) -> pl.Expr:
    """The fourteen digits that a text is, without spaces nor the `.0` that spreadsheets add; null for another text."""
    return without_blanks(text).str.extract(r"^(\d{14})(?:[.,]0+)?$")


def valid_siret(digits: pl.Expr) -> pl.Expr:
    """Whether fourteen digits are a SIRET; null where they are not fourteen digits."""
    return luhn(digits, 14) | (digits.str.starts_with(LA_POSTE) & (digit_sum(digits, 14) % 5 == 0))


def siren_of(text: pl.Expr) -> pl.Expr:
    """The SIREN that a SIRET or a SIREN begins with, where its own key is true; null elsewhere."""
    digits = without_blanks(text).str.extract(r"^(\d{9})(?:\d{5})?(?:[.,]0+)?$")
    return pl.when(luhn(digits, 9)).then(digits)


def is_siren(text: str) -> bool:
    """Whether a text is a SIREN: nine digits with a true key."""
    return bool(pl.select(siren_of(pl.lit(text)) == text).item())


def luhn(digits: pl.Expr, length: int) -> pl.Expr:
    """Whether so many digits have a true Luhn key; null where they are not so many digits. All zeros are no number."""
    doubled = [2 * digit - 9 * (digit > 4).cast(pl.Int64) for digit in each_digit(digits, length)[1::2]]
    total = pl.sum_horizontal(*each_digit(digits, length)[0::2], *doubled, ignore_nulls=False)
    return (total % 10 == 0) & (total > 0)


def digit_sum(digits: pl.Expr, length: int) -> pl.Expr:
    """The sum of so many digits."""
    return pl.sum_horizontal(*each_digit(digits, length), ignore_nulls=False)


def each_digit(digits: pl.Expr, length: int) -> list[pl.Expr]:
    """The digits as numbers, the last first; null where the text is not so many digits."""
    number = pl.when(digits.str.contains(rf"^\d{{{length}}}$")).then(digits).cast(pl.Int64, strict=False)
    return [number // 10**place % 10 for place in range(length)]
