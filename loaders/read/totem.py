"""TOTEM XML, the exchange format of budgets and accounts: a document and its lines, as the SCDL « Budget » has them.

A `LigneBudget` that is `calculated` (the sums that a « compte financier unique » comes with) is no line of the budget.
Amounts, codes and the operation are the `V` of their own elements; an absent one is empty, never 0. The labels and the
section are those of the account plan (`loaders.reference.plans`); where the line tells its section itself, by
`CaracSup Code="Section"`, that counts. So a line without a chapter, as many recettes are, has its section all the same.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl
from lxml import etree

from loaders.batch import Batch
from loaders.errors import Unreadable
from loaders.read.xml_elements import elements, local
from loaders.reference.plans import SECTIONS, Plan, plan_du_document
from schema.datasets import Budget, LigneBudget

AT_ONCE = 10_000
VERSION = re.compile(rb"<([\w.-]+:)?VersionSchema\s+V\s*=\s*[\"']([^\"']{0,40})[\"']")
PIECE, LONGEST = 1 << 20, 1 << 10  # bytes that are looked at at once, and that the element may be cut in
ROOTS = frozenset({"DocumentBudgetaire", "CompteFinancierUnique"})
HEADS = frozenset({"EnTeteDocBudgetaire", "EnTeteBudget", "BlocBudget"})
LINES = frozenset({"LigneBudget"})
ENDS = frozenset({"Budget"})

Texts = dict[str, Sequence[str | None]]


@dataclass(frozen=True)
class Field:
    """What tells a column's value.

    Attributes:
        elements: the names of the elements that have it; the first that is there counts.
        meanings: what their codes mean; what is not among them stays as it stands.
    """

    elements: tuple[str, ...]
    meanings: Mapping[str, str] = field(default_factory=dict)


NATURES_DECISION = {
    "01": "budget primitif",
    "02": "décision modificative",
    "03": "budget supplémentaire",
    "09": "compte administratif",
    "10": "compte financier unique",
}
HEADER = {
    "etape": Field(("NatDec",), NATURES_DECISION),
    "exercice": Field(("Exer",)),
    "siret": Field(("IdEtab", "IdColl")),
    "nom": Field(("LibelleColl", "LibelleEtab")),
    "libelle": Field(("LibelleEtab",)),
    "nomenclature": Field(("Nomenclature",)),
    "date_decision": Field(("DteDec",)),
    "projet": Field(("ProjetBudget",), {"0": "false", "1": "true"}),
}
LINE = {
    "cont_nat": Field(("ContNat",)),
    "nature": Field(("Nature",)),
    "fonction": Field(("Fonction",)),
    "operation": Field(("Operation",)),
    "op_budg": Field(("OpBudg",), {"0": "réel", "1": "ordre"}),
    "sens": Field(("CodRD",), {"D": "dépense", "R": "recette"}),
    "mt_real": Field(("MtReal",)),
    "mt_budg_prec": Field(("MtBudgPrec",)),
    "mt_rar_prec": Field(("MtRARPrec",)),
    "mt_prop_nouv": Field(("MtPropNouv",)),
    "mt_prev": Field(("MtPrev",)),
    "cred_ouv": Field(("CredOuv",)),
    "mt_rar3112": Field(("MtRAR3112",)),
    "art_spe": Field(
        ("ArtSpe",),
        {"false": "non spécialisé", "0": "non spécialisé", "true": "spécialisé", "1": "spécialisé"},
    ),
}
CELLS = {name: cell for cell, column in enumerate(LINE.values()) for name in column.elements}


def recognises(head: bytes) -> bool:
    """Whether a file that begins so is TOTEM: a « document budgétaire » or a « compte financier unique »."""
    return bool(re.search(rb"<([\w.-]+:)?(DocumentBudgetaire|CompteFinancierUnique)[\s/>]", head))


def version(path: Path) -> str | None:
    """The version of the TOTEM schema that a file follows, as it says itself.

    A « compte financier unique » has the whole of the accounts before it.
    """
    before = b""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            if found := VERSION.search(before + piece):
                return found[2].decode("ascii", errors="replace")
            before = piece[-LONGEST:]
    return None


def read(path: Path, encoding: str | None = None) -> Iterator[Batch]:
    """Each budget of a TOTEM document, then its lines. `ligne` is the rank of the `Budget` or `LigneBudget` in it.

    `encoding`: that of the file, where it is not what it says. Raises `Unreadable` where the file is no XML, no TOTEM,
    or has no budget.
    """
    document = Document()
    for name, element in elements(path, ROOTS, HEADS | LINES, ENDS, encoding):
        if name == "LigneBudget":
            document.add(element)
        elif name in HEADS:
            document.head(name, element)
        if name == "Budget" or len(document.rows) == AT_ONCE:
            yield from document.batches()
        if name == "Budget":
            document.end()
    if not document.budgets:
        raise Unreadable(
            "totem_sans_budget",
            "Ce document budgétaire n’a aucun bloc <Budget> : publiez le document complet, avec ses lignes.",
        )


class Document:
    """What was read of a document and not yet handed on.

    Attributes:
        collectivite: what it says of the collectivité, by the names of the elements.
        budget: what the budget at hand says of itself; empty between two budgets.
        announced: whether that budget was handed on already.
        rows: the cells of its lines, and what `CaracSup` says of the section of each, « I » or « F ».
        ranks: the rank of each line in the document, the calculated ones counted.
        budgets, seen, lines: how many budgets, `LigneBudget` and lines there were so far.
        cells: the cell that each tag fills.
    """

    def __init__(self) -> None:
        self.collectivite: dict[str, str] = {}
        self.budget: dict[str, str] = {}
        self.announced = False
        self.rows: list[list[str | None]] = []
        self.ranks: list[int] = []
        self.budgets = self.seen = self.lines = 0
        self.cells = Cells()

    def head(self, name: str, element: etree._Element) -> None:
        """Take what the document or its budget says of itself."""
        told = self.collectivite if name == "EnTeteDocBudgetaire" else self.budget
        told |= {local(child.tag): child.get("V", "").translate(WINDOWS) for child in element.iterchildren("*")}

    def add(self, element: etree._Element) -> None:
        """Take a line, unless it is calculated."""
        self.seen += 1
        if element.get("calculated") == "true":
            return
        row: list[str | None] = [None] * (len(LINE) + 1)
        cells = self.cells
        for child in element:
            cell = cells[child.tag]
            if cell is not None:
                row[cell] = child.get("V")
            elif child.get("Code") == "Section":
                row[-1] = child.get("V")
        self.rows.append(row)
        self.ranks.append(self.seen)

    def batches(self) -> Iterator[Batch]:
        """The budget at hand, if it was not handed on yet, and its lines; nothing for a <Budget> that says nothing."""
        if not self.announced and (self.budget or self.rows):
            yield Batch(Budget, self.header())
            self.announced = True
        if self.rows:
            ignored = {local(tag) for tag, cell in self.cells.items() if cell is None} - {"CaracSup", ""}
            yield Batch(LigneBudget, self.frame(), ignored)
            self.lines += len(self.rows)
            self.rows, self.ranks = [], []

    def end(self) -> None:
        """Be ready for the next budget."""
        self.budgets += self.announced
        self.budget, self.announced = {}, False

    def header(self) -> pl.DataFrame:
        """The one row of the budget at hand."""
        told = self.collectivite | self.budget
        found = {name: next(filter(None, map(told.get, field.elements)), None) for name, field in HEADER.items()}
        meant = {name: HEADER[name].meanings.get(value or "", value) for name, value in found.items()}
        ranks = {"ligne": pl.Series([self.budgets + 1], dtype=pl.Int32), "ordinal": pl.Series([self.budgets])}
        return pl.DataFrame(ranks | {name: pl.Series([value], dtype=pl.String) for name, value in meant.items()})

    def frame(self) -> pl.DataFrame:
        """The lines at hand, with their labels."""
        *columns, told = zip(*self.rows, strict=True)
        texts: Texts = dict(zip(LINE, columns, strict=True))
        found = {
            name: pl.Series(values, dtype=pl.String) for name, values in (texts | self.labels(texts, told)).items()
        }
        meant = {name: found[name].replace(field.meanings) for name, field in LINE.items() if field.meanings}
        ranks = {
            "ligne": pl.Series(self.ranks, dtype=pl.Int32),
            "ordinal": pl.Series(range(self.lines, self.lines + len(self.rows)), dtype=pl.Int64),
            "budget_id": pl.Series([self.budgets] * len(self.rows), dtype=pl.Int64),
        }
        return pl.DataFrame(ranks | found | meant)

    def labels(self, texts: Texts, told: Sequence[str | None]) -> Texts:
        """What the account plan says of the codes; nothing where the year or the nomenclature is none that is known."""
        known = self.plan({nature for nature in texts["nature"] if nature})
        chapters = [known.chapitres.get(code or "") for code in texts["cont_nat"]]
        functions = zip(texts["fonction"], texts["cont_nat"], strict=True)
        return {
            "cont_nat_libelle": [chapter.libelle if chapter else None for chapter in chapters],
            "nature_libelle": [known.libelle_nature(code or "") for code in texts["nature"]],
            "fonction_libelle": [known.libelle_fonction(code or "", chapter) for code, chapter in functions],
            "section": [
                SECTIONS.get(own or "") or known.section(chapter, nature or "")
                for own, chapter, nature in zip(told, texts["cont_nat"], texts["nature"], strict=True)
            ],
        }

    def plan(self, natures: set[str]) -> Plan:
        """The account plan of the budget at hand."""
        year, nomenclature = self.budget.get("Exer", ""), self.budget.get("Nomenclature", "")
        found = plan_du_document(int(year), nomenclature, natures) if re.fullmatch(r"\s*[0-9]{4}\s*", year) else None
        return found or Plan(nomenclature, 0, 0, {}, {}, {}, {})


class Cells(dict[object, int | None]):
    """The cell that each tag fills, found out when it is first met; None for one that no column takes."""

    def __missing__(self, tag: object) -> int | None:
        """The cell for a tag by its local name."""
        return self.setdefault(tag, CELLS.get(local(tag)))


# Windows characters in documents that call themselves ISO 8859-1, where these codes mean nothing.
WINDOWS = {code: bytes([code]).decode("cp1252", errors="replace") for code in range(0x80, 0xA0)}
