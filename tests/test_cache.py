"""Answers told again, against real servers: what clients may keep, what a load changes, and what one question costs."""

import asyncio
import json
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest

from api import cache, versions
from api.app import Application, create_app
from api.serving import serving
from api.settings import Settings
from loaders.database import connected
from loaders.load import load
from tests.test_stores import URL, redis_answers

pytestmark = pytest.mark.database
HEADER = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;idBeneficiaire;objet;montant\n"
ROW = "Antibes;21060004500392;2024-01-01;Club;99999001300016;{title};{amount}\n"
PAGE = """
query Page($objet: String!) {
  subventions(where: {objet: {eq: $objet}}) { totalCount aggregate { sum { montant } } nodes { montant } }
}
"""


class Server:
    """A server of this process, asked over HTTP; `statements`: how many its database was sent."""

    def __init__(self, app: Application, address: str) -> None:
        self.app, self.address, self.statements = app, address, 0
        self.fetch = app.state.database.fetch
        app.state.database.fetch = self.counted

    async def counted(self, sql: str, arguments: list[Any], **account: Any) -> Any:
        """Send a statement, and count it."""
        self.statements += 1
        return await self.fetch(sql, arguments, **account)

    def get(self, query: str, held: str = "", **variables: Any) -> httpx.Response:
        """Ask by GET."""
        asked = {"query": query, "variables": json.dumps(variables)}
        return httpx.get(f"{self.address}/graphql", params=asked, headers={"If-None-Match": held} if held else {})

    def post(self, query: str, held: str = "", **variables: Any) -> httpx.Response:
        """Ask by POST."""
        asked = {"query": query, "variables": variables}
        return httpx.post(f"{self.address}/graphql", json=asked, headers={"If-None-Match": held} if held else {})

    def count(self, title: str) -> int:
        """How many subsidies have that object, as the server tells it now."""
        return int(self.get(PAGE, objet=title).json()["data"]["subventions"]["totalCount"])


@contextmanager
def server(url: str, **settings: Any) -> Iterator[Server]:
    """A server that knows the versions of the data."""
    made = Settings(**settings)
    app = create_app(url, made)
    with serving(app, made) as address:
        until(lambda: app.state.cache.versions.known is not None)
        yield Server(app, address)


def until(condition: Any) -> None:
    """Wait for a condition. It is not timed here, but it must come."""
    for _ in range(1_000):
        if condition():
            return
        time.sleep(0.02)
    raise AssertionError("it did not come")


def loaded(url: str, path: Path, title: str, rows: int) -> None:
    """Load a forged file of so many subsidies, each of as many euros as there are of them."""
    path.write_text(HEADER + ROW.format(title=title, amount=rows) * rows, encoding="utf-8")

    async def run() -> None:
        async with connected(url) as connection:
            await load(connection, str(path))

    asyncio.run(run())


@pytest.fixture
def one(database_url: str) -> Iterator[Server]:
    """One server."""
    with server(database_url) as found:
        yield found


@pytest.mark.parametrize("method", ["get", "post"])
def test_what_a_client_has_is_not_sent_again_nor_asked_of_postgresql(one: Server, method: str) -> None:
    ask = getattr(one, method)
    first = ask(PAGE, objet="rien")
    assert first.status_code == 200
    assert first.headers["cache-control"] == "public, max-age=10, stale-while-revalidate=60"
    assert first.headers["etag"].startswith('W/"')
    again = ask(PAGE, f'"autre", {first.headers["etag"]}', objet="rien")
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert again.headers["cache-control"] == first.headers["cache-control"]
    assert one.statements == 1


def test_a_star_is_whatever_is_current(one: Server) -> None:
    assert one.get("{ subventions { totalCount } }", "*").status_code == 304  # RFC 9110, 13.1.2
    assert one.get("{ subventions { totalCount } }", "*").content == b""
    assert one.get("{ rien }", "*").json()["errors"]


def test_the_same_question_is_known_by_either_method_and_another_is_not(one: Server) -> None:
    tag = one.get(PAGE, objet="rien").headers["etag"]
    assert one.post(PAGE, tag, objet="rien").status_code == 304
    assert one.post(PAGE, tag, objet="autre chose").status_code == 200
    assert one.post("{ subventions { totalCount } }", tag).status_code == 200


