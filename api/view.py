"""GraphQL over HTTP, the way out: an answer under the media type and the status that the specification gives.

https://graphql.github.io/graphql-over-http/draft/
"""

import logging
from typing import Any

import orjson
from graphql import GraphQLError, GraphQLSyntaxError
from starlette.types import Scope

from api.accept import media
from api.answers import OURS, Result
from api.cache import Known
from api.call import Call, listed
from api.french import french
from api.refusal import Header, Refusal
from api.reply import Reply
from api.visits import visit
from resolvers.errors import mistake

GRAPHQL, JSON, HTML = "application/graphql-response+json", "application/json", "text/html"
VARY = (b"vary", b"Accept, Accept-Encoding")
TYPES = GRAPHQL, JSON
HEADERS = {name: ((b"content-type", f"{name}; charset=utf-8".encode()), VARY) for name in TYPES}
AGAIN_SOON = ((b"retry-after", b"1"),)
NOT_KEPT = (b"cache-control", b"no-store")
log = logging.getLogger("api")


def accepted(call: Call) -> str:
    """The media type to answer in: the specification's own where it is asked for, else plain JSON."""
    best = media(call.header(b"accept"), TYPES)
    if best is None:
        raise Refusal(406, f"Les réponses sont en {GRAPHQL} ou {JSON} : l'en-tête Accept n'admet ni l'un ni l'autre.")
    return best


def looked_at(scope: Scope) -> bool:
    """Whether a browser opens the address, rather than a program asks a question."""
    if any(name in scope["query_string"] for name in (b"query=", b"documentId=", b"extensions=")):
        return False
    accept = listed(scope["headers"]).get(b"accept", b"").decode("latin-1")
    return media(accept, (HTML, *TYPES)) == HTML


def known(media: str, answer: Known, freshness: bytes) -> Reply:
    """An answer without errors as a reply, which clients and caches between may keep so fresh (Cache-Control)."""
    told = (b"etag", answer.tag), (b"cache-control", freshness)
    if answer.body is None:
        return Reply(304, b"", (VARY, *told))  # what tells of the content comes with the content (RFC 9110, 15.4.5)
    return Reply(200, answer.body, (*HEADERS[media], *told), answer.entry)


def priced(media: str, result: Result) -> Reply:
    """What a question would cost as a reply, or why it would be refused."""
    return told(media, result) if result.errors else reply(media, 200, {"data": None, "extensions": result.extensions})


def told(media: str, result: Result) -> Reply:
    """An answer with errors as a reply. Without data the request itself has failed, and the status says so."""
    errors = [formatted(error) for error in result.errors or ()]
    status = max(OURS.get(error["extensions"]["code"], 400) for error in errors)
    content: dict[str, Any] = {"errors": errors} if result.data is None else {"data": result.data, "errors": errors}
    return reply(media, status if media == GRAPHQL or status >= 500 else 200, content)


def formatted(error: GraphQLError) -> dict[str, Any]:
    """An error for the client, with its code; what is the house's own goes to the log, under the request's id."""
    ours = mistake(error)
    if ours is not None:
        return unforeseen(ours)
    shown: dict[str, Any] = {**error.formatted, "message": french(error.message)}
    syntax = isinstance(error, GraphQLSyntaxError)
    code = "GRAPHQL_PARSE_FAILED" if syntax else "GRAPHQL_VALIDATION_FAILED"
    extensions = {"code": code, **shown.get("extensions", {})}
    if extensions["code"] in OURS and error.__cause__ is not None:
        extensions["id"] = visit().id
        log.warning("error of request %s: %s, by %r", visit().id, extensions["code"], error.__cause__)
    return {**shown, "extensions": extensions}


def unforeseen(error: BaseException) -> dict[str, Any]:
    """A mistake of ours: nothing of it is told but the request's id, under which the log has it."""
    request = visit().id
    log.error("error of request %s", request, exc_info=error)
    return {
        "message": f"Erreur interne. Signalez-la avec ce numéro : {request}.",
        "extensions": {"code": "INTERNAL_SERVER_ERROR", "id": request},
    }


def refused(media: str, refusal: Refusal) -> Reply:
    """A request that was refused."""
    error = {"message": refusal.message, "extensions": {"code": refusal.code}}
    return reply(media, refusal.status, {"errors": [error]}, refusal.headers)


def failed(media: str, error: Exception) -> Reply:
    """A request that we could not answer, and do not know why."""
    return reply(media, 500, {"errors": [unforeseen(error)]})


def reply(media: str, status: int, content: dict[str, Any], headers: tuple[Header, ...] = ()) -> Reply:
    """Errors as a reply, which nobody is to keep."""
    headers = (*HEADERS[media], NOT_KEPT, *headers, *(AGAIN_SOON if status == 503 else ()))
    return Reply(status, orjson.dumps(content), headers)
