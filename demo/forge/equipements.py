"""Invents public facilities around real town centres and writes them as SCDL « Équipements » 0.1.5."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, cos, pi, radians, sin, sqrt
from pathlib import Path
from random import Random

from demo.forge import scdl, seeded
from demo.forge.collectivites import COLLECTIVITES, Collectivite, Town
from demo.forge.tables import content, read

COLUMNS = (
    "COLL_NOM",
    "COLL_SIRET",
    "EQUIP_UID",
    "EQUIP_THEME",
    "EQUIP_CODE",
    "EQUIP_TYPE",
    "EQUIP_NOM",
    "ADR_NUMERO",
    "ADR_NOMVOIE",
    "ADR_CODEPOSTAL",
    "ADR_COMMUNE",
    "ADR_CLE_INTEROP",
    "ERP_ID",
    "ERP_TYPE",
    "ERP_CATEGORIE",
    "EQUIP_LAT",
    "EQUIP_LONG",
    "EQUIP_OUVERTURE",
    "EQUIP_TEL",
    "EQUIP_EMAIL",
    "EQUIP_WEB",
)
KM_PER_DEGREE = 111.2
GOLDEN_ANGLE = pi * (3 - sqrt(5))


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of facility, and how many of it a body of each size has."""

    code: str
    theme: str
    type: str
    nom: str
    count: dict[str, int]
    erp: str = ""
    categorie: int | None = None
    ouverture: str = ""
    unnumbered: bool = False


KINDS = read("equipements", Kind)
NAMES: list[str] = content("equipements")["names"]
STREETS: list[str] = content("equipements")["streets"]


def position(town: Town, rank: int, count: int, chance: Random) -> tuple[str, str]:
    """Latitude and longitude of one facility among so many: spread over the town as a sunflower's seeds, and shaken."""
    distance = town.radius_km * sqrt((rank + 0.5) / count) * chance.uniform(0.82, 1.12)
    angle = rank * GOLDEN_ANGLE + chance.uniform(-0.35, 0.35)
    latitude = town.latitude + distance * cos(angle) / KM_PER_DEGREE
    longitude = town.longitude + distance * sin(angle) / (KM_PER_DEGREE * cos(radians(town.latitude)))
    return f"{latitude:.6f}", f"{longitude:.6f}"


def address(kind: Kind, town: Town, chance: Random) -> tuple[str, str, str, str, str]:
    """Number, street, postcode, commune and interoperability key; 99999 and no key where the place has no number."""
    street = chance.randrange(len(STREETS))
    if kind.unnumbered:
        return "99999", STREETS[street], town.code_postal, town.commune, ""
    number, suffix = chance.randint(1, 98), chance.choice(("", "", "", "", " bis"))
    key = f"{town.code}_{street * 37 + 40:04}_{number:05}{suffix.replace(' ', '_')}"
    return f"{number}{suffix}", STREETS[street], town.code_postal, town.commune, key


def erp(kind: Kind, town: Town, rank: int) -> tuple[str, str, str]:
    """Number, types and category of a building open to the public; empty for an open place."""
    return (f"{town.code}-{rank + 1:04}", kind.erp, str(kind.categorie)) if kind.erp else ("", "", "")


def contact(collectivite: Collectivite, uid: str, chance: Random) -> tuple[str, str, str]:
    """Telephone (in the range kept for fiction), address and page, both at a domain that cannot exist."""
    site = f"{collectivite.slug}.demonstration.invalid"
    return f"+33 35301{chance.randint(0, 9999):04}", f"contact@{site}", f"https://{site}/equipements/{uid}"


def name(collectivite: Collectivite, kind: Kind, number: int) -> str:
    """What a facility is called after: never the same twice for one kind in one body."""
    return NAMES[(seeded(f"{collectivite.slug}-{kind.code}").randrange(len(NAMES)) + number) % len(NAMES)]


def row(collectivite: Collectivite, kind: Kind, number: int, rank: int, count: int, chance: Random) -> list[str]:
    """One facility: the `number`th of its kind, the `rank`th of the body's `count`, whose communes take turns."""
    towns = collectivite.towns
    town = towns[rank % len(towns)]
    code = f"{kind.code}-{number:03}"
    uid = f"{town.code}-{code}"
    return [
        collectivite.nom,
        collectivite.siret,
        uid,
        kind.theme,
        code,
        kind.type,
        f"{kind.nom} {name(collectivite, kind, number)}",
        *address(kind, town, chance),
        *erp(kind, town, rank),
        *position(town, rank // len(towns), ceil(count / len(towns)), chance),
        kind.ouverture,
        *contact(collectivite, uid, chance),
    ]


def invent(collectivite: Collectivite, chance: Random) -> Iterator[list[str]]:
    """All the facilities of a body; the order in which they fill the town is drawn."""
    wanted = [(kind, number) for kind in KINDS for number in range(1, kind.count.get(collectivite.size, 0) + 1)]
    ranks = chance.sample(range(len(wanted)), len(wanted))
    for (kind, number), rank in zip(wanted, ranks, strict=True):
        yield row(collectivite, kind, number, rank, len(wanted), chance)


def forge(folder: Path) -> Iterator[Path]:
    """Writes one file per body that has facilities and yields their paths."""
    for collectivite in (c for c in COLLECTIVITES.values() if c.towns):
        path = folder / f"equipements-{collectivite.slug}.csv"
        scdl.write(path, COLUMNS, invent(collectivite, seeded(path.name)))
        yield path
