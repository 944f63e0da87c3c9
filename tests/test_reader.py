"""The login that the API reads by, over a real PostgreSQL: it reads what the graph shows, and that is all."""

import secrets
from collections.abc import AsyncIterator, Iterator
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote, urlsplit

import asyncpg
import httpx
import pytest

import embedded
from api.app import create_app
from api.database import Database
from api.login import Connection
from api.serving import serving
from api.settings import Settings
from schema.migrations import migrate
from schema.reader import READER, SHOWN, reader_url

pytestmark = pytest.mark.database
ROLE = "scdl_test"


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A database with a table beside those that the graph shows, and a login of that database's own to try."""
    with embedded.temporary_database() as url:
        migrate(url)
        yield url


@pytest.fixture
async def connection(url: str) -> AsyncIterator[Connection]:
    """A connection as the server opens it; beside it there is a table that the graph does not show."""
    database = Database(url, Settings())
    owner = await asyncpg.connect(url)
    await owner.execute("CREATE TABLE IF NOT EXISTS adresse_secrete (texte text)")
    connection = await database.connect()
    yield connection
    await connection.close()
    await owner.close()


WRITES = [
    "INSERT INTO source (id) VALUES ('une')",
    "UPDATE subvention SET montant = 0",
    "DELETE FROM subvention",
    "TRUNCATE subvention",
    "MERGE INTO source USING (SELECT 1) AS une ON false WHEN NOT MATCHED THEN INSERT (id) VALUES ('une')",
    "COPY subvention FROM STDIN",
    "SELECT * FROM subvention FOR UPDATE",
]
OTHERS = [
    "CREATE TABLE une (nombre int)",
    "CREATE TEMPORARY TABLE une (nombre int)",
    "CREATE FUNCTION une() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    "CREATE SCHEMA une",
    "CREATE EXTENSION dblink",
    "ALTER TABLE subvention ADD COLUMN une int",
    "DROP TABLE subvention",
    "COMMENT ON TABLE subvention IS ''",
    "SELECT lo_create(0)",
    "SELECT lo_from_bytea(0, 'une'::bytea)",
    "COPY (SELECT 1) TO PROGRAM 'true'",
    "COPY (SELECT 1) TO '/tmp/une'",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT pg_ls_dir('/')",
    "SELECT lo_import('/etc/passwd')",
    "SELECT pg_reload_conf()",
    "ALTER SYSTEM SET work_mem = '1GB'",
    "CREATE ROLE une SUPERUSER",
    "ALTER ROLE scdl_reader SUPERUSER",
    "SELECT * FROM pg_authid",
]
HIDDEN = ["SELECT texte FROM adresse_secrete", "SELECT * FROM alembic_version"]


@pytest.mark.parametrize("statement", [*WRITES, *OTHERS, *HIDDEN])
async def test_nothing_but_reading_what_is_shown_can_be_done(connection: Connection, statement: str) -> None:
    with pytest.raises((asyncpg.InsufficientPrivilegeError, asyncpg.ReadOnlySQLTransactionError)):
        await connection.execute(statement)


@pytest.mark.parametrize("statement", [*WRITES, *OTHERS, *HIDDEN])
async def test_nor_where_the_session_s_own_setting_is_turned_off(connection: Connection, statement: str) -> None:
    await connection.execute("SET default_transaction_read_only = off")
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await connection.execute(statement)


@pytest.mark.parametrize(
    "statement", ["SET ROLE {}", "SET SESSION AUTHORIZATION {}", "SELECT set_config('role', '{}', false)"]
)
async def test_it_cannot_become_another(connection: Connection, url: str, statement: str) -> None:
    owner = await asyncpg.connect(url)
    name = await owner.fetchval("SELECT current_user")
    await owner.close()
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await connection.execute(statement.format(name))
    await connection.execute("RESET ROLE; RESET SESSION AUTHORIZATION; SET ROLE NONE")
    assert await connection.fetchval("SELECT current_user") == READER


async def test_it_reads_each_table_of_the_graph_and_no_other(connection: Connection) -> None:
    for table in SHOWN:
        assert await connection.fetch(f"SELECT * FROM {table} LIMIT 1") is not None  # noqa: S608 (names of ours)
    readable = await connection.fetch(
        "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm', 'S') "
        "AND has_table_privilege(oid, 'SELECT') ORDER BY relname"
    )
    assert [row["relname"] for row in readable] == SHOWN


async def test_it_neither_waits_nor_idles_for_ever(connection: Connection) -> None:
    names = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
    assert [await connection.fetchval("SELECT current_setting($1)", name) for name in names] == ["10s", "5s", "10s"]


