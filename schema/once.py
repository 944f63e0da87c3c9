"""A function of a dataset is computed once."""

from collections.abc import Callable
from functools import cache
from typing import TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., object])


def once(function: Function) -> Function:
    """`functools.cache` that keeps the signature, which type checkers otherwise lose (and refuse for classes)."""
    return cast("Function", cache(function))
