"""`/graphql`: a request's way through the stages, in their order, to the reply.

It stands beside Starlette's routes and middlewares rather than under them: what those cost, small answers cost again.
"""

from graphql import ExecutionResult as Answer
from graphql import GraphQLError
from starlette.types import Scope

from api.accounts import ANYBODY, Account, Accounts
from api.answers import Result
from api.asking import Asking
from api.cache import Cache, Known
from api.call import Call, Gone
from api.client import client
from api.compression import Compression
from api.cors import METHODS, OPEN, preflight
from api.documents import Documents
from api.federated_trace import trace_wanted, traced
from api.headers import SAFE, SAFE_OVER_TLS, over_tls
from api.posed import Posed, Poser
from api.presence import Presences
from api.refusal import Refusal
from api.reply import Reply
from api.request import hold_body
from api.settings import Settings
from api.view import JSON, accepted, failed, known, priced, refused, told
from api.visits import Visit, visit

COMMON, COMMON_OVER_TLS = (*OPEN, *SAFE), (*OPEN, *SAFE_OVER_TLS)


class Endpoint:
    """Answers the requests to `/graphql`."""

    def __init__(self, cache: Cache, documents: Documents, settings: Settings) -> None:
        self.cache, self.settings = cache, settings
        self.poser = Poser(documents, cache, settings.largest_body)
        self.accounts, self.presences = Accounts(settings), Presences()
        self.compressed = Compression(settings.smallest_compressed, cache.memory)
        self.freshness = f"public, max-age={settings.max_age}, stale-while-revalidate={settings.stale}".encode()

    async def reply(self, call: Call, known: Asking | None) -> Reply:
        """What to reply, and what the client may ask for after that. Raises Gone where the client has left.

        `known`: the request as it was recognised, if it was.
        """
        if call.scope["method"] == "OPTIONS":
            return whole(call.scope, preflight(call))
        try:
            account = self.accounts.of(known.client if known else client(call, self.settings.key_secret))
        except Refusal as refusal:
            return whole(call.scope, refused(JSON, refusal))
        return whole(call.scope, self.compressed(call, await self.replied(call, known, account)), account)

    async def replied(self, call: Call, known: Asking | None, account: Account) -> Reply:
        """What to reply, whatever happens."""
        media = JSON
        try:
            media = known.media if known else self.accepted(call)
            account.enter()
            posed = known.posed if known else await self.poser.posed(call)
            return await self.answered(call, posed, media, account)
        except Refusal as refusal:
            return refused(media, refusal)
        except GraphQLError as error:
            return told(media, Answer(None, [error]))
        except Gone:
            raise
        except Exception as error:
            return failed(media, error)

    def accepted(self, call: Call) -> str:
        """The media type to answer in, of a request by a method that asks."""
        if call.scope["method"] not in {"GET", "HEAD", "POST"}:
            raise Refusal(405, "Posez la question par GET ou par POST.", "METHOD_NOT_ALLOWED", ((b"allow", METHODS),))
        return accepted(call)

    async def answered(self, call: Call, posed: Posed, media: str, account: Account) -> Reply:
        """The stages of a question that is answered: each may refuse it."""
        visit().operation = posed.name
        if posed.price_alone:
            account.pay(self.cache.answers.work(posed.question))
            return priced(media, await self.cache.answers.answer(posed.question, None))
        found = await self.found(call, posed, account)
        reply = known(media, found, self.freshness) if isinstance(found, Known) else told(media, found)
        return traced(reply, visit()) if trace_wanted(call) else reply

    async def found(self, call: Call, posed: Posed, account: Account) -> Known | Result:
        """The answer to a question, at hand or not; nothing is asked on where the client leaves."""
        with self.presences.of(call):
            return await self.cache.answer(posed.question, posed.key, call.header(b"if-none-match"), account)

    def recognised(self, call: Call, body: bytes) -> Asking | None:
        """What a whole request asks that has come before; None for any other, and for one to be refused."""
        posed = self.poser.known(call.scope, body)
        if posed is None or posed.price_alone or trace_wanted(call):
            return None
        try:
            media = self.accepted(call)
            if call.scope["method"] == "POST":
                hold_body(call)
            return Asking(call, posed, media, call.header(b"if-none-match"), client(call, self.settings.key_secret))
        except Refusal:
            return None  # which is told where there is time for it

    def kept(self, asking: Asking) -> Known | None:
        """The answer to a request that was recognised, where nobody need be waited for, and the client is let in."""
        found = self.cache.kept(asking.posed.key, asking.held)
        if found:
            try:
                self.accounts.of(asking.client).enter()
            except Refusal:
                return None
        return found

    def at_hand(self, asking: Asking, found: Known, visit: Visit) -> Reply:
        """The reply to a request whose answer is kept."""
        visit.operation = asking.posed.name
        reply = known(asking.media, self.cache.told(found, visit), self.freshness)
        call = asking.call
        return whole(call.scope, self.compressed(call, reply), self.accounts.of(asking.client))


def whole(scope: Scope, reply: Reply, account: Account = ANYBODY) -> Reply:
    """A reply with the headers that all have, and with what its client may ask for from now on."""
    length = () if reply.status in {204, 304} else ((b"content-length", b"%d" % len(reply.body)),)
    headers = (*reply.headers, *account.told(), *length)
    return Reply(reply.status, reply.body, headers, reply.entry, COMMON_OVER_TLS if over_tls(scope) else COMMON)
