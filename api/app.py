"""The application: which address leads where, and what every request finds at hand."""

import asyncio
import gc
import logging
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import Receive, Scope, Send

from api import health, metrics, pages
from api.ahead import Ahead
from api.answers import Answers
from api.asking import ASKING, Asking
from api.cache import Cache
from api.call import Call
from api.database import Database
from api.documents import Documents
from api.endpoint import Endpoint, whole
from api.logs import Access
from api.metrics import Metrics
from api.persisted import Persisted
from api.refusal import Refusal
from api.reply import Reply
from api.settings import Settings
from api.tracing import tracing
from api.trusted import trusted
from api.view import looked_at
from api.visits import begin
from api.watch import Watch

# Strawberry logs each client's mistake with its traceback; what is ours to know, `api.view` logs.
logging.getLogger("strawberry.execution").setLevel(logging.CRITICAL + 1)
# What is told of what did not become a request.
NOTHING: Scope = {"type": "http", "method": "", "path": "", "scheme": "http", "headers": []}


class Application(Starlette, Ahead):
    """Starlette for the pages, and beside it the endpoint, whose requests pass none of its routes and middlewares."""

    endpoint: Endpoint
    watch: Watch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request to the one or the other, and have it watched."""
        if scope["type"] != "http":
            await super().__call__(scope, receive, send)
        elif to_endpoint(scope):
            asking: Asking | None = scope.get("extensions", {}).get(ASKING)
            call = asking.call if asking else Call(scope, receive)
            await self.watch.replied(self.endpoint.reply(call, asking), scope, send)
        else:
            await self.watch(super().__call__, scope, receive, send)

    def recognised(self, call: Call, body: bytes) -> Asking | None:
        """What a whole request asks of the endpoint that has come before."""
        return self.endpoint.recognised(call, body) if to_endpoint(call.scope) else None

    def at_hand(self, asking: Asking) -> Reply | None:
        """The reply to what was recognised, watched as any is, where its answer is kept."""
        found = self.endpoint.kept(asking)
        if found is None:
            return None
        visit = begin(asking.call.scope)
        return self.watch.at_once(self.endpoint.at_hand(asking, found, visit), visit)

    def turned_away(self, refusal: Refusal) -> Reply:
        """The reply to what did not become a request, watched as one is."""
        return self.watch.at_once(whole(NOTHING, super().turned_away(refusal)), begin(NOTHING))


def to_endpoint(scope: Scope) -> bool:
    """Whether a request is the endpoint's, rather than a browser's that opens the address."""
    path: str = scope["path"]
    if path.removeprefix(scope.get("root_path", "")) != "/graphql":
        return False
    return scope["method"] not in {"GET", "HEAD"} or not looked_at(scope)


def create_app(url: str, settings: Settings | None = None, answers: Answers | None = None) -> Application:
    """The application over the database at `url`, or over another graph's answers.

    Raises Untrusted for trusted documents that it could not answer.
    """
    settings = settings or Settings()
    app = Application(
        routes=[
            Route("/graphql", pages.playground),
            Route("/schema.graphql", sdl),
            Route("/health/live", health.live),
            Route("/health/ready", health.ready),
            Route("/metrics", metrics.page),
            *pages.routes,
        ],
        middleware=[
            Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "HEAD"], allow_headers=["*"]),
            Middleware(GZipMiddleware, minimum_size=1_000, compresslevel=3),
        ],
        lifespan=lifespan,
    )
    app.router.redirect_slashes = False  # no address has two, and none is made of what a client says of the host
    app.state.database = Database(url, settings)
    app.state.answers = answers or Answers(settings)
    app.state.cache = Cache(app.state.database, app.state.answers, settings)
    app.state.metrics = Metrics(app.state.cache)
    app.state.access = Access()
    app.endpoint = Endpoint(app.state.cache, documents(app.state.answers, app.state.cache, settings), settings)
    app.state.traces = tracing(os.environ)
    app.watch = Watch(app.state.metrics.tell, app.state.access.tell, app.state.traces and app.state.traces.tell)
    return app


def documents(answers: Answers, cache: Cache, settings: Settings) -> Documents:
    """The documents that questions may name, shared between workers as answers are. Raises Untrusted."""
    persisted = Persisted(cache.shared, settings.cache_entries, settings.persisted_bytes, settings.limits.document)
    return Documents(trusted(settings, answers.schema._schema), persisted, only=settings.trusted_only)


async def sdl(request: Request) -> Response:
    """The schema, in GraphQL's own language."""
    return PlainTextResponse(request.app.state.answers.sdl, media_type="text/plain; charset=utf-8")


def settle() -> None:
    """What was made so far lives as long as the server: Python's collector need not look through it time and again.

    It did so for 100 ms at a time, and most often in the middle of planning a new document.
    """
    gc.collect()
    gc.freeze()


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """The server follows the data's versions as long as it lives, and lets its connections go at the end."""
    settle()
    following = asyncio.create_task(app.state.cache.versions.follow())
    yield
    following.cancel()
    await app.state.cache.close()
    await app.state.database.close()
    app.state.access.flush()
    if app.state.traces:
        app.state.traces.close()
