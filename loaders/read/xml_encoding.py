"""The encoding of an XML file: the one that it says, unless its bytes tell that it is another."""

import codecs
import re
from pathlib import Path

from loaders.detect import HEAD, wide

PIECE = 1 << 20
SAID = re.compile(rb"\s*<\?xml[^>]*encoding\s*=\s*[\"']([\w.-]+)")
# A letter in UTF-8: two bytes or more, of which no code page of Europe makes words.
LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}")


def declared_encoding(head: bytes) -> str:
    """The encoding that an XML file which begins so says it has; UTF-8 where it says nothing."""
    said = SAID.match(head.removeprefix(codecs.BOM_UTF8))
    return said[1].decode().lower() if said else "utf-8"


def other_encoding(path: Path) -> str | None:
    """The encoding of a file that says another: UTF-8, or Windows-1252. None where what it says may be true.

    One that is neither throughout is left to its word: its parser tells where it is broken.
    """
    with path.open("rb") as file:
        head = file.read(HEAD)
    said = declared_encoding(head)
    if wide(head) or said.startswith(("utf-16", "utf-32", "ucs")):
        return None
    letters, valid = read(path)
    if said.replace("-", "") == "utf8":
        return None if valid or letters else "windows-1252"
    return "utf-8" if valid and letters else None


def read(path: Path) -> tuple[bool, bool]:
    """Whether a file has letters of UTF-8 beyond ASCII, and whether it is UTF-8 throughout."""
    decoder, letters, valid = codecs.getincrementaldecoder("utf-8")(), False, True
    with path.open("rb") as file:
        while (piece := file.read(PIECE)) and (valid or not letters):
            letters = letters or (not piece.isascii() and LETTER.search(piece) is not None)
            try:
                decoder.decode(piece)
            except UnicodeDecodeError:
                valid = False
                decoder.reset()
    return letters, valid
