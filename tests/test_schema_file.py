"""`docs/schema.graphql` is what the declarations make; `--rewrite` writes it anew."""

from pathlib import Path

import pytest

from schema.query import build

FILE = Path(__file__).parent.parent / "docs" / "schema.graphql"


def test_the_schema_in_the_documentation_is_the_one_served(pytestconfig: pytest.Config) -> None:
    text = build().as_str() + "\n"
    if pytestconfig.getoption("--rewrite"):
        FILE.write_text(text, encoding="utf-8")
    assert FILE.read_text(encoding="utf-8") == text


def test_the_schema_is_a_federation_subgraph_with_its_entities() -> None:
    text = build().as_str()
    assert "https://specs.apollo.dev/federation/v2" in text
    for key in (
        'Collectivite implements Node @key(fields: "siren"',
        'Territoire implements Node @key(fields: "type code"',
    ):
        assert key in text
