"""`/graphql`: a request's way through the stages, in their order, as a small ASGI application of its own.

It stands beside Starlette's routes and middlewares rather than under them: what those cost, small answers cost again.
"""

from graphql import ExecutionResult as Answer
from graphql import GraphQLError
from starlette.requests import Request
from starlette.types import Message, Receive, Scope, Send

from api.accounts import Account, Accounts
from api.answers import Result
from api.cache import Cache, Known
from api.call import Call, Gone, Reply
from api.client import client
from api.compression import compressed
from api.cors import METHODS, OPEN, preflight
from api.documents import Documents
from api.pages import playground
from api.posed import Posed, Poser
from api.presence import Presence
from api.refusal import Refusal
from api.request import hold_body
from api.settings import Settings
from api.view import JSON, accepted, failed, known, looked_at, priced, refused, told
from api.visits import visit


class Endpoint:
    """Answers the requests to `/graphql`."""

    def __init__(self, cache: Cache, documents: Documents, settings: Settings) -> None:
        self.cache, self.settings = cache, settings
        self.poser = Poser(documents, cache, settings.largest_body)
        self.accounts = Accounts(settings)
        self.freshness = f"public, max-age={settings.max_age}, stale-while-revalidate={settings.stale}".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request: the playground to a browser that looks, JSON to whoever asks."""
        call = Call(scope, receive)
        if scope["method"] in {"GET", "HEAD"} and looked_at(call):
            await playground(Request(scope))(scope, receive, send)
            return
        try:
            reply = await self.reply(call)
        except Gone:
            return
        await sent(send, compressed(call, reply, self.settings.smallest_compressed), head=scope["method"] == "HEAD")

    async def reply(self, call: Call) -> Reply:
        """What to reply, and what the client may ask for after that."""
        if call.scope["method"] == "OPTIONS":
            return preflight(call)
        try:
            account = self.accounts.of(client(call, self.settings.key_secret))
        except Refusal as refusal:
            return refused(JSON, refusal)
        replied = await self.replied(call, account)
        return replied._replace(headers=(*replied.headers, *account.told()))

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
        found = self.cache.kept(posed.key, held) or await self.asked(call, posed, held, account)
        return known(media, found, self.freshness) if isinstance(found, Known) else told(media, found)

    def at_hand(self, scope: Scope, body: bytes) -> Reply | None:
        """The whole reply to a request that has come before, where nobody need be waited for; None for any other."""
        posed = self.poser.known(scope, body)
        if posed is None or posed.price_alone or scope["method"] == "HEAD":
            return None
        call = Call(scope, nothing)
        try:
            media = accepted(call)
            if scope["method"] == "POST":
                hold_body(call)
        except Refusal:
            return None
        visit().operation = posed.name
        found = self.cache.kept(posed.key, call.header(b"if-none-match"))
        if found is None:
            return None
        return whole(compressed(call, known(media, found, self.freshness), self.settings.smallest_compressed))

    async def asked(self, call: Call, posed: Posed, held: str, account: Account) -> Known | Result:
        """The answer to a question that is not at hand; nothing is asked on where the client leaves."""
        with Presence(call):
            return await self.cache.answer(posed.question, posed.key, held, account)


def whole(reply: Reply) -> Reply:
    """A reply with the headers that all have."""
    length = () if reply.status in {204, 304} else ((b"content-length", b"%d" % len(reply.body)),)
    return reply._replace(headers=(*reply.headers, *OPEN, *length))


async def nothing() -> Message:
    """What is received after a whole request."""
    return {"type": "http.disconnect"}


async def sent(send: Send, reply: Reply, *, head: bool = False) -> None:
    """Send a reply; to HEAD all but its body."""
    reply = whole(reply)
    await send({"type": "http.response.start", "status": reply.status, "headers": reply.headers})
    await send({"type": "http.response.body", "body": b"" if head else reply.body})
