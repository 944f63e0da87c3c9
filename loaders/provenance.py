"""Where a file comes from, as far as whoever loads it can say."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Provenance:
    """What the file itself does not tell of a source.

    Attributes:
        url: the address that the source is known by; by default the one that the file is fetched from, or its path.
        titre, producteur, licence: of the data set, by its publisher.
        collectivite: the SIREN of the collectivité that the file is of, for records that do not tell theirs.
        fetched: when the file was taken; by default now.
    """

    url: str | None = None
    titre: str | None = None
    producteur: str | None = None
    licence: str | None = None
    collectivite: str | None = None
    fetched: datetime | None = None