@pytest.mark.parametrize("query", ["{", "{ rien }", "{ subventions(first: -1) { totalCount } }"])
def test_an_error_is_not_to_be_kept(one: Server, query: str) -> None:
    for _ in range(2):
        response = one.post(query)
        assert "errors" in response.json()
        assert "etag" not in response.headers
        assert response.headers["cache-control"] == "no-store"


def test_what_is_told_again_is_what_was_told(one: Server) -> None:
    answers = [one.post(PAGE, objet="rien") for _ in range(3)]
    assert len({(answer.content, answer.headers["etag"]) for answer in answers}) == 1
    assert one.statements == 1
    assert one.app.state.cache.counts == Counter(memory=2, asked=1)


def test_what_asks_the_schema_is_kept_too(one: Server) -> None:
    tag = one.get("{ __schema { types { name } } }").headers["etag"]
    assert one.get("{ __schema { types { name } } }", tag).status_code == 304


def test_an_answer_has_one_tag_in_every_encoding_and_type(one: Server) -> None:
    asked = {"query": "{ __schema { types { name description } } }"}
    for_all = [{"Accept-Encoding": name} for name in ("identity", "gzip", "br", "zstd")] + [{"Accept": "*/*"}]
    answers = [httpx.post(f"{one.address}/graphql", json=asked, headers=headers) for headers in for_all]
    assert {answer.headers.get("content-encoding") for answer in answers} >= {None, "gzip", "br", "zstd"}
    assert {answer.headers["vary"] for answer in answers} == {"Accept, Accept-Encoding"}
    (tag,) = {answer.headers["etag"] for answer in answers}
    for headers in for_all:
        again = httpx.post(f"{one.address}/graphql", json=asked, headers=headers | {"If-None-Match": tag})
        assert again.status_code == 304


@pytest.mark.parametrize("encoding", ["gzip", "br", "zstd"])
def test_what_was_compressed_is_kept_so_and_goes_with_its_bound(one: Server, encoding: str) -> None:
    def asked() -> httpx.Response:
        found = httpx.post(
            f"{one.address}/graphql",
            json={"query": "{ __schema { types { name description } } }"},
            headers={"Accept-Encoding": encoding},
        )
        assert found.headers["content-encoding"] == encoding
        return found

    first, memory = asked(), one.app.state.cache.memory
    held = memory.held
    assert [key for key in memory._cache if key.endswith(f" {encoding}")]
    assert asked().content == first.content == asked().content
    assert memory.held == held


async def test_two_hundred_equal_questions_at_once_are_one_statement(one: Server) -> None:
    async with httpx.AsyncClient(base_url=one.address, limits=httpx.Limits(), timeout=60) as client:
        asked = {"query": PAGE, "variables": {"objet": "tous ensemble"}}
        answers = await asyncio.gather(*(client.post("/graphql", json=asked) for _ in range(200)))
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert one.statements == 1


@pytest.mark.parametrize("way", ["notified", "read"])
def test_a_load_is_visible_on_every_worker(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    """Each way alone suffices: by PostgreSQL's notifications, and by reading now and then where these get lost."""
    if way == "notified":
        monkeypatch.setattr(versions, "BETWEEN_READS", 3_600)
    else:
        monkeypatch.setattr(versions, "CHANNEL", "nobody_tells")
    title = f"Vu de tous : {way}"
    with server(database_url) as one, server(database_url) as other:
        tags = {each.get(PAGE, objet=title).headers["etag"] for each in (one, other)}
        assert len(tags) == 1
        assert [each.count(title) for each in (one, other)] == [0, 0]
        loaded(database_url, tmp_path / "a.csv", title, 3)
        until(lambda: [each.count(title) for each in (one, other)] == [3, 3])
        assert one.get(PAGE, tags.pop(), objet=title).status_code == 200


def test_a_load_of_something_else_leaves_an_answer_as_it_is(database_url: str, tmp_path: Path, one: Server) -> None:
    budgets = "{ budgets { totalCount } }"
    tag = one.get(budgets).headers["etag"]
    loaded(database_url, tmp_path / "b.csv", "Autre", 1)
    until(lambda: one.count("Autre") == 1)
    assert one.get(budgets, tag).status_code == 304


def test_a_version_is_missed_by_nobody_whose_connection_died(database_url: str, tmp_path: Path, one: Server) -> None:
    title = "Pendant la coupure"
    assert one.count(title) == 0
    asyncio.run(cut(database_url))
    loaded(database_url, tmp_path / "c.csv", title, 2)
    until(lambda: one.count(title) == 2)
    until(lambda: one.app.state.cache.versions.known is not None)


async def cut(url: str) -> None:
    """Cut the connections by which servers follow the versions."""
    connection = await asyncpg.connect(url)
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'scdl-graphql versions'"
    )
    await connection.close()


