"""The frame: the ten real collectivités that the invented records belong to."""

from dataclasses import dataclass

from demo.forge.identifiers import siret
from demo.forge.tables import read


@dataclass(frozen=True, slots=True)
class Town:
    """A commune where facilities stand: its codes, its centre (WGS 84) and how far from it they may be."""

    commune: str
    code: str
    code_postal: str
    latitude: float
    longitude: float
    radius_km: float


@dataclass(frozen=True, slots=True)
class Collectivite:
    """A real public body. `weight` scales its amounts, `projects` and `marches` count what is invented for it.

    `dans` and `de` are its name as French sentences want it: « à Dijon », « de Dijon ».
    """

    slug: str
    nom: str
    siren: str
    niveau: str
    size: str
    code: str
    population: int
    weight: float
    projects: int
    marches: int
    dans: str
    de: str
    towns: tuple[Town, ...]

    @property
    def siret(self) -> str:
        """Its seat's SIRET (see `demo.forge.identifiers`)."""
        return siret(self.siren)


COLLECTIVITES = {collectivite.slug: collectivite for collectivite in read("collectivites", Collectivite)}
