"""Tables that are no CSV: JSON as portals export it, JSON Lines, Parquet. All files here are forged."""

import datetime
import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from loaders.check import Checker
from loaders.errors import Unreadable
from loaders.kinds import KINDS
from loaders.reading import opened
from loaders.report import Report, Tally

ROWS: list[dict[str, Any]] = [
    {"nomattribuant": "Antibes", "idattribuant": "21060004500392", "montant": 25000.5, "objet": "Été"},
    {"nomattribuant": "Antibes", "idattribuant": "21060004500392", "montant": 1e3, "notificationue": False},
]


def file(tmp_path: Path, text: str | bytes) -> Path:
    """A file whose name says nothing of it."""
    path = tmp_path / "fichier"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(path: Path) -> tuple[Report, pl.DataFrame]:
    """What comes of a file, and its rows as they were read."""
    with opened(path) as reading:
        tally, checker, frames = Tally(reading), Checker("source-x"), []
        for batch in reading.batches:
            frames.append(batch.rows)
            tally.add(checker.check(batch), batch.ignored)
    report = tally.report(path.name)
    assert report.rows_read == report.rows_accepted + report.rows_rejected
    return report, pl.concat(frames)


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ROWS),
        json.dumps(ROWS, ensure_ascii=False).encode("utf-16"),
        "\n".join(json.dumps(row) for row in ROWS) + "\n",
        json.dumps({"total_count": 2, "results": ROWS}),
        json.dumps({"nhits": 2, "records": [{"recordid": "x", "fields": row} for row in ROWS]}),
        json.dumps({"records": [{"record": {"id": "x", "fields": row}} for row in ROWS]}),
        json.dumps({"type": "FeatureCollection", "features": [{"geometry": None, "properties": row} for row in ROWS]}),
        json.dumps({"fields": [{"name": "montant"}], "features": [{"attributes": row} for row in ROWS]}),
        json.dumps({"success": True, "result": {"resource_id": "x", "records": ROWS}}),
        json.dumps({"annee": 2020, "source": "Ville", "subventions": ROWS}),
        json.dumps([list(ROWS[0] | ROWS[1]), *([row.get(name) for name in ROWS[0] | ROWS[1]] for row in ROWS)]),
    ],
)
def test_rows_are_found_wherever_a_portal_puts_them(tmp_path: Path, text: str | bytes) -> None:
    report, rows = told(file(tmp_path, text))
    assert (report.format, report.dataset, report.rows_read) == ("JSON", "subventions", 2)
    assert rows.select("ligne", "montant", "objet", "notification_ue").rows() == [
        (1, "25000.5", "Été", None),
        (2, "1000.0", None, "false"),
    ]


def test_a_single_object_is_a_row(tmp_path: Path) -> None:
    report, _ = told(file(tmp_path, json.dumps(ROWS[0])))
    assert report.rows_read == 1


def test_lists_in_a_cell_stay_json_and_null_is_nothing(tmp_path: Path) -> None:
    row = {**ROWS[0], "objet": ["a", "b"], "nature": None}
    _, rows = told(file(tmp_path, json.dumps([row])))
    assert rows.select("objet", "nature").rows() == [('["a", "b"]', None)]


def test_what_is_within_an_object_has_a_column_of_its_own(tmp_path: Path) -> None:
    row = {**ROWS[0], "beneficiaire": {"nom": "Club", "siret": "52499120500013", "adresse": {"ville": "Antibes"}}}
    report, rows = told(file(tmp_path, json.dumps([row])))
    assert rows.select("nom_beneficiaire", "id_beneficiaire").rows() == [("Club", "52499120500013")]
    assert "beneficiaire.adresse.ville" in report.columns.ignored


def test_objects_of_columns_are_no_row(tmp_path: Path) -> None:
    columns = {"nomBeneficiaire": {"0": "A", "1": "B"}, "montant": {"0": 1, "1": 2}, "objet": {"0": "x", "1": "y"}}
    with pytest.raises(Unreadable):
        told(file(tmp_path, json.dumps(columns)))


