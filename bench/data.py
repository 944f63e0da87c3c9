"""The database that is measured: made in SQL on the project's own server, and kept until its recipe changes."""

import asyncio
import hashlib
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import asyncpg

import embedded
from schema.migrations import migrate

FOLDER = Path(__file__).parent
RECIPES = (FOLDER / "data.sql", FOLDER / "peers" / "postgraphile" / "database.sql")


def database(scale: float) -> str:
    """The address of the database of that scale, made where there is none. Scale 1 takes some minutes."""
    server = embedded.database_url()
    name = f"scdl_bench_{scale:g}".replace(".", "_")
    url = urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
    if asyncio.run(mark(server, name)) != recipe(scale):
        asyncio.run(create(server, name))
        migrate(url)
        asyncio.run(fill(url, scale))
        asyncio.run(write_mark(server, name, recipe(scale)))
    return url


def recipe(scale: float) -> str:
    """What a database was made from, in short."""
    versions = sorted(Path(migrate.__code__.co_filename).parent.glob("versions/*.py"))
    texts = [path.read_bytes() for path in (*RECIPES, *versions)]
    return hashlib.sha256(b"\0".join([str(scale).encode(), *texts])).hexdigest()


async def mark(server: str, name: str) -> str | None:
    """What the database of that name says it was made from; None where there is none, or only half of one."""
    connection = await asyncpg.connect(server)
    found = await connection.fetchval(
        "SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = $1", name
    )
    await connection.close()
    return str(found) if found else None


async def write_mark(server: str, name: str, text: str) -> None:
    """Say what the database was made from."""
    connection = await asyncpg.connect(server)
    await connection.execute(f"COMMENT ON DATABASE {name} IS '{text}'")
    await connection.close()


async def create(server: str, name: str) -> None:
    """An empty database in the place of an old one."""
    connection = await asyncpg.connect(server)
    await connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()


async def fill(url: str, scale: float) -> None:
    """All rows, then the indexes (which cost more when they are there first), then what the peers want."""
    connection = await asyncpg.connect(url, server_settings={"bench.scale": str(scale), "synchronous_commit": "off"})
    await connection.execute("SET maintenance_work_mem = '512MB'")
    indexes = [row["indexdef"] for row in await connection.fetch(INDEXES)]
    for row in await connection.fetch(INDEXES):
        await connection.execute(f'DROP INDEX "{row["indexname"]}"')
    await connection.execute(RECIPES[0].read_text())
    for index in indexes:
        await connection.execute(index)
    await connection.execute(RECIPES[1].read_text())
    await connection.execute("VACUUM ANALYZE")
    await connection.close()


INDEXES = """
    SELECT indexname, indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND indexname NOT IN (SELECT conname FROM pg_constraint)
"""
