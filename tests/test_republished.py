"""Contracts that are published again: the newest version is shown, whatever the order in which files are loaded."""

import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import embedded
from loaders.database import Connection, connected
from loaders.load import load
from schema.migrations import migrate

pytestmark = pytest.mark.database
BUYER = "21060004500392"
FIRST, SECOND, THIRD = "2024-01-10", "2024-02-10", "2024-03-10"


@pytest.fixture(scope="module")
def made() -> Iterator[str]:
    """A database with tables."""
    with embedded.temporary_database() as url:
        migrate(url)
        yield url


@pytest.fixture
async def url(made: str) -> str:
    """The same without contracts."""
    async with connected(made) as connection:
        await connection.execute(
            "truncate marche, modification_marche, titulaire, version_anterieure, source, anomalie, qualite"
        )
    return made


def contract(day: str, objet: str, *changes: dict[str, Any], number: str = "2024-01") -> dict[str, Any]:
    """A contract as published on a day, with its modifications."""
    holders = [{"titulaire": {"id": "52499120500013", "typeIdentifiant": "SIRET"}}]
    told = {"modifications": [{"modification": change} for change in changes]} if changes else {}
    return {
        "id": number,
        "acheteur": {"id": BUYER},
        "objet": objet,
        "montant": 1000,
        "datePublicationDonnees": day,
        "titulaires": holders,
        **told,
    }


def change(number: int, day: str, montant: int, holder: str | None = None) -> dict[str, Any]:
    """A modification of a contract."""
    holders = {"titulaires": [{"titulaire": {"id": holder, "typeIdentifiant": "SIRET"}}]} if holder else {}
    told = {"id": number, "dateNotificationModification": day, "datePublicationDonneesModification": day}
    return {**told, "montant": montant, **holders}


def publish(path: Path, *contracts: dict[str, Any]) -> str:
    """A file of contracts."""
    path.write_text(json.dumps({"marches": {"marche": list(contracts)}}), encoding="utf-8")
    return str(path)


SHOWN = """
select m.objet,
    array(select c.numero || ' ' || c.montant from modification_marche c where c.marche_id = m.id order by rang),
    (select count(*) from titulaire t where t.marche_id = m.id),
    (select count(*) from titulaire t join modification_marche c on c.id = modification_id where c.marche_id = m.id)
from marche m order by m.identifiant, m.objet
"""


async def shown(connection: Connection) -> list[tuple[Any, ...]]:
    """Object, modifications, holders and holders by modification of each contract that is shown."""
    return [tuple(row) for row in await connection.fetch(SHOWN)]


async def everything(connection: Connection) -> list[list[tuple[Any, ...]]]:
    """All rows of contracts and parts, and the versions aside."""
    tables = ("marche", "modification_marche", "titulaire", "version_anterieure")
    rows = [await connection.fetch(f"select to_jsonb(t) from {table} t order by id") for table in tables]  # noqa: S608
    return [[tuple(row) for row in found] for found in rows]


async def test_the_newest_of_one_file_is_shown_and_every_row_is_accounted_for(url: str, tmp_path: Path) -> None:
    path = publish(
        tmp_path / "d.json", contract(SECOND, "neuf"), contract(FIRST, "vieux"), contract(FIRST, "autre", number="3")
    )
    async with connected(url) as connection:
        report = await load(connection, path)
        assert (report.rows_read, report.rows_accepted) == (3, 3)
        assert [row[0] for row in await shown(connection)] == ["neuf", "autre"]
        assert await connection.fetchval("select count(*) from version_anterieure") == 1


async def in_every_order(connection: Connection, paths: list[str]) -> list[Any]:
    """The whole state of the database after the files were loaded, in each order that they may come in."""
    states = []
    for order in itertools.permutations(paths):
        for path in order:
            await load(connection, path)
        states.append(await everything(connection))
    return states


async def test_the_order_in_which_files_are_loaded_does_not_count(url: str, tmp_path: Path) -> None:
    paths = [
        publish(tmp_path / "a.json", contract(FIRST, "premier", change(1, FIRST, 10, "44259700100035"))),
        publish(tmp_path / "b.json", contract(SECOND, "deuxième", change(2, SECOND, 20))),
        publish(tmp_path / "c.json", contract(THIRD, "troisième"), contract(FIRST, "autre", number="3")),
    ]
    async with connected(url) as connection:
        states = await in_every_order(connection, paths)
        assert await shown(connection) == [("troisième", ["1 10", "2 20"], 1, 1), ("autre", [], 1, 0)]
    assert all(state == states[0] for state in states)


