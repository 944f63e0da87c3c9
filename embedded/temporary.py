"""Databases that live as long as a block of code: for the tests, and for a demonstration that checks itself."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from embedded.lease import database_url
from embedded.statements import execute

PREFIX = "scdl_temporary_"


@contextmanager
def temporary_database() -> Iterator[str]:
    """The URL of a fresh, empty database beside that of `database_url()`, dropped at the end whoever is connected.

    The role must be allowed to create databases.
    """
    beside = database_url()
    name = f"{PREFIX}{os.getpid()}_{secrets.token_hex(4)}"
    execute(beside, f"create database {name} template template0")
    try:
        yield _neighbour(beside, name)
    finally:
        execute(beside, f"drop database if exists {name} with (force)")


def _neighbour(url: str, database: str) -> str:
    """The URL of another database of the same server."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}/{database}" + (f"?{parts.query}" if parts.query else "")
