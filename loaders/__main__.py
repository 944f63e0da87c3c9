"""`python -m loaders`: the command line. What it prints for people is in French."""

import asyncio
import gc
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AsyncExitStack, contextmanager
from typing import Annotated

import asyncpg
import orjson
import typer
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

import embedded
from loaders.checking import check
from loaders.database import NoTables, connected
from loaders.errors import Unreadable
from loaders.fetch import File, local
from loaders.formats import OPENINGS, Format, Outcome, write
from loaders.headers import cells, fields, quoted
from loaders.kinds import KINDS, Kind
from loaders.listing import Listing
from loaders.load import Provenance, load
from loaders.match import best_match
from loaders.members import files_at
from loaders.memory import give_back
from loaders.reference_tables import ensure_reference
from loaders.report import Refusal
from loaders.reserve import write_reserve
from loaders.rules.identifiers import is_siren
from loaders.transcribe import transcribe
from loaders.withdrawn import withdraw
from schema.migrations import migrate

app = typer.Typer(
    help="Charger des données publiques locales dans la base.", no_args_is_help=True, add_completion=False
)


def kind_named(name: str) -> Kind:
    """A kind of file given on the command line."""
    if name not in KINDS:
        raise typer.BadParameter(f"les jeux connus sont {', '.join(KINDS)}.")
    return KINDS[name]


def siren(text: str) -> str:
    """A SIREN given on the command line."""
    if not is_siren(text):
        raise typer.BadParameter("un SIREN a neuf chiffres, dont le dernier est une clé de contrôle.")
    return text


Origins = Annotated[list[str], typer.Argument(metavar="FICHIER_OU_URL...", help="Fichiers, ou adresses http(s).")]
Dataset = Annotated[
    Kind | None,
    typer.Option(parser=kind_named, metavar="JEU", help=f"{', '.join(KINDS)} ; par défaut, reconnu au contenu."),
]
Collectivite = Annotated[
    str | None,
    typer.Option(
        parser=siren, metavar="SIREN", help="Collectivité dont relève le fichier, si ses lignes ne le disent pas."
    ),
]
Titre = Annotated[str | None, typer.Option(help="Titre du jeu de données.")]
Producteur = Annotated[str | None, typer.Option(help="Organisme qui publie le fichier.")]
Licence = Annotated[str | None, typer.Option(help="Licence de réutilisation.")]
Written = Annotated[
    Format, typer.Option("--format", help="Compte rendu : text pour les personnes, json ou csv pour les programmes.")
]
Only = Annotated[
    bool, typer.Option("--check", help="Vérifier sans rien charger, ni base de données ; code 1 aussi pour un rejet.")
]

Force = Annotated[bool, typer.Option("--force", help="Charger de nouveau même un fichier inchangé.")]


@app.command("load")
def load_files(
    origins: Origins,
    dataset: Dataset = None,
    collectivite: Collectivite = None,
    titre: Titre = None,
    producteur: Producteur = None,
    licence: Licence = None,
    written: Written = Format.text,
    check_only: Only = False,
    force: Force = False,
) -> None:
    """Charger des fichiers ; chacun remplace ce qui en avait été chargé. Code 1 si l'un d'eux est refusé."""
    provenance = Provenance(titre=titre, producteur=producteur, licence=licence, collectivite=collectivite)
    url = None if check_only else prepared_database()
    sys.stdout.buffer.write(OPENINGS.get(written, b""))
    failed = False
    for origin in origins:
        for outcome in asyncio.run(outcomes_of(url, origin, provenance, dataset, written, again=force)):
            failed |= isinstance(outcome, Refusal) or (check_only and outcome.rows_rejected > 0)
    raise typer.Exit(int(failed))


async def outcomes_of(
    url: str | None, origin: str, provenance: Provenance, kind: Kind | None, written: Format, *, again: bool
) -> list[Outcome]:
    """Load or check what stands at an origin, and write what came of each of its files."""
    outcomes: list[Outcome] = []
    async with AsyncExitStack() as stack:
        try:
            with progress(origin):
                files = await stack.enter_async_context(files_at(origin, kind))
        except Unreadable as refusal:
            outcomes.append(Refusal(origin, refusal.code, refusal.message))
            write(written, outcomes[0], Listing(), sys.stdout.buffer)
            return outcomes
        for file in files:
            listing = Listing()
            listed = None if written is Format.text else listing
            outcomes.append(await outcome_of(url, file, provenance, kind, listed, again=again))
            write(written, outcomes[-1], listing, sys.stdout.buffer)
        for address in await withdrawn(url, files):
            typer.echo(f"Retiré de la base, n’étant plus publié : {address}", err=True)
    return outcomes


