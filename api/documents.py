"""Which document a request asks: the text that it gives."""

import re
from dataclasses import dataclass
from typing import Any

from api.refusal import Refusal
from api.request import Asked

# A document that begins with a named operation, after blanks and comments. Nothing is tried twice, whatever it is.
NAMED = re.compile(r"(?:[\s,\ufeff]++|#[^\r\n]*+)*+query\s++([_A-Za-z]\w{0,63}+)(?!\w)", re.ASCII)


@dataclass(frozen=True)
class Question:
    """What is to be answered: a document, its variables, and which of its operations to run."""

    query: str
    variables: dict[str, Any]
    operation: str | None

    @property
    def name(self) -> str:
        """The operation's name, as the client gives it or the document begins with it; empty where neither does."""
        if self.operation:
            return self.operation
        found = NAMED.match(self.query)
        return found[1] if found else ""


def question(asked: Asked) -> Question:
    """The question that a request asks."""
    if not asked.query.strip():
        raise Refusal(400, "Il manque la question : donnez-la dans « query », en texte.")
    return Question(asked.query, asked.variables, asked.operation)
