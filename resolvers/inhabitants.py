"""What is divided by a population: amounts per inhabitant of a place, or of a collectivité."""

from typing import Any, TypeGuard

import sqlalchemy as sa

from resolvers.shapes import Json
from schema.datasets import Collectivite, Enregistrement
from schema.dimensions import Dimension
from schema.measures import MEASURES
from schema.model import Dataset
from schema.relations import relations
from schema.tables import table

SHARED = {measure.name for measure in MEASURES if measure.per_inhabitant}
NOBODY: Json = sa.literal_column("NULL::integer", sa.Integer)
ZERO: Json = sa.literal_column("0")


def is_inhabited(dataset: type[Dataset] | None) -> TypeGuard[type[Dataset]]:
    """Whether records have a population: places, collectivités, and what these publish."""
    return dataset is not None and (is_counted(dataset) or issubclass(dataset, Enregistrement))


def is_counted(dataset: type[Dataset]) -> bool:
    """Whether records tell their population themselves."""
    return any(column.name == "population" for column in dataset.columns)


def population(dataset: type[Dataset], rows: Any) -> Json:
    """The population of a record: its own, or its collectivité's."""
    if is_counted(dataset):
        own: Json = rows.c.population
        return own
    relation = relations(dataset)["collectivite"]
    return found(Collectivite, relation.remote, rows, rows.c[relation.local])


def of_key(dimension: Dimension, groups: Any, key: Json) -> Json:
    """The population of the record that a group's key leads to."""
    assert dimension.target  # noqa: S101 (such a key leads to a record)
    return found(dimension.target, dimension.remote, groups, key)


def found(dataset: type[Dataset], column: str, rows: Any, value: Json) -> Json:
    """The population of the record with that value, which rows have."""
    target = table(dataset).alias()
    inner = sa.select(population(dataset, target)).where(target.c[column] == value)
    return inner.correlate(rows).scalar_subquery()


def is_shared(column: Any) -> bool:
    """Whether a computed column is to be divided; its label begins with the measure's name."""
    return column.name.partition(" ")[0] in SHARED


def shared(computed: Any, people: Json) -> list[Json]:
    """Computed columns, those to be divided once divided."""
    return [divided(column, people).label(column.name) if is_shared(column) else column for column in computed.c]


def divided(amount: Json, people: Json) -> Json:
    """An amount per inhabitant; null where there are none."""
    return sa.func.trim_scale(amount / sa.func.nullif(people, ZERO), type_=sa.Numeric)
