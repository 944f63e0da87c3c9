"""Texts of one byte a sign: which code page French ones are in, by the letters that their bytes make within words."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

SAMPLE = 1 << 22  # bytes that are looked at
USUAL, LATIN_9 = "cp1252", "iso-8859-15"
# The old Macintosh and DOS, which must beat Windows by far, on so many letters of so many kinds, « é » among them:
# every other accent of a French text is one.
OTHERS = ("mac_roman", "cp850")
PAGES = (USUAL, LATIN_9, *OTHERS)
FEWEST, KINDS, BY_FAR = 4, 2, 4
# What French words are full of, and what they have besides: in other pages, few of their bytes make any of these.
LIKELY, POSSIBLE = frozenset("éèàêçùôîâûëïüœ"), frozenset("ÉÈÀÊÇÔÎŒ")
IN_WORDS = re.compile(rb"(?<=[A-Za-z])[\x80-\xff]|[\x80-\xff](?=[A-Za-z])")
# The « œ » of the Latin alphabet that came with the euro stands where Windows has fractions; it has none of its signs.
LATIN_9_ONLY, OF_WINDOWS = re.compile(rb"[\xbc\xbd](?:ur|uv|ud|uf|il)", re.IGNORECASE), re.compile(rb"[\x80-\x9f]")


def codepage_of(path: Path) -> str:
    """The code page of a text, of which some lines at least are not UTF-8."""
    with path.open("rb") as file:
        sample = b"\n".join(not_utf8(file.read(SAMPLE)))
    counts = Counter(IN_WORDS.findall(sample))
    best = max(OTHERS, key=lambda page: likeliness(counts, page))
    letters = {byte.decode(best) for byte in counts} & LIKELY
    if (
        "é" in letters
        and len(letters) >= KINDS
        and likeliness(counts, best) >= max(FEWEST, BY_FAR * likeliness(counts, USUAL))
    ):
        return best
    return LATIN_9 if LATIN_9_ONLY.search(sample) and not OF_WINDOWS.search(sample) else USUAL


def not_utf8(text: bytes) -> Iterator[bytes]:
    """The lines of a text that are not UTF-8, as plain ASCII is."""
    for line in text.splitlines():
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            yield line


def likeliness(counts: Counter[bytes], page: str) -> float:
    """How French the letters are that some bytes make in a code page."""
    signs = ((byte.decode(page, "replace"), count) for byte, count in counts.items())
    return sum(count * ((sign in LIKELY) + (sign in POSSIBLE) / 2) for sign, count in signs)
