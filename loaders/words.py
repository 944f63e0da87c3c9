"""Headers as words: split, made singular, stuck words taken apart, misspelt ones mended where that is certain."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from loaders.spelling import loose
from loaders.vocabulary import FILLERS, OTHERS, SPELLINGS
from schema.datasets import DATASETS

LONGEST = 200  # characters that a header may have: cells of data are not looked at
# A letter that lost its accent on the way may have become « ? » or U+FFFD: `b?n?ficiaire`, `ATTRIBU?`.
LOST = "?\ufffd"
TOKEN = re.compile(
    rf"[A-Za-z][a-z]*(?:[{LOST}]{{1,2}}[a-z]+)+[{LOST}]?|[A-Z]+(?:[{LOST}]{{1,2}}[A-Z]+)+[{LOST}]?"
    rf"|[A-Za-z][a-z]{{3,}}[{LOST}]|[A-Z]{{4,}}[{LOST}]|[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[&%]"
)
SHORT, LONG = 4, 8  # letters: short words are too much alike to be mended, in long ones two may be wrong
YEAR = re.compile(r"(19|20)\d\d")


@dataclass(frozen=True)
class Words:
    """What a header says.

    Attributes:
        known: its words, whatever their order; one that is not ours is as it was written.
        mended: whether some were misspelt.
        ours: whether all are ours.
    """

    known: frozenset[str]
    mended: bool = False
    ours: bool = True


NOTHING = Words(frozenset())


# Each line that may be a header is held against every kind of file: the same few texts come back again and again.
@lru_cache(maxsize=10_000)
def words(header: str) -> Words:
    """The words of a header: `Date de la convention*` → convention, date. One that is not ours stays as it is."""
    if len(header) > LONGEST:
        return NOTHING
    read = [word(token) for token in tokens(header)]
    known = frozenset[str]().union(*(one.known for one in read))
    return Words(known, any(one.mended for one in read), all(one.ours for one in read))


def tokens(header: str) -> Iterator[str]:
    """The words as written, loosely spelt; a remark in brackets counts where it has any word that we know."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", header) if not unicodedata.combining(sign))
    for place, part in enumerate(re.split(r"[()]", bare.replace("€", " euro ").replace("œ", "oe"))):
        found = [token.lower() if is_damaged(token) else loose(token) or token for token in TOKEN.findall(part)]
        if place % 2 == 0 or any(meaning_of(one) for one in found):
            yield from found


@cache
def known() -> dict[str, str]:
    """Every spelling of every word: ours, and those that the standards' own names are made of."""
    headers = [column.header for dataset in DATASETS for column in dataset.columns if column.header]
    standard = {loose(token) for header in headers for token in TOKEN.findall(header)}
    own = {token: token for token in standard if singular(token) not in SPELLINGS}
    return own | {other: other for other in OTHERS} | SPELLINGS


def singular(token: str) -> str:
    """A word without the mark of the plural."""
    return token[:-1] if len(token) > 3 and token[-1] in "sx" else token


@lru_cache(maxsize=10_000)
def word(token: str) -> Words:
    """What one written word says: nothing, a word, or several that are stuck together."""
    if is_damaged(token):
        meant = restored(token)
        return Words(frozenset([meant]), mended=True) if meant else word(loose(token))
    if token in FILLERS:
        return NOTHING
    if YEAR.fullmatch(token):
        return Words(frozenset(["millesime"]))
    if found := meaning_of(token):
        return Words(frozenset([found]))
    if parts := apart(token):
        return Words(frozenset(parts))
    if parts := mended(token):
        return Words(frozenset(parts), mended=True)
    return Words(frozenset([token]), ours=False)


def apart(token: str) -> list[str] | None:
    """The words that are stuck together in one, if they are all known and one is of some length."""
    found = split(token)
    if not found or not any(len(spelling) >= SHORT for spelling in found):
        return None
    return [meaning for spelling in found if (meaning := meaning_of(spelling))]


def split(token: str) -> list[str] | None:
    """Known words that make up the whole text, the longest first; None where there are none."""
    if not token:
        return []
    for length in range(len(token), 1, -1):
        start = token[:length]
        if (meaning_of(start) or start in FILLERS) and (rest := split(token[length:])) is not None:
            return [start, *rest]
    return None


def meaning_of(spelling: str) -> str | None:
    """The word that is spelt so, in the singular or the plural."""
    return known().get(spelling) or known().get(singular(spelling))


def mended(token: str) -> list[str] | None:
    """The words that were meant: one that is nearly the token, or known ones and one that is nearly the rest."""
    if near := without_accents(token) or nearest(token):
        return [near]
    for length in range(len(token) - 5, 1, -1):
        if (before := apart(token[:length])) and (near := nearest(token[length:])):
            return [*before, near]
        if (near := nearest(token[:-length])) and (after := apart(token[-length:])):
            return [near, *after]
    return None


def is_damaged(token: str) -> bool:
    """Whether signs stand in a word where letters stood."""
    return any(sign in token for sign in LOST)


def restored(token: str) -> str | None:
    """The one word that a damaged one was; a lost letter may have left two signs."""
    signs = re.split(rf"([{LOST}]{{1,2}})", token)
    pattern = "".join("." + ".?" * (len(sign) - 1) if place % 2 else sign for place, sign in enumerate(signs))
    meant = {meaning for spelling, meaning in known().items() if re.fullmatch(pattern, spelling)}
    return meant.pop() if len(meant) == 1 else None


def without_accents(token: str) -> str | None:
    """The one word that a token is without some of its letters e, which accents take with them: `rfrence`, `anne`."""
    if len(token) < SHORT:
        return None
    pattern = "e{0,2}" + "e{0,2}".join(token) + "e{0,2}"
    meant = {meaning for spelling, meaning in known().items() if re.fullmatch(pattern, spelling)}
    return meant.pop() if len(meant) == 1 else None


def nearest(token: str) -> str | None:
    """The one word that a token of some length is nearly: a letter off, or two where it is long; the first never."""
    if len(token) <= SHORT:
        return None
    allowed = 2 if len(token) >= LONG else 1
    near = {
        (OSA.distance(token, spelling, score_cutoff=allowed), meaning)
        for spelling, meaning in known().items()
        if spelling[0] == token[0] and len(spelling) > SHORT
    }
    best = {meaning for distance, meaning in near if distance == min(near)[0] <= allowed}
    return best.pop() if len(best) == 1 else None
