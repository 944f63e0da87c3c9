"""Documents asked by their names, against real servers: automatic persisted queries, and trusted documents."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.persisted import Persisted
from api.serving import serving
from api.settings import Settings
from api.stores import Shared
from api.trusted import Untrusted
from tests.test_stores import URL, redis_answers

GRAPHQL, JSON = "application/graphql-response+json", "application/json"
PAGE = "query Page($n: Int) { subventions(first: $n) { totalCount } }"
EMPTY = {"subventions": {"totalCount": 0}}
NOWHERE = "postgresql://nobody@127.0.0.1:1/none"


def digest(text: str) -> str:
    """The SHA-256 of a text."""
    return hashlib.sha256(text.encode()).hexdigest()


def apollo(text: str) -> dict[str, Any]:
    """A document's name as Apollo's clients send it."""
    return {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest(text)}}}


def by_post(client: httpx.Client, asked: dict[str, Any], accept: str = JSON) -> httpx.Response:
    """Ask by POST."""
    return client.post("/graphql", json=asked, headers={"Accept": accept})


def by_get(client: httpx.Client, asked: dict[str, Any], accept: str = JSON) -> httpx.Response:
    """Ask by GET."""
    values = {name: value if isinstance(value, str) else json.dumps(value) for name, value in asked.items()}
    return client.get("/graphql", params=values, headers={"Accept": accept})


def code(response: httpx.Response) -> str:
    """The code of the one error that is told."""
    [error] = response.json()["errors"]
    return str(error["extensions"]["code"])


@contextmanager
def client_of(url: str, **settings: Any) -> Iterator[httpx.Client]:
    """A client of a server with these settings."""
    with serving(create_app(url, Settings(**settings))) as address, httpx.Client(base_url=address) as client:
        yield client


@pytest.fixture(scope="module")
def client(empty_url: str) -> Iterator[httpx.Client]:
    """A client of a server over an empty database."""
    with client_of(empty_url) as client:
        yield client


@pytest.fixture(params=[by_get, by_post])
def ask(request: pytest.FixtureRequest) -> Callable[..., httpx.Response]:
    """A way to ask."""
    found: Callable[..., httpx.Response] = request.param
    return found


def test_a_document_is_asked_by_its_hash_once_it_was_sent_with_it(
    client: httpx.Client, ask: Callable[..., httpx.Response]
) -> None:
    document = f"{PAGE} # {ask.__name__}"
    name, variables = apollo(document), {"variables": {"n": 1}}
    unknown = ask(client, {**name, **variables})
    assert unknown.json()["errors"] == [
        {"message": "PersistedQueryNotFound", "extensions": {"code": "PERSISTED_QUERY_NOT_FOUND"}}
    ]
    assert unknown.headers["cache-control"] == "no-store"
    assert ask(client, {**name, **variables, "query": document}).json()["data"] == EMPTY
    for method in (by_get, by_post):
        assert method(client, {**name, **variables}).json()["data"] == EMPTY
        assert method(client, {"documentId": f"sha256:{digest(document)}", **variables}).json()["data"] == EMPTY


def test_an_answer_has_one_etag_however_its_document_was_named(client: httpx.Client) -> None:
    sent = by_post(client, {"query": PAGE, **apollo(PAGE)})
    named = by_get(client, apollo(PAGE))
    assert (named.content, named.headers["etag"]) == (sent.content, sent.headers["etag"])
    again = {"If-None-Match": sent.headers["etag"]}
    assert client.get("/graphql", params={"documentId": f"sha256:{digest(PAGE)}"}, headers=again).status_code == 304


@pytest.mark.parametrize(("accept", "status"), [(JSON, 200), (GRAPHQL, 400)])
def test_an_unknown_name_is_an_answer_without_data(client: httpx.Client, accept: str, status: int) -> None:
    for asked in (
        apollo("{ unknown }"),
        {"documentId": "unknown"},
        {"documentId": "sha256:0"},
        {"documentId": "é" * 9_000},
    ):
        response = by_get(client, asked, accept)
        assert (response.status_code, code(response)) == (status, "PERSISTED_QUERY_NOT_FOUND")
        assert "data" not in response.json()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"query": "{ __typename }", **apollo("{ other }")}, "PERSISTED_QUERY_MISMATCH"),
        ({"query": "{ __typename }", "documentId": f"sha256:{digest('{ other }')}"}, "PERSISTED_QUERY_MISMATCH"),
        ({"query": "{ __typename }", "documentId": "mine"}, "BAD_REQUEST"),
        ({"documentId": "mine", **apollo("{ other }")}, "BAD_REQUEST"),
        ({"extensions": {"persistedQuery": {"version": 2, "sha256Hash": digest("")}}}, "BAD_REQUEST"),
        ({"extensions": {"persistedQuery": {"version": 1, "sha256Hash": digest("").upper()}}}, "BAD_REQUEST"),
        ({"extensions": {"persistedQuery": {"version": 1, "sha256Hash": 1}}}, "BAD_REQUEST"),
        ({"extensions": {"persistedQuery": {"version": 1}}}, "BAD_REQUEST"),
        ({"extensions": {"persistedQuery": "abc"}}, "BAD_REQUEST"),
        ({"extensions": {"persistedQuery": None}}, "BAD_REQUEST"),
    ],
    ids=str,
)
def test_a_name_that_makes_no_sense_is_refused(client: httpx.Client, asked: dict[str, Any], told: str) -> None:
    response = by_post(client, asked)
    assert (response.status_code, code(response)) == (400, told)


def test_what_came_with_another_s_hash_is_not_kept(client: httpx.Client) -> None:
    by_post(client, {"query": "{ __typename }", **apollo("{ b: __typename }")})
    assert code(by_post(client, apollo("{ b: __typename }"))) == "PERSISTED_QUERY_NOT_FOUND"


async def test_documents_are_kept_within_bounds() -> None:
    kept = Persisted(Shared("", timeout=1, seconds=60), entries=2, size=1_000, largest=20)
    for text in ("{ a }", "{ b }", "{ c }", "{ too_long_to_be_kept }"):
        await kept.keep(text, text)
    found = [await kept.get(text) for text in ("{ a }", "{ b }", "{ c }", "{ too_long_to_be_kept }")]
    assert found == [None, "{ b }", "{ c }", None]


def test_workers_share_documents_by_redis(empty_url: str) -> None:
    if not redis_answers():
        pytest.skip("no Redis answers")
    document = f"{PAGE} # {os.urandom(8).hex()}"
    with client_of(empty_url, cache_url=URL, cache_timeout=5) as one:
        by_post(one, {"query": document, **apollo(document)})
    with client_of(empty_url, cache_url=URL, cache_timeout=5) as other:
        assert by_get(other, apollo(document)).json()["data"] == EMPTY


def test_without_its_redis_a_worker_remembers_alone(empty_url: str) -> None:
    with client_of(empty_url, cache_url="redis://127.0.0.1:1/0") as alone:
        by_post(alone, {"query": PAGE, **apollo(PAGE)})
        assert by_get(alone, apollo(PAGE)).json()["data"] == EMPTY


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two trusted documents, and of a file that is none."""
    made = tmp_path_factory.mktemp("trusted")
    (made / "page.v1.graphql").write_text(f"{PAGE}\n")
    (made / "x-portail:deux.graphql").write_text("query A { __typename } query B { b: __typename }")
    (made / "LISEZMOI.md").write_text("{")
    return made


