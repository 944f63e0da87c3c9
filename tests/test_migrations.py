"""The revisions make the tables that the datasets declare, from nothing, once, and by several programs at a time."""

from concurrent.futures import ThreadPoolExecutor

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

import embedded
from schema.migrations import migrate, sqlalchemy_url
from schema.operator import RESERVE


def differences(connection: sa.Connection) -> list[object]:
    """What autogeneration would add to the revisions."""
    return list(compare_metadata(MigrationContext.configure(connection), RESERVE.metadata))


async def test_the_revisions_make_what_the_datasets_declare(database_url: str) -> None:
    engine = create_async_engine(sqlalchemy_url(database_url), poolclass=NullPool)
    async with engine.connect() as connection:
        assert await connection.run_sync(differences) == []
    await engine.dispose()


def test_migrating_again_changes_nothing(database_url: str) -> None:
    migrate(database_url)


@pytest.mark.database
def test_two_programs_may_migrate_at_once() -> None:
    with embedded.temporary_database() as url, ThreadPoolExecutor(2) as threads:
        list(threads.map(migrate, [url, url]))


@pytest.mark.database
async def test_text_is_compared_without_case_and_accents(database_url: str) -> None:
    engine = create_async_engine(sqlalchemy_url(database_url), poolclass=NullPool)
    async with engine.connect() as connection:
        assert await connection.scalar(sa.text("SELECT normalise('ÉTÉ à Besançon, œuvre')")) == "ete a besancon, oeuvre"
    await engine.dispose()
