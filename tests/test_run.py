"""`./run`, on small projects of the test's own: it makes what is missing, once, whatever killed it half-way."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
UV = ROOT / ".venv" / "bin" / "uv"
REPORT = "import sys, os; print('loaders', *sys.argv[1:], 'in', os.getcwd(), 'by', sys.prefix)"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that has `./run`, a lock file without packages and one program."""
    folder = tmp_path / "the project"
    (folder / "loaders").mkdir(parents=True)
    shutil.copy(ROOT / "run", folder)
    (folder / "uv.lock").write_text('version = 1\nrequires-python = ">=3.11"\n')
    (folder / "requirements.txt").touch()
    (folder / "requirements-dev.txt").touch()
    (folder / "loaders" / "__init__.py").touch()
    (folder / "loaders" / "__main__.py").write_text(REPORT)
    return folder


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A folder of programs that comes first in PATH; the system's come after it, without uv."""
    folder = tmp_path / "programs"
    folder.mkdir()
    script(folder / "python3", f'exec "{Path(sys.executable).resolve()}" "$@"')
    return folder


def script(path: Path, text: str) -> None:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)


def start(project: Path, programs: Path, *arguments: str, cwd: Path | None = None) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [project / "run", *arguments],
        cwd=cwd or project,
        env={"PATH": f"{programs}:/usr/bin:/bin", "HOME": str(programs)},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        process_group=0,
    )


def run(project: Path, programs: Path, *arguments: str, cwd: Path | None = None) -> tuple[int, str, str]:
    """The exit status of `./run`, and what it printed and complained of."""
    process = start(project, programs, *arguments, cwd=cwd)
    out, errors = process.communicate(timeout=120)
    return process.returncode, out, errors


def test_the_help_tells_every_command_and_only_those() -> None:
    text = (ROOT / "run").read_text()
    commands = set(re.findall(r"^([a-z]+)\) environment", text, re.MULTILINE))
    help_text = subprocess.run([ROOT / "run", "--help"], check=True, capture_output=True, text=True).stdout
    told = set(re.findall(r"^  ([a-z]+) ", help_text, re.MULTILINE))
    assert told == commands
    assert {"demo", "test", "lint", "load", "serve", "migrate", "front", "bench"} <= commands


def test_an_unknown_command_gets_the_help_and_status_2() -> None:
    answer = subprocess.run([ROOT / "run", "no-such"], check=False, capture_output=True, text=True)
    assert answer.returncode == 2
    assert "demo" in answer.stderr
    assert not answer.stdout


@pytest.mark.parametrize("shell", ["sh", "bash"])
def test_the_system_s_shells_read_it(shell: str) -> None:
    subprocess.run([f"/bin/{shell}", "-n", ROOT / "run"], check=True)


def test_the_first_call_makes_the_environment_and_the_second_does_not(project: Path, programs: Path) -> None:
    status, out, errors = run(project, programs, "load", "un fichier.csv")
    assert (status, errors) == (0, ""), "quiet where there is no terminal"
    assert out.startswith("loaders load un fichier.csv in")
    assert out.rstrip().endswith(f"by {project}/.venv")
    (project / "requirements.txt").touch()
    begin = time.monotonic()
    assert run(project, programs, "load")[0] == 0
    assert time.monotonic() - begin < 1


def test_paths_are_those_of_the_folder_one_stands_in(project: Path, programs: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "loaders.py").write_text("print('not this one')")
    status, out, _ = run(project, programs, "load", "a.csv", cwd=elsewhere)
    assert status == 0
    assert out.startswith(f"loaders load a.csv in {elsewhere}")


def test_other_requirements_make_the_environment_anew(project: Path, programs: Path) -> None:
    assert run(project, programs, "load")[0] == 0
    (project / "requirements.txt").write_text("no-such-package==1.0 --hash=sha256:" + "0" * 64 + "\n")
    status, out, errors = run(project, programs, "load")
    assert status != 0
    assert "no-such-package" in errors
    assert not out, "what could not be made must not be used"
    (project / "requirements.txt").write_text("\n")
    assert run(project, programs, "load")[0] == 0


@pytest.mark.parametrize("seconds", [0.2, 1.0, 2.0])
def test_an_environment_killed_half_way_is_made_good(project: Path, programs: Path, seconds: float) -> None:
    first = start(project, programs, "load")
    time.sleep(seconds)
    os.killpg(first.pid, signal.SIGKILL)
    first.communicate()
    status, out, errors = run(project, programs, "load")
    assert (status, errors) == (0, "")
    assert out.startswith("loaders load")
    assert subprocess.run([project / ".venv/bin/python", "-m", "pip", "--version"], check=False).returncode == 0


