"""Which document a request asks: the text that it gives."""

from dataclasses import dataclass
from typing import Any

from api.refusal import Refusal
from api.request import Asked


@dataclass(frozen=True)
class Question:
    """What is to be answered: a document, its variables, and which of its operations to run."""

    query: str
    variables: dict[str, Any]
    operation: str | None


def question(asked: Asked) -> Question:
    """The question that a request asks."""
    if not asked.query.strip():
        raise Refusal(400, "Il manque la question : donnez-la dans « query », en texte.")
    return Question(asked.query, asked.variables, asked.operation)
