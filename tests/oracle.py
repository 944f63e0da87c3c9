"""The oracle: the schema's questions answered by plain graphql-core over rows held in Python, simply and slowly.

It is written from what `docs/schema.graphql` says, and shares no code with the engine but the declarations of
`schema/`: so it can disagree. Leaves stay what the rows hold (a Decimal, a date), for `oracle_answers` to compare.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import asyncpg
from graphql import (
    ExecutionResult,
    FieldNode,
    GraphQLError,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLSchema,
    GraphQLUnionType,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    execute_sync,
    is_leaf_type,
    parse,
    visit,
)
from graphql.execution.values import get_argument_values, get_directive_values, get_variable_values
from graphql.language import SKIP
from graphql.type import GraphQLIncludeDirective, GraphQLSkipDirective

from schema.datasets import DATASETS
from schema.model import Column, Dataset
from schema.query import build
from schema.relations import Relation, relations
from schema.ways import Way
from tests.oracle_lists import Listing
from tests.oracle_search import Found

LARGEST_BATCH = 1_000


class Record:
    """One row of a dataset, which answers the fields of its type."""

    def __init__(self, rows: "Rows", dataset: type[Dataset], values: Mapping[str, Any]) -> None:
        self.rows, self.dataset, self.values = rows, dataset, values
        self.words: str = values.get("mots") or ""

    @property
    def type_name(self) -> str:
        """The name of its type in the graph."""
        return self.dataset.__name__

    def value(self, name: str) -> Any:
        """The value of the column that the graph calls so."""
        return self.values[self.rows.columns[self.dataset][name].name]

    def related(self, relation: Relation, *, narrow: bool = False) -> "list[Record]":
        """The records that a relation leads to, by their rank where they have one, then by their ids."""
        start = self.values[relation.local]
        ways = relation.narrow if narrow else relation.ways
        if not ways:
            return self.rows.found(relation.target, relation.remote, start)
        ends = {end for way in ways for end in self.rows.beyond(start, way)}
        found = [record for end in ends for record in self.rows.found(relation.target, relation.remote, end)]
        return sorted(found, key=lambda record: (record.values.get("rang", 0), record.values["id"]))

    def answer(self, name: str, arguments: dict[str, Any]) -> Any:
        """One field: a column, or what a relation leads to."""
        if name in self.rows.columns[self.dataset]:
            return self.value(name)
        relation = relations(self.dataset)[name]
        found = self.related(relation, narrow=arguments.get("lieuxInclus") is False)
        if not relation.many:
            return found[0] if found else None
        return found if relation.whole else Listing(relation.target, self.rows, found, arguments, self)


class Rows:
    """All the rows of the database at `url`, and what they are found by."""

    def __init__(self, url: str, tables: dict[type[Dataset], list[dict[str, Any]]]) -> None:
        self.url = url
        self.columns = {d: {column.graphql_name: column for column in d.columns} for d in DATASETS}
        self.records = {d: [Record(self, d, values) for values in tables[d]] for d in DATASETS}
        self.indexes: dict[tuple[type[Dataset], str], dict[Any, list[Record]]] = {}

    def found(self, dataset: type[Dataset], column: str, value: Any) -> list[Record]:
        """The records with that value; nothing is equal to null."""
        if (dataset, column) not in self.indexes:
            index = self.indexes[dataset, column] = {}
            for record in self.records[dataset]:
                index.setdefault(record.values[column], []).append(record)
        return self.indexes[dataset, column].get(value, []) if value is not None else []

    def beyond(self, value: Any, way: Way) -> set[Any]:
        """The values at the end of a way that begins with a value."""
        values = {value}
        for hop in way:
            reached = [r for known in values for r in self.found(hop.dataset, hop.entered, known)]
            values = {record.values[hop.left] for record in reached}
        return values


async def read(url: str) -> Rows:
    """The rows of the database at `url`, by their rank where they have one, then by their ids."""
    connection = await asyncpg.connect(url)
    try:
        return Rows(url, {dataset: [row async for row in table(connection, dataset)] for dataset in DATASETS})
    finally:
        await connection.close()


async def table(connection: Any, dataset: type[Dataset]) -> Any:
    """The rows of one table, its JSON read."""
    found = [dict(row) for row in await connection.fetch(f"SELECT * FROM {dataset.table_name()}")]  # noqa: S608
    for row in sorted(found, key=lambda row: (row.get("rang", 0), row["id"])):
        yield {"mots": row.get("mots")} | {column.name: kept(column, row[column.name]) for column in dataset.columns}


def kept(column: Column, value: Any) -> Any:
    """A value as the oracle holds it."""
    return json.loads(value, parse_float=Decimal) if column.scalar.name == "Contenu" and value is not None else value


@dataclass(frozen=True)
class Root:
    """What the root's fields are answered from."""

    rows: Rows

    def answer(self, name: str, arguments: dict[str, Any]) -> Any:
        """A root field: records of a dataset, one of them by its key, or whatever an identity tells."""
        if name == "node":
            return next(self.identified(arguments["id"]), None)
        if name == "_service":
            return {"sdl": build().as_str()}
        if name == "_entities":
            return self.entities(arguments["representations"])
        if name == "recherche":
            return Found(self.rows, arguments)
        dataset = next(d for d in DATASETS if name in {d.plural, d.singular()})
        if name == dataset.plural:
            return Listing(dataset, self.rows, self.rows.records[dataset], arguments)
        return self.keyed(dataset, arguments)

    def identified(self, identifier: str) -> Iterator[Record]:
        """The record of that id, of whatever dataset."""
        for dataset in DATASETS:
            yield from self.rows.found(dataset, "id", plain(identifier))

    def keyed(self, dataset: type[Dataset], given: Mapping[str, Any]) -> Record | None:
        """The record of a dataset whose key has these values, the last of which may be one that it had formerly."""
        *others, last = [(name, plain(given.get(dataset.column(name).graphql_name))) for name in dataset.lookup]
        found = self.rows.found(dataset, *last)
        if not found and dataset.formerly:
            found = [r for r in self.rows.records[dataset] if last[1] in (r.values[dataset.formerly] or [])]
        return next((r for r in found if all(r.values[name] == value for name, value in others)), None)

    def entities(self, representations: list[Any]) -> list[Record | None]:
        """Federation's entities, in the order of their representations."""
        types = {dataset.__name__: dataset for dataset in DATASETS}
        if len(representations) > LARGEST_BATCH:
            raise GraphQLError("trop de représentations")
        for given in representations:
            if not isinstance(given, dict) or given.get("__typename") not in types:
                raise GraphQLError("type inconnu")
        return [self.entity(types[given["__typename"]], given) for given in representations]

    def entity(self, dataset: type[Dataset], given: Mapping[str, Any]) -> Record | None:
        """The record that a representation names by its key, and nothing but its key."""
        key = set(given) - {"__typename"}
        keys = [{dataset.column(name).graphql_name for name in names} for names in dataset.keys]
        if key not in keys or not all(isinstance(given[name], str | int) for name in key):
            raise GraphQLError("clé fausse")
        if key == {"id"}:
            return next(iter(self.rows.found(dataset, "id", plain(str(given["id"])))), None)
        return self.keyed(
            dataset, {name: value if name == "__typename" else str(value) for name, value in given.items()}
        )


