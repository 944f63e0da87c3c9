"""Who the API is to PostgreSQL: the login that can only read, whatever SQL it is made to send."""

import logging
from typing import Any, TypeAlias

import asyncpg

from schema.reader import reader_url

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
log = logging.getLogger("api")


class Login:
    """Opens connections as the reader of `reader`, else as the one that goes with the owner's address `url`.

    A deployment that names no reader, and whose database has none, is served as the owner: its log says so.
    """

    def __init__(self, url: str, reader: str) -> None:
        self.reader = reader or reader_url(url)
        self.owner = None if reader or self.reader == url else url
        self.told = False

    async def connect(self, **options: Any) -> Connection:
        """A new connection. Raises what asyncpg does."""
        try:
            return await asyncpg.connect(self.reader, **options)
        except asyncpg.InvalidAuthorizationSpecificationError as error:
            if self.owner is None:
                raise
            self.warn(error)
        return await asyncpg.connect(self.owner, **options)

    def warn(self, error: Exception) -> None:
        """Say, once, that the owner reads in the reader's place."""
        if not self.told:
            self.told = True
            log.warning(
                "The API reads as the database's owner, since its own login is not let in (%s): "
                "./run migrate makes it, or SCDL_READER_URL names another",
                error,
            )
