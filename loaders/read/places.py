"""Where the columns of a dataset stand in JSON objects: an object's keys lead to the cells of a row."""

import json
from collections.abc import Callable, Iterable, Sequence
from functools import partial

import polars as pl

Item = dict[str, object]
# What one key of an object gives: the cells it fills, each with what takes the value for it (None: as it is).
Places = dict[str, tuple[tuple[int, Callable[[object], object] | None], ...]]

SEPARATOR = "\0"  # between the values of a list while they are one text: no character of a value that can be stored


def places(paths: Iterable[tuple[str, int, bool]]) -> Places:
    """The places of all paths (`acheteur.id`, its cell, whether it is a list), by their first key.

    Each path is also known as one literal key, `"acheteur.id"`, as some portals flatten it.
    """
    found: Places = {}
    for path, cell, many in paths:
        first, *rest = path.split(".")
        for key, keys in {path: [], first: rest}.items():
            take = partial(join, keys=keys) if many else partial(follow, keys=keys) if keys else None
            found[key] = (*found.get(key, ()), (cell, take))
    return found


def follow(value: object, keys: Sequence[str]) -> object:
    """The value at the end of some keys, through lists of one; None where they lead nowhere."""
    for key in keys:
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if not isinstance(value, dict):
            return None
        value = value.get(key)
    return value


def join(value: object, keys: Sequence[str]) -> str | None:
    """The values at the end of some keys as one text, which `split` takes apart again; None where there are none."""
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


def split(joined: pl.Series) -> pl.Series:
    """Lists of text, from what `join` made of them: list by list they would take ten times as long to build."""
    return joined.str.split(SEPARATOR)


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
