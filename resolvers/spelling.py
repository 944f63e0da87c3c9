"""How a document is spelt: all of its text that says what is asked, and nothing of how it is written.

Comments, blanks and the operation's name change nothing of an answer; aliases only name its keys. Documents that differ
by these alone are spelt alike, and share one parsing, one validation, one plan and one prepared statement: PostgreSQL
answers under keys of ours, which give way to the client's in the bytes of the answer.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from resolvers.shapes import LONGEST_LABEL

# The lexical tokens of a document (specification, 2.1), and what is ignored between them. Possessive, and
# where groups repeat atomic (the first Pythons 3.11 read possessive groups wrongly): one pass, whatever is sent. A
# number, as there, is not followed by a name or a point.
LEXEME = (
    r"\$?[_A-Za-z]\w*+|[!$&()\[\]{}:=@|]|\.\.\."
    r'|"""(?>(?:\\"""|[^"]|"(?!""))*)"""|"(?!"")(?>(?:\\.|[^"\\\n\r])*)"'
    r"|-?(?:0|[1-9]\d*+)(?>(?:\.\d++)?)(?>(?:[eE][+-]?\d++)?)(?![\w.])"
)
IGNORED, BLANKS = r"#[^\n\r]*+|[\t\n\r ,\ufeff]++", frozenset("#\t\n\r ,\ufeff")
TOKEN = re.compile(f"{LEXEME}|{IGNORED}", re.ASCII)
# All that comes after the last of them is one more, which is none: so that nothing is looked at twice.
TOKENS = re.compile(f"{LEXEME}|{IGNORED}|(?s:.+)", re.ASCII)
LITERAL, BLOCK = frozenset('"-0123456789'), '"""'
INNER = ["("], ["{"]
OTHERS = frozenset({"mutation", "subscription"})
# What names of ours begin with: keys in the place of aliases, and in the place of runs of columns.
KEY, RUN = "_alias", "_leaves"


class Run(NamedTuple):
    """Columns that follow one another in a selection: the type of the record, and each one's key and field."""

    kind: str
    leaves: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Spelling:
    """A document as it is spelt.

    Attributes:
        tokens: its tokens, comments and the operation's name left out, aliases replaced by keys of ours.
        literals: which of them are numbers and strings of one line.
        operation: the name of the operation asked; None where it has none any more.
        aliases: the client's aliases, in the order of the keys of ours.
        runs: the columns that were taken out of it (`resolvers.leaves`), in the order of their marks.
    """

    tokens: tuple[str, ...]
    literals: tuple[int, ...]
    operation: str | None
    aliases: tuple[str, ...]
    runs: tuple[Run, ...] = ()

    @cached_property
    def text(self) -> str:
        """The document."""
        return " ".join(self.tokens)

    @cached_property
    def keys(self) -> tuple[tuple[bytes, bytes], ...]:
        """The keys of the answer: of ours, and of the client's."""
        return tuple((key(place).encode(), b'"%b":' % alias.encode()) for place, alias in enumerate(self.aliases))

    def told(self, answer: bytes) -> bytes:
        """An answer under the client's keys.

        A key of ours cannot be mistaken: within a string of JSON a quote comes after a backslash, so that `"_alias0":`
        begins and ends where a string does, and only the name of a member is followed by a colon.
        """
        for ours, theirs in self.keys:
            answer = answer.replace(ours, theirs)
        return answer


def key(place: int) -> str:
    """A key of ours, as JSON has it."""
    return f'"{KEY}{place}":'


def mark(run: int, tens: int) -> str:
    """The key of a run of columns, in whose selection there are so many tens of them in all."""
    return f"{RUN}{run}_{tens}"


def spelling(document: str, operation: str | None, opaque: frozenset[str]) -> Spelling | None:
    """How a document is spelt; None where it is no sequence of tokens, or where keys of ours could be mistaken."""
    if KEY in document or RUN in document:
        return None
    found = TOKENS.findall(document)
    if found and not TOKEN.fullmatch(found[-1]):
        return None
    tokens = [token for token in found if token[0] not in BLANKS]
    if not tokens:
        return None  # nothing but comments
    if operation in {None, name := named(tokens)} and name:
        operation = None
        del tokens[1]
    aliased, literals = places(tokens)
    aliases = renamed(tokens, aliased, opaque)
    return None if aliases is None else Spelling(tuple(tokens), tuple(literals), operation, aliases)


def named(tokens: list[str]) -> str | None:
    """The name of a document's only operation; None where that has none, or may not be the only one."""
    alone = tokens[:1] == ["query"] and tokens.count("query") == 1 and OTHERS.isdisjoint(tokens)
    return tokens[1] if alone and len(tokens) > 1 and tokens[1].isidentifier() else None


def places(tokens: list[str]) -> tuple[list[int], list[int]]:
    """Where aliases are, which a colon follows outside of parentheses, and where literals are."""
    aliases, literals, depth = [], [], 0
    for place, token in enumerate(tokens):
        first = token[0]
        if first == "(":
            depth += 1
        elif first == ")":
            depth -= 1
        elif first == ":" and not depth:
            aliases.append(place - 1)
        elif first in LITERAL and not token.startswith(BLOCK):
            literals.append(place)
    return aliases, literals


def renamed(tokens: list[str], aliased: list[int], opaque: frozenset[str]) -> tuple[str, ...] | None:
    """Put keys of ours in the place of aliases: equal ones for equal aliases, and what may be a field's name stays.

    None where what is no name is in an alias's place, and where keys of ours could be mistaken: beside members of any
    name, or where a longer name has PostgreSQL write the answer otherwise (`resolvers.shapes.pairs`).
    """
    names = [tokens[place] for place in aliased]
    for place in aliased:
        tokens[place] = ""
    others, ours = set(tokens), dict[str, int]()
    # Those of columns last: what they are called changes nothing of how the rest is spelt.
    for place, name in sorted(
        zip(aliased, names, strict=True), key=lambda one: tokens[one[0] + 3 : one[0] + 4] not in INNER
    ):
        tokens[place] = name if name in others else f"{KEY}{ours.setdefault(name, len(ours))}"
    sure = all(name.isidentifier() and (name in ours or len(name) <= LONGEST_LABEL) for name in names)
    return tuple(ours) if sure and (not ours or opaque.isdisjoint(others)) else None
