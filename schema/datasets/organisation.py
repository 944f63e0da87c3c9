"""Whoever receives: the establishments named as beneficiaries of subsidies or holders of contracts."""

from schema.model import Dataset, Reference, column
from schema.scalars import Identifiant, Siren, Siret, Texte


class Organisation(Dataset, plural="organisations", lookup=("siret",)):
    """Un établissement qui reçoit des subventions ou obtient des marchés, toutes collectivités confondues."""

    id: Identifiant = column("Identifiant unique dans ce graphe.")
    siret: Siret = column("Numéro SIRET, à quatorze chiffres.", searched="B")
    siren: Siren = column(
        "Numéro SIREN : les neuf premiers chiffres du SIRET.",
        searched="C",
        reference=Reference(
            "self",
            "",
            "etablissements",
            to="siren",
            description="Tous les établissements qui ont ce SIREN, celui-ci compris.",
        ),
    )
    nom: Texte | None = column("Nom, tel que la première donnée chargée qui en donne un l'écrit.", searched="A")
