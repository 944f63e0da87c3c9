"""From a path or a URL to bytes on disk, with their fingerprint. HTTP and HTTPS only, bounded in size and time."""

import asyncio
import hashlib
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit, urlunsplit

import httpx

from loaders.errors import Unreadable
from loaders.read.workbook import Sheet

LARGEST = 4 << 30  # bytes
LONGEST = 1800.0  # seconds, for one download
# Parameters of an address that say who asks, never what for.
SECRETS = frozenset({"apikey", "api_key", "api-key", "access_token"})
PATIENCE = httpx.Timeout(30.0, connect=10.0)  # seconds without an answer


@dataclass(frozen=True)
class File:
    """A file on this disk.

    Attributes:
        path: where it is; a downloaded one goes with the block that fetched it.
        origin: what it is called by whoever asked for it.
        url: its address, as all may read it, or its absolute path.
        within: where it is in what stands at that address, where it is a part of that; it ends `url`, after `#`.
        sheet: the one sheet that is meant of a workbook, where its sheets are told apart.
        sha256: of its bytes, in hexadecimal.
        fetched: when.
    """

    path: Path
    origin: str
    url: str
    sha256: str
    fetched: datetime
    within: str = ""
    sheet: Sheet | None = None

    @property
    def address(self) -> str:
        """The address of what it is a part of, or its own."""
        return self.url.removesuffix(f"#{self.within}") if self.within else self.url

    def part(self, path: Path, within: str) -> "File":
        """A part of it, whose bytes are at a path on this disk."""
        url, origin = f"{self.url}#{within}", f"{self.origin}#{within}"
        whole = f"{self.within}#{within}" if self.within else within
        return replace(self, path=path, url=url, origin=origin, sha256=fingerprint(path), within=whole)


@asynccontextmanager
async def fetched(origin: str | File, largest: int = LARGEST) -> AsyncIterator[File]:
    """The file at a path or a URL; one that is at hand, itself. Raises `Unreadable` where there is none to be had."""
    if isinstance(origin, File):
        yield origin
        return
    scheme, separator, _ = origin.partition("://")
    if not separator:
        yield await asyncio.to_thread(local, origin)
    elif scheme.lower() not in {"http", "https"}:
        raise Unreadable(
            "adresse_refusee", f"« {scheme} » n’est pas lu : donnez une adresse http ou https, ou un fichier."
        )
    else:
        with tempfile.NamedTemporaryFile() as copy:
            sha256 = await downloaded(origin, copy, largest)
            yield File(Path(copy.name), origin, public(origin), sha256, datetime.now(UTC))


def public(address: str) -> str:
    """An address as all may read it, in the graph: without the password or the key that the file was fetched with."""
    parts = urlsplit(address)
    asked = parts.query.split("&")
    told = [one for one in asked if one.partition("=")[0].lower() not in SECRETS]
    if told == asked and "@" not in parts.netloc:
        return address
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2], query="&".join(told)))


def local(origin: str) -> File:
    """A file that is on this disk already."""
    path = Path(origin).absolute()
    try:
        sha256 = fingerprint(path)
    except OSError as error:
        raise Unreadable("fichier_inaccessible", f"Le fichier ne peut pas être ouvert : {reason(error)}.") from error
    return File(path, origin, path.as_posix(), sha256, datetime.now(UTC))


def fingerprint(path: Path) -> str:
    """That of the bytes of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def reason(error: OSError) -> str:
    """Why a file cannot be opened, in French."""
    known = {
        FileNotFoundError: "il n’existe pas",
        IsADirectoryError: "c’est un dossier",
        PermissionError: "accès refusé",
    }
    return known.get(type(error), str(error.strerror))


async def downloaded(url: str, copy: IO[bytes], largest: int) -> str:
    """Write what a URL answers into a file, and give its fingerprint."""
    try:
        async with (
            asyncio.timeout(LONGEST),
            httpx.AsyncClient(follow_redirects=True, timeout=PATIENCE) as client,
            client.stream("GET", url) as response,
        ):
            response.raise_for_status()
            return await saved(response, copy, largest)
    except httpx.HTTPStatusError as error:
        status = error.response.status_code
        raise Unreadable("reponse_http", f"Le serveur a répondu {status} : vérifiez l’adresse {url}.") from error
    except TimeoutError as error:
        raise Unreadable(
            "serveur_lent", f"Le téléchargement dure trop longtemps : réessayez plus tard ({url})."
        ) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Unreadable("serveur_injoignable", f"Le fichier ne peut pas être téléchargé ({error}) : {url}.") from error


async def saved(response: httpx.Response, copy: IO[bytes], largest: int) -> str:
    """Write the body as it comes, and stop where it grows too large."""
    fingerprint, size = hashlib.sha256(), 0
    async for piece in response.aiter_bytes():
        size += len(piece)
        if size > largest:
            raise Unreadable("fichier_trop_gros", f"Le fichier dépasse {largest >> 20} Mo : téléchargez-le à part.")
        fingerprint.update(piece)
        copy.write(piece)
    copy.flush()
    return fingerprint.hexdigest()
