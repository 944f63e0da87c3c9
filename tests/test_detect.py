"""What a file is, from its content."""

import zipfile
from pathlib import Path

import pytest

from loaders.detect import format_of
from loaders.errors import Unreadable


def file(tmp_path: Path, content: bytes) -> Path:
    """A file with this content, and a name that says nothing of it."""
    path = tmp_path / "fichier"
    path.write_bytes(content)
    return path


def zipped(tmp_path: Path, members: dict[str, bytes]) -> Path:
    """An archive of these members."""
    path = tmp_path / "fichier"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"nom;montant\nA;1\n", "CSV"),
        (b"\xef\xbb\xbfnom;montant\n", "CSV"),
        ("nom;montant\n".encode("utf-16"), "CSV"),
        ("nom;montant\n".encode("utf-16-be"), "CSV"),
        ("nom;montant\n".encode("utf-32"), "CSV"),
        ('[{"nom": "A"}]'.encode("utf-16"), "JSON"),
        (b"PAR1;un en-tete\n", "CSV"),
        (b"PAR1\x15\x04\x15\0", "Parquet"),
        (b"\x1f\x8b\x08", "GZIP"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"),
        (b"[note];montant\n", "CSV"),
        (b"nom;montant\n" + b"A;1\n" * 20 + b"\0B;2\n\x1a", "CSV"),
        (b"Insert into values;montant\nA;1\n", "CSV"),
        (b"Set;Create table;montant\nA;1\n", "CSV"),
        (b"# note\nnom;objet\nA;DROP TABLE aides;\n", "CSV"),
        (b'{"marches": []}', "JSON"),
        (b'\xef\xbb\xbf [\n {"id": 1}]', "JSON"),
        (b"[]", "JSON"),
        (b'<?xml version="1.0"?>\n<DocumentBudgetaire/>', "XML"),
        (b"  <marches/>", "XML"),
    ],
)
def test_the_format_is_told_by_the_first_bytes(tmp_path: Path, head: bytes, form: str) -> None:
    assert format_of(file(tmp_path, head)) == form


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (b"", "fichier_vide"),
        (b"\xef\xbb\xbf \r\n", "fichier_vide"),
        (b"<!DOCTYPE html><html>", "page_web"),
        (b"\n<!-- page -->\n<HTML lang='fr'>", "page_web"),
        (b"<table><tr><td>nom</td></tr></table>", "page_web"),
        (b"liste.csv".ljust(257, b"\0") + b"ustar\x0000", "archive"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">', "page_web"),
        (b"PK\x03\x04 [Content_Types].xml xl/workbook.xml", "classeur_illisible"),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "classeur_illisible"),
        (b"PK\x03\x04 donnees.csv", "archive_illisible"),
        (b"Rar!\x1a\x07", "archive"),
        (b"%PDF-1.7", "pdf"),
        (b"{\\rtf1 bonjour}", "document"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "image"),
        (b"SQLite format 3\0", "format_inconnu"),
        (b"INSERT INTO subvention VALUES (1, 'Club', 10);\n", "sql"),
        (b"insert into `aides` (`nom`, `montant`)\nvalues ('Club', 10);\n", "sql"),
        (
            b'\xef\xbb\xbf-- Dump\n\nSET NAMES utf8;\nCREATE TABLE IF NOT EXISTS "public"."aides" (\n  nom text\n);',
            "sql",
        ),
        (b"/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `aides`;\n", "sql"),
        (b"--\n-- PostgreSQL database dump\n--\n\nSET statement_timeout = 0;\nCOPY aides (nom) FROM stdin;\n", "sql"),
        ("CREATE TABLE aides (nom text);".encode("utf-16"), "sql"),
        (b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "classeur_xml"),
    ],
)
def test_what_is_no_data_is_refused_by_its_name(tmp_path: Path, head: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        format_of(file(tmp_path, head))
    assert refusal.value.code == code
    assert refusal.value.message.endswith(".")


@pytest.mark.parametrize(
    ("members", "form"),
    [
        ({"xl/workbook.xml": b"", "xl/worksheets/sheet1.xml": b""}, "XLSX"),
        ({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b""}, "ODS"),
        ({"donnees.csv": b"a;b"}, "ZIP"),
        ({}, "ZIP"),
    ],
)
def test_a_workbook_is_told_from_an_archive_by_what_it_holds(
    tmp_path: Path, members: dict[str, bytes], form: str
) -> None:
    assert format_of(zipped(tmp_path, members)) == form


@pytest.mark.parametrize(
    "members",
    [
        {"word/document.xml": b""},
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""},
    ],
)
def test_a_letter_is_no_workbook(tmp_path: Path, members: dict[str, bytes]) -> None:
    with pytest.raises(Unreadable, match="bureautique"):
        format_of(zipped(tmp_path, members))