def test_a_killed_script_whose_pip_goes_on_is_waited_for(project: Path, programs: Path) -> None:
    first = start(project, programs, "load")
    time.sleep(1)
    first.kill()  # the script alone: what it started goes on
    status, out, errors = run(project, programs, "load")
    first.communicate()
    assert (status, errors) == (0, "")
    assert out.startswith("loaders load")


def test_two_first_calls_at_once_do_not_break_each_other(project: Path, programs: Path) -> None:
    both = [start(project, programs, "load", name) for name in ("one", "two")]
    answers = [process.communicate(timeout=120) for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert [errors for _, errors in answers] == ["", ""]


def test_an_environment_whose_python_is_gone_is_made_anew(project: Path, programs: Path) -> None:
    assert run(project, programs, "load")[0] == 0
    (project / ".venv" / "bin" / "python").unlink()
    assert run(project, programs, "load")[0] == 0


def test_without_the_venv_module_one_is_told_the_line_that_mends_it(project: Path, programs: Path) -> None:
    python = Path(sys.executable).resolve()
    script(programs / "python3", f'case "$*" in *ensurepip*) exit 1 ;; esac; exec "{python}" "$@"')
    status, out, errors = run(project, programs, "load")
    assert status == 1
    assert re.search(rf"^ *(sudo )?apt-get install -y python3\.{sys.version_info.minor}-venv$", errors, re.MULTILINE)
    assert not out
    assert not (project / ".venv").exists()


def test_an_older_python_is_told_clearly(project: Path, programs: Path) -> None:
    for version in ("3", "3.11", "3.12", "3.13", "3.14"):
        script(programs / f"python{version}", 'test "$1" = --version && echo Python 3.9.2')
    status, _, errors = run(project, programs, "load")
    assert status == 1
    assert "Python 3.11 or newer is needed, and this machine has Python 3.9.2" in errors


def test_a_newer_python_of_another_name_is_found(project: Path, programs: Path) -> None:
    (programs / "python3").rename(programs / "python3.12")
    script(programs / "python3", "exit 1")
    assert run(project, programs, "load")[0] == 0


def test_uv_makes_the_environment_where_it_is(project: Path, programs: Path) -> None:
    (programs / "uv").symlink_to(UV)
    (project / "pyproject.toml").write_text('[project]\nname = "p"\nversion = "1"\nrequires-python = ">=3.11"\n')
    subprocess.run([UV, "lock", "--quiet", "--offline"], cwd=project, check=True)
    status, out, _ = run(project, programs, "load")
    assert status == 0
    assert out.startswith("loaders load")
    assert "uv = " in (project / ".venv" / "pyvenv.cfg").read_text()


@pytest.fixture
def front(project: Path, programs: Path) -> Path:
    """The source of pages that need no package: their build copies one file, and notes that it ran."""
    for name in ("node", "npm"):
        program = shutil.which(name, path=f"{os.environ['PATH']}:{ROOT}/.venv/bin")
        if program is None:
            pytest.skip(f"no {name} on this machine")
        (programs / name).symlink_to(program)
    folder = project / "api" / "front"
    folder.mkdir(parents=True)
    build = "mkdir -p ../static; echo built >> ../../builds; cp page.html ../static/ #"
    (folder / "package.json").write_text(f'{{"name": "p", "version": "1.0.0", "scripts": {{"build": "{build}"}}}}')
    lock = (
        '{"name": "p", "version": "1.0.0", "lockfileVersion": 3, "packages": {"": {"name": "p", "version": "1.0.0"}}}'
    )
    (folder / "package-lock.json").write_text(lock)
    (folder / "page.html").write_text("one")
    (project / "api" / "__init__.py").touch()
    (project / "api" / "__main__.py").write_text("print('serving')")
    return folder


def test_pages_are_built_when_their_source_changed_and_only_then(front: Path, project: Path, programs: Path) -> None:
    page, builds = project / "api" / "static" / "page.html", project / "builds"
    assert run(project, programs, "serve") == (0, "serving\n", "")
    assert page.read_text() == "one"
    assert run(project, programs, "serve")[0] == 0
    assert builds.read_text() == "built\n"
    (front / "page.html").write_text("two")
    assert run(project, programs, "serve")[0] == 0
    assert page.read_text() == "two"
    shutil.rmtree(page.parent)
    assert run(project, programs, "serve")[0] == 0
    assert page.read_text() == "two"
    assert builds.read_text() == "built\n" * 3


def test_pages_that_cannot_be_built_are_not_served(front: Path, project: Path, programs: Path) -> None:
    (front / "page.html").unlink()
    status, out, errors = run(project, programs, "serve")
    assert status != 0
    assert not out
    assert "page.html" in errors
