"""Relay's conventions, held by the four rules of graphql-eslint that check a schema for them.

https://the-guild.dev/graphql/eslint/rules
"""

import json
from typing import Any

from graphql import print_schema

from schema.query import build
from tests import npm

pytestmark = npm.needs("@graphql-eslint")
RULES = {f"@graphql-eslint/relay-{subject}" for subject in ("arguments", "connection-types", "edge-types", "page-info")}
AGAINST_ALL = """
type Query { things(first: Int): ThingConnection }
type ThingConnection { edges: ThingEdge  pageInfo: PageInfo! }
type ThingEdge { cursor: String!  node: [Thing] }
type Thing { id: ID! }
type PageInfo { hasNextPage: Boolean! }
"""


def linted(schema: str) -> Any:
    """The rules, and what they have to say of a schema."""
    return json.loads(npm.told("relay.mjs", given=schema))


def test_our_schema_follows_every_rule() -> None:
    told = linted(print_schema(build()._schema))
    assert set(told["rules"]) == RULES
    assert told["messages"] == []


def test_each_rule_finds_what_does_not_follow_it() -> None:
    assert {message["ruleId"] for message in linted(AGAINST_ALL)["messages"]} == RULES
