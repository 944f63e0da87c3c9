"""Loading, measured: a CSV file by the loader and by psql's COPY into the same table, then the structured formats."""

import asyncio
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

import asyncpg
from rich.console import Console
from rich.table import Table

import embedded
from bench import forged
from bench.cpu import ended_seconds, main_process
from bench.report import machine
from loaders.checking import check
from loaders.write import OWNED, table_of
from schema.datasets import Organisation, Subvention
from schema.migrations import migrate
from schema.operator import LOADED, RESERVE, VERSIONS

# What the file does not say and the table wants: an identifier as long and as random as those of records are.
PREPARE = (
    "drop table if exists copiee",
    "create table copiee (like subvention including all)",
    "alter table copiee alter id set default 'subvention-' || left(md5(random()::text), 26), alter ligne set default 1,"
    " alter source_id set default 'source-' || left(md5(''), 26), alter collectivite_siren set default '212102313'",
)
FORGET_COPIED = ("drop table copiee", "checkpoint")
# What loads write, the reference apart: each file is a first one, neither unchanged nor published again.
WRITTEN = [*map(table_of, (*OWNED, Organisation)), RESERVE.name, VERSIONS.name, LOADED.name]
FORGET_LOADED = (
    f"delete from source where id in (select source_id from {LOADED.name})",  # noqa: S608 (our own table)
    f"truncate {', '.join(WRITTEN)}",
    "checkpoint",
)
COLUMNS = {column.header: column.name for column in Subvention.columns if column.header}


@dataclass(frozen=True)
class Measure:
    """What became of a file, how many records it has, how long that took, and what it took.

    `cpu`: the loader's seconds of the processor; `megabytes`: the most memory that it held; `database`: PostgreSQL's
    seconds of the processor, which neighbours on the machine change least.
    """

    file: str
    by: str
    records: int
    seconds: float
    cpu: float | None = None
    megabytes: float | None = None
    database: float | None = None

    @property
    def rate(self) -> float:
        """Records a second."""
        return self.records / self.seconds


@dataclass(frozen=True)
class Bench:
    """What to measure: so many rows of subsidies, `rounds` times each way, and so many records of other formats."""

    rows: int
    records: int
    rounds: int

    def __call__(self) -> Iterator[Measure]:
        """All measures, in a database of their own."""
        with tempfile.TemporaryDirectory() as folder, embedded.temporary_database() as url:
            migrate(url)
            loaders(url, "reference")
            yield from self.flat(url, Path(folder) / "subventions.csv")
            for name, write in STRUCTURED.items():
                path = Path(folder) / name
                write(path, self.records)
                yield Measure(name, "lu et vérifié", self.records, *checked(path))
                yield loaded(url, path, self.records)
                execute(url, FORGET_LOADED)

    def flat(self, url: str, path: Path) -> Iterator[Measure]:
        """The same CSV file by COPY and by the loader, in turn."""
        forged.subventions(path, self.rows)
        for _ in range(self.rounds):
            execute(url, PREPARE)
            yield copied(url, path, self.rows)
            execute(url, FORGET_COPIED)
            yield loaded(url, path, self.rows)
            execute(url, FORGET_LOADED)


class Watch:
    """How long a block of code took, and how much of the processor PostgreSQL took in it (on this machine).

    Attributes:
        seconds: by the clock.
        database: of the processor, by the connections that ended.
    """

    def __init__(self, url: str) -> None:
        self.server = asyncio.run(main_process(url)), urlsplit(url).path[1:]

    def __enter__(self) -> Self:
        """Begin."""
        self.database = -ended_seconds(*self.server)
        self.seconds = -time.perf_counter()
        return self

    def __exit__(self, *_: object) -> None:
        """End."""
        self.seconds += time.perf_counter()
        self.database += ended_seconds(*self.server)


