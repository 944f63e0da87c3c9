"""Accents that were encoded twice: UTF-8 that some program took for Windows-1252 and wrote in UTF-8 again, « Ã© »."""

import re
from pathlib import Path

SAMPLE = 1 << 22  # bytes that are looked at
# « é », « è », « ê », « ç », « É » encoded twice, within a word; and an accent that was encoded once: not « â », which
# begins what became of an apostrophe.
SIGNS = "Ã©|Ã¨|Ãª|Ã§|Ã‰"
TWICE = re.compile(f"[A-Za-z](?:{SIGNS})|(?:{SIGNS})[A-Za-z]".encode())
ONCE = re.compile(rb"\xc3[\xa0\xa1\xa3-\xbf]")
# What the bytes that go on a letter are in Windows-1252, and in Latin-1.
CONTINUED = "".join(bytes([byte]).decode("cp1252", "ignore") + chr(byte) for byte in range(0x80, 0xC0))
DOUBLED = re.compile(rf"[ÂÃ][{re.escape(CONTINUED)}]|Å[“’\x93\x92]|â[{re.escape(CONTINUED)}]{{2}}")
# The no-break space of « à » (`Ã\u00a0`) is often taken for a plain one, and joined with the next.
ALONE = re.compile(r"(?<!\w)Ã(?=\s)")


def is_doubled(path: Path) -> bool:
    """Whether a text of UTF-8 has accents that were encoded twice, and none that were once."""
    with path.open("rb") as file:
        sample = file.read(SAMPLE)
    return TWICE.search(sample) is not None and ONCE.search(sample) is None


def mended(text: str) -> str:
    """The text with the letters that were meant."""
    return ALONE.sub("à", DOUBLED.sub(lambda found: meant(found[0]), text))


def meant(signs: str) -> str:
    """The letter that some signs are the bytes of; the signs where they are none."""
    written = b"".join(sign.encode("cp1252", "ignore") or bytes([ord(sign)]) for sign in signs)
    return written.decode("utf-8", "ignore") or signs
