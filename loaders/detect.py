"""What a file is, told by its first bytes alone: never by its name, nor by what a server says of it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from loaders.errors import Unreadable

HEAD = 1 << 16  # bytes that are looked at


@dataclass(frozen=True)
class Stranger:
    """Something that is not read: how to tell it, its code, and the sentence that says what to do."""

    is_it: Callable[[bytes], bool]
    code: str
    message: str


def begins(*starts: bytes) -> Callable[[bytes], bool]:
    """Whether a file begins by one of these signatures."""
    return lambda head: head.startswith(starts)


def is_html(head: bytes) -> bool:
    """Whether it is a web page, after a declaration, comments or blanks."""
    return (
        re.match(rb"\s*(<\?xml[^>]*>|<!--.*?-->|\s)*<(!doctype\s+html|html|head|body)\b", bare(head), HTML) is not None
    )


def is_binary(head: bytes) -> bool:
    """Whether it has NUL bytes, and is not UTF-16 text."""
    return b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))


def is_workbook(head: bytes) -> bool:
    """Whether it is a spreadsheet's file: one of Excel's, or OpenDocument."""
    zipped = head.startswith(b"PK\x03\x04") and (
        b"xl/" in head or b"[Content_Types].xml" in head or b"opendocument" in head
    )
    return zipped or head.startswith(b"\xd0\xcf\x11\xe0")


HTML = re.IGNORECASE | re.DOTALL
CSV_INSTEAD = "enregistrez la feuille au format CSV (UTF-8), puis chargez ce fichier-là."
STRANGERS = (
    Stranger(lambda head: not bare(head).strip(), "fichier_vide", "Le fichier est vide : vérifiez son adresse."),
    Stranger(is_workbook, "classeur", f"C’est un classeur de tableur, pas un CSV : {CSV_INSTEAD}"),
    Stranger(begins(b"PK"), "archive", "C’est une archive ZIP : décompressez-la, puis chargez les fichiers voulus."),
    Stranger(begins(b"\x1f\x8b"), "archive", "C’est un fichier compressé (gzip) : décompressez-le, puis chargez-le."),
    Stranger(begins(b"%PDF"), "pdf", "C’est un document PDF : il faut les données elles-mêmes, en CSV, JSON ou XML."),
    Stranger(is_html, "page_web", "C’est une page web, pas des données : donnez l’adresse du fichier lui-même."),
    Stranger(is_binary, "format_inconnu", "Ce n’est ni du CSV, ni du JSON, ni du XML : vérifiez le fichier."),
)


def format_of(head: bytes) -> str:
    """CSV, JSON or XML, from the first bytes of a file. Raises `Unreadable` for what is none of them."""
    for stranger in STRANGERS:
        if stranger.is_it(head):
            raise Unreadable(stranger.code, stranger.message)
    start = bare(head).lstrip()
    if start.startswith(b"<"):
        return "XML"
    return "JSON" if re.match(rb'\{\s*["}]|\[\s*[{\[\]]', start) else "CSV"


def bare(head: bytes) -> bytes:
    """The bytes after a UTF-8 mark, if there is one."""
    return head.removeprefix(b"\xef\xbb\xbf")
