"""What operators and orchestrators ask: whether the server lives, and whether it can answer."""

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from api.server import leaving


async def live(_: Request) -> Response:
    """The process answers."""
    return PlainTextResponse("ok")


async def ready(request: Request) -> Response:
    """PostgreSQL answers too, as whoever follows the data's versions knows; and the server is not about to end.

    Connections that are all lent are no reason to be taken out of service: the others would have it worse then.
    """
    if leaving(request):
        return PlainTextResponse("leaving", 503, {"Retry-After": "1"})
    if request.app.state.cache.versions.known is None:
        return PlainTextResponse("database unavailable", 503, {"Retry-After": "1"})
    return PlainTextResponse("ok")
