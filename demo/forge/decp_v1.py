"""Writes contracts in the format of 2019, the one that names the buyers and the firms."""

from typing import Any

from demo.forge.contrats import Avenant, Contrat
from demo.forge.decp_v2 import lieu, publie, somme
from demo.forge.organisations import Organisation

FORMES = {
    "Définitif ferme": "Ferme",
    "Définitif actualisable": "Ferme et actualisable",
    "Définitif révisable": "Révisable",
}


def titulaire(o: Organisation) -> dict[str, str]:
    """A firm, with its name."""
    return {"typeIdentifiant": "SIRET", "id": o.siret, "denominationSociale": o.nom}


def modification(a: Avenant) -> dict[str, Any]:
    """A change to the contract."""
    valeurs = {
        "objetModification": "Prestations supplémentaires et prolongation du délai",
        "dureeMois": a.mois,
        "montant": somme(a.montant),
        "dateNotificationModification": str(a.notifie),
        "datePublicationDonneesModification": publie(a.notifie),
    }
    return valeurs | ({"titulaires": [titulaire(o) for o in a.titulaires]} if a.titulaires else {})


def marche(c: Contrat) -> dict[str, Any]:
    """A contract in the format of 2019."""
    return {
        "id": c.numero,
        "uid": f"{c.acheteur.siret}{c.numero}",
        "acheteur": {"id": c.acheteur.siret, "nom": c.acheteur.nom},
        "_type": "Marché",
        "nature": "Accord-cadre" if c.technique == "Accord-cadre" else c.nature,
        "objet": c.objet,
        "codeCPV": c.besoin.cpv,
        "procedure": c.procedure,
        "lieuExecution": lieu(c) | {"nom": "Dijon"},
        "dureeMois": c.mois,
        "dateNotification": str(c.notifie),
        "datePublicationDonnees": publie(c.notifie),
        "montant": somme(c.montant),
        "formePrix": FORMES[c.type_prix],
        "titulaires": [titulaire(o) for o in c.titulaires],
        "modifications": [modification(a) for a in c.avenants],
    }
