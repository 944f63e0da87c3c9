"""Writes each buyer's contracts: in the format of 2024, but for what Dijon Métropole published in 2022 and 2023."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from demo.forge import ANNEES, concessions, decp_v1, decp_v2, tirage
from demo.forge.collectivites import COLLECTIVITES, Collectivite
from demo.forge.contrats import Besoin, besoins_de, inventer
from demo.forge.organisations import ORGANISATIONS

ANCIEN_FORMAT = "dijon-metropole"
ANCIENNES_ANNEES = (2022, 2023)


def ecrire(chemin: Path, document: dict[str, Any]) -> Path:
    """Writes a JSON file, indented so that it can be read and compared."""
    chemin.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return chemin


def un_par_fournisseur(acheteur: Collectivite, hasard: Random) -> list[Besoin]:
    """As many needs of each trade as there are firms in it: each firm wins once, and is thus named by this format."""
    possibles = besoins_de(acheteur)
    metiers = [metier for o in ORGANISATIONS.values() for metier in o.metiers]
    hasard.shuffle(metiers)
    return [hasard.choice([besoin for besoin in possibles if besoin.metier == metier]) for metier in metiers]


def anciens(acheteur: Collectivite, dossier: Path) -> Path:
    """A buyer's contracts of 2022 and 2023, in the format of 2019."""
    chemin = dossier / f"marches-{acheteur.slug}-2022-2023.json"
    hasard = tirage(chemin.name)
    contrats = inventer(acheteur, un_par_fournisseur(acheteur, hasard), hasard, ANCIENNES_ANNEES)
    return ecrire(chemin, {"marches": [decp_v1.marche(c) for c in contrats]})


def nouveaux(acheteur: Collectivite, dossier: Path, nom: str, annees: tuple[int, ...] = ANNEES) -> Path:
    """A buyer's contracts and concessions, in the format of 2024."""
    hasard = tirage(nom)
    besoins = hasard.sample(besoins_de(acheteur), acheteur.marches)
    contrats = inventer(acheteur, besoins, hasard, annees)
    marches: dict[str, Any] = {"marche": [decp_v2.marche(c) for c in contrats]}
    if delegues := concessions.de(acheteur):
        marches["contrat-concession"] = delegues
    return ecrire(dossier / f"{nom}.json", {"marches": marches})


def forger(dossier: Path) -> Iterator[Path]:
    """Writes one file per buyer that has contracts, two for Dijon Métropole, and yields their paths."""
    yield anciens(COLLECTIVITES[ANCIEN_FORMAT], dossier)
    for acheteur in (c for c in COLLECTIVITES.values() if c.marches):
        if acheteur.slug == ANCIEN_FORMAT:
            yield nouveaux(acheteur, dossier, f"marches-{acheteur.slug}-2024", (2024,))
        else:
            yield nouveaux(acheteur, dossier, f"marches-{acheteur.slug}")
