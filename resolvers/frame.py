"""The text of an answer around what PostgreSQL gives: lists go into it as they come, as large as they are.

An object that PostgreSQL made around a list would copy it, and another around that: a quarter of 1 000 rows' time.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSON

from resolvers.shapes import Fields, Json, as_object


@dataclass(frozen=True)
class Frame:
    """The text, with a place for each value.

    Attributes:
        text: JSON with `%b` in its places.
        places: for each of them the key of what graphql-core answers; None for the next of the statement's columns.
    """

    text: bytes
    places: tuple[str | None, ...]

    def filled(self, row: Sequence[bytes | None], foreign: Mapping[str, bytes]) -> bytes:
        """The answer of a row, and of what graphql-core says."""
        if not foreign:
            return self.text % tuple([value or b"null" for value in row])
        ours = iter(row)
        return self.text % tuple([(next(ours) if key is None else foreign[key]) or b"null" for key in self.places])


@dataclass
class Framing:
    """A frame in the making, and the statement's columns. Keys are GraphQL names, which are JSON as they are."""

    members: list[str] = field(default_factory=list)
    places: list[str | None] = field(default_factory=list)
    columns: list[Json] = field(default_factory=list)

    def foreign(self, key: str) -> None:
        """A key that graphql-core answers."""
        self.members.append(f'"{key}":%b')
        self.places.append(key)

    def own(self, key: str, value: Json | Fields) -> None:
        """A key that the statement answers, by one column or by one for each field."""
        if not isinstance(value, list):
            self.members.append(f'"{key}":{self.column(value)}')
        elif value:
            told = ",".join(f'"{name}":{self.column(part)}' for name, part in value)
            self.members.append(f'"{key}":{{{told}}}')
        else:  # every field was skipped
            self.own(key, as_object([]))

    def column(self, value: Json) -> str:
        """A place for a column of JSON."""
        self.columns.append(value if isinstance(value.type, JSON) else sa.func.to_json(value, type_=JSON))
        self.places.append(None)
        return "%b"

    def frame(self) -> Frame:
        """The whole."""
        return Frame(f"{{{','.join(self.members)}}}".encode(), tuple(self.places))
