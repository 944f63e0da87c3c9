"""What is wrong with a question is told with a stable code, the path of response keys to it, and its place."""

from typing import Any

import pytest

from api.answers import engine
from api.database import Database
from api.settings import Settings

SCHEMA = engine(Settings())
TALE = "x" * 201
WRONG: list[tuple[str, list[str], str]] = [
    ('{ a: subventions(after: "x") { nodes { id } } }', ["a"], "curseur"),
    ('{ subventions(first: 1) { nodes { c: collectivite { s: subventions(before: "x") { nodes { id } } } } } }',
     ["subventions", "nodes", "c", "s"], "curseur"),
    ("{ subventions { edges { node { source { p: anomalies(first: 1001) { nodes { id } } } } } } }",
     ["subventions", "edges", "node", "source", "p"], "page"),
    ("{ collectivites { nodes { m: marches(first: 1, last: 1) { totalCount } } } }",
     ["collectivites", "nodes", "m"], "first et last"),
    ("{ marches(where: {objet: {contains: null}}) { totalCount } }", ["marches"], "null"),
    ('{ marches(where: {objet: {contains: "a\\u0000"}}, first: 1) { nodes { id } } }', ["marches"], "NUL"),
    ("{ marches { g: groups(by: []) { count } } }", ["marches", "g"], "by"),
    ("{ marches { g: groups(by: [NATURE], first: 5000) { count } } }", ["marches", "g"], "groupes"),
    ("{ marches { groups(by: [NATURE], orderBy: [{keys: {objet: ASC}}]) { count } } }", ["marches", "groups"], "by"),
    ('{ marches { groups(by: [ACHETEUR]) { k: keys { a: acheteur { marches(after: "x") { nodes { id } } } } } } }',
     ["marches", "groups", "k", "a", "marches"], "curseur"),
    (f'{{ r: recherche(texte: "{TALE}") {{ totalCount }} }}', ["r"], "200"),
    ('{ recherche(texte: "a", jeux: []) { totalCount } }', ["recherche"], "jeux"),
    ('{ recherche(texte: "a", after: "x") { nodes { ... on Node { id } } } }', ["recherche"], "curseur"),
    ('{ recherche(texte: "a") { nodes { ... on Marche { acheteur { marches(after: "x") { nodes { id } } } } } } }',
     ["recherche", "nodes", "acheteur", "marches"], "curseur"),
    ('{ e: _entities(representations: [{__typename: "Nul"}]) { __typename } }', ["e"], "Nul"),
    ('{ e: _entities(representations: [{siren: "1"}]) { __typename } }', ["e"], "donne __typename"),
    ('{ e: _entities(representations: ["x"]) { __typename } }', ["e"], "donne __typename"),
    ("{ p: equipements(where: {position: {near: {latitude: 0, longitude: 0, km: -1}}}) { totalCount } }", ["p"], "km"),
    ("{ p: equipements(where: {position: {near: {latitude: 91, longitude: 0, km: 1}}}) { totalCount } }",
     ["p"], "latitude"),
    ("{ p: equipements(where: {position: {within: {sud: 2, nord: 1, ouest: 0, est: 1}}}) { totalCount } }",
     ["p"], "nord"),
]  # fmt: skip


async def errors(document: str, variables: Any, url: str) -> Any:
    """What is told of a question's mistakes."""
    database = Database(url, Settings())
    result: Any = await SCHEMA.execute(document, variable_values=variables, context_value={"database": database})
    await database.close()
    return [error.formatted for error in result.errors or []]


@pytest.mark.parametrize(("document", "path", "said"), WRONG, ids=[document[:60] for document, _, _ in WRONG])
async def test_an_error_tells_its_code_its_path_and_its_place(
    document: str, path: list[str], said: str, empty_url: str
) -> None:
    (error,) = await errors(document, {}, empty_url)
    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["path"] == path
    (place,) = error["locations"]
    assert place["line"] == 1
    told = document[place["column"] - 1 :]
    assert told.startswith(path[-1])
    assert said.lower() in error["message"].lower()


async def test_a_representation_takes_no_variable(empty_url: str) -> None:
    document = """query($s: String) {
 _entities(representations: [{__typename: "Collectivite", siren: $s}]) { __typename } }"""
    (error,) = await errors(document, {"s": "212102313"}, empty_url)
    assert error["locations"] == [{"line": 2, "column": 66}]
    assert "variable" in error["message"]


async def test_every_wrong_variable_tells_where_it_is_declared(empty_url: str) -> None:
    document = """query(
 $o: [SubventionOrderBy!],
 $d: Date,
 $n: Int) { subventions(orderBy: $o, where: {dateConvention: {eq: $d}}, first: $n) { totalCount } }"""
    given = {"o": [{"montant": "ASC", "nature": "ASC"}], "d": "2023-02-30", "n": "x"}
    found = await errors(document, given, empty_url)
    assert [error["locations"] for error in found] == [[{"line": line, "column": 2}] for line in (2, 3, 4)]
    assert {error["extensions"]["code"] for error in found} == {"BAD_USER_INPUT"}


async def test_a_question_asked_again_with_a_wrong_value_tells_its_path(empty_url: str) -> None:
    document = "query Q($n: Int) { c: collectivites {\n nodes { s: subventions(first: $n) { nodes { id } } } } }"
    assert await errors(document, {"n": 3}, empty_url) == []
    (error,) = await errors(document, {"n": -3}, empty_url)
    assert error["path"] == ["c", "nodes", "s"]
    assert error["locations"] == [{"line": 2, "column": 10}]
