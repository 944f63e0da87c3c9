"""`/metrics`, as Prometheus reads it from a real server: requests, answers, connections, data, process."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from prometheus_client.parser import text_string_to_metric_families

from api.answers import Answers
from api.app import create_app
from api.cache import Cache
from api.database import Database
from api.documents import Question
from api.metrics import MOST_NAMES, Metrics
from api.serving import serving
from api.settings import Settings
from tests.test_cache import PAGE, Server, loaded, server, until

pytestmark = pytest.mark.database
NAMED = "query {} {{ __typename }}"


@pytest.fixture
def one(database_url: str) -> Iterator[Server]:
    """One server."""
    with server(database_url) as found:
        yield found


def read(one: Server) -> dict[tuple[str, ...], float]:
    """All samples by name and values of labels, in the order of the labels' names."""
    response = httpx.get(f"{one.address}/metrics")
    assert response.headers["content-type"].startswith("text/plain; version=")
    return {
        (sample.name, *(value for _, value in sorted(sample.labels.items()))): sample.value
        for family in text_string_to_metric_families(response.text)
        for sample in family.samples
    }


def test_requests_are_counted_and_timed_by_operation_and_status(one: Server) -> None:
    for _ in range(3):
        one.post(PAGE, objet="rien")
    one.post("{ __typename }")
    one.post("query Fautive { rien }", "")
    httpx.get(f"{one.address}/health/live")
    found = read(one)
    assert found["scdl_request_seconds_count", "Page", "200"] == 3
    assert found["scdl_request_seconds_bucket", "+Inf", "Page", "200"] == 3
    assert found["scdl_request_seconds_bucket", "10.0", "Page", "200"] <= 3
    assert 0 < found["scdl_request_seconds_sum", "Page", "200"] < 60
    assert found["scdl_request_seconds_count", "(anonymous)", "200"] == 1
    assert found["scdl_request_seconds_count", "(other)", "200"] == 1
    assert found["scdl_request_seconds_count", "(none)", "200"] == 1


def test_a_name_is_told_apart_once_it_was_answered_and_so_are_only_so_many(one: Server) -> None:
    for number in range(MOST_NAMES + 5):
        one.post(f"query Fautive{number} {{ rien }}")
    for number in range(MOST_NAMES + 5):
        one.post(NAMED.format(f"Question{number}"))
    counted = {name[1] for name in read(one) if name[0] == "scdl_request_seconds_count"}
    assert counted == {f"Question{number}" for number in range(MOST_NAMES)} | {"(other)"}
    assert len(one.app.state.metrics.bound) == MOST_NAMES + 1


def test_what_clients_send_is_bounded_in_memory(one: Server) -> None:
    one.post(NAMED.format("A" * 100_000))
    assert {name[1] for name in read(one) if name[0] == "scdl_request_seconds_count"} <= {"(anonymous)", "(other)"}


@pytest.mark.parametrize(
    ("document", "name"),
    [
        ("query Page { a }", "Page"),
        ("# Une page,\r\n# et ses nombres\n\n query  Page($n: Int) { a }", "Page"),
        ("\ufeffquery Page@a{a}", "Page"),
        ("{ query Page }", ""),
        ("query { Page }", ""),
        ("queryPage { a }", ""),
        ("fragment A on B { c } query Page { ...A }", ""),
        (f"query {'A' * 64} {{ a }}", "A" * 64),
        (f"query {'A' * 65} {{ a }}", ""),
        ("#" * 200_000, ""),
        (" ," * 200_000, ""),
    ],
    ids=range(11),
)
def test_an_operation_is_known_by_the_name_that_its_document_begins_with(document: str, name: str) -> None:
    assert Question(document, {}, None).name == name
    assert Question(document, {}, "Autre").name == "Autre"


def test_it_is_told_where_answers_came_from_and_what_they_cost(one: Server) -> None:
    tag = one.post(PAGE, objet="rien").headers["etag"]
    one.post(PAGE, objet="rien")
    one.post(PAGE, tag, objet="rien")
    found = read(one)
    told = {name[1]: value for name, value in found.items() if name[0] == "scdl_answers_total"}
    assert told == {"memory": 1, "shared": 0, "joined": 0, "asked": 1, "unchanged": 1}
    price = one.post(PAGE, objet="rien").json()["extensions"]["cost"]["price"]
    assert (found["scdl_price_count",], found["scdl_price_sum",]) == (1, price)
    assert (found["scdl_plan_seconds_count",], found["scdl_statement_seconds_count",]) == (1, 1)
    assert (found["scdl_memory_answers",], found["scdl_redis_failures_total",]) == (1, 0)
    assert found["scdl_memory_bytes",] > 0


async def test_connections_are_told_that_are_lent_and_that_are_waited_for(empty_url: str) -> None:
    settings = Settings(connections=1)
    database = Database(empty_url, settings)
    registry = Metrics(Cache(database, Answers(settings), settings)).registry
    sleeping = [asyncio.create_task(database.pool.fetchrow("SELECT pg_sleep(60)", [])) for _ in range(3)]
    await asyncio.sleep(0.1)
    told = [registry.get_sample_value(f"scdl_pool_{what}") for what in ("size", "in_use", "waiting")]
    assert told == [2, 1, 2], "the second is for another client"
    for task in reversed(sleeping):
        task.cancel()
    await asyncio.gather(*sleeping, return_exceptions=True)
    await database.close()
    assert [registry.get_sample_value(f"scdl_pool_{what}") for what in ("in_use", "waiting")] == [0, 0]


def test_the_version_and_the_age_of_the_data_follow_loads(one: Server, database_url: str, tmp_path: Path) -> None:
    def version() -> set[tuple[str, ...]]:
        return {name for name in read(one) if name[:2] == ("scdl_data_version_info", "subvention")}

    loaded(database_url, tmp_path / "a.csv", "Âge", 1)
    until(lambda: version() and read(one)["scdl_data_age_seconds", "subvention"] < 60)
    before = version()
    assert len(before) == 1
    loaded(database_url, tmp_path / "a.csv", "Âge", 2)
    until(lambda: version() != before)
    assert len(version()) == 1
    assert read(one)["scdl_database_up",] == 1


def test_a_database_that_is_away_shows_and_the_process_all_the_same() -> None:
    app = create_app("postgresql://nobody@127.0.0.1:1/none", Settings())
    with serving(app) as address:
        found = read(Server(app, address))
    assert found["scdl_database_up",] == 0
    assert found["process_resident_memory_bytes",] > 0
    assert found["process_cpu_seconds_total",] > 0
