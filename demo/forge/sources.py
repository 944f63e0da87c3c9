"""Writes `sources.json`: each file's dataset, body, title, publisher, licence and address.

The addresses are under `.invalid`, a domain that cannot exist: they name a file and lead nowhere.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from demo.forge.collectivites import COLLECTIVITES, Collectivite

TITRE = "Données fictives de démonstration"
LICENCE = "Licence Ouverte 2.0"
RECUPEREE_LE = "2025-09-01T08:00:00+00:00"
JEUX = {"subventions": "subventions", "marches": "marches", "equipements": "equipements", "budget": "budgets"}


def collectivite(fichier: str) -> Collectivite:
    """Whose file it is: the longest slug that its name bears."""
    return max((c for c in COLLECTIVITES.values() if f"-{c.slug}" in fichier), key=lambda c: len(c.slug))


def source(fichier: str) -> dict[str, str]:
    """What is known of a file, under the names that the graph's `Source` has."""
    qui = collectivite(fichier)
    genre, _, reste = fichier.partition("-")
    return {
        "fichier": fichier,
        "jeu": JEUX[genre],
        "collectivite": qui.siren,
        "titre": TITRE,
        "producteur": qui.nom,
        "licence": LICENCE,
        "url": f"https://demonstration.invalid/{qui.slug}/{genre}{reste.removeprefix(qui.slug)}",
        "recuperee_le": RECUPEREE_LE,
    }


def forger(dossier: Path, fichiers: Iterable[Path]) -> Path:
    """Writes the list, in the files' alphabetical order."""
    chemin = dossier / "sources.json"
    sources = [source(nom) for nom in sorted(fichier.name for fichier in fichiers)]
    chemin.write_text(json.dumps(sources, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return chemin
