"""An archive of several files: each is a source of its own, and one that cannot be read stops no other."""

import gzip
import hashlib
import json
import zipfile
from pathlib import Path

import pytest
from typer.testing import CliRunner

from loaders.__main__ import app
from loaders.database import connected
from loaders.errors import Unreadable
from loaders.load import load
from loaders.members import LONGEST, files_at
from loaders.withdrawn import withdraw
from tests.test_read_workbook import HEADERS, ROW, Rows, xlsx

CSV = "nomAttribuant;idAttribuant;nomBeneficiaire;montant\nAntibes;21060004500392;Club;{}\n"


def archive(folder: Path, *members: tuple[str, str]) -> str:
    """A ZIP of these members, by its path."""
    path = folder / "tout.zip"
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in members:
            packed.writestr(name, text)
    return str(path)


async def test_each_file_of_an_archive_is_told_by_its_path_in_it(tmp_path: Path) -> None:
    path = archive(tmp_path, ("2023/a.csv", CSV.format(1)), ("b.csv", CSV.format(2)))
    async with files_at(path) as files:
        assert [file.origin for file in files] == [f"{path}#2023/a.csv", f"{path}#b.csv"]
        assert [file.sha256 for file in files] == [hashlib.sha256(CSV.format(n).encode()).hexdigest() for n in (1, 2)]
    assert not any(file.path.exists() for file in files)


async def test_what_holds_one_file_is_that_file(tmp_path: Path) -> None:
    bare, packed = tmp_path / "a.csv", tmp_path / "a.csv.gz"
    bare.write_text(CSV.format(1))
    packed.write_bytes(gzip.compress(bare.read_bytes()))
    for path in (bare, packed):
        async with files_at(str(path)) as (file,):
            assert (file.origin, file.url, file.path.read_text()) == (str(path), str(path), CSV.format(1))
            assert file.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("names", [("a/x.csv", "a/x.csv"), ("x.csv", "y" * (LONGEST + 1))])
@pytest.mark.filterwarnings("ignore:Duplicate name")
async def test_names_that_tell_nothing_apart_are_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    path = archive(tmp_path, *((name, CSV.format(1)) for name in names))
    with pytest.raises(Unreadable, match="renommez-les"):
        async with files_at(path):
            pass


def test_each_file_has_its_report(tmp_path: Path) -> None:
    path = archive(tmp_path, ("a.csv", CSV.format(1)), ("page.csv", "<!doctype html>"), ("b.csv", CSV.format(2)))
    ran = CliRunner().invoke(app, ["load", "--check", "--format", "json", path])
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [(one["file"], one["rows_accepted"]) for one in told] == [
        (f"{path}#a.csv", 1),
        (f"{path}#page.csv", 0),
        (f"{path}#b.csv", 1),
    ]
    assert (ran.exit_code, told[1]["error"]["code"]) == (1, "page_web")


def test_a_notice_beside_the_only_data_is_told_and_refuses_nothing(tmp_path: Path) -> None:
    path = archive(
        tmp_path, ("LISEZMOI.txt", "Données de la ville"), ("a.csv", CSV.format(1)), ("notice.pdf", "%PDF-1.7")
    )
    ran = CliRunner().invoke(app, ["load", "--check", "--format", "json", path])
    (told,) = [json.loads(line) for line in ran.stdout.splitlines()]
    assert (ran.exit_code, told["file"], told["rows_accepted"]) == (0, path, 1)
    unread = [one["text"] for one in told["anomalies"] if one["code"] == "fichiers_non_lus"]
    assert unread == ["LISEZMOI.txt ; notice.pdf"]


