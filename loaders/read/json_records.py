"""JSON files of records, however large: one record at a time, as an object and as the text that it stood in.

Numbers stay the text of the file (`130000.0`, never a float). Only the record at hand and a piece of the file are held.
"""

import codecs
import json
import re
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import NamedTuple, NoReturn, TextIO

from loaders.detect import head_of, wide
from loaders.errors import Unreadable

PIECE = 1 << 20
LINES = 10  # that are looked at after a broken one
LONGEST = 1 << 22  # characters of a single record: more is no list of records
SPACE = re.compile(r"[ \t\n\r]*")

Lists = dict[str, "Lists"]


class Record(NamedTuple):
    """An element of a list of records.

    Attributes:
        keys: the keys that led to its list from the top: `("marches", "marche")`; none in a top-level list.
        value: what it is: an object as a rule, but a broken file may hold anything.
        text: the JSON text of it.
        line: where it stands, in files that have lines.
        rejet: the code of the reason for which its reader refuses it.
    """

    keys: tuple[str, ...]
    value: object
    text: str
    line: int | None = None
    rejet: str | None = None


def records(path: Path, lists: Lists) -> Iterator[Record]:
    """The records of a file: the elements of its top-level list, or of the lists that `lists` names by their keys.

    Where a list is awaited, an object is a list of one. What else the file says at its top is passed over. Where its
    beginning names none of the lists, each object at its top is a record: a single one, or one a line (JSON Lines).
    Raises `Unreadable` where the file is no JSON, is cut short, nests too deep, or has none of the lists.
    """
    head = head_of(path)
    encoding = wide(head) or "utf-8-sig"
    named = lists if names_one(head.decode(encoding, "ignore"), lists) else {}
    with path.open(encoding=encoding, errors="stray_cp1252", newline="") as stream:
        source = Source(stream)
        try:
            found = yield from whole(source, named)
        except RecursionError:
            raise too_deep() from None
        if not found:
            names = " ou ".join(f"« {name} »" for name in lists)
            raise Unreadable(
                "json_sans_liste", f"Ce fichier JSON n’a pas de liste {names} : est-ce le bon jeu de données ?"
            )
        if source.peek():
            source.refuse("la fin du fichier")


def too_deep() -> Unreadable:
    """The refusal of a file whose objects are in one another without end."""
    return Unreadable(
        "json_trop_imbrique",
        "Ce fichier JSON imbrique trop d’objets ou de listes les uns dans les autres pour être lu : "
        "publiez des enregistrements simples.",
    )


def too_long() -> Unreadable:
    """The refusal of a file that has a record without end."""
    return Unreadable(
        "json_enregistrement_trop_long",
        f"Ce fichier JSON a un enregistrement de plus de {LONGEST >> 20} millions de caractères, ou n’est pas du "
        "JSON : vérifiez sa syntaxe.",
    )


def names_one(head: str, lists: Lists) -> bool:
    """Whether the beginning of a text names one of the lists."""
    return any(re.search(rf'"{re.escape(name)}"\s*(:\s*[\[{{]|:?\s*$)', head) for name in lists)


def whole(source: "Source", lists: Lists) -> Generator[Record, None, bool]:
    """The records of all values at the top of the text. Returns whether there were any lists, or objects."""
    found = yield from walk(source, lists, ())
    while source.peek() in {"{", "["}:
        found |= yield from walk(source, lists, ())
    return found


def walk(source: "Source", lists: Lists, keys: tuple[str, ...]) -> Generator[Record, None, bool]:
    """The records of the value that comes next in the text. Returns whether it was, or held, a list of them."""
    if (first := source.peek()) == "[":
        for _ in source.separated("[", "]"):
            yield Record(keys, *source.value())
        return True
    if first != "{" or not lists:
        yield Record(keys, *source.value(in_lines=not keys))
        return bool(keys) or first == "{"
    found, one = False, One()
    for _ in source.separated("{", "}"):
        name, _ = source.value()
        source.take(":")
        if isinstance(name, str) and name in lists:
            found |= yield from walk(source, lists[name], (*keys, name))
        elif keys and isinstance(name, str) and name.isdecimal():  # a list as PHP writes one: `{"0": {…}, "1": {…}}`
            yield Record(keys, *source.value())
            found = True
        elif keys and not found:
            one.add(name, *source.value())
        else:
            source.value()
    if one.texts and not found:
        yield Record(keys, one.value, one.text)
    return found or bool(keys)


class One:
    """An object that stands where lists are awaited and has none of them: a single record, known at its end.

    Attributes:
        value: what it is.
        texts: of each of its members, the JSON text.
    """

    def __init__(self) -> None:
        self.value: dict[str, object] = {}
        self.texts: list[str] = []
        self.length = 0

    def add(self, name: object, value: object, text: str) -> None:
        """Add a member."""
        self.value[str(name)] = value
        self.texts.append(f"{json.dumps(name, ensure_ascii=False)}: {text}")
        self.length += len(self.texts[-1])
        if self.length > LONGEST:
            raise too_long()

    @property
    def text(self) -> str:
        """The JSON text of it."""
        return f"{{{', '.join(self.texts)}}}"


