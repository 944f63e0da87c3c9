"""The reference of places and persons in its tables: filled once, replaced when another vintage comes."""

from collections.abc import AsyncIterator, Iterator

import pytest

import embedded
from loaders.database import Connection, connected
from loaders.reference_tables import SOURCE, ensure_reference
from schema.migrations import migrate

pytestmark = pytest.mark.database


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A database of these tests' own."""
    with embedded.temporary_database() as url:
        migrate(url)
        yield url


@pytest.fixture(scope="module")
async def connection(url: str) -> AsyncIterator[Connection]:
    """A connection to it, with the reference loaded."""
    async with connected(url) as connection:
        await ensure_reference(connection)
        yield connection


async def test_the_tables_hold_the_carried_files(connection: Connection) -> None:
    assert await connection.fetchval("select count(*) from territoire where type = 'COMMUNE'") == 34_969
    dijon = await connection.fetchrow(
        "select c.nom, c.origine, t.code, e.nom as epci, d.code as departement, r.code as region from collectivite c"
        " join territoire t on t.id = c.territoire_id join territoire e on e.id = c.epci_id"
        " join territoire d on d.id = c.departement_id join territoire r on r.id = c.region_id"
        " where c.siren = '212102313'"
    )
    assert dijon is not None
    assert tuple(dijon) == ("Dijon", "référentiel", "21231", "Dijon Métropole", "21", "27")


async def test_every_key_of_a_place_leads_to_one(connection: Connection) -> None:
    for table in ("territoire", "collectivite"):
        keys = ("epci_id", "departement_id", "region_id", "parent_id" if table == "territoire" else "commune_id")
        for key in keys:
            lost = f"select count(*) from {table} x left join territoire t on t.id = x.{key} where x.{key} is not null and t.id is null"  # noqa: E501, S608
            assert await connection.fetchval(lost) == 0, (table, key)


async def test_a_second_fill_changes_nothing(connection: Connection) -> None:
    assert await ensure_reference(connection) is False


async def test_another_vintage_takes_the_place_of_the_old_one(connection: Connection) -> None:
    added = "insert into collectivite (id, siren, nom, type, origine) values ($1, $2, 'X', 'commune', $3)"
    await connection.execute("update source set empreinte = 'ancienne' where id = $1", SOURCE)
    await connection.execute("update collectivite set nom = 'Divio' where siren = '212102313'")
    await connection.execute(added, "collectivite-999999998", "999999998", "données")
    await connection.execute(added, "collectivite-999999980", "999999980", "référentiel")
    assert await ensure_reference(connection) is True
    known = await connection.fetch(
        "select nom, origine from collectivite where siren = any($1) order by siren",
        ["212102313", "999999998", "999999980"],
    )
    assert [tuple(row) for row in known] == [("Dijon", "référentiel"), ("X", "données"), ("X", "données")]
