"""Where records come from: one published file, what was read of it, and what was refused."""

from schema.datasets.collectivite import Collectivite
from schema.model import Dataset, Reference, column
from schema.scalars import Code, Contenu, Entier, Horodatage, Identifiant, Siren, Taux, Texte


class Source(Dataset, plural="sources"):
    """Un fichier publié : qui l'a publié, où, sous quelle licence, quand il a été relevé, et ce qui en a été lu."""

    id: Identifiant = column("Identifiant unique dans ce graphe.")
    url: Texte = column("Adresse du fichier, ou chemin pour un fichier local.")
    titre: Texte | None = column("Titre du jeu de données.", searched="A")
    producteur: Texte | None = column("Organisme qui publie le fichier.", searched="B")
    licence: Texte | None = column("Licence de réutilisation.")
    jeu: Texte = column("Jeu de données dont relève le fichier (subventions, marches, budgets…).")
    schema: Texte | None = column("Nom du schéma officiel suivi.")
    version_schema: Texte | None = column("Version du schéma officiel, telle que reconnue à la lecture.")
    format: Texte = column("Format reconnu à la lecture : CSV, XLSX, ODS, JSON, XML ou Parquet.")
    empreinte: Code = column(
        "Empreinte SHA-256 des octets du fichier, en hexadécimal.",
        reference=Reference(
            "self",
            "",
            "exemplaires",
            to="empreinte",
            description="Les sources qui ont exactement les mêmes octets, celle-ci comprise : "
            "un même fichier publié à plusieurs adresses.",
        ),
    )
    recuperee_le: Horodatage = column("Quand le fichier a été relevé.")
    chargee_le: Horodatage = column("Quand le fichier a été chargé ici.")
    lignes_lues: Entier = column("Nombre de lignes lues : les acceptées et les rejetées.")
    lignes_acceptees: Entier = column("Nombre de lignes acceptées, avec ou sans anomalie.")
    lignes_avec_anomalies: Entier = column("Nombre de lignes acceptées qui portent au moins une anomalie.")
    lignes_rejetees: Entier = column("Nombre de lignes rejetées ; chacune est conservée entière dans `rejets`.")
    qualite: Taux | None = column(
        "Part des lignes lues qui sont acceptées sans anomalie, de 0 à 1 ; le détail est dans `anomalies` et `rejets`."
    )
    collectivite_siren: Siren | None = column(
        "SIREN de la collectivité dont relève le fichier, s'il n'y en a qu'une.",
        reference=Reference(Collectivite, "collectivite", "sources", to="siren"),
        published=False,
    )


class Rejet(Dataset, plural="rejets"):
    """Une ligne refusée au chargement, conservée entière avec la raison du refus."""

    id: Identifiant = column("Identifiant unique dans ce graphe.")
    ligne: Entier = column("Numéro de la ligne dans le fichier (ou rang de l'enregistrement).")
    code: Code = column("Code stable de la raison du refus.")
    colonne: Texte | None = column("Colonne en cause.")
    valeur: Texte | None = column("Texte de la valeur en cause, tel quel.")
    message: Texte = column("Ce qui ne va pas et comment le corriger.")
    contenu: Contenu | None = column("La ligne entière, telle quelle.")
    source_id: Identifiant = column(
        "Fichier d'origine.", reference=Reference(Source, "source", "rejets"), published=False
    )
