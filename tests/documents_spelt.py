"""A question spelt otherwise: its nulls left out, its values in variables; and the question for its next page."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    GraphQLSchema,
    NameNode,
    NullValueNode,
    OperationDefinitionNode,
    OperationType,
    SelectionSetNode,
    StringValueNode,
    TypeInfo,
    TypeInfoVisitor,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    parse,
    parse_type,
    print_ast,
    value_from_ast_untyped,
    visit,
)

# The arguments that lists by pages are known by: a dataset's, and a search's, which goes one way only.
LISTS = {"last", "texte"}
WHERE = "ici: pageInfo { hasNextPage hasPreviousPage startCursor endCursor }"


class Bounds(Enum):
    """Where the next page is: beyond the last element of this one, before it, or between the ends of this one."""

    AFTER = ("after",)
    BEFORE = ("before",)
    BETWEEN = ("after", "before")


@dataclass(frozen=True)
class Style:
    """How a question is spelt.

    Attributes:
        bare: without arguments that are null.
        lifted: its arguments in variables.
        placed: each list tells where its page is.
        again: asked a second time, when the engine lifts its literals itself.
        bounds: the cursors that the question for the next page names.
    """

    bare: bool
    lifted: bool
    placed: bool
    again: bool
    bounds: Bounds


def spelt(schema: GraphQLSchema, document: DocumentNode, style: Style) -> tuple[str, dict[str, Any]]:
    """The text of a document in a style, and its variables."""
    if style.bare:
        document = visit(document, Bare())
    if not style.lifted:
        return print_ast(document), {}
    lifting = Lifting(TypeInfo(schema))
    lifted: DocumentNode = visit(document, TypeInfoVisitor(lifting.types, lifting))
    return print_ast(declared(lifted, lifting)), lifting.variables


def arguments_of(node: FieldNode) -> dict[str, ArgumentNode]:
    """A field's arguments by their names."""
    return {argument.name.value: argument for argument in node.arguments or ()}


def made(node: FieldNode, arguments: dict[str, ArgumentNode], selections: tuple[Any, ...] | None = None) -> FieldNode:
    """The same field with these arguments, and these selections if they are given."""
    inner = node.selection_set if selections is None else SelectionSetNode(selections=selections)
    return FieldNode(name=node.name, alias=node.alias, arguments=tuple(arguments.values()), selection_set=inner)


class Sensible(Visitor):
    """Makes pages sensible: one end of the list, not both; each list says where its page is, where that is wanted."""

    def __init__(self, *, placed: bool) -> None:
        super().__init__()
        self.placed = placed

    def leave_field(self, node: FieldNode, *_: Any) -> FieldNode | None:
        """A field; a list is known by its arguments, which are all there, null or not."""
        arguments = arguments_of(node)
        if not LISTS & set(arguments) or node.selection_set is None:
            return None
        first, last = (
            value_from_ast_untyped(arguments[n].value) if n in arguments else None for n in ("first", "last")
        )
        if last is not None and first != 0:
            del arguments["first"]
        place = parse(f"{{ {WHERE} }}").definitions[0].selection_set.selections if self.placed else ()  # type: ignore[attr-defined]
        return made(node, arguments, (*node.selection_set.selections, *place))


class Bare(Visitor):
    """Leaves out arguments that are null."""

    def enter_field(self, node: FieldNode, *_: Any) -> FieldNode:
        """A field."""
        known = arguments_of(node)
        return made(node, {n: a for n, a in known.items() if not isinstance(a.value, NullValueNode)})


class Lifting(Visitor):
    """Puts each argument's value in a variable."""

    def __init__(self, types: TypeInfo) -> None:
        super().__init__()
        self.types = types
        self.variables: dict[str, Any] = {}
        self.kinds: dict[str, str] = {}

    def enter_argument(self, node: ArgumentNode, *_: Any) -> ArgumentNode:
        """An argument."""
        argument, name = self.types.get_argument(), f"v{len(self.variables)}"
        assert argument
        self.kinds[name], self.variables[name] = str(argument.type), value_from_ast_untyped(node.value)
        return ArgumentNode(name=node.name, value=VariableNode(name=NameNode(value=name)))


def declared(document: DocumentNode, lifting: Lifting) -> DocumentNode:
    """The document, its variables declared."""
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    definitions = tuple(
        VariableDefinitionNode(variable=VariableNode(name=NameNode(value=name)), type=parse_type(kind))
        for name, kind in lifting.kinds.items()
    )
    asked = OperationDefinitionNode(
        operation=OperationType.QUERY,
        name=NameNode(value="Q"),
        variable_definitions=definitions,
        selection_set=operation.selection_set,
    )
    return DocumentNode(definitions=(asked,))


def following(document: DocumentNode, answer: Any, style: Style) -> DocumentNode | None:
    """The same question for the pages beyond the cursors that its answer has; None where it has none."""
    (operation,) = document.definitions
    assert isinstance(operation, OperationDefinitionNode)
    found: list[str] = []
    selections = tuple(followed(node, [answer], style, found) for node in operation.selection_set.selections)
    made_of = OperationDefinitionNode(
        operation=operation.operation, selection_set=SelectionSetNode(selections=selections)
    )
    return DocumentNode(definitions=(made_of,)) if found else None


def followed(node: Any, answers: list[Any], style: Style, found: list[str]) -> Any:
    """A selection for the next pages; the cursors that it names are added to `found`. Fragments stay as they are."""
    if not isinstance(node, FieldNode) or not node.selection_set:
        return node
    key = node.alias.value if node.alias else node.name.value
    values = [value for answer in answers for value in flat(answer.get(key))]
    arguments, cursors = arguments_of(node), [cursor for value in values for cursor in cursors_of(value)]
    if LISTS & set(arguments) and cursors:
        found += cursors
        for name in style.bounds.value if "last" in arguments else ("after",):
            place = cursors[0] if style.bounds is Bounds.BETWEEN and name == "after" else cursors[-1]
            arguments[name] = ArgumentNode(name=NameNode(value=name), value=StringValueNode(value=place))
    return made(node, arguments, tuple(followed(n, values, style, found) for n in node.selection_set.selections))


def flat(value: Any) -> Iterator[dict[str, Any]]:
    """The objects that an answer has in a place: one, those of a list, or none."""
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            yield item


def cursors_of(value: dict[str, Any]) -> Iterator[str]:
    """The cursors of a page, in its order."""
    place = value.get("ici") or {}
    edges = [edge.get("cursor") for edge in value.get("edges") or []]
    for cursor in (place.get("startCursor"), *edges, place.get("endCursor")):
        if cursor:
            yield cursor
