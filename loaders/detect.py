"""What a file is, told by its content alone: never by its name, nor by what a server says of it."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from loaders.errors import Unreadable

HEAD = 1 << 16  # bytes that are looked at
FEW = 0.02  # of the bytes of a text, that may be NUL
CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x19\x1c-\x1f]")  # what no text has; one of DOS ends in 1A
LARGEST_DIRECTORY = 1 << 22
END_WITHIN = (1 << 16) + 22  # bytes: the end of an archive, with the longest comment
WORKBOOKS = ("XLSX", "XLSB", "XLS", "ODS")
ARCHIVES = ("ZIP", "GZIP")


@dataclass(frozen=True)
class Stranger:
    """Something that is not read: how to tell it, its code, and the sentence that says what to do."""

    is_it: Callable[[bytes], bool]
    code: str
    message: str


def begins(*starts: bytes) -> Callable[[bytes], bool]:
    """Whether a file begins by one of these signatures."""
    return lambda head: bare(head).startswith(starts)


def is_packed(head: bytes) -> bool:
    """Whether it is an archive that is not read: 7z, RAR, tar and their like."""
    return head.startswith(PACKED) or head[257:262] == b"ustar"


def is_html(head: bytes) -> bool:
    """Whether it is a web page, after a declaration, comments or blanks."""
    return WEB_PAGE.match(bare(head)) is not None


def is_sql(head: bytes) -> bool:
    """Whether it is a dump of a database: statements of SQL, or the comments and settings that dumps begin with."""
    text, at = text_of(head), 0
    while aside := SQL_ASIDE.match(text, at):
        at = aside.end()
    return SQL.match(text, at) is not None


def is_old_sheet(head: bytes) -> bool:
    """Whether it is XML that a spreadsheet writes: Excel's of 2003, or « flat » OpenDocument."""
    return b"urn:schemas-microsoft-com:office:spreadsheet" in head or b"<office:document " in head


def is_binary(head: bytes) -> bool:
    """Whether it has NUL bytes, more than a text that lost some letters, and is no text in UTF-16 or UTF-32."""
    nul = head.count(b"\0")
    return nul > 0 and wide(head) is None and (nul > FEW * len(head) or CONTROLS.search(head) is not None)


def wide(head: bytes) -> str | None:
    """The encoding of a text that begins so, where it has two or four bytes a character; marked as such, or not."""
    for mark, encoding in WIDE_MARKS.items():
        if head.startswith(mark):
            return encoding
    return next((encoding for pattern, encoding in WIDE_UNMARKED if pattern.match(head)), None)


