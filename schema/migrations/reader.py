"""Gives the API its login: made where it is missing, and allowed what `schema.reader` says."""

import logging
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

import asyncpg

from schema.reader import GRANTS, READER

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
# Managed databases keep some of this to themselves, and two programs may do it at once.
REFUSED = (asyncpg.InsufficientPrivilegeError, asyncpg.FeatureNotSupportedError)
ANOTHER_WAS_FIRST = (asyncpg.DuplicateObjectError, asyncpg.UniqueViolationError)
MAKE = "CREATE ROLE %I LOGIN PASSWORD %L"
CHANGE = "ALTER ROLE %I LOGIN PASSWORD %L"
log = logging.getLogger("schema.migrations")


async def admit(owner: str, reader: str, lock: int) -> None:
    """Let the login of the address `reader` read the database of the address `owner`, and do nothing else.

    What the database refuses is told in the log, and the rest is done.
    """
    connection: Connection = await asyncpg.connect(owner)
    try:
        await connection.execute("SELECT pg_advisory_lock($1)", lock)
        parts = urlsplit(reader)
        name = unquote(parts.username or READER)
        if not await enters(reader):
            await attempt(connection, await login(connection, name, unquote(parts.password or "")))
        if await exists(connection, name):
            for grant in GRANTS:
                await attempt(connection, await named(connection, grant, name))
    finally:
        await connection.close()


async def enters(reader: str) -> bool:
    """Whether the login is there, with the password that the address has."""
    try:
        connection = await asyncpg.connect(reader)
    except asyncpg.InvalidAuthorizationSpecificationError:
        return False
    except asyncpg.InsufficientPrivilegeError:
        return True  # it only may not connect to this database yet
    await connection.close()
    return True


async def exists(connection: Connection, name: str) -> bool:
    """Whether there is a role of that name."""
    return bool(await connection.fetchval("SELECT count(*) FROM pg_roles WHERE rolname = $1", name))


async def login(connection: Connection, name: str, password: str) -> str:
    """The statement that makes the login, or gives it its password."""
    form = CHANGE if await exists(connection, name) else MAKE
    return str(await connection.fetchval("SELECT format($1, $2::text, $3::text)", form, name, password or None))


async def named(connection: Connection, grant: str, name: str) -> str:
    """A grant with the names in it, as PostgreSQL quotes them."""
    row = await connection.fetchrow(
        "SELECT quote_ident($1) reader, quote_ident(current_user) owner, quote_ident(current_database()) database", name
    )
    assert row  # noqa: S101 (a SELECT without FROM has one row)
    return grant.format_map(dict(row))


async def attempt(connection: Connection, statement: str) -> None:
    """Run a statement; go on without it where the database refuses, and say so without its password."""
    try:
        await connection.execute(statement)
    except ANOTHER_WAS_FIRST:
        pass
    except REFUSED as error:
        told = statement.partition(" PASSWORD ")[0]
        log.warning("PostgreSQL refuses « %s » (%s): the API may do more than read, see SCDL_READER_URL", told, error)
