"""The oracle's aggregates, over a whole list or by groups."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import TYPE_CHECKING, Any

from graphql import GraphQLError

from schema.datasets import DATASETS, Collectivite, Enregistrement, Territoire
from schema.model import snake
from schema.once import once
from schema.relations import relations
from tests.oracle_conditions import holds, operand
from tests.oracle_orders import folded, ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from schema.model import Column, Dataset
    from tests.oracle import Record, Rows

DEFAULT, LARGEST = 100, 1_000
SORTED = {"Montant", "Taux", "Entier", "Annee", "Coordonnee", "Date", "Horodatage"}


def total(values: list[Any]) -> Any:
    """The exact sum of known values; null where none is known."""
    return sum(values) if values else None


def mean(values: list[Any]) -> float | None:
    """The mean of known values."""
    return float(sum(map(Fraction, values)) / len(values)) if values else None


def middle(values: list[Any]) -> float | None:
    """The median of known values."""
    return float(median(map(Fraction, values))) if values else None


def inhabitants(record: Record | None) -> int | None:
    """The population of a record: its own, or that of the collectivité that published it."""
    if record is None or "population" in record.values:
        return record.values["population"] if record else None
    if not issubclass(record.dataset, Enregistrement):
        return None
    return inhabitants(next(iter(record.related(relations(record.dataset)["collectivite"])), None))


MEASURES: dict[str, Callable[[list[Any]], Any]] = {
    "sum": total,
    "avg": mean,
    "median": middle,
    "min": lambda values: min(values, default=None),
    "max": lambda values: max(values, default=None),
    "countDistinct": lambda values: len(set(values)),
}


class Measured:
    """What is computed over records: their number, and each measure of each column; or that for each inhabitant."""

    def __init__(self, rows: Rows, dataset: type[Dataset], records: list[Record], people: int | None) -> None:
        self.rows, self.dataset, self.records, self.people = rows, dataset, records, people

    def answer(self, name: str, _: dict[str, Any]) -> Any:
        """A measure, which answers its columns; or the number of records."""
        return len(self.records) if name == "count" else Columns(self, name)

    def value(self, measure: str, column: str) -> Any:
        """A measure of a column."""
        if measure == "parHabitant":
            whole = self.value("sum", column)
            return None if whole is None or not self.people else float(Fraction(whole) / self.people)
        values = [record.value(column) for record in self.records]
        return MEASURES[measure]([value for value in values if value is not None])


class Columns:
    """The results of one measure."""

    def __init__(self, measured: Measured, name: str) -> None:
        self.measured, self.name = measured, name

    def answer(self, name: str, _: dict[str, Any]) -> Any:
        """The measure of a column."""
        return self.measured.value(self.name, name)


def aggregate(dataset: type[Dataset], rows: Rows, records: list[Record], owner: Record | None) -> Measured:
    """The computations over a whole list, which is the owner's, if anybody's."""
    return Measured(rows, dataset, records, inhabitants(owner))


class Group(Measured):
    """Records that have the same keys, in the order of `by`."""

    def __init__(
        self,
        measured: Measured,
        keys: dict[str, Any],
        values: dict[str, Any],
    ) -> None:
        super().__init__(measured.rows, measured.dataset, measured.records, measured.people)
        self.keys, self.values = keys, values

    def answer(self, name: str, arguments: dict[str, Any]) -> Any:
        """The keys, or a measure."""
        return Keys(self.keys) if name == "keys" else super().answer(name, arguments)


class Keys:
    """What the records of a group have in common; null for what they were not grouped by."""

    def __init__(self, known: dict[str, Any]) -> None:
        self.known = known

    def answer(self, name: str, _: dict[str, Any]) -> Any:
        """A key."""
        return self.known.get(name)


class Dimension:
    """One way to group: `nature`, `dateConventionYear`, `attribuant` or `attribuantDepartement`.

    A group by records is one by what names them; all that leads to none is one group.
    """

    def __init__(self, dataset: type[Dataset], rows: Rows, value: str) -> None:
        self.dataset, self.rows = dataset, rows
        self.marks: dict[Record, tuple[Any, Any]] = {}
        self.name, self.of = next(found for found in self.known() if snake(found[0]).upper() == value)

    def known(self) -> Iterator[tuple[str, Callable[[Record], tuple[Any, Any]]]]:
        """The dimensions of the dataset: their names, and what gives a record's value and key."""
        for name, column in self.rows.columns[self.dataset].items():
            yield name, lambda record, name=name: (record.value(name), record.value(name))  # type: ignore[misc]
            if column.scalar.name == "Date":
                for part, read in PARTS.items():
                    yield name + part, lambda record, name=name, read=read: part_of(record.value(name), read)  # type: ignore[misc]
        for name, relation in relations(self.dataset).items():
            if not relation.many:
                yield name, lambda record, relation=relation: named(record, relation)  # type: ignore[misc]
                for place, further in relations(relation.target).items():
                    if place in {"commune", "epci", "departement", "region"}:
                        yield (
                            name + place.capitalize(),
                            lambda record, relation=relation, further=further: next(  # type: ignore[misc]
                                (named(found, further) for found in record.related(relation)), (None, None)
                            ),
                        )

    def readable(self, value: Any) -> Any:
        """A value as it is ordered: a text without its case and its accents."""
        column = self.rows.columns[self.dataset].get(self.name)
        return folded(value) if column and column.scalar.name == "Texte" and value is not None else value

    def distinct(self, value: Any) -> Any:
        """A value in an order in which no other is its equal."""
        return (self.readable(value), value) if value is not None else None

    def mark(self, record: Record) -> tuple[Any, Any]:
        """A record's value and key; worked out once, for the same records are grouped again and again."""
        known = self.marks.get(record)
        if known is None:
            known = self.marks[record] = self.of(record)
        return known


