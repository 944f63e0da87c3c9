"""`./run load --check`: the report of a file, without a database, in the form that each reader asks for."""

import csv
import gzip
import io
import json
import os
import subprocess
import sys
import tempfile
import tracemalloc
import zipfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import odf.opendocument
import odf.table
import odf.text
import polars as pl
import pytest

from loaders.formats import Format, write
from loaders.listing import Listing
from loaders.report import Columns, Report

ROOT = Path(__file__).parent.parent
DATA = ROOT.parent / "shared" / "data"
REAL = sorted(path for folder in ("budgets", "marches", "subventions") for path in (DATA / folder).rglob("*.*"))
KEYS = [
    "file",
    "dataset",
    "schema_version",
    "format",
    "encoding",
    "separator",
    "rows_read",
    "rows_accepted",
    "rows_with_anomalies",
    "rows_rejected",
    "columns",
    "anomalies",
]
HEADERS = ["nomAttribuant", "idAttribuant", "dateConvention", "nomBeneficiaire", "objet", "montant"]
ROWS = [
    ["Antibes", "21060004500392", "2024-01-01", "Club", "Sport", "1000.50"],
    ["Antibes", "21060004500392", "2024-01-01", "Club « A »", 'dit "oui",\nmais ; non', "NC"],
    ["TOTAL", "", "", "", "", "1000.50"],
]
NOWHERE = "postgresql://postgres@127.0.0.1:1/rien"


