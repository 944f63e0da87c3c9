"""The GraphQL types of `recherche`: what is found, of whatever dataset, ranked, by pages, and how much of each."""

from enum import Enum
from typing import Annotated, Any, Union

import strawberry
from strawberry.types.field import StrawberryField

from schema.datasets import DATASETS
from schema.inputs import Made
from schema.model import Dataset
from schema.once import once
from schema.types import (
    PageInfo,
    argument,
    estimate_field,
    extend,
    field,
    listed,
    object_type,
    page_arguments,
)

SEARCHED: tuple[type[Dataset], ...] = tuple(dataset for dataset in DATASETS if dataset.searched())
# Of a dataset, so many of the records found are ranked: enough to be all of them for any word but the most common.
MOST_RANKED = 5_000
LONGEST_TEXT = 200
DESCRIPTION = (
    "Ce qui a tous ces mots, dans tous les jeux de données à la fois, le plus proche d'abord : sous toutes leurs "
    "formes, sans tenir compte de la casse ni des accents ; un mot qu'aucun élément n'a est remplacé par celui qui lui "
    "ressemble le plus. Un élément est d'autant mieux placé que les mots en sont le nom ou l'objet et qu'il en a peu "
    f"d'autres. Au-delà de {MOST_RANKED} éléments trouvés dans un jeu, les {MOST_RANKED} premiers chargés sont rangés."
)


def named(dataset: type[Dataset]) -> str:
    """What a dataset is called among those searched: `Marche` → `MARCHE`."""
    return dataset.table_name().upper()


@once
def searched_enum() -> Made:
    """The datasets that are searched, as an enum."""
    values = {
        named(dataset): strawberry.enum_value(named(dataset), description=dataset.title()) for dataset in SEARCHED
    }
    enum = Enum("JeuRecherche", values)  # type: ignore[misc]
    return strawberry.enum(enum, description="Jeu de données où chercher.")


@once
def result_type() -> Made:
    """Whatever is found."""
    found: Any = Union[tuple(object_type(dataset) for dataset in SEARCHED)]  # noqa: UP007 (of types made at run time)
    return Annotated[found, strawberry.union("Resultat", description="Ce qu'une recherche trouve.")]


def made(name: str, description: str, *fields: StrawberryField) -> Made:
    """An object type of that name."""
    kind = strawberry.type(type(name, (), {}), description=description)
    extend(kind, *fields)
    return kind


@once
def connection_type() -> Made:
    """The Relay connection of what is found: https://relay.dev/graphql/connections.htm."""
    edge = made(
        "RechercheEdge",
        "Un élément d'une page, et sa position dans la liste.",
        field("cursor", str, "Curseur de cet élément."),
        field("node", result_type(), "L'élément."),
    )
    count = made(
        "RechercheParJeu",
        "Ce qu'un jeu de données a de ces mots.",
        field("jeu", searched_enum(), "Jeu de données."),
        field("count", int, "Nombre exact d'éléments trouvés dans ce jeu."),
    )
    return made(
        "RechercheConnection",
        "Ce qu'une recherche trouve, par pages (convention Relay).",
        field("nodes", listed(result_type()), "Les éléments de la page."),
        field("edges", listed(edge), "Les éléments de la page, chacun avec son curseur."),
        field("pageInfo", PageInfo, "Où se trouve la page dans la liste."),
        field("totalCount", int, "Nombre exact d'éléments trouvés, tous jeux confondus."),
        estimate_field(),
        field("parJeu", listed(count), "Nombre d'éléments trouvés dans chacun des jeux où l'on cherche."),
    )


def search_field() -> StrawberryField:
    """`recherche`, at the root."""
    arguments = (
        argument("texte", str, f"Ce que l'on cherche : un mot ou plusieurs, {LONGEST_TEXT} caractères au plus."),
        argument("jeux", listed(searched_enum()) | None, "Les jeux où chercher ; tous par défaut."),
        *page_arguments(),
    )
    return field("recherche", connection_type(), DESCRIPTION, arguments)
