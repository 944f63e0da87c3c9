"""CSV whose lines are each one quoted cell: what a spreadsheet writes that took them for texts, « "A,1000,x" »."""

import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

LOOKED_AT, FEWEST = 50, 2  # lines, the first of which may be bare; separators that each must have
LINE = re.compile(r'"((?:[^"]|"")*)"[;,\t]*\s*')
SEPARATORS = ",;\t|"


@contextmanager
def unwrapped(path: Path) -> Iterator[tuple[Path, bool]]:
    """The file itself, or a copy whose lines are cells again, which goes with the block; and whether it is one."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        wrapped = are_wrapped([line for line in islice(lines, LOOKED_AT) if line.strip(" ;,\t\r\n")])
    if not wrapped:
        yield path, False
        return
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as copy:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            copy.writelines(f"{bare(line)}\n" for line in lines)
        copy.flush()
        yield Path(copy.name), True


def are_wrapped(lines: list[str]) -> bool:
    """Whether all lines but perhaps the first are one quoted cell, in which one separator makes as many cells."""
    insides = [found[1] for line in lines[1:] if (found := LINE.fullmatch(line))]
    if not insides or len(insides) < len(lines) - 1:
        return False
    first = bare(lines[0])
    return any(FEWEST <= first.count(sign) <= min(text.count(sign) for text in insides) for sign in SEPARATORS)


def bare(line: str) -> str:
    """A line without the quotes around it."""
    found = LINE.fullmatch(line)
    return found[1].replace('""', '"') if found else line.rstrip(" ;,\t\r\n")
