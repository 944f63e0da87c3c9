"""Subsidies, by SCDL « Subventions » 2.1.1."""

from schema.datasets.enregistrement import Enregistrement
from schema.datasets.organisation import Organisation
from schema.model import Reference, Standard, column
from schema.scalars import Annee, Booleen, Code, Date, Montant, Siret, Taux, Texte

NATURES = (
    "aide en numéraire",
    "aide en nature",
    "aide en numéraire;aide en nature",
    "aide en nature;aide en numéraire",
)


class Subvention(
    Enregistrement,
    plural="subventions",
    standard=Standard(
        "scdl/subventions",
        "2.1.1",
        "https://schema.data.gouv.fr/scdl/subventions/",
        before="2.0.2",
        added=("rna_beneficiaire", "dispositif_aide"),
        alike=(("1.1.0", "2.0.2"), ("2.1.0", "2.1.1")),
    ),
    role="attribuant",
    orders=("montant", "date_convention"),
):
    """Une subvention attribuée par une collectivité à un bénéficiaire."""

    nom_attribuant: Texte = column(
        "Nom officiel de la collectivité qui attribue la subvention.", header="nomAttribuant"
    )
    id_attribuant: Siret = column("SIRET de l'attribuant.", header="idAttribuant", pattern=r"^\d{14}$")
    date_convention: Date = column("Date de la convention de subvention.", header="dateConvention")
    # Two columns that publishers add to the standard, and often have in the place of its date.
    date_decision: Date | None = column(
        "Date de la décision ou de la délibération qui attribue la subvention, si le fichier la donne (hors standard)."
    )
    annee: Annee | None = column(
        "Année d'attribution ou exercice budgétaire, si le fichier en donne un (hors standard)."
    )
    reference_decision: Texte | None = column(
        "Référence interne de l'acte qui attribue la subvention.", header="referenceDecision"
    )
    nom_beneficiaire: Texte = column("Nom ou raison sociale du bénéficiaire.", header="nomBeneficiaire", searched="B")
    id_beneficiaire: Siret | None = column(
        "SIRET du bénéficiaire.",
        header="idBeneficiaire",
        reference=Reference(Organisation, "beneficiaire", "", to="siret"),
    )
    rna_beneficiaire: Code | None = column(
        "Numéro RNA du bénéficiaire, quand c'est une association : W suivi de neuf chiffres.",
        header="rnaBeneficiaire",
        pattern=r"^W\d{9}$",
    )
    objet: Texte = column("Objet de la subvention.", header="objet", max_length=256, searched="A")
    montant: Montant = column(
        "Montant total attribué, en euros, avant répartition entre bénéficiaires.", header="montant"
    )
    nature: Texte = column("Nature de la subvention, en numéraire ou en nature.", header="nature", choices=NATURES)
    conditions_versement: Texte = column(
        "Conditions de versement : unique, échelonné, ou une description libre.",
        header="conditionsVersement",
        max_length=256,
    )
    dates_periode_versement: Texte = column(
        "Date du versement, ou période sous la forme AAAA-MM-JJ/AAAA-MM-JJ.",
        header="datesPeriodeVersement",
        pattern=r"^[0-9]{4}\-[0-9]{2}\-[0-9]{2}(\/[0-9]{4}\-[0-9]{2}\-[0-9]{2})?$",
    )
    id_rae: Code | None = column(
        "Numéro de l'aide au Répertoire des aides aux entreprises.", header="idRAE", max_length=5
    )
    notification_ue: Booleen = column(
        "Aide d'État « de minimis » notifiée à la Commission européenne.", header="notificationUE"
    )
    pourcentage_subvention: Taux = column(
        "Part du montant total qui revient au bénéficiaire : 1 pour un bénéficiaire unique, 0,45 pour 45 %.",
        header="pourcentageSubvention",
        minimum=0.01,
        maximum=1,
    )
    dispositif_aide: Code | None = column(
        "Identifiant du dispositif d'aide à l'origine de la subvention.", header="dispositifAide"
    )
