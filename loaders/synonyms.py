"""What publishers call the columns of a standard, beside its own names: phrases, in words of `loaders.vocabulary`.

Neither the order of the words nor articles count. A header is understood where it says all of a phrase, and beyond it
nothing but words that may be added for that column: a word more would make it another thing.
"""

from dataclasses import dataclass

from schema.datasets import Deliberation, Equipement, Marche, Subvention
from schema.model import Dataset


@dataclass(frozen=True)
class Phrases:
    """What a column is called.

    Attributes:
        said: phrases that name it.
        added: words that may come with one of them, and leave its meaning as it is.
        less: phrases that name it less surely, with the same words added: what is granted is told before what is paid.
        last: phrases that name it where the file has nothing that says it better.
    """

    said: tuple[str, ...]
    added: str = ""
    less: tuple[str, ...] = ()
    last: tuple[str, ...] = ()


GIVEN = "subvention aide attribue accorde alloue vote decide total annuel"
SYNONYMS: dict[type[Dataset], dict[str, Phrases]] = {
    Subvention: {
        "nom_attribuant": Phrases(
            (
                "nom attribuant",
                "attribuant",
                "nom collectivite",
                "autorite administrative",
                "nom autorite administrative",
                "nom etablissement attribuant",
            ),
            added="subvention officiel organisme",
            last=("collectivite",),
        ),
        "id_attribuant": Phrases(
            (
                "identifiant attribuant",
                "siret attribuant",
                "siren attribuant",
                "siret collectivite",
                "siren collectivite",
                "siret autorite administrative",
            ),
            added="numero code identifiant siret",
        ),
        "date_convention": Phrases(
            ("date convention",), "subvention", less=("date signature convention", "signature convention")
        ),
        "date_decision": Phrases(
            ("date decision", "date deliberation", "date acte", "date vote", "date attribue", "date accorde"),
            added="subvention attribue",
            last=(
                "date subvention",
                "date commission",
                "date commission permanente",
                "date cp",
                "date conseil",
                "date conseil municipal",
            ),
        ),
        "annee": Phrases(
            ("annee", "exercice", "annee exercice", "exercice budgetaire", "annee budgetaire", "annee subvention"),
            added="subvention attribue convention decision deliberation vote budgetaire premiere",
            last=("annee versement",),
        ),
        "reference_decision": Phrases(
            (
                "reference decision",
                "reference deliberation",
                "reference acte",
                "numero decision",
                "numero deliberation",
                "numero acte",
            ),
            added="subvention numero attribue",
        ),
        "nom_beneficiaire": Phrases(
            (
                "nom beneficiaire",
                "beneficiaire",
                "raison sociale beneficiaire",
                "denomination beneficiaire",
                "nom association",
                "nom tiers",
                "libelle tiers",
                "raison sociale",
                "nom raison sociale",
                "nom association beneficiaire",
                "nom tiers beneficiaire",
                "nom organisme beneficiaire",
                "organisme subventionne",
                "association subventionne",
                "structure subventionne",
                "tiers subventionne",
                "libelle association",
            ),
            added="nom association organisme structure fondation collectivite entreprise denomination raison sociale "
            "libelle complet officiel aide subvention engagement",
            last=(
                "association",
                "tiers",
                "denomination",
                "association organisme",
                "porteur projet",
                "nom porteur projet",
                "maitre ouvrage",
                "nom maitre ouvrage",
                "laureat",
                "entreprise",
                "nom entreprise",
                "nom beneficiaire siret",
            ),
        ),
        "id_beneficiaire": Phrases(
            (
                "identifiant beneficiaire",
                "siret beneficiaire",
                "siren beneficiaire",
                "siret association",
                "siren association",
                "siret tiers",
                "siren tiers",
                "siret entreprise",
                "siren entreprise",
                "siret porteur projet",
                "siret maitre ouvrage",
                "siret rna",
                "siret rna beneficiaire",
                "siret rna association",
            ),
            added="numero code identifiant siret siren association fondation organisme structure tiers",
        ),
        "rna_beneficiaire": Phrases(("rna beneficiaire", "rna"), "numero identifiant association code"),
        "objet": Phrases(
            ("objet", "objet subvention"), "subvention aide dossier convention", last=("libelle subvention",)
        ),
        "montant": Phrases(
            (
                "montant",
                "montant subvention",
                "montant total",
                "montant aide",
                "montant vote",
                "montant attribue",
                "montant accorde",
                "montant alloue",
                "subvention attribue",
                "subvention accorde",
                "subvention alloue",
                "subvention vote",
                "aide attribue",
                "aide accorde",
                "aide alloue",
                "aide vote",
            ),
            added=f"{GIVEN} euro ttc numeraire convention annee exercice millesime budgetaire budget fonds concours "
            "ligne mouvement",
            less=(
                "montant verse",
                "montant mandate",
                "montant liquide",
                "montant ordonnance",
                "subvention verse",
                "aide verse",
            ),
            last=(
                "subvention",
                "subvention euro",
                "subvention millesime",
                "subvention millesime euro",
                "total euro",
                "total accorde",
                "subvention total",
                "subvention annuel",
            ),
        ),
        "nature": Phrases(("nature", "nature subvention"), "subvention aide numeraire"),
        "conditions_versement": Phrases(("condition versement",), "subvention unique", last=("subvention versement",)),
        "dates_periode_versement": Phrases(
            ("date versement", "periode versement", "date periode versement"), "subvention"
        ),
        "id_rae": Phrases(
            ("rae", "numero referencement repertoire entreprise"),
            added="identifiant numero aide subvention attribue unique referencement repertoire entreprise",
        ),
        "notification_ue": Phrases(
            ("notification ue", "notification europe", "aide notification europe"),
            added="aide etat commission europe union ue",
        ),
        "pourcentage_subvention": Phrases(
            ("pourcentage subvention", "pourcentage montant", "pourcentage beneficiaire"),
            added="montant total subvention attribue beneficiaire",
        ),
        "dispositif_aide": Phrases(
            ("dispositif aide", "identifiant dispositif"),
            "identifiant subvention aide",
            last=("dispositif subvention",),
        ),
    },
    Equipement: {
        "nom": Phrases(("nom equipement",), last=("libelle equipement",)),
        "theme": Phrases(("theme equipement",), last=("theme",)),
        "type": Phrases(("type equipement",), last=("type",)),
        "latitude": Phrases(("latitude",), last=("geo point 2 latitude",)),
        "longitude": Phrases(("longitude",), last=("geo point 2 longitude",)),
        "adresse_code_postal": Phrases(("code postal",)),
        "adresse_commune": Phrases(("nom commune", "commune")),
        "ouverture": Phrases(("horaire ouverture", "horaire")),
        "telephone": Phrases(("telephone", "numero telephone"), "equipement"),
        "email": Phrases(("email", "adresse email"), "equipement"),
        "site_web": Phrases(("web", "url"), "equipement"),
    },
    Deliberation: {
        "nom_collectivite": Phrases(("nom collectivite",), last=("collectivite",)),
        "siret_collectivite": Phrases(("siret collectivite",), "numero code identifiant"),
        "identifiant": Phrases(("numero deliberation", "identifiant deliberation", "reference deliberation")),
        "date_adoption": Phrases(
            ("date deliberation", "date seance", "date adoption"), "conseil municipal deliberation"
        ),
        "objet": Phrases(("objet deliberation", "intitule deliberation"), last=("objet", "intitule")),
        "vote_pour": Phrases(("vote pour",), "nombre", last=("pour",)),
        "vote_contre": Phrases(("vote contre",), "nombre", last=("contre",)),
        "vote_abstention": Phrases(("vote abstention", "abstention"), "nombre"),
        "url": Phrases(("url", "url deliberation"), "document deliberation web"),
    },
    # The CSV form of 2018; who holds the contract, and what modified it, are datasets of their own.
    Marche: {
        "identifiant": Phrases(("marche identifiant",)),
        "nature": Phrases(("marche nature",)),
        "objet": Phrases(("marche objet",)),
        "lieu_execution_code": Phrases(("lieu execution code",)),
        "lieu_execution_type_code": Phrases(("lieu execution type",)),
        "lieu_execution_nom": Phrases(("lieu execution nom",)),
        "duree_mois": Phrases(("duree mois",)),
        "date_notification": Phrases(("date notification",)),
        "date_publication_donnees": Phrases(("date publication",)),
        "forme_prix": Phrases(("prix forme",)),
    },
}
