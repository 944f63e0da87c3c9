"""A file on disk, opened: what it is, and its rows in batches."""

from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from pathlib import Path

import polars as pl

from loaders.batch import Batch
from loaders.contents import by_contents
from loaders.detect import beginning, format_of
from loaders.errors import Unreadable
from loaders.kinds import KINDS, Kind
from loaders.match import Matching, flat_kinds
from loaders.nics import completed
from loaders.positions import located
from loaders.read import READERS, Reader, csv, decp_csv
from loaders.read.encoding import encoding_of
from loaders.read.recognised import FEWEST
from loaders.read.tables import TABLES, Table, from_sheet
from loaders.read.workbook import Sheet
from loaders.read.xml_encoding import declared_encoding, other_encoding
from loaders.unpack import Member, unpacked

MARCHES = KINDS["marches"]
LOOKED_INTO = 8  # files of an archive, at most, of which one may be data


@dataclass(frozen=True)
class Reading:
    """A file that is being read.

    Attributes:
        kind: what its rows are.
        format: as `loaders.detect` names it.
        version: of the standard that it follows, the newest of those it may be; None where nothing tells.
        encoding: of its text, where it is one.
        batches: its rows; they are to be read within the block that opened the file, and may raise `Unreadable`.
        separator: between the cells of a CSV file.
        matching: what the headers of a flat file mean.
        header_row: the line where they stand; 0 where they stand in none.
        remarks: what is to be told of the file as a whole: a code of `loaders.anomalies`, and the text concerned.
        said: what the headers of a table of records with parts mean, by the names of the standard.
        unsaid: the columns of the standard that such a table lacks.
    """

    kind: Kind
    format: str
    version: str | None
    encoding: str | None
    batches: Iterator[Batch]
    separator: str | None = None
    matching: Matching | None = None
    header_row: int = 1
    remarks: tuple[tuple[str, str], ...] = ()
    said: Mapping[str, str] = field(default_factory=dict)
    unsaid: tuple[str, ...] = ()

    def close(self) -> None:
        """Let go of what reading holds, in the thread that read."""
        if isinstance(self.batches, Generator):
            self.batches.close()


@contextmanager
def opened(path: Path, kind: Kind | None = None, sheet: Sheet | None = None) -> Iterator[Reading]:
    """Tell what a file is and begin to read it, as of one kind where that is said. Raises `Unreadable`.

    An archive is read as the one file that it holds, or the only one that is data; the others are told then. Of a
    workbook, the best sheet is read, or the one that is given.
    """
    if sheet:
        with flat(format_of(path), kind, partial(from_sheet, sheet)) as reading:
            yield reading
        return
    with unpacked(path) as members:
        found = data_of(members, kind)
        if len(found) != 1:
            names = ", ".join(member.name for member in found or members)[:200]
            raise Unreadable(
                "archive_multiple", f"Cette archive contient plusieurs fichiers, à charger un à un : {names}."
            )
        others = tuple(("fichiers_non_lus", member.name) for member in members if member is not found[0])
        with opened_member(found[0].path, kind) as reading:
            yield replace(reading, remarks=(*reading.remarks, *others))


def data_of(members: list[Member], kind: Kind | None) -> list[Member]:
    """Those of some files that are data, as far as their beginnings tell; of one, or of many, all."""
    few = 1 < len(members) <= LOOKED_INTO
    return [member for member in members if is_readable(member.path, kind)] if few else members


def is_readable(path: Path, kind: Kind | None) -> bool:
    """Whether a file is data, as far as its beginning tells."""
    try:
        with opened_member(path, kind):
            return True
    except Unreadable:
        return False


@contextmanager
def opened_member(path: Path, kind: Kind | None) -> Iterator[Reading]:
    """The same for a file that is no archive."""
    form = format_of(path)
    reader = recognised(beginning(path), form, kind)
    if reader:
        yield structured(path, reader)
    elif form == "CSV" and kind in {None, MARCHES} and decp_csv.recognises(beginning(path)):
        with contracts(path) as reading:
            yield reading
    elif form in TABLES:
        with flat(form, kind, partial(TABLES[form], path)) as reading:
            yield reading
    else:
        raise unknown(form, kind)


@contextmanager
def flat(
    form: str, kind: Kind | None, opener: Callable[[list[Kind], int], AbstractContextManager[Table]]
) -> Iterator[Reading]:
    """Begin to read a table. Where its kind is said, one header that is understood is enough."""
    kinds, fewest = wanted(kind)
    if not kinds:
        raise unknown(form, kind)
    with opener(kinds, fewest) as table:
        first, cells = peeked(table.cells)
        headers = first.select(csv.names(table.dialect)) if first is not None else pl.DataFrame()
        matching, told = by_contents(table.dialect.matching, table.dialect.headers, headers)
        matching, points = located(matching, table.dialect.headers, headers)
        found = replace(table.dialect, matching=completed(matching, table.dialect.headers, headers))
        yield Reading(
            found.matching.kind,
            form,
            found.matching.version(),
            table.encoding,
            csv.read(cells, found),
            table.separator,
            found.matching,
            found.skipped + 1,
            (*table.remarks, *told, *points),
        )


def wanted(kind: Kind | None) -> tuple[list[Kind], int]:
    """The kinds that a table may be of, and how many of its headers must be understood, given what is said of it."""
    return (flat_kinds(), FEWEST) if kind is None else ([] if kind.nested else [kind], 1)


def peeked(frames: Iterator[pl.DataFrame]) -> tuple[pl.DataFrame | None, Iterator[pl.DataFrame]]:
    """The first of some frames, if there is one, and all of them."""
    first = next(frames, None)
    return first, frames if first is None else chain([first], frames)


def structured(path: Path, reader: Reader) -> Reading:
    """Begin to read a file whose records have parts."""
    kind, version = KINDS[reader.kind], reader.version(path)
    if reader.format != "XML":
        return Reading(kind, reader.format, version, encoding_of(path), reader.read(path))
    said, other = declared_encoding(beginning(path)), other_encoding(path)
    if other is None:
        return Reading(kind, reader.format, version, said, reader.read(path))
    told = (("encodage_annonce", said),)
    return Reading(kind, reader.format, version, other, reader.read(path, other), remarks=told)


@contextmanager
def contracts(path: Path) -> Iterator[Reading]:
    """Begin to read a table of contracts."""
    with decp_csv.opened(path) as table:
        yield Reading(
            MARCHES,
            "CSV",
            table.version,
            table.encoding,
            table.batches(),
            table.cut.separator,
            header_row=table.skipped + 1,
            said=table.matched,
            unsaid=tuple(table.missing),
        )


def recognised(head: bytes, form: str, kind: Kind | None) -> Reader | None:
    """The reader of structured files that knows this one, if any."""
    readers = (reader for reader in READERS if reader.format == form and kind in {None, KINDS[reader.kind]})
    return next((reader for reader in readers if reader.recognises(head)), None)


def unknown(form: str, kind: Kind | None) -> Unreadable:
    """The refusal of a file that holds none of what its format is read for."""
    names = " ; ".join(reader.kind for reader in READERS if reader.format == form)
    wanted = f"du jeu « {kind.name} »" if kind else f"d’un jeu connu ({names})"
    return Unreadable("jeu_inconnu", f"C’est du {form}, mais on n’y reconnaît pas les champs {wanted}.")
