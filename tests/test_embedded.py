"""The embedded PostgreSQL under attack: whoever is killed, it must neither stay nor break."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeAlias

import asyncpg
import pytest

import embedded
from embedded.binaries import Binaries, installed
from embedded.statements import execute, values

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at processes through Linux's /proc")

ROOT = Path(__file__).parent.parent
EXTENSIONS = ("unaccent", "pg_trgm", "btree_gin", "btree_gist", "cube", "earthdistance")
# A client in the foreground of a shell, whatever the tests themselves were started by: Ctrl-C ends it.
USE = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
USE += "import embedded, time; print(embedded.database_url(), flush=True); time.sleep(600)"
ASK = "import os, sys; from embedded.statements import values; print(*values(os.environ['DATABASE_URL'], sys.argv[1]))"
WHICH_SERVER = "select pid from pg_stat_activity where backend_type = 'checkpointer'"
Environment = dict[str, str]
Client: TypeAlias = "subprocess.Popen[str]"


@pytest.fixture(scope="module", params=installed(), ids=lambda binaries: f"postgresql-{binaries.version}")
def place(request: pytest.FixtureRequest) -> Iterator[Environment]:
    """The environment of a client of a server that is not the project's, once for each PostgreSQL of this machine."""
    binaries: Binaries = request.param
    with a_place() as environment:
        yield environment | {"SCDL_POSTGRES_BIN": str(binaries.folder)}


@contextmanager
def a_place(name: str = "home") -> Iterator[Environment]:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # for root, whose server may be run by another account
        environment = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
        yield environment | {"SCDL_POSTGRES_HOME": str(Path(folder) / name), "PYTHONPATH": str(ROOT)}


@contextmanager
def client(place: Environment, code: str = USE) -> Iterator[Client]:
    """A process that uses the embedded server, in a process group of its own as a shell would start it."""
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, env=place, text=True, stdout=subprocess.PIPE, process_group=0) as process:
        try:
            yield process
        finally:
            process.kill()


def url_of(process: Client) -> str:
    assert process.stdout
    url = process.stdout.readline().strip()
    assert url.startswith("postgresql://")
    return url


