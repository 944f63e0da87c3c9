"""Makes the rows of `territoires.csv.gz` of the source's records: one `Lieu` per commune, EPCI, département and région.

What the source has of its own, and what is made of it:

- The overseas collectivités (Saint-Pierre-et-Miquelon, Polynésie française…) stand among the départements and among
  the régions under one same code: both rows are kept, so that a commune there has places above it as anywhere.
- Arrondissements of Paris, Lyon and Marseille are parts of a commune that never were communes: neither places nor
  former codes.
- Communes déléguées and associées are former communes: their code leads to the commune that has their `chefLieu`.
  `anciensCodes` says the same, but for two codes (55273, 60455), where it follows an older merger: `chefLieu` wins.
- `population` of a commune is the legal municipal one of 2023, except Mayotte (2017) and the overseas collectivités
  (latest census each); six lands without inhabitants (TAAF, Clipperton) have none.
- The source's populations of EPCI are of an older census than those of communes: so every population above a commune
  is the sum of its communes', of one vintage, and what one adds up by hand is what one reads.
- 89 EPCI spread over several départements, 26 over several régions: each hangs below the département that holds most
  of its inhabitants, while its communes keep their own département and région.
- Four island communes are in no EPCI, nor is any commune of the overseas collectivités.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from loaders.reference.decoupage import Decoupage, Fiche

Sirens = Mapping[str, str]
"""SIREN of départements and régions, by the place's id."""


@dataclass(frozen=True)
class Lieu:
    """A place; the fields are the columns of `territoires.csv.gz`. Each `*_id` is the place itself or one above it."""

    id: str
    type: str
    code: str
    nom: str
    population: int | None
    anciens_codes: tuple[str, ...] = ()
    parent_id: str | None = None
    epci_id: str | None = None
    departement_id: str | None = None
    region_id: str | None = None
    siren: str | None = None


def identifiant(niveau: str, code: str) -> str:
    """The id of a place: `identifiant("COMMUNE", "21231")` is `commune-21231`."""
    return f"{niveau.lower()}-{code}"


def lieux(source: Decoupage, sirens: Sirens) -> list[Lieu]:
    """Every place, parents before their children: régions, départements, EPCI, communes, each by code."""
    communes = [fiche for fiche in source.communes if fiche["type"] == "commune-actuelle"]
    rows = [
        *(_region(fiche, communes, sirens) for fiche in source.regions),
        *(_departement(fiche, communes, sirens) for fiche in source.departements),
        *_epci(source.epci, communes),
        *_communes(communes, source),
    ]
    ranks = {"REGION": 0, "DEPARTEMENT": 1, "EPCI": 2, "COMMUNE": 3}
    return sorted(rows, key=lambda lieu: (ranks[lieu.type], lieu.code))


def total(populations: Iterable[int | None]) -> int | None:
    """The sum of what is known; None where nothing is."""
    known = [population for population in populations if population is not None]
    return sum(known) if known else None


def _region(fiche: Fiche, communes: list[Fiche], sirens: Sirens) -> Lieu:
    id_ = identifiant("REGION", fiche["code"])
    population = total(commune.get("population") for commune in communes if commune["region"] == fiche["code"])
    return Lieu(id_, "REGION", fiche["code"], _name(fiche), population, region_id=id_, siren=sirens.get(id_))


def _departement(fiche: Fiche, communes: list[Fiche], sirens: Sirens) -> Lieu:
    id_, region = identifiant("DEPARTEMENT", fiche["code"]), identifiant("REGION", fiche["region"])
    population = total(commune.get("population") for commune in communes if commune["departement"] == fiche["code"])
    return Lieu(
        id=id_,
        type="DEPARTEMENT",
        code=fiche["code"],
        nom=_name(fiche),
        population=population,
        parent_id=region,
        departement_id=id_,
        region_id=region,
        siren=sirens.get(id_),
    )


def _epci(fiches: list[Fiche], communes: list[Fiche]) -> Iterable[Lieu]:
    today = {commune["code"]: commune for commune in communes}
    for fiche in fiches:
        members = [today[member["code"]] for member in fiche["membres"]]
        centre = _most_populated(members)
        id_, departement = identifiant("EPCI", fiche["code"]), identifiant("DEPARTEMENT", centre["departement"])
        yield Lieu(
            id=id_,
            type="EPCI",
            code=fiche["code"],
            nom=_name(fiche),
            population=total(member.get("population") for member in members),
            parent_id=departement,
            epci_id=id_,
            departement_id=departement,
            region_id=identifiant("REGION", centre["region"]),
            siren=fiche["code"],
        )


def _most_populated(members: list[Fiche]) -> Fiche:
    """A member that lies in the département where most of the inhabitants live."""
    inhabitants: Counter[str] = Counter()
    for member in members:
        inhabitants[member["departement"]] += member.get("population") or 0
    departement = max(sorted(inhabitants), key=inhabitants.__getitem__)
    return next(member for member in members if member["departement"] == departement)


def _communes(communes: list[Fiche], source: Decoupage) -> Iterable[Lieu]:
    epci = {member["code"]: identifiant("EPCI", fiche["code"]) for fiche in source.epci for member in fiche["membres"]}
    former = _former_codes(source.communes)
    for fiche in communes:
        departement = identifiant("DEPARTEMENT", fiche["departement"])
        yield Lieu(
            id=identifiant("COMMUNE", fiche["code"]),
            type="COMMUNE",
            code=fiche["code"],
            nom=_name(fiche),
            population=fiche.get("population"),
            anciens_codes=tuple(sorted(former[fiche["code"]])),
            parent_id=epci.get(fiche["code"], departement),
            epci_id=epci.get(fiche["code"]),
            departement_id=departement,
            region_id=identifiant("REGION", fiche["region"]),
            siren=fiche.get("siren"),
        )


def _former_codes(fiches: list[Fiche]) -> Mapping[str, list[str]]:
    """The former codes that lead to each commune of today; a code leads to one commune, and none is a code of today."""
    leads_to: dict[str, str] = {}
    for fiche in fiches:
        leads_to |= dict.fromkeys(fiche.get("anciensCodes", ()), fiche["code"])
    leads_to |= {fiche["code"]: fiche["chefLieu"] for fiche in fiches if "chefLieu" in fiche}
    today = {fiche["code"] for fiche in fiches if fiche["type"] == "commune-actuelle"}
    former: defaultdict[str, list[str]] = defaultdict(list)
    for code in leads_to.keys() - today:
        former[leads_to[code]].append(code)
    return former


def _name(fiche: Fiche) -> str:
    """The name, without the double spaces that two EPCI have."""
    return " ".join(fiche["nom"].split())
