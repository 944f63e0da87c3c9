"""The engine and the oracle give the same answers: to the golden questions, and to generated documents.

Both forms of relations are asked, and tell the same. `DIFFERENTIAL_DOCUMENTS` says how many documents are generated:
the same ones in every run, unless they are more than 2000.
"""

import asyncio
import base64
import json
import math
import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import fields
from datetime import date, datetime
from decimal import Decimal
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import asyncpg
import orjson
import pytest
from graphql import DocumentNode, visit
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from strawberry.types import ExecutionResult

from api.answers import engine, relabelled
from api.database import Database
from api.questions import questions
from api.settings import Settings
from resolvers.execute import Plans, answer
from resolvers.leaves import Filled
from resolvers.limits import Limits
from resolvers.literals import Literals
from resolvers.spellings import Spellings
from schema.datasets import DATASETS, Collectivite
from schema.model import Dataset
from schema.relations import relations
from schema.types import MOST_COUNTED
from tests.documents import Documents
from tests.documents_spelt import Bounds, Sensible, Style, following, spelt
from tests.documents_values import ALPHABET
from tests.documents_whole import everything_computed
from tests.oracle import Oracle, read
from tests.oracle_lists import About, Cursor
from tests.oracle_orders import folded
from tests.test_queries import FOLDER, document_of, variables

STYLES = st.builds(Style, *[st.booleans()] * 4, st.sampled_from(list(Bounds)))
DOCUMENTS = int(os.environ.get("DIFFERENTIAL_DOCUMENTS", "200"))
# Processes that share them, each with variants of the schema of its own: always as many, so that the documents are too.
PARTS = 2
RICH = Limits(**{limit.name: 10**9 for limit in fields(Limits)})


class Both:
    """The engine and the oracle, over the same database."""

    def __init__(self, url: str) -> None:
        self.runner = asyncio.Runner()
        self.oracle = Oracle(self.runner.run(read(url)))
        # No question is too dear here: what is refused for its price is held elsewhere.
        self.plans, self.distributed = Plans(limits=RICH), Plans(limits=RICH, distributed=True)
        self.distributed.valid = self.plans.valid
        patient = Settings(statement_timeout=300)
        self.database, self.schema = Database(url, patient), engine(patient, self.plans)
        self.spellings, self.literals = Spellings(self.schema._schema, 10), Literals(self.schema._schema, 10)
        self.told: Counter[str] = Counter()

    def asked(self, document: str, values: dict[str, Any], *, again: bool = False) -> Any:
        """The engine's data, after it was held against the oracle's; None where both refuse the question."""
        told = self.runner.run(self.told_by_the_engine(document, values, again=again))
        known = self.oracle.answer(document, values)
        refused = [(error.extensions or {}).get("code") for error in told.errors or []]
        self.told["refused" if refused else "answered"] += 1
        self.told["searched"] += "recherche(" in document and not refused
        data = json.loads(orjson.dumps(told.data), parse_float=Decimal)
        if refused or known.errors:
            agreed = set(refused) == {"BAD_USER_INPUT"} and bool(known.errors or self.oracle.refused(document, values))
            wrong = [] if agreed else [f"the engine says {told.errors}, the oracle {known.errors}"]
        else:
            wrong = list(differences(data, known.data, "data"))
        assert not wrong, "\n".join([*wrong[:10], document, json.dumps(values, ensure_ascii=False)])
        return data

    async def told_by_the_engine(self, document: str, values: dict[str, Any], *, again: bool) -> ExecutionResult:
        """The engine's answer; where it is asked again, to the document as it is spelt, its literals lifted."""
        spelling = self.spellings.of(document, None) if again else None
        if spelling:
            self.literals.lift(spelling, values)
            document, values = self.literals.lift(spelling, values)
        database = Filled(self.database, spelling.runs) if spelling else self.database
        context = {"database": database}
        told = await self.schema.execute(document, variable_values=values, context_value=context)
        assert isinstance(told, ExecutionResult)
        await self.same_in_the_other_form(told, document, values, database)
        if spelling and not told.errors:
            told.data = relabelled(told.data, spelling)
        return told

    async def same_in_the_other_form(
        self, told: ExecutionResult, document: str, values: dict[str, Any], database: Any
    ) -> None:
        """The form of relations that distributed PostgreSQL accepts tells the same, byte for byte."""
        valid = self.distributed.valid.get((document, None))
        assert valid or told.errors
        if not valid:
            return
        other = await answer(self.schema._schema, self.distributed, valid, values, database)
        assert orjson.dumps(other.data) == orjson.dumps(told.data), document
        assert [error.message for error in other.errors or []] == [error.message for error in told.errors or []]

    def close(self) -> None:
        """Let the database go."""
        self.runner.run(self.database.close())
        self.runner.close()


@pytest.fixture(scope="module")
def both(demo_url: str) -> Iterator[Both]:
    """The engine and the oracle over the sample data."""
    opened = Both(demo_url)
    yield opened
    opened.close()