@once
def dimension(dataset: type[Dataset], rows: Rows, value: str) -> Dimension:
    """The dimension of that value of the enum."""
    return Dimension(dataset, rows, value)


def named(record: Record, relation: Any) -> tuple[Any, Any]:
    """What names the record that a relation leads to, and that record; nothing where it leads to none."""
    found = next(iter(record.related(relation)), None)
    return (found.values[relation.remote] if found else None), found


def inhabited(dataset: type[Dataset]) -> set[str]:
    """The dimensions that lead to places, to collectivités, or to what these publish."""
    ones = {name: relation.target for name, relation in relations(dataset).items() if not relation.many}
    places = {"Commune", "Epci", "Departement", "Region"}
    further = {name + place for name in ones for place in places}
    return further | {n for n, t in ones.items() if t in {Territoire, Collectivite} or issubclass(t, Enregistrement)}


INHABITED = {dataset: inhabited(dataset) for dataset in DATASETS}
PARTS: dict[str, Callable[[Any], Any]] = {
    "Year": lambda day: day.year,
    "Quarter": lambda day: f"{day.year:04}-T{(day.month + 2) // 3}",
    "Month": lambda day: f"{day.year:04}-{day.month:02}",
}


def part_of(day: Any, read: Callable[[Any], Any]) -> tuple[Any, Any]:
    """A part of a date, as value and as key."""
    return (None, None) if day is None else (read(day), read(day))


def group_count(whole: Measured, arguments: dict[str, Any]) -> int:
    """How many groups fulfil `having`."""
    return len(fitting(whole, asked_by(whole, arguments), arguments))


def asked_by(whole: Measured, arguments: dict[str, Any]) -> list[Dimension]:
    """What groups are made by, which is something."""
    if not arguments["by"]:
        raise GraphQLError("by")
    return [dimension(whole.dataset, whole.rows, member.name) for member in arguments["by"]]


