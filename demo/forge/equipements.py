"""Invents public facilities around real town centres and writes them as SCDL « Équipements » 0.1.5."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, radians, sin, sqrt
from pathlib import Path
from random import Random

from demo.forge import tirage
from demo.forge.collectivites import COLLECTIVITES, Collectivite, Lieu
from demo.forge.subventions import ecrire
from demo.forge.tables import contenu, lire

COLONNES = (
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
KM_PAR_DEGRE = 111.2
ANGLE_DOR = pi * (3 - sqrt(5))


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of facility, and how many of it a body of each size has."""

    code: str
    theme: str
    type: str
    nom: str
    nombre: dict[str, int]
    erp: str = ""
    categorie: int | None = None
    horaires: str = ""
    sans_numero: bool = False


GENRES = lire("equipements", Genre)
NOMS: list[str] = contenu("equipements")["noms"]
VOIES: list[str] = contenu("equipements")["voies"]


def position(lieu: Lieu, rang: int, nombre: int, hasard: Random) -> tuple[str, str]:
    """Latitude and longitude of one facility among so many: spread over the town as a sunflower's seeds, and shaken."""
    distance = lieu.rayon_km * sqrt((rang + 0.5) / nombre) * hasard.uniform(0.82, 1.12)
    angle = rang * ANGLE_DOR + hasard.uniform(-0.35, 0.35)
    latitude = lieu.latitude + distance * cos(angle) / KM_PAR_DEGRE
    longitude = lieu.longitude + distance * sin(angle) / (KM_PAR_DEGRE * cos(radians(lieu.latitude)))
    return f"{latitude:.6f}", f"{longitude:.6f}"


def adresse(genre: Genre, lieu: Lieu, hasard: Random) -> tuple[str, str, str, str, str]:
    """Number, street, postcode, commune and interoperability key; 99999 and no key where the place has no number."""
    voie = hasard.randrange(len(VOIES))
    if genre.sans_numero:
        return "99999", VOIES[voie], lieu.code_postal, lieu.commune, ""
    numero, suffixe = hasard.randint(1, 98), hasard.choice(("", "", "", "", " bis"))
    cle = f"{lieu.code}_{voie * 37 + 40:04}_{numero:05}{suffixe.replace(' ', '_')}"
    return f"{numero}{suffixe}", VOIES[voie], lieu.code_postal, lieu.commune, cle


def erp(genre: Genre, lieu: Lieu, rang: int) -> tuple[str, str, str]:
    """Number, types and category of a building open to the public; empty for an open place."""
    return (f"{lieu.code}-{rang + 1:04}", genre.erp, str(genre.categorie)) if genre.erp else ("", "", "")


def contact(collectivite: Collectivite, uid: str, hasard: Random) -> tuple[str, str, str]:
    """Telephone (in the range kept for fiction), address and page, both at a domain that cannot exist."""
    site = f"{collectivite.slug}.demonstration.invalid"
    return f"+33 35301{hasard.randint(0, 9999):04}", f"contact@{site}", f"https://{site}/equipements/{uid}"


def nom(collectivite: Collectivite, genre: Genre, numero: int) -> str:
    """What a facility is called after: never the same twice for one kind in one body."""
    return NOMS[(tirage(f"{collectivite.slug}-{genre.code}").randrange(len(NOMS)) + numero) % len(NOMS)]


def ligne(collectivite: Collectivite, genre: Genre, numero: int, rang: int, nombre: int, hasard: Random) -> list[str]:
    """One facility: the `numero`th of its kind, the `rang`th of the body's `nombre`, whose communes take turns."""
    lieux = collectivite.lieux
    lieu = lieux[rang % len(lieux)]
    code = f"{genre.code}-{numero:03}"
    uid = f"{lieu.code}-{code}"
    return [
        collectivite.nom,
        collectivite.siret,
        uid,
        genre.theme,
        code,
        genre.type,
        f"{genre.nom} {nom(collectivite, genre, numero)}",
        *adresse(genre, lieu, hasard),
        *erp(genre, lieu, rang),
        *position(lieu, rang // len(lieux), -(-nombre // len(lieux)), hasard),
        genre.horaires,
        *contact(collectivite, uid, hasard),
    ]


def inventer(collectivite: Collectivite, hasard: Random) -> Iterator[list[str]]:
    """All the facilities of a body; the order in which they fill the town is drawn."""
    voulus = [(g, numero) for g in GENRES for numero in range(1, g.nombre.get(collectivite.taille, 0) + 1)]
    places = hasard.sample(range(len(voulus)), len(voulus))
    for (genre, numero), rang in zip(voulus, places, strict=True):
        yield ligne(collectivite, genre, numero, rang, len(voulus), hasard)


def forger(dossier: Path) -> Iterator[Path]:
    """Writes one file per body that has facilities and yields their paths."""
    for collectivite in (c for c in COLLECTIVITES.values() if c.lieux):
        chemin = dossier / f"equipements-{collectivite.slug}.csv"
        ecrire(chemin, inventer(collectivite, tirage(chemin.name)), COLONNES)
        yield chemin
