"""How large a question is, measured before anything else looks at it: parsers and validators are slow on hostile ones.

A document's text is measured first, then its tree, each fragment once however often it is spread, so that the work is
linear in the document. What the answer may cost is `resolvers.cost`'s.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from graphql import DocumentNode, FieldNode, FragmentDefinitionNode, FragmentSpreadNode, SelectionSetNode
from graphql.validation.rules import overlapping_fields_can_be_merged

from resolvers.limits import Limits, hold

# graphql-core gives up comparing the fields of one name beyond this; its own bound lets a worker be held for a second.
overlapping_fields_can_be_merged.MAX_COMPLEXITY_BUDGET = 50_000

# Possessive, and closed by the end of the text or line where the client did not: one pass whatever is sent.
TOKENS = re.compile(
    r'(?P<block>"""(?>(?:\\"""|[^"]|"(?!""))*)(?:""")?)'
    r'|(?P<text>"(?>(?:\\.|[^"\\\n\r])*)"?)'
    r"|#[^\n\r]*+"
    r"|(?P<open>[{\[(])"
    r"|(?P<close>[}\])])"
    r"|(?P<name>[\w.+-]++)"
    r"|(?P<sign>[^\s,\ufeff])"
)
OPENING = "{[("


def hold_text(text: str, limits: Limits) -> None:
    """Refuse a document whose text is too large to be parsed. A small one passes by a few counts."""
    hold(limits, "document", len(text))
    if surely_small(text, limits):
        return
    tokens = depth = 0
    for token in TOKENS.finditer(text):
        kind = token.lastgroup
        if kind is None:
            continue
        tokens += 1
        depth += (kind == "open") - (kind == "close")
        hold(limits, "tokens", tokens)
        hold(limits, "nesting", depth)
        if kind in WIDTHS:
            hold(limits, WIDTHS[kind], token.end() - token.start())


def surely_small(text: str, limits: Limits) -> bool:
    """Whether no token need be looked at to know that there are few, that none is long, and that they nest little."""
    short = len(text) <= min(limits.tokens, limits.characters) and sum(map(text.count, OPENING)) <= limits.nesting
    return short and len(max(text.split(), key=len, default="")) <= limits.name


WIDTHS = {"block": "characters", "text": "characters", "name": "name"}


def hold_variables(variables: Mapping[str, Any], limits: Limits) -> None:
    """Refuse variables that are too many, too long or too deep. No recursion: what is measured may be of any depth."""
    total, level, row = 0, 0, [variables]
    while row:
        total += len(row)
        hold(limits, "values", total)
        hold(limits, "levels", level - 1)
        level, row = level + 1, [item for value in row for item in inside(value, limits)]


def inside(value: Any, limits: Limits) -> Any:
    """What a value of JSON holds."""
    if isinstance(value, str):
        hold(limits, "characters", len(value))
    if isinstance(value, list):
        hold(limits, "items", len(value))
        return value
    return value.values() if isinstance(value, Mapping) else ()


@dataclass
class Size:
    """What is counted in a selection, fragments spread; `width` is its own fields, the rest those below them too."""

    width: int = 0
    fields: int = 0
    depth: int = 0
    breadth: int = 0
    aliases: int = 0
    directives: int = 0

    def add(self, other: "Size", *, below: bool) -> None:
        """Count what a field has below it, or what a fragment has in this one's place."""
        self.width += 0 if below else other.width
        self.fields += other.fields
        self.aliases += other.aliases
        self.directives += other.directives
        self.depth = max(self.depth, other.depth + below)
        self.breadth = max(self.breadth, other.breadth)


def hold_document(document: DocumentNode, limits: Limits) -> None:
    """Refuse a document that is too large to be validated."""
    hold(limits, "definitions", len(document.definitions))
    measuring = Measuring(document, limits)
    for definition in document.definitions:
        if selections := getattr(definition, "selection_set", None):
            size = measuring.size(selections, 0)
            size.directives += len(getattr(definition, "directives", None) or ())
            hold(limits, "roots" if not isinstance(definition, FragmentDefinitionNode) else "breadth", size.width)
            for name in COUNTED:
                hold(limits, name, getattr(size, name))


COUNTED = tuple(field.name for field in fields(Size) if field.name != "width")


class Measuring:
    """Measures the selections of a document, each fragment once."""

    def __init__(self, document: DocumentNode, limits: Limits) -> None:
        self.limits = limits
        self.fragments = {f.name.value: f for f in document.definitions if isinstance(f, FragmentDefinitionNode)}
        self.known: dict[str, Size] = {}

    def size(self, selections: SelectionSetNode, level: int) -> Size:
        """The size of a selection."""
        hold(self.limits, "nesting", level)
        size = Size()
        for node in selections.selections:
            size.directives += len(node.directives or ())
            if isinstance(node, FieldNode):
                size.width += 1
                size.fields += 1
                size.aliases += node.alias is not None
                size.add(self.below(node, level), below=True)
            else:
                size.add(self.opened(node, level), below=False)
        size.breadth = max(size.breadth, size.width)
        return size

    def below(self, node: FieldNode, level: int) -> Size:
        """The size of what a field selects."""
        return self.size(node.selection_set, level + 1) if node.selection_set else Size()

    def opened(self, node: Any, level: int) -> Size:
        """The size of a fragment. One that is within itself is validation's to refuse, and counts for nothing here."""
        if not isinstance(node, FragmentSpreadNode):
            return self.size(node.selection_set, level + 1)
        name = node.name.value
        if name not in self.known:
            self.known[name] = Size()
            if name in self.fragments:
                self.known[name] = self.size(self.fragments[name].selection_set, level + 1)
        return self.known[name]
