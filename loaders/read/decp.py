"""DECP JSON, the legal format of public contracts: every generation of it becomes rows of the contracts and their parts.

Both generations, and the variants seen between them, are one table of paths: the declarations' headers are those of the
format of 2022 (2.0.3); `ALSO` has what the format of 2019 (1.5.0) and concessions call the same things. Wrappers
(`{"titulaire": {…}}`), lists of one and flat keys (`"acheteur.id"`) are seen through wherever they stand.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from pathlib import Path

import polars as pl

from loaders.batch import Batch
from loaders.read.json_records import Lists, Record, records
from loaders.read.ways import Item, Way, series, text
from schema.datasets import (
    ActeSousTraitance,
    ExecutionAnnuelle,
    Marche,
    ModificationActeSousTraitance,
    ModificationMarche,
    Tarif,
    Titulaire,
)
from schema.model import Column, Dataset

AT_ONCE = 5_000
LISTS: Lists = {"marches": {"marche": {}, "contrat-concession": {}}}


@dataclass(frozen=True)
class Kind:
    """One dataset among those that a record holds.

    Attributes:
        dataset: what the rows are rows of.
        link: the column that names the row which they are part of.
        lists: where that row keeps them: the key of the list, and the key that may wrap each of its elements.
        parts: what they hold themselves.
    """

    dataset: type[Dataset]
    link: str = ""
    lists: tuple[tuple[str, str], ...] = ()
    parts: tuple["Kind", ...] = ()


HOLDERS = (("titulaires", "titulaire"), ("concessionnaires", "concessionnaire"))
MARCHE = Kind(
    Marche,
    parts=(
        Kind(Titulaire, "marche_id", HOLDERS),
        Kind(
            ModificationMarche,
            "marche_id",
            (("modifications", "modification"),),
            parts=(Kind(Titulaire, "modification_id", HOLDERS),),
        ),
        Kind(ActeSousTraitance, "marche_id", (("actesSousTraitance", "acteSousTraitance"),)),
        Kind(
            ModificationActeSousTraitance,
            "marche_id",
            (("modificationsActesSousTraitance", "modificationActeSousTraitance"),),
        ),
        Kind(
            ExecutionAnnuelle,
            "marche_id",
            (("donneesExecution", "donneesAnnuelles"),),
            parts=(Kind(Tarif, "execution_id", (("tarifs", "tarif"),)),),
        ),
    ),
)

ALSO: dict[tuple[type[Dataset], str], tuple[str, ...]] = {
    (Marche, "type_contrat"): ("_type",),
    (Marche, "id_acheteur"): ("autoriteConcedante.id",),
    (Marche, "nom_acheteur"): ("autoriteConcedante.nom",),
    (Marche, "types_prix"): ("typePrix",),
    (ModificationMarche, "date_notification"): ("dateSignatureModification",),
    (ModificationMarche, "montant"): ("valeurGlobale",),
}
CONCESSION_KEYS = {"autoriteConcedante", "autoriteConcedante.id", "concessionnaires", "valeurGlobale", "dateSignature"}
# Keys of no meaning for the contract itself: aggregators add them.
KNOWN_KEYS = {"_type", "uid", "source"}


def read(path: Path) -> Iterator[Batch]:
    """The contracts of a DECP file, then their parts, some thousand contracts at a time.

    `ligne` is the rank of the contract in the file. An element that is no object is a row with its `brut` and its
    `rejet` alone. Raises `Unreadable`, in the midst of it if need be, where the file is not what it seems.
    """
    counts: Counter[type[Dataset]] = Counter()
    source = records(path, LISTS)
    while chunk := list(islice(source, AT_ONCE)):
        first = counts[Marche]
        yield from batches(MARCHE, contracts(chunk, first), counts)


@dataclass(frozen=True)
class Found:
    """What a piece of a file has of one kind.

    Attributes:
        items: the objects.
        lines: the rank of the contract that each belongs to, from 1.
        parents: the ordinal of the row that each is part of; None for the contracts themselves.
        more: columns that are known already.
    """

    items: list[Item]
    lines: list[int]
    parents: list[int] | None
    more: tuple[pl.Series, ...] = ()


def contracts(chunk: list[Record], first: int) -> Found:
    """The contracts of a piece of a file, with what only their whole tells."""
    items = [record.value if isinstance(record.value, dict) else {} for record in chunk]
    refused = [None if isinstance(record.value, dict) else "enregistrement_illisible" for record in chunk]
    return Found(
        items,
        list(range(first + 1, first + len(items) + 1)),
        None,
        (
            pl.Series("type_contrat", [contract_type(record) for record in chunk], pl.String),
            pl.Series("brut", [record.text for record in chunk], pl.String),
            pl.Series("rejet", refused, pl.String),
        ),
    )


def contract_type(record: Record) -> str | None:
    """Marché or concession: by the list it stands in, by its own word, else by what only a concession has."""
    if not isinstance(record.value, dict):
        return None
    if record.keys[1:]:
        return "Contrat de concession" if record.keys[1] == "contrat-concession" else "Marché"
    if told := record.value.get("_type"):
        return text(told)
    return "Marché" if CONCESSION_KEYS.isdisjoint(record.value) else "Contrat de concession"


def batches(kind: Kind, found: Found, counts: Counter[type[Dataset]]) -> Iterator[Batch]:
    """The rows of a kind, then those of its parts; `counts` has how many rows of each dataset came before."""
    first = counts[kind.dataset]
    counts[kind.dataset] += len(found.items)
    names: set[str] = set().union(*found.items)
    yield Batch(kind.dataset, frame(kind, found, first, names), ignored=names - known_names(kind))
    for part in kind.parts:
        if (held := parts(part, found, first)).items:
            yield from batches(part, held, counts)


def parts(kind: Kind, found: Found, first: int) -> Found:
    """What the objects found hold of one kind."""
    items, lines, parents = [], [], []
    for rank, item in enumerate(found.items):
        for key, wrapper in kind.lists:
            if held := item.get(key):
                for child in objects(held, wrapper, kind):
                    items.append(child)
                    lines.append(found.lines[rank])
                    parents.append(first + rank)
    return Found(items, lines, parents)


def objects(held: object, wrapper: str, kind: Kind) -> Iterator[Item]:
    """The objects of a list, or of what stands for one; what is no object becomes one, so that its text is not lost."""
    if isinstance(held, list):
        for element in held:
            yield from objects(element, wrapper, kind)
    elif not isinstance(held, dict):
        if held is not None:
            yield {next(column.header for column in kind.dataset.columns if column.header): held}
    elif isinstance(wrapped := held.get(wrapper), (dict, list)):
        yield from objects(wrapped, wrapper, kind)
    else:
        yield held


def frame(kind: Kind, found: Found, first: int, names: set[str]) -> pl.DataFrame:
    """The rows of the objects found: the columns that any of them has, and those that the standard wants."""
    known = {series.name for series in found.more}
    own = [
        series(column, ways, found.items)
        for column, ways in columns(kind.dataset)
        if column.name not in known and (column.required or any(way.known(names) for way in ways))
    ]
    lines = pl.Series("ligne", found.lines, pl.Int32)
    ordinals = pl.int_range(first, first + len(found.items), dtype=pl.Int64, eager=True).alias("ordinal")
    links = [] if found.parents is None else [pl.Series(kind.link, found.parents, pl.Int64)]
    return pl.DataFrame([lines, ordinals, *links, *found.more, *own])


@cache
def columns(dataset: type[Dataset]) -> tuple[tuple[Column, tuple[Way, ...]], ...]:
    """The columns that the files have, each with the ways to its value, the newest format's first."""
    paths = [
        (column, (*([column.header] if column.header else []), *ALSO.get((dataset, column.name), ())))
        for column in dataset.columns
    ]
    return tuple((column, tuple(Way.of(path) for path in found)) for column, found in paths if found)


