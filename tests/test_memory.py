"""Memory that was used once goes back to the system, on Linux with glibc."""

import platform
import subprocess
import sys

import pytest

# What glibc raises its bounds by, then something smaller: how much of that is held once it is free, in MB.
SCRIPT = """
from bench.cpu import megabytes
from loaders.memory import give_back
import os, sys
if sys.argv[1:]:
    give_back()
before = megabytes(os.getpid())
for size in (30, 25):
    held = bytearray(size << 20)
    del held
print(megabytes(os.getpid()) - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries have other ways")
def test_what_is_free_is_given_back() -> None:
    def held(*arguments: str) -> float:
        return float(subprocess.run([sys.executable, "-c", SCRIPT, *arguments], check=True, capture_output=True).stdout)

    assert held("give back") < 5 < 20 < held()
