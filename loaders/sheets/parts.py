"""The parts of a workbook that are XML, in its archive: an element at a time, and nothing is asked of the network."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from lxml import etree


def names(path: Path) -> frozenset[str]:
    """The paths of the parts of a workbook; none where it is no archive."""
    if not zipfile.is_zipfile(path):
        return frozenset()
    with zipfile.ZipFile(path) as archive:
        return frozenset(archive.namelist())


def elements(part: IO[bytes], *names: str) -> Iterator[etree._Element]:
    """The elements of these names, at their ends; nothing is expanded, nothing is asked of the network."""
    return (found for event, found in events(part, *names) if event == "end")


def events(part: IO[bytes], *names: str) -> Iterator[tuple[str, etree._Element]]:
    """The same at their starts and ends: `("start", element)`, which has its attributes by then."""
    tags = [f"{{*}}{name}" for name in names]
    yield from etree.iterparse(
        part, ("start", "end"), tag=tags, resolve_entities=False, no_network=True, load_dtd=False
    )


def let_go(line: etree._Element) -> None:
    """Forget a row that was read, and those before it: they would be held to the end."""
    line.clear()
    above = line.getparent()
    while above is not None and above[0] is not line:
        del above[0]
