"""Each attack of `attacks.py` on a live server: refused or bounded, telling nothing; then a good one is answered."""

import re
import socket
import time
from collections.abc import Iterator
from contextlib import suppress

import pytest

from api.app import create_app
from api.serving import serving
from api.settings import Settings
from tests.attacks import ATTACKS, CLOSED, GOOD, Attack

pytestmark = pytest.mark.database
# Seconds of this process's own time, the server's in it: those of a clock would be the other programs' too.
MOST = 2.0
PATIENCE = 60
INTERNAL = re.compile(
    rb"Traceback|File \"|/site-packages|\.py\b|\bSELECT\b|\bpg_(?!authid)|asyncpg|sqlalchemy|strawberry|graphql-core|"
    rb"uvicorn|starlette|pydantic|orjson|Exception\b",
    re.IGNORECASE,
)
SETTINGS = Settings(budget=0, head_timeout=5, body_timeout=5)


@pytest.fixture(scope="module")
def port(demo_url: str) -> Iterator[int]:
    """The port of a server over the sample data, that counts nothing: each attack is tried on an open door."""
    with serving(create_app(demo_url, SETTINGS), SETTINGS) as address:
        yield int(address.rpartition(":")[2])


def sent(port: int, text: bytes) -> tuple[int, bytes]:
    """The status and all that is answered to these bytes."""
    told = b""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        with suppress(BrokenPipeError, ConnectionResetError):
            connection.sendall(text)
        with suppress(ConnectionResetError):
            while part := connection.recv(65536):
                told += part
    return (int(told[9:12]) if told else CLOSED), told


def test_there_are_more_than_a_hundred_and_each_has_a_name_of_its_own() -> None:
    assert len(ATTACKS) >= 150
    assert len({attack.bytes for attack in ATTACKS}) == len(ATTACKS)


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_an_attack_is_refused_or_bounded_and_a_good_request_is_answered_after_it(port: int, attack: Attack) -> None:
    begin = time.process_time()
    status, told = sent(port, attack.bytes)
    spent = time.process_time() - begin
    assert status in attack.allowed, told[:2000]
    assert not INTERNAL.search(told) or status < 400, told[:2000]
    assert spent < MOST
    good, answered = sent(port, GOOD)
    assert good == 200
    assert b'"data":{"subventions":{"totalCount":' in answered