@cache
def known_names(kind: Kind) -> frozenset[str]:
    """The keys of an object of some kind that are read, or mean nothing."""
    ways = [way for _, found in columns(kind.dataset) for way in found]
    return KNOWN_KEYS.union(
        (way.keys[0] for way in ways), (way.flat for way in ways), (key for part in kind.parts for key, _ in part.lists)
    )


MARKS = (
    "acheteur acheteur.id autoriteConcedante codeCPV concessionnaires contrat-concession dateNotification "
    "datePublicationDonnees dureeMois formePrix lieuExecution marche marches titulaires valeurGlobale"
).split()
MARKED = re.compile(rb'"(%s)"\s*:' % b"|".join(re.escape(mark).encode() for mark in MARKS))
# Keys that only one of the two formats has.
ONLY_2019 = re.compile(rb'"(_type|denominationSociale|objetModification)"\s*:|"nom"\s*:|"acheteur\.')
ONLY_2022 = re.compile(
    rb'"(marche|contrat-concession|titulaire|concessionnaire|ccag|techniques|modalitesExecution|typesPrix|offresRecues)"\s*:'
)


def recognises(head: bytes) -> bool:
    """Whether a file that begins so is DECP JSON: an object or a list, with three of its keys or its very name."""
    if head.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] not in (b"{", b"["):
        return False
    found = {match[1] for match in MARKED.finditer(head)}
    return b"marches" in found or len(found) >= 3


def version(head: bytes) -> str | None:
    """Which of the two formats a file that begins so follows: "1.5.0" (2019), "2.0.3" (2022); None if nothing tells."""
    if ONLY_2022.search(head):
        return "2.0.3"
    return "1.5.0" if ONLY_2019.search(head) else None
