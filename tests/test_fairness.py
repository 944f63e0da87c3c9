"""What a client may ask for, on a real server: its budget, its keys, its address, and what becomes of it in a crowd."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count, islice
from typing import Any

import httpx
import pytest

from api.accounts import Account
from api.app import create_app
from api.client import network
from api.key import key, main
from api.refusal import Refusal
from api.serving import serving
from api.settings import Settings
from tests.test_presence import locked

pytestmark = pytest.mark.database
SECRET = "un secret"  # noqa: S105 (of these tests)
NUMBERS = count(1)
LISTS = " ".join(f"l{number}: titulaires {{ id }}" for number in range(5))
DEAR = f"{{ marches(first: 1000) {{ nodes {{ {LISTS} }} }} }}"


@contextmanager
def server(url: str, **settings: Any) -> Iterator[str]:
    """The address of a server with these settings."""
    made = Settings(**settings)
    with serving(create_app(url, made), made) as address:
        yield address


@pytest.fixture(scope="module")
def poor(empty_url: str) -> Iterator[str]:
    """A server that gives each client little, believes proxies, and knows keys."""
    with server(empty_url, budget=30_000, key_secret=SECRET, trusted_proxies="127.0.0.1") as address:
        yield address


def new(query: str) -> str:
    """A question that nobody asked yet, so that its answer is not at hand."""
    return query.replace("first: 1000", f'first: 1000, where: {{id: {{ne: "{next(NUMBERS)}"}}}}')


def ask(address: str, query: str = "", forwarded: str = "", key: str = "", **headers: str) -> httpx.Response:
    """Ask as who came by these proxies, or with a key."""
    named = {"X-Forwarded-For": forwarded, "X-API-Key": key}
    sent = {name: value for name, value in named.items() if value} | headers
    asked = query or new("{ subventions(first: 1000) { totalCount } }")
    return httpx.post(f"{address}/graphql", json={"query": asked}, headers=sent)


def left(answer: httpx.Response) -> int:
    """What is left of the budget, as an answer tells it."""
    found = re.fullmatch(r'"cost";r=(\d+);t=\d+', answer.headers["RateLimit"])
    assert found
    return int(found[1])


def exhausted(address: str, **who: str) -> httpx.Response:
    """Ask until it is refused; the refusal."""
    for _ in range(50):
        answer = ask(address, new(DEAR), **who)
        if answer.status_code == 429:
            return answer
    raise AssertionError("it was never refused")


def test_each_answer_tells_the_budget_and_what_is_left_of_it(poor: str) -> None:
    first, dear = ask(poor, forwarded="192.0.2.1"), ask(poor, DEAR, forwarded="192.0.2.1")
    assert first.headers["RateLimit-Policy"] == '"cost";q=30000;w=60'
    assert left(dear) < left(first) - 15_000
    assert "RateLimit" in first.headers["access-control-expose-headers"]


def test_an_answer_told_again_costs_next_to_nothing(poor: str) -> None:
    asked = [ask(poor, DEAR, forwarded="192.0.2.2") for _ in range(20)]
    assert {answer.status_code for answer in asked} == {200}, "of which two would be all that there is"
    tag = {"If-None-Match": asked[-1].headers["etag"]}
    assert {ask(poor, DEAR, forwarded="192.0.2.2", **tag).status_code for _ in range(20)} == {304}
    assert left(ask(poor, "{ __typename deux: __typename }", forwarded="192.0.2.2")) > 10_000


def test_the_price_alone_costs_no_more_than_a_request_once_the_document_is_known(poor: str) -> None:
    prices = [
        httpx.post(f"{poor}/graphql?cost=only", json={"query": DEAR}, headers={"X-Forwarded-For": "192.0.2.3"})
        for _ in "12"
    ]
    assert left(prices[0]) - left(prices[1]) <= 1


def test_who_has_nothing_left_is_told_when_to_come_again_and_others_are_served(poor: str) -> None:
    refused = exhausted(poor, forwarded="192.0.2.4")
    assert 1 <= int(refused.headers["Retry-After"]) <= 61
    assert left(refused) == 0
    [error] = refused.json()["errors"]
    assert error["extensions"]["code"] == "RATE_LIMITED"
    assert ask(poor, forwarded="192.0.2.4").status_code == 429
    assert ask(poor, forwarded="192.0.2.5").status_code == 200


def test_a_key_has_a_budget_of_its_own(poor: str) -> None:
    exhausted(poor, forwarded="192.0.2.6")
    assert ask(poor, forwarded="192.0.2.6", key=key("equipe-7", SECRET)).status_code == 200
    assert ask(poor, forwarded="192.0.2.6", key=key("equipe-8", SECRET)).status_code == 200
    exhausted(poor, forwarded="192.0.2.7", key=key("equipe-7", SECRET))
    assert ask(poor, forwarded="192.0.2.8", key=key("equipe-7", SECRET)).status_code == 429


@pytest.mark.parametrize("forged", ["equipe-7", f"equipe-9.{key('equipe-7', SECRET)[-32:]}", ".", key("", "autre")])
def test_a_forged_key_is_refused(poor: str, forged: str) -> None:
    answer = ask(poor, key=forged)
    assert answer.status_code == 403
    assert answer.json()["errors"][0]["extensions"]["code"] == "UNKNOWN_KEY"


def test_keys_are_printed_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["equipe-1", "equipe-2"], SECRET) is None
    assert capsys.readouterr().out.split() == [key("equipe-1", SECRET), key("equipe-2", SECRET)]
    assert "SCDL_KEY_SECRET" in (main(["equipe-1"], "") or "")
    assert main(["équipe"], SECRET)
    assert main([], SECRET)


def test_what_a_client_says_of_its_address_is_believed_of_proxies_only(poor: str, empty_url: str) -> None:
    exhausted(poor, forwarded="192.0.2.9")
    assert ask(poor, forwarded="192.0.2.10, 192.0.2.9, 127.0.0.1").status_code == 429, "who spoke to the proxy counts"
    with server(empty_url, budget=30_000) as plain:
        exhausted(plain, forwarded="192.0.2.11")
        assert ask(plain, forwarded="192.0.2.12").status_code == 429


def test_one_who_has_a_network_has_one_budget(poor: str) -> None:
    exhausted(poor, forwarded="2001:db8:1:2::1")
    assert ask(poor, forwarded="2001:db8:1:2:ffff::9").status_code == 429
    assert ask(poor, forwarded="2001:db8:1:3::1").status_code == 200
    assert network("::ffff:192.0.2.1") == network("192.0.2.1")
    assert network("unknown") == "unknown"


def test_a_server_may_count_nothing(empty_url: str) -> None:
    with server(empty_url, budget=0) as address:
        answer = ask(address)
    assert answer.is_success
    assert not [name for name in answer.headers if name.startswith("ratelimit")]


def test_debt_is_bounded_and_time_pays_it(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1_000.0
    monkeypatch.setattr("time.monotonic", lambda: now)
    account = Account("a", 600)
    account.enter()
    account.pay(1_000_000)
    with pytest.raises(Refusal) as refusal:
        account.enter()
    assert dict(refusal.value.headers)[b"retry-after"] == b"61"
    now += 61
    account.enter()
    now += 3_600
    assert account.settle() == 600


async def test_in_a_crowd_some_are_told_to_come_again_and_others_are_served(empty_url: str) -> None:
    patient = {"statement_timeout": 600, "waiting_timeout": 600}
    with server(empty_url, connections=2, most_waiting=4, trusted_proxies="127.0.0.1", **patient) as address:
        async with httpx.AsyncClient(base_url=address, timeout=60) as client:

            def asked(query: str, who: str) -> "asyncio.Task[httpx.Response]":
                """A question on its way."""
                sent = client.post("/graphql", json={"query": query}, headers={"X-Forwarded-For": who})
                return asyncio.create_task(sent)

            async with locked(empty_url):
                crowd = [asked(f"{{ subventions(first: {n}) {{ totalCount }} }}", "192.0.2.1") for n in range(1, 9)]
                told = [await first for first in islice(asyncio.as_completed(crowd), 4)]
                modest = await asked("{ marches { totalCount } }", "192.0.2.2")
                assert sum(task.done() for task in crowd) == 4, "two are asked, two wait"
            answers = await asyncio.gather(*crowd)
    assert modest.json()["data"] == {"marches": {"totalCount": 0}}
    assert [answer.json()["errors"][0]["extensions"]["code"] for answer in told] == ["OVERLOADED"] * 4
    assert {(answer.status_code, answer.headers["retry-after"]) for answer in told} == {(503, "1")}
    assert sorted(answer.status_code for answer in answers) == [200] * 4 + [503] * 4
