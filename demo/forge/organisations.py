"""The invented associations and firms that receive subsidies, win contracts, or both."""

from dataclasses import dataclass

from demo.forge.identifiants import rna_fictif, siren_fictif, siret
from demo.forge.tables import lire


@dataclass(frozen=True, slots=True)
class Organisation:
    """An invented organisation, what it is subsidised for (`themes`) and what it sells (`metiers`)."""

    rang: int
    nom: str
    association: bool = False
    themes: tuple[str, ...] = ()
    metiers: tuple[str, ...] = ()

    @property
    def siret(self) -> str:
        """Its SIRET, in a range that is given to nobody."""
        return siret(siren_fictif(self.rang))

    @property
    def rna(self) -> str:
        """Its number in the register of associations; empty for a firm."""
        return rna_fictif(self.rang) if self.association else ""


ORGANISATIONS = {organisation.rang: organisation for organisation in lire("organisations", Organisation)}


def subventionnables(theme: str, *, entreprise: bool = False) -> list[Organisation]:
    """Those that may be subsidised for that theme; only firms where the aid is for firms."""
    return [o for o in ORGANISATIONS.values() if theme in o.themes and not (entreprise and o.association)]


def fournisseurs(metier: str) -> list[Organisation]:
    """Those that sell what that trade sells."""
    return [o for o in ORGANISATIONS.values() if metier in o.metiers]
