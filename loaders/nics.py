"""A SIRET in two columns: the SIREN of whoever it is (9 digits), and the NIC of their establishment (5 digits).

A key says whether the two make a SIRET: so a NIC is known by it where a spreadsheet has taken its zeros (`14`).
"""

from dataclasses import replace

import polars as pl

from loaders.match import Matching, Pair
from loaders.rules.identifiers import has_key, have_keys
from loaders.words import words

SIREN, NIC = r"^[0-9]{9}$", r"^[0-9]{1,5}$"  # a spreadsheet takes the zeros that a NIC begins with
# What a number may be called, whosever it is.
NUMBER = frozenset({"siren", "nic", "numero", "code", "identifiant", "siege"})


def completed(matching: Matching, headers: list[str], cells: pl.DataFrame) -> Matching:
    """What the headers mean, the NIC beside each SIREN among them.

    `cells` are some rows, a column of text for each header: all that is in the two columns must be such numbers.
    """
    if cells.is_empty():
        return matching
    found = {pair: place for pair in matching.pairs if (place := place_of_nic(pair, matching, headers)) is not None}
    halves = {
        pair.column.name: replace(pair, nic=(place, headers[place]))
        for pair, place in found.items()
        if are_halves(cells, pair.place, place)
    }
    known = {pair.column.name: pair for pair in matching.pairs}
    return matching.with_pairs(known | halves, headers) if halves else matching


def place_of_nic(pair: Pair, matching: Matching, headers: list[str]) -> int | None:
    """Where the NIC stands that goes with a SIREN: under the same words, or right after it under no other."""
    if pair.column.scalar.name != "Siret":
        return None
    taken, after = {one.place for one in matching.pairs}, pair.place + 1
    said = {place: words(header).known for place, header in enumerate(headers) if place not in taken}
    others = {place: known - NUMBER for place, known in said.items() if "nic" in known}
    if after in others and others[after] <= words(pair.header).known:
        return after
    alike = [place for place, known in others.items() if known == words(pair.header).known - NUMBER]
    return alike[0] if len(alike) == 1 else None


def are_halves(cells: pl.DataFrame, siren: int, nic: int) -> bool:
    """Whether all that stands in two columns are SIREN and NIC, and any row has both.

    Numbers of fewer than five digits may be anything: most of those that are there must make a SIRET.
    """
    halves = [cells.to_series(place).str.strip_chars().replace("", None) for place in (siren, nic)]
    sirens, nics = halves
    both = sirens.is_not_null() & nics.is_not_null()
    if not (both.any() and sirens.str.contains(SIREN).all() and nics.str.contains(NIC).all()):
        return False
    short = both & (nics.str.len_chars() < 5)
    return not short.any() or bool(2 * have_keys((sirens + nics.str.zfill(5)).filter(short)).sum() > short.sum())


def joined(siren: pl.Expr, nic: pl.Expr) -> pl.Expr:
    """The SIRET that the cells of a row make, where its key is right; else the SIREN as it stands."""
    siren_alone, nic_alone = siren.str.strip_chars(), nic.str.strip_chars()
    whole = pl.concat_str(siren_alone, nic_alone.str.zfill(5))
    parts = siren_alone.str.contains(SIREN) & nic_alone.str.contains(NIC)
    return pl.when(parts & has_key(whole)).then(whole).otherwise(siren)
