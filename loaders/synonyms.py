"""Names that publishers give to the columns of a standard, beside its own; each was seen on published files.

Spelt as `loaders.spelling.loose` leaves them. A name that means one column here and another there has no place in it.
"""

from schema.datasets import Subvention
from schema.model import Dataset

SYNONYMS: dict[type[Dataset], dict[str, tuple[str, ...]]] = {
    Subvention: {
        "nom_attribuant": ("nomdelattribuant", "attribuant", "collnom", "nometsattribuantlasubvention"),
        "id_attribuant": ("identificationdelattribuant", "siretattribuant", "collsiret"),
        "date_convention": (
            "datedelaconvention",
            "datedeconvention",
            "datedelaconventiondesubvention",
            "actedate",
            "convdat",
        ),
        "reference_decision": ("referencedeladecision", "acteref"),
        "nom_beneficiaire": ("nomdubeneficiaire", "beneficiaire", "attribnom", "nomassociation", "nomdelassociation"),
        "id_beneficiaire": ("identificationdubeneficiaire", "siretbeneficiaire", "siretdubeneficiaire", "attribsiret"),
        "objet": ("objetdelasubvention", "objetsubvention", "subobjet"),
        "montant": (
            "montanttotaldelasubvention",
            "montantdelasubvention",
            "montantsubvention",
            "montanteuros",
            "submontant",
        ),
        "nature": ("naturedelasubvention", "naturesubvention", "subnature"),
        "conditions_versement": ("conditionsdeversement", "conditionversement", "subversement", "subvversement"),
        "dates_periode_versement": ("dateperiodedeversement", "datesperiodedeversement", "datesversement"),
        "id_rae": ("raenum", "numerodereferencementaurepertoiredesentreprises"),
        "notification_ue": ("notifeu", "notifue"),
        "pourcentage_subvention": (
            "pourcentagedelasubvention",
            "pourcentagesuvbvention",
            "pourentagesubvention",
            "pourcentagedumontantdelasubventionattribueaubeneficiaire",
        ),
        "dispositif_aide": ("subdispositif",),
    },
}
