"""Hostile requests, as strangers send them: each is bytes on a connection, and what may become of it.

Three tables, by what they abuse: the body, the document, HTTP itself. An attack is refused (4xx), or answered within
bounds (2xx), or either where both are right; never an error of ours.
"""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

REFUSED, ANSWERED = range(400, 500), range(200, 400)
EITHER = (*ANSWERED, *REFUSED)
CLOSED = 0
"""In the place of a status: the connection was closed without a word."""


@dataclass(frozen=True)
class Attack:
    """A request.

    Attributes:
        name: what it tries.
        bytes: all of it, as it is sent.
        allowed: the statuses that are right.
    """

    name: str
    bytes: bytes
    allowed: tuple[int, ...] | range = REFUSED


def http(method: str, target: str, *headers: str, body: bytes = b"") -> bytes:
    """A request that is well-formed as far as its parts are."""
    length = [f"Content-Length: {len(body)}"] if body else []
    lines = [f"{method} {target} HTTP/1.1", "Host: localhost", "Connection: close", *length, *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


ACCEPT = "Accept: application/graphql-response+json"
JSON = "Content-Type: application/json"


def posted(body: bytes, *headers: str) -> bytes:
    """A body that is sent as a question's."""
    return http("POST", "/graphql", ACCEPT, *(headers or (JSON,)), body=body)


def asking(query: str, **more: Any) -> bytes:
    """A document that is asked."""
    return posted(json.dumps({"query": query, **more}).encode())


GOOD = asking("{ subventions(first: 1) { totalCount nodes { id } } }")


def bodies() -> Iterator[Attack]:
    """What is no question at all, or one in a wrong wrapping."""
    good = b'{"query": "{ __typename }"}'
    wrong: dict[str, bytes] = {
        "no body": b"",
        "blanks": b" " * 900_000,
        "a number": b"1",
        "null": b"null",
        "a text": b'"{ __typename }"',
        "a boolean": b"true",
        "an empty list": b"[]",
        "an empty object": b"{}",
        "a batch": b"[" + b",".join([good] * 1_000) + b"]",
        "not JSON": b"{ __typename }",
        "half of JSON": good[:-2],
        "JSON and more": good + b"}",
        "NaN": b'{"query": NaN}',
        "an endless number": b'{"query": "{ __typename }", "variables": {"n": ' + b"9" * 5_000 + b"}}",
        "an endless exponent": b'{"query": "{ __typename }", "variables": {"n": 1e' + b"9" * 400 + b"}}",
        "lists in lists": b"[" * 100_000,
        "closed lists in lists": b"[" * 100_000 + b"]" * 100_000,
        "objects in objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        "variables in variables": b'{"query": "{ __typename }", "variables": {"a": ' + b"[" * 900 + b"]" * 900 + b"}}",
        "invalid UTF-8": b'{"query": "\xff\xfe"}',
        "overlong UTF-8": b'{"query": "\xc0\xaf"}',
        "UTF-16": '{"query": "{ __typename }"}'.encode("utf-16"),
        "half a surrogate": rb'{"query": "{ a(b: \"\ud800\") }"}',
        "a surrogate in variables": rb'{"query": "query($a: String) { __typename }", "variables": {"a": "\udfff"}}',
        "gzip bytes": gzip.compress(good),
        "a query that is a number": b'{"query": 1}',
        "a query that is a list": b'{"query": ["{ __typename }"]}',
        "a query that is an object": b'{"query": {"a": 1}}',
        "variables that are a text": b'{"query": "{ __typename }", "variables": "a"}',
        "variables that are a list": b'{"query": "{ __typename }", "variables": [1]}',
        "a name that is a list": b'{"query": "{ __typename }", "operationName": []}',
        "extensions that are a number": b'{"query": "{ __typename }", "extensions": 1}',
        "too many variables": json.dumps({"query": "{ id }", "variables": {str(n): n for n in range(20_000)}}).encode(),
        "too long a variable": json.dumps({"query": "{ id }", "variables": {"a": "é" * 60_000}}).encode(),
        "more than a body may be": b'{"query": "{ __typename }", "a": "' + b"a" * 1_000_000 + b'"}',
    }
    for name, body in wrong.items():
        yield Attack(name, posted(body))
    yield Attack("a form", posted(b"query={__typename}", "Content-Type: application/x-www-form-urlencoded"))
    yield Attack("files", posted(b"--a--", "Content-Type: multipart/form-data; boundary=a"))
    yield Attack("plain text", posted(good, "Content-Type: text/plain"))
    yield Attack("no type", posted(good, "X: y"))
    yield Attack("another charset", posted(good, "Content-Type: application/json; charset=utf-7"))
    yield Attack("a bomb", posted(gzip.compress(b" " * 100_000_000), JSON, "Content-Encoding: gzip"))
    fraction = b'{"query": "{ __typename }", "variables": {"n": 0.' + b"9" * 100_000 + b"}}"
    yield Attack("an endless fraction", posted(fraction), ANSWERED)
    yield Attack("the same key twice", posted(b'{"query": "{", "query": "{ __typename }"}'), ANSWERED)
    yield Attack("a NUL", asking("{ __typename \0 }"))
    yield Attack("a BOM", posted(b"\xef\xbb\xbf" + good), EITHER)


