"""What is asked for by its identity: federation's `_entities`, by each key of every dataset, and Relay's `node`."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from api.answers import engine
from api.settings import Settings
from resolvers.entities import LARGEST_BATCH
from resolvers.limits import Limits
from schema.datasets import DATASETS
from schema.model import Dataset
from tests.test_queries import Recorder, asked

ENTITIES = "query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Node { id } } }"
SCHEMA = engine(Settings())
KEYS = [(dataset, key) for dataset in DATASETS for key in dataset.keys]
Representation = dict[str, Any]


@pytest.fixture(scope="module")
async def database(demo_url: str) -> AsyncIterator[Recorder]:
    """The sample data."""
    opened = Recorder(demo_url, Settings())
    opened.sent = []
    yield opened
    await opened.close()


async def told(database: Recorder, query: str, schema: Any = SCHEMA, **variables: Any) -> Any:
    """What a question is answered, by one statement at most."""
    _, answer = await asked(schema, database, query, variables)
    return json.loads(answer)


async def some(database: Recorder, dataset: type[Dataset], key: tuple[str, ...]) -> list[tuple[Representation, Any]]:
    """Two records of a dataset, or the one: each one's representation by a key, and what it should be answered."""
    names = [dataset.column(name).graphql_name for name in key]
    found = await told(database, f"{{ {dataset.plural}(first: 2) {{ nodes {{ record: id {' '.join(names)} }} }} }}")
    typed = {"__typename": dataset.__name__}
    nodes = found["data"][dataset.plural]["nodes"]
    return [(typed | {name: node[name] for name in names}, typed | {"id": node["record"]}) for node in nodes]


def test_the_keys_are_those_that_the_graph_promises() -> None:
    telling = {dataset.__name__: dataset.lookup for dataset in DATASETS if dataset.lookup != ("id",)}
    assert telling == {"Collectivite": ("siren",), "Territoire": ("type", "code"), "Organisation": ("siret",)}
    sdl = SCHEMA.as_str()
    for dataset, key in KEYS:
        [head] = [line for line in sdl.splitlines() if line.startswith(f"type {dataset.__name__} ")]
        fields = " ".join(dataset.column(name).graphql_name for name in key)
        assert f'@key(fields: "{fields}")' in head


async def test_every_dataset_is_found_by_each_of_its_keys(database: Recorder) -> None:
    expected = [pair for dataset, key in KEYS for pair in await some(database, dataset, key)]
    assert {given["__typename"] for given, _ in expected} == {dataset.__name__ for dataset in DATASETS}
    answer = await told(database, ENTITIES, r=[given for given, _ in expected])
    assert answer == {"data": {"_entities": [record for _, record in expected]}}


async def test_every_dataset_s_records_are_found_again_by_relay_s_node(database: Recorder) -> None:
    records = [record for dataset in DATASETS for _, record in await some(database, dataset, ("id",))]
    roots = " ".join(f'n{rank}: node(id: "{record["id"]}") {{ __typename id }}' for rank, record in enumerate(records))
    answer = await told(database, f"{{ {roots} }}")
    assert list(answer["data"].values()) == records
    assert {record["__typename"] for record in records} == {dataset.__name__ for dataset in DATASETS}


async def test_the_order_is_kept_and_what_is_unknown_or_asked_twice_has_its_place(database: Recorder) -> None:
    pairs = [pair for dataset, key in KEYS[:5] for pair in await some(database, dataset, key)]
    unknown: list[tuple[Representation, Any]] = [
        ({"__typename": "Collectivite", "siren": "000000000"}, None),
        ({"__typename": "Collectivite", "id": "collectivite-"}, None),
        ({"__typename": "Territoire", "type": "REGION", "code": "21231"}, None),
        ({"__typename": "Subvention", "id": "'; DROP TABLE subvention; --"}, None),
    ]
    mixed = [pair for several in zip(pairs[::-1], unknown * 3, pairs, strict=False) for pair in several]
    answer = await told(database, ENTITIES, r=[given for given, _ in mixed])
    assert answer == {"data": {"_entities": [record for _, record in mixed]}}


async def test_several_batches_of_an_operation_are_one_statement(database: Recorder) -> None:
    batch = "_entities(representations: $r) { ... on Collectivite { nom } }"
    answer = await told(
        database,
        f"query($r: [_Any!]!) {{ a: {batch} b: {batch} collectivites(first: 1) {{ totalCount }} }}",
        r=[{"__typename": "Collectivite", "siren": "212102313"}],
    )
    assert answer["data"]["a"] == answer["data"]["b"] == [{"nom": "Dijon"}]
    assert len(database.sent) == 1


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"__typename": "Rien", "id": "1"}, "type inconnu : « Rien »"),
        ({"id": "subvention-1"}, "donne __typename"),
        ("subvention-1", "donne __typename"),
        (["Collectivite"], "donne __typename"),
        ({"__typename": "Collectivite"}, "__typename et siren, ou __typename et id"),
        ({"__typename": "Territoire", "code": "21231"}, "__typename et type et code, ou __typename et id"),
        ({"__typename": "Collectivite", "siren": "212102313", "nom": "Dijon"}, "rien d'autre"),
        ({"__typename": "Collectivite", "siren": "212102313", "id": "collectivite-212102313"}, "rien d'autre"),
        ({"__typename": "Organisation", "siret": None}, "siret est un texte"),
        ({"__typename": "Organisation", "siret": {"eq": "1"}}, "siret est un texte"),
        ({"__typename": "Subvention", "id": ["1"]}, "id est un texte"),
    ],
    ids=str,
)
async def test_what_is_no_representation_is_refused_and_told_why(database: Recorder, given: Any, why: str) -> None:
    good = {"__typename": "Collectivite", "siren": "212102313"}
    for representations in ([given], [good, given], [given, good]):
        answer = await told(database, ENTITIES, r=representations)
        assert "data" not in answer
        assert [error["extensions"]["code"] for error in answer["errors"]] == ["BAD_USER_INPUT"]
        assert why in answer["errors"][0]["message"]
        assert database.sent == []


async def test_a_thousand_representations_are_answered_and_no_more(database: Recorder) -> None:
    one = {"__typename": "Collectivite", "siren": "212102313"}
    most = await told(database, ENTITIES, r=[one] * LARGEST_BATCH)
    assert len(most["data"]["_entities"]) == LARGEST_BATCH == 1_000
    assert None not in most["data"]["_entities"]
    generous = engine(Settings(limits=Limits(items=10_000)))
    for schema, code in ((SCHEMA, "COST_LIMIT_ITEMS"), (generous, "BAD_USER_INPUT")):
        beyond = await told(database, ENTITIES, schema, r=[one] * (LARGEST_BATCH + 1))
        assert [error["extensions"]["code"] for error in beyond["errors"]] == [code]
        assert "1001" in beyond["errors"][0]["message"]
        assert "data" not in beyond