def test_what_is_no_object_is_a_row_that_is_rejected_with_its_text(tmp_path: Path) -> None:
    report, _ = told(file(tmp_path, json.dumps([*ROWS, "perdu"])))
    assert (report.rows_accepted, report.rows_rejected) == (2, 1)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (json.dumps(ROWS)[:-20], "json_tronque"),
        ("\n".join(json.dumps(row) for row in ROWS)[:-5], "json_tronque"),
        (json.dumps(ROWS) + "]", "json_invalide"),
        ('{"error": "not found"}', "jeu_inconnu"),
        ("{}", "jeu_inconnu"),
        ("[]", "jeu_inconnu"),
        (json.dumps([{f"c{rank}-{place}": 1 for place in range(100)} for rank in range(100)]), "tableau_demesure"),
        ("[" * 100_000 + "]" * 100_000, "json_trop_imbrique"),
        ('[{"nomAttribuant":' * 100_000, "json_trop_imbrique"),
    ],
)
def test_what_is_no_table_is_refused_with_its_reason(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        told(file(tmp_path, text))
    assert refusal.value.code == code
    assert refusal.value.message.endswith(".")


def test_a_kind_that_is_said_is_looked_for_alone(tmp_path: Path) -> None:
    path = file(tmp_path, json.dumps(ROWS))
    for kind in ("marches", "budgets"):
        with pytest.raises(Unreadable) as refusal, opened(path, KINDS[kind]):
            pass
        assert refusal.value.code == "jeu_inconnu"


def test_a_broken_line_of_json_lines_is_lost_alone(tmp_path: Path) -> None:
    good = json.dumps(ROWS[0])
    for broken in (good[:-20], '{"nomAttribuant": oops}', good[:30]):
        report, _ = told(file(tmp_path, "\n".join([good, broken, broken, good, ""])))
        assert (report.rows_read, report.rows_accepted, report.rows_rejected) == (4, 2, 2)
        assert [(found.code, found.count) for found in report.findings if found.count == 2] == [("cellule_seule", 2)]
    report, _ = told(file(tmp_path, f"// export\n{good}\n"))
    assert (report.rows_accepted, report.rows_rejected) == (1, 1)


@pytest.mark.parametrize("text", ["/* export */ {}", "[ // export\n {}]", "{}"])
def test_json_with_comments_or_apostrophes_is_told_as_no_json(tmp_path: Path, text: str) -> None:
    row = json.dumps(ROWS[0]) if text != "{}" else str(ROWS[0])
    with pytest.raises(Unreadable) as refusal:
        told(file(tmp_path, text.replace("{}", row)))
    assert refusal.value.code == "json_invalide"


def test_parquet_is_read_with_its_types_as_text(tmp_path: Path) -> None:
    path = tmp_path / "fichier"
    pl.DataFrame(
        {
            "ligne": [7, 8],
            "nomAttribuant": ["Antibes", None],
            "idAttribuant": [21060004500392.0, None],
            "dateConvention": [datetime.date(2024, 3, 1), None],
            "objet": [["a", "b"], None],
            "montant": [25000.0, 0.1],
            "notificationUE": [True, False],
            "datesPeriodeVersement": [datetime.datetime(2024, 3, 1, 12, 30), None],
        }
    ).write_parquet(path)
    report, rows = told(path)
    assert (report.format, report.rows_read) == ("Parquet", 2)
    assert rows["ligne"].to_list() == [1, 2]
    columns = ["id_attribuant", "date_convention", "objet", "montant", "notification_ue", "dates_periode_versement"]
    assert rows.select(columns).rows() == [
        ("21060004500392", "2024-03-01", '["a","b"]', "25000", "true", "2024-03-01 12:30:00.000000"),
        (None, None, None, "0.1", "false", None),
    ]


def test_parquet_has_columns_in_columns_and_texts_as_bytes(tmp_path: Path) -> None:
    path = tmp_path / "fichier"
    pl.DataFrame(
        {
            "attribuant": [{"nom": "Antibes", "id": 21060004500392}, None],
            "beneficiaire": [{"nom": "Club", "adresse": {"rue": "x"}}, {"nom": None, "adresse": None}],
            "objet": ["été".encode(), "été".encode("cp1252")],
            "montant": [Decimal("1234.50"), None],
        }
    ).write_parquet(path)
    _, rows = told(path)
    assert rows.select("nom_attribuant", "id_attribuant", "nom_beneficiaire", "objet", "montant").rows() == [
        ("Antibes", "21060004500392", "Club", "été", "1234.50"),
        (None, None, None, "été", None),
    ]


@pytest.mark.parametrize("kept", [100, 2_000])
def test_parquet_cut_short_is_refused(tmp_path: Path, kept: int) -> None:
    path = tmp_path / "fichier"
    pl.DataFrame({"nomAttribuant": [str(n) for n in range(10_000)], "montant": 1, "objet": "x"}).write_parquet(path)
    path.write_bytes(path.read_bytes()[:kept])
    with pytest.raises(Unreadable) as refusal:
        told(path)
    assert refusal.value.code == "parquet_illisible"
