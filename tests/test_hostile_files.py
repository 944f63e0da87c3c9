"""Files made to fill the machine are refused before they do, by `python -m loaders load --check`. All are forged."""

import gzip
import io
import json
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import xlsxwriter

ROOT = Path(__file__).parent.parent
# Runs a command, and tells what it used: a process begins with the peak of whoever started it, here a small one.
WITNESS = """
import json, os, subprocess, sys
_, status, used = os.wait4(subprocess.Popen(sys.argv[1:]).pid, 0)
told = {"kilobytes": used.ru_maxrss, "seconds": used.ru_utime + used.ru_stime}
print(json.dumps(told), file=sys.stderr, flush=True)
os._exit(os.waitstatus_to_exitcode(status))
"""
SECONDS = 10
MEGABYTES = 512
PIECE = bytes(1 << 20)
LETTERS = b"x" * (1 << 20)
ENTITIES = "".join(f'<!ENTITY e{rank} "{f"&e{rank - 1};" * 10}">' for rank in range(1, 12))


def entities() -> Iterator[bytes]:
    """Ten entities in one, eleven times over."""
    yield f'<!DOCTYPE marches [<!ENTITY e0 "ha">{ENTITIES}]><marches><marche>&e11;</marche></marches>'.encode()


def external_entity() -> Iterator[bytes]:
    """A file of the machine for a text."""
    yield b'<!DOCTYPE marches [<!ENTITY e SYSTEM "file:///etc/hostname">]><marches><marche>&e;</marche></marches>'


def gzip_bomb() -> Iterator[bytes]:
    """Two gigabytes in two megabytes."""
    packed = gzip.compress(PIECE)
    yield from (packed for _ in range(2_000))


def zip_bomb() -> Iterator[bytes]:
    """The same for ZIP."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("a.csv", "w") as member:
        for _ in range(500):
            member.write(PIECE)
    yield packed.getvalue()


def deep_json() -> Iterator[bytes]:
    """Lists in one another."""
    yield b'{"marches": [{"id": ' + b"[" * 100_000 + b"]" * 100_000 + b"}]}"


def deep_xml() -> Iterator[bytes]:
    """Elements in one another."""
    yield b"<marches>" + b"<marche>" * 100_000 + b"</marche>" * 100_000 + b"</marches>"


def far_cell() -> Iterator[bytes]:
    """A sheet whose other cell is its very last."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write("A1", "nomBeneficiaire")
        sheet.write("XFD1048576", 1)
    yield content.getvalue()


def long_sheet() -> Iterator[bytes]:
    """A sheet of five million rows."""
    content, packed = io.BytesIO(), io.BytesIO()
    with xlsxwriter.Workbook(content) as workbook:
        workbook.add_worksheet()
    with zipfile.ZipFile(content) as empty, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as full:
        for name in empty.namelist():
            if name != "xl/worksheets/sheet1.xml":
                full.writestr(name, empty.read(name))
        with full.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>')
            for _ in range(500):
                sheet.write(b"<row><c><v>1</v></c></row>" * 10_000)
            sheet.write(b"</sheetData></worksheet>")
    yield packed.getvalue()


def long_line(start: bytes) -> Callable[[], Iterator[bytes]]:
    """A line of a gigabyte, after what makes it be taken for something."""

    def pieces() -> Iterator[bytes]:
        yield start
        yield from (LETTERS for _ in range(1024))

    return pieces


def wide_row() -> Iterator[bytes]:
    """Fifteen million cells in a row."""
    yield b"nomAttribuant;nomBeneficiaire;montant\n" + b";" * (15 << 20)


HOSTILE: dict[str, tuple[str, Callable[[], Iterator[bytes]]]] = {
    "entities": ("xml_demesure", entities),
    "an external entity": ("xml_avec_dtd", external_entity),
    "a gzip bomb": ("archive_demesuree", gzip_bomb),
    "a ZIP bomb": ("archive_demesuree", zip_bomb),
    "deep JSON": ("json_trop_imbrique", deep_json),
    "deep XML": ("xml_demesure", deep_xml),
    "a far cell": ("classeur_demesure", far_cell),
    "a long sheet": ("classeur_demesure", long_sheet),
    "a long line of CSV": ("ligne_demesuree", long_line(b"nomAttribuant;nomBeneficiaire;montant\n")),
    "a long line of cp1252": ("ligne_demesuree", long_line(b"nomAttribuant;montant\n\xe9")),
    "a long quoted cell": ("ligne_demesuree", long_line(b'nomAttribuant;nomBeneficiaire;montant\n"')),
    "a long text in JSON": ("ligne_demesuree", long_line(b'{"marches": [{"id": "')),
    "a long text in XML": ("xml_demesure", long_line(b"<marches><marche><id>")),
    "a wide row": ("tableau_demesure", wide_row),
}


@pytest.mark.parametrize(("code", "pieces"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_in_little_time_and_memory(code: str, pieces: Callable[[], Iterator[bytes]]) -> None:
    with tempfile.NamedTemporaryFile() as file:
        file.writelines(pieces())
        file.flush()
        command = [sys.executable, "-m", "loaders", "load", "--check", "--format", "json", file.name]
        done = subprocess.run([sys.executable, "-c", WITNESS, *command], cwd=ROOT, capture_output=True, check=False)
    told, used = json.loads(done.stdout), json.loads(done.stderr.splitlines()[-1])
    assert (done.returncode, told["error"]["code"]) == (1, code)
    assert used["kilobytes"] < MEGABYTES << 10
    # The processor's time: what else runs on the machine is no matter.
    assert used["seconds"] < SECONDS
