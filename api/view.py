"""GraphQL over HTTP, the way out: a question answered, under the media type and status that the specification gives.

https://graphql.github.io/graphql-over-http/draft/
"""

import logging
import uuid
from dataclasses import replace
from typing import Any

import orjson
from graphql import ExecutionResult as Answer
from graphql import GraphQLError, GraphQLSyntaxError
from starlette.requests import Request
from starlette.responses import Response
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from api.pages import playground
from api.request import Asked, NotUnderstood, asked
from resolvers.execute import again

GRAPHQL, JSON = "application/graphql-response+json", "application/json"
STATUSES = {"DATABASE_UNAVAILABLE": 503, "INTERNAL_SERVER_ERROR": 500, "TIMEOUT": 503}
log = logging.getLogger("api")
Result = ExecutionResult | Answer


async def graphql(request: Request) -> Response:
    """Answer `/graphql`: the playground to a browser that looks, JSON to whoever asks."""
    if looked_at(request):
        return playground(request)
    media = accepted(request)
    try:
        question = await asked(request, request.app.state.settings.largest_body)
        result = await answer(request, question)
    except NotUnderstood as refusal:
        return failure(media, refusal.status, refusal.message, "BAD_REQUEST")
    except CannotGetOperationTypeError:
        return failure(media, 400, "Aucune opération de ce nom dans le document.", "OPERATION_RESOLUTION_FAILURE")
    except InvalidOperationTypeError:
        return failure(media, 405, "Cette API ne fait que lire : posez une « query ».", "METHOD_NOT_ALLOWED")
    return told(media, result)


def looked_at(request: Request) -> bool:
    """Whether a browser opens the address, rather than a program asks a question."""
    wants_page = "text/html" in request.headers.get("accept", "")
    return request.method == "GET" and wants_page and "query" not in request.query_params


def accepted(request: Request) -> str:
    """The media type to answer in: the specification's own where it is asked for, else plain JSON."""
    accept = request.headers.get("accept", "")
    return GRAPHQL if GRAPHQL in accept else JSON


async def answer(request: Request, question: Asked) -> Result:
    """The engine's answer. Of a document that is new, literals are lifted first; an error is told of its own text."""
    known = await remembered(request, question)
    if known is not None:
        return known
    document, variables = request.app.state.literals.lift(question.query, question.variables)
    if document is question.query:
        return await executed(request, question)
    result = await executed(request, replace(question, query=document, variables=variables))
    if result.errors and not any(ours(error) for error in result.errors):
        return await executed(request, question)
    return result


def ours(error: GraphQLError) -> bool:
    """Whether an error is of the house rather than of the question."""
    return error.original_error is not None or (error.extensions or {}).get("code") in STATUSES


async def remembered(request: Request, question: Asked) -> Result | None:
    """The engine's answer to a question that was found valid before; None for any other."""
    state = request.app.state
    key = question.query, question.operation
    return await again(state.schema._schema, state.plans, key, question.variables, state.database)


async def executed(request: Request, question: Asked) -> Result:
    """The engine's answer to a question, which Strawberry parses and validates where it is new."""
    known = await remembered(request, question)
    if known is not None:
        return known
    result = await request.app.state.schema.execute(
        question.query,
        variable_values=question.variables,
        operation_name=question.operation,
        context_value={"database": request.app.state.database},
        allowed_operation_types=(OperationType.QUERY,),
    )
    assert isinstance(result, ExecutionResult)  # noqa: S101 (queries are not deferred)
    return result


def told(media: str, result: Result) -> Response:
    """An answer as a response. Without data the request itself has failed, and the status says so."""
    if not result.errors:
        return response(media, 200, {"data": result.data})
    errors = [formatted(error) for error in result.errors]
    status = max(STATUSES.get(error["extensions"]["code"], 400) for error in errors)
    content: dict[str, Any] = {"errors": errors} if result.data is None else {"data": result.data, "errors": errors}
    return response(media, status if media == GRAPHQL or status >= 500 else 200, content)


def formatted(error: GraphQLError) -> dict[str, Any]:
    """An error for the client, with its code; what is unforeseen goes to the log, under a number."""
    shown: dict[str, Any] = dict(error.formatted)
    if error.original_error is not None and not isinstance(error.original_error, GraphQLError):
        number = uuid.uuid4().hex[:12]
        log.error("error %s", number, exc_info=error.original_error)
        return {
            "message": f"Erreur interne. Signalez-la avec ce numéro : {number}.",
            "extensions": {"code": "INTERNAL_SERVER_ERROR", "id": number},
        }
    syntax = isinstance(error, GraphQLSyntaxError)
    code = "GRAPHQL_PARSE_FAILED" if syntax else "GRAPHQL_VALIDATION_FAILED"
    return {**shown, "extensions": {"code": code, **shown.get("extensions", {})}}


def failure(media: str, status: int, message: str, code: str) -> Response:
    """A request that was not understood."""
    return response(media, status, {"errors": [{"message": message, "extensions": {"code": code}}]})


def response(media: str, status: int, content: dict[str, Any]) -> Response:
    """Content as a response."""
    headers = {"Content-Type": f"{media}; charset=utf-8", "Vary": "Accept"}
    if status == 503:
        headers["Retry-After"] = "1"
    return Response(orjson.dumps(content), status, headers)