async def withdrawn(url: str | None, files: list[File]) -> list[str]:
    """Remove from the database of that address, if there is one, what stood where these files do."""
    if url is None:
        return []
    async with connected(url) as connection:
        return await withdraw(connection, files)


@app.command("read")
def read_file(origin: Annotated[str, typer.Argument(metavar="FICHIER")]) -> None:
    """Écrire en CSV (RFC 4180, UTF-8) le tableau que contient un fichier, tel qu'il est lu avant d'être compris.

    Ce qui en est laissé de côté, ou la raison d'un refus, est dit à part. Code 1 en cas de refus.
    """
    with io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="") as out:
        try:
            for remark in transcribe(local(origin).path, out):
                typer.echo(remark, err=True)
        except Unreadable as refusal:
            typer.echo(refusal.message, err=True)
            raise typer.Exit(int(refusal.code != "fichier_vide")) from None


@app.command("match")
def match_headers(dataset: Dataset = None) -> None:
    """Dire ce que désignent des en-têtes : une ligne CSV en entrée, un objet JSON « en-tête : champ » en sortie.

    Un champ est null si l'en-tête ne désigne rien de connu, ou si plusieurs le désignent : c'est alors dit à part.
    """
    lines = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", errors="replace", newline="\n")
    for number, line in enumerate(lines, 1):
        headers = cells(line)
        matching = best_match(headers, [dataset] if dataset else list(KINDS.values()))
        typer.echo(orjson.dumps(fields(headers, matching)))
        for field, claimants in matching.ambiguous.items():
            typer.echo(f"Ligne {number} : {quoted(claimants)} désignent {field}, aucun n’est retenu.", err=True)


@app.command()
def persons(
    source: Annotated[
        str | None, typer.Option(metavar="ADRESSE", help="Celle d’un fichier ; par défaut, tous.")
    ] = None,
) -> None:
    """Dire, en CSV, les noms des personnes physiques qui ne sont pas montrés : pour l’exploitant seul."""
    asyncio.run(told_persons(prepared_database(), source))


async def told_persons(url: str, source: str | None) -> None:
    """Write the names that are not shown on standard output."""
    async with connected(url) as connection:
        await write_reserve(connection, source, sys.stdout)


@app.command()
def reference() -> None:
    """Remplir les tables de référence : territoires et collectivités. Le premier chargement le fait aussi."""
    changed = asyncio.run(filled(prepared_database()))
    typer.echo("Référentiel chargé." if changed else "Le référentiel est déjà à jour.")


async def filled(url: str) -> bool:
    """Fill the reference tables; whether there was anything to do."""
    async with connected(url) as connection:
        return await ensure_reference(connection)


async def outcome_of(
    url: str | None,
    file: File,
    provenance: Provenance,
    kind: Kind | None,
    listing: Listing | None,
    *,
    again: bool,
) -> Outcome:
    """Load one file into the database of that address, or check it where there is none; a refusal is an outcome too."""
    try:
        with progress(file.origin) as advance:
            if url is None:
                return await check(file, provenance, kind, listing, advance)
            async with connected(url) as connection:
                return await load(connection, file, provenance, kind, listing, advance, again=again)
    except Unreadable as refusal:
        return Refusal(file.origin, refusal.code, refusal.message)


@contextmanager
def progress(origin: str) -> Iterator[Callable[[int], None]]:
    """A line that counts rows while they are written, on a terminal; nothing elsewhere."""
    console = Console(stderr=True)
    counting = Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        TextColumn("{task.completed:,.0f} enregistrements"),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    with counting:
        task = counting.add_task(escape(origin), total=None)
        yield lambda rows: counting.advance(task, rows)


def prepared_database() -> str:
    """The address of the database; the project's own one gets its tables here, another one by `./run migrate`."""
    url = embedded.database_url()
    if not os.environ.get("DATABASE_URL"):
        migrate(url)
    return url


def main() -> None:
    """Run the command line; what stops it is said in one sentence."""
    give_back()
    gc.freeze()  # the programs themselves need not be gone through again and again for garbage
    try:
        app(prog_name="loaders")
    except (NoTables, embedded.EmbeddedError) as error:
        sys.exit(str(error))
    except (OSError, asyncpg.PostgresError) as error:
        sys.exit(f"La base de données ne répond pas comme il faut : {error}")


if __name__ == "__main__":
    main()
