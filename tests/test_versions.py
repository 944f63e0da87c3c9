"""Data versions: every change of a table gives it another one, in its transaction; what a statement reads is known."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from api.answers import engine
from api.database import Database
from api.settings import Settings
from loaders import reference_tables
from loaders.database import Connection, connected
from loaders.errors import Unreadable
from loaders.load import load
from loaders.reference_tables import ensure_reference
from schema.versions import CHANNEL

pytestmark = pytest.mark.database
QUERIES = Path(__file__).parent / "queries"
FORGED = """nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant
Antibes;21060004500392;2024-01-01;{name};{siret};Fête;{amount}
"""


@pytest.fixture
async def connection(database_url: str) -> AsyncIterator[Connection]:
    """A connection to a database with tables and the reference."""
    async with connected(database_url) as connection:
        await ensure_reference(connection)
        yield connection


async def versions(connection: Connection) -> dict[str, int]:
    """The versions of all tables."""
    return {row["dataset"]: row["version"] for row in await connection.fetch("select * from data_version")}


async def changed(connection: Connection, before: dict[str, int]) -> set[str]:
    """The tables whose version is another one than before."""
    return {table for table, version in (await versions(connection)).items() if before.get(table) != version}


async def test_a_load_changes_the_versions_of_the_tables_that_it_changes(
    connection: Connection, tmp_path: Path
) -> None:
    file = tmp_path / "a.csv"
    file.write_text(FORGED.format(name="Club de Voile", siret="13002526500013", amount="10"))
    before = await versions(connection)
    await load(connection, str(file))
    assert await changed(connection, before) == {"source", "subvention", "organisation", "anomalie", "qualite"}
    before = await versions(connection)
    await load(connection, str(file))
    assert await changed(connection, before) == {"source", "subvention", "anomalie", "qualite"}


async def test_a_load_that_empties_a_table_of_its_rows_changes_its_version(
    connection: Connection, tmp_path: Path
) -> None:
    file = tmp_path / "b.csv"
    file.write_text(FORGED.format(name="Club", siret="13002526500013", amount="10"))
    await load(connection, str(file))
    before = await versions(connection)
    file.write_text(FORGED.format(name="Club", siret="13002526500013", amount="10").splitlines()[0] + "\n")
    await load(connection, str(file))
    assert await changed(connection, before) >= {"source", "subvention"}


async def test_a_load_that_fails_changes_no_version(connection: Connection, tmp_path: Path) -> None:
    before = await versions(connection)
    file = tmp_path / "c.csv"
    file.write_bytes(b"\x00\x01")
    with pytest.raises(Unreadable):
        await load(connection, str(file))
    assert await versions(connection) == before


async def test_another_vintage_of_the_reference_changes_its_versions(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await versions(connection)
    assert not await ensure_reference(connection)
    assert await versions(connection) == before
    monkeypatch.setattr(reference_tables, "carried_fingerprint", lambda: "another")
    assert await ensure_reference(connection)
    assert await changed(connection, before) == {"territoire", "collectivite", "source"}
    await connection.execute("update source set empreinte = null where empreinte = 'another'")


async def test_a_load_is_notified_once_it_is_committed(
    connection: Connection, database_url: str, tmp_path: Path
) -> None:
    heard = asyncio.Event()
    listening = await asyncpg.connect(database_url)
    await listening.add_listener(CHANNEL, lambda *_: heard.set())
    file = tmp_path / "d.csv"
    file.write_text(FORGED.format(name="Club", siret="13002526500013", amount="10"))
    await load(connection, str(file))
    await asyncio.wait_for(heard.wait(), 10)
    await listening.close()


class Explaining(Database):
    """The database, asked what each statement would read rather than for its answer."""

    explained = 0

    async def fetch(
        self, sql: str, arguments: list[Any], _reads: tuple[str, ...] = (), *_: Any, **__: Any
    ) -> Sequence[bytes | None]:
        """Compare the tables that PostgreSQL reads with those that the plan names; answer nothing."""
        (plan,) = await super().fetch(f"EXPLAIN (FORMAT JSON) {sql}", arguments)
        assert plan is not None
        assert relations(json.loads(plan)) <= set(_reads)
        self.explained += 1
        return [b"null"] * 20


def relations(plan: Any) -> set[str]:
    """The tables that a plan of PostgreSQL's names, however deep in it."""
    if isinstance(plan, list):
        return {name for part in plan for name in relations(part)}
    if isinstance(plan, dict):
        own = {plan["Relation Name"]} if "Relation Name" in plan else set()
        return own | {name for part in plan.values() for name in relations(part)}
    return set()


async def test_a_plan_names_every_table_that_postgresql_reads_for_it(demo_url: str) -> None:
    database, schema = Explaining(demo_url, Settings()), engine(Settings())
    for path in sorted(QUERIES.glob("*.graphql")):
        document = path.read_text(encoding="utf-8")
        given = [line.removeprefix("# variables: ") for line in document.splitlines() if line.startswith("# variables")]
        values = json.loads(given[0]) if given else {}
        result = await schema.execute(document, variable_values=values, context_value={"database": database})
        assert not [error for error in result.errors or () if isinstance(error.original_error, AssertionError)], path
    assert database.explained > 20
    await database.close()
