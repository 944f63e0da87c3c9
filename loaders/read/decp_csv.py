"""The CSV form of public contracts, of 2018: a row for each holder and modification repeats its contract.

Its 26 columns (https://schema.data.gouv.fr/scdl/marches-publics/) have all that the JSON of 2019 says: the rows that
follow one another under one number and buyer make a contract, which goes the same way then (`loaders.read.decp`).
Tables that portals make of the JSON, a row for each holder under its own names (`acheteur_id`), are read as that form.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path

from loaders.batch import Batch
from loaders.detect import beginning
from loaders.errors import Unreadable
from loaders.read.decp import rows_of
from loaders.read.dialect import HEADER_WITHIN, SAMPLE
from loaders.read.encoding import as_utf8
from loaders.read.guess import guess
from loaders.read.json_records import Record
from loaders.read.pieces import pieces
from loaders.read.places import Item
from loaders.spelling import loose

CONTRACT = {
    "marche_id": "id",
    "acheteurs_id": "acheteur.id",
    "acheteurs_nom": "acheteur.nom",
    "nature_marche": "nature",
    "marche_objet": "objet",
    "cpv_code": "codeCPV",
    "procedure": "procedure",
    "lieu_exec_code": "lieuExecution.code",
    "lieu_exec_type": "lieuExecution.typeCode",
    "lieu_exec_nom": "lieuExecution.nom",
    "duree_mois": "dureeMois",
    "notification_date": "dateNotification",
    "publication_date": "datePublicationDonnees",
    "montant": "montant",
    "prix_forme": "formePrix",
}
HOLDER = {
    "titulaires_id": "id",
    "titulaires_id_type": "typeIdentifiant",
    "titulaires_denomination": "denominationSociale",
}
MODIFICATION = {
    "modif_objet": "objetModification",
    "modif_publication_date": "datePublicationDonneesModification",
    "modif_duree_mois": "dureeMois",
    "modif_marche_montant": "montant",
    "modif_signature_date": "dateSignatureModification",
}
NEW_HOLDER = {f"modif_{header}": key for header, key in HOLDER.items()}
KNOWN = {*CONTRACT, *HOLDER, *MODIFICATION, *NEW_HOLDER}
TOLD_BY = frozenset({"marche_id", "acheteurs_id", "titulaires_id"})  # which no other format has all of
# What headers are called: loosely as here, or as the JSON says it, the holder's after « titulaire » or « titulaires ».
CALLED = {
    **{loose(header): header for header in KNOWN},
    **{loose(key): header for header, key in CONTRACT.items()},
    **{f"{who}{loose(key)}": header for header, key in HOLDER.items() for who in ("titulaire", "titulaires")},
    "titulairenom": "titulaires_denomination",
}
SEPARATORS = re.compile(r"[;,\t|]")

Cells = Mapping[str, str]


def recognises(head: bytes) -> bool:
    """Whether a file that begins so is of this form: its headers, in any case, are among the first rows."""
    return header_line(head.decode("latin-1")) is not None


def header_line(text: str) -> str | None:
    """The first line that has the headers which tell this form."""
    lines = text.splitlines()[:HEADER_WITHIN]
    return next((line for line in lines if set(map(called, SEPARATORS.split(line))) >= TOLD_BY), None)


def called(header: str) -> str:
    """What this form calls a header; another as it is, in lower case."""
    return CALLED.get(loose(header), header.strip().lower())


def version(path: Path) -> str | None:
    """The one version of this form; None for another table, whose names are its own."""
    line = header_line(beginning(path).decode("latin-1")) or ""
    return "1.0" if {"marche_id", "acheteurs_id"} <= set(re.split(r"[^a-z_]+", line.lower())) else None


def read(path: Path) -> Iterator[Batch]:
    """The contracts of a file, then their parts. Raises `Unreadable`."""
    return rows_of(contracts(path))


def contracts(path: Path) -> Iterator[Record]:
    """The contracts of a file, as they would stand in JSON; each is told by the line of its first row."""
    for _, group in groupby(rows(path), lambda row: contract_of(row[1])):
        (line, first), *others = group
        value = contract([first, *(cells for _, cells in others)])
        yield Record(("marches", "marche"), value, json.dumps(value, ensure_ascii=False), line)


contract_of: Callable[[Cells], tuple[str, ...]] = itemgetter("marche_id", "acheteurs_id")


def contract(rows: list[Cells]) -> Item:
    """The contract that some rows tell: what the first says of it, and each holder and modification once."""
    first = rows[0]
    unknown = {header: text for header, text in first.items() if header not in KNOWN and text}
    return {
        **unknown,
        **(part(first, CONTRACT) or {}),
        "titulaires": each(rows, HOLDER),
        "modifications": [
            {**(part(told[0], MODIFICATION) or {}), "titulaires": each(told, NEW_HOLDER)} for told in modified(rows)
        ],
    }


def modified(rows: list[Cells]) -> list[list[Cells]]:
    """The rows that tell each modification."""
    found: dict[str, list[Cells]] = {}
    for row in rows:
        if part(row, MODIFICATION) or part(row, NEW_HOLDER):
            found.setdefault(str(part(row, MODIFICATION)), []).append(row)
    return list(found.values())


def each(rows: list[Cells], names: dict[str, str]) -> list[Item]:
    """Whom rows name, each but once: by its identifier, else by all that is said of it."""
    told = [found for row in rows if (found := part(row, names))]
    return list({str(one.get("id") or one): one for one in reversed(told)}.values())[::-1]


def part(row: Cells, names: dict[str, str]) -> Item | None:
    """What a row says under some names; None where it says nothing."""
    return {key: text for header, key in names.items() if (text := row.get(header, "").strip())} or None


def rows(path: Path) -> Iterator[tuple[int, Cells]]:
    """The rows under the headers that say anything, each with its line, by the names of the headers in lower case."""
    with as_utf8(path) as text:
        with text.path.open(encoding="utf-8-sig", newline="") as file:
            cut = guess(file.read(SAMPLE))
        lines = enumerate((row for piece in pieces(text.path, cut) for row in piece.rows()), 1)
        headers = header_row(lines)
        for line, row in lines:
            cells = dict(zip(headers, row, strict=False))
            if any(cell.strip() for cell in row):
                yield line, dict.fromkeys(TOLD_BY, "") | cells


def header_row(lines: Iterator[tuple[int, list[str]]]) -> list[str]:
    """The headers, in lower case. Raises `Unreadable` where they are not among the first rows."""
    for _, row in islice(lines, HEADER_WITHIN):
        headers = list(map(called, row))
        if set(headers) >= TOLD_BY:
            return headers
    raise Unreadable("entetes_inconnus", f"Aucune ligne d’en-têtes n’a les colonnes {', '.join(sorted(TOLD_BY))}.")
