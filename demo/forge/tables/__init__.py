"""Reads the tables beside this module: TOML lists into frozen records, checked by their types, and CSV into rows."""

import csv
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

ICI = Path(__file__).parent
T = TypeVar("T")


def contenu(nom: str) -> dict[str, Any]:
    """The whole TOML table of that name."""
    return tomllib.loads((ICI / f"{nom}.toml").read_text(encoding="utf-8"))


def lire(nom: str, genre: type[T], cle: str = "lignes") -> tuple[T, ...]:
    """The list `cle` of a TOML table, each entry as a record; an entry that does not fit raises pydantic's error."""
    entree = TypeAdapter(genre)
    return tuple(entree.validate_python(valeurs) for valeurs in contenu(nom)[cle])


def lire_csv(nom: str) -> list[dict[str, str]]:
    """The rows of a CSV table."""
    with (ICI / f"{nom}.csv").open(encoding="utf-8", newline="") as fichier:
        return list(csv.DictReader(fichier))