@pytest.mark.database
async def test_each_file_is_a_source_of_its_own(database_url: str, tmp_path: Path) -> None:
    path = archive(tmp_path, ("a.csv", CSV.format(1)), ("b.csv", CSV.format(2)))
    async with files_at(path) as files, connected(database_url) as connection:
        for file in files:
            await load(connection, file)
        found = await connection.fetch(
            "select url, montant from subvention join source on source.id = source_id where url like $1 order by url",
            f"{path}#%",
        )
    assert [tuple(row) for row in found] == [(f"{path}#a.csv", 1), (f"{path}#b.csv", 2)]


async def loaded(database_url: str, path: str) -> list[str]:
    """Load all that stands at a path, take away what does no more, and give what then is loaded from there."""
    async with files_at(path) as files, connected(database_url) as connection:
        for file in files:
            await load(connection, file)
        await withdraw(connection, files)
        found = await connection.fetch("select url from source where starts_with(url, $1) order by url", path)
        orphans = "select count(*) from subvention where source_id not in (select id from source)"
        assert await connection.fetchval(orphans) == 0
    return [row["url"].removeprefix(path) for row in found]


@pytest.mark.database
async def test_what_an_archive_no_longer_holds_goes(database_url: str, tmp_path: Path) -> None:
    a, b, c = (f"{name}.csv" for name in "abc")
    path = archive(tmp_path, (a, CSV.format(1)), (b, CSV.format(2)))
    assert await loaded(database_url, path) == ["#a.csv", "#b.csv"]
    archive(tmp_path, (b, CSV.format(2)), (c, CSV.format(3)))
    assert await loaded(database_url, path) == ["#b.csv", "#c.csv"]
    archive(tmp_path, (b, CSV.format(2)))
    assert await loaded(database_url, path) == [""]
    archive(tmp_path, (a, CSV.format(1)), (b, CSV.format(2)))
    assert await loaded(database_url, path) == ["#a.csv", "#b.csv"]


@pytest.mark.database
async def test_a_file_whose_name_begins_alike_stays(database_url: str, tmp_path: Path) -> None:
    for name in ("liste", "liste#2"):
        (tmp_path / name).write_text(CSV.format(1))
    assert await loaded(database_url, str(tmp_path / "liste#2")) == [""]
    assert await loaded(database_url, str(tmp_path / "liste")) == ["", "#2"]


def years(folder: Path, **sheets: Rows) -> str:
    """A workbook of these sheets, by its path."""
    return str(xlsx(folder / "aides.xlsx", **sheets))


NEXT: list[object] = [*ROW[:-1], 30000.0]


def test_each_sheet_of_a_year_has_its_report(tmp_path: Path) -> None:
    notice: Rows = [["Lisez-moi"], ["Données de la ville"]]
    summary: Rows = [["Bénéficiaire", "Montant total"], ["Club", 55000.0]]
    path = years(tmp_path, A2023=[HEADERS, ROW], Notice=notice, A2024=[HEADERS, NEXT], Synthèse=summary)
    ran = CliRunner().invoke(app, ["load", "--check", "--format", "json", path])
    told = [json.loads(line) for line in ran.stdout.splitlines()]
    assert [(one["file"], one["format"], one["rows_read"]) for one in told] == [
        (f"{path}#A2023", "XLSX", 1),
        (f"{path}#A2024", "XLSX", 1),
    ]
    for one in told:
        assert [a["text"] for a in one["anomalies"] if a["code"] == "feuille_non_lue"] == ["Notice ; Synthèse"]


@pytest.mark.parametrize("copy", [[HEADERS, ROW], [HEADERS, ROW, NEXT], [HEADERS]])
async def test_a_sheet_that_another_holds_is_not_read_twice(tmp_path: Path, copy: Rows) -> None:
    path = years(tmp_path, Tout=[HEADERS, ROW, NEXT], Copie=copy)
    async with files_at(path) as (file,):
        assert (file.url, file.sheet and file.sheet.name, file.sheet and file.sheet.unread) == (
            path,
            "Tout",
            ("Copie",),
        )


