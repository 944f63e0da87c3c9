"""The inputs that filter and order a dataset, made from its columns, its relations and the table of operators."""

from enum import Enum
from typing import Any

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.types.base import get_object_definition
from strawberry.types.field import StrawberryField

from schema.model import Column, Dataset
from schema.once import once
from schema.operators import FAMILIES, Operator
from schema.relations import Relation, relations

# A class made at run time, which Strawberry reads as a GraphQL type: beyond what a type checker can follow.
Made = Any


@strawberry.enum(
    description="Sens d'un ordre. Les valeurs absentes viennent à la fin, sauf mention contraire ; les textes sont "
    "rangés sans tenir compte de la casse ni des accents, les codes caractère par caractère."
)
class SortDirection(Enum):
    """Where nulls go is part of the direction, so that no question depends on a default of PostgreSQL's."""

    ASC = strawberry.enum_value("ASC", description="Croissant.")
    DESC = strawberry.enum_value("DESC", description="Décroissant.")
    ASC_NULLS_FIRST = strawberry.enum_value("ASC_NULLS_FIRST", description="Croissant, valeurs absentes au début.")
    DESC_NULLS_FIRST = strawberry.enum_value("DESC_NULLS_FIRST", description="Décroissant, valeurs absentes au début.")


def entry(name: str, annotation: Any, description: str) -> StrawberryField:
    """An optional field of an input, of that GraphQL name."""
    # The suffix keeps Python's keywords (in, not, and, or) out of generated signatures.
    return StrawberryField(
        python_name=f"{name}_",
        graphql_name=name,
        type_annotation=StrawberryAnnotation(annotation | None),
        description=description,
        default=strawberry.UNSET,
    )


def complete(target: Made, *entries: StrawberryField) -> Made:
    """Give an input its fields."""
    get_object_definition(target, strict=True).fields.extend(entries)
    return target


def bare(name: str, description: str, *, one_of: bool = False) -> Made:
    """An input of that GraphQL name, without fields yet."""
    return strawberry.input(type(name, (), {}), description=description, one_of=one_of)


@once
def comparison(family: str, graphql: Any) -> Made:
    """The comparisons offered on one family of values, as `StringFilter` or `DateFilter`."""
    made = bare(f"{family}Filter", "Comparaisons ; plusieurs à la fois doivent toutes être vraies.")
    return complete(made, *(entry(op.name, operand(op, graphql), op.description) for op in FAMILIES[family]))


def operand(operator: Operator, graphql: Any) -> Any:
    """The GraphQL type of an operator's value."""
    return {"one": graphql, "many": list[graphql], "flag": bool}[operator.takes]


def family(column: Column) -> str:
    """The family of operators of a column; empty where it cannot be compared."""
    return f"{column.scalar.family}List" if column.many else column.scalar.family


@once
def where(dataset: type[Dataset]) -> Made:
    """The filter of a dataset: its columns, its relations, and their combinations."""
    made = bare(f"{dataset.__name__}Where", "Conditions ; plusieurs à la fois doivent toutes être remplies.")
    PENDING.append((dataset, made))
    return made


@once
def many(dataset: type[Dataset]) -> Made:
    """The filter on a to-many relation."""
    made = bare(f"{dataset.__name__}ListWhere", "Conditions sur les éléments d'une liste.")
    return complete(
        made,
        entry("some", where(dataset), "Au moins un élément remplit ces conditions."),
        entry("none", where(dataset), "Aucun élément ne remplit ces conditions."),
        entry("every", where(dataset), "Tous les éléments remplissent ces conditions."),
    )


@once
def order_by(dataset: type[Dataset]) -> Made:
    """The order of a dataset: one of its columns, or one of a to-one relation's."""
    made = bare(f"{dataset.__name__}OrderBy", "Ordre selon un champ, un seul par élément de la liste.", one_of=True)
    ORDERS.append((dataset, made))
    return made


# Filters and orders lead to each other in circles: they are made bare when first named, and completed once all are.
PENDING: list[tuple[type[Dataset], Made]] = []
ORDERS: list[tuple[type[Dataset], Made]] = []


def complete_all() -> None:
    """Give every filter and order that has been named its fields, which may name more."""
    while PENDING or ORDERS:
        if PENDING:
            complete_where(*PENDING.pop())
        else:
            complete_order(*ORDERS.pop())


@strawberry.input(description="Autour d'un point.")
class Near:
    """A circle on the globe."""

    latitude: float = strawberry.field(description="Latitude du centre, en degrés, de -90 à 90.")
    longitude: float = strawberry.field(description="Longitude du centre, en degrés, de -180 à 180.")
    km: float = strawberry.field(description="Rayon, en kilomètres.")


@strawberry.input(description="Dans un rectangle de latitudes et de longitudes.")
class Within:
    """A box of latitudes and longitudes."""

    sud: float = strawberry.field(description="Latitude la plus petite.")
    ouest: float = strawberry.field(
        description="Longitude où il commence, d'ouest en est : plus grande que « est » s'il passe le 180e méridien."
    )
    nord: float = strawberry.field(description="Latitude la plus grande.")
    est: float = strawberry.field(description="Longitude où il finit.")


@strawberry.input(description="Conditions sur la position.")
class PositionFilter:
    """Where a record is."""

    near: Near | None = strawberry.field(default=strawberry.UNSET, description="À moins de n kilomètres d'un point.")
    within: Within | None = strawberry.field(default=strawberry.UNSET, description="Dans un rectangle.")


def position(dataset: type[Dataset]) -> list[StrawberryField]:
    """The position in a filter, of what has one."""
    return [entry("position", PositionFilter, "Position sur la carte.")] if dataset.position else []


def complete_where(dataset: type[Dataset], made: Made) -> None:
    """A filter's fields."""
    complete(
        made,
        *(compared(column) for column in dataset.columns if column.published and family(column)),
        *(related(relation) for relation in relations(dataset).values()),
        *position(dataset),
        entry("and", list[made], "Toutes ces conditions."),
        entry("or", list[made], "Au moins une de ces conditions."),
        entry("not", made, "Le contraire de ces conditions."),
    )


def compared(column: Column) -> StrawberryField:
    """A column in a filter."""
    return entry(column.graphql_name, comparison(family(column), column.scalar.graphql), column.description)


def related(relation: Relation) -> StrawberryField:
    """A relation in a filter."""
    return entry(relation.name, (many if relation.many else where)(relation.target), relation.description)


def complete_order(dataset: type[Dataset], made: Made) -> None:
    """An order's fields: what can be compared, and to-one relations."""
    columns = [column for column in dataset.columns if column.published and column.scalar.family and not column.many]
    complete(
        made,
        *(entry(column.graphql_name, SortDirection, column.description) for column in columns),
        *(
            entry(relation.name, order_by(relation.target), relation.description)
            for relation in relations(dataset).values()
            if not relation.many
        ),
    )
