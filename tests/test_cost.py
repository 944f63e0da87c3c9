"""The price of a question: what it counts, that it is told, that beyond the limit nothing is asked of the database."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from graphql import get_introspection_query

from api.answers import engine
from api.questions import questions
from api.settings import Settings
from resolvers.limits import Limits
from tests.test_queries import FOLDER, variables

ROOT = Path(__file__).parent.parent
SCHEMA = engine(Settings())

EACH_OTHER = " ".join(f"...f{n}" for n in range(40))


class Untouched:
    """A database that must not be asked."""

    async def fetch(self, sql: str, *_: Any) -> Any:
        """Asked all the same."""
        raise AssertionError(sql)


async def told(document: str, given: Any = None, database: Any = None, schema: Any = SCHEMA) -> Any:
    """What is answered: the price alone, where there is no database."""
    return await schema.execute(document, variable_values=given or {}, context_value={"database": database})


async def price(document: str, given: Any = None) -> int:
    """The price of a question."""
    result = await told(document, given)
    assert not result.errors, result.errors
    assert result.data is None
    return int(result.extensions["cost"]["price"])


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ("{ __typename }", 0),
        ('{ collectivite(siren: "212102313") { nom } }', 1),
        ("{ subventions { nodes { id } } }", 20),
        ("{ subventions(first: 3) { nodes { id } } }", 3),
        ("{ subventions(last: 3) { edges { cursor node { id } } } }", 3),
        ("{ subventions(first: 3) { nodes { id source { titre } collectivite { nom commune { nom } } } } }", 12),
        ("{ collectivites(first: 7) { nodes { subventions(first: 5) { nodes { id } } } } }", 7 + 7 * 5),
        ("{ subventions(first: 3) { nodes { id } pageInfo { hasNextPage } } }", 3),
        ("{ subventions(first: 3) { pageInfo { hasNextPage } } }", 3),
        ("{ collectivites(first: 7) { nodes { subventions { p: pageInfo { endCursor } } } } }", 7 + 7 * 20),
        ("{ marches(first: 7) { nodes { titulaires { id } } } }", 7 + 7 * 3),
        ("{ subventions { totalCount } }", 5),
        ("{ subventions { aggregate { count sum { montant } } } }", 5 + 5),
        ("{ subventions { groups(by: [NATURE], first: 30) { count } } }", 20 + 30),
        ("{ collectivites(first: 2) { nodes { subventions { groups(by: [NATURE]) { count } } } } }", 2 * 21 + 2 * 100),
        ('{ node(id: "subvention-a") { id ... on Subvention { source { id } } } }', 2),
        ('{ recherche(texte: "a", first: 7) { nodes { ... on Subvention { id source { id } } } } }', 50 + 7 * 2),
        ('{ recherche(texte: "a") { parJeu { count } } }', 50 + 20 + 3),
        ("{ __schema { types { name } } }", 1_000),
    ],
)
async def test_a_price_is_the_records_that_could_be_answered_and_what_is_computed(document: str, expected: int) -> None:
    assert await price(document) == expected


async def test_sizes_in_variables_are_priced_at_each_request() -> None:
    document = "query($n: Int) { subventions(first: $n) { nodes { id } } }"
    assert [await price(document, {"n": n}) for n in (7, 1, 0, 900, None)] == [7, 1, 0, 900, 20]
    assert await price(document) == 20


async def test_representations_are_counted() -> None:
    document = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Collectivite { nom } } }"
    representation = {"__typename": "Collectivite", "siren": "212102313"}
    assert [await price(document, {"r": [representation] * n}) for n in (1, 30)] == [1, 30]


async def test_a_question_that_costs_too_much_is_refused_before_the_database_and_says_what_costs() -> None:
    document = "{ collectivites(first: 1000) { nodes { nom subventions(first: 100) { nodes { id } } } } }"
    [error] = (await told(document, database=Untouched())).errors
    assert error.extensions["code"] == "COST_LIMIT"
    assert error.extensions["cost"] == {
        "price": 101_000,
        "limit": 50_000,
        "parts": [
            {"path": "collectivites.nodes.subventions.nodes", "price": 100_000},
            {"path": "collectivites.nodes", "price": 1_000},
        ],
    }
    assert "collectivites.nodes.subventions.nodes : 100000" in error.message


async def test_the_limit_is_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCDL_LIMITS__COST", "2")
    result = await told("{ subventions(first: 3) { nodes { id } } }", schema=engine(Settings()))
    assert result.errors[0].extensions["code"] == "COST_LIMIT"


async def test_conditions_are_counted_wherever_they_are_written() -> None:
    within = [{"montant": {"eq": n}} for n in range(Limits().conditions + 1)]
    document = "query($w: SubventionWhere) { subventions(where: $w) { totalCount } }"
    [error] = (await told(document, {"w": {"or": within}}, Untouched())).errors
    assert error.extensions["code"] == "COST_LIMIT_CONDITIONS"
    many = {"montant": {"in": list(range(1_000))}}
    assert await price(document, {"w": many}) == 5


def natural() -> list[Any]:
    """The questions that must be answered: the README's, the worked ones, the golden ones, and the playground's own."""
    readme = re.findall(r"```graphql\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    golden = [
        (path.stem, path.read_text(encoding="utf-8"))
        for path in sorted(FOLDER.glob("*.graphql"))
        if "errors" not in json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    ]
    return [
        *(pytest.param(text, {}, id="readme") for text in readme),
        *(pytest.param(question.query, question.variables, id=question.name) for question in questions()),
        *(pytest.param(text, variables(text), id=name) for name, text in golden),
        pytest.param(get_introspection_query(input_value_deprecation=True), {}, id="introspection"),
    ]


@pytest.mark.parametrize(("document", "given"), natural())
async def test_natural_questions_are_well_within_the_limit(document: str, given: Any) -> None:
    assert await price(document, dict(given)) <= Limits().cost / 2


@pytest.mark.parametrize(
    "document",
    [
        "{ subventions { nodes { " + "collectivite { subventions { nodes { id } } } " * 100 + "} } }",
        "{" + " ".join(f"a{n}: _service {{ sdl }}" for n in range(50)) + "}",
        "{ subventions(where: {" + "not: {" * 40 + "montant: {eq: 1}" + "}" * 41 + ") { totalCount } }",
        "{ ...f0 }" + " ".join(f"fragment f{n} on Query {{ ...f{n + 1} ...f{n + 1} }}" for n in range(40)),
        "{ ...f0 }"
        + " ".join(f"fragment f{n} on Query {{ {' '.join(f'...f{m}' for m in range(40))} }}" for n in range(40)),
    ],
    ids=lambda document: document[:30],
)
async def test_what_holds_a_worker_elsewhere_is_answered_or_refused(document: str) -> None:
    result = await told(document)
    assert result.errors or result.extensions["cost"]["price"] <= Limits().cost