def run(place: Environment, *command: str) -> str:
    """What a command with the embedded database prints."""
    arguments = [sys.executable, "-m", "embedded", "--", *command]
    done = subprocess.run(arguments, env=place, check=False, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def ask(place: Environment, query: str) -> str:
    return run(place, sys.executable, "-c", ASK, query).strip()


def processes(place: Environment, part: str = "") -> list[int]:
    """The living processes of the place's server, found without asking the code under test."""
    home = place["SCDL_POSTGRES_HOME"]
    return [int(entry.name) for entry in Path("/proc").glob("[0-9]*") if _belongs(entry, home, part)]


def _belongs(entry: Path, home: str, part: str) -> bool:
    try:
        command = (entry / "cmdline").read_text(errors="replace")
        working_folder = str((entry / "cwd").readlink())
        environment = (entry / "environ").read_text(errors="replace")
    except (FileNotFoundError, PermissionError, ProcessLookupError):
        return False
    ours = home in working_folder or home in command or f"SCDL_POSTGRES_HOME={home}" in environment
    return bool(command) and ours and part in command


def supervisor(place: Environment) -> int:
    [process] = processes(place, "embedded.supervisor")
    return process


def postmaster(place: Environment) -> int:
    [process] = processes(place, "unix_socket_directories")
    return process


def soon(condition: Callable[[], bool], seconds: float = 30) -> bool:
    end = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def nothing_runs(place: Environment) -> bool:
    return soon(lambda: not processes(place))


def test_the_server_has_what_the_tables_need(place: Environment) -> None:
    with client(place) as one:
        url = url_of(one)
        execute(url, *(f"create extension if not exists {name}" for name in EXTENSIONS))
        assert values(url, "select current_database() || ' ' || current_setting('server_encoding')") == ["scdl UTF8"]
        assert values(url, "select upper('é') || (unaccent('Œuvré') collate \"C\")") == ["ÉOEuvre"]


def test_it_stops_when_its_last_client_ends(place: Environment) -> None:
    with client(place) as one, client(place) as another:
        url_of(one)
        url = url_of(another)
        one.terminate()
        one.wait()
        time.sleep(1)
        assert values(url, "select 1") == ["1"], "the first client's end is not the last's"
    assert nothing_runs(place)


def test_what_was_written_is_there_at_the_next_start(place: Environment) -> None:
    ask(place, "create table if not exists kept as select 42 as value")
    assert nothing_runs(place)
    assert ask(place, "select value from kept") == "42"


def test_several_first_starts_at_once_are_one_server(place: Environment) -> None:
    assert nothing_runs(place)
    shutil.rmtree(place["SCDL_POSTGRES_HOME"], ignore_errors=True)
    code = "import embedded, time; from embedded.statements import values; url = embedded.database_url(); "
    code += f"print(url, *values(url, {WHICH_SERVER!r}), flush=True); time.sleep(600)"
    with client(place, code) as a, client(place, code) as b, client(place, code) as c:
        servers = {url_of(process) for process in (a, b, c)}
        assert len(servers) == 1
        assert servers.pop().split()[-1].isdigit()
    assert nothing_runs(place)


def test_a_killed_client_leaves_nothing_running(place: Environment) -> None:
    with client(place) as one:
        url_of(one)
        one.kill()
        one.wait()
        assert nothing_runs(place)


def test_ctrl_c_leaves_nothing_running(place: Environment) -> None:
    with client(place) as one:
        url_of(one)
        os.killpg(one.pid, signal.SIGINT)
        assert one.wait() != 0
        assert nothing_runs(place)


@pytest.mark.parametrize("seconds", [0.2, 0.5, 0.9])
def test_a_first_start_killed_half_way_is_made_good_by_the_next(place: Environment, seconds: float) -> None:
    assert nothing_runs(place)
    shutil.rmtree(place["SCDL_POSTGRES_HOME"], ignore_errors=True)
    with client(place) as one:
        time.sleep(seconds)
        one.kill()  # on a busy machine it may not be what it is to become, and not be found
        for process in processes(place):
            _kill(process)
        one.wait()
    assert ask(place, "select 1") == "1"
    assert nothing_runs(place)


def test_a_first_start_goes_on_for_others_where_whoever_began_it_is_killed(place: Environment) -> None:
    assert nothing_runs(place)
    shutil.rmtree(place["SCDL_POSTGRES_HOME"], ignore_errors=True)
    with client(place) as one:
        assert soon(lambda: len(processes(place, "embedded.supervisor")) == 2), "it works in the background"
        [waiting] = [process for process in processes(place, "embedded.supervisor") if parent(process) == one.pid]
        with client(place) as another:
            assert soon(lambda: holds_a_lease(another))
            _kill(waiting)
            one.kill()
            url = url_of(another)
            time.sleep(0.5)
            assert values(url, "select 1") == ["1"]
    assert nothing_runs(place)


def parent(process: int) -> int:
    return int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])


def holds_a_lease(process: Client) -> bool:
    files = [entry.readlink() for entry in Path(f"/proc/{process.pid}/fd").iterdir() if entry.is_symlink()]
    return any(file.name == "leases" for file in files)


def test_a_killed_supervisor_takes_the_server_with_it_and_the_next_start_is_good(place: Environment) -> None:
    with client(place) as one:
        url_of(one)
        os.kill(supervisor(place), signal.SIGKILL)
        assert ask(place, "select 1") == "1", "at once, while the old server is still stopping"
    assert nothing_runs(place)
    with client(place) as one:
        url_of(one)
        os.kill(supervisor(place), signal.SIGKILL)
        assert soon(lambda: processes(place) == [one.pid])


def test_without_the_kernel_s_help_too_a_killed_supervisor_takes_the_server_with_it() -> None:
    code = (
        "import os, signal, subprocess; from embedded.supervisor import stop_with_this_process; "
        "signal.signal(signal.SIGINT, signal.SIG_DFL); "  # which a shell's background has ignored, and `sleep` with it
        "server = subprocess.Popen(['sleep', '600']); print(server.pid, flush=True); "
        "stop_with_this_process(server); os.kill(os.getpid(), 9)"
    )
    with a_place() as place, client(place, code) as supervisor:
        assert supervisor.stdout
        server = Path("/proc") / supervisor.stdout.readline().strip() / "cmdline"
        assert supervisor.wait() == -signal.SIGKILL
        assert soon(lambda: not server.exists() or not server.read_text())


def test_a_killed_server_takes_the_supervisor_with_it_and_the_next_start_is_good(place: Environment) -> None:
    with client(place) as one:
        url_of(one)
        os.kill(postmaster(place), signal.SIGKILL)
        assert ask(place, "select 1") == "1", "at once, while the old server's processes still hold its memory"
        assert len(processes(place, "embedded.supervisor")) == 1
    assert nothing_runs(place)


def test_a_start_after_everything_was_killed_is_good(place: Environment) -> None:
    with client(place) as one:
        url = url_of(one)
        execute(url, "create table if not exists survivor ()")
        for process in processes(place):
            _kill(process)
    assert ask(place, "select count(*) from survivor") == "0"
    assert nothing_runs(place)