def differences(told: Any, known: Any, path: str) -> Iterator[str]:
    """Where the engine's answer is not the oracle's."""
    if isinstance(known, dict) and isinstance(told, dict) and list(told) == list(known):
        for key, value in known.items():
            yield from differences(told[key], value, f"{path}.{key}")
    elif isinstance(known, list) and isinstance(told, list) and len(told) == len(known):
        for place, value in enumerate(known):
            yield from differences(told[place], value, f"{path}.{place}")
    elif not same(told, known):
        yield f"{path}: the engine says {told!r}, the oracle {known!r}"


def same(told: Any, known: Any) -> bool:
    """Whether a leaf of the engine's JSON is what the oracle holds."""
    if told is None or known is None or isinstance(known, bool):
        return told is known
    if isinstance(known, Cursor):
        return bool(json.loads(base64.b64decode(told)[8:])[1 + known.place] == known.id)
    if isinstance(known, About):
        return bool(
            told == known.count or (known.count > MOST_COUNTED and math.isclose(told, known.count, rel_tol=0.5))
        )
    if isinstance(known, datetime):
        return datetime.fromisoformat(told) == known
    if isinstance(known, date):
        return bool(told == known.isoformat())
    if isinstance(known, float):
        return not isinstance(told, bool) and math.isclose(told, known, rel_tol=1e-9)
    return type(told) is not bool and bool(told == known)


async def test_the_oracle_folds_texts_as_the_database_normalises_them(demo_url: str, both: Both) -> None:
    every = (value for records in both.oracle.rows.records.values() for r in records for value in r.values.values())
    texts = sorted({value for value in every if isinstance(value, str)} | {*ALPHABET, "ΩМОСКВА"})
    connection = await asyncpg.connect(demo_url)
    found = await connection.fetch('SELECT normalise(text COLLATE "C") AS text FROM unnest($1::text[]) AS text', texts)
    await connection.close()
    assert not [
        (row["text"], folded(text)) for row, text in zip(found, texts, strict=True) if row["text"] != folded(text)
    ]


# `matches` takes PostgreSQL's knowledge of French: its answers are held by `test_search.py`.
GOLDEN = [path for path in sorted(FOLDER.glob("*.graphql")) if "matches:" not in document_of(path)]


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_golden_question_has_the_answer_of_the_oracle(path: Path, both: Both) -> None:
    document = document_of(path)
    both.asked(document, variables(document))


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_a_worked_question_has_the_answer_of_the_oracle(question: Any, both: Both) -> None:
    both.asked(question.query, dict(question.variables))


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.__name__)
def test_every_column_is_measured_and_grouped_by_as_the_oracle_does(dataset: type[Dataset], both: Both) -> None:
    both.asked(f"{{ {dataset.plural} {{ {everything_computed(dataset)} }} }}", {})


@pytest.mark.parametrize("name", [n for n, r in relations(Collectivite).items() if r.many])
def test_what_is_computed_of_nested_lists_is_what_the_oracle_computes(name: str, both: Both) -> None:
    asked = f"{name} {{ {everything_computed(relations(Collectivite)[name].target)} }}"
    dijon, epci = 'siren: { eq: "212102313" }', 'type: { eq: EPCI }, departement: { code: { eq: "21" } }'
    both.asked(f"{{ collectivites(where: {{ {dijon} }}) {{ nodes {{ {asked} }} }} }}", {})
    both.asked(f"{{ territoires(where: {{ {epci} }}, first: 3) {{ nodes {{ {asked} }} }} }}", {})


def test_generated_questions_have_the_answers_of_the_oracle(demo_url: str) -> None:
    with ProcessPoolExecutor(PARTS, mp_context=get_context("spawn")) as pool:
        told = sum(pool.map(generated, [demo_url] * PARTS, range(PARTS)), Counter[str]())
    print(dict(told))
    assert told["answered"] + told["refused"] >= DOCUMENTS
    assert told["answered"] > 2 * told["refused"]
    assert told["followed"] > DOCUMENTS / 10
    assert told["searched"] > DOCUMENTS / 20


def generated(url: str, part: int) -> Counter[str]:
    """What became of one part of the generated questions, asked in a process of its own."""
    both = Both(url)
    schema = both.oracle.schema

    @settings(
        max_examples=-(-DOCUMENTS // PARTS),
        derandomize=DOCUMENTS <= 2_000,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        print_blob=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(Documents(both.oracle.rows).strategy(part, PARTS), STYLES)
    def ask(drawn: DocumentNode, style: Style) -> None:
        document = visit(drawn, Sensible(placed=style.placed))
        answer = both.asked(*spelt(schema, document, style), again=style.again)
        further = following(document, answer, style) if answer else None
        if further:
            both.told["followed"] += 1
            both.asked(*spelt(schema, further, style), again=style.again)

    ask()
    both.close()
    return both.told
