"""XML that is not quite what it says it is: read where that is certain, refused by the name of its fault elsewhere."""

from pathlib import Path

import pytest

from loaders.errors import Unreadable
from loaders.reading import opened

TEXT = "<marches><marche><id>1</id><objet>Été à l’œuvre</objet><montant>10</montant></marche></marches>"


def read(tmp_path: Path, content: bytes) -> tuple[list[str], str | None, list[str]]:
    """What a file's contracts are for, its encoding, and the codes of what is told of it."""
    path = tmp_path / "forge.xml"
    path.write_bytes(content)
    with opened(path) as reading:
        objets = [objet for batch in reading.batches if "objet" in batch.rows.columns for objet in batch.rows["objet"]]
        return objets, reading.encoding, [code for code, _ in reading.remarks]


def declared(encoding: str) -> str:
    """The text under a declaration."""
    return f'<?xml version="1.0" encoding="{encoding}"?>{TEXT}'


@pytest.mark.parametrize(
    ("said", "written", "read_as"),
    [
        ("UTF-8", "cp1252", "windows-1252"),
        ("utf8", "cp1252", "windows-1252"),
        ("ISO-8859-1", "utf-8", "utf-8"),
        ("windows-1252", "utf-8-sig", "utf-8"),
    ],
)
def test_the_bytes_are_believed_rather_than_the_declaration(
    tmp_path: Path, said: str, written: str, read_as: str
) -> None:
    assert read(tmp_path, declared(said).encode(written)) == (["Été à l’œuvre"], read_as, ["encodage_annonce"])


@pytest.mark.parametrize(("said", "written"), [("UTF-8", "utf-8"), ("windows-1252", "cp1252"), ("UTF-16", "utf-16")])
def test_a_declaration_that_may_be_true_is_believed(tmp_path: Path, said: str, written: str) -> None:
    assert read(tmp_path, declared(said).encode(written)) == (["Été à l’œuvre"], said.lower(), [])


def test_a_file_in_two_encodings_is_refused(tmp_path: Path) -> None:
    both = declared("UTF-8").encode().replace(b"<montant>", "<nature>Marché</nature><montant>".encode("cp1252"))
    with pytest.raises(Unreadable) as refusal:
        read(tmp_path, both)
    assert refusal.value.code == "xml_encodage"


@pytest.mark.parametrize("before", ["\n", " \r\n\t", "\ufeff\n"])
def test_blanks_before_the_declaration_are_passed_over(tmp_path: Path, before: str) -> None:
    assert read(tmp_path, (before + declared("UTF-8")).encode())[0] == ["Été à l’œuvre"]


@pytest.mark.parametrize("objet", ["A & B", "A &eacute B", "moins < plus"])
def test_a_sign_that_is_not_escaped_is_a_fault_of_syntax(tmp_path: Path, objet: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(tmp_path, declared("UTF-8").replace("Été", objet).encode())
    assert refusal.value.code == "xml_invalide"
