"""What the arguments of generated documents say: values that make sense in their place, most of them from the rows."""

import string
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from graphql import GraphQLEnumType, GraphQLInputObjectType, GraphQLSchema, get_named_type
from hypothesis import strategies as st

from schema.datasets import DATASETS
from schema.model import Column, Dataset
from schema.once import once
from schema.relations import relations
from tests.documents_nodes import Name
from tests.oracle import Rows

Strategy = st.SearchStrategy[Any]
# French letters, what LIKE takes for wildcards (as wide forms too), and what JSON and SQL escape.
ALPHABET = string.ascii_letters + "éÈçœÆ’«» 0123456789-'\"%_\\％＿"
# So many different values of a column are enough to choose among.
MOST_VALUES = 200
DIRECTIONS = ("ASC", "DESC", "ASC_NULLS_FIRST", "DESC_NULLS_FIRST")


def items(value: Any) -> list[Any]:
    """The values of a column in one row."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def often(strategy: Strategy, other: Strategy) -> Strategy:
    """The first, three times of four."""
    return st.sampled_from([strategy, strategy, strategy, other]).flatmap(lambda chosen: chosen)


def maybe(strategy: Strategy) -> Strategy:
    """A value, or null as often."""
    return strategy | st.none()


def rarely_null(strategy: Strategy) -> Strategy:
    """A value, or null once in a hundred times."""
    return st.integers(0, 99).flatmap(lambda number: st.none() if number == 99 else strategy)


def some(known: dict[str, Strategy], most: int) -> Strategy:
    """An input with one of these fields or more; those of `OFTEN` are not lost among many columns."""
    weighted = sorted([*known, *(name for name in OFTEN if name in known for _ in range(len(known) // 6))])
    names = st.lists(st.sampled_from(weighted), min_size=1, max_size=most, unique=True)
    return names.flatmap(lambda chosen: st.fixed_dictionaries({name: known[name] for name in chosen}))


def beside(value: Any, other: Strategy) -> Strategy:
    """A value near one that a row has, or any other."""
    if isinstance(value, bool | str):
        return other
    step = timedelta(days=1) if isinstance(value, date) else 1
    return st.sampled_from([value - step, value + step]) | other


def piece(text: str) -> Strategy:
    """A part of a text, in capitals at times."""
    start = st.integers(0, max(len(text) - 1, 0))
    return start.flatmap(lambda first: beginning(text[first:]))


def beginning(text: str) -> Strategy:
    """How a text begins, in capitals at times."""
    cut = st.integers(0, min(len(text), 12)).map(lambda end: text[:end])
    return cut | cut.map(str.upper)


def mistyped(word: str) -> Strategy:
    """A word without one of its letters."""
    return st.integers(0, len(word) - 1).map(lambda place: word[:place] + word[place + 1 :])


SEARCHED = st.sampled_from([Name(dataset.table_name().upper()) for dataset in DATASETS if dataset.searched()])
DIRECTION = st.sampled_from([Name(value) for value in DIRECTIONS])
COUNTS = st.integers(0, 40)
COUNTED: dict[str, Strategy] = {
    **dict.fromkeys(("eq", "ne", "lt", "lte", "gt", "gte"), rarely_null(COUNTS)),
    **dict.fromkeys(("in", "notIn"), rarely_null(st.lists(COUNTS, max_size=3))),
    "isNull": rarely_null(st.booleans()),
}
TEXTS = st.text(ALPHABET, max_size=4)
OTHERS: dict[str, Strategy] = {
    **dict.fromkeys(("Identifiant", "Texte", "Code", "Siren", "Siret", "Niveau"), TEXTS),
    **dict.fromkeys(("Entier", "Annee"), st.integers(-(2**31), 2**31 - 1)),
    **dict.fromkeys(("Montant", "Taux"), st.floats(-1e12, 1e12) | st.sampled_from([0.1, 1e22, -0.0, 1e-7])),
    "Coordonnee": st.floats(-180, 180),
    "Booleen": st.booleans(),
    "Date": st.dates(),
    "Horodatage": st.datetimes(datetime(1900, 1, 1), datetime(2100, 1, 1)),
}
PLACES: dict[str, Strategy] = {
    "near": st.fixed_dictionaries(
        {"latitude": st.floats(46, 48), "longitude": st.floats(3, 7), "km": st.floats(0, 150)}
    ),
    "within": st.fixed_dictionaries(
        {"sud": st.floats(46, 47.3), "nord": st.floats(47, 48), "ouest": st.floats(3, 5.5), "est": st.floats(4.5, 7)}
    ),
}
OFTEN = ("and", "or", "not", "position")
POSITIONS = rarely_null(some(PLACES, most=2))
# Pages within pages are small: their rows multiply.
ROOT_PAGES, INNER_PAGES = [None, None, 1, 2, 3, 5, 7, 10, 30, 1000, 0, -1], [1, 2, 3, 2, 1, 0]
GROUPED = {"groups", "groupCount"}
GROUPS = [None, None, None, 1, 3, 50, 1000, 0]
PAGES: dict[str, list[Any]] = {"Query": ROOT_PAGES, **{f"{dataset.__name__}Connection": GROUPS for dataset in DATASETS}}
SIZES: dict[str, Callable[[str], Strategy]] = {
    "first": lambda parent: st.sampled_from(PAGES.get(parent, INNER_PAGES)),
    "last": lambda _: st.sampled_from([None, None, None, None, 2, 1, 3]),
    "after": lambda _: st.none(),
    "before": lambda _: st.none(),
}


def comparisons(names: Iterable[str]) -> tuple[str, ...]:
    """The operators that the oracle knows: not `matches`, which takes PostgreSQL's knowledge of French."""
    return tuple(name for name in names if name != "matches")


