"""Where a column's value stands in a JSON object, and how it is taken as text."""

import json
from dataclasses import dataclass

import polars as pl

from schema.model import Column

Item = dict[str, object]


@dataclass(frozen=True)
class Way:
    """The keys that lead to a value: `("acheteur", "id")`; `flat` is the same as one literal key, `acheteur.id`."""

    keys: tuple[str, ...]
    flat: str

    @classmethod
    def of(cls, path: str) -> "Way":
        """The way that a header like `acheteur.id` tells."""
        return cls(tuple(path.split(".")), path)

    def known(self, names: set[str]) -> bool:
        """Whether objects that have these keys may have the value."""
        return self.keys[0] in names or self.flat in names

    def values(self, items: list[Item], *, many: bool) -> list[object]:
        """The value of each object, as it is; a list where there are many."""
        if many:
            return [leaves(item.get(self.keys[0], item.get(self.flat)), self.keys[1:]) for item in items]
        if len(self.keys) == 1:
            return [item.get(self.flat) for item in items]
        return [item[self.flat] if self.flat in item else follow(item, self.keys) for item in items]


def follow(value: object, keys: tuple[str, ...]) -> object:
    """The value at the end of some keys, through lists of one; None where they lead nowhere."""
    for key in keys:
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def leaves(value: object, keys: tuple[str, ...]) -> list[object] | None:
    """The values at the end of some keys, which may be lists, be in lists or be missing; None where there are none."""
    if isinstance(value, list):
        return [leaf for element in value for leaf in leaves(element, keys) or ()] or None
    if isinstance(value, dict) and keys:
        return leaves(value.get(keys[0]), keys[1:])
    return None if value is None else [value]


def series(column: Column, ways: tuple[Way, ...], items: list[Item]) -> pl.Series:
    """The texts of a column: by the first of its ways that leads to a value."""
    values = ways[0].values(items, many=column.many)
    for way in ways[1:]:
        others = way.values(items, many=column.many)
        values = [other if value is None else value for value, other in zip(values, others, strict=True)]
    kind = pl.List(pl.String) if column.many else pl.String
    try:
        return pl.Series(column.name, values, kind)
    except (TypeError, UnicodeEncodeError):  # a value that is no text: rare, so only then is each looked at
        as_texts = texts if column.many else text
        return pl.Series(column.name, [as_texts(value) for value in values], kind)


def texts(value: object) -> list[str | None] | None:
    """Each value of a list as text."""
    return [text(element) for element in value] if isinstance(value, list) else None


def text(value: object) -> str | None:
    """A value as text: "true" and "false" for booleans, JSON for what should be no value at all."""
    if value is None:
        return None
    if not isinstance(value, str):
        value = json.dumps(value, ensure_ascii=False)
    # Half of a surrogate pair is no character, though JSON can write it.
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