def plain(value: Any) -> Any:
    """A value of the client's: an enum's is its text, and no text holds the character NUL."""
    if isinstance(value, str) and "\0" in value:
        raise GraphQLError("NUL")
    return getattr(value, "value", value)


class Oracle:
    """Answers documents from rows."""

    def __init__(self, rows: Rows) -> None:
        self.rows, self.schema = rows, resolved(build()._schema)

    def answer(self, text: str, variables: dict[str, Any]) -> ExecutionResult:
        """The answer to the one operation of a valid document."""
        return execute_sync(self.schema, parse(text), Root(self.rows), variable_values=variables)

    def refused(self, text: str, variables: dict[str, Any]) -> list[GraphQLError]:
        """What is wrong with arguments, whether or not a row uses them: each field is tried on nothing."""
        document = parse(text)
        (operation,) = (node for node in document.definitions if isinstance(node, OperationDefinitionNode))
        read = get_variable_values(self.schema, operation.variable_definitions or (), variables)
        if isinstance(read, list):
            return read
        tried = Trying(self.schema, self.rows, read)
        visit(document, TypeInfoVisitor(tried.types, tried))
        return tried.errors


class Trying(Visitor):
    """Tries the arguments of a document's fields on lists of nothing."""

    def __init__(self, schema: GraphQLSchema, rows: Rows, variables: Any) -> None:
        super().__init__()
        self.types, self.rows, self.variables = TypeInfo(schema), rows, variables
        self.errors: list[GraphQLError] = []

    def enter_field(self, node: FieldNode, *_: Any) -> Any:
        """Note what a field's arguments are refused for; pass over what @skip and @include leave out."""
        if not included(node, self.variables):
            return SKIP
        parent, field = self.types.get_parent_type(), self.types.get_field_def()
        try:
            if parent and field and field.args:
                self.attempt(parent.name, node.name.value, get_argument_values(field, node, self.variables))
        except GraphQLError as error:
            self.errors.append(error)
        return None

    def attempt(self, parent: str, name: str, arguments: dict[str, Any]) -> None:
        """Answer a field of a type by a list of nothing."""
        if name in {"groups", "groupCount"}:
            dataset = next(d for d in DATASETS if parent == f"{d.__name__}Connection")
            Listing(dataset, self.rows, [], {}).answer(name, arguments)
        elif name == "recherche":
            Found(self.rows, arguments)
        elif targets := [d for d in DATASETS if parent == "Query" and name == d.plural]:
            Listing(targets[0], self.rows, [], arguments)
        elif source := [d for d in DATASETS if parent == d.__name__]:
            Listing(relations(source[0])[name].target, self.rows, [], arguments)

    def enter_inline_fragment(self, node: Any, *_: Any) -> Any:
        """Pass over what is left out."""
        return None if included(node, self.variables) else SKIP


