"""The Query root, and the federated schema over all datasets."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING, cast

import strawberry
from strawberry.extensions import SchemaExtension
from strawberry.schema.config import StrawberryConfig
from strawberry.types.field import StrawberryField

from schema import inputs, types
from schema.datasets import DATASETS
from schema.groups import aggregate_fields
from schema.inputs import Made
from schema.model import Dataset
from schema.moments import MOMENTS
from schema.once import once
from schema.search import search_field

if TYPE_CHECKING:
    from graphql import GraphQLObjectType

DESCRIPTION = "Les données publiques des collectivités françaises, interrogées toutes de la même façon."


@once
def types_of_all() -> tuple[Made, ...]:
    """Every dataset's GraphQL type, complete; made once, since Strawberry's types are shared by every schema."""
    made = types.complete()
    for dataset in DATASETS:
        types.extend(types.connection_type(dataset), *aggregate_fields(dataset))
        types.connection_arguments(dataset)
    inputs.complete_all()
    return made


@once
def query() -> Made:
    """The root type."""
    made = strawberry.type(type("Query", (), {}), description=DESCRIPTION)
    types.extend(made, *roots())
    return made


def roots() -> Iterator[StrawberryField]:
    """The root's fields: each dataset one by one and by pages, all of them searched, and whatever has an id."""
    for dataset in DATASETS:
        yield one(dataset)
        yield types.connection_field(dataset.plural, dataset, f"Par pages : {dataset.title()}")
    yield search_field()
    yield types.field(
        "node",
        types.Node | None,
        "Ce qui porte cet identifiant, quel qu'en soit le type (convention Relay).",
        (types.argument("id", strawberry.ID, "Identifiant."),),
    )


def one(dataset: type[Dataset]) -> StrawberryField:
    """The field that gives one record by the columns of its key."""
    keys = tuple(
        types.argument(column.graphql_name, column.scalar.graphql, column.description)
        for column in map(dataset.column, dataset.lookup)
    )
    return types.field(dataset.singular(), types.object_type(dataset) | None, dataset.title(), keys)


def build(extensions: Iterable[Callable[[], SchemaExtension]] = ()) -> strawberry.federation.Schema:
    """The federated schema: https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec."""
    everything = types_of_all()
    schema = strawberry.federation.Schema(
        query=query(),
        types=[*everything, types.Record, types.Node],
        extensions=list(extensions),
        config=StrawberryConfig(auto_camel_case=True, scalar_map=MOMENTS),
    )
    print_once(schema)
    return schema


def print_once(schema: strawberry.federation.Schema) -> None:
    """Answer `_service { sdl }` from a text that is printed once: Strawberry prints it at each request, for 90 ms."""
    printed = cache(schema.as_str)
    service = cast("GraphQLObjectType", schema._schema.type_map["_Service"])
    service.fields["sdl"].resolve = lambda *_: printed()
