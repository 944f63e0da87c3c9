"""A file that is loaded just so already is not written again: its records stay, and servers are told nothing."""

from collections.abc import AsyncIterator, Callable
from datetime import datetime
from pathlib import Path

import pytest

from loaders import unchanged
from loaders.database import Connection, connected
from loaders.load import Provenance, load

pytestmark = pytest.mark.database
HEADER = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;objet;montant\n"
ROWS = HEADER + "Antibes;21060004500392;2024-01-01;Club;{};NC\n"


@pytest.fixture
async def connection(database_url: str) -> AsyncIterator[Connection]:
    """A connection to a database with tables."""
    async with connected(database_url) as connection:
        yield connection


async def state(connection: Connection, path: Path) -> tuple[datetime, int]:
    """When a file was loaded, and the version that servers know its records under."""
    row = await connection.fetchrow(
        "select chargee_le, version from source, data_version where url = $1 and dataset = 'subvention'",
        path.as_posix(),
    )
    assert row
    return row["chargee_le"], row["version"]


async def test_an_unchanged_file_is_checked_and_not_written(connection: Connection, tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text(ROWS.format("x"))
    first = await load(connection, str(path), again=False)
    before = await state(connection, path)
    second = await load(connection, str(path), again=False)
    assert (first.unchanged, second.unchanged) == (False, True)
    assert second.as_json() == first.as_json()
    assert second.findings == first.findings
    assert await state(connection, path) == before


def other_bytes(path: Path, _: pytest.MonkeyPatch) -> Provenance:
    """The file changes."""
    path.write_text(ROWS.format("y"))
    return Provenance()


def other_words(_: Path, __: pytest.MonkeyPatch) -> Provenance:
    """What is said of it does."""
    return Provenance(licence="Licence Ouverte 2.0")


def other_rules(_: Path, patch: pytest.MonkeyPatch) -> Provenance:
    """What it is read by does."""
    patch.setattr(unchanged, "rules", lambda: "d’autres règles")
    return Provenance()


@pytest.mark.parametrize("change", [other_bytes, other_words, other_rules])
async def test_what_changed_is_loaded_anew(
    connection: Connection,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    change: Callable[[Path, pytest.MonkeyPatch], Provenance],
) -> None:
    path = tmp_path / "d.csv"
    path.write_text(ROWS.format("x"))
    await load(connection, str(path))
    before = await state(connection, path)
    said = change(path, monkeypatch)
    report = await load(connection, str(path), said, again=False)
    assert not report.unchanged
    assert await state(connection, path) != before


async def test_an_unchanged_file_may_be_loaded_again_all_the_same(connection: Connection, tmp_path: Path) -> None:
    path = tmp_path / "d.csv"
    path.write_text(ROWS.format("x"))
    await load(connection, str(path))
    before = await state(connection, path)
    assert not (await load(connection, str(path), again=True)).unchanged
    assert await state(connection, path) != before
