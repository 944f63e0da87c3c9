"""`python -m api`: serve."""

import os
from typing import Annotated

import typer

import embedded
from api import logs
from api.app import Application, create_app
from api.server import run
from api.settings import Settings
from api.trusted import Untrusted
from schema.migrations import migrate

Host = Annotated[str, typer.Option(help="Adresse d'écoute.")]
Port = Annotated[int, typer.Option(help="Port d'écoute.", min=0, max=65535)]


def serve(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Répondre aux questions GraphQL, et montrer les pages."""
    settings = Settings()
    url = settings.reader_url or embedded.database_url()
    app = created(url, settings)
    if not (settings.reader_url or os.environ.get("DATABASE_URL")):
        migrate(url)
    typer.echo(f"http://{host}:{port}/graphql    (pour arrêter : Ctrl-C)")
    logs.configure(access=settings.access_log)
    run(app, settings, host, port)


def created(url: str, settings: Settings) -> Application:
    """The application; where the settings do not allow it to start, why not."""
    try:
        return create_app(url, settings)
    except Untrusted as error:
        typer.echo(error, err=True)
        raise typer.Exit(1) from error


if __name__ == "__main__":
    typer.run(serve)
