"""Each dataset's GraphQL type: its columns as fields, its relations, its connection; and the interfaces they share."""

from collections.abc import Iterator
from types import GenericAlias
from typing import Any

import strawberry
from strawberry.annotation import StrawberryAnnotation
from strawberry.federation.schema_directives import Key
from strawberry.federation.types import FieldSet
from strawberry.types.arguments import StrawberryArgument
from strawberry.types.base import get_object_definition
from strawberry.types.field import StrawberryField
from strawberry.types.unset import UNSET

from schema.datasets import DATASETS, Anomalie, Collectivite, Enregistrement, Source
from schema.inputs import Made, order_by, where
from schema.listed import told
from schema.model import Column, Dataset
from schema.once import once
from schema.relations import Relation, relations

DEFAULT_PAGE, LARGEST_PAGE = 20, 1_000
# `estimatedCount` is exact up to so many rows.
MOST_COUNTED = 10_000


@strawberry.interface(description="Ce qui peut être redemandé par son identifiant (convention Relay).")
class Node:
    """The Relay interface: https://relay.dev/graphql/objectidentification.htm."""

    id: strawberry.ID = strawberry.field(description="Identifiant unique dans ce graphe.")


@strawberry.federation.type(description="Où se trouve une page dans la liste (convention Relay).", shareable=True)
class PageInfo:
    """The Relay page, alike in every graph: https://relay.dev/graphql/connections.htm#sec-undefined.PageInfo."""

    has_next_page: bool = strawberry.field(description="Il y a une suite.")
    has_previous_page: bool = strawberry.field(description="Il y a un début.")
    start_cursor: str | None = strawberry.field(description="Curseur du premier élément de la page.")
    end_cursor: str | None = strawberry.field(description="Curseur du dernier élément de la page.")


def field(
    name: str, annotation: object, description: str, arguments: tuple[StrawberryArgument, ...] = ()
) -> StrawberryField:
    """A field of that GraphQL name. It has no resolver: the engine answers whole questions."""
    made = StrawberryField(
        python_name=name,
        graphql_name=name,
        type_annotation=StrawberryAnnotation(annotation),
        description=description,
    )
    made.arguments = list(arguments)
    return made


def argument(name: str, annotation: object, description: str, default: object = UNSET) -> StrawberryArgument:
    """An argument of that GraphQL name."""
    return StrawberryArgument(name, name, StrawberryAnnotation(annotation), description=description, default=default)


INCLUDED = argument(
    "lieuxInclus",
    bool,
    "true : tout ce qui se trouve dans le territoire, les départements, EPCI et communes qu'il contient compris ; "
    "false : seulement les collectivités qui administrent le territoire lui-même, et leurs enregistrements.",
    default=True,
)


def listed(kind: Made) -> Made:
    """A list of that type, as an annotation that no type checker reads."""
    return GenericAlias(list, (kind,))


def extend(target: Made, *fields: StrawberryField) -> None:
    """Give a type more fields: types that refer to each other are made first and completed after."""
    get_object_definition(target, strict=True).fields.extend(fields)


@strawberry.interface(name="Enregistrement", description=Enregistrement.title())
class Record(Node):
    """What every record has in the graph."""


@once
def object_type(dataset: type[Dataset]) -> Made:
    """The GraphQL type of a dataset, without its fields yet (`complete` gives them)."""
    base = Record if issubclass(dataset, Enregistrement) else Node
    bare = type(dataset.__name__, (base,), {})
    keys = [Key(fields=FieldSet(" ".join(key)), resolvable=UNSET) for key in dataset.keys]
    return strawberry.type(bare, description=dataset.title(), directives=keys)


@once
def edge_type(dataset: type[Dataset]) -> Made:
    """The Relay edge of a dataset."""
    made = strawberry.type(
        type(f"{dataset.__name__}Edge", (), {}), description="Un élément d'une page, et sa position dans la liste."
    )
    extend(
        made,
        field("cursor", str, "Curseur de cet élément."),
        field("node", object_type(dataset), "L'élément."),
    )
    return made


