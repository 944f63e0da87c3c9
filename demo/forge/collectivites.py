"""The frame: the ten real collectivités that the invented records belong to."""

from dataclasses import dataclass

from demo.forge.identifiants import siret
from demo.forge.tables import lire


@dataclass(frozen=True, slots=True)
class Lieu:
    """A commune where facilities stand: its codes, its centre (WGS 84) and how far from it they may be."""

    commune: str
    code: str
    code_postal: str
    latitude: float
    longitude: float
    rayon_km: float


@dataclass(frozen=True, slots=True)
class Collectivite:
    """A real public body. `poids` scales its amounts, `projets` and `marches` count what is invented for it."""

    slug: str
    nom: str
    siren: str
    niveau: str
    taille: str
    code: str
    population: int
    poids: float
    projets: int
    marches: int
    dans: str
    de: str
    lieux: tuple[Lieu, ...]

    @property
    def siret(self) -> str:
        """Its seat's SIRET (see `demo.forge.identifiants`)."""
        return siret(self.siren)


COLLECTIVITES = {collectivite.slug: collectivite for collectivite in lire("collectivites", Collectivite)}