def included(node: Any, variables: Any) -> bool:
    """What @skip and @include say of a node."""
    skip = get_directive_values(GraphQLSkipDirective, node, variables)
    include = get_directive_values(GraphQLIncludeDirective, node, variables)
    return not (skip and skip["if"]) and not (include and not include["if"])


def resolved(schema: GraphQLSchema) -> GraphQLSchema:
    """The schema, its fields answered by the objects of the oracle, its leaves left as they are."""
    leaves: dict[str, GraphQLScalarType] = {}
    for kind in schema.type_map.values():
        if isinstance(kind, GraphQLInterfaceType | GraphQLUnionType):
            kind.resolve_type = lambda record, *_: record.type_name
        if isinstance(kind, GraphQLObjectType) and not kind.name.startswith("__"):
            kind.is_type_of = None
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) and not kind.name.startswith("__"):
            for field in kind.fields.values():
                field.type, field.resolve = raw(field.type, leaves), resolve
    return schema


def resolve(source: Any, info: Any, **arguments: Any) -> Any:
    """A field, answered by what it is asked of."""
    return source[info.field_name] if isinstance(source, dict) else source.answer(info.field_name, arguments)


def raw(kind: Any, leaves: dict[str, GraphQLScalarType]) -> Any:
    """An output type whose leaves are not changed into JSON."""
    if isinstance(kind, GraphQLNonNull | GraphQLList):
        return type(kind)(raw(kind.of_type, leaves))
    if not is_leaf_type(kind):
        return kind
    same: Callable[[Any], Any] = lambda value: value  # noqa: E731
    return leaves.setdefault(kind.name, GraphQLScalarType(f"Raw{kind.name}", serialize=same))
