"""The data version of what a load changes, written in its transaction: servers hear of it once it is committed."""

import secrets
from collections.abc import Iterable

from loaders.database import Connection
from schema.versions import CHANNEL

# In one order, so that two loads that end at once wait for each other, never crosswise.
BUMP = """
insert into data_version (dataset, version, changed_at)
select dataset, version, now() from unnest($1::text[], $2::bigint[]) as changed (dataset, version) order by dataset
on conflict (dataset) do update set version = excluded.version, changed_at = excluded.changed_at
"""


async def bump(connection: Connection, tables: Iterable[str]) -> None:
    """Give the tables that a transaction changed a new version. To be its last statement: other loads wait for it."""
    changed = sorted(tables)
    await connection.execute(BUMP, changed, [secrets.randbits(63) for _ in changed])
    await connection.execute("select pg_notify($1, '')", CHANNEL)
