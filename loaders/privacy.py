"""Natural persons who receive are shown as « personne physique »: their names are kept for the operator alone.

The law keeps the names of natural persons out of published data (RGPD; code des relations entre le public et
l'administration, L. 312-1-2). See docs/decisions/0032-names-for-the-operator-alone.md.
"""

import json
from collections.abc import Iterator
from typing import Any

import polars as pl
from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

from loaders.masking import SHOWN, Name, masked
from loaders.natural_persons import TITLE, is_natural, named_in, with_evidence
from loaders.persons import owner
from schema.model import Column, Dataset

# What the operator is told: of a record, or of a rejected row, what is not shown, as JSON.
RESERVED = {"id": pl.String, "enregistrement_id": pl.String, "ligne": pl.Int32, "contenu": pl.String}
NOTHING = pl.DataFrame(schema=RESERVED)
# Of rejected rows, only these are looked at closer.
MAY_NAME = rf'(?i)"\s*{TITLE}\s|"\s*(?:mm?|mr|mmes?|mlle|melle)\.|\b{TITLE}\)?\s*"|particulier|personne\s+physique'
Row = dict[str, Any]


class Privacy(BaseSettings):
    """Set by `SCDL_LOAD_HIDE_PERSONS`."""

    model_config = SettingsConfigDict(env_prefix="SCDL_LOAD_", extra="ignore", frozen=True)

    hide_persons: bool = Field(default=True, description="Show natural persons who receive without their names.")


PRIVACY = Privacy()


def hidden(dataset: type[Dataset], rows: pl.DataFrame, *, hide: bool) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows without the names of natural persons, and what was taken away (`RESERVED`).

    The rows have what `with_evidence` adds: `sans_nom` where a name was taken away, `nom_possible` where one may be.
    """
    none = pl.lit(None, dtype=pl.String)
    if not hide:
        return rows.with_columns(none.alias("sans_nom"), none.alias("nom_possible")), NOTHING
    told = with_evidence(dataset, rows)
    sure = pl.col("sans_nom").is_not_null()
    if not told.select(sure.any()).item():
        return told, NOTHING
    before = told.filter(sure)
    after = [shown(dataset, row) for row in before.iter_rows(named=True)]
    changes = [pl.Series(name, [row[name] for row in after], pl.String) for name in after[0]]
    taken = [reserved(dataset, *pair) for pair in zip(before.iter_rows(named=True), after, strict=True)]
    both = pl.concat([told.filter(~sure), before.with_columns(changes)])
    return both.sort("ordinal"), pl.DataFrame(taken, RESERVED, orient="row")


def shown(dataset: type[Dataset], row: Row) -> Row:
    """What is shown of the row of a natural person: no name, no number of theirs, their name in no other text."""
    people = [person for person in named_in(dataset, row) if row[person.name or ""]]
    names = [Name.of(row[person.name or ""]) for person in people]
    free = {name: masked(row[name], names) for name in texts(dataset) if name in row}
    own = {column: value for p in people for column, value in ((p.name or "", SHOWN), (p.siret.name, None))}
    return free | {name: value for name, value in own.items() if name in row}


def texts(dataset: type[Dataset]) -> Iterator[str]:
    """The columns of free text, and what stands beyond the columns: any of them may name whoever receives."""
    person = owner(dataset)
    for column in dataset.columns:
        free = column.scalar.name in {"Texte", "Code"} and not column.many and not column.choices
        if column.header and free and (person is None or column.name != person.name):
            yield column.name
    yield from ("surplus", "rejoint")


def reserved(dataset: type[Dataset], before: Row, after: Row) -> tuple[str, str, int, str]:
    """What the operator is told of a record: the texts that are not shown, by the names of their columns."""
    taken = {called(dataset, name): before[name] for name, value in after.items() if value != before[name]}
    return f"reserve-{before['marque']}", before["racine"], before["ligne"], json.dumps(taken, ensure_ascii=False)


def called(dataset: type[Dataset], name: str) -> str:
    """What a column is called in the standard."""
    column: Column | None = next((column for column in dataset.columns if column.name == name), None)
    return (column.header or column.graphql_name) if column else name


def hidden_rejections(rejected: pl.DataFrame, *, hide: bool) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The same for rejected rows, which are kept whole: a cell that is a natural person's name is not shown."""
    named = rejected.filter(pl.col("contenu").str.contains(MAY_NAME)) if hide else rejected.clear()
    after = [without_names(text) for text in named["contenu"]]
    changed = named.with_columns(pl.Series("apres", after, pl.String)).filter(pl.col("apres") != pl.col("contenu"))
    if changed.is_empty():
        return rejected, NOTHING
    taken = changed.select(
        ("reserve-" + pl.col("id")).alias("id"), pl.col("id").alias("enregistrement_id"), "ligne", "contenu"
    )
    new = changed.select("id", pl.col("apres").alias("contenu"))
    return rejected.update(new, on="id"), taken


def without_names(text: str) -> str:
    """A row as JSON without the natural persons that its cells name."""
    content = json.loads(text)
    cells = pl.Series(list(leaves(content)), dtype=pl.String)
    found = cells.filter(pl.select(is_natural(pl.lit(cells))).to_series())
    names = [Name.of(cell) for cell in found]
    return json.dumps(rewritten(content, set(found), names), ensure_ascii=False) if names else text


def leaves(content: object) -> Iterator[str]:
    """The texts in a JSON value."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, dict | list):
        for value in content.values() if isinstance(content, dict) else content:
            yield from leaves(value)


def rewritten(content: object, people: set[str], names: list[Name]) -> object:
    """A JSON value with « personne physique » for these people, and without their names elsewhere."""
    if isinstance(content, str):
        return SHOWN if content in people else masked(content, names)
    if isinstance(content, dict):
        return {key: rewritten(value, people, names) for key, value in content.items()}
    return [rewritten(value, people, names) for value in content] if isinstance(content, list) else content
