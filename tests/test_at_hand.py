"""What is answered at hand, without asking the application, is what the application would answer, byte for byte."""

import json
import socket
import time
from collections.abc import Iterator
from contextlib import closing

import pytest

from tests.test_cache import Server, server

pytestmark = pytest.mark.database
QUESTION = json.dumps({"query": "query Nom { subventions { totalCount } }"}).encode()
LONG = json.dumps({"query": "{ __schema { types { name description } } }"}).encode()
JSON = b"Content-Type: application/json\r\n"
BY_GET = b"GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: a\r\n"
# What differs from answer to answer.
APART = (b"ratelimit", b"date:", b"x-request-id:")


def post(body: bytes, headers: bytes = JSON) -> bytes:
    """A POST."""
    return b"POST /graphql HTTP/1.1\r\nHost: a\r\n%bContent-Length: %d\r\n\r\n%b" % (headers, len(body), body)


class Client:
    """A connection to a server; `at_hand`: how many requests it answered so."""

    def __init__(self, one: Server) -> None:
        host, _, port = one.address.removeprefix("http://").partition(":")
        self.connection = socket.create_connection((host, int(port)), timeout=30)
        self.at_hand, self.found = 0, one.app.at_hand

        def counted(*arguments: object) -> object:
            reply = self.found(*arguments)  # type: ignore[arg-type]
            self.at_hand += reply is not None
            return reply

        one.app.at_hand = counted  # type: ignore[method-assign, assignment]

    def close(self) -> None:
        """Leave."""
        self.connection.close()

    def ask(self, *parts: bytes, apart: tuple[bytes, ...] = APART) -> tuple[list[bytes], bytes]:
        """Send a request, in parts; the head's lines but for those set apart, and the body of its answer."""
        for part in parts:
            self.connection.sendall(part)
        return self.answer(apart)

    def answer(self, apart: tuple[bytes, ...] = APART) -> tuple[list[bytes], bytes]:
        """The next answer."""
        told = b""
        while b"\r\n\r\n" not in told:
            told += self.connection.recv(1)
        lines = told[:-4].split(b"\r\n")
        length = int(next((line[16:] for line in lines if line.startswith(b"content-length: ")), b"0"))
        body = b""
        while len(body) < length:
            body += self.connection.recv(length - len(body))
        return sorted(line for line in lines if not line.startswith(apart)), body


@pytest.fixture
def client(empty_url: str) -> Iterator[Client]:
    """A client of a server of its own."""
    with server(empty_url) as one, closing(Client(one)) as client:
        yield client


@pytest.mark.parametrize(
    "request_",
    [
        post(QUESTION),
        post(QUESTION, JSON + b"Accept: application/graphql-response+json\r\n"),
        post(LONG, JSON + b"Accept-Encoding: br\r\n"),
        post(LONG),
        BY_GET + b"\r\n",
        BY_GET + b"Accept: application/graphql-response+json, */*\r\n\r\n",
    ],
    ids=["post", "media type", "encoded", "long", "get", "get, media type"],
)
def test_a_request_that_comes_again_is_answered_at_hand_as_it_was(client: Client, request_: bytes) -> None:
    first = client.ask(request_)
    assert first[0][0] == b"HTTP/1.1 200 OK"
    for times in (1, 2, 3):  # by its meaning once, by its bytes from then on
        assert client.ask(request_) == first
        assert client.at_hand == times


def test_so_is_a_client_that_has_the_answer(client: Client) -> None:
    lines, _ = client.ask(post(QUESTION))
    tag = next(line for line in lines if line.startswith(b"etag: ")).removeprefix(b"etag: ")
    held = post(QUESTION, JSON + b"If-None-Match: %b\r\n" % tag)
    lines, body = client.ask(held)
    assert (lines[0], body) == (b"HTTP/1.1 304 Not Modified", b"")
    assert b"etag: " + tag in lines
    assert not [line for line in lines if line.startswith((b"content-length", b"content-type"))]
    assert client.at_hand == 1


def test_a_request_that_is_known_by_its_bytes_is_read_anew_where_its_answer_is_not_kept(
    client: Client, empty_url: str
) -> None:
    with server(empty_url) as one, closing(Client(one)) as client:
        first, _, _ = (client.ask(post(QUESTION)) for _ in range(3))
        one.app.state.cache.memory._cache.clear()
        assert client.ask(post(QUESTION)) == first
        assert client.at_hand == 2
        assert client.ask(post(QUESTION)) == first
        assert client.at_hand == 3


def test_a_request_that_is_known_by_its_bytes_may_begin_another_or_be_two(client: Client) -> None:
    known, _, _ = (client.ask(post(QUESTION)) for _ in range(3))
    head, body = post(QUESTION).split(b"\r\n\r\n")
    inside = post(QUESTION).replace(b"Content-Length: %d" % len(QUESTION), b"Content-Length: %d" % (len(QUESTION) + 9))
    lines, _ = client.ask(inside, b" " * 9)
    assert lines[0] == b"HTTP/1.1 200 OK"
    assert client.ask(head + b"\r\n\r\n", body) == known
    client.connection.sendall(post(QUESTION) * 2)
    assert [client.answer(), client.answer()] == [known, known]
    assert client.ask(post(QUESTION)) == known
    # A known request's bytes as the body of another are that body.
    lines, _ = client.ask(post(b"x" * len(post(QUESTION))).partition(b"\r\n\r\n")[0] + b"\r\n\r\n", post(QUESTION))
    assert lines[0] == b"HTTP/1.1 400 Bad Request"


