"""What is searched, by words and by pieces: indexes answer it, and what is typed is read as a reader means it."""

from collections.abc import AsyncIterator
from typing import Any

import asyncpg
import pytest

from schema.datasets import DATASETS
from schema.model import Dataset

pytestmark = pytest.mark.database
SEARCHED = [dataset for dataset in DATASETS if dataset.searched()]


@pytest.fixture
async def connection(empty_url: str) -> AsyncIterator["asyncpg.Connection[Any]"]:
    """A connection that takes an index wherever one serves."""
    opened = await asyncpg.connect(empty_url, server_settings={"enable_seqscan": "off"})
    yield opened
    await opened.close()


@pytest.mark.parametrize("dataset", SEARCHED)
async def test_what_is_searched_is_found_by_its_index(
    dataset: type[Dataset], connection: "asyncpg.Connection[Any]"
) -> None:
    first = dataset.searched()[0].name
    for condition in ("mots @@ mots_cherches('école')", f"normalise({first}) LIKE '%ecole%'"):
        rows = await connection.fetch(f"EXPLAIN SELECT id FROM {dataset.table_name()} WHERE {condition}")  # noqa: S608
        assert f"{dataset.table_name()}_mots" in " ".join(row[0] for row in rows)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("theatres", "Atelier de théâtre"),
        ("théâtre à l’école", "L'ECOLE et le Theatre"),
        ("les fêtes", "Comité des fêtes"),
        ("associations", "Association sportive"),
        ("danse or théâtre", "Stages de danse"),
        ('"jeune public"', "Spectacles jeunes publics"),
        ("théâtre -amateur", "Théâtre professionnel"),
        ("212102313", "Commune 212102313"),
        ("st-exemple", "ST-EXEMPLE"),
        ("œuvre", "Mise en oeuvre"),
    ],
)
async def test_words_are_found_in_all_their_forms(typed: str, text: str, connection: "asyncpg.Connection[Any]") -> None:
    assert await connection.fetchval("SELECT en_mots($1) @@ mots_cherches($2)", text, typed)


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("théâtre danse", "Stages de danse"),
        ("théâtre -amateur", "Théâtre amateur"),
        ('"public jeune"', "Jeune public"),
        ("le la les", "Les fêtes de la ville"),
        ("& | ! <-> :* ( ' \\", "Fêtes & jeux"),
        ("", "Fêtes"),
    ],
)
async def test_what_was_not_asked_for_is_not_found(
    typed: str, text: str, connection: "asyncpg.Connection[Any]"
) -> None:
    assert not await connection.fetchval("SELECT en_mots($1) @@ mots_cherches($2)", text, typed)


async def test_words_of_one_weight_are_found_in_it_alone(connection: "asyncpg.Connection[Any]") -> None:
    found = "SELECT setweight(en_mots('Fête de l''école'), 'A') @@ mots_cherches($1, $2)"
    assert await connection.fetchval(found, "écoles \"fêtes de l'école\" or d''x", "A")
    assert not await connection.fetchval(found, "école", "B")


async def test_a_text_of_any_length_can_be_kept(connection: "asyncpg.Connection[Any]") -> None:
    text = " ".join(f"mot{number}" for number in range(200_000))
    assert await connection.fetchval("SELECT en_mots($1) @@ mots_cherches('mot17')", text)
