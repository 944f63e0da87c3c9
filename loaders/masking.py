"""A person's name, and any text without it: its words are found whatever their case, accents and order."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

SHOWN = "personne physique"
TITLE = r"(?:mr?|mm|mmes?|mlle|melle|monsieur|messieurs|madame|mesdames|mademoiselle)\b\.?\s+(?:et\s+)?"
# Words of three letters and more that names have and that tell nobody.
COMMON = frozenset(
    """
    mme mmes mlle melle monsieur messieurs madame mesdames mademoiselle particulier particuliers personne personnes
    physique physiques les des dit dite veuve nee epoux epouse van von del
    """.split()  # noqa: SIM905 — a list of this length is read as words, not as strings
)
SHORTEST = 3


def folded(text: str) -> str:
    """The text in small letters without accents, letter for letter."""
    return "".join(unicodedata.normalize("NFD", sign)[0].lower()[0] for sign in text)


@dataclass(frozen=True)
class Name:
    """The words of a name that tell who bears it, folded."""

    words: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Name":
        """What a name says of its bearer."""
        found = re.findall(r"[^\W\d_]+", folded(text))
        return cls(frozenset(word for word in found if len(word) >= SHORTEST) - COMMON)

    def masked(self, text: str) -> str:
        """The text with « personne physique » wherever it has words of the name."""
        if not self.words:
            return text
        any_word = "|".join(map(re.escape, sorted(self.words)))
        spans = re.finditer(rf"(?:\b{TITLE})*\b(?:{any_word})\b(?:\W+(?:{any_word})\b)*", folded(text))
        parts, end = [], 0
        for span in spans:
            parts += [text[end : span.start()], SHOWN]
            end = span.end()
        return "".join([*parts, text[end:]])


def masked(text: str | None, names: Iterable[Name]) -> str | None:
    """A text without any of these names; null stays null."""
    for name in names:
        text = name.masked(text) if text else text
    return text
