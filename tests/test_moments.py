"""Days and instants as clients write them; what is none is told in a sentence, with its place."""

from typing import Any

import pytest
from graphql import parse, validate

from schema.query import build

SCHEMA = build()._schema


def errors(kind: str, value: str) -> list[Any]:
    """What is wrong with a value written into a question."""
    column = {"Date": "subventions(where: {dateConvention", "DateTime": "sources(where: {chargeeLe"}[kind]
    return validate(SCHEMA, parse(f"{{ {column}: {{\neq: {value}}}}}) {{ totalCount }} }}"))


@pytest.mark.parametrize("value", ['"2023-12-31"', '"2024-02-29"', '"0001-01-01"', '"9999-12-31"'])
def test_a_day_is_read(value: str) -> None:
    assert errors("Date", value) == []


@pytest.mark.parametrize("value", ['"2023-12-31T18:00:00+01:00"', '"2023-12-31T18:00:00Z"', '"2023-12-31"'])
def test_an_instant_is_read(value: str) -> None:
    assert errors("DateTime", value) == []


@pytest.mark.parametrize("value", ['"2023-02-29"', '"31/12/2023"', '"2023"', '""', "2023", "20231231", "true", "HIER"])
@pytest.mark.parametrize("kind", ["Date", "DateTime"])
def test_what_is_none_is_told_with_its_place(kind: str, value: str) -> None:
    (error,) = errors(kind, value)
    assert "écrivez" in error.message
    assert [(place.line, place.column) for place in error.locations] == [(2, 5)]
