"""What tests share: a PostgreSQL database of their own, migrated; tests that use one bear the marker `database`."""

from collections.abc import Iterator

import pytest

import embedded
from schema.migrations import migrate


@pytest.fixture(scope="session")
def database_url() -> Iterator[str]:
    """The address of an empty database with all tables, dropped when the tests end."""
    with embedded.temporary_database() as url:
        migrate(url)
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
