"""Public contracts, by the legal format of the « données essentielles de la commande publique » (DECP) 2.0.3.

Marchés and concessions are one dataset: `type_contrat` says which, and what only one of them has is null in the other.
"""

from schema.datasets.enregistrement import Enregistrement, Partie
from schema.datasets.organisation import Organisation
from schema.model import Reference, Standard, column
from schema.scalars import Booleen, Code, Date, Entier, Identifiant, Montant, Siret, Taux, Texte

NATURES = (
    "Marché",
    "Marché de partenariat",
    "Marché de défense ou de sécurité",
    "Concession de travaux",
    "Concession de service",
    "Concession de service public",
    "Délégation de service public",
)
# What the format of 2019 (1.5.0, and its CSV form of 2018) allowed, and that of 2022 no longer does.
FORMER_NATURES = ("Accord-cadre", "Marché subséquent")
FORMER_PROCEDURES = (
    "Procédure concurrentielle avec négociation",
    "Procédure négociée avec mise en concurrence préalable",
    "Marché négocié sans publicité ni mise en concurrence préalable",
)
FORMER_FORMES_PRIX = ("Ferme", "Ferme et actualisable", "Révisable")
PROCEDURES = (
    "Procédure adaptée",
    "Appel d'offres ouvert",
    "Appel d'offres restreint",
    "Procédure avec négociation",
    "Marché passé sans publicité ni mise en concurrence préalable",
    "Dialogue compétitif",
    "Procédure négociée ouverte",
    "Procédure non négociée ouverte",
    "Procédure négociée restreinte",
    "Procédure non négociée restreinte",
)
TECHNIQUES = (
    "Accord-cadre",
    "Concours",
    "Système de qualification",
    "Système d'acquisition dynamique",
    "Catalogue électronique",
    "Enchère électronique",
    "Sans objet",
)
MODALITES = ("Tranches", "Bons de commande", "Marchés subséquents", "Sans objet")
CCAG = (
    "Travaux",
    "Maitrise d'œuvre",
    "Fournitures courantes et services",
    "Marchés industriels",
    "Prestations intellectuelles",
    "Techniques de l'information et de la communication",
    "Pas de CCAG",
)
TYPES_CODE_LIEU = (
    "Code postal",
    "Code commune",
    "Code arrondissement",
    "Code canton",
    "Code département",
    "Code région",
    "Code pays",
)
TYPES_PRIX = ("Définitif ferme", "Définitif actualisable", "Définitif révisable", "Provisoire")
CONSIDERATIONS_SOCIALES = (
    "Clause sociale",
    "Critère social",
    "Marché réservé",
    "Concession réservée",
    "Pas de considération sociale",
)
CONSIDERATIONS_ENVIRONNEMENTALES = (
    "Clause environnementale",
    "Critère environnemental",
    "Pas de considération environnementale",
)
TYPES_IDENTIFIANT = ("SIRET", "TVA", "TAHITI", "RIDET", "FRWF", "IREP", "UE", "HORS-UE")


