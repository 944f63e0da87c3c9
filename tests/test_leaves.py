"""Columns lifted out of documents: one outline for all that ask other columns, the same answers, the same prices."""

import re
from random import Random
from typing import Any

import httpx
import pytest

from api.app import create_app
from api.serving import serving
from resolvers.leaves import Leaves, filled
from resolvers.limits import Limits
from resolvers.spelling import Run, Spelling, spelling
from schema.query import build

LEAVES = Leaves(build()._schema, Limits())
COLUMNS = [
    *("id", "montant", "objet", "nature", "nomBeneficiaire", "idBeneficiaire", "dateConvention", "nomAttribuant"),
    *("idAttribuant", "pourcentageSubvention", "datesPeriodeVersement", "__typename", "autre: objet", "m: montant"),
]
RECORD = "subventions(first: 2) { nodes { COLUMNS } }"


def lifted(document: str) -> Spelling:
    """What is left of a document."""
    found = spelling(document, None, frozenset())
    assert found
    return LEAVES.lifted(found)


def test_documents_that_ask_other_columns_have_one_outline() -> None:
    asked = ("objet", "montant objet", "a: montant nature", "objet __typename")
    outlines = {lifted(f"{{ s: subventions(first: 3) {{ nodes {{ {columns} }} }} }}").text for columns in asked}
    assert outlines == {"{ _alias0 : subventions ( first : 3 ) { nodes { _leaves0_0 : id } } }"}


def test_an_outline_remembers_each_run_of_columns() -> None:
    found = lifted('{ collectivite(siren: "2") { nom budgets { totalCount nodes { id } } x: siren } }')
    marks = "_leaves0_0 : id budgets { totalCount nodes { _leaves1_0 : id } } _leaves2_0 : id"
    assert found.text == f'{{ collectivite ( siren : "2" ) {{ {marks} }} }}'
    assert [found.tokens[place] for place in found.literals] == ['"2"']
    assert found.runs == (
        Run("Collectivite", (("nom", "nom"),)),
        Run("Budget", (("id", "id"),)),
        Run("Collectivite", (("_alias0", "siren"),)),
    )


@pytest.mark.parametrize(
    "document",
    [
        "{ subventions { nodes { objet objet } } }",
        "{ subventions { nodes { objet @skip(if: true) } } }",
        "{ subventions { nodes { ... { objet } } } }",
        "{ subventions { nodes { rien } } }",
        "{ subventions { nodes { objet { id } } } }",
        "{ subventions { nodes { objet(a: 1) } } }",
        "{ subventions { nodes { objet } ",
        "{ subventions { nodes { objet } } } }",
        "{ subventions(first: 2",
        "{ subventions 3 { nodes { objet } } }",
        "{ subventions { totalCount } subventions { nodes { objet } } }",
        "{ rien { objet } }",
        "query ($n: Int @deprecated(reason: 3)) { subventions(first: $n) { nodes { objet } } }",
        "{ __schema { types { name } } }",
        "{ subventions { nodes { " + " ".join(f"a{n}: objet" for n in range(150)) + " } } }",
    ],
)
def test_a_document_whose_columns_are_not_sure_stays_as_it_is(document: str) -> None:
    found = spelling(document, None, frozenset())
    assert found
    assert LEAVES.lifted(found) == found


def test_columns_are_put_into_the_statement_under_their_keys() -> None:
    run = Run("Subvention", (("montant", "montant"), ("idBeneficiaire", "idBeneficiaire"), ("t", "__typename")))
    told = filled("s_1.id AS _leaves0_0, 2 AS x", (run,))
    columns = "s_1.montant AS montant, s_1.id_beneficiaire AS \"idBeneficiaire\", 'Subvention'::text AS t"
    assert told == f"{columns}, 2 AS x"


@pytest.fixture(scope="module")
def address(demo_url: str) -> Any:
    """A server over the sample data."""
    with serving(create_app(demo_url)) as address:
        yield address


def asked(address: str, query: str, path: str = "/graphql") -> Any:
    """The answer to a question."""
    return httpx.post(f"{address}{path}", json={"query": query}, timeout=60).json()


SHAPES = [
    f"{{ {RECORD} }}",
    "{ subventions(last: 3, orderBy: [{montant: ASC}]) { pageInfo { hasNextPage } edges { node { COLUMNS } } } }",
    f"{{ subventions(first: 2) {{ nodes {{ COLUMNS collectivite {{ nom {RECORD} siren }} }} }} }}",
    f"{{ collectivites(first: 3) {{ totalCount nodes {{ nom s: {RECORD} population }} }} }}",
]


@pytest.mark.parametrize("shape", SHAPES)
def test_chosen_columns_are_those_of_the_whole_record_at_the_price_of_the_document(address: str, shape: str) -> None:
    whole, chance = asked(address, shape.replace("COLUMNS", " ".join(COLUMNS)))["data"], Random(shape)  # noqa: S311 (no secret)
    for _ in range(12):
        columns = chance.sample(COLUMNS, chance.randint(1, len(COLUMNS)))
        query = shape.replace("COLUMNS", " ".join(columns))
        told, price = asked(address, query), asked(address, query, "/graphql?cost=only")
        assert told["data"] == chosen(whole, [re.split(":", column)[0] for column in columns])
        assert told["extensions"]["cost"] | {"parts": 0} == price["extensions"]["cost"] | {"parts": 0}


def chosen(value: Any, keys: list[str]) -> Any:
    """An answer with some columns only of the records that have them all, in that order."""
    if isinstance(value, list):
        return [chosen(item, keys) for item in value]
    if not isinstance(value, dict):
        return value
    others = [key for key in value if key not in {re.split(":", column)[0] for column in COLUMNS}]
    return {key: chosen(value[key], keys) for key in ([*keys, *others] if "montant" in value else value)}
