"""The shapes of JSON in SQL: labelled columns as an object, and rows of them as a list."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSON

from resolvers.errors import refused

Json = sa.ColumnElement[Any]
# What is to be answered, by response key, in the order of the answer.
Fields = list[tuple[str, Json]]
# What turns a bare SELECT of the fields into the one that finds their rows: FROM, WHERE, ORDER BY, LIMIT.
Finish = Callable[[sa.Select[Any]], sa.Select[Any]]

EMPTY = sa.literal_column("'[]'::json", JSON)
# PostgreSQL cuts a label beyond this many bytes; response keys are ASCII names.
LONGEST_LABEL = 63
# json_build_object takes 100 arguments.
MOST_PAIRS = 50


def literal(text: str) -> Json:
    """A name of the schema's (never a client's text) as a constant."""
    return sa.literal_column(f"'{text}'::text", sa.Text)


def correlated(inner: sa.Select[Any], outer: Any) -> sa.Select[Any]:
    """A sub-select that sees the rows it hangs on: without this SQLAlchemy would silently join them again."""
    return inner if outer is None else inner.correlate(outer)


def as_object(fields: Fields, finish: Finish = lambda inner: inner) -> Json:
    """One row as an object; null where there is no row."""
    return sa.select(row(fields, finish)).scalar_subquery()


def as_list(fields: Fields, finish: Finish) -> Json:
    """Rows as an array, in their order; empty where there is none."""
    gathered = sa.func.json_agg(row(fields, finish, whole=True))
    return sa.select(sa.func.coalesce(gathered, EMPTY, type_=JSON)).scalar_subquery()


def as_values(value: Json, finish: Finish) -> Json:
    """Values, one a row, as an array, in their order; empty where there is none."""
    inner = finish(sa.select(value.label("value"))).subquery()
    return sa.select(sa.func.coalesce(sa.func.json_agg(inner.c.value), EMPTY, type_=JSON)).scalar_subquery()


def row(fields: Fields, finish: Finish, *, whole: bool = False) -> Json:
    """A row of the fields as JSON: `json`, never `jsonb`, which would re-order the keys."""
    if any(len(key) > LONGEST_LABEL for key, _ in fields):
        return pairs(fields, finish)
    inner = finish(sa.select(*(value.label(key) for key, value in fields))).subquery().table_valued()
    # json_agg makes JSON of a row by itself.
    return inner if whole else sa.func.row_to_json(inner, type_=JSON)


def pairs(fields: Fields, finish: Finish) -> Json:
    """The same where a response key is longer than a label may be: keys and values told one by one."""
    if len(fields) > MOST_PAIRS:
        message = f"Un alias de plus de {LONGEST_LABEL} caractères n'est admis qu'avec {MOST_PAIRS} champs au plus."
        raise refused("ALIAS_TOO_LONG", message)
    inner = finish(sa.select(*(value.label(f"f{index}") for index, (_, value) in enumerate(fields)))).subquery()
    told = [part for (key, _), value in zip(fields, inner.c, strict=True) for part in (literal(key), value)]
    return sa.func.json_build_object(*told, type_=JSON)
