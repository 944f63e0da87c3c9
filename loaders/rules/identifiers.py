"""SIRET and SIREN numbers: checked by their key, repaired only where the repair is certain, else kept as they stand.

The key is Luhn's; for the establishments of La Poste, a sum of digits that is a multiple of 5 does too (INSEE).
"""

from collections.abc import Mapping

import polars as pl

from loaders.rules.rule import Rule, applied
from schema.model import Column

LA_POSTE = "356000000"
SCIENTIFIC = r"^[0-9]([.,][0-9]+)?[eE]\+?[0-9]+$"
# All fourteen digits are there: programs write a number so, and lose none.
WHOLE = r"^([0-9])[.,]([0-9]{13})0*[eE]\+?13$"
# What people and spreadsheets put among digits, and say nothing by: blanks, marks of text, `.0` at the end.
AROUND = r"^(?i:siret|siren|n°|:|=|'|’|\x22)+|['’\x22]+$|[.,]0*$"
AMONG = r"[\u200b\u2060\ufeff_-]"
DOTTED = r"^([0-9]{3})\.([0-9]{3})\.([0-9]{3})\.?([0-9]{5})$"
PLAIN = r"^[0-9]{14}$"
NEARLY = r"^(?:[0-9]{13}|[0-9]*[OoIl][0-9OoIl]*)$"
PLAIN_ONE = rf"({PLAIN})"
# No establishment has the number 00000: a spreadsheet has rounded the SIRET, or it is a SIREN that was filled up.
ROUNDED = r"^[0-9]*[1-9][0-9]*0{5}$"
SIREN_ROUNDED = r"0{8}$"


def siret(text: pl.Expr, _: Column) -> pl.Expr:
    """The fourteen digits that a text surely writes; else the text as it stands."""
    return pl.coalesce(fourteen(text), text)


def faults(text: pl.Expr, value: pl.Expr, column: Column) -> Mapping[str, pl.Expr]:
    """What may be wrong with a SIRET."""
    other = ~value.str.contains(PLAIN)
    siren, destroyed = compact(text).str.contains(r"^[0-9]{9}$"), without_blanks(text).str.contains(SCIENTIFIC)
    return {
        "valeur_normalisee": value != text,
        **key_faults(text, value, column),
        "siret_siren": other & siren,
        "siret_notation_scientifique": other & destroyed,
        "siret_invalide": other & ~siren & ~destroyed,
    }


def key_faults(_: pl.Expr, value: pl.Expr, __: Column) -> Mapping[str, pl.Expr]:
    """What may be wrong with fourteen digits; null for what is none."""
    key = has_key(value)
    return {"siret_cle_fausse": ~key, "siret_sans_etablissement": key & value.str.contains(ROUNDED)}


SIRET = Rule(siret, faults)
FOURTEEN_DIGITS = Rule(lambda text, _: text, key_faults)


def written(texts: pl.Series) -> Rule:
    """The rule of a column, which is short where all of its cells are fourteen digits."""
    return FOURTEEN_DIGITS if texts.str.contains(PLAIN).all() else SIRET


def without_blanks(text: pl.Expr) -> pl.Expr:
    """The text without blanks, line breaks among them."""
    return text.str.replace_all(r"\s", "")


def compact(text: pl.Expr) -> pl.Expr:
    """The text without what may stand around digits and among them."""
    bare = without_blanks(text).str.replace_all(AROUND, "").str.replace_all(AMONG, "")
    return bare.str.replace(DOTTED, "$1$2$3$4")


def fourteen(text: pl.Expr) -> pl.Expr:
    """The fourteen digits that a text is, or surely was: where a zero in front, or letters, make true keys of both."""
    digits = applied(with_lost_digits, compact(text), pl.String).str.extract(PLAIN_ONE)
    written_out = text.str.replace(WHOLE, "$1$2").str.extract(PLAIN_ONE)
    return pl.coalesce(digits, pl.when(has_key(written_out)).then(written_out))


def with_lost_digits(texts: pl.Series) -> pl.Series:
    """The texts, with the zero that thirteen digits surely lost in front, and digits for the letters that look so."""
    if not texts.str.contains(NEARLY).any():
        return texts
    digits = texts.str.extract(f"({NEARLY})").str.replace_all("[Oo]", "0").str.replace_all("[Il]", "1").str.zfill(14)
    return digits.zip_with(keys(digits, 14) & keys(digits.str.head(9), 9), texts)


def valid_siret(digits: pl.Expr) -> pl.Expr:
    """Whether fourteen digits are a SIRET; null where they are not fourteen digits."""
    return has_key(digits) & ~digits.str.contains(ROUNDED)


def has_key(digits: pl.Expr) -> pl.Expr:
    """Whether fourteen digits have the key of a SIRET; null where they are not fourteen digits."""
    return applied(have_keys, digits, pl.Boolean)


def have_keys(texts: pl.Series) -> pl.Series:
    """The same for a series."""
    key, post = keys(texts, 14), texts.str.starts_with(LA_POSTE)
    return key | (post & (digit_sum(texts, 14) % 5 == 0)) if post.any() else key


def siren_of(text: pl.Expr) -> pl.Expr:
    """The SIREN that a SIRET or a SIREN begins with, where its own key is true; null elsewhere."""
    return applied(sirens, text, pl.String)


def sirens(texts: pl.Series) -> pl.Series:
    """The same for a series; worked out once for each number, since files are of few collectivités."""
    numbers = texts.drop_nulls().unique()
    bare = applied(with_lost_digits, compact(pl.lit(numbers)), pl.String)
    digits = bare.str.extract(r"^([0-9]{9})(?:[0-9]{5})?$")
    told = pl.select(pl.when(luhn(digits, 9), ~bare.str.contains(SIREN_ROUNDED)).then(digits)).to_series()
    return texts.replace_strict(numbers, told, default=None, return_dtype=pl.String)


def is_siren(text: str) -> bool:
    """Whether a text is a SIREN: nine digits with a true key."""
    return bool(pl.select(siren_of(pl.lit(text)) == text).item())


def luhn(digits: pl.Expr, length: int) -> pl.Expr:
    """Whether so many digits have a true Luhn key; null where they are not so many digits. All zeros are no number."""
    return applied(lambda texts: keys(texts, length), digits, pl.Boolean)


def keys(texts: pl.Series, length: int) -> pl.Series:
    """The same for a series."""
    ones = each_digit(texts, length)
    doubled = (2 * digit - 9 * (digit > 4).cast(pl.Int64) for digit in ones[1::2])
    total = sum([*ones[0::2], *doubled], start=pl.zeros(texts.len(), pl.Int64, eager=True))
    return total.ne(0) & (total % 10).eq(0)


def digit_sum(texts: pl.Series, length: int) -> pl.Series:
    """The sum of so many digits; null where the text is not so many digits."""
    return sum(each_digit(texts, length), start=pl.zeros(texts.len(), pl.Int64, eager=True))


def each_digit(texts: pl.Series, length: int) -> list[pl.Series]:
    """The digits as numbers, the last first; null where the text is not so many digits."""
    number = texts.str.extract(rf"^([0-9]{{{length}}})$").cast(pl.Int64, strict=False)
    return [number // 10**place % 10 for place in range(length)]
