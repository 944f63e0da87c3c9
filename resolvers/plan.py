"""A plan: the one statement that answers a question, whatever the values of its variables."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql.asyncpg import PGCompiler_asyncpg, PGDialect_asyncpg

from resolvers.binding import Bound
from resolvers.cursors import absences
from resolvers.entities import entities, node
from resolvers.frame import Frame, Framing
from resolvers.rows import Rows
from resolvers.selection import Question, Selection
from resolvers.shapes import Fields, Json, literal
from schema.datasets import DATASETS
from schema.model import Dataset

ROOTS: dict[str, type[Dataset]] = {
    name: dataset for dataset in DATASETS for name in (dataset.singular(), dataset.plural)
}


class Compiler(PGCompiler_asyncpg):
    """SQLAlchemy's compiler, which notes the tables that a statement reads, however deep in it."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self.tables = set[str]()
        super().__init__(*arguments, **options)

    def visit_table(self, table: sa.Table, *arguments: Any, **options: Any) -> Any:
        """A table, where the statement names it."""
        self.tables.add(table.name)
        return super().visit_table(table, *arguments, **options)  # type: ignore[no-untyped-call]


DIALECT = PGDialect_asyncpg()  # type: ignore[no-untyped-call]
DIALECT.statement_compiler = Compiler
NAMES = {dataset.table_name() for dataset in DATASETS}
# What graphql-core answers, from the schema alone.
META = {"__schema", "__type", "_service"}
# A statement's text, the tables it reads, its parameters in order, and what it does without.
Compiled = tuple[str, tuple[str, ...], tuple[Bound, ...], tuple[Bound, ...]]
NOTHING: Compiled = "", (), (), ()


@dataclass(frozen=True)
class Plan:
    """A statement, what it binds, and how its columns are put together.

    Attributes:
        frame: the answer's text.
        sql: the statement, one column of JSON for each place in the text that is ours; empty where there is none.
        reads: the tables that it reads.
        bounds: its parameters, in the order of their numbers.
        others: what the client gave and the statement does without: refused all the same where it makes no sense.
        meta: the selections that graphql-core answers.
    """

    frame: Frame
    sql: str
    reads: tuple[str, ...]
    bounds: tuple[Bound, ...]
    others: tuple[Bound, ...]
    meta: tuple[Selection, ...]

    def arguments(self, variables: Mapping[str, Any]) -> list[Any]:
        """The values to bind for these variables. Raises GraphQLError for one that makes no sense."""
        values = [bound.value(variables) for bound in (*self.bounds, *self.others)]
        return values[: len(self.bounds)]


def plan(question: Question, form: type[Rows] = Rows) -> Plan:
    """The plan of a question, in one of the two forms that relations have."""
    selections, rows, framing = question.roots(), form(question), Framing()
    for selection in selections:
        if selection.name in META:
            framing.foreign(selection.key)
        else:
            with rows.way.below(selection):
                framing.own(selection.key, root(rows, selection))
    sql, reads, bounds, others = compiled(rows, framing.columns) if framing.columns else NOTHING
    meta = tuple(selection for selection in selections if selection.name in META)
    return Plan(framing.frame(), sql, reads, bounds, others, meta)


def root(rows: Rows, selection: Selection) -> Json | Fields:
    """A field of the root, as SQL; of a connection, its fields."""
    if selection.name == "__typename":
        return literal("Query")
    if selection.name == "node":
        return node(rows, selection)
    if selection.name == "recherche":
        return rows.search(selection).fields()
    if selection.name == "_entities":
        return entities(rows, selection)
    dataset = ROOTS[selection.name]
    if selection.name == dataset.plural:
        return rows.page(dataset, selection).fields()
    return rows.keyed(dataset, selection)


def compiled(rows: Rows, columns: list[Json]) -> Compiled:
    """The statement that gives these columns."""
    statement = sa.select(*(column.label(f"r{index}") for index, column in enumerate(columns)))
    made = cast("Compiler", statement.compile(dialect=DIALECT))
    names, known = made.positiontup or [], rows.bindings.bounds
    bounds = tuple(known.get(name) or constant(made.params[name]) for name in names)
    others = tuple(bound for name, bound in known.items() if name not in names)
    return str(made), tuple(sorted(made.tables)), bounds, others


def constant(value: Any) -> Bound:
    """A parameter that SQLAlchemy made of a constant of ours."""
    return Bound(value, lambda same: same)


def shape(value: Any, name: str = "") -> Any:
    """What of the variables shapes a plan: everything but the values that are bound.

    Nulls, booleans and enums choose between forms of SQL, input objects and their lists do by their fields; a list of
    values is one array, however long, but an empty list may be one of input objects. An id's first part says which
    table it is of; so does `__typename` in a representation. A cursor's absent values choose its ranges.
    """
    if isinstance(value, dict):
        return tuple(sorted((key, shape(item, key)) for key, item in value.items()))
    if isinstance(value, list):
        shapes = [shape(item) for item in value]
        if all(map(is_representation, value)):
            return frozenset(shapes)
        return tuple(shapes) if any(shapes) else ("=",)
    if value is None or isinstance(value, bool | Enum):
        return str(value)
    if isinstance(value, str):
        return value if name == "__typename" else table_of(value) or absences(value)
    return ""


def is_representation(value: Any) -> bool:
    """Whether a value is one of federation's representations."""
    return isinstance(value, dict) and "__typename" in value


def table_of(value: str) -> str:
    """The table that an id is of; empty for what is no id."""
    prefix = value.partition("-")[0]
    return prefix if prefix in NAMES else ""
