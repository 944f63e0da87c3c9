"""DECP XML: the same contracts as in JSON, element by element; then they go the same way (`loaders.read.decp`)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from loaders.batch import Batch
from loaders.detect import beginning
from loaders.read.decp import rows_of
from loaders.read.json_records import Record
from loaders.read.xml_elements import elements, local

if TYPE_CHECKING:
    from loaders.read.places import Item

CONTRACTS = frozenset({"marche", "contrat-concession"})
ROOTS = CONTRACTS | {"marches"}
ROOT = re.compile(rb"<([\w.-]+:)?(marches|marche|contrat-concession)[\s/>]")
# What only one of the two formats has.
ONLY_2022 = re.compile(
    rb"<([\w.-]+:)?(ccag|techniques|modalitesExecution|typesPrix|offresRecues|attributionAvance"
    rb"|considerationsSociales|considerationsEnvironnementales)[\s/>]"
)
ONLY_2019 = re.compile(rb"<([\w.-]+:)?(_type|denominationSociale|objetModification|nom)[\s/>]")


def recognises(head: bytes) -> bool:
    """Whether a file that begins so is DECP XML."""
    return bool(ROOT.search(head))


def version(path: Path) -> str | None:
    """Which format a file follows: "1.5.0" (2019) or "2.0.3" (2022); None where nothing tells."""
    head = beginning(path)
    if ONLY_2022.search(head):
        return "2.0.3"
    return "1.5.0" if ONLY_2019.search(head) else None


def read(path: Path, encoding: str | None = None) -> Iterator[Batch]:
    """The contracts of a file, which is in that encoding or the one it says, then their parts. Raises `Unreadable`."""
    return rows_of(contracts(path, encoding))


def contracts(path: Path, encoding: str | None) -> Iterator[Record]:
    """The contracts of a file, as they would stand in JSON."""
    for name, element in elements(path, ROOTS, CONTRACTS, frozenset(), encoding):
        value = content(element)
        keys = () if isinstance(value, dict) and "_type" in value else ("marches", name)
        yield Record(keys, value, json.dumps(value, ensure_ascii=False))


def content(element: etree._Element) -> object:
    """An element's text, or its children by their names: a list where several bear the same; None where it is empty."""
    children: Item = {}
    for child in element.iterchildren("*"):
        name, value = local(child.tag), content(child)
        known = children.get(name)
        children[name] = [*known, value] if isinstance(known, list) else [known, value] if name in children else value
    return children or (element.text or "").strip() or None