@pytest.mark.database
async def test_sheets_that_are_not_read_are_told_in_the_database(database_url: str, tmp_path: Path) -> None:
    path = years(tmp_path, A2023=[HEADERS, ROW], Notice=[["Lisez-moi"], ["Données de la ville"]])
    async with files_at(path) as (file,), connected(database_url) as connection:
        await load(connection, file)
        told = await connection.fetch(
            "select code, valeur, ligne from anomalie where source_id = (select id from source where url = $1)"
            " and code = 'feuille_non_lue'",
            path,
        )
    assert [tuple(row) for row in told] == [("feuille_non_lue", "Notice", 1)]


@pytest.mark.database
async def test_a_workbook_that_gets_a_sheet_more_is_not_counted_twice(database_url: str, tmp_path: Path) -> None:
    path = years(tmp_path, A2023=[HEADERS, ROW])
    assert await loaded(database_url, path) == [""]
    years(tmp_path, A2023=[HEADERS, ROW], A2024=[HEADERS, NEXT])
    assert await loaded(database_url, path) == ["#A2023", "#A2024"]


def zipped(folder: Path, workbook: str, **others: str) -> str:
    """A ZIP of a workbook and other files, by its path."""
    path = folder / "tout.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.write(workbook, "dossier/aides.xlsx")
        for name, text in others.items():
            packed.writestr(name, text)
    return str(path)


def reports(path: str) -> list[tuple[str, int, list[str]]]:
    """What is told of the files at a path: each by its name, its rows, and the texts of what is not read."""
    ran = CliRunner().invoke(app, ["load", "--check", "--format", "json", path])
    unread = {"feuille_non_lue", "fichiers_non_lus"}
    return [
        (one["file"].removeprefix(path), one["rows_read"], [a["text"] for a in one["anomalies"] if a["code"] in unread])
        for one in map(json.loads, ran.stdout.splitlines())
    ]


def test_a_workbook_in_an_archive_is_read_sheet_by_sheet(tmp_path: Path) -> None:
    book = years(tmp_path, A2023=[HEADERS, ROW], Notice=[["Lisez-moi"]], A2024=[HEADERS, NEXT])
    assert reports(zipped(tmp_path, book, b=CSV.format(2), page="<!doctype html>")) == [
        ("#dossier/aides.xlsx#A2023", 1, ["Notice"]),
        ("#dossier/aides.xlsx#A2024", 1, ["Notice"]),
        ("#b", 1, []),
        ("#page", 0, []),
    ]


def test_so_is_the_only_one_that_is_data(tmp_path: Path) -> None:
    book = years(tmp_path, A2023=[HEADERS, ROW], A2024=[HEADERS, NEXT])
    path = zipped(tmp_path, book, notice="%PDF-1.7")
    assert reports(path) == [("#A2023", 1, ["notice"]), ("#A2024", 1, ["notice"])]


def test_a_workbook_that_cannot_be_read_stops_no_other(tmp_path: Path) -> None:
    broken = tmp_path / "aides.xlsx"
    broken.write_bytes(Path(years(tmp_path, A=[HEADERS, ROW])).read_bytes()[:3000])
    path = zipped(tmp_path, str(broken), a=CSV.format(1), b=CSV.format(2))
    assert [told[:2] for told in reports(path)] == [("#dossier/aides.xlsx", 0), ("#a", 1), ("#b", 1)]


@pytest.mark.database
async def test_sheets_that_an_archive_no_longer_holds_go(database_url: str, tmp_path: Path) -> None:
    path = zipped(tmp_path, years(tmp_path, A2023=[HEADERS, ROW], A2024=[HEADERS, NEXT]), b=CSV.format(2))
    assert await loaded(database_url, path) == ["#b", "#dossier/aides.xlsx#A2023", "#dossier/aides.xlsx#A2024"]
    zipped(tmp_path, years(tmp_path, A2024=[HEADERS, NEXT]), b=CSV.format(2))
    assert await loaded(database_url, path) == ["#b", "#dossier/aides.xlsx"]
