"""Documents with their values written into them, as scripts write them: the same document as one that was seen before.

The literals of a valid document become variables, typed as their places ask; what is left is its skeleton. A further
document of that skeleton needs no parsing, no validation and no plan: only its literals are read. The first one is left
as it is: lifting costs as much as answering, and most documents never come again.
"""

import json
import re
from collections import OrderedDict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    GraphQLError,
    GraphQLSchema,
    NameNode,
    OperationDefinitionNode,
    TypeInfo,
    TypeInfoVisitor,
    VariableDefinitionNode,
    VariableNode,
    Visitor,
    is_input_type,
    parse,
    parse_type,
    print_ast,
    validate,
    visit,
)
from graphql.language import SKIP

from resolvers.limits import Limits
from resolvers.measure import hold_document, hold_text

# Strings of one line and numbers, each in its group; what could be taken for one is passed over: block strings,
# comments, names, strings that have no end. Possessive: one pass, whatever is sent.
TOKENS = re.compile(
    r'"""(?:\\"""|[^"]|"(?!""))*+(?:""")?'
    r"|#[^\n\r]*"
    r"|[$@]?[_A-Za-z]\w*"
    r'|(?P<text>"(?:\\.|[^"\\\n\r])*+")'
    r'|"[^\n\r]*+'
    r"|(?P<float>-?(?:0|[1-9]\d*)(?:\.\d+(?:[eE][+-]?\d+)?|[eE][+-]?\d+))"
    r"|(?P<int>-?(?:0|[1-9]\d*))"
)
VALUES: dict[str, Callable[[str], Any]] = {"text": json.loads, "float": float, "int": int}
PREFIX = "literal_"
MOST_LITERALS = 500  # beyond, lifting costs more than parsing anew
NEW, SEEN = False, True


@dataclass(frozen=True)
class Literal:
    """A literal of a document: where it stands, its kind, its text."""

    start: int
    end: int
    kind: str
    text: str

    def value(self) -> Any:
        """Its value, as variables have it. ValueError where JSON would not write it so."""
        return VALUES[self.kind](self.text)


@dataclass(frozen=True)
class Skeleton:
    """What is left of a document without its literals.

    Attributes:
        document: the document with variables for those literals that are lifted.
        names: for each literal in turn, the name of its variable; its own text where it has to stay as it is.
    """

    document: str
    names: tuple[tuple[str, str], ...]

    def variables(self, literals: list[Literal]) -> dict[str, Any] | None:
        """The values of the lifted literals; None where one that has to stay is another here."""
        if any(kept and kept != literal.text for (_, kept), literal in zip(self.names, literals, strict=True)):
            return None
        return {name: literal.value() for (name, _), literal in zip(self.names, literals, strict=True) if name}


class Literals:
    """Lifts the literals of documents, and remembers skeletons, the least used forgotten first."""

    def __init__(self, schema: GraphQLSchema, most: int, limits: Limits | None = None) -> None:
        self.schema, self.most, self.limits = schema, most, limits or Limits()
        self.known = OrderedDict[str, Skeleton | bool | None]()

    def lift(self, document: str, variables: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """The document and its variables, literals among them where that can be done; else both as they are."""
        try:
            hold_text(document, self.limits)
        except GraphQLError:
            return document, variables  # to be refused where documents are
        literals = list(found(document))
        if not 0 < len(literals) <= MOST_LITERALS:
            return document, variables
        try:
            skeleton = self.skeleton(document, literals)
            values = skeleton.variables(literals) if skeleton else None
        except (ValueError, RecursionError):
            values = None
        return (skeleton.document, variables | values) if skeleton and values is not None else (document, variables)

    def skeleton(self, document: str, literals: list[Literal]) -> Skeleton | None:
        """The skeleton of a document, made when it comes again; None the first time, and where it cannot be made."""
        key = bare(document, literals)
        skeleton = self.known.pop(key, NEW)
        if skeleton is SEEN:
            skeleton = lifted(self.schema, document, literals, self.limits)
        self.known[key] = SEEN if skeleton is NEW else skeleton
        if len(self.known) > self.most:
            self.known.popitem(last=False)
        return skeleton if isinstance(skeleton, Skeleton) else None


def found(document: str) -> Iterator[Literal]:
    """The literals of a document, in their order."""
    for token in TOKENS.finditer(document):
        if token.lastgroup:
            yield Literal(token.start(), token.end(), token.lastgroup, token.group())


def bare(document: str, literals: list[Literal]) -> str:
    """The text of a document without its literals, but for their kinds."""
    parts, position = [], 0
    for literal in literals:
        parts += [document[position : literal.start], "\0", literal.kind, "\0"]
        position = literal.end
    return "".join([*parts, document[position:]])


def lifted(schema: GraphQLSchema, text: str, literals: list[Literal], limits: Limits) -> Skeleton | None:
    """The skeleton of a document; None for an invalid one, whose errors must tell of the client's own text."""
    try:
        document = parse(text)
        hold_document(document, limits)
    except GraphQLError:
        return None
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    if len(operations) != 1 or PREFIX in text or validate(schema, document):
        return None
    lifting = Lifting(TypeInfo(schema), {literal.start: index for index, literal in enumerate(literals)})
    changed: DocumentNode = visit(document, TypeInfoVisitor(lifting.types, lifting))
    names = lifting.variables
    return Skeleton(
        print_ast(declared(changed, lifting)),
        tuple((names.get(index, ""), "" if index in names else literal.text) for index, literal in enumerate(literals)),
    )


class Lifting(Visitor):
    """Puts variables in the place of literals, and notes the type of each."""

    def __init__(self, types: TypeInfo, places: dict[int, int]) -> None:
        super().__init__()
        self.types, self.places = types, places
        self.variables: dict[int, str] = {}
        self.kinds: dict[str, str] = {}

    def enter_variable_definition(self, *_: Any) -> Any:
        """A default value is a constant: it cannot be a variable."""
        return SKIP

    def replaced(self, node: Any, *_: Any) -> VariableNode | None:
        """A variable for a literal whose type the schema knows."""
        kind, index = self.types.get_input_type(), self.places.get(node.loc.start)
        if index is None or not is_input_type(kind):
            return None
        name = self.variables[index] = f"{PREFIX}{index}"
        self.kinds[name] = str(kind)
        return VariableNode(name=NameNode(value=name))

    enter_int_value = enter_float_value = enter_string_value = replaced


def declared(document: DocumentNode, lifting: Lifting) -> DocumentNode:
    """The document, its new variables declared by its one operation; a literal is never null, and neither are they."""
    definitions = tuple(
        VariableDefinitionNode(variable=VariableNode(name=NameNode(value=name)), type=never_null(kind))
        for name, kind in lifting.kinds.items()
    )

    def added(node: Any) -> Any:
        if not isinstance(node, OperationDefinitionNode):
            return node
        return OperationDefinitionNode(
            operation=node.operation,
            name=node.name,
            variable_definitions=(*(node.variable_definitions or ()), *definitions),
            directives=node.directives,
            selection_set=node.selection_set,
        )

    return DocumentNode(definitions=tuple(added(node) for node in document.definitions))


def never_null(kind: str) -> Any:
    """A type as a node, non-null."""
    return parse_type(f"{kind.rstrip('!')}!")
