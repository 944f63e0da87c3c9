"""Writes the sample data of the demonstration: `python -m demo.forge` makes the files of `demo/data/` anew, the same.

The frame is real (names, SIREN, codes, town centres); every record is invented, beneficiaries and suppliers included.
`tables/` tells what is invented, one file per dataset; the modules beside it draw from there, with seeded randomness.
"""

from pathlib import Path
from random import Random

DATA = Path(__file__).parent.parent / "data"
YEARS = (2022, 2023, 2024)


def seeded(name: str) -> Random:
    """The randomness of one file, seeded by its name: a change to one file leaves the others as they are."""
    return Random(f"demonstration-{name}")  # noqa: S311 - nothing secret is drawn
