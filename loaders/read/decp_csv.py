"""The CSV form of public contracts, of 2018: a row for each holder and modification repeats its contract.

Its 26 columns (https://schema.data.gouv.fr/scdl/marches-publics/) have all that the JSON of 2019 says: the rows that
follow one another under one number and buyer make a contract, which goes the same way then (`loaders.read.decp`).
Tables that portals make of the JSON, a row for each holder under its own names (`acheteur_id`), are read as that form.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import polars as pl

from loaders.batch import Batch
from loaders.errors import Unreadable
from loaders.read.decp import rows_of
from loaders.read.dialect import HEADER_WITHIN, first_rows, sample_of
from loaders.read.encoding import as_utf8
from loaders.read.guess import guess
from loaders.read.json_records import Record
from loaders.read.pieces import pieces
from loaders.read.places import Item
from loaders.read.rejoined import OUT_OF_PLACE, Rejoiner
from loaders.read.split import Cut
from loaders.spelling import loose
from schema.datasets import Marche
from schema.model import Column

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
# What each header says, as reports and anomalies call it.
SAID = CONTRACT | {
    header: f"{part}.{key}"
    for part, names in (
        ("titulaires", HOLDER),
        ("modifications", MODIFICATION),
        ("modifications.titulaires", NEW_HOLDER),
    )
    for header, key in names.items()
}
# What a row says first that sums others, where it has neither buyer nor holder.
TOTAL = re.compile(r"\W*(?:s(?:ous)?[\s./-]*)?(?:total|totaux|ensemble|cumul|report|somme)\b", re.IGNORECASE)
SEPARATORS = re.compile(r"[;,\t|]")

Cells = Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """A table of contracts.

    Attributes:
        text: where it is, in UTF-8.
        encoding: what it was written in.
        cut: how its rows are cut into cells.
        skipped: how many rows stand above its header row.
        headers: the cells of that row.
    """

    text: Path
    encoding: str
    cut: Cut
    skipped: int
    headers: list[str]

    @cached_property
    def names(self) -> list[str]:
        """What this form calls the headers."""
        return list(map(called, self.headers))

    @property
    def matched(self) -> dict[str, str]:
        """Header → what it says, of those that say something here."""
        return {header: SAID[name] for header, name in zip(self.headers, self.names, strict=True) if name in SAID}

    @property
    def missing(self) -> list[str]:
        """What every contract should say and no header does."""
        return [SAID[name] for name in (*CONTRACT, *HOLDER) if name not in self.names]

    @property
    def version(self) -> str | None:
        """The one version of this form; None for another table, whose names are its own."""
        return "1.0" if {"marche_id", "acheteurs_id"} <= {header.strip().lower() for header in self.headers} else None

    def batches(self) -> Iterator[Batch]:
        """The contracts, then their parts. Raises `Unreadable`."""
        written = pl.lit(value=True).alias("ecrit")
        return (replace(batch, rows=batch.rows.with_columns(written)) for batch in rows_of(self.contracts()))

    def contracts(self) -> Iterator[Record]:
        """The contracts, each told by the line of its first row. A row that is no record, or out of place, is none."""
        for refused, group in groupby(self.lines(), lambda line: line.rejet):
            if refused:
                yield from (Record((), None, line.text, line.number, refused) for line in group)
                continue
            for _, same in groupby(group, lambda line: contract_of(line.cells)):
                first, *others = same
                value = contract([first.cells, *(line.cells for line in others)])
                yield Record(("marches", "marche"), value, json.dumps(value, ensure_ascii=False), first.number)

    def lines(self) -> Iterator["Line"]:
        """The rows under the headers that say anything."""
        number, rejoiner = self.skipped + 1, Rejoiner(self.cut, self.columns, len(self.headers))
        for piece in pieces(self.text, self.cut, number):
            rows = piece.rows()
            long = rejoiner.rejoined(rows)
            for place, row in enumerate(rows):
                number += 1
                if any(cell.strip() for cell in row):
                    put = long.get(place)
                    yield Line(number, self.names, row, is_shifted=bool(put and (put.rejoined or put.rejet)))

    @property
    def columns(self) -> dict[int, Column]:
        """The columns of contracts, by the places of their headers."""
        known = {column.header: column for column in Marche.columns}
        said = ((place, known.get(CONTRACT.get(name, ""))) for place, name in enumerate(self.names))
        return {place: column for place, column in said if column}


@dataclass(frozen=True)
class Line:
    """A row of a table.

    Attributes:
        number: where it stands in the file.
        names: what this form calls the headers.
        row: its cells.
        is_shifted: whether the separator parts a value of it, so that others are out of their columns.
    """

    number: int
    names: list[str]
    row: list[str]
    is_shifted: bool

    @property
    def rejet(self) -> str | None:
        """The code of why it is no row of a contract, if it is none."""
        if self.is_shifted:
            return OUT_OF_PLACE
        cells = self.cells
        if any(cells[name].strip() for name in ("acheteurs_id", "titulaires_id")):
            words = cells["acheteurs_id"].strip()[:1].isalpha()  # a number, nearly everywhere
            return "entetes_repetes" if words and all(called(cells[name]) == name for name in TOLD_BY) else None
        told = [cell.strip() for cell in self.row if cell.strip()]
        if TOTAL.match(told[0]):
            return "ligne_de_total"
        return "cellule_seule" if len(told) == 1 and not cells["marche_id"].strip() else None

    @cached_property
    def cells(self) -> Cells:
        """Its cells, by `names`."""
        return dict.fromkeys(TOLD_BY, "") | dict(zip(self.names, self.row, strict=False))

    @property
    def text(self) -> str:
        """It as JSON."""
        return json.dumps(self.row, ensure_ascii=False)


@contextmanager
def opened(path: Path) -> Iterator[Table]:
    """Begin to read a file. Raises `Unreadable` where the headers are not among the first rows."""
    with as_utf8(path) as text:
        sample = sample_of(text.path)
        cut = guess(sample)
        for skipped, row in enumerate(first_rows(sample, cut)):
            if set(map(called, row)) >= TOLD_BY:
                yield Table(text.path, text.encoding, cut, skipped, row)
                return
        raise Unreadable("entetes_inconnus", f"Aucune ligne d’en-têtes n’a les colonnes {', '.join(sorted(TOLD_BY))}.")


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
