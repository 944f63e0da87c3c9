"""The unit that a table says its amounts are in, above its headers or right under them, where that is not the euro."""

import re
from collections.abc import Iterable
from itertools import chain

from loaders.match import Matching
from loaders.units import UNIT

SAID = re.compile(rf"\b(?:en|unit[ée]s?\s*:?)\s+(?:{UNIT})(?!\w)|^\W*(?:{UNIT})\W*$", re.IGNORECASE)
WITHIN = 3  # rows under the headers

Row = list[str]


def other_unit(above: Iterable[Row], below: list[Row]) -> str | None:
    """What some rows say of the unit of amounts, if it is not the euro; those below must have no figures to tell it."""
    words = (row for row in below[:WITHIN] if not any(sign.isdigit() for cell in row for sign in cell))
    said = (cell.strip() for row in chain(above, words) for cell in row if SAID.search(cell.strip()))
    return next(said, None)


def without_amounts(matching: Matching, headers: list[str]) -> Matching:
    """What the headers mean without amounts: nothing says how many euros they are."""
    kept = {pair.column.name: pair for pair in matching.pairs if pair.column.scalar.name != "Montant"}
    return matching.with_pairs(kept, headers)
