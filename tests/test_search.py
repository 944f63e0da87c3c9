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
    for condition in ("mots @@ mots_cherches('école')", f"{first}_normalise LIKE '%ecole%'"):
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


@pytest.mark.parametrize("dataset", SEARCHED)
async def test_the_words_of_what_is_searched_are_learnt(
    dataset: type[Dataset], connection: "asyncpg.Connection[Any]"
) -> None:
    events = await connection.fetch(
        "SELECT event_manipulation FROM information_schema.triggers WHERE event_object_table = $1",
        dataset.table_name(),
    )
    assert {row[0] for row in events} == {"INSERT", "UPDATE"}


@pytest.fixture
async def learnt(connection: "asyncpg.Connection[Any]") -> AsyncIterator["asyncpg.Connection[Any]"]:
    """The words of three organisations are known, within a transaction that is undone."""
    transaction = connection.transaction()
    await transaction.start()
    await connection.execute(
        "INSERT INTO organisation (id, siret, siren, nom) VALUES "
        "('organisation-1', '1', '1', 'Marionnettes et théâtre'), ('organisation-2', '2', '2', 'Théâtre du Marais'), "
        "('organisation-3', '21330063500017', '213300635', 'L''atelier d''artistes')"
    )
    yield connection
    await transaction.rollback()


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("théâtres", "'theatr'"),
        ("les marionetes", "'marionnet'"),
        ("maronnettes teatre", "'marionnet' & 'theatr'"),
        ("atelier", "'ateli'"),
        ("21330063500018", "'21330063500018'"),
        ("xylophone", "'xylophon'"),
        ("& | ! ( ' \\\\ le", ""),
    ],
)
async def test_a_word_that_no_record_has_is_taken_for_those_it_is_near_to(
    typed: str, wanted: str, learnt: "asyncpg.Connection[Any]"
) -> None:
    found = await learnt.fetchval("SELECT mots_proches($1, ARRAY['organisation'])::text", typed)
    assert set(found.split(" & ")) == set(wanted.split(" & "))


async def test_a_word_is_near_to_those_of_the_datasets_that_are_searched(learnt: "asyncpg.Connection[Any]") -> None:
    assert await learnt.fetchval("SELECT mots_proches('teatre', ARRAY['marche'])::text") == "'teatr'"


async def test_a_word_is_learnt_once(learnt: "asyncpg.Connection[Any]") -> None:
    await learnt.execute("UPDATE organisation SET nom = 'Théâtre' WHERE id = 'organisation-3'")
    assert await learnt.fetchval("SELECT count(*) FROM mot WHERE mot = 'theatr'") == 1
