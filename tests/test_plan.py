"""A plan is kept by the shape of its variables: whatever was asked before, an answer is what a first question gets."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from api.answers import engine
from api.settings import Settings
from resolvers.execute import MOST_PLANS, Plans
from resolvers.late import Late
from tests.test_queries import Recorder, asked

PLANS = Plans()
SCHEMA = engine(Settings(), PLANS)
WHERE = "query($w: SubventionWhere) { subventions(where: $w) { totalCount } }"
ENTITIES = "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }"


def wheres(*given: Any) -> tuple[str, list[Any]]:
    """A list filtered by each of these."""
    return WHERE, [{"w": where} for where in given]


def represented(*given: list[Any]) -> tuple[str, list[Any]]:
    """Each of these lists of representations."""
    return ENTITIES, [{"r": representations} for representations in given]


SHAPES = [
    wheres({"or": []}, {"or": [{}]}, {"or": [{}, {}]}, {"or": [{"montant": {"gt": 0}}]}, {"or": [{"montant": {}}]}),
    wheres({"not": {"or": [{}]}}, {"not": {"or": []}}),
    wheres({"montant": {"in": []}}, {"montant": {"in": [500]}}, {"montant": {"in": [500, 1000]}}),
    wheres({"source": None}, {"source": {}}, {"source": {"id": {}}}),
    represented([], ["x"], [["x"]], [{}], [{"__typename": "Collectivite", "siren": "x"}]),
]


@pytest.fixture(scope="module")
async def database(demo_url: str) -> AsyncIterator[Recorder]:
    """The sample data."""
    opened = Recorder(demo_url, Settings())
    opened.sent = []
    yield opened
    await opened.close()


async def answers(database: Recorder, document: str, given: list[Any], *, forget: bool) -> list[str]:
    """The answers to a document with these variables, one after another; each as if it were the first, or not."""
    found = []
    for variables in given:
        PLANS.plans = Late(MOST_PLANS) if forget else PLANS.plans
        found.append((await asked(SCHEMA, database, document, variables))[1])
    return found


@pytest.mark.parametrize(("document", "given"), SHAPES, ids=range(len(SHAPES)))
async def test_an_answer_is_that_of_a_first_question(document: str, given: list[Any], database: Recorder) -> None:
    expected = await answers(database, document, given, forget=True)
    for order in (1, -1):
        PLANS.plans = Late(MOST_PLANS)
        assert (await answers(database, document, given[::order], forget=False))[::order] == expected
