"""The GraphQL types of `aggregate`, over a whole list, and of `groups`, by dimensions; their orders and filters."""

from enum import Enum

import strawberry
from strawberry.types.field import StrawberryField

from schema.dimensions import Dimension, dimensions
from schema.inputs import Made, SortDirection, bare, comparison, complete, entry
from schema.measures import MEASURES, Measure, measured
from schema.model import Column, Dataset
from schema.once import once
from schema.types import argument, extend, field, listed, object_type

COUNT = "Nombre de lignes."
WHOLE = "Calculs sur la liste entière, filtres compris."


def measures(dataset: type[Dataset]) -> list[Measure]:
    """The measures that have a column to take in a dataset."""
    return [measure for measure in MEASURES if measured(dataset, measure)]


def capital(name: str) -> str:
    """`countDistinct` → `CountDistinct`."""
    return name[0].upper() + name[1:]


def made(name: str, description: str, *fields: StrawberryField) -> Made:
    """An object type of that name."""
    kind = strawberry.type(type(name, (), {}), description=description)
    extend(kind, *fields)
    return kind


@once
def measure_type(dataset: type[Dataset], measure: Measure) -> Made:
    """The results of one measure, a field a column: `SubventionSum`."""
    fields = (
        field(column.graphql_name, (measure.graphql or column.scalar.graphql) | None, column.description)  # type: ignore[operator]
        for column in measured(dataset, measure)
    )
    return made(f"{dataset.__name__}{capital(measure.name)}", measure.description, *fields)


def result_fields(dataset: type[Dataset]) -> list[StrawberryField]:
    """What is computed: the number of rows, and each measure."""
    computed = (field(m.name, measure_type(dataset, m), m.description) for m in measures(dataset))
    return [field("count", int, COUNT), *computed]


@once
def aggregate_type(dataset: type[Dataset]) -> Made:
    """The aggregate over a whole list."""
    return made(
        f"{dataset.__name__}Aggregate", "Calculs sur la liste entière, filtres compris.", *result_fields(dataset)
    )


@once
def keys_type(dataset: type[Dataset]) -> Made:
    """The keys of a group: null for a dimension that was not asked for."""
    fields = (field(key.name, key_type(key) | None, key.description) for key in dimensions(dataset).values())
    return made(f"{dataset.__name__}GroupKeys", "Ce que les lignes d'un groupe ont en commun.", *fields)


def key_type(dimension: Dimension) -> Made:
    """The type of a key: a value, or a record."""
    return object_type(dimension.target) if dimension.target else dimension.graphql


@once
def group_type(dataset: type[Dataset]) -> Made:
    """A group: its keys, and what is computed over its rows."""
    keys = field("keys", keys_type(dataset), "Ce que les lignes du groupe ont en commun.")
    return made(f"{dataset.__name__}Group", "Un groupe de lignes.", keys, *result_fields(dataset))


@once
def group_by(dataset: type[Dataset]) -> Made:
    """The dimensions of a dataset, as an enum."""
    values = {key: strawberry.enum_value(key, description=d.description) for key, d in dimensions(dataset).items()}
    enum = Enum(f"{dataset.__name__}GroupBy", values)  # type: ignore[misc]
    return strawberry.enum(enum, description="Ce selon quoi regrouper les lignes.")


@once
def group_order(dataset: type[Dataset]) -> Made:
    """The order of groups: by their number of rows, a measure, or a key."""
    keys = bare(f"{dataset.__name__}KeysOrderBy", "Ordre selon une clé du groupe.", one_of=True)
    values = (d for d in dimensions(dataset).values() if not d.target)
    complete(keys, *(entry(d.name, SortDirection, d.description) for d in values))
    return complete(
        bare(f"{dataset.__name__}GroupOrderBy", "Ordre des groupes, un seul champ par élément.", one_of=True),
        entry("count", SortDirection, COUNT),
        entry("keys", keys, "Selon une clé du groupe."),
        *(entry(m.name, measure_input(dataset, m, "OrderBy"), m.description) for m in measures(dataset)),
    )


@once
def having(dataset: type[Dataset]) -> Made:
    """The filter of groups, by what was computed over them."""
    return complete(
        bare(f"{dataset.__name__}Having", "Conditions que les groupes remplissent, toutes à la fois."),
        entry("count", comparison("Int", int), COUNT),
        *(entry(m.name, measure_input(dataset, m, "Having"), m.description) for m in measures(dataset)),
    )


@once
def measure_input(dataset: type[Dataset], measure: Measure, kind: str) -> Made:
    """What may be asked of one measure's results: an order, or comparisons."""
    return complete(
        bare(f"{dataset.__name__}{capital(measure.name)}{kind}", measure.description, one_of=kind == "OrderBy"),
        *(entry(c.graphql_name, result_input(measure, c, kind), c.description) for c in measured(dataset, measure)),
    )


def result_input(measure: Measure, column: Column, kind: str) -> Made:
    """A direction, or the comparisons of a measure's result, by its type."""
    if kind == "OrderBy":
        return SortDirection
    if measure.graphql is None:
        return comparison(column.scalar.family, column.scalar.graphql)
    return comparison({int: "Int", float: "Float"}[measure.graphql], measure.graphql)


def aggregate_fields(dataset: type[Dataset]) -> tuple[StrawberryField, ...]:
    """What a connection offers beside its pages."""
    grouping = (
        argument("by", listed(group_by(dataset)), "Ce selon quoi regrouper."),
        argument("having", having(dataset) | None, "Conditions sur les groupes."),
    )
    arguments = (
        *grouping,
        argument("orderBy", listed(group_order(dataset)) | None, "Ordre des groupes ; selon leurs clés par défaut."),
        argument(
            "first", int | None, "Les n premiers groupes : 100 par défaut, 1000 au plus ; groupCount dit s'il en reste."
        ),
    )
    return (
        field("aggregate", aggregate_type(dataset), WHOLE),
        field("groups", listed(group_type(dataset)), "Calculs par groupes de lignes.", arguments),
        field("groupCount", int, "Nombre exact de groupes, filtres compris.", grouping),
    )
