"""`where`: a client's conditions as SQL conditions."""

from collections.abc import Callable, Iterator
from typing import Any

import sqlalchemy as sa
from graphql import GraphQLError

from resolvers.binding import Bindings
from resolvers.errors import bad_input
from resolvers.links import link
from resolvers.positions import placed
from schema.model import Column, Dataset
from schema.once import once
from schema.operators import CONTAINS, FAMILIES, IS_NULL, MATCHES, Operator
from schema.relations import Relation, relations
from schema.tables import table

Condition = sa.ColumnElement[bool]
Given = dict[str, Any]


@once
def columns(dataset: type[Dataset]) -> dict[str, Column]:
    """The columns of a dataset by their names in the graph."""
    return {column.graphql_name: column for column in dataset.columns}


@once
def operators(family: str) -> dict[str, Operator]:
    """The operators of a family by their names."""
    return {operator.name: operator for operator in FAMILIES[family]}


def conditions(bindings: Bindings, dataset: type[Dataset], rows: Any, where: Given | None) -> Iterator[Condition]:
    """The conditions that a `where` puts on rows of a dataset, all of which hold; none for a null one."""
    for name, given in (where or {}).items():
        if name in COMBINATIONS:
            yield COMBINATIONS[name](bindings, dataset, rows, given)
        elif name == "position":
            yield from placed(bindings, dataset, rows, given)
        elif name in relations(dataset):
            yield from related(bindings, relations(dataset)[name], rows, given)
        else:
            yield from compared(bindings, columns(dataset)[name], rows, given)


def searches(dataset: type[Dataset], where: Given | None) -> bool:
    """Whether a `where` looks for words or pieces of text that an index finds."""
    asked = ((columns(dataset).get(name), given) for name, given in (where or {}).items())
    return any(column and column.searched and SEARCHING & set(given or {}) for column, given in asked)


SEARCHING = {MATCHES.name, CONTAINS.name}


def together(bindings: Bindings, dataset: type[Dataset], rows: Any, where: Given | None) -> Condition:
    """The conditions of a `where` as one."""
    return sa.and_(sa.true(), *conditions(bindings, dataset, rows, where))


def every(bindings: Bindings, dataset: type[Dataset], rows: Any, given: list[Given] | None) -> Condition:
    """`and`: all of a list, none of which means nothing to ask."""
    return sa.and_(sa.true(), *(together(bindings, dataset, rows, where) for where in given or []))


def either(bindings: Bindings, dataset: type[Dataset], rows: Any, given: list[Given] | None) -> Condition:
    """`or`: at least one of a list, so that an empty list lets nothing through; a null one asks nothing."""
    if given is None:
        return sa.true()
    return sa.or_(sa.false(), *(together(bindings, dataset, rows, where) for where in given))


def neither(bindings: Bindings, dataset: type[Dataset], rows: Any, given: Given | None) -> Condition:
    """`not`: whatever the conditions do not hold for, what is unknown included."""
    return sa.true() if given is None else together(bindings, dataset, rows, given).is_not(sa.true())


Combine = Callable[[Bindings, type[Dataset], Any, Any], Condition]
COMBINATIONS: dict[str, Combine] = {"and": every, "or": either, "not": neither}


def compared(bindings: Bindings, column: Column, rows: Any, given: Given | None) -> Iterator[Condition]:
    """The comparisons asked of one column."""
    known = operators(f"{column.scalar.family}List" if column.many else column.scalar.family)
    for name, value in (given or {}).items():
        if value is None:
            raise nothing(column.graphql_name, name)
        operator = known[name]
        yield operator.sql(rows.c[column.name], bindings.operand(column, operator, value))


def nothing(name: str, operator: str) -> GraphQLError:
    """What a comparison with null is refused by."""
    mend = "donnez true ou false" if operator == IS_NULL.name else "utilisez isNull"
    return bad_input(f"« {name}: {{{operator}: null}} » ne compare à rien : {mend}.")


def related(bindings: Bindings, relation: Relation, rows: Any, given: Given | None) -> Iterator[Condition]:
    """The conditions asked of what a relation leads to."""
    if given is None:
        return
    if not relation.many:
        yield exists(bindings, relation, rows, given)
        return
    for quantifier, where in given.items():
        if where is not None:
            yield QUANTIFIERS[quantifier](bindings, relation, rows, where)


def exists(bindings: Bindings, relation: Relation, rows: Any, where: Given, *, unless: bool = False) -> Condition:
    """There is something at the relation's other end for which the conditions hold (`unless`: do not hold)."""
    target = table(relation.target).alias()
    condition = together(bindings, relation.target, target, where)
    sought = condition.is_not(sa.true()) if unless else condition
    hung = link(relation, rows)
    if relation.ways and relation.target.column(relation.remote).reference:
        # Many records are at each end of the ways: they are looked through once, and not from each of the rows.
        return hung.reaching(sa.select(target.c[relation.remote]).where(sought))
    inner: sa.Select[Any] = sa.select(sa.literal_column("1")).select_from(target).correlate(rows)
    return inner.where(hung.met(target), sought).exists()


QUANTIFIERS: dict[str, Callable[[Bindings, Relation, Any, Given], Condition]] = {
    "some": exists,
    "none": lambda bindings, relation, rows, where: ~exists(bindings, relation, rows, where),
    "every": lambda bindings, relation, rows, where: ~exists(bindings, relation, rows, where, unless=True),
}
