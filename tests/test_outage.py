"""PostgreSQL goes away under a real server and comes back: a server of the test's own, stopped in the middle."""

import json
import os
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import httpx
import pytest

from embedded.account import account
from embedded.binaries import installed
from embedded.server import Server, url
from embedded.statements import execute
from schema.migrations import migrate
from tests.processes import served
from tests.test_cache import until

QUESTION = {"query": "query($n: Int) { subventions(first: $n) { totalCount } }"}


class Postgres:
    """A PostgreSQL of the test's own, with an empty database."""

    def __init__(self, home: Path, lock: int) -> None:
        self.server, self.lock = Server(installed()[0], account(), home), lock
        self.server.initialise(lock, lock)
        self.address = url(self.server.data, "postgres")
        self.start()

    def start(self) -> None:
        """Start it, and wait until it answers."""
        self.process = self.server.start(self.server.data, self.lock, self.lock)
        until(self.answers)

    def answers(self) -> bool:
        """Whether it does."""
        try:
            execute(self.address, "select 1")
        except (OSError, asyncpg.PostgresError):
            return False
        return True

    def stop(self) -> None:
        """Stop it at once: an immediate shutdown, as after a crash."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(60)


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL for the length of a block."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # for root, whose server may be run by another account
        home = Path(folder) / "home"
        home.mkdir()
        lock = os.open(home / "lock", os.O_RDWR | os.O_CREAT)
        running = Postgres(home, lock)
        try:
            yield running
        finally:
            running.stop()
            os.close(lock)


@pytest.mark.skipif(not installed(), reason="no PostgreSQL to start")
def test_a_database_that_goes_away_and_comes_back_is_told_and_needs_no_restart(tmp_path: Path) -> None:
    with postgres() as database:
        migrate(database.address)
        with served(database.address, tmp_path / "log", SCDL_ACCESS_LOG="false") as address:
            assert asked(address, 1).status_code == 200
            database.stop()
            until(lambda: ready(address).status_code == 503)
            assert ready(address).headers["retry-after"] == "1"
            assert httpx.get(f"{address}/health/live").status_code == 200
            for number in (1, 2):
                response = asked(address, number)
                assert (response.status_code, response.headers["retry-after"]) == (503, "1")
                assert response.json()["errors"][0]["extensions"]["code"] == "DATABASE_UNAVAILABLE"
            database.start()
            until(lambda: ready(address).status_code == 200)
            assert [asked(address, number).status_code for number in (1, 2)] == [200, 200]
        told = [json.loads(line) for line in (tmp_path / "log").read_text().splitlines()]
        assert [line["level"] for line in told] == ["WARNING"] * 2
        assert all("DATABASE_UNAVAILABLE" in line["message"] and "traceback" not in line for line in told)


@pytest.mark.skipif(not installed(), reason="no PostgreSQL to start")
def test_whoever_asks_meanwhile_is_answered_or_told_to_come_back(tmp_path: Path) -> None:
    """Questions are on their way all the time, so that some are being answered when the database goes."""
    done, statuses = threading.Event(), set[tuple[int, str]]()
    with postgres() as database:
        migrate(database.address)
        with served(database.address, tmp_path / "log", SCDL_CACHE_BYTES="0") as address:

            def ask() -> None:
                while not done.is_set():
                    response = asked(address, 1)
                    statuses.add((response.status_code, response.headers.get("retry-after", "")))

            asking = [threading.Thread(target=ask) for _ in range(4)]
            for thread in asking:
                thread.start()
            for _ in range(2):
                until(lambda: (200, "") in statuses)
                database.stop()
                until(lambda: (503, "1") in statuses)
                statuses.clear()
                database.start()
            until(lambda: (200, "") in statuses)
            done.set()
            for thread in asking:
                thread.join()
    assert statuses <= {(200, ""), (503, "1")}


def asked(address: str, number: int) -> httpx.Response:
    """A question's answer."""
    return httpx.post(f"{address}/graphql", json=QUESTION | {"variables": {"n": number}}, timeout=60)


def ready(address: str) -> httpx.Response:
    """Whether the server is ready."""
    return httpx.get(f"{address}/health/ready")
