"""Apollo's subgraph compatibility suite, check by check, of a graph that our endpoint serves.

https://github.com/apollographql/apollo-federation-subgraph-compatibility/blob/main/COMPATIBILITY.md
"""

import json
import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest
from graphql import build_client_schema, get_introspection_query, strip_ignored_characters

from api.serving import serving
from tests import gateways, npm, products
from tests.gateways import ask, described
from tests.products_others import APPLICATIONS

ONE = {"id": "apollo-federation"}
FEDERATION = r'@link\(url:"https://specs\.apollo\.dev/federation/v2\.\d+" ?import:\[[^\]]*'


@pytest.fixture(scope="module")
def client() -> Iterator[httpx.Client]:
    """A client of the server of `products`."""
    with serving(products.application()) as address, httpx.Client(base_url=address) as client:
        yield client


def told(client: httpx.Client, query: str, **variables: Any) -> Any:
    """The data that a question is answered."""
    answer = client.post("/graphql", json={"query": query, "variables": variables}).json()
    assert "errors" not in answer, answer
    return answer["data"]


def sdl(client: httpx.Client) -> str:
    """The schema in its own language, without the blanks that mean nothing."""
    text: str = told(client, "{ _service { sdl } }")["_service"]["sdl"]
    return strip_ignored_characters(text)


@pytest.mark.parametrize(
    ("check", "pattern"),
    [
        ("@link", FEDERATION + '"@key"'),
        ("@key single", r'type User@key\(fields:"email"\)'),
        ("@key multi", r'type DeprecatedProduct@key\(fields:"sku package"\)'),
        ("@key composite", r'type ProductResearch@key\(fields:"study \{ caseNumber \}"\)'),
        (
            "repeatable @key",
            r'type Product@custom@key\(fields:"id"\)@key\(fields:"sku package"\)@key\(fields:"sku variation { id }"\)',
        ),
        (
            "@requires",
            r'averageProductsCreatedPerYear:Int@requires\(fields:"totalProductsCreated yearsOfEmployment"\)',
        ),
        ("@provides", r'createdBy:User@provides\(fields:"totalProductsCreated"\)'),
        ("@external", r"totalProductsCreated:Int@external yearsOfEmployment:Int!@external"),
        ("extend", "extend type User@key"),
        ("@shareable", r"type ProductDimension@shareable\{"),
        ("@tag", r'notes:String@tag\(name:"internal"\)'),
        ("@override", r'name:String@override\(from:"users"\)'),
        ("@inaccessible", "unit:String@inaccessible"),
        ("@composeDirective", r'schema@composeDirective\(name:"@custom"\)'),
        (
            "@composeDirective's link",
            r'@link\(url:"https://myspecs\.dev/myCustomDirective/v1\.0" ?import:\["@custom"\]\)',
        ),
        ("@composeDirective's definition", "directive@custom on OBJECT"),
        ("@interfaceObject", r'type Inventory@key\(fields:"id"\)@interfaceObject\{'),
    ],
)
def test_the_schema_tells(client: httpx.Client, check: str, pattern: str) -> None:
    assert re.search(pattern, sdl(client)), check


def test_the_schema_links_one_federation_and_names_its_directives_plainly(client: httpx.Client) -> None:
    text = sdl(client)
    assert text.count("https://specs.apollo.dev/federation/") == 1
    assert "@federation__" not in text


@pytest.mark.parametrize(
    ("check", "representation", "asked", "found"),
    [
        (
            "@key single",
            {"__typename": "User", "email": "support@apollographql.com"},
            "... on User { name }",
            "Jane Smith",
        ),
        (
            "@key multi",
            {"__typename": "DeprecatedProduct", "sku": "apollo-federation-v1", "package": "@apollo/federation-v1"},
            "... on DeprecatedProduct { reason }",
            "Migrate to Federation V2",
        ),
        (
            "@key composite",
            {"__typename": "ProductResearch", "study": {"caseNumber": "1234"}},
            "... on ProductResearch { study { description } }",
            {"description": "Federation Study"},
        ),
        (
            "repeatable @key, first",
            {"__typename": "Product", "id": "apollo-federation"},
            "... on Product { sku }",
            "federation",
        ),
        (
            "repeatable @key, second",
            {"__typename": "Product", "sku": "federation", "package": "@apollo/federation"},
            "... on Product { id }",
            "apollo-federation",
        ),
        (
            "repeatable @key, third",
            {"__typename": "Product", "sku": "studio", "variation": {"id": "platform"}},
            "... on Product { id }",
            "apollo-studio",
        ),
        (
            "@requires",
            {
                "__typename": "User",
                "email": "support@apollographql.com",
                "totalProductsCreated": 1337,
                "yearsOfEmployment": 10,
            },
            "... on User { averageProductsCreatedPerYear }",
            134,
        ),
        (
            "@interfaceObject",
            {"__typename": "Inventory", "id": "apollo-oss"},
            "... on Inventory { deprecatedProducts { sku } }",
            [{"sku": "apollo-federation-v1"}],
        ),
    ],
)
def test_an_entity_is_found(
    client: httpx.Client, check: str, representation: dict[str, Any], asked: str, found: Any
) -> None:
    query = f"query($r: [_Any!]!) {{ _entities(representations: $r) {{ {asked} }} }}"
    [entity] = told(client, query, r=[representation])["_entities"]
    assert list(entity.values()) == [found], check


