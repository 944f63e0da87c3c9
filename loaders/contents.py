"""What a header leaves open, told by what stands under it: two headers of one name, or one that says nothing.

SIRET, dates and amounts are known by their look; a text looks like anything, and is never guessed. What two columns may
be alike is neither: it stays ambiguous, and is told. So is whatever was told by its content.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

import polars as pl

from loaders.match import Matching, Pair
from loaders.parties import ADDED
from loaders.persons import owner, recipients
from loaders.rules import amounts, dates
from loaders.rules.identifiers import fourteen, valid_siret
from loaders.rules.marks import marks
from loaders.words import words
from schema.model import Column, Dataset

SAID = "colonne_au_contenu"  # the anomaly of a column that is told so
LOOKED_AT = 1_000  # cells of each column
FEWEST = 3  # filled cells, for a look to prove anything
NEARLY_ALL = 0.95
# « col3 », « Unnamed: 3 », « F3 », or nothing: what programs put where a header is missing.
MUTE = re.compile(r"\s*(?:(?:col(?:umn|onne)?|field|champ|unnamed|var(?:iable)?|[fvx])?[\s_:.-]*\d*)\s*", re.IGNORECASE)
# « Date », « N° SIRET »: what stands there is said, not of whom or what.
BARE = [frozenset({"date"}), *(frozenset({number}) for number in ("siret", "siren", "identifiant"))]
DATED = r"\d\D+\d\D*\d"  # a number alone is no date
MONEY = r"[.,]\d{2}(?:\D|$)|€|(?i)euro"
YEAR = r"^(?:19|20)\d\d$"


def by_contents(matching: Matching, headers: list[str], cells: pl.DataFrame) -> tuple[Matching, list[tuple[str, str]]]:
    """What the headers mean, given some rows: a column of text for each header, in their order; and what is to be told.

    `Matching` says what was known by the headers alone.
    """
    matching = numbers_for_names(matching, cells)
    filled = [column.str.strip_chars().replace("", None).drop_nulls().head(LOOKED_AT) for column in cells]
    found = {**chosen(matching, headers, filled)}
    found |= mute(matching, headers, filled, found)
    pairs = [Pair(at[0], headers[at[0]], *column_of(matching, name)) for name, at in found.items() if len(at) == 1]
    open_ones = {
        name: tuple(headers[place] or "(sans nom)" for place in at) for name, at in found.items() if len(at) > 1
    }
    left = {name: said for name, said in matching.ambiguous.items() if name not in found}
    known = {pair.column.name: pair for pair in (*matching.pairs, *pairs)}
    settled = replace(matching.with_pairs(known, headers), ambiguous=left | open_ones)
    moved = [pair for pair in matching.pairs if pair.by_cells]
    said = ((pair.header or "(sans nom)", pair.column.header or pair.column.graphql_name) for pair in [*moved, *pairs])
    return settled, [(SAID, f"{header} : {column}") for header, column in said]


def numbers_for_names(matching: Matching, cells: pl.DataFrame) -> Matching:
    """The same where a header that should name persons has nothing but their numbers under it: « Bénéficiaire »."""
    dataset, known = matching.kind.rows, {pair.column.name for pair in matching.pairs}
    giver = owner(dataset)
    numbers = {one.name: one.siret for one in (*recipients(dataset), *([giver] if giver else []))}
    if cells.is_empty():
        return matching
    pairs = [
        replace(pair, column=siret, by_cells=True)
        if (siret := numbers.get(pair.column.name))
        and siret.name not in known
        and look(cells.to_series(pair.place).str.strip_chars().replace("", None).drop_nulls()) == "Siret"
        else pair
        for pair in matching.pairs
    ]
    left = [column for column in matching.missing if column.name not in {pair.column.name for pair in pairs}]
    gone = [pair.column for pair in matching.pairs if pair.column not in {pair.column for pair in pairs}]
    return replace(matching, pairs=tuple(pairs), missing=(*gone, *left))


def column_of(matching: Matching, name: str) -> tuple[type[Dataset], Column]:
    """A column that files of this kind may have."""
    return next((dataset, column) for dataset, column in matching.kind.readable() if column.name == name)


def chosen(matching: Matching, headers: list[str], filled: list[pl.Series]) -> dict[str, list[int]]:
    """Of the headers that claim one column alike, the only one whose cells it may hold."""
    found = {}
    for name, claimants in matching.ambiguous.items():
        scalar = column_of(matching, name)[1].scalar.name
        places = [place for place, header in enumerate(headers) if header in claimants and filled[place].len()]
        fitting = [place for place in places if fits(filled[place], scalar)]
        if len(fitting) == 1 or (fitting and all(filled[fitting[0]].equals(filled[place]) for place in fitting)):
            found[name] = fitting[:1]
    return found


def fits(cells: pl.Series, scalar: str) -> bool:
    """Whether cells may be of a column of that scalar: what has a look of its own is no text.

    Amounts need no look: what one header says of two columns, « Subvention 2021 » and « 2022 », no round sums decide.
    """
    if scalar == "Montant":
        return cells.len() >= FEWEST and look(cells) in {None, scalar} and are_numbers(cells)
    return look(cells) == (scalar if scalar in LOOKS else None)


def are_numbers(cells: pl.Series) -> bool:
    """Whether nearly all cells are numbers, and not years."""
    read = numbers(cells).is_not_null().mean() or 0
    return bool(read >= NEARLY_ALL and not cells.str.contains(YEAR).all())  # type: ignore[operator]


def numbers(cells: pl.Series) -> pl.Series:
    """The numbers that cells are, as decimal text; null for others."""
    return amounts.parsed(cells, marks(cells.str.replace_all(r"\s", "")))["value"]


def mute(
    matching: Matching, headers: list[str], filled: list[pl.Series], found: dict[str, list[int]]
) -> dict[str, list[int]]:
    """The headers that say nothing, by the column that their cells look like and the file lacks."""
    taken = {pair.place for pair in matching.pairs} | {place for places in found.values() for place in places}
    claims: dict[str, list[int]] = {}
    for place, header in enumerate(headers):
        if place not in taken and is_mute(header):
            wanted = list(lacking(matching, found, look(filled[place]), filled[place]))
            if len(wanted) == 1:
                claims.setdefault(wanted[0], []).append(place)
    return claims


def is_mute(header: str) -> bool:
    """Whether a header leaves it to the cells to say what they are, or what they are of."""
    return MUTE.fullmatch(header) is not None or any(one <= words(header).known <= one | ADDED for one in BARE)


def lacking(matching: Matching, found: dict[str, list[int]], scalar: str | None, cells: pl.Series) -> Iterator[str]:
    """The columns of a scalar that the standard requires and the file lacks, that these cells may be."""
    known = {pair.column.name for pair in matching.pairs} | set(found) | set(matching.ambiguous)
    received = {one.siret.name for one in recipients(matching.kind.rows)}
    for _, column in matching.kind.columns():
        wanted = column.scalar.name == scalar and (column.required or column.name in received)
        # Whoever gives is one and the same in a file, whoever receives is not.
        if (
            wanted
            and column.name not in known
            and (scalar != "Siret" or (column.name in received) == (cells.n_unique() > 1))
        ):
            yield column.name


def look(cells: pl.Series) -> str | None:
    """The scalar that nearly all cells look like, if any."""
    told = (name for name, looks in LOOKS.items() if cells.len() >= FEWEST and (looks(cells).mean() or 0) >= NEARLY_ALL)  # type: ignore[operator]
    return next(told, None)


def as_siret(cells: pl.Series) -> pl.Series:
    """Whether each cell is a SIRET."""
    return cells.to_frame("x").select(valid_siret(fourteen(pl.col("x"))).fill_null(value=False)).to_series()


def as_date(cells: pl.Series) -> pl.Series:
    """Whether each cell is a date."""
    return dates.read(cells, dates.day_first).is_not_null() & cells.str.contains(DATED)


def as_amount(cells: pl.Series) -> pl.Series:
    """Whether each cell is an amount, in a column that shows cents, euros or round sums: codes and ranks do not."""
    read = numbers(cells)
    rounded = (read.cast(pl.Float64, strict=False) % 50 == 0).mean() or 0
    money = (cells.str.contains(MONEY).any() or rounded > 0.6) and not cells.str.contains(YEAR).all()  # type: ignore[operator]
    return read.is_not_null() & money


LOOKS = {"Siret": as_siret, "Date": as_date, "Montant": as_amount}
