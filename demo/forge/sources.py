"""Writes `sources.json`: each file's dataset, body, title, publisher, licence and address.

The addresses are under `.invalid`, a domain that cannot exist: they name a file and lead nowhere.
"""

import json
from collections.abc import Iterable
from pathlib import Path

from demo.forge.collectivites import COLLECTIVITES, Collectivite

TITLE = "Données fictives de démonstration"
LICENCE = "Licence Ouverte 2.0"
FETCHED = "2025-09-01T08:00:00+00:00"
# By the first word of its name, where that is not the dataset itself.
DATASETS = {"budget": "budgets"}


def publisher(file: str) -> Collectivite:
    """Whose file it is: the longest slug that its name bears."""
    return max((c for c in COLLECTIVITES.values() if f"-{c.slug}" in file), key=lambda c: len(c.slug))


def source(file: str) -> dict[str, str]:
    """What is known of a file, under the names that the graph's `Source` has."""
    collectivite = publisher(file)
    kind, _, rest = file.partition("-")
    return {
        "fichier": file,
        "jeu": DATASETS.get(kind, kind),
        "collectivite": collectivite.siren,
        "titre": TITLE,
        "producteur": collectivite.nom,
        "licence": LICENCE,
        "url": f"https://demonstration.invalid/{collectivite.slug}/{kind}{rest.removeprefix(collectivite.slug)}",
        "recuperee_le": FETCHED,
    }


def forge(folder: Path, files: Iterable[Path]) -> Path:
    """Writes the list, in the files' alphabetical order."""
    path = folder / "sources.json"
    sources = [source(name) for name in sorted(file.name for file in files)]
    path.write_text(json.dumps(sources, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path
