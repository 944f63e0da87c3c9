"""What the format of a cell adds to its number: a unit, and thousands that are not shown; `#,##0 "k€"`, `0.0,`."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from loaders.units import UNIT

# What is shown as it stands: a text in quotes, a sign after `\`, a currency; and what shows nothing, or a blank.
LITERAL = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|([$£¥])|\[[^\]]*\]|[_*].')
SECTION = re.compile(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*')  # that of positive numbers comes first
OTHER = re.compile(
    rf"(?:{UNIT}|[km]\s?eur|[km]\s?f(?:rancs?)?|m\s?d['’]\s?(?:€|euros?)|mille|[kmf])(?:\s+(?:ht|ttc))?|"
    r"(?:us\s?)?\$(?:\s?us)?|[£¥]|usd|gbp|chf",
    re.IGNORECASE,
)
THOUSANDS = {"k": 1, "milliers": 1, "m": 2, "millions": 2}
FIRST_WORD = re.compile(r"milliers|millions|[km](?![a-z])", re.IGNORECASE)


Formats = Mapping[tuple[int, int], "Format"]  # by the 0-based row and column of cells


@dataclass(frozen=True)
class Format:
    """How a number is shown: divided by a thousand so many times, with a unit after it, which is not the euro."""

    unit: str
    divided: int = 0

    def shown(self, number: str) -> str:
        """The text of a number, as decimal text: `12.5` in thousands of euros is `12.5 k€`."""
        return f"{Decimal(number).scaleb(-3 * self.divided):f} {self.unit}"


def format_of(code: str) -> Format | None:
    """What a format (ECMA-376, 18.8.31) says of numbers; None where these are what they seem: euros, or no amounts.

    One that does not show the thousands, and says so (`#,##0, "k€"`) or says nothing, leaves the number right.
    """
    section = SECTION.match(code)
    first = section[0] if section else ""
    unit = " ".join("".join(text for found in LITERAL.findall(first) for text in found).split())
    digits = re.sub(r"[^0#?.,]", "", LITERAL.sub("", first))
    if not digits or not OTHER.fullmatch(unit):
        return None
    divided = sum(len(part) - len(part.rstrip(",")) for part in digits.split("."))
    return None if divided and divided == thousands(unit) else Format(unit, divided)


def thousands(unit: str) -> int:
    """How many times a unit is a thousand euros or more; 0 for what is no multiple of the euro."""
    said = FIRST_WORD.match(unit)
    return THOUSANDS[said[0].lower()] if said else 0