def fragments(levels: int, spreads: int) -> str:
    """Fragments that each spread the next one several times."""
    each = [f"fragment f{n} on Query {{ {f'...f{n + 1} ' * spreads}}}" for n in range(levels)]
    return f"{{ ...f0 }} {' '.join(each)} fragment f{levels} on Query {{ __typename }}"


INTROSPECTION = "{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }"
OF_TYPE = "{ __schema { types { fields { type " + "{ ofType " * 30 + "{ name }" + " }" * 30 + " } } } }"


def documents() -> Iterator[Attack]:
    """What is too large, too deep, or not to be had."""
    wrong = {
        "no document": "",
        "a comment": "# " + "a" * 50_000,
        "commas": "{ __typename " + "," * 90_000,
        "brackets": "{" * 90_000,
        "an unfinished text": '{ a(b: "' + "a" * 9_000,
        "an unfinished block": '{ a(b: """' + '\\"""' * 9_000,
        "escapes": '{ a(b: "' + "\\u{110000}" * 900 + '") }',
        "spread fragments": fragments(30, 2),
        "wide fragments": fragments(50, 20),
        "a fragment in itself": "{ ...a } fragment a on Query { ...a }",
        "fragments in a ring": "{ ...a } fragment a on Query { ...b } fragment b on Query { ...a ...b }",
        "unused fragments": "{ __typename } " + " ".join(f"fragment f{n} on Query {{ __typename }}" for n in range(99)),
        "operations": " ".join(f"query q{n} {{ __typename }}" for n in range(1_000)),
        "the same operation twice": "query a { __typename } query a { __typename }",
        "operations without a name": "query a { __typename } query b { __typename }",
        "aliases": "{" + " ".join(f"a{n}: __typename" for n in range(1_500)) + "}",
        "aliased roots": "{" + " ".join(f"a{n}: subventions {{ totalCount }}" for n in range(60)) + "}",
        "the same field again": "{" + "__typename " * 4_000 + "}",
        "conflicting fields": "{ subventions { nodes { "
        + " ".join(f"a: anomalies {{ {'code ' * 40} b: id }}" for n in range(90))
        + " } } }",
        "directives": "{ __typename " + "@skip(if: false) " * 900 + "}",
        "unknown directives": "{ __typename " + " ".join(f"@d{n}" for n in range(900)) + " }",
        "depth": "{ collectivite(siren: 1) " + "{ territoire { collectivites { nodes " * 300,
        "closed depth": "{ a " * 40 + "{ b }" + " }" * 40,
        "an endless number": "{ subventions(first: " + "9" * 5_000 + ") { totalCount } }",
        "a large page": "{ subventions(first: 1000000000000000000) { nodes { id } } }",
        "a page beyond all": "{ subventions(first: 2147483648) { nodes { id } } }",
        "a negative page": "{ subventions(first: -1) { nodes { id } } }",
        "pages of pages": "{ collectivites(first: 1000) { nodes { subventions(first: 1000) { nodes { id } } } } }",
        "lists in lists": "{ subventions(where: {id: {in: " + "[" * 45 + "]" * 45 + "}}) { totalCount } }",
        "conditions in conditions": "{ subventions(where: {" + "not: {" * 48 + "}" * 49 + ") { totalCount } }",
        "a type of lists": "query($a: " + "[" * 45 + "Int" + "]" * 45 + ") { __typename }",
        "an unknown variable": "{ subventions(first: $n) { totalCount } }",
        "a variable of no type": "query($a: Nothing) { __typename }",
        "a mutation": "mutation { supprimer }",
        "a subscription": "subscription { subventions }",
        "a type definition": "type A { a: Int }",
        "an unknown field": "{ motDePasse }",
        "a private name": '{ __type(name: "pg_authid") { name } __class__ }',
        "deferred": "{ ... @defer { __typename } }",
        "introspection in itself": INTROSPECTION,
        "types of types": OF_TYPE,
        "the schema fifty times": "{" + " ".join(f"a{n}: _service {{ sdl }}" for n in range(50)) + "}",
        "a cursor of nobody's": '{ subventions(first: 1, after: "AAAA") { nodes { id } } }',
        "a cursor of SQL": '{ subventions(first: 1, after: "\' OR 1=1 --") { nodes { id } } }',
        "a long cursor": '{ subventions(first: 1, after: "' + "A" * 9_000 + '") { nodes { id } } }',
        "a NUL in a value": '{ subventions(where: {objet: {eq: "\\u0000"}}) { totalCount } }',
        "infinity": "{ subventions(where: {montant: {gt: 1e999}}) { totalCount } }",
        "a date that is none": '{ subventions(where: {dateConvention: {gt: "9999-99-99"}}) { totalCount } }',
        "an order of SQL": "{ subventions(orderBy: [{montant: DROP}]) { totalCount } }",
        "too many orders": "{ subventions(orderBy: [" + "{montant: DESC} " * 200 + "]) { totalCount } }",
        "a search of nothing but signs": '{ subventions(where: {objet: {matches: "'
        + "(&|!)" * 3_000
        + '"}}) { totalCount } }',
    }
    for name, document in wrong.items():
        yield Attack(name, asking(document))
    harmless = {
        "the types fifty times": "{" + " ".join(f"a{n}: __schema {{ types {{ name }} }}" for n in range(50)) + "}",
        "SQL in a value": '{ subventions(where: {objet: {eq: "\'; DROP TABLE subvention; --"}}) { totalCount } }',
        "wildcards": '{ subventions(where: {objet: {contains: "' + "%_" * 2_000 + '"}}) { totalCount } }',
        "backslashes": '{ subventions(where: {objet: {startsWith: "' + "\\\\" * 2_000 + '"}}) { totalCount } }',
        "quotes to search": '{ subventions(where: {objet: {matches: "' + '\\"a ' * 2_000 + '"}}) { totalCount } }',
        "alternatives to search": '{ subventions(where: {objet: {matches: "'
        + "a or " * 1_900
        + '"}}) { totalCount } }',
        "a thousand values": "{ subventions(where: {ligne: {in: [" + "1 " * 1_000 + "]}}) { totalCount } }",
        "the dearest page": "{ subventions(first: 1000) { nodes { id anomalies { code message valeur } } } }",
        "unicode everywhere": '{ subventions(where: {objet: {contains: "'
        + "ﷺ🏳️‍🌈\u202e" * 900
        + '"}}) { totalCount } }',
    }
    for name, document in harmless.items():
        yield Attack(name, asking(document), EITHER)
    query = "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }"
    many = [{"__typename": "Collectivite", "siren": "212102313"}] * 1_001
    for name, given in {
        "too many entities": many,
        "an entity of no type": [{"siren": "1"}],
        "an entity of an unknown type": [{"__typename": "pg_authid", "id": "1"}],
        "an entity without its key": [{"__typename": "Collectivite"}],
        "an entity that is a number": [1],
        "entities in entities": [{"__typename": "Collectivite", "siren": {"siren": ["1"]}}],
    }.items():
        yield Attack(name, asking(query, variables={"r": given}))
    yield Attack("an operation of no name", asking("query a { __typename }", operationName="b"))
    wrong_hash = {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}
    yield Attack("a hash of another document", asking("{ __typename }", extensions=wrong_hash))
    yield Attack("a hash of nothing", posted(json.dumps({"extensions": wrong_hash}).encode()), EITHER)


