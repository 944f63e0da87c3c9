"""The relations between datasets, both ends, drawn from their references."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from schema.datasets import DATASETS, Collectivite, Marche, Organisation, Territoire
from schema.model import Column, Dataset, Reference
from schema.once import once
from schema.ways import ADMINISTERING, INSIDE, OBTAINED, Ways


@dataclass(frozen=True)
class Relation:
    """A way from one dataset to another.

    Attributes:
        name: what it is called on `source`, in the graph.
        source, target: the datasets that it leaves from and leads to.
        local, remote: the columns of either that hold the same value.
        many: True where it leads to any number of records.
        whole: True where these are few, and given as a list rather than by pages.
        description: its meaning, in French.
        ways: the tables that it passes through, from `local` to `remote`; empty: none.
        narrow: the ways that it takes where what lies within is left out; empty: there is no such choice.
    """

    name: str
    source: type[Dataset]
    target: type[Dataset]
    local: str
    remote: str
    many: bool
    whole: bool
    description: str
    ways: Ways = ()
    narrow: Ways = ()


@once
def relations(dataset: type[Dataset]) -> dict[str, Relation]:
    """All relations that leave from a dataset, by name: those that it declares, those that lead back, those further."""
    found = [*forward(dataset), *(back for other in DATASETS for back in backward(dataset, other)), *further(dataset)]
    return {relation.name: relation for relation in found}


def forward(dataset: type[Dataset]) -> Iterator[Relation]:
    """The to-one relations that a dataset's own references make, the collectivité under the name of its role too."""
    for column, reference in references(dataset):
        target = dataset if isinstance(reference.target, str) else reference.target
        for name in (reference.name, dataset.role if column.name == "collectivite_siren" else None):
            if name:
                yield Relation(
                    name,
                    dataset,
                    target,
                    column.name,
                    reference.to,
                    many=False,
                    whole=False,
                    description=column.description,
                )


def backward(dataset: type[Dataset], other: type[Dataset]) -> Iterator[Relation]:
    """The to-many relations by which another dataset's references lead from this dataset to its records."""
    for column, reference in references(other):
        target = other if isinstance(reference.target, str) else reference.target
        if issubclass(dataset, target) and reference.backward is not None:
            yield Relation(
                reference.backward or other.plural,
                dataset,
                other,
                reference.to,
                column.name,
                many=True,
                whole=reference.whole,
                description=reference.description or other.title(),
            )


def further(dataset: type[Dataset]) -> Iterator[Relation]:
    """The to-many relations that pass through other tables."""
    if dataset is Territoire:
        yield COLLECTIVITES
        many = (relation for relation in relations(Collectivite).values() if relation.many)
        yield from (
            replace(relation, source=Territoire, local="id", ways=INSIDE, narrow=ADMINISTERING) for relation in many
        )
    if dataset is Organisation:
        yield MARCHES


COLLECTIVITES = Relation(
    "collectivites",
    Territoire,
    Collectivite,
    "id",
    "siren",
    many=True,
    whole=False,
    description=Collectivite.title(),
    ways=INSIDE,
    narrow=ADMINISTERING,
)
MARCHES = Relation(
    "marches",
    Organisation,
    Marche,
    "siret",
    "id",
    many=True,
    whole=False,
    description="Les marchés et concessions obtenus, dès l'origine ou par une modification ; "
    "un marché à plusieurs titulaires compte entier pour chacun.",
    ways=OBTAINED,
)


def references(dataset: type[Dataset]) -> Iterator[tuple[Column, Reference]]:
    """The columns of a dataset that name records of another, with what they name."""
    for column in dataset.columns:
        if column.reference:
            yield column, column.reference
