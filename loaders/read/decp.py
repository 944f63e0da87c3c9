"""DECP JSON, the legal format of public contracts: every generation of it becomes rows of contracts and their parts.

All generations, and the variants seen between them, are one table of paths: the declarations' headers are those of the
format of 2022 (2.0.3); `ALSO` has what the format of 2019 (1.5.0) and concessions call the same things. Wrappers
(`{"titulaire": {…}}`), lists of one and flat keys (`"acheteur.id"`) are seen through wherever they stand.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from pathlib import Path

import polars as pl

from loaders.batch import Batch
from loaders.detect import beginning
from loaders.read.json_records import Lists, Record, records, too_deep
from loaders.read.places import Item, Places, places, split, texts
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

AT_ONCE = 10_000
LISTS: Lists = {"marches": {"marche": {}, "contrat-concession": {}}}
CONTRACT_TYPES = {"marche": "Marché", "contrat-concession": "Contrat de concession"}
CONCESSION_KEYS = {"autoriteConcedante", "autoriteConcedante.id", "concessionnaires", "valeurGlobale", "dateSignature"}

ALSO: dict[tuple[type[Dataset], str], tuple[str, ...]] = {
    (Marche, "type_contrat"): ("_type",),
    (Marche, "id_acheteur"): ("autoriteConcedante.id",),
    (Marche, "nom_acheteur"): ("autoriteConcedante.nom",),
    (Marche, "types_prix"): ("typePrix",),
    (ModificationMarche, "date_notification"): ("dateSignatureModification",),
    (ModificationMarche, "montant"): ("valeurGlobale",),
}


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

    @cached_property
    def columns(self) -> list[tuple[Column, tuple[str, ...]]]:
        """The columns that the files have, each with its paths."""
        named = [
            (column, ((column.header,) if column.header else ()) + ALSO.get((self.dataset, column.name), ()))
            for column in self.dataset.columns
        ]
        return [(column, paths) for column, paths in named if paths]

    @cached_property
    def places(self) -> Places:
        """What each key of an object gives: a row has a cell for each of the columns."""
        return places((path, cell, column.many) for cell, (column, paths) in enumerate(self.columns) for path in paths)

    @cached_property
    def names(self) -> set[str]:
        """The keys of an object that are read, or that aggregators add and say nothing of the contract."""
        return {*self.places, *(key for part in self.parts for key, _ in part.lists), "_type", "uid", "source"}


HOLDERS = (("titulaires", "titulaire"), ("concessionnaires", "concessionnaire"))
MARCHE = Kind(
    Marche,
    parts=(
        Kind(Titulaire, "marche_id", HOLDERS),
        Kind(
            ModificationMarche,
            "marche_id",
            (("modifications", "modification"),),
            (Kind(Titulaire, "modification_id", HOLDERS),),
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
            (Kind(Tarif, "execution_id", (("tarifs", "tarif"),)),),
        ),
    ),
)


def read(path: Path) -> Iterator[Batch]:
    """The contracts of a DECP file, then their parts, some thousand contracts at a time.

    Raises `Unreadable`, in the midst of it if need be, where the file is not what it seems.
    """
    return rows_of(records(path, LISTS))


def rows_of(found: Iterable[Record]) -> Iterator[Batch]:
    """The rows of some contracts, then those of their parts. `ligne` is a contract's line, or its rank in the file.

    An element that is no object is a row with its `brut` and its `rejet` alone.
    """
    ordinals: Ordinals = defaultdict(count)
    contracts = Rows(MARCHE, ordinals)
    for rank, record in enumerate(found, start=1):
        try:
            contracts.add(contract(record), record.line or rank)
        except RecursionError:
            raise too_deep() from None
        contracts.own["brut"].append(record.text)
        contracts.own["rejet"].append(None if isinstance(record.value, dict) else "enregistrement_illisible")
        if len(contracts.lines) == AT_ONCE:
            yield from contracts.batches()
            contracts = Rows(MARCHE, ordinals)
    yield from contracts.batches()


def contract(record: Record) -> Item:
    """The object of a record, with its type: by the list it stands in, else its own word, else by what it has."""
    if not isinstance(record.value, dict):
        return {}
    item: Item = record.value
    if record.keys[1:]:
        item["_type"] = CONTRACT_TYPES[record.keys[1]]
    elif "_type" not in item:
        item["_type"] = CONTRACT_TYPES["marche" if CONCESSION_KEYS.isdisjoint(item) else "contrat-concession"]
    return item


Ordinals = defaultdict[type[Dataset], "count[int]"]


class Rows:
    """The rows of one kind that a piece of a file has, and those of its parts.

    Attributes:
        ordinals: the ranks to give next, by dataset.
        cells: of each row, what its columns hold, not yet text.
        lines, numbers, parents: of each row, its contract's rank, its own ordinal, and that of the row it is part of.
        own: columns of text that are found elsewhere than in the objects.
        keys: the keys of all the objects.
    """

    def __init__(self, kind: Kind, ordinals: Ordinals) -> None:
        self.kind, self.ordinals = kind, ordinals
        self.cells: list[list[object]] = []
        self.lines: list[int] = []
        self.numbers: list[int] = []
        self.parents: list[int] = []
        self.own: dict[str, list[str | None]] = defaultdict(list)
        self.keys: set[str] = set()
        self.parts = [Rows(part, ordinals) for part in kind.parts]

    def add(self, item: Item, line: int, parent: int = 0) -> None:
        """Add an object as a row, and what it holds as rows of its parts."""
        places, number = self.kind.places, next(self.ordinals[self.kind.dataset])
        row: list[object] = [None] * len(self.kind.columns)
        for key, value in item.items():
            for cell, take in places.get(key, ()):
                if row[cell] is None:
                    row[cell] = take(value) if take else value
        self.cells.append(row)
        self.lines.append(line)
        self.numbers.append(number)
        self.parents.append(parent)
        self.keys.update(item)
        for part in self.parts:
            for key, wrapper in part.kind.lists:
                if held := item.get(key):
                    for child in objects(held, wrapper, part.kind):
                        part.add(child, line, number)

    def batches(self) -> Iterator[Batch]:
        """The rows, then those of their parts; none where there are none."""
        if self.cells:
            yield Batch(self.kind.dataset, self.frame(), ignored=self.keys - self.kind.names)
        for part in self.parts:
            yield from part.batches()

    def frame(self) -> pl.DataFrame:
        """The rows as text: the columns that any of them has, and those that the standard wants."""
        found = [
            (split(texts(values)) if column.many else texts(values)).alias(column.name)
            for (column, _), values in zip(self.kind.columns, zip(*self.cells, strict=True), strict=True)
            if column.required or any(value is not None for value in values)
        ]
        own = [pl.Series(name, values, pl.String) for name, values in self.own.items()]
        links = [pl.Series(self.kind.link, self.parents, pl.Int64)] if self.kind.link else []
        ranks = [pl.Series("ligne", self.lines, pl.Int32), pl.Series("ordinal", self.numbers, pl.Int64)]
        return pl.DataFrame([*ranks, *links, *own, *found])


def objects(held: object, wrapper: str, kind: Kind) -> Iterator[Item]:
    """The objects of a list, or of what stands for one; what is no object becomes one, so that its text is not lost."""
    if isinstance(held, list):
        for element in held:
            yield from objects(element, wrapper, kind)
    elif not isinstance(held, dict):
        if held is not None:
            yield {kind.columns[0][1][0]: held}
    elif isinstance(wrapped := held.get(wrapper), dict | list):
        yield from objects(wrapped, wrapper, kind)
    else:
        yield held


# What a file of contracts is known by: several of its keys. And what only one of the two formats has.
KEYS = re.compile(
    rb'"(acheteur|acheteur\.id|autoriteConcedante|codeCPV|concessionnaires|contrat-concession|dateNotification'
    rb'|datePublicationDonnees|dureeMois|formePrix|lieuExecution|marche|titulaires|valeurGlobale)"\s*:'
)
ONLY_2019 = re.compile(rb'"(_type|denominationSociale|objetModification|nom|acheteur\.id)"\s*:')
ONLY_2022 = re.compile(
    rb'"(marche|contrat-concession|titulaire|concessionnaire|ccag|techniques|modalitesExecution|typesPrix|offresRecues'
    rb'|considerationsSociales|considerationsEnvironnementales)"\s*:'
)


def recognises(head: bytes) -> bool:
    """Whether a file that begins so is DECP JSON: an object that names `marches`, or three of a contract's keys."""
    if not re.match(rb"(\xef\xbb\xbf)?\s*[\[{]", head):
        return False
    return bool(re.search(rb'"marches"\s*:', head)) or len(set(KEYS.findall(head))) >= 3


def version(path: Path) -> str | None:
    """Which format a file follows: "1.5.0" (2019) or "2.0.3" (2022); None where nothing tells."""
    head = beginning(path)
    if ONLY_2022.search(head):
        return "2.0.3"
    return "1.5.0" if ONLY_2019.search(head) else None
