"""What every record has, whatever its dataset: a collectivité, a source, a line in the file, and its anomalies."""

from schema.datasets.collectivite import Collectivite
from schema.datasets.source import Source
from schema.model import Dataset, Reference, column
from schema.scalars import Code, Entier, Identifiant, Siren, Texte


class Enregistrement(Dataset):
    """Un enregistrement publié par une collectivité, avec son origine."""

    id: Identifiant = column("Identifiant unique et stable : le même après un nouveau chargement.")
    collectivite_siren: Siren | None = column(
        "SIREN de la collectivité concernée.",
        reference=Reference(Collectivite, "collectivite", "", to="siren"),
        published=False,
    )
    source_id: Identifiant = column("Fichier d'origine.", reference=Reference(Source, "source", ""), published=False)
    ligne: Entier = column("Numéro de la ligne dans le fichier (ou rang de l'enregistrement).")


class Partie(Dataset):
    """Une partie d'un enregistrement (titulaire, modification…), qui vient avec lui et part avec lui."""

    id: Identifiant = column("Identifiant unique et stable : le même après un nouveau chargement.")
    source_id: Identifiant = column("Fichier d'origine.", published=False)
    rang: Entier = column("Rang dans la liste, à partir de 1.")


class Anomalie(Dataset, plural="anomalies"):
    """Un défaut relevé dans un enregistrement accepté : la valeur n'est pas corrigée en silence, elle est signalée."""

    id: Identifiant = column("Identifiant unique dans ce graphe.")
    code: Code = column("Code stable de l'anomalie.")
    colonne: Texte | None = column("Colonne en cause.")
    valeur: Texte | None = column("Texte de la valeur en cause, tel quel.")
    message: Texte = column("Ce qui ne va pas et comment le corriger.")
    ligne: Entier = column("Numéro de la ligne dans le fichier (ou rang de l'enregistrement).")
    source_id: Identifiant = column(
        "Fichier d'origine.", reference=Reference(Source, "source", "anomalies"), published=False
    )
    enregistrement_id: Identifiant = column(
        "Enregistrement concerné.", reference=Reference(Enregistrement, "", "anomalies", whole=True), published=False
    )
