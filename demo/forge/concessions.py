"""The concession contracts, told one by one in `tables/concessions.toml`, in the format of 2024."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from demo.forge.collectivites import Collectivite
from demo.forge.decp_v2 import operators, publication_day
from demo.forge.organisations import ORGANISATIONS
from demo.forge.tables import read


@dataclass(frozen=True, slots=True)
class Revision:
    """A change to a concession: its new duration in months and its new value in euros."""

    date_signature: date
    duree_mois: int
    valeur_globale: float


@dataclass(frozen=True, slots=True)
class Concession:
    """A concession contract, what was invested each year since, and what users pay."""

    autorite: str
    id: str
    nature: str
    objet: str
    procedure: str
    duree_mois: int
    date_signature: date
    date_debut_execution: date
    valeur_globale: float
    montant_subvention_publique: float
    concessionnaires: tuple[int, ...]
    social: tuple[str, ...]
    environment: tuple[str, ...]
    investissements: tuple[float, ...]
    tarifs: tuple[tuple[str, float], ...]
    modifications: tuple[Revision, ...] = ()


CONCESSIONS = read("concessions", Concession)


def execution(c: Concession, rank: int) -> dict[str, Any]:
    """One year of a concession: what was invested, and prices three per cent dearer each year."""
    tarifs = [{"tarif": {"intituleTarif": nom, "tarif": round(tarif * 1.03**rank, 2)}} for nom, tarif in c.tarifs]
    return {
        "donneesAnnuelles": {
            "datePublicationDonneesExecution": str(date(c.date_debut_execution.year + rank + 1, 6, 3)),
            "depensesInvestissement": c.investissements[rank],
            "tarifs": tarifs,
        }
    }


def modification(numero: int, revision: Revision) -> dict[str, Any]:
    """A change to a concession."""
    return {
        "modification": {
            "id": numero,
            "dateSignatureModification": str(revision.date_signature),
            "datePublicationDonneesModification": publication_day(revision.date_signature),
            "dureeMois": revision.duree_mois,
            "valeurGlobale": revision.valeur_globale,
        }
    }


def concession(c: Concession, autorite: Collectivite) -> dict[str, Any]:
    """A concession in the format of 2024."""
    modifications = [modification(numero, revision) for numero, revision in enumerate(c.modifications, start=1)]
    return {
        "id": c.id,
        "autoriteConcedante": {"id": autorite.siret},
        "nature": c.nature,
        "objet": c.objet,
        "procedure": c.procedure,
        "dureeMois": c.duree_mois,
        "dateSignature": str(c.date_signature),
        "datePublicationDonnees": publication_day(c.date_signature),
        "dateDebutExecution": str(c.date_debut_execution),
        "valeurGlobale": c.valeur_globale,
        "montantSubventionPublique": c.montant_subvention_publique,
        "donneesExecution": [execution(c, rank) for rank in range(len(c.investissements))],
        "concessionnaires": operators("concessionnaire", (ORGANISATIONS[rank] for rank in c.concessionnaires)),
        "considerationsSociales": {"considerationSociale": list(c.social)},
        "considerationsEnvironnementales": {"considerationEnvironnementale": list(c.environment)},
        **({"modifications": modifications} if modifications else {}),
    }


def concessions_of(autorite: Collectivite) -> list[dict[str, Any]]:
    """The concessions that this body let."""
    return [concession(c, autorite) for c in CONCESSIONS if c.autorite == autorite.slug]