def test_answers_are_whole_and_known_by_their_version_while_loads_go_on(database_url: str, tmp_path: Path) -> None:
    """Each load makes n rows of n euros: a page that mixed two would show, and so would a version that is another's."""
    title, done = "Pendant les chargements", threading.Event()

    def load_on() -> None:
        for rows in (*range(1, 9), 12):
            loaded(database_url, tmp_path / "d.csv", title, rows)
        done.set()

    told: dict[str, bytes] = {}
    with server(database_url) as one, server(database_url) as other:
        loading = threading.Thread(target=load_on)
        loading.start()
        while not done.is_set():
            for each in (one, other):
                answer = each.get(PAGE, objet=title)
                page = answer.json()["data"]["subventions"]
                rows = page["totalCount"]
                assert [float(node["montant"]) for node in page["nodes"]] == [rows] * rows
                assert float(page["aggregate"]["sum"]["montant"] or 0) == rows * rows
                assert told.setdefault(answer.headers["etag"], answer.content) == answer.content
        loading.join()
        until(lambda: [each.count(title) for each in (one, other)] == [12, 12])


def test_workers_share_what_they_know_by_redis(database_url: str) -> None:
    if not redis_answers():
        pytest.skip("no Redis answers")
    title = "Par Redis"
    with server(database_url, cache_url=URL, cache_timeout=5) as one:
        first = one.get(PAGE, objet=title)
        until(lambda: not one.app.state.cache.shared.writes)
        with server(database_url, cache_url=URL, cache_timeout=5) as other:
            again = other.get(PAGE, objet=title)
            assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
            assert other.statements == 0
            assert other.app.state.cache.counts == Counter(shared=1)


def test_a_redis_that_is_dead_or_stalls_is_a_miss(database_url: str) -> None:
    with ExitStack() as stack:
        for url in ("redis://127.0.0.1:1/0", f"redis://127.0.0.1:{stack.enter_context(silent())}/0"):
            one = stack.enter_context(server(database_url, cache_url=url, cache_timeout=0.05))
            assert [one.count("Sans Redis") for _ in range(3)] == [0, 0, 0]
            assert one.statements == 1
            assert one.app.state.cache.shared.failures >= 1


@contextmanager
def silent() -> Iterator[int]:
    """The port of a server that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        yield int(listening.getsockname()[1])


def test_nothing_is_kept_where_nothing_may_be(database_url: str) -> None:
    with server(database_url, cache_bytes=0) as one:
        tags = {one.get(PAGE, objet="rien").headers["etag"] for _ in range(2)}
        assert (len(tags), one.statements) == (1, 2)
        assert one.get(PAGE, tags.pop(), objet="rien").status_code == 304


def test_another_release_and_other_settings_know_answers_by_other_names() -> None:
    assert cache.release(Settings()) == cache.release(Settings())
    assert cache.release(Settings()) != cache.release(Settings(connections=5))


def test_variables_that_nest_without_end_are_refused(one: Server) -> None:
    nested = '{"query": "{ __typename }", "variables": {"a": ' + "[" * 600 + "]" * 600 + "}}"
    response = httpx.post(f"{one.address}/graphql", content=nested, headers={"Content-Type": "application/json"})
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"
