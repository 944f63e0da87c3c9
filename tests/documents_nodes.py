"""Values as they stand in a document."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from graphql import (
    BooleanValueNode,
    EnumValueNode,
    FloatValueNode,
    IntValueNode,
    ListValueNode,
    NameNode,
    NullValueNode,
    ObjectFieldNode,
    ObjectValueNode,
    StringValueNode,
    ValueNode,
)


@dataclass(frozen=True)
class Name:
    """The value of an enum."""

    value: str


def node(value: Any) -> ValueNode:
    """A value as it stands in a document."""
    if isinstance(value, dict):
        fields = (ObjectFieldNode(name=NameNode(value=name), value=node(item)) for name, item in value.items())
        return ObjectValueNode(fields=tuple(fields))
    if isinstance(value, list):
        return ListValueNode(values=tuple(node(item) for item in value))
    if value is None:
        return NullValueNode()
    return next(make for kind, make in NODES if isinstance(value, kind))(value)


NODES: list[tuple[Any, Callable[[Any], ValueNode]]] = [
    (Name, lambda name: EnumValueNode(value=name.value)),
    (bool, lambda flag: BooleanValueNode(value=flag)),
    (int, lambda number: IntValueNode(value=str(number))),
    (float | Decimal, lambda number: FloatValueNode(value=str(float(number)))),
    (date, lambda day: StringValueNode(value=day.isoformat())),
    (str, lambda text: StringValueNode(value=text)),
]
