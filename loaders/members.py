"""The files that an origin stands for: itself, or each of those that an archive holds, as a source of its own."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import replace

from loaders.errors import Unreadable
from loaders.fetch import File, fetched
from loaders.kinds import Kind
from loaders.reading import data_of
from loaders.unpack import Member, unpacked

LONGEST = 200  # characters of a member's path


@asynccontextmanager
async def files_at(origin: str, kind: Kind | None = None) -> AsyncIterator[list[File]]:
    """The files at a path or a URL. Raises `Unreadable` where there is none to be had.

    One that an archive holds alone, or as the only one that is data, is known by the archive's address; several, by
    that and their own paths in it.
    """
    async with fetched(origin) as file:
        with ExitStack() as stack:
            members = await asyncio.to_thread(stack.enter_context, unpacked(file.path))
            if len(members) == 1:
                yield [replace(file, path=members[0].path)]
            elif len(await asyncio.to_thread(data_of, members, kind)) == 1:
                yield [file]  # `opened` tells which it reads, and which others there are
            else:
                yield await asyncio.to_thread(apart, file, members)


def apart(archive: File, members: list[Member]) -> list[File]:
    """The files of an archive. Their paths must tell them apart: each replaces what was loaded under the same path."""
    names = [member.name for member in members]
    if len(set(names)) < len(names) or max(map(len, names)) > LONGEST:
        raise Unreadable(
            "archive_aux_noms_confus",
            f"Cette archive a deux fichiers de même nom, ou un nom de plus de {LONGEST} caractères : renommez-les.",
        )
    return [of_archive(archive, member) for member in members]


def of_archive(archive: File, member: Member) -> File:
    """One file of an archive."""
    with member.path.open("rb") as file:
        sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    return archive.part(member.path, member.name, sha256)
