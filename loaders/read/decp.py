"""DECP JSON, the legal format of public contracts: every generation of it becomes rows of contracts and their parts.

All generations, and the variants seen between them, are one table of paths: the declarations' headers are those of the
format of 2022 (2.0.3); `also` has what the format of 2019 (1.5.0) and concessions call the same things. Wrappers
(`{"titulaire": {…}}`), lists of one and flat keys (`"acheteur.id"`) are seen through wherever they stand.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain, islice
from pathlib import Path

from loaders.batch import Batch
from loaders.detect import beginning
from loaders.read.json_records import Lists, Record, records, too_deep
from loaders.read.places import Item
from loaders.read.rows import Kind, Piece, Ranks, Rows, together
from schema.datasets import (
    ActeSousTraitance,
    ExecutionAnnuelle,
    Marche,
    ModificationActeSousTraitance,
    ModificationMarche,
    Tarif,
    Titulaire,
)

AT_ONCE = 10_000  # contracts
AT_HAND = 500  # of them, as objects: more are slower to go through, out of the processor's cache
LISTS: Lists = {"marches": {"marche": {}, "contrat-concession": {}}}
CONTRACT_TYPES = {"marche": "Marché", "contrat-concession": "Contrat de concession"}
CONCESSION_KEYS = {"autoriteConcedante", "autoriteConcedante.id", "concessionnaires", "valeurGlobale", "dateSignature"}

HOLDERS = (("titulaires", "titulaire"), ("concessionnaires", "concessionnaire"))
MARCHE = Kind(
    Marche,
    also={
        "type_contrat": ("_type",),
        "id_acheteur": ("autoriteConcedante.id",),
        "nom_acheteur": ("autoriteConcedante.nom",),
        "types_prix": ("typePrix",),
    },
    parts=(
        Kind(Titulaire, "marche_id", HOLDERS),
        Kind(
            ModificationMarche,
            "marche_id",
            (("modifications", "modification"),),
            (Kind(Titulaire, "modification_id", HOLDERS),),
            also={"date_notification": ("dateSignatureModification",), "montant": ("valeurGlobale",)},
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
    pieces = iter(partial(piece, enumerate(found, start=1), defaultdict(int)), None)
    while several := list(islice(pieces, AT_ONCE // AT_HAND)):
        yield from together(chain.from_iterable(several))


def piece(found: Iterator[tuple[int, Record]], ranks: Ranks) -> list[Piece] | None:
    """The rows of the next contracts and of their parts; None where there are none."""
    contracts = Rows(MARCHE, ranks)
    try:
        for rank, record in islice(found, AT_HAND):
            contracts.add(contract(record), record.line or rank)
            contracts.own["brut"].append(record.text)
            unread = None if isinstance(record.value, dict) else "enregistrement_illisible"
            contracts.own["rejet"].append(record.rejet or unread)
        return list(contracts.pieces()) or None
    except RecursionError:
        raise too_deep() from None


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
