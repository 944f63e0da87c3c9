"""Writes each buyer's contracts: in the format of 2024, but for what Dijon Métropole published in 2022 and 2023."""

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

from demo.forge import YEARS, decp_v1, decp_v2, seeded
from demo.forge.collectivites import COLLECTIVITES, Collectivite
from demo.forge.concessions import concessions_of
from demo.forge.contracts import Need, invent, needs_of
from demo.forge.organisations import ORGANISATIONS

OLD_FORMAT_BUYER = "dijon-metropole"
OLD_FORMAT_YEARS = (2022, 2023)


def write(path: Path, document: dict[str, Any]) -> Path:
    """Writes a JSON file, indented so that it can be read and compared."""
    path.write_text(json.dumps(document, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def one_per_supplier(acheteur: Collectivite, chance: Random) -> list[Need]:
    """As many needs of each trade as there are firms in it: each firm wins once, and is thus named by this format."""
    needs = needs_of(acheteur)
    trades = [trade for o in ORGANISATIONS.values() for trade in o.trades]
    chance.shuffle(trades)
    return [chance.choice([need for need in needs if need.trade == trade]) for trade in trades]


def old_format(acheteur: Collectivite, folder: Path) -> Path:
    """A buyer's contracts of 2022 and 2023, in the format of 2019."""
    path = folder / f"marches-{acheteur.slug}-2022-2023.json"
    chance = seeded(path.name)
    contracts = invent(acheteur, one_per_supplier(acheteur, chance), chance, OLD_FORMAT_YEARS)
    return write(path, {"marches": [decp_v1.marche(c) for c in contracts]})


def new_format(acheteur: Collectivite, folder: Path, name: str, years: tuple[int, ...] = YEARS) -> Path:
    """A buyer's contracts and concessions, in the format of 2024."""
    chance = seeded(name)
    needs = chance.sample(needs_of(acheteur), acheteur.marches)
    contracts = invent(acheteur, needs, chance, years)
    marches: dict[str, Any] = {"marche": [decp_v2.marche(c) for c in contracts]}
    if concessions := concessions_of(acheteur):
        marches["contrat-concession"] = concessions
    return write(folder / f"{name}.json", {"marches": marches})


def forge(folder: Path) -> Iterator[Path]:
    """Writes one file per buyer that has contracts, two for Dijon Métropole, and yields their paths."""
    yield old_format(COLLECTIVITES[OLD_FORMAT_BUYER], folder)
    for acheteur in (c for c in COLLECTIVITES.values() if c.marches):
        if acheteur.slug == OLD_FORMAT_BUYER:
            yield new_format(acheteur, folder, f"marches-{acheteur.slug}-2024", (2024,))
        else:
            yield new_format(acheteur, folder, f"marches-{acheteur.slug}")
