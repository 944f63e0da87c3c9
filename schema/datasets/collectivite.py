"""Legal persons: who pays, buys and votes, by SIREN."""

from schema.datasets.territoire import Territoire
from schema.model import Dataset, Reference, column
from schema.scalars import Entier, Identifiant, Siren, Texte


class Collectivite(Dataset, plural="collectivites", lookup=("siren",), orders=("population",)):
    """Une collectivité ou un organisme public : la personne morale qui verse, achète ou vote."""

    id: Identifiant = column("Identifiant unique dans ce graphe.")
    siren: Siren = column("Numéro SIREN, à neuf chiffres.", searched="B")
    nom: Texte = column("Nom.", searched="A")
    type: Texte = column(
        "Nature de la personne morale : commune, EPCI, département, région, ou autre organisme public."
    )
    population: Entier | None = column("Population municipale de son territoire, en habitants.")
    origine: Texte = column(
        "D'où vient la fiche : du référentiel, ou des données chargées quand il ne connaît pas ce SIREN.",
        choices=("référentiel", "données"),
    )
    territoire_id: Identifiant | None = column(
        "Territoire qu'elle administre.",
        reference=Reference(Territoire, "territoire"),
        published=False,
    )
    commune_id: Identifiant | None = column(
        "Commune qu'elle est ou où elle se trouve.", reference=Reference(Territoire, "commune"), published=False
    )
    epci_id: Identifiant | None = column(
        "EPCI qu'elle est ou dont elle est membre.", reference=Reference(Territoire, "epci"), published=False
    )
    departement_id: Identifiant | None = column(
        "Département qu'elle est ou où elle se trouve.", reference=Reference(Territoire, "departement"), published=False
    )
    region_id: Identifiant | None = column(
        "Région qu'elle est ou où elle se trouve.", reference=Reference(Territoire, "region"), published=False
    )
