"""The official account plans: what the chapters, natures and functions of a budget mean, and their section.

How the SCDL « Budget » derives from a TOTEM document with the help of a plan was read off five published pairs of both
(693 lines, held by `tests/test_reference_plans.py`):

- A line is a `LigneBudget` with a `Nature`, in the document's order. Those of a « compte financier unique » without one
  (they have a `Groupe`, a `ChapitreNature` or a `RegroupNature`, and an attribute `calculated`) are totals, no lines.
- `BGT_CONTNAT`, `BGT_NATURE`, `BGT_FONCTION`, `BGT_OPERATION` and the amounts are the `V` of their own elements as they
  stand. An absent amount is empty, never 0. `MtSup`, `CaracSup`, `ContOp`, `LibCpte` and `TypOpBudg` do not enter.
- The labels are the plan's for exactly that code: a subdivision of the editor's own (chapter « 4581001 ») has none.
- `BGT_SECTION` is that of the chapter, and empty where the line has no `ContNat` (left out for many recettes, and for
  an opération, which has a `ContOp`) or one that the plan does not have. The standard wants it always: `Plan.section`
  tells it by the nature then, and agrees with `CaracSup Code="Section"` wherever a line has that.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

import polars as pl

from loaders.reference import read_plans_de_comptes

SECTIONS = {"F": "fonctionnement", "I": "investissement"}
LIGNES = ("dr", "does", "dois", "rr", "roes", "rois")
"""The kinds of lines: dépense or recette; réelle, d'ordre entre sections, d'ordre à l'intérieur de la section."""


@dataclass(frozen=True)
class Chapitre:
    """A chapter: its label, and its section in words."""

    libelle: str
    section: str


@dataclass(frozen=True)
class Nature:
    """An account by nature: its label, and the chapter that takes it, by kind of line (`LIGNES`).

    The chapters of one nature are always of one section, and there are none for an account that no budget line uses.
    """

    libelle: str
    chapitres: Mapping[str, str]


@dataclass(frozen=True)
class Plan:
    """The account plan of one nomenclature.

    Attributes:
        nomenclature: as TOTEM writes it, « M57-M57_A ».
        exercice: the year that was asked for.
        annee: the year of the plan that answers: another one, where none is known for `exercice`.
        chapitres: by code, those of budgets voted by nature and of those by function (their codes never meet).
        natures: by code.
        fonctions: by code, the plain ones, beside the natures.
        comptes_fonctionnels: by code, the accounts of budgets voted by function.
    """

    nomenclature: str
    exercice: int
    annee: int
    chapitres: Mapping[str, Chapitre]
    natures: Mapping[str, Nature]
    fonctions: Mapping[str, str]
    comptes_fonctionnels: Mapping[str, str]

    def libelle_chapitre(self, code: str) -> str | None:
        """The label of a chapter (`ContNat`); None where the plan does not have the code."""
        chapitre = self.chapitres.get(code)
        return chapitre.libelle if chapitre else None

    def libelle_nature(self, code: str) -> str | None:
        """The label of an account by nature; None where the plan does not have the code."""
        nature = self.natures.get(code)
        return nature.libelle if nature else None

    def libelle_fonction(self, code: str, chapitre: str | None = None) -> str | None:
        """The label of a function, None where the plan does not have it.

        A few codes are both a plain function and a functional account (« 921 » of M52): the line's chapter decides.
        """
        by_function = (chapitre or "").startswith("9")
        first, then = self.fonctions, self.comptes_fonctionnels
        return then.get(code, first.get(code)) if by_function else first.get(code, then.get(code))

    def chapitre(self, nature: str, sens: str, op_budg: str = "0", typ_op_budg: str | None = None) -> str | None:
        """The chapter that takes a line of this nature, for the many lines that have no `ContNat`; None: not foreseen.

        Args:
            nature: the account.
            sens: `CodRD`, « D » or « R ».
            op_budg: `OpBudg`, « 1 » for an order operation.
            typ_op_budg: `TypOpBudg` of an order operation, « 1 » within one section, « 2 » between the two.
        """
        order = "ois" if typ_op_budg == "1" else "oes"
        known = self.natures.get(nature)
        return known.chapitres.get(sens.lower() + (order if op_budg == "1" else "r")) if known else None

    def section(self, chapitre: str | None, nature: str) -> str | None:
        """« investissement » or « fonctionnement », None where the plan knows neither code.

        The chapter's; else that of the chapters that take the nature, or the account of which it is a subdivision.
        """
        if known := self.chapitres.get(chapitre or ""):
            return known.section
        wider = (self.natures.get(nature[:length]) for length in range(len(nature), 0, -1))
        account = next((account for account in wider if account and account.chapitres), None)
        return self.chapitres[next(iter(account.chapitres.values()))].section if account else None


@lru_cache(maxsize=64)
def plan(exercice: int, nomenclature: str) -> Plan | None:
    """The plan for a year: that year's, else the nearest before it, else the first after; None: no such nomenclature.

    Args:
        exercice: the budget's year.
        nomenclature: as in TOTEM's `Nomenclature`, « M14-M14_COM_500_3500 ».
    """
    codes = _codes().filter(pl.col("nomenclature") == nomenclature)
    if codes.is_empty():
        return None
    years = sorted({year for de, a in codes.select("de", "a").unique().iter_rows() for year in range(de, a + 1)})
    annee = max((year for year in years if year <= exercice), default=years[0])
    return _plan(nomenclature, exercice, annee, codes.filter((pl.col("de") <= annee) & (pl.col("a") >= annee)))


def plan_du_document(exercice: int, nomenclature: str, natures: Collection[str]) -> Plan | None:
    """The plan that a document was made with: its year's, or the next year's where that knows more of its natures.

    A plan is amended during its year, and the published one can be older than the year's last budgets: the accounts
    that these already use are in the plan of the year after.
    """
    candidates = (plan(year, nomenclature) for year in (exercice, exercice + 1))
    known = [replace(candidate, exercice=exercice) for candidate in candidates if candidate]
    return max(known, key=lambda candidate: sum(nature in candidate.natures for nature in natures), default=None)


@lru_cache(maxsize=1)
def _codes() -> pl.DataFrame:
    return read_plans_de_comptes()


def _plan(nomenclature: str, exercice: int, annee: int, codes: pl.DataFrame) -> Plan:
    def rows(*genres: str) -> list[dict[str, str]]:
        return codes.filter(pl.col("genre").is_in(genres)).to_dicts()

    chapters = rows("chapitre", "chapitre fonctionnel")
    return Plan(
        nomenclature=nomenclature,
        exercice=exercice,
        annee=annee,
        chapitres={row["code"]: Chapitre(row["libelle"], SECTIONS[row["section"]]) for row in chapters},
        natures={row["code"]: _nature(row) for row in rows("nature")},
        fonctions={row["code"]: row["libelle"] for row in rows("fonction")},
        comptes_fonctionnels={row["code"]: row["libelle"] for row in rows("compte fonctionnel")},
    )


def _nature(row: Mapping[str, str]) -> Nature:
    return Nature(row["libelle"], {kind: row[kind] for kind in LIGNES if row[kind]})
