"""GraphQL over HTTP by the specification's own audits, those of the npm package `graphql-http`, on a real server.

https://github.com/graphql/graphql-http#audits
"""

import json

from api.app import create_app
from api.serving import serving
from tests import npm

pytestmark = npm.needs("graphql-http")


def test_every_audit_passes(empty_url: str) -> None:
    with serving(create_app(empty_url)) as address:
        audits = json.loads(npm.told("audits.mjs", f"{address}/graphql"))
    assert len(audits) == 61
    assert [audit for audit in audits if audit["status"] != "ok"] == []
