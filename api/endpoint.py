"""`/graphql`: a request's way through the stages, in their order, as a small ASGI application of its own.

It stands beside Starlette's routes and middlewares rather than under them: what those cost, small answers cost again.
"""

from graphql import ExecutionResult as Answer
from graphql import GraphQLError
from starlette.requests import Request
from starlette.types import Receive, Scope, Send

from api.cache import Cache, Known
from api.call import Call, Gone, Reply
from api.compression import compressed
from api.cors import METHODS, OPEN, preflight
from api.documents import Documents
from api.pages import playground
from api.presence import Presence
from api.refusal import Refusal
from api.request import asked, price_alone
from api.settings import Settings
from api.view import JSON, accepted, failed, known, looked_at, priced, refused, told
from api.visits import visit


class Endpoint:
    """Answers the requests to `/graphql`."""

    def __init__(self, cache: Cache, documents: Documents, settings: Settings) -> None:
        self.cache, self.documents, self.settings = cache, documents, settings
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
        """What to reply, whatever happens."""
        method, media = call.scope["method"], JSON
        if method == "OPTIONS":
            return preflight(call)
        try:
            if method not in {"GET", "HEAD", "POST"}:
                raise Refusal(
                    405, "Posez la question par GET ou par POST.", "METHOD_NOT_ALLOWED", ((b"allow", METHODS),)
                )
            media = accepted(call)
            return await self.answered(call, media)
        except Refusal as refusal:
            return refused(media, refusal)
        except GraphQLError as error:
            return told(media, Answer(None, [error]))
        except Gone:
            raise
        except Exception as error:
            return failed(media, error)

    async def answered(self, call: Call, media: str) -> Reply:
        """The stages of a question that is answered: each may refuse it."""
        given = await self.documents.question(await asked(call, self.settings.largest_body))
        visit().operation = given.name
        if price_alone(call):
            return priced(media, await self.cache.answers.answer(given, None))
        with Presence(call):
            found = await self.cache.answer(given, call.header(b"if-none-match"))
        return known(media, found, self.freshness) if isinstance(found, Known) else told(media, found)


async def sent(send: Send, reply: Reply, *, head: bool = False) -> None:
    """Send a reply; to HEAD all but its body."""
    length = (b"content-length", b"%d" % len(reply.body))
    headers = [*reply.headers, OPEN] if reply.status in {204, 304} else [*reply.headers, OPEN, length]
    await send({"type": "http.response.start", "status": reply.status, "headers": headers})
    await send({"type": "http.response.body", "body": b"" if head else reply.body})
