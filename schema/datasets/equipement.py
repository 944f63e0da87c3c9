"""Public facilities, by SCDL « Équipements collectifs publics » 0.1.5."""

from schema.datasets.enregistrement import Enregistrement
from schema.model import Standard, column
from schema.scalars import Code, Coordonnee, Entier, Siret, Texte

THEMES = (
    "Equipement administratif",
    "Equipement de justice",
    "Equipement sanitaire",
    "Equipement social et d'animation",
    "Equipement sportif et de loisirs",
    "Equipement d'enseignement",
    "Equipement cultuel",
    "Equipement culturel",
    "Equipement de mobilité",
    "Autre équipement",
)


class Equipement(
    Enregistrement,
    plural="equipements",
    position=("latitude", "longitude"),
    standard=Standard("scdl/equipements", "0.1.5", "https://schema.data.gouv.fr/scdl/equipements/"),
):
    """Un équipement collectif public : lieu, type, adresse, position, horaires et contact."""

    nom_collectivite: Texte = column("Nom de la collectivité où se trouve l'équipement.", header="COLL_NOM")
    siret_collectivite: Siret = column(
        "SIRET de la collectivité où se trouve l'équipement.", header="COLL_SIRET", pattern=r"^\d{14}$"
    )
    uid: Code = column(
        "Identifiant unique : code INSEE de la commune, puis code de l'équipement.",
        header="EQUIP_UID",
        pattern=r"^[0-9A-B]{5}-[0-9]{8}-[0-9]{3}",
        max_length=18,
    )
    theme: Texte = column("Famille d'équipements.", header="EQUIP_THEME", choices=THEMES, searched="D")
    code: Code = column(
        "Code dans la nomenclature des équipements, puis numéro d'ordre.", header="EQUIP_CODE", max_length=12
    )
    type: Texte = column("Type d'équipement, selon la nomenclature.", header="EQUIP_TYPE", searched="B")
    nom: Texte = column("Nom complet de l'équipement.", header="EQUIP_NOM", searched="A")
    adresse_numero: Texte = column("Numéro dans la voie ; 99999 s'il n'y en a pas.", header="ADR_NUMERO")
    adresse_nom_voie: Texte = column(
        "Nom de la voie ou du lieu-dit.", header="ADR_NOMVOIE", pattern=r"^[a-zA-Z0-9\-\'\s\d\u00C0-\u00FF]+$"
    )
    adresse_code_postal: Code = column("Code postal.", header="ADR_CODEPOSTAL", max_length=5)
    adresse_commune: Texte = column(
        "Nom de la commune.", header="ADR_COMMUNE", pattern=r"^[A-Za-z\s\-\u00C0-\u00FF]+$", searched="C"
    )
    adresse_cle_interop: Code | None = column(
        "Clé d'interopérabilité de l'adresse (Base adresse locale).",
        header="ADR_CLE_INTEROP",
        pattern=r"^[A-Za-z0-9_]+$",
    )
    erp_id: Code | None = column("Identifiant de l'établissement recevant du public.", header="ERP_ID")
    erp_type: Texte | None = column(
        "Type d'établissement recevant du public ; plusieurs sont séparés par un point-virgule.",
        header="ERP_TYPE",
        max_length=10,
    )
    erp_categorie: Entier | None = column(
        "Catégorie d'établissement recevant du public, de 1 à 5.", header="ERP_CATEGORIE", minimum=1, maximum=5
    )
    latitude: Coordonnee = column("Latitude, en degrés (WGS 84).", header="EQUIP_LAT", minimum=-90, maximum=90)
    longitude: Coordonnee = column("Longitude, en degrés (WGS 84).", header="EQUIP_LONG", minimum=-180, maximum=180)
    ouverture: Texte | None = column(
        "Jours et heures d'ouverture, au format « opening_hours ».", header="EQUIP_OUVERTURE"
    )
    telephone: Texte | None = column("Téléphone.", header="EQUIP_TEL", max_length=13)
    email: Texte | None = column("Adresse électronique.", header="EQUIP_EMAIL")
    site_web: Texte | None = column("Site web.", header="EQUIP_WEB")