class Marche(
    Enregistrement,
    plural="marches",
    standard=Standard(
        "139bercy/format-commande-publique", "2.0.3", "https://schema.data.gouv.fr/139bercy/format-commande-publique/"
    ),
    role="acheteur",
    orders=("montant", "date_notification"),
    identity=("id_acheteur", "identifiant"),
):
    """Un marché public ou un contrat de concession, tel que notifié, avec ses titulaires et ses modifications."""

    type_contrat: Texte = column("Marché, ou contrat de concession.", choices=("Marché", "Contrat de concession"))
    identifiant: Code = column("Numéro d'ordre donné par l'acheteur.", header="id", max_length=16)
    id_acheteur: Siret = column(
        "SIRET de l'acheteur, ou de l'autorité concédante.", header="acheteur.id", pattern=r"^[0-9]{14}$"
    )
    nom_acheteur: Texte | None = column("Nom de l'acheteur (format de 2019 seulement).", header="acheteur.nom")
    nature: Texte = column(
        "Nature du marché ou de la concession.", header="nature", choices=NATURES, former=FORMER_NATURES
    )
    objet: Texte = column("Objet du marché ou du lot.", header="objet", max_length=1000, searched="A")
    code_cpv: Code | None = column(
        "Code CPV principal : nomenclature européenne des achats.", header="codeCPV", pattern=r"^[0-9]{8}(-[0-9])?$"
    )
    techniques: tuple[Texte, ...] | None = column(
        "Techniques d'achat.", header="techniques.technique", choices=TECHNIQUES
    )
    modalites_execution: tuple[Texte, ...] | None = column(
        "Modalités d'exécution.", header="modalitesExecution.modaliteExecution", choices=MODALITES
    )
    id_accord_cadre: Code | None = column(
        "Numéro de l'accord-cadre, pour un marché subséquent.", header="idAccordCadre", max_length=16
    )
    marche_innovant: Booleen | None = column("Travaux, services ou fournitures innovants.", header="marcheInnovant")
    ccag: Texte | None = column(
        "Cahier des clauses administratives générales de référence.", header="ccag", choices=CCAG
    )
    offres_recues: Entier | None = column("Nombre d'offres reçues.", header="offresRecues", minimum=1)
    attribution_avance: Booleen | None = column(
        "Une avance a été attribuée au titulaire principal.", header="attributionAvance"
    )
    taux_avance: Taux | None = column(
        "Taux de l'avance : 0,1 pour 10 % du montant.", header="tauxAvance", minimum=0, maximum=1
    )
    type_groupement_operateurs: Texte | None = column(
        "Type de groupement d'entreprises.",
        header="typeGroupementOperateurs",
        choices=("Conjoint", "Solidaire", "Pas de groupement"),
    )
    sous_traitance_declaree: Booleen | None = column(
        "Les titulaires ont déclaré des sous-traitants à la notification.", header="sousTraitanceDeclaree"
    )
    procedure: Texte = column(
        "Procédure de passation.", header="procedure", choices=PROCEDURES, former=FORMER_PROCEDURES
    )
    lieu_execution_code: Code | None = column("Code du lieu d'exécution.", header="lieuExecution.code")
    lieu_execution_type_code: Texte | None = column(
        "Type du code du lieu d'exécution.", header="lieuExecution.typeCode", choices=TYPES_CODE_LIEU
    )
    lieu_execution_nom: Texte | None = column(
        "Nom du lieu d'exécution (format de 2019 seulement).", header="lieuExecution.nom"
    )
    duree_mois: Entier = column("Durée initiale, en mois.", header="dureeMois", minimum=1)
    date_notification: Date | None = column("Date de notification au titulaire.", header="dateNotification")
    date_publication_donnees: Date = column(
        "Date de première publication des données.", header="datePublicationDonnees"
    )
    montant: Montant | None = column(
        "Montant initial hors taxes, en euros : forfaitaire, ou maximum estimé.", header="montant", minimum=1
    )
    types_prix: tuple[Texte, ...] | None = column("Types de prix.", header="typesPrix.typePrix", choices=TYPES_PRIX)
    forme_prix: Texte | None = column(
        "Forme du prix.",
        header="formePrix",
        choices=("Unitaire", "Forfaitaire", "Mixte"),
        former=FORMER_FORMES_PRIX,
    )
    origine_ue: Taux | None = column(
        "Part des produits issus de l'Union européenne.", header="origineUE", minimum=0, maximum=1
    )
    origine_france: Taux | None = column("Part des produits français.", header="origineFrance", minimum=0, maximum=1)
    considerations_sociales: tuple[Texte, ...] | None = column(
        "Considérations sociales.",
        header="considerationsSociales.considerationSociale",
        choices=CONSIDERATIONS_SOCIALES,
    )
    considerations_environnementales: tuple[Texte, ...] | None = column(
        "Considérations environnementales.",
        header="considerationsEnvironnementales.considerationEnvironnementale",
        choices=CONSIDERATIONS_ENVIRONNEMENTALES,
    )
    date_signature: Date | None = column("Concession : date de signature.", header="dateSignature")
    date_debut_execution: Date | None = column("Concession : début de l'exécution.", header="dateDebutExecution")
    valeur_globale: Montant | None = column("Concession : valeur globale, en euros.", header="valeurGlobale", minimum=1)
    montant_subvention_publique: Montant | None = column(
        "Concession : avantage financier public, en euros ; 0 s'il n'y en a pas.",
        header="montantSubventionPublique",
        minimum=0,
    )


class ModificationMarche(Partie, plural="modificationsMarche"):
    """Une modification d'un marché ou d'une concession, publiée après les données initiales, qui restent inchangées."""

    marche_id: Identifiant = column(
        "Marché modifié.", reference=Reference(Marche, "marche", "modifications", whole=True), published=False
    )
    # The format of 2019 does not number them.
    numero: Entier | None = column("Numéro d'ordre de la modification.", header="id", minimum=1)
    objet: Texte | None = column("Objet de la modification (format de 2019 seulement).", header="objetModification")
    date_notification: Date | None = column(
        "Date de notification, ou de signature, de la modification.", header="dateNotificationModification"
    )
    date_publication_donnees: Date = column(
        "Date de publication de la modification.", header="datePublicationDonneesModification"
    )
    duree_mois: Entier | None = column("Nouvelle durée, en mois.", header="dureeMois", minimum=1)
    montant: Montant | None = column(
        "Nouveau montant, ou nouvelle valeur globale, hors taxes, en euros.", header="montant", minimum=1
    )


