"""The application: which address leads where, and what every request finds at hand."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import strawberry
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from strawberry.extensions import ParserCache, ValidationCache

from api import health, pages
from api.database import Database
from api.settings import Settings
from api.view import graphql
from resolvers.execute import Engine, Guard, Plans
from resolvers.literals import Literals
from schema.query import build

# Strawberry logs each client's mistake with its traceback; what is ours to know, `api.view` logs.
logging.getLogger("strawberry.execution").setLevel(logging.CRITICAL + 1)


def create_app(url: str, settings: Settings | None = None) -> Starlette:
    """The application over the database at `url`."""
    settings = settings or Settings()
    app = Starlette(
        routes=[
            Route("/graphql", graphql, methods=["GET", "POST"]),
            Route("/schema.graphql", sdl),
            Route("/health/live", health.live),
            Route("/health/ready", health.ready),
            *pages.routes,
        ],
        middleware=[
            Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST"], allow_headers=["*"]),
            Middleware(GZipMiddleware, minimum_size=1_000, compresslevel=3),
        ],
        lifespan=lifespan,
    )
    app.state.settings, app.state.database = settings, Database(url, settings)
    app.state.plans = Plans(settings.documents, settings.limits)
    app.state.schema = engine(settings, app.state.plans)
    app.state.literals = Literals(app.state.schema._schema, settings.documents, settings.limits)
    return app


def engine(settings: Settings, plans: Plans | None = None) -> strawberry.federation.Schema:
    """The schema that answers by the engine. Every cache has a bound: the endpoint is public."""
    kept = plans or Plans(settings.documents, settings.limits)
    return build(
        [
            lambda: Guard(kept.limits),
            lambda: ParserCache(maxsize=settings.documents),
            lambda: ValidationCache(maxsize=settings.documents),
            lambda: Engine(kept),
        ]
    )


async def sdl(request: Request) -> Response:
    """The schema, in GraphQL's own language."""
    return PlainTextResponse(request.app.state.schema.as_str(), media_type="text/plain; charset=utf-8")


@asynccontextmanager
async def lifespan(app: Starlette) -> AsyncIterator[None]:
    """The database's connections live as long as the server."""
    yield
    await app.state.database.close()