def check(*arguments: str | Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the check where no database can be had."""
    return subprocess.run(
        [sys.executable, "-m", "loaders", "load", "--check", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": NOWHERE, "COLUMNS": "120", **settings},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def report(*arguments: str | Path, **settings: str) -> dict[str, Any]:
    """The one report of a run with `--format json`."""
    (line,) = check(*arguments, "--format", "json", **settings).stdout.splitlines()
    told: dict[str, Any] = json.loads(line)
    return told


def as_csv(path: Path) -> None:
    path.write_bytes(text(";").encode("cp1252"))


def text(separator: str) -> str:
    """The rows as CSV."""
    written = io.StringIO()
    csv.writer(written, delimiter=separator).writerows([HEADERS, *ROWS])
    return written.getvalue()


def frame() -> pl.DataFrame:
    """The rows as a frame of text, absent where they are empty."""
    return pl.DataFrame([[cell or None for cell in row] for row in ROWS], HEADERS, orient="row")


def as_ods(path: Path) -> None:
    document = odf.opendocument.OpenDocumentSpreadsheet()
    sheet = odf.table.Table(name="Subventions")
    for cells in [HEADERS, *ROWS]:
        row = odf.table.TableRow()
        for cell in cells:
            made = odf.table.TableCell(valuetype="string")
            made.addElement(odf.text.P(text=cell))
            row.addElement(made)
        sheet.addElement(row)
    document.spreadsheet.addElement(sheet)
    document.save(str(path))


def as_zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("subventions.csv", text(","))


FORMS: dict[str, tuple[str, Callable[[Path], object]]] = {
    "csv": ("CSV", as_csv),
    "xlsx": ("XLSX", lambda path: frame().write_excel(path)),
    "ods": ("ODS", as_ods),
    "json": ("JSON", lambda path: path.write_text(json.dumps(frame().to_dicts()), "utf-8")),
    "parquet": ("Parquet", lambda path: frame().write_parquet(path)),
    "zip": ("CSV", as_zip),
    "gz": ("CSV", lambda path: path.write_bytes(gzip.compress(text("\t").encode()))),
}


@pytest.mark.parametrize("suffix", FORMS)
def test_every_format_gives_the_same_counts_and_the_same_words(tmp_path: Path, suffix: str) -> None:
    name, write = FORMS[suffix]
    path = tmp_path / f"file.{suffix}"
    write(path)
    told = report(path)
    assert list(told) == KEYS
    assert (told["file"], told["dataset"], told["format"]) == (str(path), "subventions", name)
    counts = [told[key] for key in KEYS if key.startswith("rows_")]
    assert counts == [3, 2, 1, 1]
    first = 1 if suffix in {"json", "parquet"} else 2  # records are numbered from 1, lines from that of the headers
    wrong = [a for a in told["anomalies"] if a["code"] == "montant_illisible"]
    assert [(a["column"], a["text"]) for a in wrong] == [("montant", "NC")]
    assert wrong[0]["row"] == first + 1
    rejected = [a for a in told["anomalies"] if a["code"] == "ligne_de_total"]
    assert [(a["column"], a["text"]) for a in rejected] == [("nomAttribuant", "TOTAL")]
    assert set(wrong[0]) == {"row", "column", "code", "text", "message"}


@pytest.mark.skipif(not REAL, reason="the real files are not on this machine")
def test_every_row_of_the_real_files_is_accounted_for() -> None:
    ran = check(*REAL, "--format", "json")
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [report["file"] for report in told] == [str(path) for path in REAL]
    for report in told:
        assert [key for key in report if key != "error"] == KEYS
        assert report["rows_read"] == report["rows_accepted"] + report["rows_rejected"]
        assert report["rows_with_anomalies"] <= report["rows_accepted"]
        rejections = Counter(a["code"] for a in report["anomalies"])
        assert report["rows_rejected"] == rejections["ligne_de_total"] + rejections["enregistrement_vide"]
        assert ("error" in report) is (report["rows_read"] == 0)


def test_a_conforming_file_gives_0_and_a_rejected_row_1(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_text(",".join(HEADERS) + "\n" + ",".join(ROWS[0]) + "\n", encoding="utf-8")
    as_csv(bad)
    assert check(good).returncode == 0
    assert check(good, bad).returncode == 1


def test_a_refused_file_gives_an_object_that_says_what_came_instead(tmp_path: Path) -> None:
    page = tmp_path / "page.csv"
    page.write_text("<!doctype html><title>404</title>", encoding="utf-8")
    ran = check(page, "--format", "json")
    told = json.loads(ran.stdout)
    assert (ran.returncode, ran.stderr) == (1, "")
    assert list(told) == [*KEYS, "error"]
    assert (told["rows_read"], told["anomalies"], told["error"]["code"]) == (0, [], "page_web")
    assert "page web" in told["error"]["message"]


def test_a_spreadsheet_gets_one_line_an_anomaly_and_one_a_refused_file(tmp_path: Path) -> None:
    path, page = tmp_path / "bad.csv", tmp_path / "page.csv"
    as_csv(path)
    page.write_text("<!doctype html><title>404</title>", encoding="utf-8")
    lines = list(csv.reader(io.StringIO(check(path, page, "--format", "csv").stdout, newline="")))
    assert lines[0] == ["file", "row", "column", "code", "text", "message"]
    assert all(len(line) == 6 for line in lines)
    wanted = report(path)["anomalies"]
    assert [line[1:] for line in lines[1:-1]] == [
        ["" if value is None else str(value) for value in anomaly.values()] for anomaly in wanted
    ]
    assert lines[-1][:4] == [str(page), "", "", "page_web"]


def test_people_are_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    as_csv(path)
    ran = check(path)
    assert "3 lues, 2 acceptées, 1 dont avec anomalies, 1 rejetées" in ran.stdout
    assert "ligne_de_total" in ran.stdout


def test_a_long_list_ends_with_how_many_are_left(tmp_path: Path) -> None:
    path = tmp_path / "bad.csv"
    as_csv(path)
    whole, short = report(path), report(path, SCDL_LOAD_LISTED="2")
    assert short["anomalies"][:-1] == whole["anomalies"][:2]
    left = str(len(whole["anomalies"]) - 2)
    assert (short["anomalies"][-1]["code"], short["anomalies"][-1]["text"]) == ("liste_abregee", left)
    assert short["rows_rejected"] == whole["rows_rejected"] == 1


def test_a_report_takes_no_more_memory_for_more_anomalies() -> None:
    report = Report("f.csv", "subventions", None, "CSV", "utf-8", ";", 0, 0, 0, 0, Columns(), [])
    listing = Listing()
    one = {"ligne": 2, "colonne": "montant", "code": "montant_illisible", "valeur": "NC", "message": "Non." * 20}
    for _ in range(20):
        listing.add(pl.DataFrame([one] * 10_000))
    with tempfile.TemporaryFile() as out:
        tracemalloc.start()
        write(Format.json, report, listing, out)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        out.seek(0)
        assert len(json.load(out)["anomalies"]) == 200_000
    assert peak < 1 << 20
