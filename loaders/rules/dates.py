"""Dates: ISO 8601, or as French publishers and their spreadsheets write them. An unreadable one is null.

The day comes first where the year does not, unless the column proves that its months do.
"""

import datetime
from collections.abc import Callable, Mapping
from functools import partial

import polars as pl

from loaders.rules.rule import Rule, applied
from schema.model import Column

# A time or a zone after a date says more than is kept, and nothing wrong: `2018-12-17+01:00`, `2024-01-05T10:00Z`.
TIME = r"(?:[T ]+\d{1,2}[:h]\d{2}.*)?"
ISO = r"^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*|Z|[+-]\d{2}:?\d{2})?$"
# Late in the evening by Greenwich, it is the next day in Paris: programs write midnight so, `2019-12-31T23:00:00Z`.
LATE = r"^(\d{4}[-/]\d{2}[-/]\d{2}[T ]2[23]:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(?:Z|UTC|[+-]00(?::?00)?)$"
# Each with groups `y`, `m` and `d`. Marks may be doubled or have blanks around: `2022-12--01`, `05 / 12 / 2016`.
YEAR_FIRST = rf"^(?P<y>\d{{4}})\s*[/.-]+\s*(?P<m>\d{{1,2}})\s*[/.-]+\s*(?P<d>\d{{1,2}}){TIME}$"
DAY_FIRST = rf"^(?P<d>\d{{1,2}})\s*[/.-]+\s*(?P<m>\d{{1,2}})\s*[/.-]+\s*(?P<y>\d{{4}}|\d{{2}}){TIME}$"
MONTH_FIRST = DAY_FIRST.replace("<d>", "<0>").replace("<m>", "<d>").replace("<0>", "<m>")
COMPACT = r"^(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})$"
NAMED = (
    r"^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?(?:le\s+)?"
    rf"(?P<d>\d{{1,2}})(?:er\b)?[\s-]*(?P<m>[a-z]+)\.?[\s-]*(?P<y>\d{{4}}|\d{{2}})(?::\d{{2}}:.*)?{TIME}$"
)
MONTHS = {
    spelling: month
    for month, spellings in enumerate(
        (
            ("janvier", "janv", "jan", "january"),
            ("fevrier", "fevr", "fev", "february", "feb"),
            ("mars", "mar", "march"),
            ("avril", "avr", "april", "apr"),
            ("mai", "may"),
            ("juin", "june", "jun"),
            ("juillet", "juil", "july", "jul"),
            ("aout", "aou", "august", "aug"),
            ("septembre", "sept", "sep", "september"),
            ("octobre", "oct", "october"),
            ("novembre", "nov", "november"),
            ("decembre", "dec", "december"),
        ),
        start=1,
    )
    for spelling in spellings
}
# Days since the end of 1899, as spreadsheets count them: from 1980 to 2099.
SERIAL = r"^(\d{5})(?:[.,]\d+)?$"
FIRST_SERIAL, LAST_SERIAL, ZERO = 29_221, 73_050, datetime.date(1899, 12, 30)
CENTURY = 80  # two digits from it on are of the last century

MONTH_ALONE = rf"(?i)^\d{{4}}(?:[/.-]\d{{1,2}})?$|^\d{{1,2}}[/.-]\d{{4}}$|^(?:{'|'.join(MONTHS)})\.?[\s-]*\d{{2,4}}$"
ONE = r"\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}"
MANY = rf"(?:{ONE})\D+(?:{ONE})"
TWO_WAYS = r"^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?:\D|$)"

# Milliseconds since 1970, as programs of the web count them: from 1980 to 2099.
EPOCH = r"^(\d{12,13})(?:\.0+)?$"
FIRST_EPOCH, LAST_EPOCH = 315_532_800_000, 4_102_444_799_999

Form = Callable[[pl.Series], pl.Series]


def plain(text: pl.Expr) -> pl.Expr:
    """The text in small letters without accents."""
    return text.str.normalize("NFKD").str.replace_all(r"\p{M}", "").str.to_lowercase()


def in_figures(texts: pl.Series, form: str) -> pl.Series:
    """The days that some texts write in one form."""
    return days(texts.str.extract_groups(form).struct.unnest())


def days(parts: pl.DataFrame) -> pl.Series:
    """The days of the calendar that have these years, months and days, as text (`y`, `m`, `d`); null for others."""
    year, month, day = (pl.col(name) for name in "ymd")
    century = pl.when(year.str.len_bytes() > 2).then(pl.lit(""))
    whole = century.when(year.cast(pl.Int32, strict=False) >= CENTURY).then(pl.lit("19")).otherwise(pl.lit("20")) + year
    iso = pl.concat_str(whole, month.str.zfill(2), day.str.zfill(2), separator="-")
    return parts.select(iso.str.to_date("%Y-%m-%d", strict=False)).to_series()


def named(texts: pl.Series) -> pl.Series:
    """The days whose month is a word."""
    parts = pl.select(plain(pl.lit(texts)).str.extract_groups(NAMED)).to_series().struct.unnest()
    months = pl.col("m").replace_strict(MONTHS, default=None, return_dtype=pl.Int8).cast(pl.String)
    return days(parts.with_columns(months))


