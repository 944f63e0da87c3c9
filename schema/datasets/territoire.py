"""Places: communes, EPCI, départements and régions of today, and the codes that once led to them."""

from schema.model import Dataset, Reference, column
from schema.scalars import Code, Entier, Identifiant, Niveau, Siren, Texte


class Territoire(
    Dataset, plural="territoires", lookup=("type", "code"), formerly="anciens_codes", orders=("population",)
):
    """Un lieu administratif : commune, EPCI, département ou région, avec sa population."""

    id: Identifiant = column("Identifiant unique dans ce graphe.")
    type: Niveau = column("Niveau du territoire.")
    code: Code = column(
        "Code officiel : code INSEE d'une commune, d'un département ou d'une région, SIREN d'un EPCI ; "
        "le code d'une ancienne commune mène à celle d'aujourd'hui."
    )
    nom: Texte = column("Nom officiel.", searched="A")
    population: Entier | None = column("Population municipale, en habitants.")
    anciens_codes: tuple[Code, ...] = column("Codes INSEE d'anciennes communes que ce territoire a remplacées.")
    siren: Siren | None = column("SIREN de la collectivité qui administre ce territoire.")
    parent_id: Identifiant | None = column(
        "Territoire immédiatement au-dessus.", reference=Reference("self", "parent", "enfants"), published=False
    )
    epci_id: Identifiant | None = column("EPCI du territoire.", reference=Reference("self", "epci"), published=False)
    departement_id: Identifiant | None = column(
        "Département du territoire.", reference=Reference("self", "departement"), published=False
    )
    region_id: Identifiant | None = column(
        "Région du territoire.", reference=Reference("self", "region"), published=False
    )
