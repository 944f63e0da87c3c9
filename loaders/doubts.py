"""Values that are read, and yet hard to believe: they are kept as they stand and told, so that somebody looks.

Amounts that stand for something else (0, 1, 999999999), or are negative; dates of before the data were open, or of
after the file was taken; positions that do not lie in France, or only once latitude and longitude are exchanged;
amounts that seem to be in cents, throughout a file.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import polars as pl

from loaders.france import lies_in_france
from schema.datasets import Equipement, Marche, ModificationMarche, Subvention
from schema.model import Column, Dataset

# Where an amount is what was given or paid for: in a budget, zero and less are amounts like others.
AMOUNTS: dict[type[Dataset], tuple[str, ...]] = {
    Subvention: ("montant",),
    Marche: ("montant", "valeur_globale"),
    ModificationMarche: ("montant",),
}
NINES = r"^9{6,}(\.[09]+)?$"
LARGEST = 999_999_999
EARLIEST = date(1980, 1, 1)
# Codes of five digits, whose first a spreadsheet takes away where it is a zero.
FIVE_DIGITS: dict[type[Dataset], tuple[str, ...]] = {Equipement: ("adresse_code_postal",)}
# Dates that may be yet to come, by that many years.
MAY_COME = {"date_debut_execution": 20}
# A file is taken to be in cents where so many amounts are all whole hundreds, none below ten euros, most beyond a
# thousand: few subsidies are.
FEWEST, SMALLEST, USUAL = 20, 1_000, 100_000


def doubts(dataset: type[Dataset], rows: pl.DataFrame, taken: date) -> Iterator[tuple[Column, str, pl.Expr]]:
    """What may be hard to believe in rows of values, taken on a day: a column, a code, and where it applies."""
    if dataset.position and set(dataset.position) <= set(rows.columns):
        first, (latitude, longitude) = dataset.column(dataset.position[0]), map(pl.col, dataset.position)
        inside, exchanged = lies_in_france(latitude, longitude), lies_in_france(longitude, latitude)
        on_earth = latitude.is_between(-90, 90) & longitude.is_between(-180, 180)  # else it is told as out of bounds
        yield first, "position_inversee", exchanged & ~inside
        yield first, "position_hors_de_france", on_earth & ~exchanged & ~inside
    for column in dataset.columns:
        value = pl.col(column.name)
        kind = rows.schema.get(column.name)
        if column.name in AMOUNTS.get(dataset, ()) and kind == pl.String:
            yield column, "montant_douteux", is_odd(value, column)
        if column.name in FIVE_DIGITS.get(dataset, ()) and kind == pl.String:
            yield column, "zero_perdu", value.str.contains(r"^[0-9]{4}$")
        if column.scalar.name == "Date" and kind == pl.Date:
            yield column, "date_douteuse", ~value.is_between(EARLIEST, latest(column, taken))
        if column.scalar.name == "Annee" and kind == pl.Int32:
            yield column, "annee_douteuse", ~value.is_between(EARLIEST.year, taken.year + 1)


def is_odd(amount: pl.Expr, column: Column) -> pl.Expr:
    """Whether an amount, as decimal text, is one that people write for want of one, or less than nothing.

    What is below the bound of the standard is told as that.
    """
    number = amount.cast(pl.Float64, strict=False)
    small = number <= 1 if column.minimum is None else number == column.minimum
    return small | (number >= LARGEST) | amount.str.contains(NINES)


def latest(column: Column, taken: date) -> date:
    """The last day that a date may be of, in a file taken on a day."""
    years = MAY_COME.get(column.name, 0)
    return date(taken.year + years, 12, 31) if years else taken + timedelta(days=1)  # whatever the clocks


@dataclass
class Cents:
    """Whether the amounts of a file seem to be in cents: each is a whole hundred, and they are large for subsidies.

    Attributes:
        amounts, large: how many there are, and how many of at least `USUAL`.
        whole: whether all so far are whole hundreds of at least `SMALLEST`.
    """

    amounts: int = 0
    large: int = 0
    whole: bool = True

    def add(self, dataset: type[Dataset], rows: pl.DataFrame) -> None:
        """Look at the amounts of some accepted rows."""
        if dataset is not Subvention or "montant" not in rows.columns or not self.whole:
            return
        amounts = rows["montant"].cast(pl.Float64, strict=False).drop_nulls()
        self.amounts += amounts.len()
        self.large += int((amounts >= USUAL).sum())
        self.whole = bool(((amounts % 100 == 0) & (amounts >= SMALLEST)).all())

    def seem(self) -> bool:
        """Whether they seem to be."""
        return self.whole and self.amounts >= FEWEST and 2 * self.large > self.amounts
