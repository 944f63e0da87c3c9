"""What a file is, from its content."""

import pytest

from loaders.detect import format_of
from loaders.errors import Unreadable


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b"nom;montant\nA;1\n", "CSV"),
        (b"\xef\xbb\xbfnom;montant\n", "CSV"),
        ("nom;montant\n".encode("utf-16"), "CSV"),
        (b"[note];montant\n", "CSV"),
        (b'{"marches": []}', "JSON"),
        (b'\xef\xbb\xbf [\n {"id": 1}]', "JSON"),
        (b"[]", "JSON"),
        (b'<?xml version="1.0"?>\n<DocumentBudgetaire/>', "XML"),
        (b"  <marches/>", "XML"),
    ],
)
def test_the_format_is_told_by_the_first_bytes(head: bytes, form: str) -> None:
    assert format_of(head) == form


@pytest.mark.parametrize(
    ("head", "code"),
    [
        (b"", "fichier_vide"),
        (b"\xef\xbb\xbf \r\n", "fichier_vide"),
        (b"<!DOCTYPE html><html>", "page_web"),
        (b"\n<!-- page -->\n<HTML lang='fr'>", "page_web"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0">', "page_web"),
        (b"PK\x03\x04 [Content_Types].xml xl/workbook.xml", "classeur"),
        (b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "classeur"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "classeur"),
        (b"PK\x03\x04 donnees.csv", "archive"),
        (b"\x1f\x8b\x08", "archive"),
        (b"%PDF-1.7", "pdf"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "format_inconnu"),
    ],
)
def test_what_is_no_data_is_refused_by_its_name(head: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        format_of(head)
    assert refusal.value.code == code
