"""What an application answers without being asked: what it knows beforehand, and what never becomes a request."""

from starlette.types import Scope

from api.refusal import Refusal
from api.reply import Reply
from api.view import JSON, refused


class Ahead:
    """Of an application that knows nothing beforehand."""

    def at_hand(self, scope: Scope, body: bytes) -> Reply | None:  # noqa: ARG002 (of those that know)
        """The reply to a whole request that is known beforehand; None where the application is to be asked."""
        return None

    def turned_away(self, refusal: Refusal) -> Reply:
        """The reply to what did not become a request."""
        return refused(JSON, refusal)
