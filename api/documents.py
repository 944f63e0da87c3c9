"""Which document a request asks: the text that it gives, or what is known under the name that it gives.

A name is one of GraphQL over HTTP's appendix on persisted documents: `sha256:` and the hash of the text, or one of the
deployment's own. Apollo's automatic persisted queries give the same hash in another place.

https://github.com/graphql/graphql-over-http/blob/main/spec/Appendix%20A%20--%20Persisted%20Documents.md
https://www.apollographql.com/docs/apollo-server/performance/apq
"""

import hashlib
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from graphql import GraphQLError

from api.persisted import Persisted
from api.refusal import Refusal
from api.request import Asked
from resolvers.errors import refused

PREFIX = "sha256:"
HASH = re.compile(PREFIX + "[0-9a-f]{64}")
# A document that begins with a named operation, after blanks and comments. Nothing is tried twice, whatever it is.
NAMED = re.compile(r"(?>(?:[\s,\ufeff]++|#[^\r\n]*+)*)query\s++([_A-Za-z]\w{0,63}+)(?!\w)", re.ASCII)


class Question(NamedTuple):
    """What is to be answered: a document, its variables, and which of its operations to run."""

    query: str
    variables: dict[str, Any]
    operation: str | None

    @property
    def name(self) -> str:
        """The operation's name, as the client gives it or the document begins with it; empty where neither does."""
        if self.operation:
            return self.operation
        found = NAMED.match(self.query)
        return found[1] if found else ""


class Documents:
    """The documents known by a name: those that the deployment trusts, and those that clients sent with their hash.

    `only`: no other document than those trusted is answered, whoever sends it.
    """

    def __init__(self, trusted: Mapping[str, str], persisted: Persisted, *, only: bool = False) -> None:
        self.trusted, self.persisted, self.only = trusted, persisted, only
        self.allowed = frozenset(trusted.values())

    async def question(self, asked: Asked) -> Question:
        """The question that a request asks. Raises Refusal, and GraphQLError for a name that is not known."""
        name = named(asked)
        text = await self.sent(name, asked.query) if asked.query.strip() else await self.known(name, asked)
        return Question(text, asked.variables, asked.operation)

    async def sent(self, name: str, text: str) -> str:
        """A document that comes as a text, and is kept under its hash where the request gives that too."""
        if self.only and text not in self.allowed:
            message = "Ce service ne répond qu'aux documents qu'il connaît : nommez l'un d'eux par « documentId »."
            raise Refusal(403, message, "QUERY_NOT_IN_SAFELIST")
        if name:
            hold_name(name, text)
            await self.persisted.keep(name, text)
        return text

    async def known(self, name: str, asked: Asked) -> str:
        """The document of a name."""
        if not name:
            raise Refusal(400, "Il manque la question : donnez-la dans « query », en texte.")
        found = self.trusted.get(name)
        if found is None and HASH.fullmatch(name) and not self.only:
            found = await self.persisted.get(name)
        if found is None:
            raise unknown(asked)
        return found


def named(asked: Asked) -> str:
    """The name that a request gives its document, in `documentId` or in `extensions.persistedQuery`; empty: none."""
    apollo = asked.extensions.get("persistedQuery")
    if apollo is None:
        return asked.document_id
    name = f"{PREFIX}{apollo.get('sha256Hash')}" if isinstance(apollo, dict) and apollo.get("version") == 1 else ""
    if not HASH.fullmatch(name):
        message = "« extensions.persistedQuery » doit être {version: 1, sha256Hash: …}, 64 chiffres hexadécimaux."
        raise Refusal(400, message)
    if asked.document_id not in {"", name}:
        raise Refusal(400, "« documentId » et « extensions.persistedQuery » nomment deux documents : lequel croire ?")
    return name


def hashed(text: str) -> str:
    """The name that any document has: the SHA-256 of its text in UTF-8."""
    return PREFIX + hashlib.sha256(text.encode()).hexdigest()


def hold_name(name: str, text: str) -> None:
    """Refuse a text that comes with another's hash, or with a name that is not a hash."""
    if not name.startswith(PREFIX):
        raise Refusal(400, "Donnez « documentId » ou « query » : le document a déjà son texte.")
    if name != hashed(text):
        message = "L'empreinte SHA-256 donnée n'est pas celle du document : elle se calcule sur son texte en UTF-8."
        raise Refusal(400, message, "PERSISTED_QUERY_MISMATCH")


def unknown(asked: Asked) -> GraphQLError:
    """A name that is not known, or no more. Apollo's clients send the text then: they look for these very words."""
    apollo = asked.extensions.get("persistedQuery")
    message = "PersistedQueryNotFound" if apollo else "Aucun document n'est connu sous ce « documentId »."
    return refused("PERSISTED_QUERY_NOT_FOUND", message)
