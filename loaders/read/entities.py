"""Signs that are written as in a web page, « F&ecirc;te »: what a program leaves that was made for pages."""

import html
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SAMPLE = 1 << 22  # characters that are looked at
ENTITY = re.compile(r"&(?:#[0-9]{2,5}|#x[0-9a-fA-F]{2,4}|[a-zA-Z]{2,8}[0-9]{0,2});")
SYNTAX = frozenset('";,\t|\r\n')  # what would cut a text otherwise stays as it is


@contextmanager
def unescaped(path: Path) -> Iterator[tuple[Path, bool]]:
    """The file itself, or a copy with the signs that were meant, which goes with the block; and whether it is one."""
    with path.open(encoding="utf-8-sig", newline="") as text:
        sample = text.read(SAMPLE)
    if not any(meant(found) != found[0] for found in ENTITY.finditer(sample)):
        yield path, False
        return
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as copy:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            copy.writelines(ENTITY.sub(meant, line) for line in lines)
        copy.flush()
        yield Path(copy.name), True


def meant(entity: re.Match[str]) -> str:
    """The sign that is written so; the text itself where it is none, or one of the syntax of CSV."""
    sign = html.unescape(entity[0])
    return sign if len(sign) == 1 and sign not in SYNTAX else entity[0]
