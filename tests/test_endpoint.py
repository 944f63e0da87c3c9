"""`/graphql` as HTTP, against a real server: methods, negotiation of type and encoding, other sites."""

import gzip
from collections.abc import Callable, Iterator

import brotli
import httpx
import pytest
import zstandard

from api.app import create_app
from api.serving import serving
from api.settings import Settings

ASKED = {"query": "{ __typename }"}
ANSWERED = b'{"data":{"__typename":"Query"},"extensions":{"cost":{"price":0,"limit":50000}}}'
GRAPHQL, JSON = "application/graphql-response+json", "application/json"
LONG = {"query": "{ __schema { types { name description } } }"}


@pytest.fixture(scope="module")
def client(empty_url: str) -> Iterator[httpx.Client]:
    """A client of a server over an empty database."""
    with serving(create_app(empty_url, Settings())) as address, httpx.Client(base_url=address) as client:
        yield client


@pytest.mark.parametrize(
    ("accept", "answered"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/*", JSON),
        (f"{GRAPHQL}, {JSON}", GRAPHQL),
        (f"{JSON}, {GRAPHQL}", GRAPHQL),
        (f"{GRAPHQL};q=0.5, {JSON};q=0.9", JSON),
        (f"{GRAPHQL};q=0.5, {JSON};q=0.4", GRAPHQL),
        (f"{JSON};q=0, */*", GRAPHQL),
        (f"*/*;q=0.1, {GRAPHQL}; charset=utf-8", GRAPHQL),
        (f"multipart/mixed;deferSpec=20220824, {GRAPHQL.upper()}, text/html;q=0.2", GRAPHQL),
        ("text/html, application/xhtml+xml, */*;q=0.8", JSON),
    ],
)
def test_the_type_that_the_client_likes_best_is_answered(client: httpx.Client, accept: str, answered: str) -> None:
    response = client.post("/graphql", json=ASKED, headers={"Accept": accept})
    assert response.content == ANSWERED
    assert response.headers["content-type"] == f"{answered}; charset=utf-8"
    assert "Accept" in response.headers["vary"]


@pytest.mark.parametrize("accept", ["text/html", "text/plain", f"{JSON};q=0", f"{GRAPHQL};q=0.0, {JSON};q=0, */*;q=0"])
def test_a_client_that_takes_no_type_of_ours_is_told_which_there_are(client: httpx.Client, accept: str) -> None:
    response = client.post("/graphql", json=ASKED, headers={"Accept": accept})
    assert response.status_code == 406
    assert GRAPHQL in response.json()["errors"][0]["message"]


def test_a_list_in_several_lines_is_one_list(client: httpx.Client) -> None:
    lines = [("Accept", "text/html"), ("Accept", GRAPHQL), ("Content-Type", JSON)]
    bare = httpx.Request(
        "POST", client.base_url.join("/graphql"), headers=lines, content=b'{"query": "{ __typename }"}'
    )
    assert client.send(bare).headers["content-type"].startswith(GRAPHQL)


def test_head_answers_as_get_does_without_the_body(client: httpx.Client) -> None:
    get, head = client.get("/graphql", params=ASKED), client.head("/graphql", params=ASKED)
    assert head.status_code == 200
    assert head.content == b""
    for name in ("content-type", "content-length", "vary"):
        assert head.headers[name] == get.headers[name]


def test_options_tells_what_can_be_done(client: httpx.Client) -> None:
    response = client.options("/graphql")
    assert response.status_code == 204
    assert response.headers["allow"] == "GET, HEAD, POST, OPTIONS"


def test_a_browser_may_ask_for_another_site(client: httpx.Client) -> None:
    origin = {"Origin": "https://portail.example"}
    wanted = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type, x-cle"}
    before = client.options("/graphql", headers=origin | wanted)
    assert before.status_code == 204
    assert before.headers["access-control-allow-origin"] == "*"
    assert "POST" in before.headers["access-control-allow-methods"]
    assert before.headers["access-control-allow-headers"] == "content-type, x-cle"
    for answer in (client.post("/graphql", json=ASKED, headers=origin), client.post("/graphql", headers=origin)):
        assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "PROPFIND"])
def test_another_method_is_refused_with_those_that_there_are(client: httpx.Client, method: str) -> None:
    response = client.request(method, "/graphql")
    assert response.status_code == 405
    assert response.headers["allow"] == "GET, HEAD, POST, OPTIONS"
    assert response.json()["errors"][0]["extensions"]["code"] == "METHOD_NOT_ALLOWED"


DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "zstd": lambda body: zstandard.ZstdDecompressor().decompressobj().decompress(body),
    "br": brotli.decompress,
    "gzip": gzip.decompress,
}


@pytest.mark.parametrize(
    ("accepted", "encoded"),
    [
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip, br", "br"),
        ("gzip;q=1.0, br;q=0.2", "gzip"),
        ("zstd;q=0, *", "br"),
        ("GZIP", "gzip"),
    ],
)
def test_a_long_answer_comes_in_the_encoding_that_was_asked(client: httpx.Client, accepted: str, encoded: str) -> None:
    plain = client.post("/graphql", json=LONG, headers={"Accept-Encoding": "identity"})
    with client.stream("POST", "/graphql", json=LONG, headers={"Accept-Encoding": accepted}) as response:
        body = b"".join(response.iter_raw())
    assert response.headers["content-encoding"] == encoded
    assert "Accept-Encoding" in response.headers["vary"]
    assert len(body) * 2 < len(plain.content)
    assert DECODERS[encoded](body) == plain.content


@pytest.mark.parametrize("accepted", ["identity", "deflate", "gzip;q=0", "identity, gzip;q=0.5", ""])
def test_a_long_answer_stays_as_it_is_for_who_likes_it_so(client: httpx.Client, accepted: str) -> None:
    assert "content-encoding" not in client.post("/graphql", json=LONG, headers={"Accept-Encoding": accepted}).headers


def test_a_short_answer_is_not_compressed(client: httpx.Client) -> None:
    assert "content-encoding" not in client.post("/graphql", json=ASKED, headers={"Accept-Encoding": "gzip"}).headers


def test_a_gateway_that_wants_a_trace_gets_one_beside_the_very_answer(client: httpx.Client) -> None:
    asked = {"query": "{ subventions { totalCount } }"}
    plain = client.post("/graphql", json=asked)
    for _ in range(2):
        traced = client.post("/graphql", json=asked, headers={"apollo-federation-include-trace": "ftv1"})
        told, ftv1 = traced.json(), traced.json()["extensions"].pop("ftv1")
        assert traced.text.replace(f',"ftv1":"{ftv1}"', "") == plain.text
        assert told["data"] == plain.json()["data"]
        assert (traced.headers["cache-control"], "etag" in traced.headers) == ("no-store", False)
    assert client.post("/graphql", json=asked).text == plain.text
