"""Invents what councils decide and writes it as SCDL « Délibérations » 2.1.5."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from demo.forge import YEARS, scdl, seeded
from demo.forge.collectivites import COLLECTIVITES, Collectivite
from demo.forge.dates import council_days, working_day_after
from demo.forge.tables import content, read

COLUMNS = (
    "COLL_NOM",
    "COLL_SIRET",
    "DELIB_ID",
    "DELIB_DATE",
    "DELIB_MATIERE_CODE",
    "DELIB_MATIERE_NOM",
    "DELIB_OBJET",
    "BUDGET_ANNEE",
    "BUDGET_NOM",
    "PREF_ID",
    "PREF_DATE",
    "VOTE_EFFECTIF",
    "VOTE_REEL",
    "VOTE_POUR",
    "VOTE_CONTRE",
    "VOTE_ABSTENTION",
    "DELIB_URL",
)


@dataclass(frozen=True, slots=True)
class Matter:
    """What is decided each year: its place in the ACTES nomenclature, in which months (all, where none is said)."""

    code: str
    matiere: str
    objet: str
    budget: bool = False
    months: tuple[int, ...] = ()


MATTERS = read("deliberations", Matter)
MEMBERS: dict[str, int] = content("deliberations")["members"]


def vote(members: int, chance: Random) -> tuple[str, ...]:
    """Members, those who vote, and how: most decisions are nearly unanimous."""
    present = members - chance.randint(0, members // 5)
    against = chance.choice((0, 0, 0, chance.randint(1, present // 4)))
    abstaining = chance.choice((0, 0, chance.randint(1, present // 5)))
    return tuple(map(str, (members, present, present - against - abstaining, against, abstaining)))


def row(collectivite: Collectivite, matter: Matter, day: date, rank: int, chance: Random) -> list[str]:
    """One decision, the `rank`th of that day."""
    identifiant = f"DEL-{day:%Y-%m}-{rank:03}"
    return [
        collectivite.nom,
        collectivite.siret,
        identifiant,
        str(day),
        matter.code,
        matter.matiere,
        matter.objet.format(annee=day.year, dans=collectivite.dans, de=collectivite.de),
        *((str(day.year), "Budget principal") if matter.budget else ("", "")),
        f"PREF0{collectivite.towns[0].code[:2]}",
        str(working_day_after(day, chance, 3, 12)),
        *vote(MEMBERS[collectivite.size], chance),
        f"https://{collectivite.slug}.demonstration.invalid/deliberations/{identifiant}.pdf",
    ]


def invent(collectivite: Collectivite, chance: Random) -> Iterator[list[str]]:
    """What a council decides on each of its days."""
    for year in YEARS:
        for day in council_days(seeded(f"conseil-{collectivite.slug}-{year}"), year):
            due = [matter for matter in MATTERS if day.month in matter.months]
            other = chance.sample([matter for matter in MATTERS if not matter.months], 2)
            for rank, matter in enumerate([*due, *other], 1):
                yield row(collectivite, matter, day, rank, chance)


def forge(folder: Path) -> Iterator[Path]:
    """Writes one file per body of a town, or of several, and yields their paths."""
    for collectivite in (c for c in COLLECTIVITES.values() if c.towns):
        path = folder / f"deliberations-{collectivite.slug}.csv"
        scdl.write(path, COLUMNS, invent(collectivite, seeded(path.name)))
        yield path
