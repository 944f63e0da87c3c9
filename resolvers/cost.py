"""What an answer may cost, told before the database is asked: the records that it could hold, and what is computed.

A record costs 1, and 1 more for each ten of its values; a list costs its elements times what one costs, by the size
that the client asks for. Sizes may be variables: a question is reckoned once, and priced at each request.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import prod
from typing import Any

from graphql import GraphQLObjectType, SelectionSetNode, get_named_type, is_abstract_type, is_list_type
from graphql.type import get_nullable_type

from resolvers.binding import resolve
from resolvers.connections import PAGED
from resolvers.errors import refused
from resolvers.groups import DEFAULT_GROUPS
from resolvers.limits import Limits, hold
from resolvers.selection import Parameter, Question, Selection
from resolvers.spelling import RUN
from schema.datasets import DATASETS
from schema.types import DEFAULT_PAGE, LARGEST_PAGE

RECORDS = {dataset.__name__ for dataset in DATASETS}
TEN = 10
# What is computed over a whole list, for each list that it is asked of; and the whole schema, written by Python.
COMPUTED = {
    "estimatedCount": 2,
    "totalCount": 5,
    "aggregate": 5,
    "groups": 20,
    "groupCount": 20,
    "parJeu": 20,
    "recherche": 50,
    "_service": 10_000,
}
META = 2  # of the schema's description of itself, which Python answers
MEASURED = 5  # each column of an aggregate
WHOLE = 3  # elements of a list that has no pages: a market's holders, a record's anomalies
# Elements of the lists of the schema's description of itself, about as many as ours have; 1 of any other.
INTROSPECTION = {"types": 500, "directives": 10, "fields": 8, "inputFields": 4}
MOST_TOLD = 5


@dataclass(frozen=True)
class Length:
    """How many elements a list may have: what the client asks for, within what it can be given.

    Attributes:
        source: the size, or the list of which there are as many; a number, a `Parameter`, or a list of them.
        default: what no size, or null, means.
    """

    source: Any
    default: int

    def value(self, variables: Mapping[str, Any]) -> int:
        """The number of elements for these variables."""
        given = resolve(self.source, variables)
        if isinstance(given, list):
            given = len(given)
        return self.default if given is None else min(max(given, 0), LARGEST_PAGE)

    @property
    def varies(self) -> bool:
        """Whether it depends on the variables."""
        return not isinstance(self.source, int | None) and not (
            isinstance(self.source, Parameter) and not self.source.path
        )


@dataclass(frozen=True)
class Part:
    """A part of a question: where it is, what one element of it costs, and the lists that multiply it."""

    path: tuple[str, ...]
    each: int
    lengths: tuple[Length, ...]

    def price(self, variables: Mapping[str, Any]) -> int:
        """What the part costs for these variables."""
        return self.each * prod(length.value(variables) for length in self.lengths)

    @property
    def varies(self) -> bool:
        """Whether its price depends on the variables."""
        return any(length.varies for length in self.lengths)


class Cost:
    """What a question costs, whatever the values of its variables."""

    def __init__(self, parts: list[Part]) -> None:
        self.parts = parts
        self.fixed = sum(part.price({}) for part in parts if not part.varies)
        self.varying = tuple(part for part in parts if part.varies)

    def price(self, variables: Mapping[str, Any]) -> int:
        """The price for these variables."""
        return self.fixed + sum(part.price(variables) for part in self.varying)

    def told(self, variables: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The dearest parts, and the price of each."""
        priced = sorted(((part.price(variables), ".".join(part.path)) for part in self.parts), reverse=True)
        return [{"path": path, "price": price} for price, path in priced[:MOST_TOLD] if price]

    def hold(self, variables: Mapping[str, Any], limits: Limits) -> int:
        """The price, where it is within the limit; else GraphQLError, which says which part costs what."""
        price = self.price(variables)
        if price > limits.cost:
            raise beyond(price, self.told(variables), limits)
        return price


def beyond(price: int, parts: list[dict[str, Any]], limits: Limits) -> Exception:
    """The refusal of a question that costs too much."""
    dearest = ", ".join(f"{part['path']} : {part['price']}" for part in parts[:3])
    error = refused(
        "COST_LIMIT",
        f"Cette question coûte {price}, et {limits.cost} au plus est admis ({dearest}) : "
        "demandez des pages plus petites (first), moins de listes dans des listes, ou plusieurs questions.",
    )
    error.extensions = {**(error.extensions or {}), "cost": {"price": price, "limit": limits.cost, "parts": parts}}
    return error


def cost(question: Question, limits: Limits) -> Cost:
    """What a valid question costs. Raises GraphQLError for one with too many conditions."""
    reckoning = Reckoning(question)
    query = question.schema.query_type
    assert query  # noqa: S101 (our schema has one)
    once = reckoning.each(query, (question.operation.selection_set,), Place())
    hold(limits, "conditions", reckoning.conditions)
    return Cost([Part(("query",), once, ()), *reckoning.parts])


