"""Long lists: their counts are estimated, and what is searched in them is found at their head or by an index alike."""

import math
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import orjson
import pytest

from api.answers import engine
from api.database import Database
from api.settings import Settings
from schema.types import MOST_COUNTED

Ask = Callable[..., Awaitable[Any]]
PAGE = """
query Page($search: StringFilter!, $order: [TerritoireOrderBy!], $first: Int, $after: String) {
  territoires(where: {nom: $search}, orderBy: $order, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id nom }
  }
}
"""


@pytest.fixture
async def ask(demo_url: str) -> AsyncIterator[Ask]:
    """What asks a question of the sample data, whose places are all those of the country."""
    database, schema = Database(demo_url, Settings()), engine(Settings())

    async def asked(document: str, **variables: Any) -> Any:
        result: Any = await schema.execute(document, variable_values=variables, context_value={"database": database})
        assert not result.errors, result.errors
        return orjson.loads(orjson.dumps(result.data))

    yield asked
    await database.close()


async def test_where_there_are_many_their_number_is_estimated_and_never_below_what_was_counted(ask: Ask) -> None:
    told = await ask(
        "{ all: territoires { totalCount estimatedCount } "
        'some: territoires(where: {code: {gt: "3"}}) { totalCount estimatedCount } }'
    )
    for counts in told.values():
        assert counts["totalCount"] > MOST_COUNTED
        assert counts["estimatedCount"] > MOST_COUNTED
        assert math.isclose(counts["estimatedCount"], counts["totalCount"], rel_tol=0.3)


async def test_the_same_question_has_the_same_estimate(ask: Ask) -> None:
    document = "{ territoires { estimatedCount } collectivites { estimatedCount } }"
    assert await ask(document) == await ask(document)


@pytest.mark.parametrize(
    "search",
    [
        {"contains": "saint"},
        {"contains": "saint-maurice"},
        {"contains": "xyzzy"},
        {"contains": "ÎLE"},
        {"matches": "saints"},
        {"matches": "dijon or lyon"},
    ],
    ids=str,
)
@pytest.mark.parametrize("order", [[], [{"id": "DESC"}], [{"nom": "ASC"}]], ids=str)
async def test_the_pages_of_what_is_searched_are_the_whole_list(ask: Ask, search: Any, order: Any) -> None:
    whole = await ask(
        PAGE.replace("territoires(where: {nom: $search}", "territoires(where: {and: [{nom: $search}]}"),
        search=search,
        order=order,
        first=1000,
    )
    found: list[Any] = []
    after, more = None, True
    while more and len(found) < 900:
        page = (await ask(PAGE, search=search, order=order, first=300, after=after))["territoires"]
        found += page["nodes"]
        more, after = page["pageInfo"]["hasNextPage"], page["pageInfo"]["endCursor"]
    assert found == whole["territoires"]["nodes"][: len(found)]
    assert len(found) == min(whole["territoires"]["totalCount"], 900)
