"""The oracle's filters: `where` as a function that says whether a record fits."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from graphql import GraphQLError

from schema.relations import relations
from tests.oracle_orders import folded

if TYPE_CHECKING:
    from collections.abc import Callable

    from schema.model import Column, Dataset
    from schema.relations import Relation
    from tests.oracle import Record, Rows

    Condition = Callable[[Record], bool]

EARTH_RADIUS = 6371.0088  # kilometres

COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "eq": lambda known, asked: bool(known == asked),
    "ne": lambda known, asked: bool(known != asked),
    "in": lambda known, asked: known in asked,
    "notIn": lambda known, asked: known not in asked,
    "lt": lambda known, asked: bool(known < asked),
    "lte": lambda known, asked: bool(known <= asked),
    "gt": lambda known, asked: bool(known > asked),
    "gte": lambda known, asked: bool(known >= asked),
    "contains": lambda known, asked: folded(asked) in folded(known),
    "startsWith": lambda known, asked: folded(known).startswith(folded(asked)),
    "has": lambda known, asked: asked in known,
}


def condition(dataset: type[Dataset], rows: Rows, where: dict[str, Any] | None) -> Condition:
    """Whether a record of a dataset fulfils all the conditions of a `where`; a null one asks nothing."""
    parts = [part(dataset, rows, name, given) for name, given in (where or {}).items() if given is not None]
    return lambda record: all(fits(record) for fits in parts)


def part(dataset: type[Dataset], rows: Rows, name: str, given: Any) -> Condition:
    """One condition."""
    if name in {"and", "or"}:
        conditions = [condition(dataset, rows, where) for where in given]
        together = all if name == "and" else any
        return lambda record: together(fits(record) for fits in conditions)
    if name == "not":
        fits = condition(dataset, rows, given)
        return lambda record: not fits(record)
    if name == "position":
        return placed(given)
    if name in relations(dataset):
        return related(relations(dataset)[name], rows, given)
    column = rows.columns[dataset][name]
    holding = compared(column, given)
    return lambda record: holding(record.values[column.name])


def related(relation: Relation, rows: Rows, given: dict[str, Any]) -> Condition:
    """A condition on what a relation leads to."""
    if not relation.many:
        fits = condition(relation.target, rows, given)
        return once(relation, lambda record: any(fits(found) for found in record.related(relation)))
    asked = {name: condition(relation.target, rows, where) for name, where in given.items() if where is not None}
    return once(
        relation,
        lambda record: all(
            QUANTIFIERS[name](fits(found) for found in record.related(relation)) for name, fits in asked.items()
        ),
    )


def once(relation: Relation, fits: Condition) -> Condition:
    """A condition on what a relation leads to, looked at once for all records that it leads from alike."""
    known: dict[Any, bool] = {}

    def told(record: Record) -> bool:
        start = record.values[relation.local]
        if start not in known:
            known[start] = fits(record)
        return known[start]

    return told


QUANTIFIERS: dict[str, Callable[[Any], bool]] = {"some": any, "every": all, "none": lambda found: not any(found)}


def compared(column: Column, given: dict[str, Any]) -> Callable[[Any], bool]:
    """Whether a value of a column fulfils comparisons."""
    asked = {name: operand(column, name, value) for name, value in given.items()}
    return lambda known: all(holds(name, known, value) for name, value in asked.items())


def holds(name: str, known: Any, asked: Any) -> bool:
    """One comparison; an absent value fits nothing but `isNull`."""
    if name == "isNull":
        return (known is None) is bool(asked)
    return known is not None and COMPARISONS[name](known, asked)


def operand(column: Column, name: str, value: Any) -> Any:
    """What a column is compared with; null is nothing to compare with."""
    if value is None:
        raise GraphQLError("null")
    if name == "isNull":
        return value
    return [converted(column, item) for item in value] if name in {"in", "notIn"} else converted(column, value)


def converted(column: Column, value: Any) -> Any:
    """A client's value as a column holds it: an amount to its digit, a time without a zone in UTC."""
    if isinstance(value, str) and "\0" in value:
        raise GraphQLError("NUL")
    if isinstance(value, datetime):
        return universal(value)
    if column.scalar.python is Decimal:
        return Decimal(str(value))
    return getattr(value, "value", value)


def universal(value: datetime) -> datetime:
    """A moment in UTC, where it must be in a year that a calendar has."""
    try:
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)
    except OverflowError:
        raise GraphQLError("moment") from None


def placed(given: dict[str, Any]) -> Condition:
    """Conditions on the position; what has none fits none."""
    asked = [(PLACES[name], place) for name, place in given.items() if place is not None]
    for _, place in asked:
        if place.get("sud", 0) > place.get("nord", 0) or abs(place.get("latitude", 0)) > QUARTER_TURN:
            raise GraphQLError("latitude")
    return lambda record: all(
        fits(record.values["latitude"], record.values["longitude"], place) for fits, place in asked
    )


def within(latitude: float | None, longitude: float | None, box: dict[str, float]) -> bool:
    """In a box, as wide as it is from its west to its east."""
    if latitude is None or longitude is None:
        return False
    west, east = box["ouest"], box["est"]
    return box["sud"] <= latitude <= box["nord"] and (
        west <= longitude <= east if west <= east else longitude >= west or longitude <= east
    )


def near(latitude: float | None, longitude: float | None, circle: dict[str, float]) -> bool:
    """Within so many kilometres on the globe: the angle between two unit vectors."""
    if latitude is None or longitude is None:
        return False
    one, other = vector(latitude, longitude), vector(circle["latitude"], circle["longitude"])
    chord = math.dist(one, other)
    return 2 * EARTH_RADIUS * math.asin(min(1.0, chord / 2)) <= circle["km"]


def vector(latitude: float, longitude: float) -> tuple[float, float, float]:
    """A point of the globe, from its centre."""
    north, east = math.radians(latitude), math.radians(longitude)
    return math.cos(north) * math.cos(east), math.cos(north) * math.sin(east), math.sin(north)


QUARTER_TURN = 90
PLACES = {"within": within, "near": near}