@once
def connection_type(dataset: type[Dataset]) -> Made:
    """The Relay connection of a dataset: https://relay.dev/graphql/connections.htm."""
    made = strawberry.type(
        type(f"{dataset.__name__}Connection", (), {}), description="Une liste par pages (convention Relay)."
    )
    extend(
        made,
        field("nodes", listed(object_type(dataset)), "Les éléments de la page."),
        field("edges", listed(edge_type(dataset)), "Les éléments de la page, chacun avec son curseur."),
        field("pageInfo", PageInfo, "Où se trouve la page dans la liste."),
        field("totalCount", int, "Nombre exact d'éléments de la liste entière, filtres compris."),
        estimate_field(),
    )
    return made


def estimate_field() -> StrawberryField:
    """The count that costs little, of any connection."""
    return field(
        "estimatedCount",
        int,
        "Nombre approché d'éléments de la liste entière, filtres compris, bien plus vite obtenu que totalCount : "
        f"exact jusqu'à {MOST_COUNTED}, et dans une liste liée à un élément ; au-delà, estimé d'après un échantillon.",
    )


def connection_arguments(dataset: type[Dataset]) -> tuple[StrawberryArgument, ...]:
    """The arguments of a connection: filter, order, page."""
    return (
        argument("where", where(dataset) | None, "Conditions que les éléments remplissent, toutes à la fois."),
        argument(
            "orderBy",
            listed(order_by(dataset)) | None,
            f"Ordre de la liste : un champ par élément ; par défaut, {told(dataset)}.",
        ),
        *page_arguments(),
    )


def page_arguments() -> tuple[StrawberryArgument, ...]:
    """Which page of a list is asked for."""
    return (
        argument("first", int | None, f"Les n premiers : {DEFAULT_PAGE} par défaut, {LARGEST_PAGE} au plus."),
        argument("after", str | None, "Après ce curseur."),
        argument("last", int | None, f"Les n derniers : {LARGEST_PAGE} au plus."),
        argument("before", str | None, "Avant ce curseur."),
    )


def connection_field(
    name: str, dataset: type[Dataset], description: str, arguments: tuple[StrawberryArgument, ...] = ()
) -> StrawberryField:
    """A field that gives a connection of a dataset, with arguments of its own before those of all."""
    return field(name, connection_type(dataset), description, (*arguments, *connection_arguments(dataset)))


def column_field(dataset: type[Dataset], column: Column) -> StrawberryField:
    """A column as a field. Only a key is never null: real files lack what the standard requires."""
    kind: Any = listed(column.scalar.graphql) if column.many else column.scalar.graphql
    always = dataset.is_always_there(column)
    return field(column.graphql_name, kind if always else kind | None, description(column))


def description(column: Column) -> str:
    """What a column means, the standard's name of it where that differs, and its closed list."""
    parts = [column.description]
    if column.header and column.header != column.graphql_name:
        parts.append(f"Dans le standard : {column.header}.")
    if column.choices:
        parts.append(f"Valeurs du standard : {', '.join(f'« {choice} »' for choice in column.choices)}.")
    return " ".join(parts)


def relation_field(relation: Relation) -> StrawberryField:
    """A relation as a field: one object, a whole list, or a connection."""
    target = object_type(relation.target)
    if not relation.many:
        nullable = relation.name != "source"
        return field(relation.name, target | None if nullable else target, relation.description)
    if relation.whole:
        return field(relation.name, listed(target), relation.description)
    choice = (INCLUDED,) if relation.narrow else ()
    return connection_field(relation.name, relation.target, relation.description, choice)


def fields(dataset: type[Dataset]) -> Iterator[StrawberryField]:
    """All the fields of a dataset's type: published columns, then relations."""
    yield from (column_field(dataset, column) for column in dataset.columns if column.published)
    yield from (relation_field(relation) for relation in relations(dataset).values())


def complete() -> tuple[Made, ...]:
    """All the datasets' types, with their fields."""
    extend(
        Record,
        field("ligne", int, Enregistrement.column("ligne").description),
        field("collectivite", object_type(Collectivite) | None, "Collectivité concernée."),
        field("source", object_type(Source), "Fichier d'origine."),
        field("anomalies", listed(object_type(Anomalie)), Anomalie.title()),
    )
    for dataset in DATASETS:
        made = object_type(dataset)
        definition = get_object_definition(made, strict=True)
        definition.fields = list(fields(dataset))
    return tuple(object_type(dataset) for dataset in DATASETS)
