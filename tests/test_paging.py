"""Walking a list page by page, forwards and backwards, meets every element once, in the order of the whole list."""

from typing import Any

import httpx
import pytest

from api.app import create_app
from api.serving import serving

ORDERS: tuple[list[Any], ...] = (
    [],
    [{"montant": "DESC"}],
    [{"montant": "ASC"}],
    [{"montant": "DESC_NULLS_FIRST"}],
    [{"montant": "ASC_NULLS_FIRST"}],
    [{"dateConvention": "DESC"}, {"montant": "ASC"}],
    [{"nature": "ASC"}, {"montant": "DESC_NULLS_FIRST"}, {"nomBeneficiaire": "DESC"}],
    [{"attribuant": {"nom": "DESC"}}, {"dateConvention": "ASC_NULLS_FIRST"}],
    [{"beneficiaire": {"nom": "ASC_NULLS_FIRST"}}, {"id": "DESC"}],
)
PAGE = """query Page($o: [SubventionOrderBy!], $w: SubventionWhere,
    $first: Int, $after: String, $last: Int, $before: String) {
  subventions(orderBy: $o, where: $w, first: $first, after: $after, last: $last, before: $before) {
    nodes { id } edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }"""
# A part of the list with amounts that are unknown and amounts that are equal.
SOME = {"attribuant": {"siren": {"in": ["215801945", "210000000", "212102313"]}}}


@pytest.fixture(scope="module")
def client(demo_url: str) -> Any:
    """A client of a server over the sample data."""
    with serving(create_app(demo_url)) as address, httpx.Client(base_url=address, timeout=60) as client:
        yield client


def page(client: httpx.Client, **variables: Any) -> Any:
    """One page."""
    told = client.post("/graphql", json={"query": PAGE, "variables": {"w": SOME, **variables}}).json()
    assert "errors" not in told, told
    return told["data"]["subventions"]


def ids(found: Any) -> list[str]:
    """The ids of a page, told alike by its nodes and its edges."""
    assert [edge["node"] for edge in found["edges"]] == found["nodes"]
    return [node["id"] for node in found["nodes"]]


@pytest.mark.parametrize("order", ORDERS, ids=str)
def test_forwards(client: httpx.Client, order: list[Any]) -> None:
    whole = ids(page(client, o=order, first=1000))
    walked: list[str] = []
    found = page(client, o=order, first=11)
    walked += ids(found)
    while found["pageInfo"]["hasNextPage"]:
        found = page(client, o=order, first=11, after=found["pageInfo"]["endCursor"])
        walked += ids(found)
        assert found["pageInfo"]["hasPreviousPage"]
    assert walked == whole
    assert len(set(whole)) == len(whole) > 100


@pytest.mark.parametrize("order", ORDERS, ids=str)
def test_backwards(client: httpx.Client, order: list[Any]) -> None:
    whole = ids(page(client, o=order, last=1000))
    found = page(client, o=order, last=11)
    walked = ids(found)
    while found["pageInfo"]["hasPreviousPage"]:
        found = page(client, o=order, last=11, before=found["pageInfo"]["startCursor"])
        walked = ids(found) + walked
        assert found["pageInfo"]["hasNextPage"]
    assert walked == whole == ids(page(client, o=order, first=1000))


@pytest.mark.parametrize("order", ORDERS, ids=str)
def test_between_two_cursors(client: httpx.Client, order: list[Any]) -> None:
    edges = page(client, o=order, first=1000)["edges"]
    between = page(client, o=order, first=1000, after=edges[4]["cursor"], before=edges[-3]["cursor"])
    assert ids(between) == [edge["node"]["id"] for edge in edges[5:-3]]


def test_a_cursor_of_another_order_is_refused(client: httpx.Client) -> None:
    cursor = page(client, first=1)["pageInfo"]["endCursor"]
    variables = {"o": [{"montant": "ASC"}], "first": 1, "after": cursor}
    told = client.post("/graphql", json={"query": PAGE, "variables": variables}).json()
    assert told["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert "orderBy" in told["errors"][0]["message"]


def test_an_altered_cursor_is_refused(client: httpx.Client) -> None:
    cursor = page(client, first=1)["pageInfo"]["endCursor"]
    altered = cursor[:20] + ("A" if cursor[20] != "A" else "B") + cursor[21:]
    told = client.post("/graphql", json={"query": PAGE, "variables": {"first": 1, "after": altered}}).json()
    assert told["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
