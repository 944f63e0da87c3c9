"""graphql-core's sentences in French, the language of all else that the API says; errors' codes stay what they are.

A sentence is known by its words, between which are names, values and other sentences. One that is not known, as a newer
version may have, is told as it is; a test holds that this version has none.
"""

import re
from collections.abc import Callable
from pathlib import Path

TEXT = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")
PARAGRAPHS = [paragraph.splitlines() for paragraph in TEXT.strip().split("\n\n")]
SENTENCES = {lines[0]: lines[1] for lines in PARAGRAPHS if not lines[0].startswith("#")}

TOKENS = {
    "Name": "le nom",
    "Int": "le nombre",
    "Float": "le nombre",
    "String": "le texte",
    "BlockString": "le texte",
    "Comment": "le commentaire",
}
QUOTED = re.compile("'([^']*)'")
LONGEST, MOST_LEVELS = 2_000, 8


def french(message: str, levels: int = MOST_LEVELS) -> str:
    """A sentence of graphql-core's in French; as it is where it is none that is known, or very long.

    `levels`: how many sentences may be within one another. What a client sends is in them, whatever it looks like.
    """
    if len(message) > LONGEST or not levels:
        return message
    for pattern, sentence in PATTERNS:
        if found := pattern.fullmatch(message):
            return sentence.format(
                **{slot: SLOTS[slot][1](text, levels - 1) for slot, text in found.groupdict().items()}
            )
    return message


def names(text: str, _levels: int = 0) -> str:
    """Names that are listed, in quotes: `'a', 'b', or 'c'`, with what they are of before them."""
    for english, told in (
        (", or '", " ou '"),
        (" or '", " ou '"),
        ("the enum value ", ""),
        (FRAGMENT, "un fragment de "),
    ):
        text = text.replace(english, told)
    return QUOTED.sub(r"« \1 »", text)


def token(text: str, _levels: int = 0) -> str:
    """What the parser found, or looked for: a sign in quotes, a kind of token, or one with its text."""
    if text == "<EOF>":
        return "la fin du document"
    kind, _, rest = text.partition(" ")
    if not rest and kind in TOKENS:
        return f"un {TOKENS[kind].partition(' ')[2]}"
    return QUOTED.sub(r"« \1 »", " ".join(filter(None, (TOKENS.get(kind, kind), rest))))


def path(text: str, _levels: int = 0) -> str:
    """Where in a value, as ` at .a[0]`; empty for the whole of it."""
    return text.replace(" at .", ", dans « ").replace(" at ", ", dans « ") + (" »" if text else "")


def after_colon(text: str, levels: int) -> str:
    """A sentence that goes on after a colon, and begins with a small letter there."""
    told = french(text, levels)
    return told[0].lower() + told[1:] if CAPITAL.match(told) else told


def same(text: str, _levels: int = 0) -> str:
    """A name or a value, as it is."""
    return text


CAPITAL = re.compile("[A-Z](?:[a-z]*|') ?[a-zé ]")
FRAGMENT = "to use an inline fragment on "
NAME, ANY = "[^']+", ".+"
# What may be in each slot, and what is made of it.
SLOTS: dict[str, tuple[str, Callable[[str, int], str]]] = {
    **dict.fromkeys(("name", "other", "type"), (NAME, same)),
    "value": (ANY, same),
    "detail": (".*", same),
    "path": (r"(?: at [^ :]+)?", path),
    "names": (ANY, names),
    **dict.fromkeys(("token", "found"), (ANY, token)),
    **dict.fromkeys(("sentence", "next"), (ANY, french)),
    "told": (ANY, after_colon),
}


def pattern(sentence: str) -> re.Pattern[str]:
    """What knows a sentence, and finds what is in its slots."""
    words = re.split(r"\{(\w+)\}", sentence)
    slots = [f"(?P<{slot}>{SLOTS[slot][0]})" for slot in words[1::2]]
    return re.compile(
        "".join(re.escape(text) + slot for text, slot in zip(words[::2], [*slots, ""], strict=True)), re.DOTALL
    )


PATTERNS = [(pattern(english), told) for english, told in SENTENCES.items()]
