"""The database's shape over time: Alembic revisions made from `schema.tables`, and the call that applies them."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from schema.migrations.reader import admit
from schema.reader import reader_url
from schema.words import LEARNING

# Any constant would do: it names the lock that lets two programs migrate at once without harm.
LOCK = 5_2141_0231
FOLDER = Path(__file__).parent


def sqlalchemy_url(url: str) -> str:
    """A `postgresql://` or `postgres://` address as SQLAlchemy wants it for asyncpg."""
    _, _, rest = url.partition("://")
    return f"postgresql+asyncpg://{rest}"


def config(connection: sa.Connection) -> Config:
    """Alembic's configuration; there is no ini file, so that nothing is said twice."""
    configuration = Config()
    configuration.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    configuration.attributes["connection"] = connection
    return configuration


def migrate(url: str, reader: str = "") -> None:
    """Bring the database at `url` to the newest revision; safe to call again, and from several programs at once.

    The API's login may read it then: that of the address `reader`, else the one that `schema.reader` names.
    """
    asyncio.run(connected(url, upgrade))
    asyncio.run(admit(url, reader or reader_url(url), LOCK))


def write_revision(url: str, message: str) -> None:
    """Write the revision that leads from the last one to what the datasets declare now. `url`: an empty database."""
    asyncio.run(connected(url, lambda connection: autogenerate(connection, message)))


async def connected(url: str, work: Callable[[sa.Connection], None]) -> None:
    """Do some work in one transaction."""
    engine = create_async_engine(sqlalchemy_url(url), poolclass=NullPool)
    try:
        async with engine.connect() as connection:
            await connection.run_sync(work)
            await connection.commit()
    finally:
        await engine.dispose()


def upgrade(connection: sa.Connection) -> None:
    """Apply what is missing, within the transaction of `connection`: revisions, then the triggers that learn words."""
    revise(connection)
    known = set(connection.scalars(sa.text("SELECT tgname FROM pg_trigger")))
    for name, statement in LEARNING.items():
        if name not in known:
            connection.execute(sa.text(statement))


def revise(connection: sa.Connection) -> None:
    """Apply the revisions that are missing."""
    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(LOCK)))
    command.upgrade(config(connection), "head")


def autogenerate(connection: sa.Connection, message: str) -> None:
    """Apply all revisions, and write down what the declarations have beside them."""
    revise(connection)
    number = f"{len(list((FOLDER / 'versions').glob('*.py'))) + 1:04}"
    command.revision(config(connection), message, autogenerate=True, rev_id=number)
