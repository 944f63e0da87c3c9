"""A document and its variables, flattened: fragments spread, directives applied, fields merged, arguments read."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from graphql import (
    BooleanValueNode,
    DocumentNode,
    EnumValueNode,
    FieldNode,
    FragmentDefinitionNode,
    GraphQLBoolean,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    ListValueNode,
    NullValueNode,
    ObjectValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    Undefined,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_abstract_type,
    is_enum_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    value_from_ast,
)

from resolvers.errors import bad_input

BOOLEAN = GraphQLNonNull(GraphQLBoolean)


@dataclass(frozen=True)
class Parameter:
    """A value of the client's, to be bound: never a part of the SQL text.

    Attributes:
        path: where it is in the variables; empty for a literal of the document.
        literal: its value, when it is a literal.
    """

    path: tuple[str | int, ...] = ()
    literal: Any = None

    def value(self, variables: Mapping[str, Any]) -> Any:
        """Its value in one request."""
        found: Any = variables
        for step in self.path:
            found = found[step]
        return found if self.path else self.literal


@dataclass(frozen=True)
class Selection:
    """One field to answer, under one response key.

    Attributes:
        key: its name in the answer.
        name: the field's name.
        definition: the field in the schema.
        arguments: its arguments: `Parameter` for a value to bind; what shapes the plan (input objects, enums, booleans,
            nulls) as it is; absent where the client said nothing.
        nodes: the merged nodes that ask for it.
    """

    key: str
    name: str
    definition: GraphQLField
    arguments: dict[str, Any]
    nodes: tuple[FieldNode, ...]

    @property
    def sets(self) -> tuple[SelectionSetNode, ...]:
        """The selection sets under it."""
        return tuple(node.selection_set for node in self.nodes if node.selection_set)


class Question:
    """One operation of a document, with the variables that shape its plan."""

    def __init__(
        self,
        schema: GraphQLSchema,
        document: DocumentNode,
        operation: OperationDefinitionNode,
        variables: Mapping[str, Any],
    ) -> None:
        self.schema, self.document, self.operation, self.variables = schema, document, operation, variables

    @cached_property
    def fragments(self) -> dict[str, FragmentDefinitionNode]:
        """The fragments of the document, by their names."""
        return {
            definition.name.value: definition
            for definition in self.document.definitions
            if isinstance(definition, FragmentDefinitionNode)
        }

    def roots(self) -> list[Selection]:
        """The root's selections, in the order of the answer."""
        query = self.schema.query_type
        assert query  # noqa: S101 (our schema has one)
        return self.select(query, (self.operation.selection_set,))

    def select(self, type_: GraphQLObjectType, sets: tuple[SelectionSetNode, ...]) -> list[Selection]:
        """What is asked of an object of that type, merged by response key (specification, 6.3.2 CollectFields)."""
        merged: dict[str, Selection] = {}
        for node in self.spread(type_, sets, set()):
            key = node.alias.value if node.alias else node.name.value
            if key in merged:
                merged[key] = replace(merged[key], nodes=(*merged[key].nodes, node))
            else:
                merged[key] = self.selection(type_, key, node)
        return list(merged.values())

    def selection(self, type_: GraphQLObjectType, key: str, node: FieldNode) -> Selection:
        """One field node, its arguments read."""
        definition = self.schema.get_field(type_, node.name.value)
        assert definition  # noqa: S101 (validation has passed)
        return Selection(key, node.name.value, definition, self.arguments(definition, node), (node,))

    def spread(
        self, type_: GraphQLObjectType, sets: tuple[SelectionSetNode, ...], seen: set[str]
    ) -> Iterator[FieldNode]:
        """The field nodes that apply to a type, fragments opened, skipped ones left out."""
        for node in (node for selection_set in sets for node in selection_set.selections):
            if not self.included(node):
                continue
            if isinstance(node, FieldNode):
                yield node
            elif (fragment := self.fragment(node, seen)) and self.applies(fragment, type_):
                yield from self.spread(type_, (fragment.selection_set,), seen)

    def fragment(self, node: Any, seen: set[str]) -> Any:
        """The fragment that a node opens; None for a named one already opened in this selection."""
        if not hasattr(node, "name"):
            return node
        if node.name.value in seen:
            return None
        seen.add(node.name.value)
        return self.fragments[node.name.value]

    def applies(self, fragment: Any, type_: GraphQLObjectType) -> bool:
        """Whether a fragment's type condition holds for a type."""
        if not fragment.type_condition:
            return True
        condition = self.schema.get_type(fragment.type_condition.name.value)
        if is_abstract_type(condition):
            return self.schema.is_sub_type(condition, type_)
        return condition is type_

    def included(self, node: Any) -> bool:
        """What @skip and @include say of a node (specification, 3.13)."""
        return all(
            self.condition(directive) is (directive.name.value == "include")
            for directive in node.directives or ()
            if directive.name.value in {"skip", "include"}
        )

    def condition(self, directive: Any) -> bool:
        """The `if` of @skip or @include."""
        value = directive.arguments[0].value
        return bool(self.variable(value, BOOLEAN) if isinstance(value, VariableNode) else value.value)

    def variable(self, node: VariableNode, type_: GraphQLInputType) -> Any:
        """The value of a variable that the client gave one, where that type is asked for.

        One that may be null, and has a default, is allowed where null is not (specification, 5.8.5): a null is only met
        here, and refused.
        """
        value = self.variables[node.name.value]
        if value is None and is_non_null_type(type_):
            raise bad_input(f"Variable « ${node.name.value} » : il faut ici une valeur, de type « {type_} ».", [node])
        return value

    def arguments(self, definition: GraphQLField, node: FieldNode) -> dict[str, Any]:
        """A field's arguments, as `Selection.arguments` has them."""
        given = {argument.name.value: argument.value for argument in node.arguments or ()}
        read = {name: self.read(value, definition.args[name].type) for name, value in given.items()}
        return {name: value for name, value in read.items() if value is not Undefined}

    def read(self, node: ValueNode, type_: GraphQLInputType) -> Any:
        """A value in the document. What it is depends on its type, for a variable may hold any part of it."""
        if isinstance(node, VariableNode):
            name = node.name.value
            return shaped(self.variable(node, type_), type_, (name,)) if name in self.variables else Undefined
        if isinstance(node, NullValueNode):
            return None
        type_ = nullable(type_)
        if is_list_type(type_):
            items = node.values if isinstance(node, ListValueNode) else [node]
            return self.read_list(list(items), type_.of_type)
        if isinstance(node, ObjectValueNode) and isinstance(type_, GraphQLInputObjectType):
            read = {f.name.value: self.read(f.value, type_.fields[f.name.value].type) for f in node.fields}
            return {name: value for name, value in read.items() if value is not Undefined}
        if isinstance(node, BooleanValueNode):
            return node.value
        if isinstance(node, ObjectValueNode):
            hold_constant(node)
        literal = value_from_ast(node, type_)
        if literal is Undefined:  # validation lets a number through that no number is: 1e999
            raise bad_input("Une valeur de la question sort des bornes de son type.", [node])
        return literal if isinstance(node, EnumValueNode) else Parameter(literal=literal)

    def read_list(self, nodes: list[ValueNode], item: GraphQLInputType) -> Any:
        """A list in the document: of leaves, one parameter where it holds no variable; else item by item."""
        items = [self.read(node, item) for node in nodes]
        bindable = is_leaf_type(nullable(item)) and not is_enum_type(nullable(item))
        if bindable and all(isinstance(i, Parameter) and not i.path for i in items):
            return Parameter(literal=[i.literal for i in items])
        return [None if i is Undefined else i for i in items]


def hold_constant(node: ObjectValueNode) -> None:
    """Refuse a representation with a variable in it: it is read whole, as it stands in the document."""
    for field in node.fields:
        if isinstance(field.value, VariableNode):
            message = "Une représentation ne contient pas de variable : donnez en variable la liste entière."
            raise bad_input(message, [field.value])


def shaped(value: Any, type_: GraphQLInputType, path: tuple[str | int, ...]) -> Any:
    """A variable's value as `Selection.arguments` has it: leaves replaced by parameters that know their path."""
    type_ = nullable(type_)
    if value is None or isinstance(value, bool):
        return value
    if is_list_type(type_):
        if is_leaf_type(get_named_type(type_)) and not is_enum_type(get_named_type(type_)):
            return Parameter(path)
        return [shaped(item, type_.of_type, (*path, index)) for index, item in enumerate(value)]
    if isinstance(type_, GraphQLInputObjectType):
        return {name: shaped(item, type_.fields[name].type, (*path, name)) for name, item in value.items()}
    return value if is_enum_type(type_) else Parameter(path)


def nullable(type_: GraphQLInputType) -> Any:
    """The type without its `!`."""
    return get_nullable_type(type_)
