"""How the oracle compares and orders: texts without their case and accents, absent values where they are wanted."""

import unicodedata
from collections.abc import Callable
from functools import cache
from operator import itemgetter
from typing import Any, TypeVar

Thing = TypeVar("Thing")

# What is no letter with an accent, and is written in ASCII all the same.
WRITTEN = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ß": "ss",
        "ø": "o",
        "’": "'",
        "‘": "'",
        "«": "<<",
        "»": ">>",
        "–": "-",
        "—": "-",
        "…": "...",
        "½": " 1/2",
        "№": "no",
        "％": "%",
        "＿": "_",
    }
)


@cache
def folded(text: str) -> str:
    """A text as it is compared."""
    written = unicodedata.normalize("NFD", text.lower().translate(WRITTEN))
    return "".join(letter for letter in written if not unicodedata.combining(letter)).lower()


def ordered(found: list[Thing], value: Callable[[Thing], Any], direction: str) -> list[Thing]:
    """Things by a value; those that have the same stay as they are."""
    pairs = [(value(one), one) for one in found]
    absent = [one for known, one in pairs if known is None]
    present = [pair for pair in pairs if pair[0] is not None]
    present.sort(key=itemgetter(0), reverse=direction.startswith("DESC"))
    told = [one for _, one in present]
    return absent + told if direction.endswith("NULLS_FIRST") else told + absent