class Source:
    """A JSON text read piece by piece, with what of it is held and how far it was understood."""

    def __init__(self, stream: TextIO) -> None:
        self.stream, self.held, self.at, self.before = stream, "", 0, 0

    def peek(self) -> str:
        """The next character that is no white space; empty at the end of the text."""
        while True:
            self.at = SPACE.match(self.held, self.at).end()  # type: ignore[union-attr]
            if self.at < len(self.held) or not self.more():
                return self.held[self.at : self.at + 1]

    def take(self, expected: str) -> None:
        """Pass over the character that must come next."""
        if self.peek() != expected:
            self.refuse(f"« {expected} »")
        self.at += 1

    def separated(self, opening: str, closing: str) -> Iterator[None]:
        """Stop before each element of a list or object; the caller takes it."""
        self.take(opening)
        if self.peek() != closing:
            yield
            while self.peek() == ",":
                self.at += 1
                if self.peek() == closing:  # a comma too many, as templates and people leave one
                    break
                yield
        self.take(closing)

    def value(self, *, in_lines: bool = False) -> tuple[object, str]:
        """The value that comes next, and its text. Where values are a line each, a broken line is a text."""
        self.peek()
        while True:
            try:
                value, text, end = decoded(self.held, self.at)
            except json.JSONDecodeError as error:
                understood, is_whole = cut_at(error) - self.at, cut_at(error) < len(self.held)
                if in_lines and is_whole and (line := self.broken_line()):
                    return line, json.dumps(line, ensure_ascii=False)
                if not self.more():
                    self.refuse("la suite de l’enregistrement", self.at + understood)
                continue
            # A number that ends where the held piece does may go on in the next one.
            if end == len(self.held) and self.more():
                continue
            self.at = end
            return value, text

    def broken_line(self) -> str:
        """The line that comes next, passed over, where one of those that follow is a whole object; else empty."""
        line, *others = self.held[self.at :].split("\n", LINES)
        if not any(map(is_object, others[: LINES - 1])):
            return ""
        self.at += len(line)
        return line.strip()

    def more(self) -> bool:
        """Hold another piece of the text, as long again as what is still to be understood. False at its end."""
        waiting = len(self.held) - self.at
        if waiting > LONGEST:
            raise too_long()
        piece = self.stream.read(max(PIECE, waiting))
        self.before += self.at
        self.held, self.at = self.held[self.at :] + piece, 0
        return bool(piece)

    def refuse(self, expected: str, at: int | None = None) -> NoReturn:
        """Say where the text is no JSON, and what should have stood there."""
        at = self.at if at is None else at
        found, place = self.held[at : at + 20], self.before + at + 1
        if not found.strip() or any(word.startswith(found) for word in WORDS):
            raise Unreadable(
                "json_tronque",
                f"Ce fichier JSON est incomplet : il s’arrête au caractère {place}. "
                "Téléchargez-le de nouveau ou publiez-le en entier.",
            )
        raise Unreadable(
            "json_invalide",
            f"Ce fichier n’est pas du JSON valide : au caractère {place}, il y a « {found} » au lieu de {expected}. "
            "Corrigez-le à cet endroit.",
        )


WORDS = ("true", "false", "null")  # which a file may be cut in the midst of


def cut_at(error: json.JSONDecodeError) -> int:
    """Where a text stops to be JSON: a string without an end goes on to the end of the text."""
    return len(error.doc) if error.msg.startswith("Unterminated string") else error.pos


def no_number(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError(name)


STRICT = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=no_number)
# Files with line breaks inside their texts, or NaN, are read all the same; what is kept of them is JSON again.
LENIENT = json.JSONDecoder(parse_float=str, parse_int=str, parse_constant=str, strict=False)


def decoded(text: str, at: int) -> tuple[object, str, int]:
    """The value at a place of a text, its own text as valid JSON, and where it ends. Raises `JSONDecodeError`."""
    try:
        value, end = STRICT.raw_decode(text, at)
    except ValueError:
        value, end = LENIENT.raw_decode(text, at)
        return value, json.dumps(value, ensure_ascii=False), end
    return value, text[at:end], end


def is_object(line: str) -> bool:
    """Whether a line is an object, and nothing else."""
    try:
        return isinstance(STRICT.decode(line), dict)
    except (ValueError, RecursionError):
        return False


def stray_cp1252(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8 as Windows-1252: such files have it sometimes, some only in places."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return stray.decode("cp1252", errors="replace"), error.end


codecs.register_error("stray_cp1252", stray_cp1252)
