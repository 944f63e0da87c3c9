"""The demonstration checks itself: its worked questions, asked over HTTP, have the answers kept in `answers/`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from api.questions import Question, questions

ANSWERS = Path(__file__).parent / "answers"


def kept(question: Question) -> Any:
    """The answer that is kept for a question, its numbers as they are written."""
    return json.loads((ANSWERS / f"{question.name}.json").read_text(encoding="utf-8"))


def answered(address: str, question: Question) -> Any:
    """The answer that the server at `address` gives to a question; without its price, whose limit is a setting."""
    asked = {"query": question.query, "variables": dict(question.variables)}
    response = httpx.post(f"{address}/graphql", json=asked, timeout=60)
    answer = json.loads(response.content, parse_float=str)
    return {key: value for key, value in answer.items() if key != "extensions"}


def wrong_answers(address: str) -> Iterator[str]:
    """The names of the questions whose answers are not those kept."""
    for question in questions():
        if answered(address, question) != kept(question):
            yield question.name