@pytest.mark.parametrize(
    ("check", "asked", "found"),
    [
        (
            "@provides",
            "createdBy { email totalProductsCreated }",
            {"createdBy": {"email": "support@apollographql.com", "totalProductsCreated": 1337}},
        ),
        ("@shareable", "dimensions { size weight }", {"dimensions": {"size": "small", "weight": 1}}),
        ("@tag", "notes", {"notes": None}),
        ("@override", "createdBy { name }", {"createdBy": {"name": "Jane Smith"}}),
        ("@inaccessible", "dimensions { unit }", {"dimensions": {"unit": "kg"}}),
    ],
)
def test_a_field_is_answered(client: httpx.Client, check: str, asked: str, found: Any) -> None:
    assert told(client, f"query($id: ID!) {{ product(id: $id) {{ {asked} }} }}", **ONE)["product"] == found, check


def test_introspection_is_answered(client: httpx.Client) -> None:
    schema = build_client_schema(told(client, get_introspection_query()))
    assert schema.query_type is not None
    assert {"_entities", "_service", "product", "deprecatedProduct"} <= set(schema.query_type.fields)
    entities = {entity.name for entity in schema.get_possible_types(schema.type_map["_Entity"])}  # type: ignore[arg-type]
    assert entities == {"Product", "DeprecatedProduct", "ProductResearch", "User", "Inventory"}
    assert str(schema.type_map["_Service"].fields["sdl"].type) == "String!"  # type: ignore[attr-defined]


def traced(client: httpx.Client, query: str, **variables: Any) -> httpx.Response:
    """Ask as a gateway that wants a trace."""
    asked = {"query": query, "variables": variables}
    return client.post("/graphql", json=asked, headers={"apollo-federation-include-trace": "ftv1"})


@npm.needs("@apollo")
@pytest.mark.parametrize(
    ("query", "data"),
    [
        ("query($id: ID!) { product(id: $id) { sku } }", {"product": {"sku": "federation"}}),
        ("query($id: ID!) { product(id: $id) { nothing } }", None),
    ],
)
def test_a_trace_tells_the_time_of_the_operation(client: httpx.Client, query: str, data: Any) -> None:
    for _ in range(2):
        before, answer = time.time(), traced(client, query, **ONE)
        assert answer.json().get("data") == data, answer.text
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers
        trace = json.loads(npm.told("trace.mjs", given=answer.json()["extensions"]["ftv1"]))
        assert before - 1 < trace["startTime"]["seconds"] < time.time() + 1
        assert 0 < trace["durationNs"] < 60e9
        assert trace["root"] == {}


def test_who_asks_for_no_trace_gets_none(client: httpx.Client) -> None:
    asked = {"query": "query($id: ID!) { product(id: $id) { sku } }", "variables": ONE}
    assert "ftv1" not in client.post("/graphql", json=asked).text


@pytest.fixture(scope="module", params=gateways.COMMANDS)
def gateway(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a gateway over `products` and the two subgraphs beside it."""
    with ExitStack() as stack:
        addresses = {name: stack.enter_context(serving(app)) for name, app in APPLICATIONS.items()}
        path = tmp_path_factory.mktemp("supergraph") / "supergraph.graphql"
        subgraphs = [described(name, f"{address}/graphql") for name, address in addresses.items()]
        yield stack.enter_context(gateways.served(request.param, gateways.composed(subgraphs, path)))


@npm.needs("@apollo")
@pytest.mark.parametrize(
    ("check", "query", "found"),
    [
        (
            "@requires",
            '{ product(id: "apollo-federation") { createdBy { averageProductsCreatedPerYear email } } }',
            {"createdBy": {"averageProductsCreatedPerYear": 134, "email": "support@apollographql.com"}},
        ),
        (
            "@requires of another subgraph",
            '{ product(id: "apollo-studio") { delivery(zip: "21000") } }',
            {"delivery": "small to 21000"},
        ),
        ("@override", '{ user(email: "support@apollographql.com") { name } }', {"name": "Jane Smith"}),
        (
            "@interfaceObject",
            '{ inventory(id: "apollo-oss") { deprecatedProducts { sku reason } } }',
            {"deprecatedProducts": [{"sku": "apollo-federation-v1", "reason": "Migrate to Federation V2"}]},
        ),
    ],
)
def test_a_gateway_is_answered(gateway: str, check: str, query: str, found: Any) -> None:
    [answer] = ask(gateway, query).values()
    assert answer == found, check


@npm.needs("@apollo")
def test_what_is_inaccessible_is_hidden_by_a_gateway(gateway: str) -> None:
    query = '{ product(id: "apollo-federation") { dimensions { unit } } }'
    assert "errors" in httpx.post(gateway, json={"query": query}, timeout=30).json()
