"""The ways of relations that pass through other tables: what lies in a place, and what an organisation obtained."""

from dataclasses import dataclass

from schema.datasets import Collectivite, ModificationMarche, Territoire, Titulaire
from schema.model import Dataset


@dataclass(frozen=True)
class Hop:
    """A table on the way.

    Attributes:
        dataset: whose table it is.
        entered, left: the columns that hold what came before, and what comes next.
    """

    dataset: type[Dataset]
    entered: str
    left: str


# The tables that a relation passes through, from its local column to its remote one; and all the ways it may take.
Way = tuple[Hop, ...]
Ways = tuple[Way, ...]

# From a place to the SIREN of the collectivités that lie in it; and of the one that administers it, be it other places'
# too: Paris is a commune and a département, Alsace two départements, in neither of which it lies.
INSIDE: Ways = tuple(
    (Hop(Collectivite, level, "siren"),) for level in ("commune_id", "epci_id", "departement_id", "region_id")
)
ADMINISTERING: Ways = ((Hop(Territoire, "id", "siren"),),)
# From a SIRET to the contracts that it obtained, from the start or by a modification.
OBTAINED: Ways = (
    (Hop(Titulaire, "id_titulaire", "marche_id"),),
    (Hop(Titulaire, "id_titulaire", "modification_id"), Hop(ModificationMarche, "id", "marche_id")),
)
