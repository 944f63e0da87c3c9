"""What every answer tells browsers, whatever was asked and however it went, on a real server."""

from collections.abc import Iterator

import httpx
import pytest

from api.app import create_app
from api.headers import SAFE
from api.pages import STATIC
from api.serving import serving
from api.settings import Settings

NAMES = [name.decode() for name, _ in SAFE]
BEHIND_A_PROXY = Settings(trusted_proxies="127.0.0.1")
PATHS = [
    "/graphql?query={__typename}",
    "/graphql?query={",
    "/graphql",
    "/schema.graphql",
    "/questions.json",
    "/health/live",
    "/health/ready",
    "/metrics",
    "/nowhere",
    "/static/nothing.js",
    "/",
]


@pytest.fixture(scope="module")
def client(empty_url: str) -> Iterator[httpx.Client]:
    """A client of a server behind a proxy."""
    with (
        serving(create_app(empty_url, BEHIND_A_PROXY), BEHIND_A_PROXY) as address,
        httpx.Client(base_url=address) as client,
    ):
        yield client


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "OPTIONS", "DELETE"])
@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_each_of_them_once(client: httpx.Client, path: str, method: str) -> None:
    answer = client.request(method, path)
    for name in NAMES:
        assert len(answer.headers.get_list(name)) == 1, name
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "strict-transport-security" not in answer.headers
    assert "server" not in answer.headers


def test_over_tls_browsers_are_told_to_stay_there(client: httpx.Client) -> None:
    answer = client.get("/health/live", headers={"X-Forwarded-Proto": "https"})
    assert answer.headers["strict-transport-security"] == "max-age=63072000"


@pytest.mark.skipif(not STATIC.exists(), reason="the pages are not built (npm ci && npm run build)")
@pytest.mark.parametrize("path", ["/", "/graphql"])
def test_pages_have_a_policy_of_their_own_without_inline_scripts(client: httpx.Client, path: str) -> None:
    policy = client.get(path, headers={"Accept": "text/html"}).headers["content-security-policy"]
    directives = dict(part.strip().split(" ", 1) for part in policy.split(";"))
    assert directives["default-src"] == "'self'"
    assert "script-src" not in directives
    assert directives["frame-ancestors"] == directives["object-src"] == directives["base-uri"] == "'none'"


def test_other_sites_may_read_answers_and_may_not_show_pages(client: httpx.Client) -> None:
    answer = client.get("/graphql", params={"query": "{ __typename }"}, headers={"Origin": "https://portail.example"})
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    page = client.get("/graphql", headers={"Accept": "text/html"})
    assert page.headers["x-frame-options"] == "DENY"
