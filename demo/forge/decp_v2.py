"""Writes contracts and concessions in the format of 2024, « données essentielles de la commande publique » 2.0.3."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from demo.forge.contracts import Amendment, Contract, Subcontract
from demo.forge.organisations import Organisation

CCAG = {
    "travaux": "Travaux",
    "moe": "Maitrise d'œuvre",
    "services": "Fournitures courantes et services",
    "fournitures": "Fournitures courantes et services",
    "tic": "Techniques de l'information et de la communication",
    "etudes": "Prestations intellectuelles",
    "autres": "Pas de CCAG",
}
TYPES_CODE = {"departement": "Code département", "region": "Code région"}
# The shares of goods from the European Union and from France: of vehicles and bicycles, and of food.
ORIGINS = ({"origineUE": 0.7, "origineFrance": 0.35}, {"origineUE": 0.95, "origineFrance": 0.8})
VARIATIONS_PRIX = {
    "Définitif ferme": "Ferme",
    "Définitif actualisable": "Actualisable",
    "Définitif révisable": "Révisable",
}


def operators(key: str, firms: Iterable[Organisation]) -> list[dict[str, Any]]:
    """Economic operators, each wrapped under its key, as the standard has it."""
    return [{key: {"id": firm.siret, "typeIdentifiant": "SIRET"}} for firm in firms]


def json_number(montant: Decimal) -> int | float:
    """An amount as a JSON number, without decimals when it has no cents."""
    return int(montant) if montant == int(montant) else float(montant)


def publication_day(day: date) -> str:
    """The day the data are published: some weeks after the event."""
    return str(day + timedelta(days=21))


def place(c: Contract) -> dict[str, str]:
    """Where the contract is carried out: the body's own territory; a métropole's contracts, in its first commune."""
    if c.acheteur.niveau == "epci":
        return {"code": "21231" if c.acheteur.slug.startswith("dijon") else "25056", "typeCode": "Code commune"}
    return {"code": c.acheteur.code, "typeCode": TYPES_CODE.get(c.acheteur.niveau, "Code commune")}


def acte(s: Subcontract, c: Contract) -> dict[str, Any]:
    """A subcontract."""
    return {
        "acteSousTraitance": {
            "id": s.numero,
            "sousTraitant": {"id": s.firm.siret, "typeIdentifiant": "SIRET"},
            "dureeMois": s.duree_mois,
            "dateNotification": str(s.notified),
            "montant": json_number(s.montant),
            "variationPrix": VARIATIONS_PRIX[c.type_prix],
            "datePublicationDonnees": publication_day(s.notified),
        }
    }


def raised_acte(s: Subcontract, montant: Decimal) -> dict[str, Any]:
    """A subcontract raised to another amount, three months later."""
    day = s.notified + timedelta(days=91)
    return {
        "modificationActeSousTraitance": {
            "id": s.numero,
            "dureeMois": s.duree_mois + 1,
            "dateNotificationModificationSousTraitance": str(day),
            "montant": json_number(montant),
            "datePublicationDonnees": publication_day(day),
        }
    }


def modification(a: Amendment) -> dict[str, Any]:
    """A change to the contract."""
    return {
        "modification": {
            "id": a.numero,
            "dureeMois": a.duree_mois,
            "montant": json_number(a.montant),
            **({"titulaires": operators("titulaire", a.titulaires)} if a.titulaires else {}),
            "dateNotificationModification": str(a.notified),
            "datePublicationDonneesModification": publication_day(a.notified),
        }
    }


def optional_values(c: Contract) -> dict[str, Any]:
    """What only some contracts have."""
    values: dict[str, Any] = {
        "idAccordCadre": c.accord_cadre,
        "tauxAvance": c.avance,
        **(ORIGINS[c.need.trade == "restauration"] if c.need.origin else {}),
        "actesSousTraitance": [acte(s, c) for s in c.subcontracts],
        "modifications": [modification(a) for a in c.amendments],
        "modificationsActesSousTraitance": [raised_acte(s, s.raised_to) for s in c.subcontracts if s.raised_to],
    }
    return {key: value for key, value in values.items() if value not in (None, [])}


def marche(c: Contract) -> dict[str, Any]:
    """A contract in the format of 2024."""
    return {
        "id": c.id,
        "acheteur": {"id": c.acheteur.siret},
        "nature": c.nature,
        "objet": c.objet,
        "codeCPV": c.need.cpv,
        "techniques": {"technique": [c.technique]},
        "modalitesExecution": {"modaliteExecution": [c.modalite]},
        "marcheInnovant": c.need.innovative,
        "ccag": CCAG[c.need.family],
        "offresRecues": c.offres,
        "attributionAvance": c.avance is not None,
        "typeGroupementOperateurs": c.groupement,
        "procedure": c.procedure,
        "lieuExecution": place(c),
        "dureeMois": c.duree_mois,
        "dateNotification": str(c.notified),
        "datePublicationDonnees": publication_day(c.notified),
        "montant": json_number(c.montant),
        "typesPrix": {"typePrix": [c.type_prix]},
        "formePrix": c.forme_prix,
        "sousTraitanceDeclaree": bool(c.subcontracts),
        "titulaires": operators("titulaire", c.titulaires),
        "considerationsSociales": {"considerationSociale": list(c.social)},
        "considerationsEnvironnementales": {"considerationEnvironnementale": list(c.environment)},
        **optional_values(c),
    }
