"""The worked questions that the playground offers, one `NN-slug.graphql` file each, in the order of their names.

A file begins with `#` lines: the first is the French title, the others the description. A `NN-slug.json` beside it
holds the variables, where the question has some.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Question:
    """A question that anyone can ask as it stands."""

    name: str
    """What a link calls it (`/graphql?question=name`): the file's name without its number."""
    titre: str
    """One line, in French."""
    description: str
    """What the question shows, in French; empty where the title says it all."""
    query: str
    """The GraphQL document, its French comment included."""
    variables: Mapping[str, Any] = field(default_factory=dict)
    """The values of its variables, by name."""


@cache
def questions() -> tuple[Question, ...]:
    """All worked questions, in the order in which they are shown. Raises ValueError for a file without a title."""
    return tuple(read(path) for path in sorted(FOLDER.glob("*.graphql")))


def read(path: Path) -> Question:
    """The question that a file holds. Raises ValueError when it does not begin with a `# title`."""
    query = path.read_text(encoding="utf-8").strip()
    comment = [line.lstrip("# ").rstrip() for line in takewhile(lambda line: line.startswith("#"), query.splitlines())]
    if not comment or not comment[0]:
        raise ValueError(f"{path.name}: begin the file with a line `# Title of the question`, in French")
    beside = path.with_suffix(".json")
    variables = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
    _, _, name = path.stem.partition("-")
    return Question(name, comment[0], " ".join(comment[1:]), query, variables)
