"""The login by which the API reads the database: it may SELECT from what the graph shows, and do nothing else.

It is a login of its own rather than a role that a stronger one takes on: what SQL gives up (`SET ROLE`), SQL takes back
(`RESET ROLE`, `set_config`). See docs/decisions/0015-a-login-that-can-only-read.md.
"""

import hmac
from urllib.parse import SplitResult, unquote, urlsplit

from schema.tables import TABLES
from schema.versions import DATA_VERSION
from schema.words import MOT

READER = "scdl_reader"
SHOWN = sorted(table.name for table in (*TABLES.values(), DATA_VERSION, MOT))
"""The tables that it may read: each column of theirs is shown, by itself or by its relation, or says how to find it."""

# Each is tried by itself; `{reader}` and the others are filled in as identifiers by PostgreSQL's format().
GRANTS = (
    "GRANT CONNECT ON DATABASE {database} TO {reader}",
    "GRANT USAGE ON SCHEMA public TO {reader}",
    "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {reader}",
    f"GRANT SELECT ON {', '.join(SHOWN)} TO {{reader}}",
    # What PostgreSQL lets everybody do, though it writes: temporary tables, before version 15 others, large objects.
    "GRANT TEMPORARY ON DATABASE {database} TO {owner}",
    "REVOKE TEMPORARY ON DATABASE {database} FROM PUBLIC",
    "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
    "REVOKE EXECUTE ON FUNCTION lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea) FROM PUBLIC",
)


def reader_url(url: str) -> str:
    """The address by which the API reads the database whose owner's address is `url`.

    Its password is made from the owner's, so that whoever has the one address has the other, and nobody else does.
    """
    parts = urlsplit(url)
    if parts.username == READER:
        return url
    password = made_from(parts)
    login = f"{READER}:{password}" if password else READER
    return parts._replace(netloc=f"{login}@{parts.netloc.rpartition('@')[2]}").geturl()


def made_from(owner: SplitResult) -> str:
    """The reader's password; empty where the owner has none."""
    return hmac.digest(unquote(owner.password).encode(), READER.encode(), "sha256").hex() if owner.password else ""