def requests() -> Iterator[Attack]:
    """What is not HTTP, or not as it is meant."""
    for method in ("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"):
        yield Attack(f"the method {method}", http(method, "/graphql"))
    yield Attack("a method of nobody's", http("HACK", "/graphql"))
    yield Attack("a tunnel", http("CONNECT", "localhost:5432"))
    for path in ("/static/../api/app.py", "/static/..%2f..%2fpyproject.toml", "/static/%2e%2e/%2e%2e/etc/passwd"):
        yield Attack(f"a way out: {path}", http("GET", path))
    for path in (
        "/static/%00",
        "/static/" + "a" * 5_000,
        "/.env",
        "/.git/config",
        "/wp-login.php",
        "/graphql/",
        "//graphql",
    ):
        yield Attack(f"a path: {path[:20]}", http("GET", path))
    yield Attack("a path that is no ASCII", b"GET /\xff\xfe HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
    yield Attack("a question by GET that writes", http("GET", "/graphql?query=" + quote("mutation { a }"), ACCEPT))
    yield Attack("two questions at once", http("GET", "/graphql?query={__typename}&query={a}", ACCEPT))
    yield Attack("parameters", http("GET", "/graphql?" + "&".join(f"a{n}=1" for n in range(9_000)), ACCEPT))
    yield Attack("an address in Latin-1", http("GET", "/graphql?query=%E9", ACCEPT))
    yield Attack("a long address", http("GET", "/graphql?query=" + "a" * 70_000, ACCEPT))
    yield Attack("a long header", http("GET", "/graphql?query={__typename}", "X: " + "a" * 70_000))
    yield Attack("headers", http("GET", "/graphql?query={__typename}", *[f"X{n}: a" for n in range(9_000)]))
    yield Attack("types", http("GET", "/graphql?query={__typename}", "Accept: " + "a/b;q=0.1," * 6_000))
    yield Attack("qualities", http("GET", "/graphql?query={__typename}", "Accept: a/b;" + "q=0;" * 9_000), EITHER)
    yield Attack("encodings", http("GET", "/schema.graphql", "Accept-Encoding: " + "a;q=0.1, " * 6_000), ANSWERED)
    yield Attack("tags", http("GET", "/graphql?query={__typename}", "If-None-Match: " + '"a",' * 9_000), ANSWERED)
    yield Attack("ranges", http("GET", "/", "Range: bytes=" + ",".join(["0-"] * 5_000)), EITHER)
    yield Attack(
        "proxies", http("GET", "/graphql?query={__typename}", "X-Forwarded-For: " + "1.1.1.1, " * 5_000), ANSWERED
    )
    yield Attack("a cookie", http("GET", "/graphql?query={__typename}", "Cookie: a=" + "b" * 50_000), ANSWERED)
    yield Attack("a host of another's", http("GET", "/graphql?query={__typename}", "Host: evil.example"), EITHER)
    yield Attack("a request id of SQL", http("GET", "/graphql?query={__typename}", "X-Request-Id: '; --\t{}"), ANSWERED)
    yield Attack(
        "a trace of nobody's", http("GET", "/graphql?query={__typename}", "traceparent: 00-zz-zz-zz"), ANSWERED
    )
    yield Attack("an upgrade", http("GET", "/graphql", "Upgrade: websocket", "Connection: Upgrade"), EITHER)
    yield Attack("another HTTP", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", (CLOSED, *REFUSED))
    yield Attack("an old HTTP", b"GET /\r\n\r\n", EITHER)
    yield Attack("no HTTP", b"\x16\x03\x01" + bytes(500), (CLOSED, *REFUSED))
    yield Attack("SSH", b"SSH-2.0-OpenSSH_9.9\r\n\r\n", (CLOSED, *REFUSED))
    yield Attack("two lengths", b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 9\r\n\r\na")
    yield Attack("a length that is none", b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n")
    yield Attack(
        "an endless length", b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Length: " + b"9" * 30 + b"\r\n\r\n"
    )
    chunked = b"POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
    yield Attack("a length and chunks", chunked + b"Content-Length: 5\r\n\r\n0\r\n\r\n")
    yield Attack("a chunk of nobody's length", chunked + b"\r\nzz\r\n")
    yield Attack("an endless chunk", chunked + b"\r\n" + b"f" * 30 + b"\r\n")
    yield Attack("chunks of a byte", chunked + b"Connection: close\r\n\r\n" + b"1\r\n[\r\n" * 100_000 + b"0\r\n\r\n")
    yield Attack(
        "too many chunks", chunked + b"Connection: close\r\n\r\n" + (b"ffff\r\n" + b" " * 65_535 + b"\r\n") * 40
    )
    yield Attack("a header in a header", b"GET / HTTP/1.1\r\nHost: a\r\nX: a\rSet-Cookie: b\r\n\r\n")
    yield Attack("a folded header", b"GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n")
    yield Attack("a header without a name", b"GET / HTTP/1.1\r\nHost: a\r\n: a\r\n\r\n")


ATTACKS = [*bodies(), *documents(), *requests()]
