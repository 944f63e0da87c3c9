"""The CSV form of public contracts, of 2018: contracts with their holders and modifications. All files are forged."""

from contextlib import AbstractContextManager
from pathlib import Path

import polars as pl
import pytest

from loaders.checking import checking
from loaders.read import decp_csv
from loaders.read.decp_csv import CONTRACT, HOLDER, KNOWN, MODIFICATION, NEW_HOLDER
from loaders.read.encoding import Text, as_utf8
from loaders.reading import opened
from loaders.report import columns
from schema.datasets import Marche, ModificationMarche, Titulaire
from schema.model import Dataset

HEADERS = [*CONTRACT, *HOLDER, *MODIFICATION, *NEW_HOLDER]


def row(number: str, holder: str, modification: str = "", new_holder: str = "") -> list[str]:
    """A row of the table."""
    told = {
        **dict.fromkeys(HEADERS, ""),
        "marche_id": number,
        "acheteurs_id": "21210231300013",
        "marche_objet": "Cidre, crêpes",
        "montant": "1200.50",
        "titulaires_id": holder,
        "titulaires_id_type": "SIRET",
        "modif_objet": modification,
        "modif_marche_montant": "900" if modification else "",
        "modif_titulaires_id": new_holder,
    }
    return [told[header] for header in HEADERS]


ROWS = [
    row("2018001", "1"),
    row("2018001", "2"),
    row("2018001", "1", "Moins de cidre", "3"),
    row("2018001", "2", "Moins de cidre", "3"),
    row("2018001", "2", "Plus de crêpes"),
    [""] * len(HEADERS),
    row("2018002", "4"),
]


def file(
    tmp_path: Path, separator: str = ",", encoding: str = "utf-8", above: str = "", *, capitals: bool = True
) -> Path:
    """A file of these rows."""
    headers = [header.upper() for header in HEADERS] if capitals else HEADERS
    rows = (separator.join(f'"{cell}"' if cell else "" for cell in cells) for cells in (headers, *ROWS))
    path = tmp_path / "forge.csv"
    path.write_text(above + "\r\n".join(rows), encoding=encoding, newline="")
    return path


def found(path: Path, dataset: type[Dataset]) -> list[pl.DataFrame]:
    """The rows of a dataset."""
    with opened(path) as reading:
        assert (reading.kind.name, reading.format, reading.version) == ("marches", "CSV", "1.0")
        return [batch.rows for batch in reading.batches if batch.dataset is dataset]


def test_rows_under_one_number_are_one_contract(tmp_path: Path) -> None:
    (contracts,) = found(file(tmp_path), Marche)
    assert contracts.select("identifiant", "id_acheteur", "objet", "montant", "ligne").rows() == [
        ("2018001", "21210231300013", "Cidre, crêpes", "1200.50", 2),
        ("2018002", "21210231300013", "Cidre, crêpes", "1200.50", 8),
    ]


def test_each_holder_and_modification_is_told_once(tmp_path: Path) -> None:
    (changes,) = found(file(tmp_path), ModificationMarche)
    assert changes.select("marche_id", "objet", "montant").rows() == [
        (0, "Moins de cidre", "900"),
        (0, "Plus de crêpes", "900"),
    ]
    first, new = found(file(tmp_path), Titulaire)
    assert first.select("marche_id", "id_titulaire").rows() == [(0, "1"), (0, "2"), (1, "4")]
    assert new.select("modification_id", "id_titulaire").rows() == [(0, "3")]


@pytest.mark.parametrize(
    ("separator", "encoding", "above", "capitals"),
    [(";", "cp1252", "", True), ("\t", "utf-16", "", True), (",", "utf-8-sig", "Marchés de 2018\r\n\r\n", False)],
)
def test_it_is_read_however_it_is_written(
    tmp_path: Path, separator: str, encoding: str, above: str, capitals: bool
) -> None:
    (contracts,) = found(file(tmp_path, separator, encoding, above, capitals=capitals), Marche)
    assert contracts["objet"].to_list() == ["Cidre, crêpes"] * 2


def test_the_form_has_twenty_six_columns() -> None:
    assert len(HEADERS) == len(KNOWN) == 26


def test_its_separator_and_encoding_are_told(tmp_path: Path) -> None:
    with opened(file(tmp_path, separator=";", encoding="cp1252")) as reading:
        assert (reading.separator, reading.encoding) == (";", "cp1252")


