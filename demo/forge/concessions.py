"""The concession contracts, told one by one in `tables/concessions.toml`, in the format of 2024."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from demo.forge.collectivites import COLLECTIVITES, Collectivite
from demo.forge.decp_v2 import operateurs, publie
from demo.forge.organisations import ORGANISATIONS
from demo.forge.tables import lire


@dataclass(frozen=True, slots=True)
class Revision:
    """A change to a concession: its new duration in months and its new value in euros."""

    date: date
    mois: int
    valeur: float


@dataclass(frozen=True, slots=True)
class Concession:
    """A concession contract, what was invested each year since, and what users pay."""

    autorite: str
    id: str
    nature: str
    objet: str
    procedure: str
    mois: int
    signature: date
    debut: date
    valeur: float
    subvention: float
    concessionnaires: tuple[int, ...]
    social: tuple[str, ...]
    environnement: tuple[str, ...]
    investissements: tuple[float, ...]
    tarifs: tuple[tuple[str, float], ...]
    modifications: tuple[Revision, ...] = ()


CONCESSIONS = lire("concessions", Concession)


def execution(c: Concession, rang: int) -> dict[str, Any]:
    """One year of a concession: what was invested, and prices three per cent dearer each year."""
    tarifs = [{"tarif": {"intituleTarif": nom, "tarif": round(prix * 1.03**rang, 2)}} for nom, prix in c.tarifs]
    publication = date(c.debut.year + rang + 1, 6, 3)
    return {
        "donneesAnnuelles": {
            "datePublicationDonneesExecution": str(publication),
            "depensesInvestissement": c.investissements[rang],
            "tarifs": tarifs,
        }
    }


def modification(numero: int, revision: Revision) -> dict[str, Any]:
    """A change to a concession."""
    return {
        "modification": {
            "id": numero,
            "dateSignatureModification": str(revision.date),
            "datePublicationDonneesModification": publie(revision.date),
            "dureeMois": revision.mois,
            "valeurGlobale": revision.valeur,
        }
    }


def contrat(c: Concession) -> dict[str, Any]:
    """A concession in the format of 2024."""
    modifications = [modification(numero, revision) for numero, revision in enumerate(c.modifications, start=1)]
    return {
        "id": c.id,
        "autoriteConcedante": {"id": COLLECTIVITES[c.autorite].siret},
        "nature": c.nature,
        "objet": c.objet,
        "procedure": c.procedure,
        "dureeMois": c.mois,
        "dateSignature": str(c.signature),
        "datePublicationDonnees": publie(c.signature),
        "dateDebutExecution": str(c.debut),
        "valeurGlobale": c.valeur,
        "montantSubventionPublique": c.subvention,
        "donneesExecution": [execution(c, rang) for rang in range(len(c.investissements))],
        "concessionnaires": operateurs("concessionnaire", (ORGANISATIONS[rang] for rang in c.concessionnaires)),
        "considerationsSociales": {"considerationSociale": list(c.social)},
        "considerationsEnvironnementales": {"considerationEnvironnementale": list(c.environnement)},
        **({"modifications": modifications} if modifications else {}),
    }


def de(autorite: Collectivite) -> list[dict[str, Any]]:
    """The concessions that this body let."""
    return [contrat(c) for c in CONCESSIONS if c.autorite == autorite.slug]
