"""What a real server writes: JSON lines with the request's id, of bounded length, that tell nothing of who asked."""

import json
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

import embedded
from api.app import create_app
from api.logs import LONGEST, LONGEST_TRACEBACK, Lines
from api.serving import serving
from embedded.statements import execute
from schema.migrations import migrate
from tests.processes import served

pytestmark = pytest.mark.database
NAMED = {"query": "query Nom { subventions { totalCount } }"}


@pytest.fixture(scope="module")
def address(empty_url: str) -> Iterator[str]:
    """A server of this process."""
    with serving(create_app(empty_url)) as address:
        yield address


def lines(log: Path) -> list[dict[str, Any]]:
    """What was written."""
    return [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]


def test_each_request_is_a_line_of_json(empty_url: str, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with served(empty_url, log) as address:
        for _ in range(2):
            httpx.post(f"{address}/graphql", json=NAMED, headers={"X-Request-Id": "le-mien"})
        httpx.get(f"{address}/nulle%20part?secret=1")
    asked, again, lost = [line for line in lines(log) if line["path"] != "/health/ready"]
    told = {"logger": "api.access", "level": "INFO", "method": "POST", "path": "/graphql", "status": 200}
    assert asked.items() >= (told | {"request": "le-mien", "operation": "Nom", "source": "asked", "price": 5}).items()
    assert asked["ms"] >= asked["plan_ms"] + asked["statement_ms"] > 0
    assert asked["bytes"] > 0
    assert again.items() >= (told | {"source": "memory"}).items()
    assert "statement_ms" not in again
    assert (lost["path"], lost["status"]) == ("/nulle part", 404)
    assert "secret" not in log.read_text()
    assert "127.0.0.1" not in log.read_text()


def test_requests_are_not_written_where_nobody_wants_it(empty_url: str, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with served(empty_url, log, SCDL_ACCESS_LOG="false") as address:
        assert httpx.post(f"{address}/graphql", json=NAMED).status_code == 200
    assert log.read_text() == ""


def test_a_mistake_of_ours_is_found_by_the_number_that_its_answer_gives(tmp_path: Path) -> None:
    """A column that the database lacks: nothing foresees it."""
    log = tmp_path / "log"
    with embedded.temporary_database() as url:
        migrate(url)
        execute(url, "alter table subvention rename column montant to autre")
        with served(url, log) as address:
            response = httpx.post(f"{address}/graphql", json={"query": "{ subventions { nodes { montant } } }"})
    assert response.status_code == 500
    number = response.json()["errors"][0]["extensions"]["id"]
    assert response.headers["x-request-id"] == number
    (error,) = [line for line in lines(log) if line["level"] == "ERROR"]
    assert error["request"] == number
    assert "UndefinedColumnError" in error["traceback"]


@pytest.mark.parametrize("sent", ["le-mien", "Root=1-67891233-abcdef012345678912345678", "a" * 64])
def test_the_id_of_a_request_is_answered_back(address: str, sent: str) -> None:
    for path in ("/graphql?query={__typename}", "/health/live", "/nulle-part"):
        assert httpx.get(f"{address}{path}", headers={"X-Request-Id": sent}).headers["x-request-id"] == sent


@pytest.mark.parametrize("sent", [None, b"", b"a" * 65, b"a b", b'a"b', b"\xe9", b"<script>"])
def test_a_request_without_a_sane_id_is_given_one(address: str, sent: bytes | None) -> None:
    headers = [] if sent is None else [(b"X-Request-Id", sent)]
    found = {httpx.get(f"{address}/health/live", headers=headers).headers["x-request-id"] for _ in range(2)}
    assert len(found) == 2
    assert (sent or b"").decode("latin-1") not in found


def test_a_line_is_of_bounded_length_whatever_it_tells() -> None:
    try:
        raise ValueError("é" * 100_000)
    except ValueError:
        record = logging.LogRecord("a", 40, "", 0, "%s\n\ud800", ("é" * 100_000,), sys.exc_info())
    (line,) = Lines().format(record).splitlines()
    assert len(json.loads(line)["message"]) == LONGEST + 1
    assert len(json.loads(line)["traceback"]) == LONGEST_TRACEBACK
    assert len(line) < 2 * (LONGEST + LONGEST_TRACEBACK)


def test_half_a_character_spoils_no_line() -> None:
    line = Lines().format(logging.LogRecord("a", 40, "", 0, "\ud800", (), None))
    assert json.loads(line)["message"] == "?"


def test_a_long_address_and_a_long_name_are_short_in_the_log(empty_url: str, tmp_path: Path) -> None:
    log = tmp_path / "log"
    with served(empty_url, log) as address:
        httpx.get(f"{address}/{'a' * 50_000}")
        httpx.post(f"{address}/graphql", json={"query": "{ __typename }", "operationName": "A" * 500_000})
    assert all(len(line) < 3 * LONGEST for line in log.read_text().splitlines())
    assert len(lines(log)) >= 3
