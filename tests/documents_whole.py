"""Documents that ask all that is computed of a dataset, by the schema: every measure, and each kind of group."""

from schema.dimensions import Dimension, dimensions
from schema.measures import MEASURES, measured
from schema.model import Dataset


def everything_computed(dataset: type[Dataset]) -> str:
    """What is asked of a connection of a dataset."""
    groups = (grouped(number, dimension) for number, dimension in enumerate(kinds(dataset)))
    return f"aggregate {{ count {measures(dataset)} }} {' '.join(groups)}"


def measures(dataset: type[Dataset]) -> str:
    """Every measure of every column."""
    asked = {measure.name: measured(dataset, measure) for measure in MEASURES}
    return " ".join(f"{name} {{ {' '.join(c.graphql_name for c in cs)} }}" for name, cs in asked.items() if cs)


def kinds(dataset: type[Dataset]) -> list[Dimension]:
    """A dimension of each kind that a dataset has: a text, a year of a date, and so on."""
    known = {(d.target, d.graphql, d.through is None, d.name[-4:] == "Year"): d for d in dimensions(dataset).values()}
    return list(known.values())


def grouped(number: int, by: Dimension) -> str:
    """The groups that a dimension makes, with how many they are."""
    key = f"{by.name} {{ id }}" if by.target else by.name
    largest = "orderBy: [{ count: DESC }], having: { count: { gt: 1 } }, first: 3"
    groups = f"g{number}: groups(by: [{by.value}], {largest}) {{ keys {{ {key} }} count }}"
    return f"{groups} n{number}: groupCount(by: [{by.value}])"
