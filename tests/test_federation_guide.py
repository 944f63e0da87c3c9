"""`docs/federation.md` tells the truth: its subgraph, its script and its question are run as they stand."""

import importlib.util
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import httpx
import pytest

from api.app import create_app
from api.serving import serving
from schema.query import build
from tests import gateways, npm

GUIDE = (Path(__file__).parent.parent / "docs" / "federation.md").read_text(encoding="utf-8")
OURS, THEIRS = "http://127.0.0.1:8000/graphql", "http://127.0.0.1:4001/graphql"


def block(language: str) -> str:
    """The one code block of a language."""
    [found] = re.findall(rf"```{language}\n(.*?)```", GUIDE, re.DOTALL)
    return str(found)


@pytest.fixture(scope="module")
def ours(demo_url: str) -> Iterator[str]:
    """The address of this graph."""
    with serving(create_app(demo_url)) as address:
        yield f"{address}/graphql"


@pytest.fixture(scope="module")
def presse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The subgraph of the guide, as a module."""
    path = tmp_path_factory.mktemp("presse") / "presse.py"
    path.write_text(block("python"))
    spec = importlib.util.spec_from_file_location("presse", path)
    assert spec
    assert spec.loader
    module = sys.modules["presse"] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    yield module
    del sys.modules["presse"]


def test_what_can_be_referred_to_is_found(ours: str) -> None:
    rows = re.findall(r"^\| .* \| `([\w ]+)` \| `(\{.*\})` \|$", GUIDE, re.MULTILINE)
    given = [json.loads(representation) for _, representation in rows]
    assert [" ".join(list(each)[1:]) for each in given] == [key for key, _ in rows]
    query = "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }"
    answer = httpx.post(ours, json={"query": query, "variables": {"r": given}}, timeout=30).json()
    assert answer["data"]["_entities"] == [{"__typename": each["__typename"]} for each in given]
    assert len(given) == 4


@npm.needs("@apollo")
@pytest.mark.parametrize("name", gateways.COMMANDS)
def test_its_question_has_the_answer_shown(name: str, ours: str, presse: ModuleType, tmp_path: Path) -> None:
    with serving(presse.app) as theirs:
        script = block("js").replace(OURS, ours).replace(THEIRS, theirs)
        made = npm.run("--input-type=module", "-", given=script)
        assert made.returncode == 0, made.stderr
        (tmp_path / "supergraph.graphql").write_text(made.stdout)
        with gateways.served(name, tmp_path / "supergraph.graphql") as gateway:
            assert gateways.ask(gateway, block("graphql")) == json.loads(block("json"))["data"]


HEAD = """
extend schema @link(url: "https://specs.apollo.dev/federation/v2.11", import: ["@key", "@shareable"])
type Query { choses: ChoseConnection! }
type ChoseConnection { nodes: [Chose!]! pageInfo: PageInfo! }
type Chose @key(fields: "id") { id: ID! }
"""
PAGE = "{ hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }"
PLACE = 'type Territoire @key(fields: "type code") { type: TypeTerritoire! code: String! }'
LEVELS = "enum TypeTerritoire { COMMUNE EPCI DEPARTEMENT REGION }"


@npm.needs("@apollo")
@pytest.mark.parametrize(
    ("more", "complaint"),
    [
        (f"type PageInfo @shareable {PAGE}", ""),
        (f"type PageInfo {PAGE}", "PageInfo.hasNextPage"),
        (f"type PageInfo @shareable {PAGE} {PLACE} {LEVELS}", ""),
        (f"type PageInfo @shareable {PAGE} {PLACE} enum TypeTerritoire {{ COMMUNE }}", "TypeTerritoire"),
        (f"type PageInfo @shareable {PAGE} extend type Query {{ node(id: ID!): Chose }}", "Query.node"),
        (f"type PageInfo @shareable {PAGE} type Source {{ url: String }}", "Source.url"),
    ],
)
def test_composers_ask_of_a_subgraph_what_the_guide_says(more: str, complaint: str) -> None:
    subgraphs = [
        {"name": "scdl", "url": OURS, "sdl": build().as_str()},
        {"name": "theirs", "url": THEIRS, "sdl": HEAD + more},
    ]
    done = npm.run("compose.mjs", given=json.dumps(subgraphs))
    assert done.returncode == (1 if complaint else 0), done.stderr
    assert complaint in done.stderr
