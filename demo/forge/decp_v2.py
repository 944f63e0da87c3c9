"""Writes contracts and concessions in the format of 2024, « données essentielles de la commande publique » 2.0.3."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from demo.forge.contrats import CCAG, TYPES_DE_LIEU, Avenant, Contrat, SousTraitance
from demo.forge.organisations import Organisation

# The shares of goods from the European Union and from France: of vehicles and bicycles, and of food.
ORIGINES = ({"origineUE": 0.7, "origineFrance": 0.35}, {"origineUE": 0.95, "origineFrance": 0.8})
VARIATIONS = {"Définitif ferme": "Ferme", "Définitif actualisable": "Actualisable", "Définitif révisable": "Révisable"}


def operateurs(cle: str, qui: Iterable[Organisation]) -> list[dict[str, Any]]:
    """Economic operators, each wrapped under its key, as the standard has it."""
    return [{cle: {"id": o.siret, "typeIdentifiant": "SIRET"}} for o in qui]


def somme(montant: Decimal) -> int | float:
    """An amount as a JSON number, without decimals when it has no cents."""
    return int(montant) if montant == int(montant) else float(montant)


def publie(jour: date) -> str:
    """The day the data are published: some weeks after the event."""
    return str(jour + timedelta(days=21))


def lieu(c: Contrat) -> dict[str, str]:
    """Where the contract is carried out: the body's own territory; a métropole's contracts, in its first commune."""
    if c.acheteur.niveau == "epci":
        return {"code": "21231" if c.acheteur.slug.startswith("dijon") else "25056", "typeCode": "Code commune"}
    return {"code": c.acheteur.code, "typeCode": TYPES_DE_LIEU.get(c.acheteur.niveau, "Code commune")}


def acte(s: SousTraitance, c: Contrat) -> dict[str, Any]:
    """A subcontract."""
    return {
        "acteSousTraitance": {
            "id": s.numero,
            "sousTraitant": {"id": s.qui.siret, "typeIdentifiant": "SIRET"},
            "dureeMois": s.mois,
            "dateNotification": str(s.notifiee),
            "montant": somme(s.montant),
            "variationPrix": VARIATIONS[c.type_prix],
            "datePublicationDonnees": publie(s.notifiee),
        }
    }


def acte_modifie(s: SousTraitance, montant: Decimal) -> dict[str, Any]:
    """A subcontract brought to another amount, three months later."""
    jour = s.notifiee + timedelta(days=91)
    return {
        "modificationActeSousTraitance": {
            "id": s.numero,
            "dureeMois": s.mois + 1,
            "dateNotificationModificationSousTraitance": str(jour),
            "montant": somme(montant),
            "datePublicationDonnees": publie(jour),
        }
    }


def modification(a: Avenant) -> dict[str, Any]:
    """A change to the contract."""
    valeurs: dict[str, Any] = {"id": a.numero, "dureeMois": a.mois, "montant": somme(a.montant)}
    if a.titulaires:
        valeurs["titulaires"] = operateurs("titulaire", a.titulaires)
    dates = {"dateNotificationModification": str(a.notifie), "datePublicationDonneesModification": publie(a.notifie)}
    return {"modification": valeurs | dates}


def facultatifs(c: Contrat) -> dict[str, Any]:
    """What only some contracts have."""
    valeurs: dict[str, Any] = {
        "idAccordCadre": c.accord_cadre,
        "tauxAvance": c.avance,
        **(ORIGINES[c.besoin.metier == "restauration"] if c.besoin.origine else {}),
        "actesSousTraitance": [acte(s, c) for s in c.sous_traitances],
        "modifications": [modification(a) for a in c.avenants],
        "modificationsActesSousTraitance": [acte_modifie(s, s.porte_a) for s in c.sous_traitances if s.porte_a],
    }
    return {cle: valeur for cle, valeur in valeurs.items() if valeur not in (None, [])}


def marche(c: Contrat) -> dict[str, Any]:
    """A contract in the format of 2024."""
    return {
        "id": c.numero,
        "acheteur": {"id": c.acheteur.siret},
        "nature": c.nature,
        "objet": c.objet,
        "codeCPV": c.besoin.cpv,
        "techniques": {"technique": [c.technique]},
        "modalitesExecution": {"modaliteExecution": [c.modalite]},
        "marcheInnovant": c.besoin.innovant,
        "ccag": CCAG[c.besoin.famille],
        "offresRecues": c.offres,
        "attributionAvance": c.avance is not None,
        "typeGroupementOperateurs": c.groupement,
        "procedure": c.procedure,
        "lieuExecution": lieu(c),
        "dureeMois": c.mois,
        "dateNotification": str(c.notifie),
        "datePublicationDonnees": publie(c.notifie),
        "montant": somme(c.montant),
        "typesPrix": {"typePrix": [c.type_prix]},
        "formePrix": c.forme_prix,
        "sousTraitanceDeclaree": bool(c.sous_traitances),
        "titulaires": operateurs("titulaire", c.titulaires),
        "considerationsSociales": {"considerationSociale": list(c.social)},
        "considerationsEnvironnementales": {"considerationEnvironnementale": list(c.environnement)},
        **facultatifs(c),
    }
