"""The headers by which every answer, page or not, tells browsers what not to do with it.

https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html
"""

from collections.abc import Iterable

from starlette.types import Scope

from api.refusal import Header

SAFE: tuple[Header, ...] = (
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"cross-origin"),  # answers are for every site: CORS is open
)
# Two years, as browsers' lists ask; told over TLS only.
SAFE_OVER_TLS = (*SAFE, (b"strict-transport-security", b"max-age=63072000"))


def over_tls(scope: Scope) -> bool:
    """Whether a request came by TLS, ours or a trusted proxy's."""
    return bool(scope["scheme"] == "https")


def safe(scope: Scope, given: Iterable[Header]) -> list[Header]:
    """The headers of an answer, and those of these that it does not give itself: pages have their own policy."""
    headers = list(given)
    names = {name for name, _ in headers}
    more = SAFE_OVER_TLS if over_tls(scope) else SAFE
    return headers + [header for header in more if header[0] not in names]
