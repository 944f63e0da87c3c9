"""The database's shape over time: Alembic revisions made from `schema.tables`, and the call that applies them."""

import asyncio
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

# Any constant would do: it names the lock that lets two programs migrate at once without harm.
LOCK = 5_2141_0231


def sqlalchemy_url(url: str) -> str:
    """A `postgresql://` or `postgres://` address as SQLAlchemy wants it for asyncpg."""
    _, _, rest = url.partition("://")
    return f"postgresql+asyncpg://{rest}"


def config() -> Config:
    """Alembic's configuration; there is no ini file, so that nothing is said twice."""
    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return configuration


def migrate(url: str) -> None:
    """Bring the database at `url` to the newest revision; safe to call again, and from several programs at once."""
    asyncio.run(_migrate(url))


async def _migrate(url: str) -> None:
    engine = create_async_engine(sqlalchemy_url(url), poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            await connection.run_sync(upgrade)
            await connection.commit()
    finally:
        await engine.dispose()


def upgrade(connection: sa.Connection) -> None:
    """Apply the revisions that are missing, within the transaction of `connection`."""
    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
    configuration = config()
    configuration.attributes["connection"] = connection
    command.upgrade(configuration, "head")
