"""The letters of a text as they were meant: what it was written in, and the marks and signs that programs leave."""

from pathlib import Path

import polars as pl
import pytest

from loaders.reading import opened
from tests.test_read_csv import COLUMNS, HEADERS, cells, file, rows

MARK = "\ufeff"


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("cp1252", "cp1252"), ("utf-16", "utf-16"), ("utf-32", "utf-32")]
    + [(wide, wide) for wide in ("utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")],
)
def test_the_encoding_is_found(tmp_path: Path, encoding: str, name: str) -> None:
    path = file(tmp_path, ";".join(HEADERS) + "\nNièvre;Œuvre d’été;Fête;1\n", encoding)
    with opened(path) as reading:
        assert reading.encoding == name
    assert cells(path) == [("Nièvre", "Œuvre d’été", "Fête", "1")]


@pytest.mark.parametrize("encoding", ["mac_roman", "cp850", "iso-8859-15"])
def test_older_code_pages_are_told_by_the_letters_that_french_has(tmp_path: Path, encoding: str) -> None:
    path = file(tmp_path, ";".join(HEADERS) + "\nÉcole maternelle à Orléans;Comité des fêtes;cœur\n", "utf-8")
    text = path.read_text(encoding="utf-8").replace("œ", "ç" if encoding == "cp850" else "œ")
    path.write_bytes(text.encode(encoding))
    with opened(path) as reading:
        assert reading.encoding == encoding
    assert cells(path)[0][:2] == ("École maternelle à Orléans", "Comité des fêtes")


def test_accents_that_were_encoded_twice_are_mended_and_told(tmp_path: Path) -> None:
    text = "Nom du bénéficiaire;Montant attribué;Objet\nÉcole « À l’œuvre »;10;Aide à l’été\n"
    path = file(tmp_path, text.encode().decode("latin-1").encode())
    with opened(path) as reading:
        assert (reading.encoding, reading.remarks) == ("utf-8", (("accents_doubles", ""),))
    windows = "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())
    for written in (path.read_text(encoding="utf-8"), windows):
        found = rows(file(tmp_path, written)).select("nom_beneficiaire", "objet").rows()
        assert found == [("École « À l’œuvre »", "Aide à l’été")]


def test_portuguese_names_are_left_as_they_are(tmp_path: Path) -> None:
    path = file(tmp_path, ";".join(HEADERS) + "\nSÃO PAULO;Maison Â;Fête;1\n")
    with opened(path) as reading:
        assert reading.remarks == ()
    assert cells(path) == [("SÃO PAULO", "Maison Â", "Fête", "1")]


def test_windows_text_behind_the_mark_of_utf8_is_read(tmp_path: Path) -> None:
    path = file(tmp_path, b"\xef\xbb\xbf" + (";".join(HEADERS) + "\nNièvre;Été;Fête;1\n").encode("cp1252"))
    assert cells(path) == [("Nièvre", "Été", "Fête", "1")]


def test_each_line_is_read_in_its_own_encoding(tmp_path: Path) -> None:
    lines = [";".join(HEADERS).encode(), "Nièvre;a;b;1".encode(), "Nièvre;c;d;2".encode("cp1252")]
    path = file(tmp_path, b"\n".join(lines))
    with opened(path) as reading:
        assert reading.encoding == "utf-8 et cp1252"
    assert [row[0] for row in cells(path)] == ["Nièvre", "Nièvre"]


def test_a_line_that_is_utf_8_by_chance_is_of_the_code_page(tmp_path: Path) -> None:
    path = file(tmp_path, ";".join(HEADERS) + "\nVillé;«é»»;Fête;1\n", "cp1252")
    assert cells(path) == [("Villé", "«é»»", "Fête", "1")]
    lines = [";".join(HEADERS).encode(), "Villé;a;b;1".encode("cp1252"), "V;é»»;c;2".encode("cp1252")]
    assert cells(file(tmp_path, b"\n".join(lines)))[1] == ("V", "é»»", "c", "2")


@pytest.mark.parametrize(
    "row",
    [
        f"{MARK}Ville;Club;Sport;10",
        f"{MARK}{MARK}Ville;Club{MARK};{MARK}Sport; {MARK}10{MARK} ",
        f'{MARK}"Ville";"{MARK}Club{MARK}";{MARK}"Sport";10',
    ],
)
@pytest.mark.parametrize("before", ["", MARK, MARK * 2])
@pytest.mark.parametrize("extra", ["", 'a "quote" astray;;;\n'])
def test_a_mark_of_utf8_at_the_edges_of_cells_is_no_part_of_them(
    tmp_path: Path, row: str, before: str, extra: str
) -> None:
    path = file(tmp_path, f"{before}{';'.join(HEADERS)}\n{extra}{row}\n{MARK}{';'.join(HEADERS)}\n{row}\n;{MARK};;\n")
    with opened(path) as reading:
        records = [batch.rows for batch in reading.batches if "rejet" not in batch.rows.columns]
    read = [row for one in records for row in one.select(pl.col(COLUMNS).str.strip_chars()).rows()]
    assert read[-2:] == [("Ville", "Club", "Sport", "10")] * 2


def test_a_mark_within_a_text_is_left_as_it_is(tmp_path: Path) -> None:
    assert cells(file(tmp_path, f"{';'.join(HEADERS)}\nVi{MARK}lle;C;S;10\n")) == [(f"Vi{MARK}lle", "C", "S", "10")]


def test_signs_written_as_in_a_page_are_the_signs_that_were_meant(tmp_path: Path) -> None:
    lines = (
        "Nièvre;Th&eacute;&acirc;tre &amp; Cie;F&#234;te de l&#39;&eacute;t&eacute;;1\nA;R&D; &quot;x&quot; &truc;;2\n"
    )
    path = file(tmp_path, ";".join(HEADERS) + "\n" + lines)
    assert cells(path)[0] == ("Nièvre", "Théâtre & Cie", "Fête de l'été", "1")
    with opened(path) as reading:
        assert ("signes_html", "") in reading.remarks


def test_an_ampersand_alone_is_one(tmp_path: Path) -> None:
    path = file(tmp_path, ";".join(HEADERS) + "\nA;R&D;AT&T;1\n")
    assert cells(path) == [("A", "R&D", "AT&T", "1")]
    with opened(path) as reading:
        assert reading.remarks == ()
