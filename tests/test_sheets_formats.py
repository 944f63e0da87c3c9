"""The formats of a workbook's cells that make of a number another amount than so many euros. All files are forged."""

from pathlib import Path

import polars as pl
import pytest
import xlsxwriter
from odf.element import Element
from odf.number import CurrencyStyle, CurrencySymbol, Number, NumberStyle, Text
from odf.opendocument import OpenDocumentSpreadsheet
from odf.style import Map, Style
from odf.table import Table, TableCell, TableColumn, TableRow

from loaders.check import Checker
from loaders.reading import opened
from loaders.sheets.formats import format_of
from tests.test_read_workbook import HEADERS, ROW, ods_cell


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ('#,##0 "k€"', "12.5", "12.5 k€"),
        ('# ##0 "milliers"', "12", "12 milliers"),
        (r"#,##0.00\ \k\€;[Red]-#,##0.00", "12", "12 k€"),
        ("#,##0.0 [$M€-40C]", "3", "3 M€"),
        ('#,##0, "M€"', "12000", "12.000 M€"),
        ('_-* #,##0.00 "F"_-', "100", "100 F"),
        ('0 "centimes"', "1E+13", "10000000000000 centimes"),
        ('#,##0 "k€ HT"', "12", "12 k€ HT"),
        ('#,##0 "mille"', "12", "12 mille"),
        ("[$$-409]#,##0.00", "12", "12 $"),
        ("$#,##0;($#,##0)", "12", "12 $"),
        ("#,##0 [$CHF-100C]", "12", "12 CHF"),
    ],
)
def test_a_number_is_told_as_it_is_shown(code: str, number: str, text: str) -> None:
    found = format_of(code)
    assert found
    assert found.shown(number) == text


@pytest.mark.parametrize(
    "code",
    [
        "General",
        "0.0,",
        "#,##0,",
        '#,##0," k€"',
        '#,##0.0,, "millions d\'euros"',
        '#,##0.00 "€"',
        "#,##0.00 €",
        '#,##0 "€ HT"',
        "#,##0.00 [$€-40C]",
        'dd "mars" yyyy',
        '0;"k€"',
        '"k€"',
        '"N° "0',
    ],
)
def test_a_format_that_leaves_euros_what_they_are_says_nothing(code: str) -> None:
    assert format_of(code) is None


def test_amounts_of_a_workbook_in_another_unit_are_not_taken_for_euros(tmp_path: Path) -> None:
    path = tmp_path / "aides.xlsx"
    formats = ('#,##0 "k€"', '# ##0 "milliers"', '#,##0 "F"', "#,##0,", "#,##0.00 [$€-40C]")
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Aides")
        sheet.write_row(1, 1, HEADERS)
        for rank, code in enumerate(formats, 2):
            sheet.write_row(rank, 1, [ROW[0], ROW[1], "2024-03-01", *ROW[3:5]])
            sheet.write_number(rank, 6, 25, workbook.add_format({"num_format": code}))
    amounts, told = checked(path)
    assert amounts == ["25000", None, None, "25", "25"]
    assert told == {
        (3, "valeur_normalisee", "25 k€"),
        (4, "montant_illisible", "25 milliers"),
        (5, "montant_illisible", "25 F"),
    }


def checked(path: Path) -> tuple[list[str | None], set[tuple[object, ...]]]:
    """The amounts of a workbook, and what is told of them."""
    with opened(path) as reading:
        found = [Checker("source-x").check(batch) for batch in reading.batches]
    told = pl.concat(one.anomalies for one in found).filter(pl.col("colonne") == "montant")
    amounts = pl.concat(one.accepted["montant"] for one in found).to_list()
    return amounts, {*told.select("ligne", "code", "valeur").rows()}


def format_named(name: str, *parts: Element, kind: type[Element] = NumberStyle) -> Element:
    """A format of OpenDocument."""
    style = kind(name=name)
    for part in parts:
        style.addElement(part)
    return style


def in_ods(path: Path, sheet: Table, *formats: Element) -> Path:
    """A workbook of LibreOffice's with a sheet whose cells may have the style `ce-` and the name of a format."""
    document = OpenDocumentSpreadsheet()
    for one in formats:
        document.automaticstyles.addElement(one)
        name = one.getAttribute("name")
        document.automaticstyles.addElement(Style(name=f"ce-{name}", family="table-cell", datastylename=name))
    document.styles.addElement(format_named("N9", Number(), Text(text=" k€")))
    document.styles.addElement(Style(name="Milliers", family="table-cell", datastylename="N9"))
    document.automaticstyles.addElement(Style(name="ce-parent", family="table-cell", parentstylename="Milliers"))
    document.spreadsheet.addElement(Table(name="Vide"))
    document.spreadsheet.addElement(sheet)
    document.save(str(path))
    return path


def line(last: Element, **said: object) -> Element:
    """A row of a sheet that begins with an empty cell."""
    row = TableRow(**said)
    for cell in (TableCell(), *map(ods_cell, ROW[:5]), last):
        row.addElement(cell)
    return row


def headed(*columns: Element) -> Table:
    """A sheet whose second row has the headers, from the second column on."""
    sheet = Table(name="Aides")
    for column in columns:
        sheet.addElement(column)
    sheet.addElement(TableRow())
    sheet.addElement(headers := TableRow())
    for text in ("", *HEADERS):
        headers.addElement(ods_cell(text) if text else TableCell())
    return sheet


def amount(style: str | None = None, value: float = 25) -> Element:
    """A number in a style."""
    return TableCell(valuetype="float", value=value, **({"stylename": style} if style else {}))


def test_those_of_opendocument_are_not_either(tmp_path: Path) -> None:
    sheet = headed()
    for name in ("ce-N1", "ce-N2", "ce-N3", "ce-N4", "ce-N5", "ce-parent", None):
        sheet.addElement(line(amount(name)))
    negative = format_named("N5", Text(text="-"), Number(), Text(text=" F"))
    negative.addElement(Map(condition="value()>=0", applystylename="N6"))
    formats = (
        format_named("N1", Number(grouping=True), Text(text=" k€")),
        format_named("N2", Number(), Text(text=" "), CurrencySymbol(text="€"), kind=CurrencyStyle),
        format_named("N3", Number(displayfactor=1000), Text(text=" k€")),
        format_named("N4", Number(), CurrencySymbol(text="M€"), kind=CurrencyStyle),
        negative,
        format_named("N6", Number(), Text(text=" F")),
    )
    amounts, told = checked(in_ods(tmp_path / "aides.ods", sheet, *formats))
    assert amounts == ["25000", "25", "25", "25000000", None, "25000", "25"]
    assert told == {
        (3, "valeur_normalisee", "25 k€"),
        (6, "valeur_normalisee", "25 M€"),
        (7, "montant_illisible", "25 F"),
        (8, "valeur_normalisee", "25 k€"),
    }


def test_a_style_may_be_that_of_a_column_or_of_a_row_and_rows_may_be_alike(tmp_path: Path) -> None:
    sheet = headed(TableColumn(numbercolumnsrepeated=6), TableColumn(defaultcellstylename="ce-N1"))
    sheet.addElement(line(amount(), numberrowsrepeated=2))
    sheet.addElement(line(amount("ce-N2")))
    sheet.addElement(line(amount(), defaultcellstylename="ce-N2"))
    formats = (format_named("N1", Number(), Text(text=" k€")), format_named("N2", Number(), Text(text=" €")))
    amounts, _ = checked(in_ods(tmp_path / "aides.ods", sheet, *formats))
    assert amounts == ["25000", "25000", "25", "25"]
