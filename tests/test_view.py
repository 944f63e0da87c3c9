"""GraphQL over HTTP against a real server: methods, media types, statuses, and requests that cannot be understood."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

import embedded
from api.app import create_app
from api.serving import serving
from api.settings import Settings
from tests.test_cache import until

GRAPHQL = "application/graphql-response+json"


@pytest.fixture(scope="module")
def client(empty_url: str) -> Iterator[httpx.Client]:
    """A client of a server over an empty database."""
    with serving(create_app(empty_url, Settings())) as address, httpx.Client(base_url=address) as client:
        yield client


def post(client: httpx.Client, query: Any, accept: str = GRAPHQL, **more: Any) -> httpx.Response:
    """Ask by POST."""
    return client.post("/graphql", json={"query": query, **more}, headers={"Accept": accept})


@pytest.mark.parametrize("accept", [GRAPHQL, "application/json", "*/*"])
def test_a_question_is_answered_in_the_type_that_was_asked(client: httpx.Client, accept: str) -> None:
    response = post(client, "{ __typename subventions { totalCount nodes { id } } }", accept)
    assert response.status_code == 200
    expected = GRAPHQL if accept == GRAPHQL else "application/json"
    assert response.headers["content-type"] == f"{expected}; charset=utf-8"
    assert response.json()["data"] == {"__typename": "Query", "subventions": {"totalCount": 0, "nodes": []}}


def test_a_question_may_come_by_get(client: httpx.Client) -> None:
    asked = {"query": "query($n: Int) { subventions(first: $n) { totalCount } }", "variables": '{"n": 1}'}
    assert client.get("/graphql", params=asked).json()["data"] == {"subventions": {"totalCount": 0}}


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{", "GRAPHQL_PARSE_FAILED"),
        ("{ rien }", "GRAPHQL_VALIDATION_FAILED"),
        ("query($n: Int!) { subventions(first: $n) { totalCount } }", "BAD_USER_INPUT"),
        ("{ subventions(first: -1) { nodes { id } } }", "BAD_USER_INPUT"),
    ],
)
def test_a_question_that_fails_before_any_data_is_told_by_the_status(
    client: httpx.Client, query: str, code: str
) -> None:
    response = post(client, query)
    assert response.status_code == 400
    assert "data" not in response.json()
    assert [error["extensions"]["code"] for error in response.json()["errors"]] == [code]
    assert post(client, query, "application/json").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        *("", "null", "1", "[]", '"texte"', "{", '{"query": 1}', '{"query": ""}', '{"variables": {}}', "9" * 5_000),
        *('{"query": "{ __typename }", "variables": 1}', '{"query": "{ __typename }", "operationName": 1}'),
        *("[" * 100_000, '{"query": "{ __typename }", "extensions": []}', "\x1f\x8b"),
    ],
    ids=lambda body: body[:30],
)
def test_what_is_no_question_is_refused_by_what_to_send_instead(client: httpx.Client, body: str) -> None:
    response = client.post("/graphql", content=body, headers={"Content-Type": "application/json"})
    assert response.status_code == 400
    assert response.json()["errors"][0]["extensions"]["code"] == "BAD_REQUEST"


def test_invalid_utf8_is_refused(client: httpx.Client) -> None:
    response = client.post("/graphql", content=b'{"query": "\xff"}', headers={"Content-Type": "application/json"})
    assert response.status_code == 400


def test_another_media_type_is_refused(client: httpx.Client) -> None:
    assert client.post("/graphql", content="query={a}").status_code == 415


def test_a_body_beyond_the_limit_is_refused(client: httpx.Client) -> None:
    response = client.post("/graphql", content=b" " * 1_000_001, headers={"Content-Type": "application/json"})
    assert response.status_code == 413


def test_a_mutation_is_no_question(client: httpx.Client) -> None:
    assert post(client, "mutation { a }").status_code in {400, 405}


def test_an_operation_is_chosen_by_its_name(client: httpx.Client) -> None:
    document = "query A { __typename } query B { b: __typename }"
    assert post(client, document, operationName="B").json()["data"] == {"b": "Query"}
    assert post(client, document, operationName="C").status_code == 400
    assert post(client, document).status_code == 400


def test_another_site_may_ask(client: httpx.Client) -> None:
    response = client.post("/graphql", json={"query": "{ __typename }"}, headers={"Origin": "https://portail.example"})
    assert response.headers["access-control-allow-origin"] == "*"


def test_the_schema_is_served_as_text(client: httpx.Client) -> None:
    response = client.get("/schema.graphql")
    assert response.status_code == 200
    assert "type Subvention implements" in response.text


def test_health_is_told(client: httpx.Client) -> None:
    assert client.get("/health/live").text == "ok"
    until(lambda: client.get("/health/ready").text == "ok")


def test_a_database_that_is_away_is_no_error_of_the_question() -> None:
    with serving(create_app("postgresql://nobody@127.0.0.1:1/none", Settings())) as address:
        response = httpx.post(f"{address}/graphql", json={"query": "{ subventions { totalCount } }"})
        assert response.status_code == 503
        assert response.headers["retry-after"] == "1"
        assert response.json()["errors"][0]["extensions"]["code"] == "DATABASE_UNAVAILABLE"
        assert httpx.get(f"{address}/health/live").status_code == 200
        assert httpx.get(f"{address}/health/ready").status_code == 503


def test_a_database_without_tables_says_what_to_do() -> None:
    with embedded.temporary_database() as url, serving(create_app(url, Settings())) as address:
        response = httpx.post(f"{address}/graphql", json={"query": "{ subventions { totalCount } }"})
        assert response.status_code == 503
        assert "./run migrate" in response.json()["errors"][0]["message"]


def test_nothing_internal_shows_in_an_unforeseen_error(empty_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = create_app(empty_url, Settings())

    async def broken(sql: str, *_: Any) -> None:
        raise ZeroDivisionError(sql)

    monkeypatch.setattr(app.state.database, "fetch", broken)
    with serving(app) as address:
        response = httpx.post(f"{address}/graphql", json={"query": "{ subventions { totalCount } }"})
    assert response.status_code == 500
    assert response.json()["errors"][0]["extensions"]["code"] == "INTERNAL_SERVER_ERROR"
    assert "SELECT" not in response.text
    assert "ZeroDivision" not in response.text


def test_an_answer_tells_its_price_and_cost_only_asks_for_it_alone(client: httpx.Client) -> None:
    document = "query($n: Int) { subventions(first: $n) { totalCount nodes { id } } }"
    asked = {"query": document, "variables": {"n": 7}}
    answered = client.post("/graphql", json=asked).json()
    assert answered["extensions"]["cost"] == {"price": 12, "limit": 50_000}
    alone = client.post("/graphql", params={"cost": "only"}, json=asked)
    assert alone.json() == {
        "data": None,
        "extensions": {
            "cost": {
                **answered["extensions"]["cost"],
                "parts": [{"path": "subventions.nodes", "price": 7}, {"path": "query", "price": 5}],
            }
        },
    }
    assert alone.headers["cache-control"] == "no-store"
    by_get = client.get("/graphql", params={"query": document, "variables": '{"n": 7}', "cost": "only"})
    assert by_get.json() == alone.json()


def test_a_price_is_asked_by_one_word_and_of_a_valid_question(client: httpx.Client) -> None:
    assert client.get("/graphql", params={"query": "{ __typename }", "cost": "all"}).status_code == 400
    mistaken = client.get("/graphql", params={"query": "{ nothing }", "cost": "only"}).json()
    assert mistaken["errors"][0]["extensions"]["code"] == "GRAPHQL_VALIDATION_FAILED"
    dear = "{ collectivites(first: 1000) { nodes { subventions(first: 100) { nodes { id } } } } }"
    error = client.get("/graphql", params={"query": dear, "cost": "only"}).json()["errors"][0]
    assert error["extensions"]["cost"]["price"] == 101_000
