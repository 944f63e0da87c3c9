"""What is asked for by its identity: `node(id:)`, and federation's `_entities`, however many representations."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import ARRAY, JSON

from resolvers.binding import conversion, resolve
from resolvers.errors import bad_input
from resolvers.rows import Rows, named
from resolvers.selection import Selection
from resolvers.shapes import EMPTY, Json
from schema.datasets import DATASETS
from schema.model import Column, Dataset
from schema.tables import table


@dataclass(frozen=True)
class Kind:
    """What representations of one form name: the records of a dataset, by one of its keys."""

    dataset: type[Dataset]
    key: tuple[str, ...]

    @property
    def columns(self) -> list[Column]:
        """The columns of the key."""
        return [self.dataset.column(name) for name in self.key]

    @property
    def fields(self) -> list[str]:
        """What a representation is made of."""
        return ["__typename", *(column.graphql_name for column in self.columns)]


NULL = sa.literal_column("NULL::json", JSON)
TABLES = {dataset.table_name(): dataset for dataset in DATASETS}
KINDS = {dataset.__name__: [Kind(dataset, key) for key in dataset.keys] for dataset in DATASETS}
FORMS = {name: {frozenset(kind.fields): kind for kind in kinds} for name, kinds in KINDS.items()}
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
    parts = [batch(rows, kind, source, selection) for kind in kinds(given)]
    if not parts:
        return EMPTY
    found = sa.union_all(*parts).subquery()
    ordered = sa.func.json_agg(sa.text("record ORDER BY place"), type_=JSON)
    return sa.select(sa.func.coalesce(ordered, EMPTY, type_=JSON)).select_from(found).scalar_subquery()


def kinds(given: list[Any]) -> list[Kind]:
    """What the representations name. Refuses more than a statement should carry."""
    if len(given) > LARGEST_BATCH:
        raise bad_input(f"Au plus {LARGEST_BATCH} représentations à la fois, pas {len(given)}.")
    return sorted({kind(item) for item in given}, key=lambda found: (found.dataset.__name__, found.key))


def kind(representation: Any) -> Kind:
    """What a representation names. Refuses a type that is none of ours, and fields that are not one of its keys."""
    given = representation if isinstance(representation, dict) else {}
    if "__typename" not in given:
        raise bad_input("Une représentation est un objet, qui donne __typename et la clé de ce qu'il désigne.")
    forms = FORMS.get(str(given["__typename"]))
    if forms is None:
        known = ", ".join(sorted(FORMS))
        raise bad_input(f"Représentation d'un type inconnu : « {given['__typename']} ». Types connus : {known}.")
    found = forms.get(frozenset(given))
    if found is None:
        either = ", ou ".join(" et ".join(kind.fields) for kind in forms.values())
        raise bad_input(f"Une représentation de {given['__typename']} donne {either}, rien d'autre.")
    return found


def batch(rows: Rows, kind: Kind, source: Any, selection: Selection) -> sa.Select[Any]:
    """The records of one kind: each representation's place, and what was found by its key."""
    bind = rows.bindings.bind
    arrays = [bind(source, ARRAY(sa.Integer()), lambda given: [place for place, _ in mine(kind, given)])]
    for column in kind.columns:
        of_column = ARRAY(column.scalar.sql)
        arrays.append(bind(source, of_column, lambda given, column=column: keys(kind, column, given)))  # type: ignore[misc]
    asked = sa.func.unnest(*arrays).table_valued("place", *kind.key).render_derived()
    target = table(kind.dataset).alias()
    same = found_by(kind, target, [asked.c[name] for name in kind.key])
    return sa.select(asked.c.place, rows.one(kind.dataset, target, same, selection, asked).label("record"))


def found_by(kind: Kind, target: Any, values: list[Any]) -> Json:
    """The condition that a key with these values names a record by."""
    return named(kind.dataset, target, values) if kind.key == kind.dataset.lookup else target.c.id == values[0]


def mine(kind: Kind, given: list[Any]) -> list[tuple[int, Mapping[str, Any]]]:
    """The representations of one kind, with their places."""
    return [(place, item) for place, item in enumerate(given) if FORMS[item["__typename"]][frozenset(item)] is kind]


def keys(kind: Kind, column: Column, given: list[Any]) -> list[Any]:
    """The values of one key column in the representations of a kind."""
    name = column.graphql_name
    values = [item[name] for _, item in mine(kind, given)]
    if any(not isinstance(value, str | int) for value in values):
        raise bad_input(f"Dans une représentation de {kind.dataset.__name__}, {name} est un texte.")
    convert = conversion(column)
    return [convert(str(value)) for value in values]
