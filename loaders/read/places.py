"""Where the columns of a dataset stand in JSON objects: what some objects have at the end of a path, as texts."""

import json
from collections.abc import Sequence, Set

import polars as pl

Item = dict[str, object]

MARK = "\ufeff"
NAMES = frozenset({"id", "code"})  # what an object is named by: `"acheteur": "21060004500392"`
SEPARATOR = "\0"  # between the values of a list while they are one text: no character of a value that can be stored


def keys_of(path: str) -> dict[str, list[str]]:
    """The keys of an object that a path (`acheteur.id`) may begin with, each with the keys that follow.

    Each path is also known as one literal key, `"acheteur.id"`, as some portals flatten it.
    """
    first, *rest = path.split(".")
    return {path: [], first: rest}


def column_of(items: Sequence[Item], known: Set[str], paths: Sequence[str], *, many: bool) -> pl.Series | None:
    """What each object has at the first path that leads to anything, as text; None where no object has anything.

    `known`: the keys that any of them has. Lists (`many`) are one text, for `apart`.
    """
    found = None
    for path in paths:
        for key, keys in keys_of(path).items():
            if key in known:
                values = [item.get(key) for item in items]
                told = texts([join(value, keys) for value in values] if many else follow(values, keys))
                found = told if found is None else found.zip_with(found.is_not_null(), told)
    return None if found is None or found.null_count() == found.len() else unmarked(found)


def unmarked(texts: pl.Series) -> pl.Series:
    """The texts, and those of lists, without the marks of UTF-8 at their edges: they are no characters of a value."""
    if not texts.str.contains(MARK, literal=True).any():
        return texts
    return texts.str.replace_all(rf"(^|\x00)[\s{MARK}]+", "$1").str.replace_all(rf"[\s{MARK}]+($|\x00)", "$1")


def apart(joined: pl.Expr) -> pl.Expr:
    """The lists that `join` made texts of: list by list they would take ten times as long to become a column."""
    return joined.str.split(SEPARATOR)


def follow(values: Sequence[object], keys: Sequence[str]) -> Sequence[object]:
    """What stands at the end of some keys in each value, through lists of one; None where they lead nowhere."""
    for key in keys:
        values = [value.get(key) if isinstance(value, dict) else within(value, key) for value in values]
    return values


def within(value: object, key: str) -> object:
    """What a list of one object has under a key, or a text that stands for the object it names; else None."""
    if isinstance(value, str):
        return value if key in NAMES else None
    alone = value[0] if isinstance(value, list) and len(value) == 1 else None
    return alone.get(key) if isinstance(alone, dict) else None


def join(value: object, keys: Sequence[str]) -> str | None:
    """The values at the end of some keys as one text, which `apart` takes apart again; None where there are none."""
    for key in keys:
        if isinstance(value, dict):
            value = value.get(key)
    if isinstance(value, str):
        return value or None
    try:
        return SEPARATOR.join(value) or None  # type: ignore[arg-type]
    except TypeError:  # values that are not texts
        return SEPARATOR.join(filter(None, leaves(value, keys))) or None


def leaves(value: object, keys: Sequence[str]) -> list[str | None]:
    """The texts in a value: one, many, or many objects that have them under some keys."""
    if isinstance(value, list):
        return [leaf for element in value for leaf in leaves(element, keys)]
    if isinstance(value, dict) and keys:
        return leaves(value.get(keys[0]), keys[1:])
    return [value if isinstance(value, str) else text(value)]


def texts(values: Sequence[object]) -> pl.Series:
    """Values as text. That some are none is rare, so each is looked at only then."""
    try:
        return pl.Series(values, dtype=pl.String)
    except TypeError:
        return texts([value if isinstance(value, str) else text(value) for value in values])
    except UnicodeEncodeError:
        return texts([value and whole(str(value)) for value in values])


def text(value: object) -> str | None:
    """A value that is no text as one: "true" and "false" for booleans, JSON for what should be no value at all."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value is None else json.dumps(value, ensure_ascii=False)


def whole(value: str) -> str:
    """A text without the halves of surrogate pairs: they are no characters, though JSON can write them."""
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
