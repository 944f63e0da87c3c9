"""Cursors: where an element stands in an ordered list, as an opaque text that cannot be altered unnoticed.

The text is base64 of a check sum and a JSON array: the signature of the order and of what is listed, then the
element's value of each key.
PostgreSQL writes it, so that no row passes through Python; Python reads it back.
"""

import base64
import binascii
import hashlib
import json
from typing import Any

import sqlalchemy as sa

from resolvers.errors import bad_input

# Part of the check sum: it tells an altered cursor from ours. It is no secret, since a cursor gives access to nothing.
SALT = "curseur-1"
CHECK = 8


def signature(order: str) -> str:
    """What tells one order from another, short: cursors of another order are refused by it."""
    return hashlib.md5(order.encode(), usedforsecurity=False).hexdigest()[:6]


def position(order: str, keys: list[sa.ColumnElement[Any]]) -> sa.ColumnElement[str]:
    """The SQL of what a row's cursor holds in that order: each row of a page has it, few are asked for their cursor."""
    values = [sa.cast(key, sa.Text) for key in keys]
    return sa.cast(sa.func.json_build_array(sa.literal_column(f"'{signature(order)}'"), *values), sa.Text)


def cursor(position: sa.ColumnElement[str]) -> sa.ColumnElement[str]:
    """The SQL of the cursor that holds a position."""
    salted = sa.func.md5(position.op("||")(sa.literal_column(f"'{SALT}'")))
    check = sa.func.left(salted, sa.literal_column(str(CHECK)))
    whole = sa.func.convert_to(check.op("||")(position), sa.literal_column("'UTF8'"))
    encoded = sa.func.encode(whole, sa.literal_column("'base64'"))
    return sa.func.translate(encoded, sa.literal_column("E'\\n'"), sa.literal_column("''"))


def decode(text: str, order: str, length: int) -> list[str | None]:
    """The key values that a cursor holds. Refuses one that was altered, or that belongs to another order."""
    whole = opened(text)
    if not whole:
        raise bad_input("Curseur illisible : reprenez tel quel un curseur d'une réponse (endCursor, startCursor).")
    found, *values = whole
    if found != signature(order) or len(values) != length:
        raise bad_input(
            "Ce curseur vient d'une autre liste ou d'un autre ordre : gardez le même orderBy, ou repartez sans curseur."
        )
    return list(values)


def opened(text: str) -> list[str | None]:
    """What a cursor of ours holds, the order's signature first; nothing where it is none of ours, or was altered."""
    if len(text) % 4:
        return []  # no base64: most texts are told from cursors by this
    try:
        whole = base64.b64decode(text, validate=True).decode()
        check, payload = whole[:CHECK], whole[CHECK:]
        known = hashlib.md5((payload + SALT).encode(), usedforsecurity=False).hexdigest()[:CHECK] == check
        return list(json.loads(payload)) if known else []
    except (binascii.Error, ValueError, RecursionError):
        return []


def absences(text: str) -> str:
    """Which values of a cursor are absent, as a word; empty for a text that is no cursor."""
    return "".join("-" if value is None else "+" for value in opened(text))
