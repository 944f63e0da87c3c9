"""Who asks through a proxy, and by which scheme, as the proxies that are trusted tell it."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from starlette.types import Scope
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

Tell = Callable[[Scope], None]


def telling(trusted: str) -> Tell:
    """What puts into a request's scope what proxies of these addresses or networks tell of it, by uvicorn's rules.

    uvicorn has them as a middleware; it waits for nothing, and answers at hand pass no middleware.
    """
    if not trusted:
        return nothing_told
    middleware = ProxyHeadersMiddleware(nobody, trusted)

    def tell(scope: Scope) -> None:
        with suppress(StopIteration):
            middleware(scope, nobody, nobody).send(None)  # type: ignore[arg-type]

    return tell


def nothing_told(_: Scope) -> None:
    """Where no proxy is trusted."""


async def nobody(*_: Any) -> Any:
    """Who is asked after the middleware, and takes or sends nothing."""