@dataclass(frozen=True)
class Place:
    """Where a selection is: its path, the lists around it, and the size of the page that it is of, if any."""

    path: tuple[str, ...] = ()
    lengths: tuple[Length, ...] = ()
    page: Length | None = None


class Reckoning:
    """Goes through a question once, and notes its parts."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.parts: list[Part] = []
        self.conditions = 0

    def each(self, kind: Any, sets: tuple[SelectionSetNode, ...], place: Place) -> int:
        """What one object costs, but for the lists in it, which become parts of their own."""
        if is_abstract_type(kind):
            return self.dearest(self.question.schema.get_possible_types(kind), sets, place)
        asked = self.question.select(kind, sets)
        self.unseen(kind, asked, place)
        own = (kind.name in RECORDS) + sum(values(child) for child in asked) // TEN
        return own + sum(self.child(kind, child, place) for child in asked)

    def unseen(self, kind: GraphQLObjectType, asked: list[Selection], place: Place) -> None:
        """A page of which `pageInfo` alone is asked: its elements have to be found all the same."""
        infos = [child for child in asked if child.name in PAGED]
        if place.page and kind.name.endswith("Connection") and {child.name for child in infos} == {"pageInfo"}:
            self.parts.append(Part((*place.path, infos[0].key), 1, (*place.lengths, place.page)))

    def dearest(self, kinds: Any, sets: tuple[SelectionSetNode, ...], place: Place) -> int:
        """What an object costs that may be of any of these types: as much as the dearest."""
        known, found = self.parts, []
        for kind in kinds:
            self.parts = []
            found.append((self.each(kind, sets, place), self.parts))
        once, parts = max(found, key=lambda one: one[0] + sum(worst(part) for part in one[1]))
        self.parts = [*known, *parts]
        return once

    def child(self, kind: GraphQLObjectType, child: Selection, place: Place) -> int:
        """What a field adds to the cost of the object that has it."""
        for name in ("where", "having", "orderBy"):
            self.conditions += leaves(child.arguments.get(name))
        return COMPUTED.get(child.name, 0) + self.measured(kind, child) + self.below(child, place)

    def measured(self, kind: GraphQLObjectType, child: Selection) -> int:
        """What the columns cost that a measure is asked of, over a whole list."""
        if not child.sets or not kind.name.endswith("Aggregate"):
            return 0
        return MEASURED * len(self.question.select(named(child), child.sets))

    def below(self, child: Selection, place: Place) -> int:
        """What is selected under a field: of one object, its own cost; of a list, a part."""
        if not child.sets:
            return 0
        path, page = (*place.path, child.key), page_of(child) or place.page
        length = length_of(child, place)
        if length is None:
            return self.each(named(child), child.sets, Place(path, place.lengths, page))
        inner = Place(path, (*place.lengths, length), page)
        each = max(1, self.each(named(child), child.sets, inner)) * (META if named(child).name.startswith("__") else 1)
        self.parts.append(Part(path, each, inner.lengths))
        return 0


def values(child: Selection) -> int:
    """How many values a field is: none where it is an object; where it is a mark, the tens of columns that it tells."""
    if child.key.startswith(RUN):
        return TEN * int(child.key.rpartition("_")[2])
    return not child.sets


def named(child: Selection) -> Any:
    """The type of a field, or of its elements."""
    return get_named_type(child.definition.type)


def page_of(child: Selection) -> Length | None:
    """The size of the page that a connection is asked for."""
    if not named(child).name.endswith("Connection"):
        return None
    given = child.arguments.get("last")
    return Length(child.arguments.get("first") if given is None else given, DEFAULT_PAGE)


def length_of(child: Selection, place: Place) -> Length | None:
    """The length of the list that a field gives; None for one object."""
    if not is_list_type(get_nullable_type(child.definition.type)):
        return None
    if child.name == "_entities":
        return Length(child.arguments["representations"], 0)
    if child.name == "groups":
        return Length(child.arguments.get("first"), DEFAULT_GROUPS)
    if child.name in {"nodes", "edges"} and place.page:
        return place.page
    if named(child).name.startswith("__"):
        return Length(INTROSPECTION.get(child.name, 1), 1)
    return Length(WHOLE, WHOLE)


def leaves(given: Any) -> int:
    """How many values a condition or an order has, in all its parts."""
    if isinstance(given, dict):
        return sum(map(leaves, given.values()))
    if isinstance(given, list):
        return sum(map(leaves, given))
    return given is not None


def worst(part: Part) -> int:
    """What a part costs at most, whatever the variables."""
    return part.each * prod(LARGEST_PAGE if length.varies else length.value({}) for length in part.lengths)
