"""Reads the tables beside this module: TOML lists into frozen records, checked by their types, and CSV into rows."""

import csv
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter

HERE = Path(__file__).parent
T = TypeVar("T")


def content(name: str) -> dict[str, Any]:
    """The whole TOML table of that name."""
    return tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8"))


def read(name: str, record: type[T], key: str = "rows") -> tuple[T, ...]:
    """The list `key` of a TOML table, each entry as a record; an entry that does not fit raises pydantic's error."""
    entry = TypeAdapter(record)
    return tuple(entry.validate_python(values) for values in content(name)[key])


def read_csv(name: str) -> list[dict[str, str]]:
    """The rows of a CSV table."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
