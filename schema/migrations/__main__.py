"""`python -m schema.migrations` brings the database to the newest revision; `… revision` writes what is missing."""

import os
from typing import Annotated

import typer

import embedded
from schema.migrations import migrate, write_revision

app = typer.Typer(help="Les tables de la base de données.", no_args_is_help=False)


@app.callback(invoke_without_command=True)
def upgrade(context: typer.Context) -> None:
    """Mettre les tables de la base à jour."""
    if context.invoked_subcommand is None:
        migrate(embedded.database_url(), os.environ.get("SCDL_READER_URL", ""))


@app.command()
def revision(message: Annotated[str, typer.Argument(help="Ce qui change, en quelques mots.")]) -> None:
    """Écrire la révision qui manque, d'après les déclarations."""
    with embedded.temporary_database() as url:
        write_revision(url, message)


if __name__ == "__main__":
    app()
