"""`python -m loaders`: what people and programs meet at the command line."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from loaders.__main__ import app

pytestmark = pytest.mark.database
ROOT = Path(__file__).parent.parent
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
FORGED = (
    "nomAttribuant;idAttribuant;dateConvention;nomBeneficiaire;objet;montant;secteur\n"
    "Antibes;21060004500392;2024-01-01;Club;Sport;1 000,50;Sport\n"
    "TOTAL;;;;;1 000,50;\n"
)


def loaders(url: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command, as from a terminal that is none."""
    environment = {**os.environ, "DATABASE_URL": url, "COLUMNS": "120"}
    return subprocess.run(
        [sys.executable, "-m", "loaders", *arguments],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def reports(text: str) -> list[dict[str, Any]]:
    """The reports of a run with `--format json`."""
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def forged(tmp_path: Path) -> Path:
    """A forged file: one subsidy, and a row of totals."""
    path = tmp_path / "subventions.csv"
    path.write_text(FORGED, encoding="utf-8")
    return path


def test_a_report_for_programs_is_one_object_a_file(database_url: str, forged: Path) -> None:
    ran = loaders(database_url, "load", str(forged), str(forged), "--format", "json")
    assert (ran.returncode, ran.stderr) == (0, "")
    first, second = reports(ran.stdout)
    assert first == second
    assert list(first) == KEYS
    assert (first["rows_read"], first["rows_accepted"], first["rows_rejected"]) == (2, 1, 1)
    assert first["columns"]["ignored"] == ["secteur"]
    assert first["anomalies"][-1] == {
        "row": 3,
        "column": "nomAttribuant",
        "code": "ligne_de_total",
        "text": "TOTAL",
        "message": "C’est une ligne de total, pas un enregistrement : retirez-la du fichier.",
    }


def test_a_report_for_people_says_what_to_mend(database_url: str, forged: Path) -> None:
    ran = loaders(database_url, "load", str(forged))
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "2 lues, 1 acceptées, 1 dont avec anomalies, 1 rejetées" in ran.stdout
    assert "colonnes ignorées : secteur" in ran.stdout
    assert "valeur_normalisee" in ran.stdout
    assert "« 1000.50 »" in ran.stdout


def test_a_refused_file_stops_no_other_and_gives_1(database_url: str, forged: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.csv"
    page.write_text("<!doctype html><title>404</title>", encoding="utf-8")
    ran = loaders(database_url, "load", str(page), str(forged), "--format", "json")
    refused, read = reports(ran.stdout)
    assert ran.returncode == 1
    assert refused["error"]["code"] == "page_web"
    assert read["rows_accepted"] == 1


def test_a_kind_that_is_said_is_the_one_that_is_read(database_url: str, forged: Path) -> None:
    ran = loaders(database_url, "load", str(forged), "--dataset", "equipements", "--format", "json")
    assert (ran.returncode, reports(ran.stdout)[0]["error"]["code"]) == (1, "entetes_inconnus")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["load"], "FICHIER_OU_URL"),
        (["load", "x.csv", "--dataset", "budget"], "subventions, marches, equipements, budgets, deliberations"),
        (["load", "x.csv", "--collectivite", "123456789"], "SIREN"),
        (["load", "x.csv", "--format", "xml"], "--format"),
    ],
)
def test_a_wrong_use_gives_2_and_says_why(arguments: list[str], word: str) -> None:
    ran = CliRunner().invoke(app, arguments)
    assert ran.exit_code == 2
    assert word in re.sub(r"[\s│]+", " ", ran.stderr)


def test_the_reference_is_loaded_once(database_url: str) -> None:
    loaders(database_url, "reference")
    ran = loaders(database_url, "reference")
    assert (ran.returncode, ran.stdout) == (0, "Le référentiel est déjà à jour.\n")


def test_a_database_that_does_not_answer_is_said_in_one_sentence(forged: Path) -> None:
    ran = loaders("postgresql://postgres@127.0.0.1:1/rien", "load", str(forged))
    assert ran.returncode == 1
    assert len(ran.stderr.splitlines()) == 1
    assert ran.stderr.startswith("La base de données ne répond pas")
