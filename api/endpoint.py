"""`/graphql`: a request's way through the stages, in their order, to the reply.

It stands beside Starlette's routes and middlewares rather than under them: what those cost, small answers cost again.
"""

from graphql import ExecutionResult as Answer
from graphql import GraphQLError
from starlette.types import Message, Scope

from api.accounts import ANYBODY, Account, Accounts
from api.answers import Result
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
from api.visits import visit

COMMON, COMMON_OVER_TLS = (*OPEN, *SAFE), (*OPEN, *SAFE_OVER_TLS)


class Endpoint:
    """Answers the requests to `/graphql`."""

    def __init__(self, cache: Cache, documents: Documents, settings: Settings) -> None:
        self.cache, self.settings = cache, settings
        self.poser = Poser(documents, cache, settings.largest_body)
        self.accounts, self.presences = Accounts(settings), Presences()
        self.compressed = Compression(settings.smallest_compressed, cache.memory)
        self.freshness = f"public, max-age={settings.max_age}, stale-while-revalidate={settings.stale}".encode()

    async def reply(self, call: Call) -> Reply:
        """What to reply, and what the client may ask for after that. Raises Gone where the client has left."""
        if call.scope["method"] == "OPTIONS":
            return whole(call.scope, preflight(call))
        try:
            account = self.accounts.of(client(call, self.settings.key_secret))
        except Refusal as refusal:
            return whole(call.scope, refused(JSON, refusal))
        return whole(call.scope, self.compressed(call, await self.replied(call, account)), account)

    async def replied(self, call: Call, account: Account) -> Reply:
        """What to reply, whatever happens."""
        method, media = call.scope["method"], JSON
        try:
            if method not in {"GET", "HEAD", "POST"}:
                raise Refusal(
                    405, "Posez la question par GET ou par POST.", "METHOD_NOT_ALLOWED", ((b"allow", METHODS),)
                )
            media = accepted(call)
            return await self.answered(call, media, account)
        except Refusal as refusal:
            return refused(media, refusal)
        except GraphQLError as error:
            return told(media, Answer(None, [error]))
        except Gone:
            raise
        except Exception as error:
            return failed(media, error)

    async def answered(self, call: Call, media: str, account: Account) -> Reply:
        """The stages of a question that is answered: each may refuse it."""
        account.enter()
        posed, held = await self.poser.posed(call), call.header(b"if-none-match")
        visit().operation = posed.name
        if posed.price_alone:
            account.pay(self.cache.answers.work(posed.question))
            return priced(media, await self.cache.answers.answer(posed.question, None))
        kept = self.cache.kept(posed.key, held)
        found = self.cache.told(kept) if kept else await self.asked(call, posed, held, account)
        reply = known(media, found, self.freshness) if isinstance(found, Known) else told(media, found)
        return traced(reply, visit()) if trace_wanted(call) else reply

    def at_hand(self, scope: Scope, body: bytes) -> Reply | None:
        """The whole reply to a request that has come before, where nobody need be waited for; None for any other."""
        posed = self.poser.known(scope, body)
        if posed is None or posed.price_alone:
            return None
        call = Call(scope, nothing)
        if trace_wanted(call):
            return None
        try:
            media = accepted(call)
            if scope["method"] == "POST":
                hold_body(call)
            found = self.cache.kept(posed.key, call.header(b"if-none-match"))
            if found is None:
                return None
            account = self.accounts.of(client(call, self.settings.key_secret))
            account.enter()
        except Refusal:
            return None  # which is told where there is time for it
        visit().operation = posed.name
        reply = known(media, self.cache.told(found), self.freshness)
        return whole(scope, self.compressed(call, reply), account)

    async def asked(self, call: Call, posed: Posed, held: str, account: Account) -> Known | Result:
        """The answer to a question that is not at hand; nothing is asked on where the client leaves."""
        with self.presences.of(call):
            return await self.cache.answer(posed.question, posed.key, held, account)


def whole(scope: Scope, reply: Reply, account: Account = ANYBODY) -> Reply:
    """A reply with the headers that all have, and with what its client may ask for from now on."""
    length = () if reply.status in {204, 304} else ((b"content-length", b"%d" % len(reply.body)),)
    headers = (*reply.headers, *account.told(), *length)
    return Reply(reply.status, reply.body, headers, reply.entry, COMMON_OVER_TLS if over_tls(scope) else COMMON)


async def nothing() -> Message:
    """What is received after a whole request."""
    return {"type": "http.disconnect"}
