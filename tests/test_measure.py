"""What is too large to be looked at is refused by its measure; the measure itself is linear, whatever is sent."""

from typing import Any

import pytest
from graphql import GraphQLError, parse

from resolvers.limits import SENTENCES, Limits
from resolvers.measure import Measuring, hold_document, hold_text, hold_variables

LIMITS = Limits()


def refusal(work: Any, *arguments: Any) -> str:
    """The code that a refusal bears."""
    with pytest.raises(GraphQLError) as error:
        work(*arguments, LIMITS)
    assert error.value.extensions
    return str(error.value.extensions["code"])


def nested(levels: int) -> str:
    """A document whose fragments each spread the next one twice, under two names."""
    fragments = [f"fragment f{n} on A {{ a {{ ...f{n + 1} }} b: a {{ ...f{n + 1} }} }}" for n in range(levels)]
    return f"{{ ...f0 }} {' '.join(fragments)} fragment f{levels} on A {{ id }}"


@pytest.mark.parametrize(
    ("limit", "text"),
    [
        ("document", " " * 100_001 + "{ id }"),
        ("tokens", "{" + "id " * 5_000 + "}"),
        ("tokens", '{ a(b: "' + '"a\n' * 30_000),
        ("nesting", "{" * 51),
        ("nesting", "[" * 90_000),
        ("characters", '{ a(b: "' + "é" * 10_001 + '") }'),
        ("characters", '{ a(b: "' + '\\"' * 40_000),
        ("characters", '{ a(b: """' + '\\"""' * 20_000),
        ("name", "{" + "a" * 101 + "}"),
        ("name", "{ a(b: " + "9" * 5_000 + ") }"),
    ],
    ids=lambda value: value[:20],
)
def test_a_text_beyond_a_limit_is_refused_under_the_limit_s_name(limit: str, text: str) -> None:
    assert refusal(hold_text, text) == f"COST_LIMIT_{limit.upper()}"


@pytest.mark.parametrize(
    ("limit", "document"),
    [
        ("definitions", " ".join(f"query q{n} {{ id }}" for n in range(101))),
        ("depth", "{ a " * 21 + "}" * 21),
        ("breadth", "{ a { " + "id " * 201 + "} }"),
        ("fields", "{ " + " ".join(f"a{n} {{ {'id ' * 20} }}" for n in range(25)) + "}"),
        ("fields", nested(15)),
        ("roots", "{" + "id " * 51 + "}"),
        ("aliases", "{ a { " + " ".join(f"a{n}: id" for n in range(101)) + "} }"),
        ("directives", "{ id " + "@a " * 101 + "}"),
        ("nesting", "{ ...f0 }" + " ".join(f"fragment f{n} on A {{ ...f{n + 1} }}" for n in range(60))),
    ],
    ids=lambda value: value[:20],
)
def test_a_document_beyond_a_limit_is_refused_fragments_spread(limit: str, document: str) -> None:
    hold_text(document, LIMITS)
    assert refusal(hold_document, parse(document)) == f"COST_LIMIT_{limit.upper()}"


@pytest.mark.parametrize(
    ("limit", "variables"),
    [
        ("characters", {"a": ["é" * 10_001]}),
        ("items", {"a": list(range(1_001))}),
        ("values", {"a": [[0] * 999] * 11}),
        ("levels", {"a": [[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]}),
    ],
)
def test_variables_beyond_a_limit_are_refused(limit: str, variables: dict[str, Any]) -> None:
    assert refusal(hold_variables, variables) == f"COST_LIMIT_{limit.upper()}"


def test_a_nest_of_any_depth_is_measured_without_recursion() -> None:
    value: Any = 1
    for _ in range(100_000):
        value = [value]
    assert refusal(hold_variables, {"a": value}) == "COST_LIMIT_LEVELS"


def test_each_fragment_is_measured_once_however_often_it_is_spread(monkeypatch: pytest.MonkeyPatch) -> None:
    measured, size = [], Measuring.size

    def counted(self: Measuring, selections: Any, level: int) -> Any:
        measured.append(selections)
        return size(self, selections, level)

    monkeypatch.setattr(Measuring, "size", counted)
    document = parse(nested(12))
    refusal(hold_document, document)
    assert len(measured) == len({id(selections) for selections in measured}) <= 40


def test_a_fragment_within_itself_is_left_to_validation() -> None:
    hold_document(parse("{ ...a } fragment a on A { b { ...a ...b } } fragment b on A { ...a }"), LIMITS)


def test_a_question_of_usual_size_passes() -> None:
    text = 'query($a: Int) { a(first: $a, b: {c: [1, 2.5e3], d: "é, { [ \\" # "}) { ...f # { [\n } }'
    text += " fragment f on A { g: id }"
    hold_text(text, LIMITS)
    hold_text(text, Limits(document=1_000, characters=20, tokens=60))
    hold_document(parse(text), LIMITS)
    hold_variables({"a": 1, "b": {"c": ["d"] * 1_000}}, LIMITS)


def test_every_limit_has_its_sentence() -> None:
    assert {*SENTENCES, "cost"} == set(vars(LIMITS))
