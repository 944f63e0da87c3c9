"""The pages for people: `/`, the playground that `/graphql` shows to a browser, their files, and the worked questions.

The pages are built from `api/front/` into `api/static/` by `npm ci && npm run build`; until then their addresses
answer 503. They ask nothing of any other host, and their Content-Security-Policy holds them to it.
"""

from dataclasses import asdict
from os import PathLike, fspath, stat_result
from pathlib import Path

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from api.questions import questions

STATIC = Path(__file__).parent / "static"

NOT_BUILT = "Les pages ne sont pas encore construites : dans api/front, lancez « npm ci && npm run build ».\n"

POLICY = (
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "img-src 'self' data:; style-src 'self'"
)
"""What a page may load. No inline script or style, no `eval`, no other host."""

PLAYGROUND_POLICY = f"{POLICY} 'unsafe-inline'"
"""The same, with inline styles: Monaco, the editor of GraphiQL, writes its colours and positions so."""

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}

FOR_EVER = "public, max-age=31536000, immutable"


def home(_: Request) -> Response:
    """What this is, and the ways in."""
    return page("index.html", POLICY)


def playground(_: Request) -> Response:
    """The page where a person writes a question: GraphiQL, with the worked questions beside it."""
    return page("playground.html", PLAYGROUND_POLICY)


def page(name: str, policy: str) -> Response:
    """A built page, asked again at each visit (its files are not: their names change with their content)."""
    path = STATIC / name
    if not path.exists():
        return PlainTextResponse(NOT_BUILT, 503, HEADERS)
    return FileResponse(path, headers=HEADERS | {"Content-Security-Policy": policy, "Cache-Control": "no-cache"})


def worked_questions(_: Request) -> Response:
    """The worked questions, as the playground reads them: [{name, titre, description, query, variables}]."""
    return JSONResponse([asdict(question) for question in questions()], headers=HEADERS)


class BuiltFiles(StaticFiles):
    """The built files. The build wrote each script's gzip form beside it, so that no request pays for compressing."""

    def file_response(
        self, full_path: str | PathLike[str], stat_result: stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """The file, or its gzip form where there is one and the browser takes it; kept for ever, as its name says."""
        # The policy is for scripts that are workers: each has its own.
        own = {"Content-Security-Policy": POLICY, "Cache-Control": FOR_EVER, "Vary": "Accept-Encoding"}
        headers = HEADERS | own
        compressed = Path(f"{fspath(full_path)}.gz")
        if takes_gzip(scope) and compressed.exists():
            full_path, stat_result = compressed, compressed.stat()
            headers["Content-Encoding"] = "gzip"
        response = super().file_response(full_path, stat_result, scope, status_code)
        response.headers.update(headers)
        return response


def takes_gzip(scope: Scope) -> bool:
    """Whether the client reads gzip."""
    return "gzip" in Headers(scope=scope).get("accept-encoding", "")


routes: list[BaseRoute] = [
    Route("/", home),
    Route("/questions.json", worked_questions),
    Mount("/static", BuiltFiles(directory=STATIC, check_dir=False)),
]
