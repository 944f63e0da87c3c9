"""GraphQL over HTTP, the way in: what a request asks, or why it cannot be understood.

https://graphql.github.io/graphql-over-http/draft/
"""

import json
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import orjson

from api.accept import remember
from api.call import Call
from api.refusal import Refusal

PARAMETERS = ("query", "documentId", "operationName", "variables", "extensions")
# A parameter beyond these means nothing here, but a stranger may send any number of them.
MOST_PARAMETERS = 50
Given = Mapping[str, Any]


class Asked(NamedTuple):
    """A GraphQL request as it came: the document or what names it, its variables, and which operation to run."""

    query: str
    document_id: str
    operation: str | None
    variables: dict[str, Any]
    extensions: dict[str, Any]


async def received(call: Call, largest: int) -> bytes:
    """What a GET or a POST says, still to be read: its address or its body, of so many bytes at most."""
    if call.scope["method"] == "POST":
        hold_body(call)
        return await call.body(largest)
    text: bytes = call.scope["query_string"]
    if len(text) > largest:
        raise Refusal(414, f"L'adresse dépasse {largest} octets : envoyez la question par POST.", "TOO_LARGE")
    return text


def read(call: Call, text: bytes) -> Asked:
    """What a GET or a POST asks that says so."""
    if call.scope["method"] == "POST":
        return understood(parsed(text, "Le corps de la requête"))
    return understood(in_address(text))


def price_alone(call: Call) -> bool:
    """Whether the address asks what the question would cost (`?cost=only`), and not for its answer."""
    if not call.scope["query_string"]:
        return False
    wanted = dict(pairs(call.scope["query_string"])).get("cost")
    if wanted not in {None, "", "only"}:
        raise Refusal(400, "Le paramètre « cost » n'a qu'une valeur : « only », pour le prix sans la réponse.")
    return wanted == "only"


def hold_body(call: Call) -> None:
    """Refuse a POST whose body, by its headers, is nothing to be read here."""
    if not in_json(call.headers.get(b"content-type", b"")):
        message = "Envoyez la question en JSON et en UTF-8, avec l'en-tête Content-Type: application/json."
        raise Refusal(415, message, headers=((b"accept-post", b"application/json"),))
    if call.headers.get(b"content-encoding", b"identity") != b"identity":
        message = "Envoyez le corps de la requête sans compression (sans Content-Encoding)."
        raise Refusal(415, message, headers=((b"accept-encoding", b"identity"),))


@remember
def in_json(media: bytes) -> bool:
    """Whether a media type is JSON, and leaves UTF-8 as its charset."""
    kind, _, parameters = media.decode("latin-1").lower().partition(";")
    charset = parameters.partition("charset=")[2].partition(";")[0].strip(' "')
    return kind.strip() == "application/json" and charset in {"", "utf-8", "utf8"}


def in_address(text: bytes) -> Given:
    """The parameters of a GET."""
    given: dict[str, Any] = {}
    for name, value in pairs(text):
        if name in given:
            raise Refusal(400, f"Le paramètre « {name} » est donné deux fois : lequel faut-il croire ?")
        if name in PARAMETERS and value:
            given[name] = value
    for name in ("variables", "extensions"):
        if name in given:
            given[name] = parsed(given[name], f"Le paramètre « {name} »")
    return given


def pairs(text: bytes) -> list[tuple[str, str]]:
    """The names and values of an address."""
    try:
        decoded = parse_qsl(
            text.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=MOST_PARAMETERS
        )
    except ValueError as error:
        message = f"L'adresse doit être encodée en UTF-8 (%C3%A9 pour é) et avoir {MOST_PARAMETERS} paramètres au plus."
        raise Refusal(400, message) from error
    return decoded


def parsed(text: str | bytes, what: str) -> Any:
    """A JSON text's value. Endless numbers and nests are refused like any other mistake."""
    try:
        return orjson.loads(text)
    except json.JSONDecodeError as error:
        place = f"ligne {error.lineno}, colonne {error.colno}"
        raise Refusal(400, f"{what} n'est pas du JSON valable en UTF-8 ({place}).") from error


def understood(given: Any) -> Asked:
    """The parameters of a request, each of its type."""
    if not isinstance(given, dict):
        raise Refusal(400, 'Le corps de la requête doit être un objet JSON : {"query": …}, une question à la fois.')
    return Asked(
        of_type(given, "query", str, "un texte") or "",
        of_type(given, "documentId", str, "un texte") or "",
        of_type(given, "operationName", str, "un texte") or None,
        of_type(given, "variables", dict, "un objet JSON") or {},
        of_type(given, "extensions", dict, "un objet JSON") or {},
    )


def of_type(given: Given, name: str, kind: type[Any], told: str) -> Any:
    """One parameter; None where it is not given."""
    value = given.get(name)
    if value is not None and not isinstance(value, kind):
        raise Refusal(400, f"« {name} » doit être {told}.")
    return value
