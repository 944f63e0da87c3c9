"""The deployment's own documents: files `NAME.graphql` of a folder, each held against the schema before the start."""

import re
from collections.abc import Iterator
from pathlib import Path

from graphql import GraphQLError, GraphQLSchema, parse, validate

from api.documents import hashed
from api.french import french
from api.settings import Settings
from resolvers.limits import Limits
from resolvers.measure import hold_document, hold_text

# The characters of a name that an address needs not escape; "x-TEAM:" may come before it (the appendix's syntax).
NAME = re.compile(r"(?:x-[\w.~-]+:)?[\w.~-]+", re.ASCII)


class Untrusted(Exception):  # noqa: N818 (it is what it says)
    """The server does not start: the settings name no documents, or some that it could not answer."""


def trusted(settings: Settings, schema: GraphQLSchema) -> dict[str, str]:
    """The trusted documents by their names, and by the hashes of their texts. Raises Untrusted."""
    if not settings.trusted_documents:
        if settings.trusted_only:
            raise Untrusted("SCDL_TRUSTED_ONLY demande un dossier de documents : nommez-le par SCDL_TRUSTED_DOCUMENTS.")
        return {}
    paths = sorted(Path(settings.trusted_documents).glob("*.graphql"))
    if not paths:
        raise Untrusted(
            f"{settings.trusted_documents} ne contient aucun document NOM.graphql (SCDL_TRUSTED_DOCUMENTS)."
        )
    if mistakes := [f"{path} : {mistake}" for path in paths for mistake in wrong(path, schema, settings.limits)]:
        raise Untrusted("\n".join(mistakes))
    return {name: text for path in paths for name, text in names(path)}


def wrong(path: Path, schema: GraphQLSchema, limits: Limits) -> Iterator[str]:
    """What is wrong with a document, and with its name."""
    if not NAME.fullmatch(path.stem):
        yield "le nom d'un document est fait de lettres sans accent, de chiffres et de « - . _ ~ »."
    try:
        text = path.read_text(encoding="utf-8")
        hold_text(text, limits)
        document = parse(text)
        hold_document(document, limits)
        yield from map(told, validate(schema, document))
    except GraphQLError as error:
        yield told(error)
    except (OSError, UnicodeDecodeError) as error:
        yield f"ce fichier ne se lit pas ({error})."


def told(error: GraphQLError) -> str:
    """A mistake in a document and where it is."""
    places = ", ".join(f"ligne {place.line}, colonne {place.column}" for place in error.locations or ())
    message = french(error.message)
    return f"{message} ({places})" if places else message


def names(path: Path) -> Iterator[tuple[str, str]]:
    """A document under each of its names: an editor's newline at its end makes another hash of the same document."""
    text = path.read_text(encoding="utf-8")
    yield path.stem, text
    for same in (text, text.strip()):
        yield hashed(same), same