def serial(texts: pl.Series) -> pl.Series:
    """The days that are told by their rank in a spreadsheet."""
    rank = texts.str.extract(SERIAL).cast(pl.Int32, strict=False)
    known = pl.when(pl.col("rank").is_between(FIRST_SERIAL, LAST_SERIAL))
    return rank.alias("rank").to_frame().select(known.then(pl.lit(ZERO) + pl.duration(days="rank"))).to_series()


def epoch(texts: pl.Series) -> pl.Series:
    """The days, in Paris, that are told in milliseconds."""
    told = texts.str.extract(EPOCH).cast(pl.Int64, strict=False).alias("told").to_frame()
    known = pl.when(pl.col("told").is_between(FIRST_EPOCH, LAST_EPOCH)).then(pl.from_epoch("told", "ms"))
    return told.select(known.dt.replace_time_zone("UTC").dt.convert_time_zone("Europe/Paris").dt.date()).to_series()


def day_first(texts: pl.Series) -> pl.Series:
    """The days that begin by the day."""
    return in_figures(texts, DAY_FIRST)


def month_first(texts: pl.Series) -> pl.Series:
    """The days that begin by the month."""
    return in_figures(texts, MONTH_FIRST)


def by_the_larger(texts: pl.Series) -> pl.Series:
    """The days that can be told from their months: one is beyond twelve, or they are equal."""
    first, second = (texts.str.extract(TWO_WAYS, place).cast(pl.Int8, strict=False) for place in (1, 2))
    day = in_figures(texts, DAY_FIRST).zip_with(first.ge(13) | first.eq(second), texts.clear(texts.len()).cast(pl.Date))
    return day.zip_with(day.is_not_null(), in_figures(texts, MONTH_FIRST).zip_with(second.ge(13), day.clear(day.len())))


def iso(texts: pl.Series) -> pl.Series:
    """The days of texts in ISO form: of an instant by Greenwich, the day that it was in Paris."""
    found = texts.str.extract(ISO).str.to_date("%Y-%m-%d", strict=False)
    late = texts.str.contains(LATE)
    if not late.any():
        return found
    instants = (
        texts.str.extract(LATE).str.replace("T", " ").str.replace_all("/", "-").str.replace(r"^(.{16})$", "$1:00")
    )
    utc = instants.str.to_datetime("%Y-%m-%d %H:%M:%S", time_zone="UTC", strict=False)
    return utc.dt.convert_time_zone("Europe/Paris").dt.date().zip_with(late, found)


def read(texts: pl.Series, short: Form) -> pl.Series:
    """The days that some texts write: the forms one after the other, until all is read."""
    found = iso(texts)
    for form in (short, partial(in_figures, form=YEAR_FIRST), partial(in_figures, form=COMPACT), named, serial, epoch):
        if found.null_count() == texts.null_count():
            break
        found = found.zip_with(found.is_not_null(), form(texts))
    return found


def date(text: pl.Expr, _: Column, short: Form) -> pl.Expr:
    """A day of the calendar; `short` reads dates in figures whose year does not come first."""
    return applied(lambda texts: read(texts, short), text, pl.Date)


def faults(text: pl.Expr, value: pl.Expr, _: Column, short: Form) -> Mapping[str, pl.Expr]:
    """What may be wrong with dates."""
    unread = text.is_not_null() & value.is_null()
    many, incomplete = text.str.contains(MANY), plain(text).str.contains(MONTH_ALONE)
    unsure = text.str.contains(TWO_WAYS) & ~many if short is by_the_larger else pl.lit(value=False)
    return {
        "dates_multiples": unread & many,
        "date_incomplete": unread & incomplete,
        "date_ambigue": unread & unsure,
        "date_illisible": unread & ~many & ~incomplete & ~unsure,
        "valeur_normalisee": value.is_not_null() & (~text.str.contains(ISO) | text.str.contains(LATE)),
    }


def iso_date(text: pl.Expr, _: Column) -> pl.Expr:
    """A day of the calendar, from texts that are all in ISO form."""
    return text.str.extract(ISO).str.to_date("%Y-%m-%d", strict=False)


def iso_faults(text: pl.Expr, value: pl.Expr, _: Column) -> Mapping[str, pl.Expr]:
    """What may be wrong with them."""
    return {"date_illisible": text.is_not_null() & value.is_null()}


def by(short: Form) -> Rule:
    """The rule of a column whose dates in figures have these forms."""
    return Rule(partial(date, short=short), partial(faults, short=short))


ISO_DATE = Rule(iso_date, iso_faults)
DATE = by(day_first)


def written(texts: pl.Series) -> Rule:
    """The rule of a column: whether the day or the month comes first is seen from all of its cells."""
    if texts.str.contains(ISO).all() and not texts.str.contains(LATE).any():
        return ISO_DATE
    first, second = (texts.str.extract(TWO_WAYS, place).cast(pl.Int8, strict=False) > 12 for place in (1, 2))
    if not second.any():
        return DATE
    return by(by_the_larger if first.any() else month_first)
