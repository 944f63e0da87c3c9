"""Rows that are part of other rows of a file: from a parent's rank to its identifier, and to the record it is of."""

import polars as pl

from schema.datasets import DATASETS, Enregistrement, Partie
from schema.model import Dataset
from schema.relations import references

# What is known of a parent: its identifier, the record that it is (part of), and that record's collectivité.
KNOWN = ("id", "racine", "racine_ordinal", "collectivite_siren")


def links(dataset: type[Dataset]) -> dict[str, type[Dataset]]:
    """The columns of a dataset that name a record of the same file, and what that is a record of."""
    return {
        column.name: reference.target
        for column, reference in references(dataset)
        if isinstance(reference.target, type) and issubclass(reference.target, (Enregistrement, Partie))
        if reference.target is not Enregistrement and reference.to == "id"
    }


PARENTS = frozenset(target for dataset in DATASETS for target in links(dataset).values())
# Those whose parts come with them, and nothing else refers to.
WHOLES = PARENTS - {
    target for dataset in DATASETS if not issubclass(dataset, Partie) for target in links(dataset).values()
}


class Families:
    """What is known, so far in a file, of the rows that others may be part of."""

    def __init__(self) -> None:
        self.known: dict[type[Dataset], pl.DataFrame] = {}

    def remember(self, dataset: type[Dataset], rows: pl.DataFrame) -> None:
        """Keep what others will want of these rows: `ordinal`, and `KNOWN`.

        Records may refer to any that came before, and these are few; parts come before the next rows of their parents,
        which may then be forgotten, however many there are.
        """
        if dataset in PARENTS:
            before = [self.known[dataset]] if dataset in self.known and dataset not in WHOLES else []
            self.known[dataset] = pl.concat([*before, rows.select("ordinal", *KNOWN)])

    def attach(self, dataset: type[Dataset], rows: pl.DataFrame) -> pl.DataFrame:
        """The rows with their parents' identifiers for their ranks, and the parents' `KNOWN` beside.

        A part whose parent was rejected goes with it: it is kept whole there.
        """
        present = {name: target for name, target in links(dataset).items() if name in rows.columns}
        for name, target in present.items():
            rows = self.follow(rows, name, target)
        if not present:
            return rows
        kept = rows.with_columns(
            pl.coalesce(f"{name}:{known}" for name in present).alias(f"parent:{known}") for known in KNOWN
        )
        return kept.filter(pl.col("parent:id").is_not_null())

    def follow(self, rows: pl.DataFrame, name: str, target: type[Dataset]) -> pl.DataFrame:
        """The rows with what is known of the parent that one column names."""
        parents = self.known.get(target, NOBODY).select(
            pl.col("ordinal").alias(name), *(pl.col(known).alias(f"{name}:{known}") for known in KNOWN)
        )
        joined = rows.join(parents, on=name, how="left", maintain_order="left")
        return joined.with_columns(pl.col(f"{name}:id").alias(name))


NOBODY = pl.DataFrame(
    schema={
        "ordinal": pl.Int64,
        "id": pl.String,
        "racine": pl.String,
        "racine_ordinal": pl.Int64,
        "collectivite_siren": pl.String,
    }
)