class Titulaire(Partie, plural="titulaires"):
    """Un opérateur économique qui a obtenu un marché ou une concession, à l'origine ou par une modification."""

    marche_id: Identifiant | None = column(
        "Marché obtenu.", reference=Reference(Marche, "marche", "titulaires", whole=True), published=False
    )
    modification_id: Identifiant | None = column(
        "Modification qui l'a désigné.",
        reference=Reference(ModificationMarche, "modification", "titulaires", whole=True),
        published=False,
    )
    id_titulaire: Code = column(
        "Identifiant : un SIRET le plus souvent.",
        header="id",
        reference=Reference(Organisation, "organisation", "titulaires", to="siret"),
    )
    type_identifiant: Code = column("Type d'identifiant.", header="typeIdentifiant", choices=TYPES_IDENTIFIANT)
    nom: Texte | None = column("Dénomination sociale (format de 2019 seulement).", header="denominationSociale")


class ActeSousTraitance(Partie, plural="actesSousTraitance"):
    """Un acte spécial de sous-traitance notifié pour un marché."""

    marche_id: Identifiant = column(
        "Marché concerné.", reference=Reference(Marche, "marche", "actesSousTraitance", whole=True), published=False
    )
    numero: Entier = column("Numéro d'ordre de l'acte.", header="id", minimum=1)
    id_sous_traitant: Code = column(
        "Identifiant du sous-traitant.",
        header="sousTraitant.id",
        reference=Reference(Organisation, "organisation", "actesSousTraitance", to="siret"),
    )
    type_identifiant: Code = column(
        "Type d'identifiant du sous-traitant.", header="sousTraitant.typeIdentifiant", choices=TYPES_IDENTIFIANT
    )
    duree_mois: Entier = column("Durée, en mois.", header="dureeMois", minimum=1)
    date_notification: Date = column("Date de notification au sous-traitant.", header="dateNotification")
    date_publication_donnees: Date = column("Date de publication.", header="datePublicationDonnees")
    montant: Montant = column("Montant sous-traité hors taxes, en euros.", header="montant", minimum=1)
    variation_prix: Texte = column(
        "Variation du prix.", header="variationPrix", choices=("Ferme", "Actualisable", "Révisable")
    )


class ModificationActeSousTraitance(Partie, plural="modificationsActesSousTraitance"):
    """Une modification d'un acte spécial de sous-traitance."""

    marche_id: Identifiant = column(
        "Marché concerné.",
        reference=Reference(Marche, "marche", "modificationsActesSousTraitance", whole=True),
        published=False,
    )
    numero: Entier = column("Numéro de l'acte modifié.", header="id", minimum=1)
    duree_mois: Entier | None = column("Nouvelle durée, en mois.", header="dureeMois", minimum=1)
    date_notification: Date = column(
        "Date de notification de la modification.", header="dateNotificationModificationSousTraitance"
    )
    date_publication_donnees: Date = column("Date de publication.", header="datePublicationDonnees")
    montant: Montant | None = column("Nouveau montant hors taxes, en euros.", header="montant", minimum=1)


class ExecutionAnnuelle(Partie, plural="executionsAnnuelles"):
    """Les données d'exécution annuelles d'une concession."""

    marche_id: Identifiant = column(
        "Concession concernée.", reference=Reference(Marche, "marche", "donneesExecution", whole=True), published=False
    )
    date_publication_donnees: Date = column("Date de publication.", header="datePublicationDonneesExecution")
    depenses_investissement: Montant = column(
        "Dépenses d'investissement, en euros.", header="depensesInvestissement", minimum=0
    )


class Tarif(Partie, plural="tarifs"):
    """Un tarif principal à la charge des usagers d'une concession."""

    execution_id: Identifiant = column(
        "Données d'exécution de l'année.",
        reference=Reference(ExecutionAnnuelle, "donneesExecution", "tarifs", whole=True),
        published=False,
    )
    intitule: Texte = column("Intitulé du tarif.", header="intituleTarif", max_length=256)
    tarif: Montant = column("Tarif, en euros.", header="tarif", minimum=0)
