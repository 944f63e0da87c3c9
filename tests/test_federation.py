"""Our graph joined with another team's by public tools: composed into one supergraph, asked through real gateways."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from api.app import create_app
from api.serving import serving
from tests import gateways, npm, presse
from tests.gateways import ask, described

pytestmark = npm.needs("@apollo")


@dataclass
class Counted:
    """An application, and how many requests for answers it was sent."""

    app: ASGIApp
    paths: list[str] = field(default_factory=list)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on."""
        if scope["type"] == "http":
            self.paths.append(scope["path"])
        await self.app(scope, receive, send)


@dataclass(frozen=True)
class Subgraphs:
    """Both subgraphs, served; ours with its count."""

    ours: Counted
    composed: list[dict[str, str]]


@pytest.fixture(scope="module")
def subgraphs(demo_url: str) -> Iterator[Subgraphs]:
    ours = Counted(create_app(demo_url))
    with serving(ours) as scdl, serving(presse.app) as press:
        yield Subgraphs(ours, [described("scdl", f"{scdl}/graphql"), described("presse", f"{press}/graphql")])


@pytest.fixture(scope="module")
def supergraph(subgraphs: Subgraphs, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The supergraph that Apollo's composer makes of both."""
    return gateways.composed(subgraphs.composed, tmp_path_factory.mktemp("supergraph") / "supergraph.graphql")


@pytest.fixture(scope="module", params=gateways.COMMANDS)
def gateway(request: pytest.FixtureRequest, supergraph: Path) -> Iterator[str]:
    """The address of a gateway over both subgraphs."""
    with gateways.served(request.param, supergraph) as address:
        yield address


DIJON, BESANCON = {"nom": "Dijon"}, {"nom": "Besançon"}


def test_their_records_lead_to_ours_in_their_order_and_an_unknown_key_to_null(gateway: str) -> None:
    answer = ask(gateway, "{ articles { collectivite { nom } lieu { nom } } }")
    assert answer["articles"] == [
        {"collectivite": DIJON, "lieu": DIJON},
        {"collectivite": {"nom": None}, "lieu": {"nom": None}},
        {"collectivite": BESANCON, "lieu": BESANCON},
        {"collectivite": DIJON, "lieu": BESANCON},
    ]


def test_many_of_their_records_are_one_request_a_type(
    gateway: str, subgraphs: Subgraphs, request: pytest.FixtureRequest
) -> None:
    """Apollo's gateway first sends a document's hash alone, and the document where that is not known."""
    by_hash = request.node.callspec.params["gateway"] == "apollo"
    for requests in (2 if by_hash else 1, 1):
        subgraphs.ours.paths.clear()
        ask(gateway, "{ articles { titre collectivite { nom population } } }")
        assert subgraphs.ours.paths == ["/graphql"] * requests


def test_any_record_of_ours_can_be_referred_to(gateway: str) -> None:
    found = "subventions(first: 1) { nodes { id beneficiaire { siret } } }"
    [node] = ask(gateway, f'{{ collectivite(siren: "212102313") {{ {found} }} }}')["collectivite"]["subventions"][
        "nodes"
    ]
    siret = node["beneficiaire"]["siret"]
    inquiry = "organisation { siret nom } subvention { id montant collectivite { nom } }"
    told = ask(gateway, f'{{ enquete(siret: "{siret}", subvention: "{node["id"]}") {{ {inquiry} }} }}')["enquete"]
    assert (told["organisation"]["siret"], told["subvention"]["id"]) == (siret, node["id"])
    assert told["organisation"]["nom"]
    assert told["subvention"]["montant"]
    assert told["subvention"]["collectivite"] == DIJON


def test_our_records_lead_to_theirs_and_back(gateway: str) -> None:
    found = "nodes { siren territoire { abonnes } articles { titre lieu { nom } } }"
    answer = ask(gateway, f'{{ collectivites(where: {{siren: {{in: ["212102313", "212500565"]}}}}) {{ {found} }} }}')
    assert answer["collectivites"]["nodes"] == [
        {
            "siren": "212102313",
            "territoire": {"abonnes": 21231},
            "articles": [{"titre": "Article 0", "lieu": DIJON}, {"titre": "Article 3", "lieu": BESANCON}],
        },
        {
            "siren": "212500565",
            "territoire": {"abonnes": 25056},
            "articles": [{"titre": "Article 2", "lieu": BESANCON}],
        },
    ]


OURS = """
query Page($siren: String!) {
  collectivite(siren: $siren) {
    subventions(orderBy: [{montant: DESC}], first: 1) {
      totalCount aggregate { sum { montant } } pageInfo { hasNextPage } nodes { ... on Enregistrement { ligne } }
    }
  }
}
"""


def test_our_own_questions_go_through_the_gateway(gateway: str, demo_url: str) -> None:
    asked = {"query": OURS, "variables": {"siren": "212102313"}}
    with serving(create_app(demo_url)) as ours:
        told = httpx.post(f"{ours}/graphql", json=asked).json()
    assert told["data"]["collectivite"]["subventions"]["totalCount"] > 1
    assert httpx.post(gateway, json=asked, timeout=30).json()["data"] == told["data"]
