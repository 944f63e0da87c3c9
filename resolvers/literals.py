"""Documents with their values written into them, as scripts write them: the same document as one that was seen before.

The literals of a valid document become variables, typed as their places ask; what is left is its skeleton. A further
document of that skeleton needs no parsing, no validation and no plan: only its literals are read. The first one is left
as it is: lifting costs as much as answering, and most documents never come again.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
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

from resolvers.late import Late
from resolvers.limits import Limits
from resolvers.measure import hold_document
from resolvers.spelling import Spelling

VALUES: dict[str, Callable[[str], Any]] = {"text": json.loads, "float": float, "int": int}
PREFIX = "literal_"
MOST_LITERALS = 500  # beyond, lifting costs more than parsing anew


@dataclass(frozen=True)
class Skeleton:
    """What is left of a document without its literals.

    Attributes:
        document: the document with variables for those literals that are lifted.
        names: for each literal in turn, the name of its variable; its own text where it has to stay as it is.
    """

    document: str
    names: tuple[tuple[str, str], ...]

    def variables(self, literals: list[str]) -> dict[str, Any] | None:
        """The values of the lifted literals; None where one that has to stay is another here.

        ValueError where JSON would not write one so.
        """
        if any(kept and kept != literal for (_, kept), literal in zip(self.names, literals, strict=True)):
            return None
        named = zip(self.names, literals, strict=True)
        return {name: VALUES[kind(literal)](literal) for (name, _), literal in named if name}


class Literals:
    """Lifts the literals of documents, and remembers skeletons, the least used forgotten first."""

    def __init__(self, schema: GraphQLSchema, most: int, limits: Limits | None = None) -> None:
        self.schema, self.limits = schema, limits or Limits()
        # None: one that was seen once, or that cannot be made.
        self.known = Late[str, Skeleton | None](most)

    def lift(self, spelling: Spelling, variables: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """The document and its variables, literals among them where that can be done; else both as they are."""
        if not 0 < len(spelling.literals) <= MOST_LITERALS:
            return spelling.text, variables
        literals = [spelling.tokens[place] for place in spelling.literals]
        try:
            skeleton = self.skeleton(spelling, literals)
            if skeleton and (values := skeleton.variables(literals)) is not None:
                return skeleton.document, variables | values
        except (ValueError, RecursionError):
            pass
        return spelling.text, variables

    def skeleton(self, spelling: Spelling, literals: list[str]) -> Skeleton | None:
        """The skeleton of a document, made when it comes again; None the first time, and where it cannot be made."""
        key = bare(spelling, literals)
        if key in self.known:
            known = self.known.get(key)
            return known or self.known.keep(key, lifted(self.schema, spelling, literals, self.limits))
        return self.known.keep(key, None)


def kind(literal: str) -> str:
    """What a literal is."""
    if literal[0] == '"':
        return "text"
    return "int" if literal.removeprefix("-").isdigit() else "float"


def bare(spelling: Spelling, literals: list[str]) -> str:
    """The text of a document without its literals, but for their kinds."""
    tokens = list(spelling.tokens)
    for place, literal in zip(spelling.literals, literals, strict=True):
        tokens[place] = f"\0{kind(literal)}"
    return " ".join(tokens)


def lifted(schema: GraphQLSchema, spelling: Spelling, literals: list[str], limits: Limits) -> Skeleton | None:
    """The skeleton of a document; None for an invalid one, whose errors must tell of the client's own text."""
    try:
        document = parse(spelling.text)
        hold_document(document, limits)
    except GraphQLError:
        return None
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    if len(operations) != 1 or PREFIX in spelling.text or validate(schema, document):
        return None
    starts = list(accumulate((len(token) + 1 for token in spelling.tokens), initial=0))
    lifting = Lifting(TypeInfo(schema), {starts[place]: index for index, place in enumerate(spelling.literals)})
    changed: DocumentNode = visit(document, TypeInfoVisitor(lifting.types, lifting))
    names = lifting.variables
    return Skeleton(
        print_ast(declared(changed, lifting)),
        tuple((names.get(index, ""), "" if index in names else literal) for index, literal in enumerate(literals)),
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