@pytest.fixture(scope="module")
def strict(empty_url: str, folder: Path) -> Iterator[httpx.Client]:
    """A client of a server that answers its trusted documents only."""
    with client_of(empty_url, trusted_documents=str(folder), trusted_only=True) as client:
        yield client


def test_a_trusted_document_is_asked_by_its_name_or_its_hash(
    strict: httpx.Client, ask: Callable[..., httpx.Response]
) -> None:
    hashes = [f"sha256:{digest(PAGE)}", f"sha256:{digest(f'{PAGE}{chr(10)}')}"]
    for name in ("page.v1", *hashes):
        assert ask(strict, {"documentId": name, "variables": {"n": 2}}).json()["data"] == EMPTY
    assert ask(strict, {**apollo(PAGE), "variables": {"n": 2}}).json()["data"] == EMPTY
    assert ask(strict, {"documentId": "x-portail:deux", "operationName": "B"}).json()["data"] == {"b": "Query"}


def test_a_trusted_document_may_come_as_a_text(strict: httpx.Client) -> None:
    assert by_post(strict, {"query": PAGE}).json()["data"] == EMPTY
    assert by_post(strict, {"query": PAGE, **apollo(PAGE)}).json()["data"] == EMPTY


@pytest.mark.parametrize("document", ["{ __typename }", "{ __schema { types { name } } }", f"{PAGE} #", "{"])
def test_no_other_document_is_answered_where_only_trusted_ones_are(strict: httpx.Client, document: str) -> None:
    for asked in ({"query": document}, {"query": document, **apollo(document)}):
        response = by_post(strict, asked)
        assert (response.status_code, code(response)) == (403, "QUERY_NOT_IN_SAFELIST")
    assert code(by_post(strict, apollo(document))) == "PERSISTED_QUERY_NOT_FOUND"


