"""What is written: every text as it was, one source at a time, all or nothing."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

import embedded
from loaders.database import Connection, NoTables, connected
from loaders.errors import Unreadable
from loaders.load import Provenance, load
from loaders.write import replacing
from schema.datasets import Subvention

pytestmark = pytest.mark.database
HEADER = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant\n"
ROW = 'Antibes;21060004500392;2024-01-01;{};52499120500013;"{}";{}\n'


@pytest.fixture
async def connection(database_url: str) -> AsyncIterator[Connection]:
    """A connection to a database with tables."""
    async with connected(database_url) as connection:
        yield connection


def forged(path: Path, *rows: tuple[str, str, str]) -> str:
    """A forged file of subsidies, by beneficiary, object and amount."""
    path.write_text(HEADER + "".join(ROW.format(*row) for row in rows), encoding="utf-8")
    return str(path)


async def objects(connection: Connection, path: str) -> list[tuple[str, str, str]]:
    """What the database has of a file."""
    rows = await connection.fetch(
        "select s.id, objet, montant::text from subvention s join source on source_id = source.id"
        " where url = $1 order by ligne",
        path,
    )
    return [tuple(row) for row in rows]


@pytest.mark.parametrize("text", ["\\.", "a\n\\.\nb", 'dit ""oui""', "a,b;c", "\\N.", "a\u2028b", "d\té", "{a,b}"])
async def test_every_text_comes_back_as_it_was(connection: Connection, tmp_path: Path, text: str) -> None:
    path = forged(tmp_path / "d.csv", ("Club", text, "1.50"))
    await load(connection, path)
    assert [row[1:] for row in await objects(connection, path)] == [(text.replace('""', '"'), "1.50")]


async def test_lists_are_written_whatever_they_hold(connection: Connection, tmp_path: Path) -> None:
    techniques = ["Concours", 'a "b", {c}', "d\\e"]
    path = tmp_path / "d.json"
    contract = {
        "id": "listes",
        "acheteur": {"id": "21060004500392"},
        "techniques": {"technique": techniques},
        "objet": "x",
    }
    path.write_text(json.dumps({"marches": {"marche": [contract]}}), encoding="utf-8")
    await load(connection, str(path))
    query = "select techniques from marche join source on source_id = source.id where url = $1"
    assert await connection.fetchval(query, path.as_posix()) == techniques


async def test_a_source_is_replaced_whole_and_keeps_the_names_of_its_records(
    connection: Connection, tmp_path: Path
) -> None:
    path = forged(tmp_path / "d.csv", ("A", "x", "10"), ("A", "x", "10"), ("B", "y", "NC"))
    await load(connection, path)
    before = await objects(connection, path)
    await load(connection, path)
    assert await objects(connection, path) == before
    assert len({row[0] for row in before}) == 3
    forged(tmp_path / "d.csv", ("A", "x", "10"))
    await load(connection, path)
    assert await objects(connection, path) == before[:1]
    codes = "select array_agg(distinct code) from anomalie join source on source_id = source.id where url = $1"
    assert await connection.fetchval(codes, path) == ["colonne_absente"]


async def test_a_load_that_fails_midway_leaves_the_old_rows(connection: Connection, tmp_path: Path) -> None:
    path = tmp_path / "d.json"
    contract = {"id": "mi-chemin", "acheteur": {"id": "21060004500392"}, "objet": "x"}
    path.write_text(json.dumps({"marches": [contract]}), encoding="utf-8")
    await load(connection, str(path))
    path.write_text(json.dumps({"marches": [{**contract, "objet": "neuf"}] * 9_000})[:-2], encoding="utf-8")
    with pytest.raises(Unreadable):
        await load(connection, str(path))
    query = "select array_agg(objet) from marche join source on source_id = source.id where url = $1"
    assert await connection.fetchval(query, path.as_posix()) == ["x"]


async def test_two_loaders_of_one_source_wait_for_each_other(database_url: str) -> None:
    order = []
    async with connected(database_url) as one, connected(database_url) as other:

        async def second() -> None:
            async with replacing(other, "source-attendue", Subvention):
                order.append("second")

        async with replacing(one, "source-attendue", Subvention):
            waiting = asyncio.create_task(second())
            await asyncio.sleep(0.3)
            order.append("first")
        await waiting
    assert order == ["first", "second"]


async def test_readers_see_the_old_rows_or_the_new_ones(database_url: str, tmp_path: Path) -> None:
    rows = [("A", f"objet {number}", "1") for number in range(500)]
    path = forged(tmp_path / "d.csv", *rows)
    async with connected(database_url) as writer, connected(database_url) as reader:
        await load(writer, path)
        again = asyncio.create_task(load(writer, path))
        while not again.done():
            assert len(await objects(reader, path)) == 500
        await again


async def test_persons_that_the_reference_lacks_are_added_once(connection: Connection, tmp_path: Path) -> None:
    # SIREN and SIRET whose keys are true and that nobody has.
    row = "Syndicat {};99999999800019;2024-01-01;{};99999999700011;objet;1\n"
    path = tmp_path / "d.csv"
    path.write_text(HEADER + row.format("", "Club") + row.format("des eaux", "Club (bis)"), encoding="utf-8")
    await load(connection, str(path))
    await load(connection, str(path))
    added = await connection.fetch("select id, nom, type, origine from collectivite where siren = '999999998'")
    assert [tuple(row) for row in added] == [
        ("collectivite-999999998", "Syndicat", "autre organisme", "données"),
    ]
    received = await connection.fetch("select id, siren, nom from organisation where siret = '99999999700011'")
    assert [tuple(row) for row in received] == [("organisation-99999999700011", "999999997", "Club")]


async def test_an_organisation_that_came_without_a_name_has_the_first_that_is_told(
    connection: Connection, tmp_path: Path
) -> None:
    for number, name in enumerate(("", "Chorale", "Chorale (bis)")):
        path = tmp_path / f"{number}.csv"
        path.write_text(f"{HEADER}Antibes;21060004500392;2024-01-01;{name};99999999600013;objet;1\n", encoding="utf-8")
        await load(connection, str(path))
    told = await connection.fetchval("select nom from organisation where siret = '99999999600013'")
    assert told == "Chorale"


async def test_the_provenance_is_told_by_the_source(connection: Connection, tmp_path: Path) -> None:
    path = forged(tmp_path / "d.csv", ("A", "x", "1"))
    url = "https://example.org/subventions.csv"
    await load(
        connection, path, Provenance(url=url, titre="Aides", producteur="Antibes", licence="Licence Ouverte 2.0")
    )
    row = await connection.fetchrow(
        "select titre, producteur, licence, jeu, format, lignes_lues, collectivite_siren from source where url = $1",
        url,
    )
    assert row is not None
    assert tuple(row) == ("Aides", "Antibes", "Licence Ouverte 2.0", "subventions", "CSV", 1, "210600045")


async def test_a_column_that_the_file_lacks_is_told_once(connection: Connection, tmp_path: Path) -> None:
    path = forged(tmp_path / "d.csv", ("A", "x", "1"), ("B", "y", "2"))
    await load(connection, path)
    told = await connection.fetch(
        "select colonne, ligne, enregistrement_id from anomalie a join source on source_id = source.id"
        " where url = $1 and a.code = 'colonne_absente' order by colonne",
        path,
    )
    assert [tuple(row) for row in told] == [
        (column, 1, None)
        for column in (
            "conditionsVersement",
            "datesPeriodeVersement",
            "nature",
            "notificationUE",
            "pourcentageSubvention",
        )
    ]


async def test_a_database_without_tables_says_what_to_do() -> None:
    with embedded.temporary_database() as url, pytest.raises(NoTables, match=r"\./run migrate"):
        async with connected(url):
            pass


async def test_rows_are_counted_with_the_collectivite_that_each_is_of(connection: Connection, tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    rows = ["Antibes;21060004500392;2024-01-01;Club;;Sport;1.50"] * 3
    rows += ["Nevers;13002526500013;2024-01-01;Club;;Sport;NC", "TOTAL;;;;;;6", "?;?;2024-01-01;Club;;Sport;1.50"]
    path.write_text(HEADER + "\n".join(rows), encoding="utf-8")
    for _ in range(2):  # the same after another load
        report = await load(connection, str(path))
        counted = await connection.fetch(
            "select q.collectivite_siren, q.jeu, q.lignes_lues, q.lignes_acceptees, q.lignes_avec_anomalies,"
            " q.lignes_rejetees from qualite q join source on source_id = source.id where url = $1 order by 1",
            str(path),
        )
        assert [tuple(row) for row in counted] == [
            ("130025265", "subventions", 1, 1, 1, 0),
            ("210600045", "subventions", 3, 3, 0, 0),
            (None, "subventions", 2, 1, 1, 1),
        ]
        assert (report.rows_read, report.rows_with_anomalies) == (6, 2)
        quality = "select qualite::text from source where url = $1"
        assert await connection.fetchval(quality, str(path)) == "0.5000"


async def test_the_same_bytes_at_two_addresses_are_told(connection: Connection, tmp_path: Path) -> None:
    one, other = (forged(tmp_path / name, ("Club", "Sport", "12.34")) for name in ("a.csv", "b.csv"))
    assert "octets_deja_charges" not in {finding.code for finding in (await load(connection, one)).findings}
    (twice,) = [f for f in (await load(connection, other)).findings if f.code == "octets_deja_charges"]
    assert twice.text == one
    forged(tmp_path / "b.csv", ("Club", "Sport", "12.35"))
    assert "octets_deja_charges" not in {finding.code for finding in (await load(connection, other)).findings}
