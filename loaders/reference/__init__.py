"""The reference of places and of legal persons: carried files, made by `python -m loaders.reference.build`, read here.

Where they come from and what they hold: `README.md` beside this file.
"""

from dataclasses import dataclass
from pathlib import Path

import polars as pl

FOLDER = Path(__file__).parent
TERRITOIRES = "territoires.csv.gz"
COLLECTIVITES = "collectivites.csv.gz"
PLANS_DE_COMPTES = "plans_de_comptes.csv.gz"


@dataclass(frozen=True)
class Origine:
    """Where a carried file comes from, as the graph's `source` says it of each record."""

    titre: str
    editeur: str
    url: str
    licence: str
    millesime: str


DECOUPAGE = Origine(
    titre="Découpage administratif français (code officiel géographique, EPCI, populations légales)",
    editeur="Etalab, d'après l'INSEE et la DGCL",
    url="https://github.com/datagouv/decoupage-administratif",
    licence="Licence Ouverte 2.0",
    millesime="2026",
)
SIRENE = Origine(
    titre="Base Sirene : SIREN des départements, des régions et des collectivités à statut particulier",
    editeur="INSEE",
    url="https://www.data.gouv.fr/fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret/",
    licence="Licence Ouverte 2.0",
    millesime="non daté : un SIREN ne change pas",
)
PLANS = Origine(
    titre="Plans de comptes des nomenclatures budgétaires et comptables du secteur public local",
    editeur="Direction générale des collectivités locales (DGCL)",
    url="https://odm-budgetaire.org/",
    licence="Licence Ouverte 2.0",
    millesime="2013-2024",
)


def read_territoires() -> pl.DataFrame:
    """Every place, parents before children: the columns of `Territoire`; `anciens_codes` is a list, never null."""
    codes = pl.col("anciens_codes").str.split("|").fill_null(pl.lit([], dtype=pl.List(pl.String)))
    return _read(TERRITOIRES, "population").with_columns(codes)


def read_collectivites() -> pl.DataFrame:
    """Every legal person of the reference, by SIREN: the columns of `Collectivite` but `id` and `origine`."""
    return _read(COLLECTIVITES, "population")


def read_plans_de_comptes() -> pl.DataFrame:
    """Every code of the account plans and what it meant from the year `de` to the year `a`: see `comptes.Sens`."""
    return _read(PLANS_DE_COMPTES, "de", "a")


def _read(name: str, *integers: str) -> pl.DataFrame:
    """The file, all text but the named columns; what is empty is null."""
    return pl.read_csv(FOLDER / name, infer_schema=False).with_columns(pl.col(*integers).cast(pl.Int64))
