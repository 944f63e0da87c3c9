"""The cells of an XLSX workbook whose format names another unit than the euro (ECMA-376, part 1, 18.8)."""

import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from typing import IO

from lxml import etree

from loaders.sheets.formats import Format, Formats, format_of
from loaders.sheets.parts import elements, let_go

STYLES, WORKBOOK, RELATIONS = "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
PARTS = frozenset({STYLES, WORKBOOK, RELATIONS})
LETTERS = re.compile(r"[A-Z]{1,3}")


def shown(path: Path) -> Callable[[str], Formats]:
    """What gives the cells of a sheet, by its name, that have such a format."""
    with zipfile.ZipFile(path) as archive:
        found = styles(archive)
        places = parts(archive) if found else {}
    return lambda sheet: in_part(path, places[sheet], found) if sheet in places else {}


def in_part(path: Path, name: str, found: Mapping[str, Format]) -> Formats:
    """The cells of one sheet that have such a style."""
    with zipfile.ZipFile(path) as archive, archive.open(name) as part:
        return {place: found[style] for place, style in cells(part) if style in found}


def styles(archive: zipfile.ZipFile) -> dict[str, Format]:
    """The styles of cells, by their ranks, whose formats name another unit."""
    with archive.open(STYLES) as part:
        said = [*elements(part, "numFmt", "xf")]
    codes = {one.get("numFmtId"): one.get("formatCode", "") for one in said if one.tag.endswith("numFmt")}
    own = [one.get("numFmtId") for one in said if one.tag.endswith("}xf") and of_cells(one)]
    found = {str(rank): format_of(codes[number]) for rank, number in enumerate(own) if number in codes}
    return {rank: one for rank, one in found.items() if one}


def of_cells(style: etree._Element) -> bool:
    """Whether a style is one that cells name, not one that those are based on."""
    above = style.getparent()
    return above is not None and etree.QName(above).localname == "cellXfs"


def parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The path in the archive of each sheet, by its name."""
    with archive.open(RELATIONS) as part:
        targets = {one.get("Id"): one.get("Target", "") for one in elements(part, "Relationship")}
    with archive.open(WORKBOOK) as part:
        named = {one.get("name", ""): relation(one) for one in elements(part, "sheet")}
    found = {name: str(PurePosixPath("/xl", targets.get(number, "")))[1:] for name, number in named.items()}
    return {name: path for name, path in found.items() if path in archive.namelist()}


def relation(sheet: etree._Element) -> str | None:
    """The identifier of the relation that leads to a sheet, in either of the namespaces that it may be in."""
    return next((str(value) for name, value in sheet.items() if str(name).endswith("}id")), None)


def cells(part: IO[bytes]) -> Iterator[tuple[tuple[int, int], str]]:
    """The cells of a sheet: their rows and columns, and their styles. What does not say its place is the next one."""
    row = -1
    for line in elements(part, "row"):
        row, column = int(line.get("r", row + 2)) - 1, -1
        for cell in line:
            letters = LETTERS.match(cell.get("r", ""))
            column = rank(letters[0]) if letters else column + 1
            yield (row, column), cell.get("s", "")
        let_go(line)


def rank(letters: str) -> int:
    """The 0-based rank of a column: A is 0, AA 26."""
    found = 0
    for letter in letters:
        found = 26 * found + ord(letter) - ord("A") + 1
    return found - 1
