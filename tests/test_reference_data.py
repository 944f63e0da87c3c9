"""The carried reference of places and legal persons: whole, coherent, and what its sources say."""

import gzip
from pathlib import Path
from subprocess import CalledProcessError

import polars as pl
import pytest

from loaders.reference import (
    COLLECTIVITES,
    FOLDER,
    PLANS_DE_COMPTES,
    TERRITOIRES,
    build,
    decoupage,
    read_collectivites,
    read_territoires,
)

SOURCES = Path("../shared/data/reference")
SIRENS, ARCHIVE = SOURCES / "siren_departements_regions.csv", SOURCES / "plans-de-comptes.tar.xz"
ABOVE = {"COMMUNE": ["epci_id", "departement_id", "region_id"], "EPCI": ["departement_id", "region_id"]}


@pytest.fixture(scope="module")
def territoires() -> pl.DataFrame:
    return read_territoires()


@pytest.fixture(scope="module")
def collectivites() -> pl.DataFrame:
    return read_collectivites()


def one(frame: pl.DataFrame, **where: str) -> dict[str, object]:
    return frame.row(by_predicate=pl.all_horizontal(pl.col(k) == v for k, v in where.items()), named=True)


def luhn(siren: str) -> bool:
    doubled = (int(digit) * (1 + rank % 2) for rank, digit in enumerate(reversed(siren)))
    return len(siren) == 9 and sum(value // 10 + value % 10 for value in doubled) % 10 == 0


def test_every_place_of_today_is_there_once(territoires: pl.DataFrame) -> None:
    counts = dict(territoires["type"].value_counts().iter_rows())
    assert counts == {"COMMUNE": 34_969, "EPCI": 1_255, "DEPARTEMENT": 109, "REGION": 26}
    assert territoires["id"].is_unique().all()
    assert territoires.filter(pl.col("id") != pl.col("type").str.to_lowercase() + "-" + pl.col("code")).is_empty()


def test_every_siren_is_valid_and_has_one_legal_person(territoires: pl.DataFrame, collectivites: pl.DataFrame) -> None:
    assert collectivites["siren"].is_unique().all()
    assert all(luhn(siren) for siren in collectivites["siren"])
    assert set(collectivites["siren"]) == set(territoires["siren"].drop_nulls())


def test_the_legal_persons_are_as_many_as_the_law_has(collectivites: pl.DataFrame) -> None:
    assert dict(collectivites["type"].value_counts().iter_rows()) == {
        "commune": 34_874,  # all that have a SIREN, but Paris
        "EPCI": 1_254,  # all but the Métropole de Lyon
        "département": 93,  # the others are of the particular ones
        "région": 14,
        "collectivité à statut particulier": 7,
    }


@pytest.mark.parametrize("column", ["parent_id", "epci_id", "departement_id", "region_id"])
def test_every_place_that_a_place_names_exists(territoires: pl.DataFrame, column: str) -> None:
    named = territoires.select(pl.col(column).alias("id")).drop_nulls()
    assert len(named) > 34_000
    assert named.join(territoires, on="id", how="anti").is_empty()


@pytest.mark.parametrize("column", ["territoire_id", "commune_id", "epci_id", "departement_id", "region_id"])
def test_every_place_that_a_person_names_exists(
    territoires: pl.DataFrame, collectivites: pl.DataFrame, column: str
) -> None:
    named = collectivites.select(pl.col(column).alias("id")).drop_nulls()
    assert len(named) > 34_000
    assert named.join(territoires, on="id", how="anti").is_empty()


def test_parents_come_before_their_children_so_that_no_place_is_above_itself(territoires: pl.DataFrame) -> None:
    ranks = territoires.select("id", "parent_id").with_row_index("rank")
    with_parent = ranks.join(ranks.select(parent_id="id", parent_rank="rank"), on="parent_id")
    assert len(with_parent) == len(territoires) - 26  # the régions alone have no parent
    assert with_parent.filter(pl.col("parent_rank") >= pl.col("rank")).is_empty()


def test_a_parent_is_the_nearest_place_above(territoires: pl.DataFrame) -> None:
    for level, columns in ABOVE.items():
        nearest = pl.coalesce(column for column in columns if column != f"{level.lower()}_id")
        places = territoires.filter(type=level).select("parent_id", nearest=nearest)
        assert places.filter(pl.col("parent_id") != pl.col("nearest")).is_empty()


def test_a_former_code_leads_to_one_commune_of_today(territoires: pl.DataFrame) -> None:
    former = territoires.select("nom", code="anciens_codes").explode("code").drop_nulls()
    assert len(former) == 4_240
    assert former["code"].is_unique().all()
    assert former.join(territoires.filter(type="COMMUNE"), on="code").is_empty()
    assert former.filter(code="60455")["nom"].to_list() == ["Les Hauts-Talican"]  # a commune déléguée of it
    assert former.filter(code="69232")["nom"].to_list() == ["Lyon"]  # Saint-Rambert-l'Île-Barbe, joined in 1963


@pytest.mark.parametrize("column", ["epci_id", "departement_id", "region_id"])
def test_the_population_of_a_place_is_that_of_its_communes(territoires: pl.DataFrame, column: str) -> None:
    communes = territoires.filter((pl.col("type") == "COMMUNE") & pl.col("population").is_not_null())
    sums = communes.group_by(id=column).agg(total=pl.col("population").sum())
    places = territoires.filter(type=column.removesuffix("_id").upper()).join(sums, on="id", how="left")
    assert places.filter(pl.col("population").ne_missing(pl.col("total"))).is_empty()


def test_a_well_known_commune_is_told_whole(territoires: pl.DataFrame) -> None:
    assert one(territoires, id="commune-21231") == {
        "id": "commune-21231",
        "type": "COMMUNE",
        "code": "21231",
        "nom": "Dijon",
        "population": 161_830,
        "anciens_codes": [],
        "parent_id": "epci-242100410",
        "epci_id": "epci-242100410",
        "departement_id": "departement-21",
        "region_id": "region-27",
        "siren": "212102313",
    }


@pytest.mark.parametrize(
    ("siren", "places"),
    [
        ("217500016", ("commune-75056", "commune-75056", "epci-200054781", "departement-75", "region-11")),  # Paris
        ("200046977", ("epci-200046977", None, "epci-200046977", "departement-69", "region-84")),  # Lyon
        ("200055507", ("departement-972", None, None, "departement-972", "region-02")),  # Martinique
        ("229850003", ("departement-976", None, None, "departement-976", "region-06")),  # Mayotte
        ("200076958", ("region-94", None, None, None, "region-94")),  # Corse: two départements
        ("200094332", (None, None, None, None, "region-44")),  # Alsace: two départements, no place of its own
    ],
)
def test_a_person_of_several_levels_is_one_and_names_only_places_that_are_true_of_it(
    collectivites: pl.DataFrame, siren: str, places: tuple[str | None, ...]
) -> None:
    person = one(collectivites, siren=siren)
    columns = ("territoire_id", "commune_id", "epci_id", "departement_id", "region_id")
    assert person["type"] == "collectivité à statut particulier"
    assert tuple(person[column] for column in columns) == places


def test_the_rhone_governs_who_lives_outside_the_metropole_de_lyon(
    territoires: pl.DataFrame, collectivites: pl.DataFrame
) -> None:
    inside, rhone = one(collectivites, siren="200046977"), one(collectivites, siren="226900017")
    assert inside["population"] == 1_436_354
    assert rhone["population"] == 478_313
    assert one(territoires, id="departement-69")["population"] == 1_436_354 + 478_313


@pytest.mark.parametrize(
    ("siren", "name"),
    [
        ("222100018", "Département de la Côte-d'Or"),
        ("220100010", "Département de l'Ain"),
        ("227100013", "Département de Saône-et-Loire"),
        ("200053726", "Région Bourgogne-Franche-Comté"),
        ("242100410", "Dijon Métropole"),
        ("212102313", "Dijon"),
    ],
)
def test_a_legal_person_bears_its_usual_name(collectivites: pl.DataFrame, siren: str, name: str) -> None:
    assert one(collectivites, siren=siren)["nom"] == name


def test_the_sirens_are_those_of_the_register() -> None:
    if not SIRENS.exists():
        pytest.skip("the list of SIREN is not on this machine")
    assert build.known_sirens() == build.read_sirens(SIRENS)


def test_the_plans_made_anew_are_the_carried_ones(tmp_path: Path) -> None:
    if not ARCHIVE.exists():
        pytest.skip("the archive of account plans is not on this machine")
    build.write_plans(ARCHIVE, tmp_path)
    assert content(tmp_path / PLANS_DE_COMPTES) == content(FOLDER / PLANS_DE_COMPTES)


def test_the_places_and_persons_made_anew_are_the_carried_ones(tmp_path: Path) -> None:
    try:
        with decoupage.fetched(offline=True) as package:
            build.write_places(package, build.known_sirens(), tmp_path)
    except (FileNotFoundError, CalledProcessError):
        pytest.skip("the source of places is not in npm's cache on this machine")
    for name in (TERRITOIRES, COLLECTIVITES):
        assert content(tmp_path / name) == content(FOLDER / name)


def content(path: Path) -> bytes:
    """What is in the compressed file: the compression itself differs from one zlib to another."""
    return gzip.decompress(path.read_bytes())