class Values:
    """Strategies for the arguments of the schema's fields, over rows."""

    def __init__(self, rows: Rows, schema: GraphQLSchema) -> None:
        self.rows, self.schema = rows, schema
        self.samples: dict[tuple[type[Dataset], Column], list[Any]] = {}

    def input(self, name: str) -> dict[str, Any]:
        """The fields of an input of the schema's."""
        kind = self.schema.type_map[name]
        assert isinstance(kind, GraphQLInputObjectType)
        fields: dict[str, Any] = kind.fields
        return fields

    def known(self, dataset: type[Dataset], column: Column) -> list[Any]:
        """Values that the rows have in a column: some that are near each other, all the same in every run."""
        if (dataset, column) not in self.samples:
            found = {item for record in self.rows.records[dataset] for item in items(record.values[column.name])}
            every = sorted(found)
            self.samples[dataset, column] = every[:: len(every) // MOST_VALUES + 1]
        return self.samples[dataset, column]

    @once
    def value(self, dataset: type[Dataset], column: Column) -> Strategy:
        """A value to compare a column with: most often one that a row has."""
        known, other = self.known(dataset, column), OTHERS[column.scalar.name]
        if column.scalar.name == "Niveau":
            return st.sampled_from([Name(value) for value in known])
        if not known:
            return other
        near = st.sampled_from(known).flatmap(lambda value: beside(value, other))
        return often(st.sampled_from(known), near)

    @once
    def comparison(self, dataset: type[Dataset], column: Column, names: tuple[str, ...]) -> Strategy:
        """Comparisons of a column's values by some of these operators."""
        value = self.value(dataset, column)
        many = st.lists(value, max_size=4)
        known = {"in": many, "notIn": many, "isNull": st.booleans()}
        known |= {"contains": value.flatmap(piece), "startsWith": value.flatmap(beginning)}
        return some({name: rarely_null(known.get(name, value)) for name in names}, most=2)

    @once
    def where(self, dataset: type[Dataset], depth: int) -> Strategy:
        """A filter, not deeper than that."""
        return st.deferred(lambda: some(dict(self.conditions(dataset, depth)), most=2))

    def conditions(self, dataset: type[Dataset], depth: int) -> Iterator[tuple[str, Strategy]]:
        """The conditions that a filter may have."""
        for name, field in self.input(f"{dataset.__name__}Where").items():
            if name in self.rows.columns[dataset]:
                operators = comparisons(self.input(get_named_type(field.type).name))
                yield name, rarely_null(self.comparison(dataset, self.rows.columns[dataset][name], operators))
            elif name == "position":
                yield name, POSITIONS
            elif depth:
                yield name, rarely_null(self.further(dataset, name, depth - 1))

    def further(self, dataset: type[Dataset], name: str, depth: int) -> Strategy:
        """A condition made of conditions."""
        if name not in relations(dataset):
            inner = self.where(dataset, depth)
            return inner if name == "not" else st.lists(inner, max_size=3)
        relation = relations(dataset)[name]
        inner = self.where(relation.target, depth)
        return some(dict.fromkeys(("some", "none", "every"), inner), most=2) if relation.many else inner

    @once
    def order(self, dataset: type[Dataset], depth: int) -> Strategy:
        """One element of an order."""
        known: dict[str, Strategy] = {}
        for name in self.input(f"{dataset.__name__}OrderBy"):
            if name not in relations(dataset):
                known[name] = DIRECTION
            elif depth:
                known[name] = self.order(relations(dataset)[name].target, depth - 1)
        return some(known, most=1)

    @once
    def having(self, dataset: type[Dataset]) -> Strategy:
        """Conditions on groups."""
        known = {"count": rarely_null(some(COUNTED, most=2))}
        for measure in self.input(f"{dataset.__name__}Having"):
            if measure != "count":
                known[measure] = some(dict(self.measured(dataset, measure)), most=1)
        return some(known, most=2)

    def measured(self, dataset: type[Dataset], measure: str) -> Iterator[tuple[str, Strategy]]:
        """Conditions on the results of a measure."""
        for name, field in self.input(f"{dataset.__name__}{measure[0].upper()}{measure[1:]}Having").items():
            operators = comparisons(self.input(get_named_type(field.type).name))
            if measure == "countDistinct":
                yield name, rarely_null(some(COUNTED, most=1))
            else:
                yield name, self.comparison(dataset, self.rows.columns[dataset][name], operators)

    @once
    def group_order(self, dataset: type[Dataset]) -> Strategy:
        """One element of the order of groups."""
        known: dict[str, Strategy] = {"count": DIRECTION}
        for name in self.input(f"{dataset.__name__}GroupOrderBy"):
            if name != "count":
                kind = f"{dataset.__name__}{name[0].upper()}{name[1:]}OrderBy"
                known[name] = some(dict.fromkeys(self.input(kind), DIRECTION), most=1)
        return some(known, most=1)

    def by(self, dataset: type[Dataset]) -> Strategy:
        """What to group by."""
        kind = self.schema.type_map[f"{dataset.__name__}GroupBy"]
        assert isinstance(kind, GraphQLEnumType)
        return st.lists(st.sampled_from([Name(value) for value in kind.values]), min_size=1, max_size=3)

    def representation(self) -> Strategy:
        """One of federation's representations."""
        return st.sampled_from([(dataset, key) for dataset in DATASETS for key in dataset.keys]).flatmap(
            lambda kind: st.sampled_from(self.rows.records[kind[0]][:MOST_VALUES]).map(
                lambda record: (
                    {"__typename": kind[0].__name__}
                    | {kind[0].column(name).graphql_name: record.values[name] for name in kind[1]}
                )
            )
        )

    def identifier(self) -> Strategy:
        """An id of any dataset's."""
        return st.sampled_from(DATASETS).flatmap(lambda dataset: self.value(dataset, dataset.column("id")))

    def typed(self) -> Strategy:
        """What someone searches: a word that records have or two, mistyped at times; or anything."""
        texts = (r.values[c.name] for d in DATASETS for c in d.searched() for r in self.rows.records[d])
        every = sorted({word for text in texts if text for word in text.split()})
        words = st.sampled_from(every[:: len(every) // MOST_VALUES + 1])
        return often(st.lists(words | words.flatmap(mistyped), min_size=1, max_size=2).map(" ".join), TEXTS)

    def argument(self, parent: str, field: str, name: str) -> Strategy:
        """A value for an argument of a field."""
        if name in SIZES:
            return SIZES[name](parent)
        if name == "lieuxInclus":
            return st.booleans()
        if parent == "Query" and name == "representations":
            return st.lists(self.representation(), max_size=5)
        if parent == "Query" and field == "node":
            return self.identifier()
        if parent == "Query" and field == "recherche":
            return self.typed() if name == "texte" else maybe(st.lists(SEARCHED, min_size=1, max_size=3))
        dataset = self.listed(parent, field)
        if name in {"where", "orderBy", "having", "by"} and field not in GROUPED:
            maker = self.where if name == "where" else self.order
            found = maker(dataset, 2)
            return maybe(found if name == "where" else st.lists(found, max_size=3))
        if field in GROUPED:
            return self.grouping(dataset, name)
        return self.value(dataset, self.rows.columns[dataset][name])

    def grouping(self, dataset: type[Dataset], name: str) -> Strategy:
        """A value for an argument of `groups`."""
        if name == "by":
            return self.by(dataset)
        return maybe(self.having(dataset) if name == "having" else st.lists(self.group_order(dataset), max_size=2))

    def listed(self, parent: str, field: str) -> type[Dataset]:
        """The dataset whose records a field gives."""
        for dataset in DATASETS:
            if parent == f"{dataset.__name__}Connection" or (
                parent == "Query" and field in {dataset.plural, dataset.singular()}
            ):
                return dataset
        source = next(dataset for dataset in DATASETS if parent == dataset.__name__)
        return relations(source)[field].target
