"""XML files, however large: the elements wanted, one at a time; what was passed is let go of, wanted or not.

Nothing outside of the file is read and no entity is expanded; a document type definition is refused altogether.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from lxml import etree

from loaders.errors import Unreadable

PIECE = 1 << 18
LONGEST_PROLOGUE = 1 << 20  # bytes before the root: more is some other file


Names = frozenset[str]


def elements(path: Path, roots: Names, wanted: Names, ends: Names) -> Iterator[tuple[str, etree._Element]]:
    """The elements of these local names, each with its name, as soon as it is complete.

    Those `wanted` come whole, and are only good until the next one is asked for; of those in `ends`, it is only told
    that they end. Raises `Unreadable` where the file is no XML, nests too deep, or its root is none of `roots`.
    """
    parser = etree.XMLPullParser(
        events=("start", "end"),
        tag=[f"{{*}}{name}" for name in roots | wanted | ends],
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
    )
    root = None
    with path.open("rb") as stream:
        while piece := stream.read(PIECE):
            feed(parser, piece)
            for event, element in cast("Iterator[tuple[str, etree._Element]]", parser.read_events()):
                name = element.tag.rpartition("}")[2]
                if root is None:
                    root = checked(element, name, roots)
                if event == "end" and (name in wanted or name in ends):
                    yield name, element
            if root is not None:
                forget(root, wanted)
            elif stream.tell() > LONGEST_PROLOGUE:
                raise unknown(roots)
    close(parser)
    if root is None:
        raise unknown(roots)


def unknown(roots: Names) -> Unreadable:
    """The refusal of a file that is some other XML."""
    return Unreadable("xml_inconnu", f"Ce fichier XML n’a pas de racine <{'> ou <'.join(sorted(roots))}>.")


def checked(root: etree._Element, name: str, roots: Names) -> etree._Element:
    """The first element met, if it is the root awaited, and nothing was declared before it."""
    if root.getparent() is not None or name not in roots:
        raise unknown(roots)
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable(
            "xml_avec_dtd",
            "Ce fichier XML contient une définition de type de document (DOCTYPE), refusée par sûreté : retirez-la.",
        )
    return root


def forget(root: etree._Element, kept: Names) -> None:
    """Let go of all that is complete, and was seen, from the root to the element that is being read."""
    element = root
    while len(element) and isinstance(element.tag, str) and element.tag.rpartition("}")[2] not in kept:
        del element[:-1]
        element = element[-1]


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
LATE = {etree.ErrorTypes.ERR_UNDECLARED_ENTITY, etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE}


def refusal(parser: "etree.XMLPullParser", error: etree.XMLSyntaxError, *, cut: bool = False) -> Unreadable:
    """What an error of the parser means, in French; `cut`: the file had come to its end."""
    faults = list(parser.feed_error_log)
    kind, line, column = (faults[-1].type, faults[-1].line, faults[-1].column) if faults else (0, *error.position)
    code, what, mend = CUT if cut and kind not in LATE else REFUSALS.get(kind, INVALID)
    return Unreadable(code, f"Ce fichier XML {what} (ligne {line}, colonne {column}). {mend}.")
