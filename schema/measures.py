"""What can be counted and computed over many rows of a dataset: sums, means, extremes, and how many differ."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from schema.dimensions import comparable
from schema.model import Column, Dataset

Sql = sa.ColumnElement[Any]


@dataclass(frozen=True)
class Measure:
    """One computation over the values of a column.

    Attributes:
        name: in the graph.
        description: in French.
        sql: the aggregate of a column.
        takes: whether it makes sense for a column.
        graphql: the type of its result; None: the column's own.
        per_inhabitant: whether the aggregate is divided by a population.
    """

    name: str
    description: str
    sql: Callable[[Sql], Sql]
    takes: Callable[[Column], bool]
    graphql: Any = None
    per_inhabitant: bool = False


def amount(column: Column) -> bool:
    """Amounts of money."""
    return column.scalar.name == "Montant"


def numeric(column: Column) -> bool:
    """Amounts, rates and counts: what can be added up. A year or a position cannot."""
    return column.scalar.name in {"Montant", "Taux", "Entier"} and column.name not in {"ligne", "rang", "numero"}


def ordered(column: Column) -> bool:
    """What has a least and a greatest that mean something."""
    return numeric(column) or column.scalar.name in {"Date", "Annee", "Coordonnee", "Horodatage"}


def mean(column: Sql) -> Sql:
    """The mean, without the zeros that PostgreSQL ends it with."""
    return sa.func.trim_scale(sa.func.avg(column), type_=sa.Numeric)


def median(column: Sql) -> Sql:
    """The value in the middle; between the two in the middle, their mean.

    PostgreSQL takes that mean in binary: of 26.8 and 169.2 it is 97.99999999999999. As a decimal it is told to the 15
    digits that such a number is sure of, which amounts do not exceed.
    """
    middle = sa.func.percentile_cont(sa.literal_column("0.5")).within_group(column)
    return sa.cast(middle, sa.Numeric)


PER_INHABITANT = (
    "Somme des valeurs connues, divisée par une population : celle de la dernière clé de « by » qui mène à un "
    "territoire, à une collectivité ou à ce qu'elle publie ; à défaut, celle du territoire ou de la collectivité dont "
    "c'est la liste. null sans population connue."
)
MEASURES = (
    Measure("sum", "Somme des valeurs connues.", sa.func.sum, numeric, float),
    Measure("avg", "Moyenne des valeurs connues.", mean, numeric, float),
    Measure("median", "Médiane des valeurs connues.", median, numeric, float),
    Measure("min", "Plus petite valeur.", sa.func.min, ordered),
    Measure("max", "Plus grande valeur.", sa.func.max, ordered),
    Measure("countDistinct", "Nombre de valeurs différentes.", lambda c: sa.func.count(c.distinct()), bool, int),
    Measure("parHabitant", PER_INHABITANT, sa.func.sum, amount, float, per_inhabitant=True),
)


def measured(dataset: type[Dataset], measure: Measure) -> list[Column]:
    """The columns of a dataset that a measure takes."""
    return [column for column in comparable(dataset) if measure.takes(column)]
