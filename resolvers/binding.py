"""A client's values on their way into SQL: every one is bound, with its column's type, and checked when it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

import sqlalchemy as sa
from graphql import GraphQLError
from sqlalchemy.dialects.postgresql import ARRAY

from resolvers.errors import bad_input
from resolvers.paths import NOWHERE, Place, Way
from resolvers.selection import Parameter
from schema.model import Column
from schema.operators import Operator


@dataclass(frozen=True)
class Bound:
    """One bound parameter of a statement: the client's value, or values, and what is done to it at each request."""

    source: Any
    prepare: Callable[[Any], Any]
    place: Place = NOWHERE

    def value(self, variables: Mapping[str, Any]) -> Any:
        """What to send to PostgreSQL for these variables. Raises GraphQLError, placed, for what makes no sense."""
        try:
            return self.prepare(resolve(self.source, variables))
        except GraphQLError as error:
            raise self.place.told(error) from None


def resolve(source: Any, variables: Mapping[str, Any]) -> Any:
    """The client's value: of a parameter, of a list with parameters in it, or of an enum."""
    if isinstance(source, Parameter):
        source = source.value(variables)
    if isinstance(source, list):
        return [resolve(item, variables) for item in source]
    return source.value if isinstance(source, Enum) else source


def text(value: str) -> str:
    """PostgreSQL's text holds every character but one."""
    if "\0" in value:
        raise bad_input("Le caractère NUL (U+0000) n'est admis dans aucun texte : retirez-le.")
    return value


def aware(value: datetime) -> datetime:
    """A time without a zone is taken as UTC; one of another zone must have a year there too."""
    try:
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except OverflowError:
        raise bad_input(f"« {value.isoformat()} » sort des années 1 à 9999, en temps universel.") from None


# What GraphQL's values become for a column of that Python type; the rest goes as it is.
CONVERSIONS: dict[object, Callable[[Any], Any]] = {
    str: text,
    # By its shortest text: the float 0.1 is the amount 0.1, not 0.1000000000000000055….
    Decimal: lambda value: Decimal(str(value)),
    datetime: aware,
}


def conversion(column: Column) -> Callable[[Any], Any]:
    """What turns GraphQL's values into a column's."""
    return CONVERSIONS.get(column.scalar.python, lambda value: value)


@dataclass
class Bindings:
    """The bound parameters of one statement, by the names that SQLAlchemy knows them by."""

    bounds: dict[str, Bound] = field(default_factory=dict)
    way: Way = field(default_factory=Way)

    def bind(
        self, source: Any, kind: sa.types.TypeEngine[Any], prepare: Callable[[Any], Any] = lambda value: value
    ) -> sa.BindParameter[Any]:
        """A parameter of that SQL type."""
        name = f"client_{len(self.bounds)}"
        self.bounds[name] = Bound(source, prepare, self.way.place)
        return sa.bindparam(name, type_=kind)

    def operand(self, column: Column, operator: Operator, source: Any) -> Any:
        """The value that an operator compares a column with, bound with the column's type."""
        return self.compared(column.scalar.sql, operator, source, conversion(column))

    def compared(
        self,
        kind: sa.types.TypeEngine[Any],
        operator: Operator,
        source: Any,
        convert: Callable[[Any], Any] = lambda value: value,
    ) -> Any:
        """The value that an operator compares something of that SQL type with."""
        if operator.takes == "flag":
            return source
        if operator.takes == "many":
            return self.bind(source, ARRAY(kind), lambda values: [convert(value) for value in values])
        return self.bind(source, kind, convert)

    def value(self, column: Column, source: Any) -> sa.BindParameter[Any]:
        """A value that a column is to be equal to."""
        return self.bind(source, column.scalar.sql, conversion(column))
