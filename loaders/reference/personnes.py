"""Makes the rows of `collectivites.csv.gz` of the places: one `Personne` per SIREN, whatever the levels it governs."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from loaders.reference.decoupage import Decoupage
from loaders.reference.lieux import Lieu, identifiant, total

PARTICULIER = "collectivité à statut particulier"
TYPES = {"COMMUNE": "commune", "EPCI": "EPCI", "DEPARTEMENT": "département", "REGION": "région"}
"""The type of the legal person that governs one place, from the lowest level to the highest."""

NOMS = {
    "200052678": "Collectivité territoriale de Guyane",
    "200055507": "Collectivité territoriale de Martinique",
    "200076958": "Collectivité de Corse",
    "200094332": "Collectivité européenne d'Alsace",
    "217500016": "Ville de Paris",
    "229850003": "Département de Mayotte",
}
"""The name that the law gives to whoever governs several places under one SIREN."""

ARTICLES = ("de ", "d'", "du ", "de la ", "des ", "de l'")
"""What stands between « Département » and its name, by the official code of names (`typeLiaison`, INSEE's TNCC)."""


@dataclass(frozen=True)
class Personne:
    """A legal person; the fields are the columns of `collectivites.csv.gz`.

    `territoire_id` is the place that it governs: of several, the smallest that is one alone (Paris the commune, Corse
    the région). Alsace governs two départements and no place that holds both: it has none. The other ids are the
    places that it is, or lies in; where it spreads over several at one level (Corse and Alsace: départements), none.
    """

    siren: str
    nom: str
    type: str
    territoire_id: str | None
    commune_id: str | None
    epci_id: str | None
    departement_id: str | None
    region_id: str | None
    population: int | None


def personnes(source: Decoupage, lieux: list[Lieu]) -> list[Personne]:
    """Every legal person of the reference, by SIREN. Places without a SIREN (overseas collectivités) have none here."""
    governed: defaultdict[str, list[Lieu]] = defaultdict(list)
    for lieu in lieux:
        if lieu.siren:
            governed[lieu.siren].append(lieu)
    lyon = [identifiant("EPCI", epci["code"]) for epci in source.epci if epci["type"] == "MET69"]
    articles = {identifiant("DEPARTEMENT", fiche["code"]): fiche["typeLiaison"] for fiche in source.departements}
    apart = [lieu for lieu in lieux if lieu.id in lyon]
    return [_personne(siren, governed[siren], apart, articles) for siren in sorted(governed)]


def _personne(siren: str, places: list[Lieu], apart: list[Lieu], articles: dict[str, int]) -> Personne:
    place = _smallest(places)
    particular = len(places) > 1 or places[0] in apart
    return Personne(
        siren=siren,
        nom=NOMS[siren] if len(places) > 1 else _name(places[0], articles),
        type=PARTICULIER if particular else TYPES[places[0].type],
        territoire_id=place.id if place else None,
        commune_id=_one(lieu.id for lieu in places if lieu.type == "COMMUNE"),
        epci_id=_one(lieu.epci_id for lieu in places),
        departement_id=_one(lieu.departement_id for lieu in places),
        region_id=_one(lieu.region_id for lieu in places),
        population=_population([place] if place else places, apart),
    )


def _smallest(places: list[Lieu]) -> Lieu | None:
    """The place of the lowest level at which there is one place only."""
    for level in TYPES:
        at_level = [lieu for lieu in places if lieu.type == level]
        if len(at_level) == 1:
            return at_level[0]
    return None


def _one(ids: Iterable[str | None]) -> str | None:
    """The id that all agree on, the absent ones aside."""
    distinct = {id_ for id_ in ids if id_}
    return distinct.pop() if len(distinct) == 1 else None


def _population(places: list[Lieu], apart: list[Lieu]) -> int | None:
    """The inhabitants of the places, without those whom the Métropole de Lyon governs in the département's stead."""
    population = total(lieu.population for lieu in places)
    stead = {lieu.id for lieu in places if lieu.type == "DEPARTEMENT"}
    taken = total(metropole.population for metropole in apart if metropole.departement_id in stead)
    return population if population is None else population - (taken or 0)


def _name(lieu: Lieu, articles: dict[str, int]) -> str:
    if lieu.type == "DEPARTEMENT":
        return f"Département {ARTICLES[articles[lieu.id]]}{lieu.nom}"
    return f"Région {lieu.nom}" if lieu.type == "REGION" else lieu.nom
