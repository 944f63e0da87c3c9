"""How good files are: what was read of each for each collectivité, counted as it is loaded."""

from schema.datasets.collectivite import Collectivite
from schema.datasets.source import Source
from schema.model import Dataset, Reference, column
from schema.scalars import Entier, Identifiant, Siren, Texte


class Qualite(Dataset, plural="qualites"):
    """Ce qui a été lu d'un fichier pour une collectivité ; `groups(by: [JEU])` en fait la somme par jeu de données."""

    id: Identifiant = column("Identifiant unique et stable : le même après un nouveau chargement.")
    jeu: Texte = column("Jeu de données dont relève le fichier.")
    lignes_lues: Entier = column("Nombre de lignes lues : les acceptées et les rejetées.")
    lignes_acceptees: Entier = column("Nombre de lignes acceptées, avec ou sans anomalie.")
    lignes_avec_anomalies: Entier = column("Nombre de lignes acceptées qui portent au moins une anomalie.")
    lignes_rejetees: Entier = column(
        "Nombre de lignes rejetées, comptées avec la collectivité dont relève le fichier s'il n'y en a qu'une."
    )
    collectivite_siren: Siren | None = column(
        "Collectivité que ces lignes concernent ; absente pour celles qui n'en disent aucune.",
        reference=Reference(Collectivite, "collectivite", "qualite", to="siren"),
        published=False,
    )
    source_id: Identifiant = column(
        "Fichier d'origine.", reference=Reference(Source, "source", "qualiteParCollectivite"), published=False
    )