def test_a_client_that_asks_nothing_more_is_let_go(empty_url: str) -> None:
    with server(empty_url) as one, closing(Client(one)) as client:
        for _ in range(3):
            client.ask(post(QUESTION))
        client.connection.settimeout(10)
        assert client.connection.recv(1) == b"", "as uvicorn does, after five seconds"


def test_a_body_that_comes_late_is_left_to_the_application(client: Client) -> None:
    whole = post(QUESTION)
    first = client.ask(whole)
    client.connection.sendall(whole[:-10])
    time.sleep(0.2)
    assert client.ask(whole[-10:]) == first
    assert client.at_hand == 0


def test_requests_that_do_not_wait_for_answers_are_answered_in_their_order(client: Client) -> None:
    known, other = client.ask(post(QUESTION)), client.ask(BY_GET + b"\r\n")
    new = json.dumps({"query": "{ marches { totalCount } }"}).encode()
    client.connection.sendall(post(QUESTION) + BY_GET + b"\r\n" + post(new) + post(QUESTION) + BY_GET + b"\r\n")
    answers = [client.answer() for _ in range(5)]
    assert [answers[0], answers[1], answers[3], answers[4]] == [known, other, known, other]
    assert b"marches" in answers[2][1]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        (post(QUESTION, b"Content-Type: text/plain\r\n"), b"415"),
        (post(QUESTION, JSON + b"Accept: text/plain\r\n"), b"406"),
        (post(QUESTION, JSON + b"Content-Encoding: gzip\r\n"), b"415"),
        (b"PUT" + post(QUESTION)[4:], b"405"),
        (b"POST /graphql?cost=only" + post(QUESTION)[13:], b"200"),
    ],
    ids=["body", "accept", "encoding", "method", "price"],
)
def test_what_differs_in_what_matters_is_asked_of_the_application(client: Client, asked: bytes, status: bytes) -> None:
    client.ask(post(QUESTION))
    for _ in range(2):
        lines, _ = client.ask(asked)
        assert lines[0].split()[1] == status
    assert client.at_hand == 0


def test_a_client_that_leaves_after_its_answer_is_told_so(client: Client) -> None:
    client.ask(post(QUESTION))
    lines, _ = client.ask(post(QUESTION, JSON + b"Connection: close\r\n"))
    assert b"connection: close" in lines
    assert client.connection.recv(1) == b""


def test_head_has_no_body_each_time(client: Client) -> None:
    for _ in range(3):
        client.connection.sendall(b"HEAD" + BY_GET[3:] + b"\r\n")
        told = client.connection.recv(65536)
        assert told.startswith(b"HTTP/1.1 200")
        assert told.endswith(b"\r\n\r\n")


def test_an_answer_at_hand_is_paid_for_by_whoever_a_trusted_proxy_says(empty_url: str) -> None:
    one_of_them, another = [JSON + b"X-Forwarded-For: 192.0.2.%d\r\n" % number for number in (1, 2)]
    with server(empty_url, budget=60_000, trusted_proxies="127.0.0.1") as one, closing(Client(one)) as client:
        client.ask(post(QUESTION, one_of_them))
        for headers in (one_of_them, another):
            lines, _ = client.ask(post(QUESTION, headers), apart=())
            (told,) = (line for line in lines if line.startswith(b"ratelimit: "))
            left = int(told.partition(b"r=")[2].partition(b";")[0])
            assert left == 59_999 if headers is another else left <= 59_999
        lines, _ = client.ask(post(QUESTION, another + b"X-Forwarded-Proto: https\r\n"))
        assert b"strict-transport-security: max-age=63072000" in lines
        assert client.at_hand == 3


def test_who_is_in_debt_has_no_answer_at_hand(empty_url: str) -> None:
    with server(empty_url, budget=600) as one, closing(Client(one)) as client:
        statuses = [client.ask(post(QUESTION))[0][0].split()[1] for _ in range(1_000)]
        assert statuses[0] == b"200"
        assert b"429" in statuses
        assert 0 < client.at_hand < statuses.count(b"200"), "as the first is, and what time paid for between two looks"
        assert client.at_hand > statuses.count(b"200") / 2


def test_an_answer_at_hand_is_counted_as_any_other(client: Client, empty_url: str) -> None:
    with server(empty_url) as one, closing(Client(one)) as client:
        for _ in range(3):
            client.ask(post(QUESTION))
        assert client.at_hand == 2
        assert dict(one.app.state.cache.counts) == {"asked": 1, "memory": 2}
        registry = one.app.state.metrics.registry
        labels = {"operation": "Nom", "status": "200"}
        assert registry.get_sample_value("scdl_request_seconds_count", labels) == 3
