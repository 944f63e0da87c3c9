"""The public GraphQL tools of `tests/node`, from npm: `npm ci --prefix tests/node` installs them (700 MB).

Where they are absent the tests that hold us against them are skipped.
"""

import subprocess
from pathlib import Path

import pytest

NODE = Path(__file__).parent / "node"


def needs(package: str) -> pytest.MarkDecorator:
    """Skips tests where a package is absent."""
    absent = not (NODE / "node_modules" / package).exists()
    return pytest.mark.skipif(absent, reason=f"no {package} from npm: npm ci --prefix tests/node")


def told(script: str, *arguments: str, given: str = "") -> str:
    """What a script of `tests/node` prints, given some text; what it complains of fails the test."""
    done = run(script, *arguments, given=given)
    assert done.returncode == 0, done.stderr
    return done.stdout


def run(*arguments: str, given: str) -> "subprocess.CompletedProcess[str]":
    """Node.js, in the folder where it finds the packages, given some text."""
    command = ["node", *arguments]
    return subprocess.run(command, cwd=NODE, input=given, capture_output=True, text=True, check=False)
