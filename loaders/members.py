"""The files that an origin stands for: itself, or each of those that an archive holds, as a source of its own.

So is each sheet of a workbook that is one table in parts, a sheet for each year.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import replace

from loaders.detect import WORKBOOKS, format_of
from loaders.errors import Unreadable
from loaders.fetch import File, fetched
from loaders.kinds import Kind
from loaders.read.alike import alike, filled
from loaders.read.workbook import sheets_of
from loaders.reading import data_of, wanted
from loaders.unpack import Member, unpacked

LONGEST = 200  # characters of a member's path


@asynccontextmanager
async def files_at(origin: str, kind: Kind | None = None) -> AsyncIterator[list[File]]:
    """The files at a path or a URL. Raises `Unreadable` where there is none to be had.

    One that an archive holds alone, or as the only one that is data, is known by the archive's address; several, by
    that and their own paths in it; sheets, by the workbook's and their names.
    """
    async with fetched(origin) as file:
        with ExitStack() as stack:
            members = await asyncio.to_thread(stack.enter_context, unpacked(file.path))
            yield await asyncio.to_thread(parts, stack, file, members, kind)


def parts(stack: ExitStack, file: File, members: list[Member], kind: Kind | None) -> list[File]:
    """The files that a file stands for, which holds some members. Raises `Unreadable`."""
    if len(members) == 1:
        return sheets_apart(stack, replace(file, path=members[0].path), kind)
    data = data_of(members, kind)
    if len(data) != 1:
        return [part for member in apart(file, members) for part in sheets_if_any(stack, member, kind)]
    others = tuple(member.name for member in members if member is not data[0])
    sheets = sheets_apart(stack, replace(file, path=data[0].path), kind)
    if len(sheets) == 1:
        return [file]  # `opened` tells which it reads, and which others there are
    return [replace(one, sheet=replace(one.sheet, files=others)) for one in sheets if one.sheet]


def apart(archive: File, members: list[Member]) -> list[File]:
    """The files of an archive. Their paths must tell them apart: each replaces what was loaded under the same path."""
    names = [member.name for member in members]
    if len(set(names)) < len(names) or max(map(len, names)) > LONGEST:
        raise Unreadable(
            "archive_aux_noms_confus",
            f"Cette archive a deux fichiers de même nom, ou un nom de plus de {LONGEST} caractères : renommez-les.",
        )
    return [archive.part(member.path, member.name) for member in members]


def sheets_if_any(stack: ExitStack, member: File, kind: Kind | None) -> list[File]:
    """The same as `sheets_apart`; a file that cannot be read is itself: it is refused by name, and stops no other."""
    try:
        return sheets_apart(stack, member, kind)
    except Unreadable:
        return [member]


def sheets_apart(stack: ExitStack, workbook: File, kind: Kind | None) -> list[File]:
    """A workbook as its sheets that are one table in parts; any other file, itself. Raises `Unreadable`."""
    kinds, fewest = wanted(kind)
    if format_of(workbook.path) not in WORKBOOKS or not kinds:
        return [workbook]
    full = filled(stack.enter_context(sheets_of(workbook.path)))
    read = alike(full, kinds, fewest)
    if len(read) == 1:
        return [replace(workbook, sheet=read[0].beside(full))]
    return [
        replace(workbook.part(sheet.path, sheet.name), path=workbook.path, sheet=sheet.beside(full, read))
        for sheet in read
    ]
