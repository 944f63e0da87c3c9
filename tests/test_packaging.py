"""The shape of the whole: whose the top-level names are, which way imports point, and what the lock files say."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = sorted(folder.parent.name for folder in ROOT.glob("*/__init__.py"))
PROGRAM = "__main__.py"

# What each package may import of the others. Programs (`__main__.py`) may also ask for the embedded database.
ALLOWED = {
    "api": {"resolvers", "schema"},
    "bench": {"api", "demo", "embedded", "loaders", "resolvers", "schema"},
    "demo": {"api", "embedded", "loaders", "resolvers", "schema"},
    "embedded": set(),
    "loaders": {"schema"},
    "resolvers": {"schema"},
    "schema": set(),
}
DEPLOYED = {"api", "embedded", "loaders", "resolvers", "schema"}


@pytest.mark.parametrize("name", PACKAGES)
def test_no_installed_package_has_one_of_our_names(name: str) -> None:
    """The folder one stands in comes first, so ours would hide theirs; and installed side by side, one overwrites."""
    assert packages_distributions().get(name, []) == [], f"ours hides the package {name} of these distributions"


@pytest.mark.parametrize("name", PACKAGES)
def test_our_names_are_ours_from_any_folder(name: str, tmp_path: Path) -> None:
    found = find_spec(name)
    assert found is not None
    assert found.origin == str(ROOT / name / "__init__.py")
    code = f"import sys; sys.path.insert(0, {str(ROOT)!r}); import {name}; print({name}.__file__)"
    command = [sys.executable, "-P", "-c", code]
    elsewhere = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True).stdout
    assert elsewhere.strip() == str(ROOT / name / "__init__.py")


def test_no_module_of_ours_hides_one_of_python() -> None:
    assert not sys.stdlib_module_names & {*PACKAGES, *(path.stem for path in ROOT.glob("*.py"))}


def test_it_is_an_application_that_cannot_be_uploaded() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert "Private :: Do Not Upload" in settings["project"]["classifiers"]
    assert settings["tool"]["uv"]["package"] is False
    assert set(settings["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]) == DEPLOYED


@pytest.mark.parametrize("package", PACKAGES)
def test_imports_point_one_way(package: str) -> None:
    assert package in ALLOWED, "say here what the new package may import"
    for module in (ROOT / package).rglob("*.py"):
        allowed = ALLOWED[package] | {package} | ({"embedded"} if module.name == PROGRAM else set())
        assert imported(module) & set(PACKAGES) <= allowed, module.relative_to(ROOT)


def imported(module: Path) -> set[str]:
    """The top-level names that a module imports, wherever in its text."""
    return {name.split(".")[0] for name in _names(ast.parse(module.read_text()))}


def _names(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("requirements", sorted(ROOT.glob("requirements*.txt")), ids=lambda path: path.name)
def test_the_requirements_are_the_lock_s_versions_each_with_its_hashes(requirements: Path) -> None:
    locked = {package["name"]: package for package in tomllib.loads((ROOT / "uv.lock").read_text())["package"]}
    pins = re.split(r"\n(?=\S)", requirements.read_text().strip())
    assert pins
    for pin in pins:
        name, version = re.findall(r"^([\w.-]+)==([^\s;\\]+)", pin)[0]
        assert version == locked[name]["version"]
        files = [*locked[name].get("wheels", []), *([locked[name]["sdist"]] if "sdist" in locked[name] else [])]
        assert set(re.findall(r"sha256:\w+", pin)) == {file["hash"] for file in files}


@pytest.mark.parametrize("folder", ["api/front", "tests/node"])
def test_the_locks_of_npm_name_no_host(folder: str) -> None:
    lock = json.loads((ROOT / folder / "package-lock.json").read_text())
    packages = [package for path, package in lock["packages"].items() if path]
    assert packages
    assert all(package.get("integrity") for package in packages if not package.get("inBundle"))
    assert not [package for package in packages if "resolved" in package]


@pytest.mark.parametrize("name", PACKAGES)
def test_no_pattern_has_a_possessive_group(name: str) -> None:
    """Python 3.11 before 3.11.5 (Debian 12 has 3.11.2) finds other texts by `(?:…)*+`; an atomic `(?>…)` is right."""
    possessive = re.compile(r"\)(?:[*+?]|\{[0-9,]+\})\+")
    for module in sorted((ROOT / name).rglob("*.py")):
        texts = [node.value for node in ast.walk(ast.parse(module.read_bytes())) if isinstance(node, ast.Constant)]
        assert not [text for text in texts if isinstance(text, str) and possessive.search(text)], module
