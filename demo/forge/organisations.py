"""The invented associations and firms that receive subsidies, win contracts, or both."""

from dataclasses import dataclass

from demo.forge.identifiers import invented_rna, invented_siren, siret
from demo.forge.tables import read


@dataclass(frozen=True, slots=True)
class Organisation:
    """An invented organisation, what it is subsidised for (`themes`) and what it sells (`trades`)."""

    rank: int
    nom: str
    association: bool = False
    themes: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()

    @property
    def siret(self) -> str:
        """Its SIRET, in a range that is given to nobody."""
        return siret(invented_siren(self.rank))

    @property
    def rna(self) -> str:
        """Its number in the register of associations; empty for a firm."""
        return invented_rna(self.rank) if self.association else ""


ORGANISATIONS = {organisation.rank: organisation for organisation in read("organisations", Organisation)}


def eligible(theme: str, *, only_firms: bool = False) -> list[Organisation]:
    """Those that may be subsidised for that theme; only firms where the aid is for firms."""
    return [o for o in ORGANISATIONS.values() if theme in o.themes and not (only_firms and o.association)]


def suppliers(trade: str) -> list[Organisation]:
    """Those that sell what that trade sells."""
    return [o for o in ORGANISATIONS.values() if trade in o.trades]