# UTF-32's mark begins as that of UTF-16 does.
WIDE_MARKS = {
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
# Four plain characters at the start: no binary format begins so.
WIDE_UNMARKED = (
    (re.compile(rb"([\t\n\r -~]\0\0\0){4}"), "utf-32-le"),
    (re.compile(rb"(\0\0\0[\t\n\r -~]){4}"), "utf-32-be"),
    (re.compile(rb"([\t\n\r -~]\0){4}"), "utf-16-le"),
    (re.compile(rb"(\0[\t\n\r -~]){4}"), "utf-16-be"),
)
WEB_PAGE = re.compile(
    rb"\s*(<\?xml[^>]*>|<!--.*?-->|\s)*<(!doctype\s+html|html|head|body|table|div)\b", re.IGNORECASE | re.DOTALL
)
# What dumps put before what they make and fill, one at a time, so that no text takes long: blanks, comments, settings.
SQL_ASIDE = re.compile(
    rb"\s+|(?:--|\#)[^\n]*\n|/\*.*?\*/;?"
    rb"|(?:SET|USE|BEGIN|START\s+TRANSACTION|LOCK\s+TABLES|PRAGMA|SELECT\s+pg_catalog|\\\w+)\b[^;\n]*[;\n]",
    re.IGNORECASE | re.DOTALL,
)
SQL_NAME = rb"[\w\"`.\[\]]+\s*"
SQL = re.compile(
    rb"CREATE\s+(?:TEMP(?:ORARY)?\s+|UNLOGGED\s+)?(?:TABLE|DATABASE|SCHEMA)\s+(?:IF\s+NOT\s+EXISTS\s+)?%b[(;]"
    rb"|DROP\s+(?:TABLE|DATABASE|SCHEMA)\s[^;\n]+;"
    rb"|(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s+%b(?:\([^)]*\)\s*)?(?:VALUES|SELECT)\b"
    rb"|COPY\s[^;\n]{1,2000}?\sFROM\s+stdin" % (SQL_NAME, SQL_NAME),
    re.IGNORECASE,
)
THE_DATA = "il faut les données elles-mêmes, en CSV, XLSX, ODS, JSON, XML ou Parquet."
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
PACKED = (b"7z\xbc\xaf", b"Rar!\x1a", b"\xfd7zXZ", b"BZh91AY&SY", b"\x28\xb5\x2f\xfd")
STRANGERS = (
    Stranger(lambda head: not bare(head).strip(), "fichier_vide", "Le fichier est vide : vérifiez son adresse."),
    Stranger(is_packed, "archive", "C’est une archive d’une forme qui n’est pas lue : publiez un ZIP ou un gzip."),
    Stranger(begins(b"%PDF"), "pdf", f"C’est un document PDF : {THE_DATA}"),
    Stranger(begins(b"{\\rtf"), "document", f"C’est un document de traitement de texte (RTF) : {THE_DATA}"),
    Stranger(begins(*IMAGES), "image", f"C’est une image : {THE_DATA}"),
    Stranger(
        is_sql, "sql", "C’est un export de base de données (SQL), pas un tableau : exportez la table au format CSV."
    ),
    Stranger(is_html, "page_web", "C’est une page web, pas des données : donnez l’adresse du fichier lui-même."),
    Stranger(
        is_old_sheet, "classeur_xml", "C’est un classeur au format XML : enregistrez-le au format XLSX, ODS ou CSV."
    ),
    Stranger(is_binary, "format_inconnu", f"Ce fichier binaire n’est d’aucun format connu : {THE_DATA}"),
)
SIGNATURES = {
    b"PAR1\x15": "Parquet",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "XLS",
    b"\x1f\x8b": "GZIP",
}


def format_of(path: Path) -> str:
    """CSV, JSON, XML, Parquet, one of `WORKBOOKS` or of `ARCHIVES`. Raises `Unreadable` for what is none of them."""
    head = head_of(path)
    if head.startswith((b"PK\3\4", b"PK\5\6")):
        return zip_format(path, head)
    for start, form in SIGNATURES.items():
        if head.startswith(start):
            return form
    return text_format(head)


def head_of(path: Path) -> bytes:
    """The first bytes of a file."""
    with path.open("rb") as file:
        return file.read(HEAD)


def beginning(path: Path) -> bytes:
    """The first bytes of a file; of a text of two or four bytes a character, in UTF-8."""
    head = head_of(path)
    return text_of(head) if wide(head) else head


def text_format(head: bytes) -> str:
    """CSV, JSON or XML, from the first bytes of a file."""
    for stranger in STRANGERS:
        if stranger.is_it(head):
            raise Unreadable(stranger.code, stranger.message)
    start = text_of(head)
    if start.lstrip().startswith(b"<"):
        return "XML"
    return "JSON" if JSON.match(start) else "CSV"


# JSON, and what is meant as such: comments, or apostrophes for quotes, are told as what they are, in their place.
ASIDE = rb"(?:\s|//[^\n]*\n|/\*(?s:.)*?\*/)*"
JSON = re.compile(rb"%s(?:\{%s[\"'}]|\[%s[{\[\]])" % ((ASIDE,) * 3))

# What stands in a ZIP tells which it is; the first that is there counts.
HELD = {
    "xl/workbook.xml": "XLSX",
    "xl/workbook.bin": "XLSB",
    "word/document.xml": "DOCX",
    "ppt/presentation.xml": "PPTX",
    "content.xml": "ODS",
}


def zip_format(path: Path, head: bytes) -> str:
    """A workbook's format, or ZIP for any other archive."""
    if directory_size(path) > LARGEST_DIRECTORY:
        raise Unreadable("archive_demesuree", "Cette archive ZIP a trop de fichiers : publiez les données seules.")
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise broken(head) from None
    form = next((form for name, form in HELD.items() if name in names), "ZIP")
    if form in {"DOCX", "PPTX"} or (form == "ODS" and b"opendocument.spreadsheet" not in head):
        raise Unreadable("document", f"C’est un document de bureautique, pas un classeur : {THE_DATA}")
    return form


def directory_size(path: Path) -> int:
    """How many bytes the list of an archive's files takes, by its own word, since it is held whole; 0: no word."""
    with path.open("rb") as file:
        file.seek(max(0, file.seek(0, 2) - END_WITHIN))
        end = file.read()
    place = end.rfind(b"PK\5\6")
    return int.from_bytes(end[place + 12 : place + 16], "little") if place >= 0 else 0


def broken(head: bytes) -> Unreadable:
    """The refusal of a ZIP that cannot be opened: a workbook as a rule, else an archive."""
    again = "téléchargez-le de nouveau ou publiez-le en entier."
    if b"xl/" in head or b"[Content_Types].xml" in head or b"opendocument" in head:
        return Unreadable("classeur_illisible", f"Ce classeur est endommagé ou incomplet : {again}")
    return Unreadable("archive_illisible", f"Ce fichier ZIP est endommagé ou incomplet : {again}")


def text_of(head: bytes) -> bytes:
    """The first bytes of a text in UTF-8, without its mark; of one of two or four bytes a character too."""
    encoding = wide(head)
    return head.decode(encoding, "ignore").lstrip("\ufeff").encode() if encoding else bare(head)


def bare(head: bytes) -> bytes:
    """The bytes after a UTF-8 mark, if there is one."""
    return head.removeprefix(b"\xef\xbb\xbf")
