"""Workbooks: the right sheet, its cells as a person reads them, the rows that it shows. All files here are forged."""

import datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import xlsxwriter
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

from loaders.check import Checker
from loaders.errors import Unreadable
from loaders.reading import opened
from loaders.report import Report, Tally

HEADERS: list[object] = ["nomAttribuant", "idAttribuant", "dateConvention", "nomBeneficiaire", "objet", "montant"]
DAY = datetime.date(2024, 3, 1)
ROW: list[object] = ["Antibes", 21060004500392.0, DAY, "Club", "Sport", 25000.0]
EMPTY: list[object] = [""] * 7

Rows = list[list[object]]


def xlsx(path: Path, **sheets: Rows) -> Path:
    """A workbook of Excel's."""
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as workbook:
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for rank, row in enumerate(rows):
                sheet.write_row(rank, 0, row)
    return path


def xls(path: Path, **sheets: Rows) -> Path:
    """A workbook of Excel's before 2007."""
    workbook, day = xlwt.Workbook(), xlwt.easyxf(num_format_str="dd/mm/yyyy")
    for name, rows in sheets.items():
        sheet = workbook.add_sheet(name)
        for rank, row in enumerate(rows):
            for place, value in enumerate(row):
                sheet.write(rank, place, value, day if isinstance(value, datetime.date) else xlwt.Style.default_style)
    workbook.save(str(path))
    return path


def ods(path: Path, **sheets: Rows) -> Path:
    """A workbook of LibreOffice's."""
    document = OpenDocumentSpreadsheet()
    for name, rows in sheets.items():
        table = Table(name=name)
        for row in rows:
            line = TableRow()
            for value in row:
                line.addElement(ods_cell(value))
            table.addElement(line)
        document.spreadsheet.addElement(table)
    document.save(str(path))
    return path


def ods_cell(value: object) -> TableCell:
    """A cell with its type."""
    if isinstance(value, float):
        return TableCell(valuetype="float", value=value)
    if isinstance(value, datetime.date):
        return TableCell(valuetype="date", datevalue=value.isoformat())
    cell = TableCell(valuetype="string")
    cell.addElement(P(text=str(value)))
    return cell


def report(path: Path) -> Report:
    """What comes of a workbook."""
    with opened(path) as reading:
        tally, checker = Tally(reading), Checker("source-x")
        for batch in reading.batches:
            tally.add(checker.check(batch), batch.ignored)
    told = tally.report(path.name)
    assert told.rows_read == told.rows_accepted + told.rows_rejected
    return told


def rows(path: Path) -> pl.DataFrame:
    """The rows that are read of a workbook."""
    with opened(path) as reading:
        return pl.concat(batch.rows for batch in reading.batches)


@pytest.mark.parametrize(("write", "form"), [(xlsx, "XLSX"), (xls, "XLS"), (ods, "ODS")])
def test_dates_and_numbers_are_read_as_a_person_would_type_them(tmp_path: Path, write: Any, form: str) -> None:
    path = write(tmp_path / "forge", Feuille=[HEADERS, ROW])
    assert report(path).format == form
    (row,) = rows(path).rows(named=True)
    assert row["id_attribuant"] == "21060004500392"
    assert row["date_convention"] == "2024-03-01"
    assert row["montant"] == "25000"
    assert row["ligne"] == 2


def test_the_sheet_that_is_understood_best_is_read_and_the_others_are_told(tmp_path: Path) -> None:
    notes: Rows = [["Lisez-moi"], ["nomAttribuant", "montant", "objet", "nature"]]
    path = xlsx(tmp_path / "forge", Notes=notes, Aides=[HEADERS, ROW], Vide=[], Listes=[["oui"], ["non"]])
    told = report(path)
    assert (told.rows_read, told.rows_accepted) == (1, 1)
    (finding,) = [finding for finding in told.findings if finding.code == "feuille_non_lue"]
    assert (finding.count, finding.text) == (1, "Notes ; Listes")


def test_a_model_with_the_same_headers_and_no_row_is_not_the_sheet(tmp_path: Path) -> None:
    headers: list[object] = ["nomAttribuant", "nomBeneficiaire", "objet", "montant"]
    path = xlsx(tmp_path / "f", Modele=[headers, ["", " "]], Donnees=[headers, ["Antibes", "Club", "Sport", 10]])
    assert rows(path)["montant"].to_list() == ["10"]
    assert {finding.text for finding in report(path).findings if finding.code == "feuille_non_lue"} == {"Modele"}


def test_rows_bear_the_numbers_that_the_sheet_shows(tmp_path: Path) -> None:
    sheet: Rows = [[], ["", "Aides de 2024"], [], ["", *HEADERS], ["", *ROW], [], [], ["", *ROW], *[EMPTY] * 1000]
    assert rows(xlsx(tmp_path / "forge", Feuille=sheet))["ligne"].to_list() == [5, 8]


def test_a_siret_that_a_spreadsheet_destroyed_is_told(tmp_path: Path) -> None:
    destroyed: Rows = [["Antibes", value, DAY, "Club", "Sport", 1.0] for value in ("2,10E+13", 21060000000000.0)]
    told = report(xlsx(tmp_path / "forge", Feuille=[HEADERS, *destroyed]))
    codes = {finding.code: finding.count for finding in told.findings if finding.column == "idAttribuant"}
    assert codes["siret_notation_scientifique"] == 2


def test_text_with_separators_quotes_and_line_breaks_stays_whole(tmp_path: Path) -> None:
    objet = 'Un; deux, "trois"\nquatre'
    path = xlsx(tmp_path / "forge", Feuille=[HEADERS, ["Antibes", "", DAY, "Club", objet, 1.5]])
    assert rows(path).select("objet", "montant").rows() == [(objet, "1.5")]


def test_yes_and_no_of_a_spreadsheet_are_read(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "forge", Feuille=[[*HEADERS, "notificationUE"], [*ROW, True], [*ROW, False]])
    assert rows(path)["notification_ue"].to_list() == ["oui", "non"]


@pytest.mark.parametrize("write", [xlsx, xls, ods])
def test_a_workbook_cut_short_is_refused_as_such(tmp_path: Path, write: Any) -> None:
    path = write(tmp_path / "forge", Feuille=[HEADERS, *[ROW] * 500])
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(Unreadable) as refusal, opened(path):
        pass
    assert refusal.value.code == "classeur_illisible"


@pytest.mark.parametrize(
    ("sheets", "code"),
    [({"Vide": []}, "classeur_vide"), ({"Autre": [["nom", "prénom"], ["A", "B"]]}, "entetes_inconnus")],
)
def test_a_workbook_without_data_of_ours_is_refused(tmp_path: Path, sheets: dict[str, Rows], code: str) -> None:
    with pytest.raises(Unreadable) as refusal, opened(xlsx(tmp_path / "forge", **sheets)):
        pass
    assert refusal.value.code == code