STRUCTURED: dict[str, Callable[[Path, int], None]] = {
    "decp_2019.json": forged.contracts(forged.decp_2019),
    "decp_2022.json": forged.contracts(forged.decp_2022),
    "totem.xml": forged.totem,
}


def copied(url: str, path: Path, rows: int) -> Measure:
    """A file as it stands into the table `copiee`, by psql; by asyncpg where there is no psql."""
    with path.open(encoding="utf-8") as file:
        columns = [COLUMNS[header] for header in file.readline().strip().split(",")]
    psql = shutil.which("psql")
    with Watch(url) as watch:
        if psql:
            command = f"\\copy copiee ({', '.join(columns)}) from '{path}' with (format csv, header)"
            subprocess.run([psql, url, "-q", "-v", "ON_ERROR_STOP=1", "-c", command], check=True)
        else:
            asyncio.run(copied_by_asyncpg(url, path, columns))
    by = "psql \\copy" if psql else "COPY"
    return Measure(path.name, by, rows, watch.seconds, database=watch.database)


async def copied_by_asyncpg(url: str, path: Path, columns: list[str]) -> None:
    """The same COPY without psql."""
    connection = await asyncpg.connect(url)
    await connection.copy_to_table("copiee", source=path, columns=columns, format="csv", header=True)
    await connection.close()


def loaded(url: str, path: Path, records: int) -> Measure:
    """A file by the loader: `python -m loaders load`, from its start to its end."""
    with Watch(url) as watch:
        cpu, megabytes = loaders(url, "load", str(path))
    return Measure(path.name, "./run load", records, watch.seconds, cpu, megabytes, watch.database)


def loaders(url: str, *arguments: str) -> tuple[float, float]:
    """Run the loaders' command; its seconds of the processor, and the most memory that it held, in MB."""
    command = [sys.executable, "-m", "loaders", *arguments]
    process = subprocess.Popen(command, env={**os.environ, "DATABASE_URL": url}, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status):
        raise RuntimeError(f"{' '.join(command)} failed")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def checked(path: Path) -> tuple[float, float]:
    """How long it takes to read and check a file, without any database; and the processor's time of it."""
    start, spent = time.perf_counter(), time.process_time()
    asyncio.run(check(str(path)))
    return time.perf_counter() - start, time.process_time() - spent


def execute(url: str, statements: tuple[str, ...]) -> None:
    """Send statements, each in a transaction of its own."""

    async def send() -> None:
        connection = await asyncpg.connect(url)
        for statement in statements:
            await connection.execute(statement)
        await connection.close()

    asyncio.run(send())


def printed(found: list[Measure]) -> None:
    """Print the measures; the loader's speed on the CSV file also as a part of COPY's."""
    table = Table(title="Chargement")
    for name in (
        "fichier",
        "par",
        "enregistrements",
        "secondes",
        "par seconde",
        "s de processeur",
        "Mo",
        "s de PostgreSQL",
    ):
        table.add_column(name, justify="left" if name in {"fichier", "par"} else "right")
    for one in found:
        cpu = "" if one.cpu is None else f"{one.cpu:.1f}"
        memory = "" if one.megabytes is None else f"{one.megabytes:.0f}"
        database = "" if one.database is None else f"{one.database:.1f}"
        table.add_row(
            one.file, one.by, f"{one.records}", f"{one.seconds:.1f}", f"{one.rate:.0f}", cpu, memory, database
        )
    Console(width=120).print(table)
    for by_copy, by_loader in pairs(found):
        processor = (by_copy.database or 0) / (by_loader.database or 1)
        print(f"./run load / COPY : {by_loader.rate / by_copy.rate:.2f} ; de PostgreSQL seul : {processor:.2f}")
    print(machine())


def pairs(found: list[Measure]) -> Iterator[tuple[Measure, Measure]]:
    """The CSV file by COPY and by the loader, round by round."""
    flat = [one for one in found if one.file.endswith(".csv")]
    return zip(flat[0::2], flat[1::2], strict=True)