def fitting(whole: Measured, by: list[Dimension], arguments: dict[str, Any]) -> list[Group]:
    """The groups that fulfil `having`."""
    fits = having(whole.rows, whole.dataset, arguments.get("having") or {})
    return [group for group in gathered(whole, by) if fits(group)]


def groups(whole: Measured, arguments: dict[str, Any]) -> list[Group]:
    """Groups of records: those that fulfil `having`, as asked by `orderBy`, then by their keys; the first of them."""
    by = asked_by(whole, arguments)
    given = arguments.get("first")
    size: int = DEFAULT if given is None else given
    if not 0 <= size <= LARGEST:
        raise GraphQLError("first")
    orders = [sorting(by, item) for item in arguments.get("orderBy") or []]
    found = fitting(whole, by, arguments)
    for key in reversed(by):
        found = ordered(found, lambda group, d=key: d.distinct(group.values[d.name]), "ASC")  # type: ignore[misc]
    for value, direction in reversed(orders):
        found = ordered(found, value, direction)
    return found[:size]


def gathered(whole: Measured, by: list[Dimension]) -> list[Group]:
    """All the groups."""
    found: dict[tuple[Any, ...], list[Record]] = {}
    for record in whole.records:
        found.setdefault(tuple([dimension.mark(record)[0] for dimension in by]), []).append(record)
    return [grouped(whole, members, by) for members in found.values()]


def grouped(whole: Measured, members: list[Record], by: list[Dimension]) -> Group:
    """The group of these records, which have the same values; its people are those of its last key that has any."""
    marks = {dimension.name: dimension.mark(members[0]) for dimension in by}
    keys, values = ({name: mark[part] for name, mark in marks.items()} for part in (1, 0))
    places = [keys[dimension.name] for dimension in by if dimension.name in INHABITED[whole.dataset]]
    people = inhabitants(places[-1]) if places else whole.people
    return Group(Measured(whole.rows, whole.dataset, members, people), keys, values)


def sorting(by: list[Dimension], item: dict[str, Any]) -> tuple[Callable[[Group], Any], str]:
    """One element of `orderBy`: a value of a group, and a direction."""
    ((name, given),) = item.items()
    if name == "count":
        return (lambda group: len(group.records)), given.name
    ((column, direction),) = given.items()
    if name != "keys":
        return (lambda group: group.value(name, column)), direction.name
    dimension = next((dimension for dimension in by if dimension.name == column), None)
    if dimension is None:
        raise GraphQLError("orderBy")
    return (lambda group: dimension.readable(group.values[column])), direction.name


def having(rows: Rows, dataset: type[Dataset], given: dict[str, Any]) -> Callable[[Group], bool]:
    """Whether a group fulfils conditions on what is computed over it."""
    asked: list[tuple[Callable[[Group], Any], str, Any]] = []
    for name, parts in given.items():
        if name == "count":
            asked += [(lambda group: len(group.records), *pair) for pair in compared(None, parts)]
            continue
        for column, comparisons in (parts or {}).items():
            of = rows.columns[dataset][column] if name in {"min", "max"} else None
            asked += [
                (lambda group, name=name, column=column: group.value(name, column), *pair)  # type: ignore[misc]
                for pair in compared(of, comparisons)
            ]
    return lambda group: all(holds(name, exact(value(group)), wanted) for value, name, wanted in asked)


def compared(column: Column | None, given: dict[str, Any] | None) -> Iterator[tuple[str, Any]]:
    """The comparisons of a computed value: with a column's values, or with numbers."""
    for name, value in (given or {}).items():
        if value is None:
            raise GraphQLError("null")
        asked = value if column is None else operand(column, name, value)
        yield name, [exact(item) for item in asked] if isinstance(asked, list) else exact(asked)


def exact(value: Any) -> Any:
    """A number as it is written."""
    return Decimal(str(value)) if isinstance(value, float) else value