def test_a_stale_pid_file_that_names_a_living_stranger_is_no_obstacle(place: Environment) -> None:
    with client(place) as one:
        url_of(one)
        [pid_file] = Path(place["SCDL_POSTGRES_HOME"]).glob("*/data/postmaster.pid")
        text = pid_file.read_text()
    assert nothing_runs(place)
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as stranger:
        pid_file.write_text(text.replace(text.partition("\n")[0], str(stranger.pid)))
        assert ask(place, "select 1") == "1"
        stranger.kill()


def test_a_client_whose_server_was_killed_gets_another_when_it_asks_again(place: Environment) -> None:
    again = "import embedded; print(embedded.database_url(), flush=True); input(); print(embedded.database_url())"
    command = [sys.executable, "-c", again]
    with subprocess.Popen(command, env=place, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as one:
        first = url_of(one)
        os.kill(supervisor(place), signal.SIGKILL)
        answer, _ = one.communicate("\n")
        assert answer.strip() == first
        assert one.returncode == 0


def test_a_lease_goes_on_in_the_program_that_a_client_becomes(place: Environment) -> None:
    becoming = "import embedded, os; embedded.database_url(); os.execvp('sleep', ['sleep', '600'])"
    with client(place, becoming):
        assert soon(lambda: bool(processes(place, "sleep\x00600")))
        server = postmaster(place)
        time.sleep(1)
        assert postmaster(place) == server
    assert nothing_runs(place)


def test_a_data_directory_that_cannot_be_used_is_told_with_the_servers_own_words(place: Environment) -> None:
    assert ask(place, "select 1") == "1"
    assert nothing_runs(place)
    [version] = Path(place["SCDL_POSTGRES_HOME"]).glob("*/data/PG_VERSION")
    good = version.read_text()
    version.write_text("9.6\n")
    command = [sys.executable, "-m", "embedded", "true"]
    failure = subprocess.run(command, env=place, capture_output=True, text=True, check=False, timeout=60)
    version.write_text(good)
    assert failure.returncode == 1
    assert "incompatible" in failure.stderr
    assert "Traceback" not in failure.stderr
    assert nothing_runs(place)


@pytest.mark.parametrize("name", ["deux mots, à l’accent %41", "long" * 30])
def test_a_folder_of_any_name_will_do(name: str) -> None:
    with a_place(name) as place:
        assert ask(place, "select 1") == "1"
        assert nothing_runs(place)


def test_temporary_databases_of_a_killed_client_are_dropped_at_the_next_start(place: Environment) -> None:
    making = "import embedded, time\nwith embedded.temporary_database() as url: print(url, flush=True); time.sleep(600)"
    with client(place, making) as one:
        assert "scdl_temporary_" in url_of(one)
        one.kill()
    assert nothing_runs(place)
    assert ask(place, "select count(*) from pg_database where datname like 'scdl_temporary_%'") == "0"


def test_database_url_replaces_the_embedded_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://somewhere.example/else")
    assert embedded.database_url() == "postgresql://somewhere.example/else"


def test_without_any_postgresql_one_learns_what_to_do() -> None:
    with a_place() as place:
        command = [sys.executable, "-m", "embedded", "true"]
        nowhere = place | {"SCDL_POSTGRES_BIN": place["SCDL_POSTGRES_HOME"]}
        failure = subprocess.run(command, env=nowhere, capture_output=True, text=True, check=False)
        assert failure.returncode == 1
        assert "DATABASE_URL" in failure.stderr
        assert "Traceback" not in failure.stderr


def test_an_unknown_command_is_told() -> None:
    command = [sys.executable, "-m", "embedded", "--", "no-such-command"]
    with a_place() as place:
        failure = subprocess.run(command, env=place, capture_output=True, text=True, check=False)
    assert failure.returncode == 1
    assert "no-such-command" in failure.stderr


@pytest.mark.database
async def test_a_temporary_database_is_empty_and_goes_even_while_somebody_is_connected() -> None:
    with embedded.temporary_database() as url:
        connection = await asyncpg.connect(url)
        assert await connection.fetchval("select count(*) from pg_tables where schemaname = 'public'") == 0
        name = await connection.fetchval("select current_database()")
    with pytest.raises((asyncpg.PostgresError, OSError, asyncpg.InterfaceError)):
        await connection.fetchval("select 1")
    await asyncio.sleep(0)
    assert name not in values(embedded.database_url(), "select datname from pg_database")


def _kill(process: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