async def test_a_modification_that_is_published_again_is_one(url: str, tmp_path: Path) -> None:
    old = contract(FIRST, "vieux", change(1, FIRST, 10), change(2, SECOND, 20))
    new = contract(FIRST, "neuf", change(2, SECOND, 21), change(3, THIRD, 30))
    async with connected(url) as connection:
        await load(connection, publish(tmp_path / "d.json", old, new))
        assert await shown(connection) == [("neuf", ["2 21", "3 30", "1 10"], 1, 0)]


async def test_what_was_replaced_comes_back_when_the_newer_version_goes(url: str, tmp_path: Path) -> None:
    old = publish(tmp_path / "a.json", contract(FIRST, "vieux", change(1, FIRST, 10)))
    new = publish(tmp_path / "b.json", contract(SECOND, "neuf"))
    async with connected(url) as connection:
        await load(connection, old)
        before = await everything(connection)
        await load(connection, new)
        assert await shown(connection) == [("neuf", ["1 10"], 1, 0)]
        publish(tmp_path / "b.json", contract(SECOND, "tout autre", number="3"))
        await load(connection, new)
        assert await shown(connection) == [("vieux", ["1 10"], 1, 0), ("tout autre", [], 1, 0)]
        tmp_path.joinpath("b.json").write_text("nomBeneficiaire;objet;montant;idAttribuant\nClub;x;3;21060004500392\n")
        await load(connection, new)
        assert await everything(connection) == before


def lot(rank: int, day: str = FIRST, montant: int | None = None) -> dict[str, Any]:
    """A lot of a contract: its object, amount and holder are its own."""
    holder = {
        "titulaire": {"id": ["52499120500013", "44259700100035", "35600000049837"][rank], "typeIdentifiant": "SIRET"}
    }
    return {**contract(day, f"Lot {rank}"), "montant": montant or 1000 * (rank + 1), "titulaires": [holder]}


async def test_lots_under_one_number_stay_visible_whole(url: str, tmp_path: Path) -> None:
    path = publish(tmp_path / "d.json", lot(0), lot(1), lot(2), lot(1, SECOND, 2500))
    async with connected(url) as connection:
        await load(connection, path)
        amounts = await connection.fetch("select objet, montant::int from marche order by objet")
        assert [tuple(row) for row in amounts] == [("Lot 0", 1000), ("Lot 1", 2500), ("Lot 2", 3000)]
        assert await connection.fetchval("select count(*) from version_anterieure") == 1


async def test_lots_that_another_file_publishes_again_are_told_apart_there_too(url: str, tmp_path: Path) -> None:
    paths = [
        publish(tmp_path / "a.json", lot(0), lot(1)),
        publish(tmp_path / "b.json", lot(1, SECOND, 2500)),
        publish(tmp_path / "c.json", lot(0, THIRD, 1500)),
    ]
    async with connected(url) as connection:
        states = await in_every_order(connection, paths)
        amounts = await connection.fetch("select objet, montant::int from marche order by objet")
        assert [tuple(row) for row in amounts] == [("Lot 0", 1500), ("Lot 1", 2500)]
    assert all(state == states[0] for state in states)


@pytest.mark.parametrize(
    "again",
    [
        {"montant": 1200},
        {"objet": "Réfection de la toiture"},
        {"objet": "TRAVAUX de toiture.", "montant": 1200},
        {"montant": 1200, "titulaires": [{"titulaire": {"id": "44259700100035", "typeIdentifiant": "SIRET"}}]},
    ],
)
async def test_a_version_that_mends_one_thing_is_no_lot(url: str, tmp_path: Path, again: dict[str, Any]) -> None:
    first, second = contract(FIRST, "Travaux de toiture"), contract(SECOND, "Travaux de toiture") | again
    async with connected(url) as connection:
        await load(connection, publish(tmp_path / "d.json", first, second))
        assert [row[0] for row in await shown(connection)] == [second["objet"]]


async def test_contracts_without_a_number_stay_as_many(url: str, tmp_path: Path) -> None:
    bare = {"acheteur": {"id": BUYER}, "objet": "x", "titulaires": [], "dureeMois": 1}
    async with connected(url) as connection:
        await load(connection, publish(tmp_path / "d.json", bare, bare))
        assert len(await shown(connection)) == 2
