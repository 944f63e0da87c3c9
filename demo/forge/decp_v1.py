"""Writes contracts in the format of 2019, the one that names the buyers and the firms."""

from typing import Any

from demo.forge.contracts import Amendment, Contract
from demo.forge.decp_v2 import json_number, place, publication_day
from demo.forge.organisations import Organisation

FORMES_PRIX = {
    "Définitif ferme": "Ferme",
    "Définitif actualisable": "Ferme et actualisable",
    "Définitif révisable": "Révisable",
}


def titulaire(firm: Organisation) -> dict[str, str]:
    """A firm, with its name."""
    return {"typeIdentifiant": "SIRET", "id": firm.siret, "denominationSociale": firm.nom}


def modification(a: Amendment) -> dict[str, Any]:
    """A change to the contract."""
    values = {
        "objetModification": "Prestations supplémentaires et prolongation du délai",
        "dureeMois": a.duree_mois,
        "montant": json_number(a.montant),
        "dateNotificationModification": str(a.notified),
        "datePublicationDonneesModification": publication_day(a.notified),
    }
    return values | ({"titulaires": [titulaire(firm) for firm in a.titulaires]} if a.titulaires else {})


def marche(c: Contract) -> dict[str, Any]:
    """A contract in the format of 2019."""
    return {
        "id": c.id,
        "uid": f"{c.acheteur.siret}{c.id}",
        "acheteur": {"id": c.acheteur.siret, "nom": c.acheteur.nom},
        "_type": "Marché",
        "nature": "Accord-cadre" if c.technique == "Accord-cadre" else c.nature,
        "objet": c.objet,
        "codeCPV": c.need.cpv,
        "procedure": c.procedure,
        "lieuExecution": place(c) | {"nom": "Dijon"},
        "dureeMois": c.duree_mois,
        "dateNotification": str(c.notified),
        "datePublicationDonnees": publication_day(c.notified),
        "montant": json_number(c.montant),
        "formePrix": FORMES_PRIX[c.type_prix],
        "titulaires": [titulaire(firm) for firm in c.titulaires],
        "modifications": [modification(a) for a in c.amendments],
    }
