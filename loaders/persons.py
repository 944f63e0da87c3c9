"""Which columns of a dataset name persons: the collectivité that a record is of, and the organisations that receive."""

from dataclasses import dataclass

import polars as pl

from loaders.rules.identifiers import valid_siret
from schema.datasets import Organisation
from schema.model import Column, Dataset
from schema.relations import references


@dataclass(frozen=True)
class Person:
    """The column of a SIRET, and the one that has its bearer's name, if any."""

    siret: Column
    name: str | None


def owner(dataset: type[Dataset]) -> Person | None:
    """The collectivité that a record is of: its first SIRET that does not name a recipient."""
    own = (column for column in dataset.columns if column.scalar.name == "Siret" and column.reference is None)
    column = next(own, None)
    return Person(column, name_of(dataset, column)) if column else None


def recipients(dataset: type[Dataset]) -> list[Person]:
    """The organisations that a record, or a part of one, names."""
    return [
        Person(column, name_of(dataset, column))
        for column, reference in references(dataset)
        if reference.target is Organisation
    ]


def name_of(dataset: type[Dataset], column: Column) -> str | None:
    """The name that stands beside a SIRET: `nom_attribuant` beside `id_attribuant`, `nom` beside `siret`."""
    names = {column.name for column in dataset.columns}
    beside = (column.name.replace("siret", "nom"), column.name.replace("id_", "nom_", 1), "nom")
    return next((name for name in beside if name in names and name != column.name), None)


def collectivites(dataset: type[Dataset], rows: pl.DataFrame) -> pl.DataFrame:
    """The collectivités that the rows are of, by their own word, each with the first name given to it."""
    person = owner(dataset)
    found = rows.select(pl.col("siren_dit").alias("siren"), named(rows, person)).drop_nulls("siren")
    return found.unique("siren", keep="first", maintain_order=True)


def organisations(dataset: type[Dataset], rows: pl.DataFrame) -> pl.DataFrame:
    """The organisations that the rows name by a valid SIRET, each with the first name given to it."""
    found = [NO_ORGANISATIONS]
    for person in recipients(dataset):
        if person.siret.name in rows.columns:
            told = rows.select(pl.col(person.siret.name).alias("siret"), named(rows, person))
            firsts = told.lazy().unique("siret", keep="first", maintain_order=True)
            found.append(firsts.filter(valid_siret(pl.col("siret"))).collect())
    return pl.concat(found).unique("siret", keep="first", maintain_order=True)


def named(rows: pl.DataFrame, person: Person | None) -> pl.Expr:
    """The name of a person on each row, where there is one."""
    name = person.name if person else None
    return (pl.col(name) if name and name in rows.columns else pl.lit(None, dtype=pl.String)).alias("nom")


NO_ORGANISATIONS = pl.DataFrame(schema={"siret": pl.String, "nom": pl.String})
