"""The cells of an ODS workbook whose format names another unit than the euro (OpenDocument 1.3, part 3)."""

import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO

from lxml import etree

from loaders.sheets.formats import Format, Formats, format_of
from loaders.sheets.parts import events, let_go

PARTS = frozenset({"content.xml", "styles.xml"})
FORMATS = ("number-style", "currency-style")
STYLE, MAP, BODY = "style", "map", "body"
TABLE, COLUMN, ROW = "table", "table-column", "table-row"
CELLS = ("table-cell", "covered-table-cell")
# Of the formats that one chooses among by the sign of the number, that of positive ones.
POSITIVE = ("value()>=0", "value()>0")

Attributes = Mapping[str, str]


def shown(path: Path) -> Callable[[str], Formats]:
    """What gives the cells of a sheet, by its name, that have such a format."""
    found = styles(path)
    return (lambda sheet: in_sheet(path, sheet, found)) if found else lambda _: {}


def in_sheet(path: Path, sheet: str, found: Mapping[str, Format]) -> Formats:
    """The cells of one sheet that have such a style."""
    with zipfile.ZipFile(path) as archive, archive.open("content.xml") as part:
        return {place: found[style] for place, style in cells(part, sheet) if style in found}


def styles(path: Path) -> dict[str, Format]:
    """The styles of cells, by their names, whose formats name another unit; the sheets' own stand last."""
    codes: dict[str, str] = {}  # of formats
    positive: dict[str, str] = {}  # the formats that those give way to
    own: dict[str, Attributes] = {}  # of styles of cells
    with zipfile.ZipFile(path) as archive:
        for name in ("styles.xml", "content.xml"):
            with archive.open(name) as part:
                for one in before_body(part):
                    said = attributes(one)
                    if kind(one) in FORMATS:
                        codes[said.get("name", "")] = code_of(one)
                        positive |= {said.get("name", ""): other for other in applied(one)}
                    elif said.get("family") == "table-cell":
                        own[said.get("name", "")] = said
    told = {name: format_of(codes.get(positive.get(name, name), "")) for name in codes}
    found = {style: told.get(format_name(style, own)) for style in own}
    return {style: one for style, one in found.items() if one}


def before_body(part: IO[bytes]) -> Iterator[etree._Element]:
    """The formats and the styles of a part, at their ends; the cells come after them."""
    for event, one in events(part, *FORMATS, STYLE, BODY):
        if kind(one) == BODY:
            return
        if event == "end":
            yield one


def code_of(style: etree._Element) -> str:
    """A format as the code of ECMA-376 that says the same: `0,"k€"`. A thousand that it divides by is a comma."""
    return "".join(code_of_part(kind(one), "".join(map(str, one.itertext())), attributes(one)) for one in style)


def code_of_part(name: str, text: str, said: Attributes) -> str:
    """One part of it: a number, or a text that stands beside it."""
    if name == "number":
        factor = said.get("display-factor", "1").partition(".")[0]
        return "0" + "," * ((len(factor) - 1) // 3)
    quoted = text.replace('"', "")
    return f'"{quoted}"' if name in {"text", "currency-symbol"} else ""


def applied(style: etree._Element) -> list[str]:
    """The format that stands for one where a number is positive."""
    maps = (attributes(one) for one in style if kind(one) == MAP)
    return [one["apply-style-name"] for one in maps if one.get("condition") in POSITIVE and "apply-style-name" in one]


def format_name(style: str, own: Mapping[str, Attributes]) -> str:
    """The name of the format of a style: its own, or that of a style which it is based on."""
    seen = set[str]()
    while style in own and style not in seen:
        seen.add(style)
        if name := own[style].get("data-style-name"):
            return name
        style = own[style].get("parent-style-name", "")
    return ""


def cells(part: IO[bytes], sheet: str) -> Iterator[tuple[tuple[int, int], str]]:
    """The numbers of a sheet: their rows and columns, and their styles: a cell's own, else its row's, its column's."""
    within, row, columns = False, 0, list[str]()
    for event, one in events(part, TABLE, COLUMN, ROW):
        said, name = attributes(one), kind(one)
        if name == TABLE:
            if within and event == "end":
                return
            within = within or said.get("name") == sheet
        elif event == "end":
            times = int(said.get(f"number-{'columns' if name == COLUMN else 'rows'}-repeated", "1"))
            if within and name == COLUMN:
                columns += [said.get("default-cell-style-name", "")] * min(times, MOST_COLUMNS - len(columns))
            elif within:
                yield from numbers(one, range(row, row + times), columns)
                row += times
            let_go(one)


MOST_COLUMNS = 16_384  # that a sheet has


def numbers(line: etree._Element, rows: range, columns: list[str]) -> Iterator[tuple[tuple[int, int], str]]:
    """The numbers of a row, which may be several rows that are alike."""
    column, of_row = 0, attributes(line).get("default-cell-style-name")
    for cell in line:
        if kind(cell) not in CELLS:
            continue
        said = attributes(cell)
        times = int(said.get("number-columns-repeated", "1"))
        if "value" in said:
            for place in range(column, column + times):
                style = said.get("style-name") or of_row or (columns[place] if place < len(columns) else "")
                yield from (((row, place), style) for row in rows)
        column += times


def kind(element: etree._Element) -> str:
    """The name of an element, without its namespace; empty for a comment."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def attributes(element: etree._Element) -> dict[str, str]:
    """The attributes of an element, without their namespaces."""
    return {etree.QName(str(name)).localname: str(value) for name, value in element.items()}
