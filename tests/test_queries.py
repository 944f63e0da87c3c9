"""Golden triples: each question of `tests/queries/` and of the playground, the statement it becomes, and its answer.

`--rewrite` writes the statements and the answers anew; read the diff.
"""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import orjson
import pytest
import strawberry

from api.answers import engine
from api.database import Database
from api.questions import questions
from api.settings import Settings
from demo.check import ANSWERS

FOLDER = Path(__file__).parent / "queries"
VARIABLES = "# variables: "


class Recorder(Database):
    """The database, and what was sent to it."""

    sent: list[str]

    async def fetch(self, sql: str, arguments: list[Any], _reads: tuple[str, ...] = (), *_: Any, **__: Any) -> Any:
        """Send a statement, and remember it."""
        self.sent.append(sql)
        return await super().fetch(sql, arguments)


@pytest.fixture(scope="session")
async def database(demo_url: str) -> AsyncIterator[Recorder]:
    """The sample data."""
    opened = Recorder(demo_url, Settings())
    opened.sent = []
    yield opened
    await opened.close()


@pytest.fixture(scope="session")
def schema() -> strawberry.federation.Schema:
    """The schema, answered by the engine."""
    return engine(Settings())


def variables(document: str) -> Any:
    """The variables that a golden question gives in its comment."""
    lines = [line for line in document.splitlines() if line.startswith(VARIABLES)]
    return json.loads(lines[0].removeprefix(VARIABLES)) if lines else {}


async def asked(
    schema: strawberry.federation.Schema, database: Recorder, query: str, values: dict[str, Any]
) -> tuple[str, str]:
    """The statement that a question became, and its answer as JSON."""
    database.sent.clear()
    result = await schema.execute(query, variable_values=values, context_value={"database": database})
    told: dict[str, Any] = {"data": result.data} if result.data is not None else {}
    if result.errors:
        told["errors"] = [error.formatted for error in result.errors]
    answer = json.loads(orjson.dumps(told), parse_float=str)
    assert len(database.sent) <= 1
    return "".join(database.sent) + "\n", json.dumps(answer, ensure_ascii=False, indent=1) + "\n"


def document_of(path: Path) -> str:
    """A golden question."""
    return path.read_text(encoding="utf-8")


def hold(path: Path, text: str, *, rewrite: bool) -> None:
    """A file's text is this; or is made so."""
    if rewrite:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.graphql")), ids=lambda path: path.stem)
async def test_a_golden_question_has_its_statement_and_its_answer(
    path: Path, schema: strawberry.federation.Schema, database: Recorder, pytestconfig: pytest.Config
) -> None:
    document, rewrite = document_of(path), bool(pytestconfig.getoption("--rewrite"))
    sql, answer = await asked(schema, database, document, variables(document))
    hold(path.with_suffix(".sql"), sql, rewrite=rewrite)
    hold(path.with_suffix(".json"), answer, rewrite=rewrite)


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
async def test_a_worked_question_has_a_telling_answer(
    question: Any, schema: strawberry.federation.Schema, database: Recorder, pytestconfig: pytest.Config
) -> None:
    sql, answer = await asked(schema, database, question.query, dict(question.variables))
    told = json.loads(answer)
    assert "errors" not in told
    for value in told["data"].values():
        assert value, "nothing was found"
        assert [] not in value.values(), "an empty list tells nothing"
    rewrite = bool(pytestconfig.getoption("--rewrite"))
    hold(FOLDER / "worked" / f"{question.name}.sql", sql, rewrite=rewrite)
    hold(ANSWERS / f"{question.name}.json", answer, rewrite=rewrite)
