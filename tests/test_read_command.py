"""`python -m loaders read`: what files hold as CSV, however they are polluted. All files here are forged."""

import csv
import gzip
import io
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from statistics import fmean, median

import polars as pl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.read.guess import guess
from loaders.read.split import Cut, split
from loaders.transcribe import transcribe
from tests.pollution import PLAIN, TABLE, Case, Rows, cases, scores

ROOT = Path(__file__).parent.parent
STEP = 40
# Cells that hold what separates them; pages of one table, which are kept where the benchmark would have them cut off.
ELSE = {"separator ' '", "second table, +0 column"}
PERFECT = {case.kind for case in cases(10_000) if case.weight >= 1} - ELSE


def read(path: Path) -> subprocess.CompletedProcess[bytes]:
    """Run the command."""
    command = [sys.executable, "-m", "loaders", "read", str(path)]
    return subprocess.run(command, cwd=ROOT, env=os.environ | {"PYTHONUTF8": "1"}, capture_output=True, check=False)


def transcribed(path: Path) -> Rows:
    """The rows that are read of a file."""
    out = io.StringIO(newline="")
    list(transcribe(path, out))
    return list(csv.reader(io.StringIO(out.getvalue(), newline="")))


def rated(case: Case, path: Path) -> float:
    """How well a polluted file is read, from 0 to 10."""
    path.write_bytes(case.text.encode())
    return sum(scores(case.expected, transcribed(path) if case.text else []))


@pytest.fixture(scope="module")
def ratings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[tuple[float, float]]]:
    """The ratings of polluted files and the weight of each, by kind."""
    path, found = tmp_path_factory.mktemp("polluted") / "forge.csv", defaultdict(list)
    for case in cases(STEP):
        found[case.kind].append((rated(case, path), case.weight if case.weight >= 1 else case.weight * STEP))
    return found


@pytest.mark.parametrize("kind", sorted(PERFECT))
def test_what_spoils_a_file_as_a_whole_spoils_nothing_that_is_read(
    ratings: dict[str, list[tuple[float, float]]], kind: str
) -> None:
    assert [rating for rating, _ in ratings[kind]] == [pytest.approx(10)]


@pytest.mark.parametrize("kind", ["separator added", "separator lost", "quote added", "other separator in a row"])
def test_what_spoils_a_row_spoils_no_other(ratings: dict[str, list[tuple[float, float]]], kind: str) -> None:
    assert median(rating for rating, _ in ratings[kind]) > 9.9


def test_polluted_files_are_read_as_well_as_by_the_best(ratings: dict[str, list[tuple[float, float]]]) -> None:
    found = [pair for pairs in ratings.values() for pair in pairs]
    assert fmean(rating for rating, _ in found) >= 9.2
    assert fmean((rating for rating, _ in found), [weight for _, weight in found]) >= 9.5


def test_the_table_is_written_as_the_standard_of_csv_says(tmp_path: Path) -> None:
    path = tmp_path / "forge.csv"
    path.write_bytes('Aides 2024\n\nnom;"objet"\nÉté;"dit ""oui"",\nmais"\n;\n'.encode("cp1252"))
    done = read(path)
    assert done.returncode == 0
    assert done.stdout.decode() == 'nom,objet\r\nÉté,"dit ""oui"",\nmais"\r\n'
    assert done.stderr.decode() == "Au-dessus du tableau, 2 ligne(s) qui n’en sont pas.\n"


def test_an_empty_file_has_an_empty_table(tmp_path: Path) -> None:
    path = tmp_path / "vide"
    path.touch()
    done = read(path)
    assert (done.returncode, done.stdout) == (0, b"")
    assert "vide" in done.stderr.decode()


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"<!doctype html><p>", "page web"), (b'{"marches": [{"id": "1", "acheteur": {}, "objet": ""}]}', "tableau")],
)
def test_what_is_no_table_is_refused_in_french(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "fichier"
    path.write_bytes(content)
    done = read(path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert said in done.stderr.decode()


def test_a_file_that_is_not_there_is_refused_in_french(tmp_path: Path) -> None:
    done = read(tmp_path / "absent")
    assert (done.returncode, done.stderr.decode()) == (1, "Le fichier ne peut pas être ouvert : il n’existe pas.\n")


def test_tables_of_any_format_are_read(tmp_path: Path) -> None:
    frame = pl.DataFrame({"nom": ["Été", "b"], "montant": [1.5, 2.0]})
    frame.write_parquet(tmp_path / "parquet")
    frame.write_json(tmp_path / "json")
    frame.write_excel(tmp_path / "aides.xlsx")
    (tmp_path / "gzip").write_bytes(gzip.compress(b"nom\tmontant\n\xc3\x89t\xc3\xa9\t1.5\nb\t2\n"))
    for name in ("parquet", "json", "aides.xlsx", "gzip"):
        rows = transcribed(tmp_path / name)
        assert [rows[0], rows[1], rows[2][:1]] == [["nom", "montant"], ["Été", "1.5"], ["b"]]


def test_the_sheets_that_are_not_read_are_told(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(tmp_path / "forge.xlsx") as workbook:
        for name in ("Notes", "Données"):
            workbook.add_worksheet(name).write_row(0, 0, [name, name])
    assert list(transcribe(tmp_path / "forge.xlsx", io.StringIO())) == ["Feuille non lue : Données."]


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.tuples(*[st.text("aé1 \"';,|\t\r\n\\", min_size=1, max_size=9)] * 3), min_size=3, max_size=9),
    st.sampled_from([",", ";", "\t", "|"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_is_quoted_by_the_rules_is_cut_by_them(written: list[tuple[str, ...]], separator: str, end: str) -> None:
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in written]
    text = "".join(separator.join(row) + end for row in quoted)
    assert split(text, guess(text)) == [list(row) for row in written]


def test_a_long_table_is_cut_as_its_beginning_is() -> None:
    assert guess(PLAIN.rows(TABLE * 20)) == Cut(",")
