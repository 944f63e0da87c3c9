"""What an application answers without being asked: what it knows beforehand, and what never becomes a request."""

from typing import Any

from api.call import Call
from api.refusal import Refusal
from api.reply import Reply
from api.view import JSON, refused


class Ahead:
    """Of an application that knows nothing beforehand."""

    def recognised(self, call: Call, body: bytes) -> Any | None:  # noqa: ARG002 (of those that know)
        """What a whole request asks that has come before; None for any other."""
        return None

    def at_hand(self, asking: Any) -> Reply | None:  # noqa: ARG002
        """The reply to what was recognised, where it is known beforehand; None where the application is to be asked."""
        return None

    def turned_away(self, refusal: Refusal) -> Reply:
        """The reply to what did not become a request."""
        return refused(JSON, refusal)
