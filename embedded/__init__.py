"""The embedded PostgreSQL: a server of the project's own, for whoever has none.

It runs while at least one process uses it and not a second longer: see `lease` (its clients), `supervisor`
(who starts and stops it) and `server` (what it is). `DATABASE_URL` replaces it everywhere.
"""

from embedded.lease import database_url
from embedded.server import EmbeddedError
from embedded.temporary import temporary_database

__all__ = ["EmbeddedError", "database_url", "temporary_database"]
