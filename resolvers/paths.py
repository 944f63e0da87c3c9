"""Where in a question something is: what an error tells as `path` and `locations`.

A path names response keys only, not the places in lists: what is wrong with a field's arguments is so for each object
of a list, and is known before any of them is.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar, cast

from graphql import GraphQLError, Source

from resolvers.selection import Selection


@dataclass(frozen=True)
class Place:
    """A field of a question.

    Attributes:
        path: the response keys that lead to it.
        source, positions: the document, and where in it the field is asked for. Not its nodes, which would keep the
            whole tree in memory with a plan.
    """

    path: tuple[str, ...] = ()
    source: Source | None = None
    positions: tuple[int, ...] = ()

    def below(self, field: Selection) -> "Place":
        """A field selected there."""
        found = [node.loc for node in field.nodes if node.loc]
        source = found[0].source if found else None
        return Place((*self.path, field.key), source, tuple(loc.start for loc in found))

    def told(self, error: GraphQLError) -> GraphQLError:
        """An error that is met there, told so; or as it is, where it knows its own path."""
        if error.path is not None or not self.path:
            return error
        return GraphQLError(
            error.message,
            source=self.source,
            positions=self.positions,
            path=self.path,
            original_error=error.original_error,
            extensions=error.extensions,
        )


NOWHERE = Place()


class Way:
    """The place in a question that is being made into SQL."""

    def __init__(self) -> None:
        self.place = NOWHERE

    @contextmanager
    def at(self, place: Place) -> Iterator[None]:
        """Be at a place for a while; an error met meanwhile tells it."""
        before, self.place = self.place, place
        try:
            yield
        except GraphQLError as error:
            raise place.told(error) from None
        finally:
            self.place = before

    @contextmanager
    def below(self, field: Selection) -> Iterator[None]:
        """Be at a field for a while, selected where one is."""
        with self.at(self.place.below(field)):
            yield


Method = TypeVar("Method", bound=Callable[..., Any])


def placed(method: Method) -> Method:
    """A method that makes a field, its last argument, into SQL: it is at the field's place meanwhile."""

    @wraps(method)
    def at_its_place(self: Any, *arguments: Any) -> Any:
        with self.way.below(arguments[-1]):
            return method(self, *arguments)

    return cast("Method", at_its_place)
