"""Who received in their own name: shown as « personne physique », since what is published here is no file of people.

The law keeps the names of natural persons out of published data (RGPD; code des relations entre le public et
l'administration, L. 312-1-2). The evidence is the row's: a civility before a name. A missing SIRET proves nothing.
"""

from collections.abc import Iterator

import polars as pl
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from loaders.persons import recipients
from schema.model import Column, Dataset

SHOWN = "personne physique"
# « M. le Maire » is a charge and « Madame la Marquise » a company: an article after the civility, and it is no name.
CIVILITY = r"(?i)^(?:m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle)\s+(?:\p{L}[\p{L}'’.-]*\s*){1,6}$"
ARTICLE = r"(?i)^\S+\s+(?:le|la|les|du|des)\s"
# « Madame Cinéma », « Compagnie Monsieur Max »: what such names tell is an organisation.
BODIES = (
    r"(?i)\b(?:asso\w*|atelier\w*|amicale|cie|cinéma\w*|club|collectif|comité|compagnie|école|ensemble|entreprise|"
    r"fondation|groupe|prod\w*|sarl|sas|sasu|eurl|scop|sci|société|studio\w*|théâtre|union)\b"
)


class Privacy(BaseSettings):
    """Set by `SCDL_LOAD_HIDE_PERSONS`."""

    model_config = SettingsConfigDict(env_prefix="SCDL_LOAD_", extra="ignore", frozen=True)

    hide_persons: bool = Field(default=True, description="Show natural persons who receive without their names.")


PRIVACY = Privacy()


def is_natural(name: pl.Expr) -> pl.Expr:
    """Whether a name is a natural person's, by a civility before it."""
    return name.str.contains(CIVILITY) & ~name.str.contains(ARTICLE) & ~name.str.contains(BODIES)


def names(dataset: type[Dataset], rows: pl.DataFrame) -> Iterator[Column]:
    """The columns that name whoever receives."""
    for name in sorted({person.name for person in recipients(dataset) if person.name}):
        if rows.schema.get(name) == pl.String:
            yield dataset.column(name)


def hidden(dataset: type[Dataset], rows: pl.DataFrame, *, hide: bool) -> pl.DataFrame:
    """The rows with « personne physique » for the names of natural persons, and `sans_nom`: the column concerned."""
    columns = list(names(dataset, rows)) if hide else []
    found = [pl.when(is_natural(pl.col(c.name))).then(pl.lit(c.header or c.graphql_name)) for c in columns]
    told = pl.coalesce(found) if found else pl.lit(None, dtype=pl.String)
    shown = [
        pl.when(is_natural(pl.col(c.name))).then(pl.lit(SHOWN)).otherwise(pl.col(c.name)).alias(c.name) for c in columns
    ]
    return rows.with_columns(told.alias("sans_nom"), *shown)
