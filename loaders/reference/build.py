"""Makes the carried files of the reference from their public sources; `README.md` says where each comes from.

The files depend on the sources alone: rows in a fixed order, no date in the gzip header.
"""

import csv
import gzip
import io
from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import astuple, fields
from pathlib import Path
from typing import Annotated

import polars as pl
import typer

from loaders.reference import COLLECTIVITES, FOLDER, PLANS_DE_COMPTES, TERRITOIRES, read_territoires
from loaders.reference.comptes import Compte, Sens, comptes
from loaders.reference.decoupage import fetched, read
from loaders.reference.lieux import Lieu, Sirens, identifiant, lieux
from loaders.reference.personnes import Personne, personnes


def main(
    decoupage: Annotated[Path | None, typer.Option(help="Paquet du découpage (.tgz ou dossier) ; sinon npm.")] = None,
    sirens: Annotated[Path | None, typer.Option(help="CSV type,code,siren ; sinon les SIREN déjà connus.")] = None,
    plans: Annotated[Path | None, typer.Option(help="Archive des plans de comptes ; sinon ils restent.")] = None,
    sortie: Annotated[Path, typer.Option(help="Dossier où écrire.")] = FOLDER,
) -> None:
    """Refait les fichiers du référentiel à partir de leurs sources publiques."""
    with nullcontext(decoupage) if decoupage else fetched() as package:
        write_places(package, read_sirens(sirens) if sirens else known_sirens(), sortie)
    if plans:
        write_plans(plans, sortie)


def write_places(package: Path, sirens: Sirens, folder: Path) -> None:
    """The files of places and of legal persons, from the package of places and the SIREN that it lacks."""
    source = read(package)
    places = lieux(source, sirens)
    write(folder / TERRITOIRES, _names(Lieu), map(astuple, places))
    write(folder / COLLECTIVITES, _names(Personne), map(astuple, personnes(source, places)))


def write_plans(archive: Path, folder: Path) -> None:
    """The file of account plans, from the archive of the official ones."""
    header = [*_names(Compte)[:-1], *_names(Sens)]
    write(folder / PLANS_DE_COMPTES, header, (compte.row() for compte in comptes(archive)))


def read_sirens(path: Path) -> Sirens:
    """The SIREN of départements and régions in a CSV with the columns `type` (departement, region), `code`, `siren`."""
    with path.open(encoding="utf-8", newline="") as lines:
        return {identifiant(row["type"], row["code"]): row["siren"] for row in csv.DictReader(lines)}


def known_sirens() -> Sirens:
    """The SIREN of départements and régions in the file as it is carried today."""
    above = read_territoires().filter(pl.col("type").is_in(["DEPARTEMENT", "REGION"])).drop_nulls("siren")
    return dict(above.select("id", "siren").iter_rows())


def write(path: Path, header: Iterable[str], rows: Iterable[tuple[object, ...]]) -> None:
    """The rows as a compressed CSV: values of a tuple parted by `|`, None as nothing."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    lines.writerow(header)
    lines.writerows(["|".join(value) if isinstance(value, tuple) else value for value in row] for row in rows)
    path.write_bytes(gzip.compress(text.getvalue().encode(), 9, mtime=0))


def _names(record: type) -> list[str]:
    return [field.name for field in fields(record)]


if __name__ == "__main__":
    typer.run(main)