async def test_a_question_that_waits_for_a_lock_is_answered_all_the_same(url: str) -> None:
    owner = await asyncpg.connect(url)
    async with owner.transaction():
        await owner.execute("LOCK TABLE subvention IN ACCESS EXCLUSIVE MODE")
        with serving(create_app(url, Settings(waiting_timeout=0.2))) as address:
            async with httpx.AsyncClient() as client:
                asked = await client.post(f"{address}/graphql", json={"query": "{ subventions { totalCount } }"})
    await owner.close()
    assert asked.status_code == 503
    assert asked.json()["errors"][0]["extensions"]["code"] == "TIMEOUT"


async def test_the_servers_sessions_are_all_the_reader_s(url: str) -> None:
    owner = await asyncpg.connect(url)
    with serving(create_app(url)) as address:
        async with httpx.AsyncClient() as client:
            asked = await client.post(f"{address}/graphql", json={"query": "{ subventions { totalCount } }"})
        sessions = await owner.fetch(
            "SELECT DISTINCT usename, application_name FROM pg_stat_activity "
            "WHERE datname = current_database() AND application_name LIKE 'scdl-graphql%'"
        )
    await owner.close()
    assert asked.json()["data"] == {"subventions": {"totalCount": 0}}
    assert {row["usename"] for row in sessions} == {READER}
    assert {row["application_name"] for row in sessions} == {"scdl-graphql", "scdl-graphql versions"}


@pytest.fixture
async def role(url: str) -> AsyncIterator[str]:
    """The name of a role that the test may make; dropped at the end."""
    name = f"{ROLE}_{secrets.token_hex(4)}"
    yield name
    owner = await asyncpg.connect(url)
    if await owner.fetchval("SELECT count(*) FROM pg_roles WHERE rolname = $1", name):
        await owner.execute(f"DROP OWNED BY {name}; DROP ROLE {name}")
    await owner.close()


def as_role(url: str, role: str, password: str = "") -> str:
    """The same database's address for another role."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=f"{quote(role)}:{quote(password)}@{host}").geturl()


async def test_a_deployment_may_name_another_login(url: str, role: str) -> None:
    reader = as_role(url, role, "un mot : d'elle @ seule")
    migrated(url, reader)
    database = Database("postgresql://nobody@127.0.0.1:1/none", Settings(reader_url=reader))
    connection = await database.connect()
    assert await connection.fetchval("SELECT current_user") == role
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        await connection.execute("SELECT * FROM alembic_version")
    await connection.close()


async def test_a_login_that_is_named_and_missing_is_not_replaced_by_the_owner(url: str, role: str) -> None:
    database = Database(url, Settings(reader_url=as_role(url, role)))
    with pytest.raises(asyncpg.InvalidAuthorizationSpecificationError):
        await database.connect()


async def test_where_there_is_no_reader_the_owner_reads_and_the_log_says_so(
    url: str, role: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    database = Database(url, Settings())
    monkeypatch.setattr(database.login, "reader", as_role(url, role))
    for _ in range(2):
        connection = await database.connect()
        assert await connection.fetchval("SHOW default_transaction_read_only") == "on"
        await connection.close()
    [record] = caplog.records
    assert "SCDL_READER_URL" in record.message


async def test_where_postgresql_lets_no_login_be_made_the_tables_are_made_all_the_same(
    url: str, role: str, caplog: pytest.LogCaptureFixture
) -> None:
    owner = await asyncpg.connect(url)
    await owner.execute(f"CREATE ROLE {role} LOGIN PASSWORD 'mot'; GRANT ALL ON alembic_version TO {role}")
    await owner.close()
    migrated(as_role(url, role, "mot"), as_role(url, f"{role}_lecture", "autre"))
    assert "SCDL_READER_URL" in caplog.text
    assert "autre" not in caplog.text


def migrated(url: str, reader: str) -> None:
    """Migrate as a program of its own does, beside the loop that runs this test."""
    with ThreadPoolExecutor(1) as threads:
        threads.submit(migrate, url, reader).result()


@pytest.mark.parametrize(
    ("owner", "reader"),
    [
        ("postgresql://postgres@/db?host=%2Ftmp&port=5432", f"postgresql://{READER}@/db?host=%2Ftmp&port=5432"),
        ("postgres://host/db", f"postgres://{READER}@host/db"),
        (f"postgres://{READER}:mot@host/db", f"postgres://{READER}:mot@host/db"),
    ],
)
def test_the_reader_s_address_is_the_owner_s_with_another_login(owner: str, reader: str) -> None:
    assert reader_url(owner) == reader


def test_the_reader_s_password_is_made_from_the_owner_s() -> None:
    one, same, other = (
        urlsplit(reader_url(f"postgresql://{login}@[::1]:2,a:1/db")) for login in ("o:p%40", "q:p%40", "o:p")
    )
    assert one == same
    assert one.netloc.endswith("@[::1]:2,a:1")
    assert len({one.password, other.password, "p@"}) == 3
