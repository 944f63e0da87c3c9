"""What tests share: a PostgreSQL database of their own, migrated; tests that use one bear the marker `database`."""

import asyncio
from collections.abc import Iterator

import pytest

import embedded
from demo.sample import load_sample
from schema.migrations import migrate


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """The address of a database with all tables, which tests may load into; dropped when they end."""
    with embedded.temporary_database() as url:
        migrate(url)
        yield url


@pytest.fixture(scope="session")
def empty_url() -> Iterator[str]:
    """The address of a database with all tables and no rows: tests that load use `database_url`."""
    with embedded.temporary_database() as url:
        migrate(url)
        yield url


@pytest.fixture(scope="session")
def demo_url() -> Iterator[str]:
    """The address of a database with the demonstration's sample data, dropped when the tests end."""
    with embedded.temporary_database() as url:
        migrate(url)
        asyncio.run(load_sample(url))
        yield url


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--rewrite`: write the golden statements and answers anew."""
    parser.addoption("--rewrite", action="store_true", help="write the golden statements and answers anew")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that ask a database."""
    for item in items:
        if DATABASES & set(getattr(item, "fixturenames", ())):
            item.add_marker("database")


DATABASES = {"database_url", "demo_url", "empty_url"}
