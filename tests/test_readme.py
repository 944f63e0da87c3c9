"""The README tells the truth: its question has the answer that it shows, and its commands exist."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.app import create_app
from api.serving import serving

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def address(demo_url: str) -> Iterator[str]:
    """A server over the sample data."""
    with serving(create_app(demo_url)) as address:
        yield address


def block(language: str) -> str:
    """The first code block of a language."""
    found = re.search(rf"```{language}\n(.*?)```", README, re.DOTALL)
    assert found
    return found[1]


def test_the_question_has_the_answer_shown(address: str) -> None:
    answer = httpx.post(f"{address}/graphql", json={"query": block("graphql")}).content
    assert json.loads(answer, parse_float=str) == json.loads(block("json"), parse_float=str)


def test_every_command_named_is_one_of_run() -> None:
    known = set(re.findall(r"^#   (\w+)", (ROOT / "run").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"\./run (\w+)", README))
    assert named <= known, named - known


@pytest.mark.parametrize("path", re.findall(r"\]\(([\w./-]+)\)", README))
def test_every_link_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()
