"""The server: uvicorn's, which cuts what is late and leaves politely.

At SIGTERM it says that it is leaving (`/health/ready` answers 503) and answers on for a moment, so that whoever sends
it requests learns of it; then it refuses connections, finishes what it is answering, and ends whatever clients do.
"""

import signal
import sys
import time
from contextlib import suppress
from types import FrameType

import uvicorn
from starlette.requests import Request
from starlette.types import ASGIApp

from api.ahead import Ahead
from api.connection import MOST, Connection, Known
from api.proxies import telling
from api.settings import Settings

TICKS = 5  # between two sweeps, of a tenth of a second each
LEAVING = "leaving"


class Config(uvicorn.Config):
    """How uvicorn serves, as our settings want it."""

    def __init__(self, app: ASGIApp, settings: Settings, host: str, port: int) -> None:
        super().__init__(
            app,
            host=host,
            port=port,
            http=Connection,
            ws="none",
            log_config=None,  # `api.logs` has the lines of the whole process
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,  # `api.proxies` is told of them for answers at hand too
            timeout_graceful_shutdown=settings.finishing_timeout,
        )
        self.settings, self.tell = settings, telling(settings.trusted_proxies)
        self.ahead, self.known = app if isinstance(app, Ahead) else Ahead(), Known(MOST)


class Server(uvicorn.Server):
    """uvicorn's server."""

    def __init__(self, app: ASGIApp, settings: Settings, host: str = "127.0.0.1", port: int = 0) -> None:
        super().__init__(Config(app, settings, host, port))
        self.notice, self.leaving_at = settings.notice, float("inf")

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """Leave: at once where a person says it, or says it again; politely at SIGTERM."""
        if sig != signal.SIGTERM or not self.started or self.leaving_at < float("inf"):
            super().handle_exit(sig, frame)
            return
        self.lifespan.state[LEAVING] = True
        self.leaving_at = time.monotonic() + self.notice

    async def on_tick(self, counter: int) -> bool:
        """Cut what is late, every now and then; leave when it is time."""
        if counter % TICKS == 0:
            for connection in list(self.server_state.connections):
                assert isinstance(connection, Connection)  # noqa: S101 (as `Config` says)
                connection.expire(connection.loop.time())
        return await super().on_tick(counter) or time.monotonic() >= self.leaving_at


def leaving(request: Request) -> bool:
    """Whether the server that the request came to is about to end."""
    return getattr(request.state, LEAVING, False)


def run(app: ASGIApp, settings: Settings, host: str, port: int) -> None:
    """Serve until told to leave. Exits with 3 where it cannot begin."""
    server = Server(app, settings, host, port)
    with suppress(KeyboardInterrupt):
        server.run()
    if not server.started:
        sys.exit(3)
