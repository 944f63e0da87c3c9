"""Archives: what they hold is read, and what would fill the machine is refused. All files here are forged."""

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from loaders.errors import Unreadable
from loaders.limits import Limits
from loaders.reading import opened
from loaders.unpack import unpacked

CSV = b"nomAttribuant;nomBeneficiaire;montant\nAntibes;Club;1\n"
ZEROS = bytes(80 << 20)


def zipped(**members: bytes) -> bytes:
    """A ZIP of these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def file(tmp_path: Path, content: bytes) -> Path:
    """A file whose name says nothing of it."""
    path = tmp_path / "fichier"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    "content",
    [
        gzip.compress(CSV),
        zipped(a=CSV),
        gzip.compress(zipped(a=CSV)),
        zipped(a=gzip.compress(CSV)),
        zipped(**{"dossier/": b"", "dossier/a.csv": CSV, "__MACOSX/._a.csv": b"\0"}),
        zipped(**{"dossier/.DS_Store": CSV, "Thumbs.db": CSV, "dossier/a.csv": CSV}),
    ],
)
def test_an_archive_is_read_as_the_file_that_it_holds(tmp_path: Path, content: bytes) -> None:
    with opened(file(tmp_path, content)) as reading:
        assert (reading.format, reading.kind.name) == ("CSV", "subventions")
        assert [batch.rows["montant"].to_list() for batch in reading.batches] == [["1"]]


def test_of_several_files_the_only_one_that_is_data_is_read_and_the_others_told(tmp_path: Path) -> None:
    content = zipped(**{"LISEZMOI.txt": b"Donnees de la ville", "notice.pdf": b"%PDF-1.7", "a.csv": CSV})
    with opened(file(tmp_path, content)) as reading:
        assert reading.remarks == (("fichiers_non_lus", "LISEZMOI.txt"), ("fichiers_non_lus", "notice.pdf"))
        assert [batch.rows["montant"].to_list() for batch in reading.batches] == [["1"]]


@pytest.mark.parametrize("others", [{"b.csv": CSV}, {f"{rank}.txt": b"rien" for rank in range(9)}])
def test_of_several_files_none_is_chosen_where_two_are_data_or_there_are_too_many(
    tmp_path: Path, others: dict[str, bytes]
) -> None:
    content = zipped(**{"a.csv": CSV, **others})
    with pytest.raises(Unreadable) as refusal, opened(file(tmp_path, content)):
        pass
    assert refusal.value.code == "archive_multiple"


def test_the_files_of_an_archive_are_told_by_their_paths_in_it(tmp_path: Path) -> None:
    content = zipped(**{"a.csv": CSV, "b.zip": zipped(c=CSV, d=b""), "../../e": CSV})
    with unpacked(file(tmp_path, content)) as members:
        assert [(member.name, member.path.read_bytes()) for member in members] == [
            ("a.csv", CSV),
            ("b.zip/c", CSV),
            ("b.zip/d", b""),
            ("../../e", CSV),
        ]
        assert len({member.path.parent for member in members}) == 1
    assert not members[0].path.exists()


def test_an_archive_of_several_files_is_refused_with_their_names(tmp_path: Path) -> None:
    with (
        pytest.raises(Unreadable, match=r"a\.csv, b\.csv"),
        opened(file(tmp_path, zipped(**{"a.csv": CSV, "b.csv": CSV}))),
    ):
        pass


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (gzip.compress(ZEROS), "archive_demesuree"),
        (zipped(a=ZEROS), "archive_demesuree"),
        (zipped(a=zipped(b=ZEROS)), "archive_demesuree"),
        (zipped(a=zipped(b=zipped(c=zipped(d=CSV)))), "archive_demesuree"),
        (zipped(**{str(rank): CSV for rank in range(1_001)}), "archive_demesuree"),
        (gzip.compress(CSV * 50)[:40], "archive_illisible"),
        (zipped(a=CSV * 50)[:-60], "archive_illisible"),
        (zipped(), "archive_vide"),
    ],
)
def test_bombs_and_broken_archives_are_refused(tmp_path: Path, content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refusal, opened(file(tmp_path, content)):
        pass
    assert refusal.value.code == code
    assert refusal.value.message.endswith(".")


def test_the_limits_are_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SCDL_LOAD_UNPACKED", "10")
    with pytest.raises(Unreadable), unpacked(file(tmp_path, gzip.compress(CSV)), Limits()):
        pass