def test_what_another_worker_keeps_in_redis_is_not_trusted(empty_url: str, folder: Path) -> None:
    if not redis_answers():
        pytest.skip("no Redis answers")
    with client_of(empty_url, cache_url=URL, cache_timeout=5) as open_to_all:
        by_post(open_to_all, {"query": "{ __typename }", **apollo("{ __typename }")})
    with client_of(
        empty_url, cache_url=URL, cache_timeout=5, trusted_documents=str(folder), trusted_only=True
    ) as strict:
        assert code(by_get(strict, apollo("{ __typename }"))) == "PERSISTED_QUERY_NOT_FOUND"


def test_trusted_documents_are_beside_others_unless_they_are_the_only_ones(empty_url: str, folder: Path) -> None:
    with client_of(empty_url, trusted_documents=str(folder)) as client:
        assert by_get(client, {"documentId": "page.v1"}).json()["data"] == EMPTY
        assert by_post(client, {"query": "{ a: __typename }"}).json()["data"] == {"a": "Query"}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a", b"{ nothing }", "n'a pas de champ « nothing »"),
        ("a", b"{\n  subventions(", "ligne 2, colonne"),
        ("a", b"", "Erreur de syntaxe"),
        ("a", b"mutation { a }", "mutation"),
        ("a", b"fragment F on Subvention { id }", "ne sert nulle part"),
        ("a", b"{ __typename } # \xe9", "ne se lit pas"),
        ("a", ("{ a" * 51 + "}" * 51).encode(), "emboîte plus de 50"),
        ("l'été", b"{ __typename }", "le nom d'un document"),
        ("sha256:0", b"{ __typename }", "le nom d'un document"),
    ],
)
def test_a_trusted_document_that_could_not_be_answered_stops_the_start(
    tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    (tmp_path / "good.graphql").write_text("{ __typename }")
    (tmp_path / f"{name}.graphql").write_bytes(content)
    with pytest.raises(Untrusted, match=told) as raised:
        create_app(NOWHERE, Settings(trusted_documents=str(tmp_path)))
    assert str(tmp_path / f"{name}.graphql") in str(raised.value)
    assert "good.graphql" not in str(raised.value)


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.graphql").write_text("{ nothing nil }")
    (tmp_path / "b.graphql").write_text("{")
    with pytest.raises(Untrusted) as raised:
        create_app(NOWHERE, Settings(trusted_documents=str(tmp_path)))
    assert len(str(raised.value).splitlines()) == 3


@pytest.mark.parametrize("folder", ["", "nowhere"])
def test_only_trusted_documents_want_a_folder_of_them(folder: str) -> None:
    with pytest.raises(Untrusted, match="SCDL_TRUSTED_DOCUMENTS"):
        create_app(NOWHERE, Settings(trusted_documents=folder, trusted_only=True))


def test_the_server_says_why_it_does_not_start(tmp_path: Path) -> None:
    (tmp_path / "faux.graphql").write_text("{ nothing }")
    settings = {"DATABASE_URL": NOWHERE, "SCDL_TRUSTED_DOCUMENTS": str(tmp_path)}
    command = [sys.executable, "-m", "api", "--port", "0"]
    ended = subprocess.run(
        command, env={**os.environ, **settings}, check=False, capture_output=True, text=True, timeout=120
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith(f"{tmp_path / 'faux.graphql'} : Le type « Query » n'a pas de champ « nothing ».")
    assert "Traceback" not in ended.stderr
