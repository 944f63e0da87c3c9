"""What operators and orchestrators ask: whether the server lives, and whether it can answer."""

from graphql import GraphQLError
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from api.server import leaving


async def live(_: Request) -> Response:
    """The process answers."""
    return PlainTextResponse("ok")


async def ready(request: Request) -> Response:
    """PostgreSQL answers too, and the server is not about to end."""
    if leaving(request):
        return PlainTextResponse("leaving", 503, {"Retry-After": "1"})
    try:
        await request.app.state.database.fetch("SELECT '1'::json", [])
    except GraphQLError:
        return PlainTextResponse("database unavailable", 503, {"Retry-After": "1"})
    return PlainTextResponse("ok")
