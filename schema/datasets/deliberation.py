"""What councils decide, by SCDL « Délibérations » 2.1.5."""

from schema.datasets.enregistrement import Enregistrement
from schema.model import Standard, column
from schema.scalars import Code, Date, Entier, Siret, Texte


class Deliberation(
    Enregistrement,
    plural="deliberations",
    standard=Standard("scdl/deliberations", "2.1.5", "https://schema.data.gouv.fr/scdl/deliberations/"),
    orders=("date_adoption",),
    identity=("siret_collectivite", "identifiant"),
):
    """Une délibération adoptée par l'assemblée d'une collectivité : sa date, sa matière, son objet, son vote."""

    nom_collectivite: Texte = column("Nom officiel de la collectivité délibérante.", header="COLL_NOM")
    siret_collectivite: Siret = column(
        "SIRET de la collectivité qui a adopté la délibération.", header="COLL_SIRET", pattern=r"^\d{14}$"
    )
    identifiant: Code = column("Identifiant donné par la collectivité.", header="DELIB_ID")
    date_adoption: Date = column("Date d'adoption par la collectivité.", header="DELIB_DATE")
    matiere_code: Code = column(
        "Code de la matière dans la nomenclature ACTES, de niveau 2 : « 7.5 ».",
        header="DELIB_MATIERE_CODE",
        pattern=r"^\d\.\d{1,2}$",
    )
    matiere_nom: Texte = column(
        "Nom de la matière, dans la nomenclature ACTES ou un référentiel de la collectivité.",
        header="DELIB_MATIERE_NOM",
        searched="B",
    )
    objet: Texte = column("Objet de la délibération.", header="DELIB_OBJET", searched="A")
    budget_annee: Texte | None = column(
        "Exercice budgétaire concerné, AAAA, ou intervalle de deux années, AAAA/AAAA.",
        header="BUDGET_ANNEE",
        pattern=r"^[0-9]{4}(\/[0-9]{4})?$",
    )
    budget_nom: Texte | None = column("Nom du budget concerné.", header="BUDGET_NOM")
    prefecture_id: Code | None = column(
        "Identifiant de l'entité qui contrôle la légalité : préfecture (PREF021), sous-préfecture ou SGAR.",
        header="PREF_ID",
    )
    prefecture_date: Date | None = column("Date d'enregistrement auprès du contrôle de légalité.", header="PREF_DATE")
    vote_effectif: Entier | None = column("Nombre d'élus susceptibles de participer au vote.", header="VOTE_EFFECTIF")
    vote_reel: Entier | None = column("Nombre d'élus qui ont participé au vote.", header="VOTE_REEL")
    vote_pour: Entier | None = column("Nombre de votes pour.", header="VOTE_POUR")
    vote_contre: Entier | None = column("Nombre de votes contre.", header="VOTE_CONTRE")
    vote_abstention: Entier | None = column("Nombre d'abstentions.", header="VOTE_ABSTENTION")
    url: Texte | None = column("Adresse du document de la délibération.", header="DELIB_URL")
