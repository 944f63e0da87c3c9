"""GraphQL over HTTP, the way in: what a request asks, or why it cannot be understood.

https://graphql.github.io/graphql-over-http/draft/
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from starlette.requests import Request


class NotUnderstood(Exception):  # noqa: N818 (it is what it says)
    """A request that asks nothing that could be answered; says what to do instead."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status, self.message = status, message


@dataclass(frozen=True)
class Asked:
    """A GraphQL request: the document, its variables, and which of its operations to run."""

    query: str
    variables: dict[str, Any]
    operation: str | None


async def asked(request: Request, largest_body: int) -> Asked:
    """What a GET or a POST asks."""
    if request.method == "POST":
        return understood(await body(request, largest_body))
    given: dict[str, Any] = dict(request.query_params)
    for name in ("variables", "extensions"):
        if given.get(name):
            given[name] = parsed(given[name], f"Le paramètre {name}")
    return understood(given)


async def body(request: Request, largest: int) -> Any:
    """The JSON of a POST's body."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise NotUnderstood(415, "Envoyez la question en JSON, avec l'en-tête Content-Type: application/json.")
    received = bytearray()
    async for chunk in request.stream():
        received += chunk
        if len(received) > largest:
            raise NotUnderstood(413, f"Le corps de la requête dépasse {largest} octets.")
    return parsed(bytes(received), "Le corps de la requête")


def parsed(text: str | bytes, what: str) -> Any:
    """A JSON text's value. Endless integers and nests are refused like any other mistake."""
    try:
        return orjson.loads(text)
    except (json.JSONDecodeError, ValueError, RecursionError) as error:
        raise NotUnderstood(400, f"{what} n'est pas du JSON : {error}.") from error


def understood(given: Any) -> Asked:
    """The parameters of a request, each of its type."""
    if not isinstance(given, Mapping):
        raise NotUnderstood(400, 'Le corps de la requête doit être un objet JSON : {"query": …}.')
    query, variables, operation = given.get("query"), given.get("variables"), given.get("operationName")
    if not isinstance(query, str) or not query.strip():
        raise NotUnderstood(400, "Il manque la question : donnez-la dans « query », en texte.")
    if not isinstance(variables, Mapping | None) or not isinstance(given.get("extensions"), Mapping | None):
        raise NotUnderstood(400, "« variables » et « extensions » doivent être des objets JSON.")
    if not isinstance(operation, str | None):
        raise NotUnderstood(400, "« operationName » doit être un texte.")
    return Asked(query, dict(variables or {}), operation or None)
