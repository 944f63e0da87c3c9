"""What a file may hold: the kinds of file, drawn from the datasets that follow a published standard."""

from collections.abc import Iterator
from dataclasses import dataclass

from loaders.synonyms import SYNONYMS
from schema.datasets import DATASETS, Enregistrement, Partie
from schema.model import Column, Dataset
from schema.relations import references

# The scalars whose cells have digits in every record: words alone describe a column, or are its header.
FIGURES = frozenset({"Montant", "Date", "Siret", "Annee", "Coordonnee"})


@dataclass(frozen=True)
class Kind:
    """What the rows of a file are.

    Attributes:
        name: what people call it (`subventions`, `budgets`).
        rows: the dataset that one row of the file is a record of; its records are what a report counts.
        document: the dataset that several rows together are a record of (a budget, for its lines), if any.
        nested: whether records have parts that a flat file cannot hold.
    """

    name: str
    rows: type[Dataset]
    document: type[Dataset] | None
    nested: bool

    def columns(self) -> Iterator[tuple[type[Dataset], Column]]:
        """The columns that a flat file of this kind has under the standard, with the dataset of each."""
        for dataset in filter(None, (self.document, self.rows)):
            yield from ((dataset, column) for column in dataset.columns if column.header)

    def readable(self) -> Iterator[tuple[type[Dataset], Column]]:
        """These, and the columns that only other names are known for: what publishers add to the standard."""
        for dataset in filter(None, (self.document, self.rows)):
            known = SYNONYMS.get(dataset, {})
            yield from ((dataset, column) for column in dataset.columns if column.header or column.name in known)


def kind(dataset: type[Dataset]) -> Kind:
    """The kind of file that holds records of a dataset."""
    targets = [reference.target for column, reference in references(dataset) if column.required]
    document = next((t for t in targets if isinstance(t, type) and issubclass(t, Enregistrement)), None)
    nested = any(
        reference.target is dataset
        for part in DATASETS
        if issubclass(part, Partie)
        for _, reference in references(part)
    )
    return Kind((document or dataset).plural, dataset, document, nested)


KINDS: dict[str, Kind] = {found.name: found for found in (kind(dataset) for dataset in DATASETS if dataset.standard)}
