"""What gzip and ZIP archives hold, told by content and bounded: however often packed, a bomb is refused half-way."""

import gzip
import re
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from loaders.detect import ARCHIVES, format_of
from loaders.errors import Unreadable
from loaders.limits import LIMITS, Limits

PIECE = 1 << 20
ENCRYPTED = 1  # the bit of a member that says so (APPNOTE, section 4.4.4)
# What macOS and Windows put into archives.
OF_SYSTEMS = re.compile(r"^__MACOSX/|(?:^|/)(?:\.[^/]*|Thumbs\.db|desktop\.ini)$", re.IGNORECASE)
SMALL = 64 << 20  # bytes that any archive may hold, whatever its ratio
BROKEN = (OSError, EOFError, zlib.error, zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError)


@dataclass(frozen=True)
class Member:
    """A file of an archive, on this disk: its path in the archive (empty: it is no archive), and where it is now."""

    name: str
    path: Path


@contextmanager
def unpacked(path: Path, limits: Limits = LIMITS) -> Iterator[list[Member]]:
    """The files in an archive, archives in it opened too; of any other file, itself. They go with the block.

    Raises `Unreadable` for an archive that is broken, empty, or holds more than it may.
    """
    with tempfile.TemporaryDirectory() as folder:
        members = list(Unpacking(Path(folder), path.stat().st_size, limits).members(path))
        if not members:
            raise Unreadable("archive_vide", "Cette archive ne contient aucun fichier : vérifiez-la.")
        yield members


class Unpacking:
    """The unpacking of one file, with what it came to so far: bytes, and files.

    Attributes:
        folder: where the files are put.
        bytes: how many may come in all.
        files: how many came.
    """

    def __init__(self, folder: Path, packed: int, limits: Limits) -> None:
        self.folder, self.limits, self.files = folder, limits, 0
        self.bytes = min(limits.unpacked, max(SMALL, packed * limits.ratio))

    def members(self, path: Path, name: str = "", depth: int = 0) -> Iterator[Member]:
        """The files that a file holds, or itself."""
        try:
            form = format_of(path)
        except Unreadable:  # whoever opens it will say why
            form = ""
        if form not in ARCHIVES:
            yield Member(name, path)
            return
        if depth == self.limits.nesting:
            raise too_much(f"{depth} archives imbriquées")
        for inner, copy in OPENERS[form](self, path):
            yield from self.members(copy, "/".join(filter(None, (name, inner))), depth + 1)

    def of_gzip(self, path: Path) -> Iterator[tuple[str, Path]]:
        """What a gzip file holds: one file, which has no name of its own."""
        try:
            with gzip.open(path) as content:
                yield "", self.copied(content)
        except BROKEN:
            raise broken("gzip") from None

    def of_zip(self, path: Path) -> Iterator[tuple[str, Path]]:
        """The files of a ZIP, but those that systems add of their own."""
        try:
            with zipfile.ZipFile(path) as archive:
                for entry in archive.infolist():
                    if not entry.is_dir() and not OF_SYSTEMS.search(entry.filename):
                        if entry.flag_bits & ENCRYPTED:
                            raise Unreadable(
                                "archive_chiffree",
                                "Cette archive est protégée par un mot de passe : publiez-la sans.",
                            )
                        with archive.open(entry) as content:
                            yield entry.filename, self.copied(content)
        except BROKEN:
            raise broken("ZIP") from None

    def copied(self, content: IO[bytes] | gzip.GzipFile) -> Path:
        """Write a file aside, and stop where it grows too large. Names in archives are never names on this disk."""
        self.files += 1
        if self.files > self.limits.members:
            raise too_much(f"plus de {self.limits.members} fichiers")
        copy = self.folder / str(self.files)
        with copy.open("wb") as file:
            while piece := content.read(PIECE):
                self.bytes -= len(piece)
                if self.bytes < 0:
                    raise too_much("un contenu sans mesure avec sa taille")
                file.write(piece)
        return copy


OPENERS: dict[str, Callable[[Unpacking, Path], Iterator[tuple[str, Path]]]] = {
    "GZIP": Unpacking.of_gzip,
    "ZIP": Unpacking.of_zip,
}


def too_much(what: str) -> Unreadable:
    """The refusal of an archive that is a bomb, or might as well be one."""
    return Unreadable("archive_demesuree", f"Cette archive a {what} : publiez les données seules.")


def broken(form: str) -> Unreadable:
    """The refusal of an archive that cannot be read to its end."""
    return Unreadable(
        "archive_illisible",
        f"Ce fichier {form} est endommagé, incomplet ou chiffré : téléchargez-le de nouveau ou publiez-le en entier.",
    )
