"""The formats of a workbook's cells that make of a number another amount than so many euros. All files are forged."""

from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from loaders.check import Checker
from loaders.reading import opened
from loaders.sheets.formats import format_of
from tests.test_read_workbook import HEADERS, ROW


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
    with opened(path) as reading:
        checked = [Checker("source-x").check(batch) for batch in reading.batches]
    assert pl.concat(one.accepted["montant"] for one in checked).to_list() == ["25000", None, None, "25", "25"]
    told = pl.concat(one.anomalies for one in checked).filter(pl.col("colonne") == "montant")
    assert {*told.select("ligne", "code", "valeur").rows()} == {
        (3, "valeur_normalisee", "25 k€"),
        (4, "montant_illisible", "25 milliers"),
        (5, "montant_illisible", "25 F"),
    }
