"""Reads the source of places: the npm package `@etalab/decoupage-administratif`, as fetched by npm or as unpacked."""

import shutil
import subprocess
import tarfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

import orjson

PACKAGE = "@etalab/decoupage-administratif@6.0.0"

Fiche = dict[str, Any]
"""One record of the package, as its JSON has it: `code`, `nom` and more, by kind."""


@dataclass(frozen=True)
class Decoupage:
    """The package's records, each list in the package's order.

    Attributes:
        communes: those of today (`type: commune-actuelle`), and the parts of them that once were communes or never
            were (déléguées, associées, arrondissements municipaux).
        epci: the EPCI with a tax of their own, with their `membres`.
        departements: with the overseas collectivités, which the package gives in both of these lists.
        regions: likewise.
    """

    communes: list[Fiche]
    epci: list[Fiche]
    departements: list[Fiche]
    regions: list[Fiche]


def read(path: Path) -> Decoupage:
    """The package at `path`: its archive (`.tgz`), or the folder that it unpacks to.

    Raises:
        FileNotFoundError: there is no such path, or a list is missing from the folder.
        KeyError: a list is missing from the archive.
    """
    if path.is_dir():
        return _lists(lambda name: (path / "data" / name).read_bytes())
    with tarfile.open(path) as archive:
        return _lists(lambda name: _content(archive.extractfile(f"package/data/{name}")))


@contextmanager
def fetched(*, offline: bool = False) -> Iterator[Path]:
    """The package's archive, fetched by `npm pack` to a folder that lasts as long as the context.

    Args:
        offline: only from npm's cache.

    Raises:
        FileNotFoundError: npm is not on this machine.
        subprocess.CalledProcessError: npm could not fetch the package; it has said why.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise FileNotFoundError("npm est absent : installez Node.js, ou donnez le paquet par --decoupage.")
    with TemporaryDirectory() as folder:
        options = ["--silent", "--pack-destination", folder, *(["--offline"] if offline else [])]
        subprocess.run([npm, "pack", PACKAGE, *options], check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        yield next(Path(folder).glob("*.tgz"))


def _lists(content: Callable[[str], bytes]) -> Decoupage:
    names = ("communes", "epci", "departements", "regions")
    return Decoupage(*(orjson.loads(content(f"{name}.json")) for name in names))


def _content(member: IO[bytes] | None) -> bytes:
    if member is None:
        raise KeyError("the archive holds a folder where a list was expected")
    return member.read()
