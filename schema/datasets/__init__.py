"""The datasets, one file each. `DATASETS` is the explicit list of those that have records of their own."""

from schema.datasets.budget import Budget, LigneBudget
from schema.datasets.collectivite import Collectivite
from schema.datasets.deliberation import Deliberation
from schema.datasets.enregistrement import Anomalie, Enregistrement, Partie
from schema.datasets.equipement import Equipement
from schema.datasets.marche import (
    ActeSousTraitance,
    ExecutionAnnuelle,
    Marche,
    ModificationActeSousTraitance,
    ModificationMarche,
    Tarif,
    Titulaire,
)
from schema.datasets.organisation import Organisation
from schema.datasets.qualite import Qualite
from schema.datasets.source import Rejet, Source
from schema.datasets.subvention import Subvention
from schema.datasets.territoire import Territoire
from schema.model import Dataset

DATASETS: tuple[type[Dataset], ...] = (
    Territoire,
    Collectivite,
    Organisation,
    Source,
    Qualite,
    Rejet,
    Anomalie,
    Subvention,
    Marche,
    ModificationMarche,
    Titulaire,
    ActeSousTraitance,
    ModificationActeSousTraitance,
    ExecutionAnnuelle,
    Tarif,
    Equipement,
    Budget,
    LigneBudget,
    Deliberation,
)

__all__ = [
    "DATASETS",
    "ActeSousTraitance",
    "Anomalie",
    "Budget",
    "Collectivite",
    "Deliberation",
    "Enregistrement",
    "Equipement",
    "ExecutionAnnuelle",
    "LigneBudget",
    "Marche",
    "ModificationActeSousTraitance",
    "ModificationMarche",
    "Organisation",
    "Partie",
    "Qualite",
    "Rejet",
    "Source",
    "Subvention",
    "Tarif",
    "Territoire",
    "Titulaire",
]
