"""Whether other sites' pages may ask: all may, since all that can be done here is reading.

https://fetch.spec.whatwg.org/#http-cors-protocol
"""

import re

from api.call import Call
from api.reply import Reply

METHODS = b"GET, HEAD, POST, OPTIONS"
OPEN = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", b"ETag, RateLimit, RateLimit-Policy, Retry-After"),
)
# Names of headers (tokens of RFC 9110, 5.6.2) with commas between: what is told again of a request is these alone.
NAMES = re.compile(rb"[\w!#$%&'*+.^`|~-]+(\s*,\s*[\w!#$%&'*+.^`|~-]+)*", re.ASCII)
# A browser remembers the answer for so many seconds.
A_DAY = b"86400"


def preflight(call: Call) -> Reply:
    """The answer to OPTIONS: what can be done here, and to a browser that asks for another site, that it may."""
    headers = [(b"allow", METHODS)]
    if b"access-control-request-method" in call.headers:
        headers += [(b"access-control-allow-methods", METHODS), (b"access-control-max-age", A_DAY)]
    asked = call.headers.get(b"access-control-request-headers", b"")
    if NAMES.fullmatch(asked):
        headers += [(b"access-control-allow-headers", asked), (b"vary", b"Access-Control-Request-Headers")]
    return Reply(204, b"", tuple(headers))
