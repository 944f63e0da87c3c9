"""XML files, however large: the elements wanted, one at a time; what was passed is let go of, wanted or not.

Nothing outside of the file is read and no entity is expanded; a document type definition is refused altogether.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from lxml import etree

from loaders.errors import Unreadable

PIECE = 1 << 18
BLANKS = re.compile(rb"(?:\xef\xbb\xbf)?\s+(?=<\?xml)")
LONGEST_PROLOGUE = 1 << 20  # bytes before the root: more is some other file
LONGEST_ELEMENT = 1 << 21  # bytes of an element that is wanted whole


Names = frozenset[str]


def elements(
    path: Path, roots: Names, wanted: Names, ends: Names, encoding: str | None = None
) -> Iterator[tuple[str, etree._Element]]:
    """The elements of these local names, each with its name, as soon as it is complete.

    Those `wanted` come whole, and are only good until the next one is asked for; of those in `ends`, it is only told
    that they end. `encoding`: that of the file, where it is not what it says. Raises `Unreadable` where the file is no
    XML, nests too deep, or its root is none of `roots`.
    """
    parser, tree = parser_of(roots | wanted | ends, encoding), Tree(roots, wanted)
    with path.open("rb") as stream:
        stream.seek(blanks(stream.read(PIECE)))
        while piece := stream.read(PIECE):
            feed(parser, piece)
            for event, element in cast("Iterator[tuple[str, etree._Element]]", parser.read_events()):
                if tree.root is None:
                    tree.begin(element)
                name = local(element.tag)
                if event == "end" and (name in wanted or name in ends):
                    yield name, element
            tree.forget(stream.tell())
    close(parser)
    if tree.root is None:
        raise tree.unknown()


def blanks(start: bytes) -> int:
    """How many bytes come before a declaration that programs put blanks before; XML wants it first."""
    found = BLANKS.match(start)
    return found.end() if found else 0


def parser_of(names: Names, encoding: str | None = None) -> "etree.XMLPullParser":
    """A parser that tells where the elements of these local names begin and end, and trusts nothing.

    `encoding`: that of the file, where it is not what it says.
    """
    return etree.XMLPullParser(
        events=("start", "end"),
        tag=[f"{{*}}{name}" for name in names],
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        encoding=encoding,
    )


def local(tag: object) -> str:
    """The name of an element without its namespace; empty for a comment, which has none."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


class Tree:
    """What is held of a document while it is read.

    Attributes:
        roots, kept: the names that its root may have, and those of the elements that are wanted whole.
        root: its root, once it is met.
        pending, since: the last element that is kept, and how far the file was read when it became so.
    """

    def __init__(self, roots: Names, kept: Names) -> None:
        self.roots, self.kept = roots, kept
        self.root: etree._Element | None = None
        self.pending: etree._Element | None = None
        self.since = 0

    def begin(self, element: etree._Element) -> None:
        """Take the first element met for the root; refuses one that is not awaited, or that a definition precedes."""
        if element.getparent() is not None or local(element.tag) not in self.roots:
            raise self.unknown()
        if element.getroottree().docinfo.internalDTD is not None:
            raise Unreadable(
                "xml_avec_dtd",
                "Ce fichier XML a une définition de type de document (DOCTYPE), refusée par sûreté : retirez-la.",
            )
        self.root = element

    def forget(self, place: int) -> None:
        """Let go of all that is complete and was seen; `place`: how far the file was read."""
        if self.root is None:
            if place > LONGEST_PROLOGUE:
                raise self.unknown()
            return
        last = self.prune(self.root)
        if last is None or last is not self.pending:
            self.pending, self.since = last, place
        elif place - self.since > LONGEST_ELEMENT:
            raise Unreadable("xml_demesure", "Ce fichier XML a un élément démesuré : publiez un document simple.")

    def prune(self, element: etree._Element) -> etree._Element | None:
        """Drop what comes before the elements that are being read, down to one that is wanted whole, if any."""
        while local(element.tag) not in self.kept:
            if not len(element):
                return None
            del element[:-1]
            element = element[-1]
        return element

    def unknown(self) -> Unreadable:
        """The refusal of a file that is some other XML."""
        return Unreadable("xml_inconnu", f"Ce fichier XML n’a pas de racine <{'> ou <'.join(sorted(self.roots))}>.")


def feed(parser: "etree.XMLPullParser", piece: bytes) -> None:
    """Give the parser more of the file."""
    try:
        parser.feed(piece)
    except etree.XMLSyntaxError as error:
        raise refusal(parser, error) from None


def close(parser: "etree.XMLPullParser") -> None:
    """Tell the parser that the file ends here."""
    try:
        parser.close()
    except etree.XMLSyntaxError as error:
        raise refusal(parser, error, cut=True) from None


REFUSALS = {
    etree.ErrorTypes.ERR_RESOURCE_LIMIT: (
        "xml_demesure",
        "imbrique trop d’éléments, ou a une valeur démesurée",
        "Publiez un document simple",
    ),
    etree.ErrorTypes.ERR_INVALID_ENCODING: (
        "xml_encodage",
        "n’est pas écrit dans l’encodage qu’il annonce",
        "Corrigez l’encodage annoncé à sa première ligne",
    ),
    etree.ErrorTypes.ERR_UNSUPPORTED_ENCODING: (
        "xml_encodage",
        "annonce un encodage inconnu",
        "Corrigez l’encodage annoncé à sa première ligne",
    ),
}
CUT = (
    "xml_tronque",
    "est incomplet : il s’arrête avant la fin de ses éléments",
    "Téléchargez-le de nouveau ou publiez-le en entier",
)
INVALID = ("xml_invalide", "contient une faute de syntaxe", "Corrigez-le à cet endroit")


# What is wrong before the end, though the parser only says so there.
LATE = {
    etree.ErrorTypes.ERR_UNDECLARED_ENTITY,
    etree.ErrorTypes.ERR_ENTITYREF_SEMICOL_MISSING,
    etree.ErrorTypes.ERR_NAME_REQUIRED,
    etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE,
}


def refusal(parser: "etree.XMLPullParser", error: etree.XMLSyntaxError, *, cut: bool = False) -> Unreadable:
    """What an error of the parser means, in French; `cut`: the file had come to its end."""
    faults = list(parser.feed_error_log)
    kind, line, column = (faults[-1].type, faults[-1].line, faults[-1].column) if faults else (0, *error.position)
    code, what, mend = CUT if cut and kind not in LATE else REFUSALS.get(kind, INVALID)
    return Unreadable(code, f"Ce fichier XML {what} (ligne {line}, colonne {column}). {mend}.")
