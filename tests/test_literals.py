"""Literals lifted into variables: the same answers, one skeleton for all that differ by their values alone."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.serving import serving
from resolvers.literals import Literals
from resolvers.spelling import Spelling, spelling
from schema.query import build

GOLDEN = sorted((Path(__file__).parent / "queries").glob("*.graphql"))
VARIABLES = "# variables: "


@pytest.fixture
def literals() -> Literals:
    """No skeleton known."""
    return Literals(build()._schema, 10)


def spelt(document: str) -> Spelling:
    """How a document is spelt."""
    found = spelling(document, None, frozenset())
    assert found
    return found


def again(literals: Literals, document: str, variables: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Lift twice."""
    literals.lift(spelt(document), variables)
    return literals.lift(spelt(document), variables)


def test_a_first_document_is_left_as_it_is(literals: Literals) -> None:
    document = spelt("{ subventions(first: 1) { totalCount } }")
    assert literals.lift(document, {}) == (document.text, {})


def test_documents_that_differ_by_their_values_have_one_skeleton(literals: Literals) -> None:
    lifted = [
        again(literals, f'{{ subventions(first: {n}, where: {{objet: {{eq: "été {n}"}}}}) {{ totalCount }} }}', {})
        for n in range(1, 50)
    ]
    assert len({document for document, _ in lifted}) == 1
    assert [list(variables.values()) for _, variables in lifted] == [[n, f"été {n}"] for n in range(1, 50)]


@pytest.mark.parametrize(
    ("document", "values"),
    [
        ('{ subventions(where: {objet: {eq: "a\\"b\\u00e9#c"}}) { totalCount } }', ['a"bé#c']),
        ("{ subventions(where: {montant: {gt: -1.5e3, in: [1, 2.50]}}) { totalCount } }", [-1500.0, 1, 2.5]),
        ('{ # 12 "x"\n subventions(where: {objet: {in: "seul"}}) { totalCount } }', ["seul"]),
        ('query($n: Int = 3) { subventions(first: $n, where: {objet: {eq: "x"}}) { totalCount } }', ["x"]),
    ],
)
def test_values_are_read_as_graphql_writes_them(literals: Literals, document: str, values: list[Any]) -> None:
    assert list(again(literals, document, {})[1].values()) == values


@pytest.mark.parametrize(
    "document",
    [
        "{ subventions(first: 2",
        "{ rien(first: 3) { id } }",
        "query A { subventions(first: 1) { totalCount } } query B { subventions(first: 2) { totalCount } }",
        '{ subventions(where: {objet: {eq: """bloc"""}}) { totalCount } }',
        "{ __typename }",
    ],
)
def test_what_cannot_be_lifted_stays_as_it_is(literals: Literals, document: str) -> None:
    assert again(literals, document, {"a": 1}) == (spelt(document).text, {"a": 1})


def test_a_default_value_is_part_of_the_skeleton(literals: Literals) -> None:
    document = "query($n: Int = {}) {{ subventions(first: $n, where: {{montant: {{gt: 1}}}}) {{ totalCount }} }}"
    assert again(literals, document.format(3), {})[0] != spelt(document.format(3)).text
    assert again(literals, document.format(4), {})[0] == spelt(document.format(4)).text


def test_skeletons_are_bounded(literals: Literals) -> None:
    for number in range(30):
        again(literals, f"{{ collectivite(siren: $s{number}) {{ subventions(first: 1) {{ totalCount }} }} }}", {})
    assert len(literals.known.known) == 10


@pytest.fixture(scope="module")
def address(demo_url: str) -> Any:
    """A server over the sample data."""
    with serving(create_app(demo_url)) as address:
        yield address


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_lifted_golden_question_has_its_answer(address: str, path: Path) -> None:
    document = path.read_text(encoding="utf-8")
    asked = {"query": document, "variables": variables(document)}
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    for _ in ("new", "seen", "known"):
        answer = json.loads(httpx.post(f"{address}/graphql", json=asked, timeout=60).content, parse_float=str)
        assert answer.get("data") == expected.get("data")
        assert messages(answer) == messages(expected)


def variables(document: str) -> Any:
    """The variables that a golden question gives in its comment."""
    first = document.splitlines()[0]
    return json.loads(first.removeprefix(VARIABLES)) if first.startswith(VARIABLES) else {}


def messages(answer: Any) -> list[str]:
    """What the errors of an answer say."""
    return [error["message"] for error in answer.get("errors", ())]


def test_an_error_tells_of_the_clients_own_text(address: str) -> None:
    for first in ("12345678901234567890", '"x"', "12345678901234567891"):
        asked = {"query": f"{{ subventions(first: {first}) {{ totalCount }} }}"}
        (error,) = httpx.post(f"{address}/graphql", json=asked).json()["errors"]
        assert "literal_" not in error["message"]
        assert error["locations"] == [{"line": 1, "column": 22}]


def test_an_error_of_a_value_tells_of_the_clients_own_text_though_others_were_fine(address: str) -> None:
    for value in ("1.5", "2.5", "99999999999999999998", "99999999999999999997"):
        document = f"# values\n{{ n: marches(\n where: {{montant: {{gt: {value}}}}}) {{ totalCount }} }}"
        errors = httpx.post(f"{address}/graphql", json={"query": document}).json().get("errors", [])
        assert [error["locations"] for error in errors] == [[{"line": 3, "column": 24}]] * (len(value) > 3)
        assert not any("literal_" in error["message"] for error in errors)


def test_an_error_of_a_variable_tells_where_the_client_declares_it(address: str) -> None:
    document = "# variables\nquery Q(\n $n: Int) { subventions(first: $n) { totalCount } }"
    for value in (1, "x", 2**31):
        asked = {"query": document, "variables": {"n": value}}
        errors = httpx.post(f"{address}/graphql", json=asked).json().get("errors", [])
        assert [error["locations"] for error in errors] == [[{"line": 3, "column": 2}]] * (value != 1)