@pytest.mark.parametrize(
    "headers",
    [
        "uid,id,acheteur_id,acheteur_nom,objet,montant,dateNotification,titulaire_id,titulaire_typeIdentifiant",
        "uid,id,acheteur.id,acheteur.nom,objet,montant,datenotification,titulaires.id,titulaires.typeIdentifiant",
    ],
)
def test_a_table_that_a_portal_makes_of_the_json_is_read_as_this_form(tmp_path: Path, headers: str) -> None:
    same = "u,2024-1,21060004500392,Antibes,Toiture,10.5,2024-01-05"
    path = tmp_path / "forge.csv"
    path.write_text(f"{headers}\n{same},52499120500013,SIRET\n{same},44259700100035,SIRET\n", encoding="utf-8")
    with opened(path) as reading:
        assert (reading.kind.name, reading.format, reading.version, reading.separator) == ("marches", "CSV", None, ",")
        frames = {batch.dataset: batch.rows for batch in reading.batches}
    told = frames[Marche].select("identifiant", "id_acheteur", "nom_acheteur", "objet", "montant", "date_notification")
    assert told.rows() == [("2024-1", "21060004500392", "Antibes", "Toiture", "10.5", "2024-01-05")]
    assert frames[Titulaire]["id_titulaire"].to_list() == ["52499120500013", "44259700100035"]


def test_the_report_says_what_the_headers_mean(tmp_path: Path) -> None:
    with opened(file(tmp_path, above="Marchés de la ville\r\n")) as reading:
        found = columns(reading, set())
    assert found.matched["MARCHE_ID"] == "id"
    assert found.matched["TITULAIRES_ID"] == "titulaires.id"
    assert found.matched["MODIF_MARCHE_MONTANT"] == "modifications.montant"
    assert (len(found.matched), found.missing, found.versions) == (len(HEADERS), [], ["1.0"])


def test_what_a_table_lacks_is_told(tmp_path: Path) -> None:
    path = tmp_path / "forge.csv"
    path.write_text("id;acheteur_id;titulaire_id;montant\n1;21210231300013;2;5\n")
    with opened(path) as reading:
        found = columns(reading, set())
    assert found.matched == {
        "id": "id",
        "acheteur_id": "acheteur.id",
        "titulaire_id": "titulaires.id",
        "montant": "montant",
    }
    assert "objet" in found.missing


def test_a_row_that_its_separator_shifts_is_refused_whole(tmp_path: Path) -> None:
    path = tmp_path / "forge.csv"
    headers = "id,acheteur_id,titulaire_id,montant,dureeMois,objet"
    path.write_text(f"{headers}\n1,21210231300013,2,1000,50,12,Voirie\n1,21210231300013,3,1000,12,Voirie\n")
    with opened(path) as reading:
        rows = next(reading.batches).rows
    assert rows.select("ligne", "rejet", "montant").rows() == [(2, "ligne_decalee", None), (3, None, "1000")]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("TOTAL;;;12345;", "ligne_de_total"),
        (";;;Sous-total : 12345;", "ligne_de_total"),
        (";;;12345;", "cellule_seule"),
        ("id;acheteur_id;titulaire_id;montant;objet", "entetes_repetes"),
        ("2;;;5;Total des travaux", None),
        ("Total;21210231300013;3;5;", None),
    ],
)
def test_a_total_or_headers_again_are_no_contract(tmp_path: Path, row: str, code: str | None) -> None:
    path, good = tmp_path / "forge.csv", "1;21210231300013;2;1000;Voirie"
    path.write_text(f"id;acheteur_id;titulaire_id;montant;objet\n{good}\n{row}\n{good.replace('1', '4', 1)}\n")
    with opened(path) as reading:
        rows = next(reading.batches).rows
    assert rows.select("ligne", "rejet").rows() == [(2, None), (3, code), (4, None)]


def test_a_file_is_made_utf_8_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    times: list[Path] = []

    def counted(path: Path) -> AbstractContextManager[Text]:
        times.append(path)
        return as_utf8(path)

    monkeypatch.setattr(decp_csv, "as_utf8", counted)
    assert found(file(tmp_path, encoding="cp1252"), Marche)
    assert len(times) == 1


@pytest.mark.parametrize(("text", "read"), [("1.234", None), ("1.234,50", "1234.50"), ("1 234,5 €", "1234.5")])
async def test_amounts_are_those_that_people_write(tmp_path: Path, text: str, read: str | None) -> None:
    path = tmp_path / "forge.csv"
    path.write_text(f"id;acheteur_id;titulaire_id;montant;objet\n1;21210231300013;2;{text};Voirie\n")
    async with checking(str(path)) as one:
        found = [checked.accepted async for checked, _ in one.batches if checked.dataset is Marche]
    assert found[0]["montant"].to_list() == [read]
