"""The order of lists, unless another is asked: what readers look for first, or the order of the file."""

from dataclasses import dataclass

from schema.datasets import Partie
from schema.model import Column, Dataset

FILE_ORDER = ("source_id", "ligne")


@dataclass(frozen=True)
class Listed:
    """A column that lists are ordered by: descending, with absent values at the end; else ascending."""

    column: Column
    descending: bool

    @property
    def sql(self) -> str:
        """Its part of an index."""
        return f"{self.column.name} DESC NULLS LAST" if self.descending else self.column.name


def listed(dataset: type[Dataset]) -> tuple[Listed, ...]:
    """The columns that lists of a dataset are ordered by, before the key; none where the key alone is."""
    if issubclass(dataset, Partie):
        return (Listed(dataset.column("rang"), descending=False),)
    if dataset.orders:
        return (Listed(dataset.column(dataset.orders[0]), descending=True),)
    if {column.name for column in dataset.columns} >= set(FILE_ORDER):
        return tuple(Listed(dataset.column(name), descending=False) for name in FILE_ORDER)
    return ()


def told(dataset: type[Dataset]) -> str:
    """The order of lists, in French."""
    first = next(iter(listed(dataset)), None)
    if first is None:
        return "selon id"
    if first.descending:
        return f"selon {first.column.graphql_name} décroissant"
    return "selon le rang" if first.column.name == "rang" else "celui du fichier"
