"""What loading promises, and tests that try to break it.

Readers see the old rows or the new; what a load leaves that was killed at any moment, the next puts right.
"""

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import asyncpg
import httpx
import pytest

import embedded
from api.app import create_app
from api.serving import serving
from loaders.database import connected
from loaders.load import load
from schema.datasets import DATASETS
from schema.migrations import migrate
from schema.operator import RESERVE

pytestmark = pytest.mark.database
ROOT = Path(__file__).parent.parent
HEADER = "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;objet;montant\n"
ROW = "Antibes;21060004500392;2024-01-01;{};{};{}\n"
TIMES, READERS = 20, 2
QUESTION = """query($url: String!) { subventions(where: {source: {url: {eq: $url}}}) {
  totalCount aggregate { sum { montant } } groups(by: [OBJET]) { keys { objet } count } }
  sources(where: {url: {eq: $url}}) { nodes { lignesAcceptees rejets { totalCount } } } }"""


def write(path: Path, objet: str, rows: int) -> None:
    """A file of so many subsidies for one object, the last one to a natural person, and a row that is rejected."""
    lines = "".join(ROW.format(f"Club {number}", objet, "2") for number in range(rows - 1))
    path.write_text(HEADER + lines + ROW.format("Mme Jeanne Dupont", objet, "2") + "TOTAL;;;;;9\n", encoding="utf-8")


def expected(objet: str, rows: int) -> dict[str, Any]:
    """What the question answers once such a file is loaded."""
    groups = [{"keys": {"objet": objet}, "count": rows}]
    subventions = {"totalCount": rows, "aggregate": {"sum": {"montant": 2 * rows}}, "groups": groups}
    return {"subventions": subventions, "sources": {"nodes": [{"lignesAcceptees": rows, "rejets": {"totalCount": 1}}]}}


def ask(client: httpx.Client, path: Path) -> dict[str, Any]:
    """The answer to the question."""
    told = client.post("/graphql", json={"query": QUESTION, "variables": {"url": path.as_posix()}}).json()
    assert "errors" not in told, told
    return dict(told["data"])


def test_readers_see_the_old_rows_or_the_new_while_a_source_is_replaced_twenty_times(tmp_path: Path) -> None:
    path, forms = tmp_path / "d.csv", [("ancien", 400), ("nouveau", 700)]
    wanted = [expected(*form) for form in forms]
    done, seen = threading.Event(), []

    def read(address: str) -> None:
        with httpx.Client(base_url=address, timeout=60) as client:
            while not done.is_set():
                seen.append(ask(client, path))

    with embedded.temporary_database() as url:
        migrate(url)
        write(path, *forms[0])
        asyncio.run(loaded(url, path))
        with serving(create_app(url)) as address, ThreadPoolExecutor(READERS) as readers:
            reading = [readers.submit(read, address) for _ in range(READERS)]
            try:
                for time_ in range(1, TIMES + 1):
                    write(path, *forms[time_ % 2])
                    asyncio.run(loaded(url, path))
            finally:
                done.set()
            for one in reading:
                one.result()
    assert all(answer in wanted for answer in seen)
    assert all(answer in seen for answer in wanted)


async def loaded(url: str, path: Path) -> None:
    """Load a file."""
    async with connected(url) as connection:
        await load(connection, str(path))


# What differs between two loads of the same: when they were.
TIMES_TOLD = {"recuperee_le", "chargee_le"}


async def contents(url: str) -> dict[str, list[str]]:
    """All rows that loading a file writes, as text, but for the time that it was loaded."""
    tables = [dataset.table_name() for dataset in DATASETS] + [RESERVE.name]
    async with connected(url) as connection:
        found = {}
        for table in tables:
            rows = await connection.fetch(f"select to_jsonb(t)::text as row from {table} t order by id")  # noqa: S608
            found[table] = [without_times(row["row"]) for row in rows]
        return found


def without_times(row: str) -> str:
    """A row without the times that it tells."""
    return json.dumps({name: value for name, value in json.loads(row).items() if name not in TIMES_TOLD})


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A database whose files are loaded by programs that are killed."""
    with embedded.temporary_database() as url:
        migrate(url)
        yield url


def start(url: str, path: Path) -> subprocess.Popen[bytes]:
    """Begin to load a file, in a process of its own."""
    command = [sys.executable, "-m", "loaders", "load", str(path)]
    return subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "DATABASE_URL": url}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


LOCKED = """
select count(*) from pg_locks join pg_database on pg_database.oid = database
where locktype = 'advisory' and granted and datname = current_database()
"""


async def in_transaction(url: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until the loader is replacing its source, or has ended."""
    connection: asyncpg.Connection[asyncpg.Record] = await asyncpg.connect(url)
    try:
        # Other programs are waited for: no event of ours tells.
        while process.poll() is None and not await connection.fetchval(LOCKED):  # noqa: ASYNC110
            await asyncio.sleep(0.002)
    finally:
        await connection.close()


# Seconds after the transaction begins; before it, None.
CHANCE = random.Random(4)  # noqa: S311 — no secret
MOMENTS = [None, 0.0, *(round(CHANCE.uniform(0, 0.4), 3) for _ in range(4))]


@pytest.mark.parametrize("moment", MOMENTS)
async def test_a_load_that_is_killed_and_run_again_ends_as_one_that_was_not(
    url: str, tmp_path_factory: pytest.TempPathFactory, moment: float | None
) -> None:
    path = tmp_path_factory.getbasetemp() / "tuee.csv"
    write(path, "nouveau", 20_000)
    await loaded(url, path)
    clean = await contents(url)
    write(path, "ancien", 5_000)
    await loaded(url, path)
    before = await contents(url)
    write(path, "nouveau", 20_000)

    process = start(url, path)
    if moment is not None:
        await in_transaction(url, process)
    await asyncio.sleep(CHANCE.uniform(0, 1) if moment is None else moment)
    process.send_signal(signal.SIGKILL)
    process.wait()
    while await busy(url):  # noqa: ASYNC110 — as above
        await asyncio.sleep(0.01)
    assert await contents(url) in (before, clean)

    assert start(url, path).wait() == 0
    assert await contents(url) == clean


async def busy(url: str) -> bool:
    """Whether PostgreSQL has not noticed yet that the loader is gone."""
    async with connected(url) as connection:
        return bool(await connection.fetchval(LOCKED))


async def test_two_programs_that_load_one_source_wait_for_each_other_and_neither_fails(
    url: str, tmp_path: Path
) -> None:
    path = tmp_path / "deux.csv"
    write(path, "ancien", 3_000)
    programs = [start(url, path) for _ in range(2)]
    codes = [await asyncio.to_thread(program.wait) for program in programs]
    assert codes == [0, 0]
    async with connected(url) as connection:
        of_file = "from subvention s join source on s.source_id = source.id where url = $1"
        assert await connection.fetchval(f"select count(*) {of_file}", path.as_posix()) == 3_000
