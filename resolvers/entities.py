"""What is asked for by its identity: `node(id:)`, and federation's `_entities`, however many representations."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSON

from resolvers.binding import conversion, resolve
from resolvers.errors import bad_input
from resolvers.rows import Rows, named
from resolvers.selection import Selection
from resolvers.shapes import EMPTY, Json
from schema.datasets import DATASETS
from schema.model import Dataset
from schema.tables import table

NULL = sa.literal_column("NULL::json", JSON)
TYPES = {dataset.__name__: dataset for dataset in DATASETS}
TABLES = {dataset.table_name(): dataset for dataset in DATASETS}
LARGEST_BATCH = 1_000


def node(rows: Rows, selection: Selection) -> Json:
    """The record of that id; the id's first part says in which table to look."""
    value = resolve(selection.arguments["id"], rows.question.variables)
    dataset = TABLES.get(str(value).partition("-")[0])
    if dataset is None:
        return NULL
    target = table(dataset).alias()
    same = target.c.id == rows.bindings.value(dataset.column("id"), selection.arguments["id"])
    return rows.one(dataset, target, same, selection)


def entities(rows: Rows, selection: Selection) -> Json:
    """Federation's `_entities`: the representations' records in their order, null for an unknown key.

    https://www.apollographql.com/docs/graphos/reference/federation/subgraph-specific-fields#_entities
    """
    source = selection.arguments["representations"]
    given = resolve(source, rows.question.variables)
    parts = [batch(rows, TYPES[name], source, selection) for name in sorted(typenames(given))]
    if not parts:
        return EMPTY
    found = sa.union_all(*parts).subquery()
    ordered = sa.func.json_agg(sa.text("record ORDER BY place"), type_=JSON)
    return sa.select(sa.func.coalesce(ordered, EMPTY, type_=JSON)).select_from(found).scalar_subquery()


def typenames(given: list[Any]) -> set[str]:
    """The types of the representations. Refuses more than a statement should carry."""
    if len(given) > LARGEST_BATCH:
        raise bad_input(f"Au plus {LARGEST_BATCH} représentations à la fois, pas {len(given)}.")
    return {kind(item).__name__ for item in given}


def kind(representation: Any) -> type[Dataset]:
    """The type that a representation names. Refuses what is none of ours, and fields that are not its key."""
    given = representation if isinstance(representation, dict) else {}
    dataset = TYPES.get(str(given.get("__typename")))
    if dataset is None:
        known = ", ".join(sorted(TYPES))
        raise bad_input(f"Représentation d'un type inconnu : « {given.get('__typename')} ». Types connus : {known}.")
    key = [dataset.column(name).graphql_name for name in dataset.lookup]
    if set(given) != {"__typename", *key}:
        raise bad_input(
            f"Une représentation de {dataset.__name__} donne {' et '.join(['__typename', *key])}, rien d'autre."
        )
    return dataset


def batch(rows: Rows, dataset: type[Dataset], source: Any, selection: Selection) -> sa.Select[Any]:
    """The records of one type: each representation's place, and what was found by its key."""
    columns = [dataset.column(name) for name in dataset.lookup]
    bind = rows.bindings.bind
    arrays = [bind(source, ARRAY(sa.Integer()), lambda given: [place for place, _ in mine(dataset, given)])]
    for column in columns:
        kind = ARRAY(column.scalar.sql)
        arrays.append(bind(source, kind, lambda given, column=column: keys(dataset, column, given)))  # type: ignore[misc]
    asked = sa.func.unnest(*arrays).table_valued("place", *dataset.lookup).render_derived()
    target = table(dataset).alias()
    same = named(dataset, target, [asked.c[column.name] for column in columns])
    return sa.select(asked.c.place, rows.one(dataset, target, same, selection, asked).label("record"))


def mine(dataset: type[Dataset], given: list[Any]) -> list[tuple[int, Mapping[str, Any]]]:
    """The representations of one type, with their places."""
    return [(place, item) for place, item in enumerate(given) if item["__typename"] == dataset.__name__]


def keys(dataset: type[Dataset], column: Any, given: list[Any]) -> list[Any]:
    """The values of one key column in the representations of a type."""
    name = column.graphql_name
    values = [item[name] for _, item in mine(dataset, given)]
    if any(not isinstance(value, str | int) for value in values):
        raise bad_input(f"Dans une représentation de {dataset.__name__}, {name} est un texte.")
    convert = conversion(column)
    return [convert(str(value)) for value in values]
