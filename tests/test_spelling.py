"""Spelling: documents that ask the same are spelt alike, and are answered under their own keys."""

import json
import re
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.app import create_app
from api.serving import serving
from resolvers.spelling import spelling
from resolvers.spellings import Spellings
from schema.query import build

NAMES = st.from_regex(r"[a-z]\w{0,5}", fullmatch=True).filter(str.isascii)
IGNORED = st.text("\t\n\r ,\ufeff", min_size=1) | st.just('# un "commentaire" { a: b }\n')
DOCUMENT = 'query Q ( $a : Int = -1.5e3 ) { x : a ... F @skip ( if : true ) y : a ( t : [ "a#, b" , """c "d""" ] ) }'


def text(document: str, operation: str | None = None) -> str | None:
    """How a document is spelt; None where it is taken as it is."""
    found = spelling(document, operation, frozenset({"contenu"}))
    return found.text if found else None


@given(st.lists(IGNORED, min_size=50, max_size=50))
def test_blanks_and_comments_say_nothing(ignored: list[str]) -> None:
    strings = iter(re.findall(r'"""c "d"""|"a#, b"', DOCUMENT))
    parts = re.sub(r'"""c "d"""|"a#, b"', "STRING", DOCUMENT).split(" ")
    spread = "".join(part + blank for part, blank in zip(parts, ignored, strict=False))
    assert text(re.sub("STRING", lambda _: next(strings), spread)) == text(DOCUMENT)


@given(NAMES, NAMES, NAMES)
def test_aliases_and_the_operations_name_say_nothing(operation: str, one: str, other: str) -> None:
    document = f"query {operation} {{ {one}: NOM {{ {other}: NOM }} }}"
    same = "one" if one == other else "other"
    assert text(document, operation) == text(document) == text(f"query {{ one: NOM {{ {same}: NOM }} }}")


@pytest.mark.parametrize(
    ("document", "spelt"),
    [
        ("{ a: nom nom: objet nom }", "{ _alias0 : nom nom : objet nom }"),
        ("{ a: nom(b: 1) b: nom(a: 1) }", "{ a : nom ( b : 1 ) b : nom ( a : 1 ) }"),
        ("query A { a } query B { a }", "query A { a } query B { a }"),
        ("query A { a } mutation B { a }", "query A { a } mutation B { a }"),
        ("query A($n: Int) { x: a(first: $n) }", "query ( $n : Int ) { _alias0 : a ( first : $n ) }"),
    ],
)
def test_what_says_something_stays(document: str, spelt: str) -> None:
    assert text(document) == spelt


@pytest.mark.parametrize(
    "document",
    [
        "{ a(n: 0xF) }",
        "{ a(n: 00) }",
        "{ a(n: 1.) }",
        "{ a ? b }",
        '{ a(t: "sans fin) }',
        "{ é: a }",
        "{ a\u00a0b }",
        "{ 1: a }",
        "{ _alias0: a b: c }",
        "{ a: contenu }",
        f"fragment {'f' * 64} on T {{ b: a {'f' * 64}: a }}",
    ],
)
def test_what_cannot_be_spelt_surely_is_taken_as_it_is(document: str) -> None:
    assert text(document) is None


def test_another_operation_than_the_documents_is_still_refused() -> None:
    found = spelling("query A { a }", "B", frozenset())
    assert found
    assert (found.text, found.operation) == ("query A { a }", "B")


def test_fields_with_members_of_any_name_are_known() -> None:
    assert "contenu" in Spellings(build()._schema, 1).opaque


VALUES = st.recursive(
    st.none() | st.integers() | st.text('_alias01":\\,{}é') | st.sampled_from(['"_alias0":', '\\"_alias1":']),
    lambda inner: st.lists(inner) | st.dictionaries(st.sampled_from(["_alias0", "_alias1", "nom"]), inner),
)


@given(VALUES)
def test_an_answer_has_the_clients_keys_and_its_own_values(value: Any) -> None:
    found = spelling("{ premier: a second: b }", None, frozenset())
    assert found
    told = found.told(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())
    assert json.loads(told) == renamed(value, {"_alias0": "premier", "_alias1": "second"})


def renamed(value: Any, names: dict[str, str]) -> Any:
    """A value, its members renamed."""
    if isinstance(value, dict):
        return {names.get(name, name): renamed(item, names) for name, item in value.items()}
    return [renamed(item, names) for item in value] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def address(demo_url: str) -> Any:
    """A server over the sample data."""
    with serving(create_app(demo_url)) as address:
        yield address


def asked(address: str, query: str, **more: Any) -> Any:
    """The answer to a question."""
    return httpx.post(f"{address}/graphql", json={"query": query, **more}, timeout=60).json()


def test_questions_that_are_spelt_alike_are_answered_each_under_its_own_keys(address: str) -> None:
    plain = asked(address, "{ subventions(first: 2) { totalCount nodes { objet montant } } }")["data"]["subventions"]
    for name in ("a", "b", "c" * 80):
        fields = f"nodes {{ {name}: objet m: montant }} t: totalCount"
        query = f"query {name} {{ {name}: subventions(first: 2) {{ {fields} }} }}"
        assert asked(address, query, operationName=name)["data"] == {
            name: {"nodes": [{name: n["objet"], "m": n["montant"]} for n in plain["nodes"]], "t": plain["totalCount"]}
        }


def test_what_is_asked_of_the_schema_is_answered_under_its_own_keys(address: str) -> None:
    told = asked(address, '{ moi: __type(name: "Subvention") { nom: name } s: subventions(first: 0) { __typename } }')
    assert told["data"] == {"moi": {"nom": "Subvention"}, "s": {"__typename": "SubventionConnection"}}


def test_an_error_tells_of_the_clients_own_aliases(address: str) -> None:
    errors = asked(address, "query Q { mien: subventions { mien: totalCount mien: nodes { id } } }")["errors"]
    assert "mien" in errors[0]["message"]
    dear = (
        "mien: subventions(first: 1000) { nodes { collectivite { sien: subventions(first: 1000) { nodes { id } } } } }"
    )
    (error,) = asked(address, f"{{ {dear} }}")["errors"]
    assert error["extensions"]["cost"]["parts"][0]["path"] == "mien.nodes.collectivite.sien.nodes"
