"""`python -m api`: serve."""

import os
from typing import Annotated

import typer
import uvicorn

import embedded
from api import logs
from api.app import create_app
from api.settings import Settings
from schema.migrations import migrate

Host = Annotated[str, typer.Option(help="Adresse d'écoute.")]
Port = Annotated[int, typer.Option(help="Port d'écoute.", min=0, max=65535)]


def serve(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Répondre aux questions GraphQL, et montrer les pages."""
    url = embedded.database_url()
    if not os.environ.get("DATABASE_URL"):
        migrate(url)
    typer.echo(f"http://{host}:{port}/graphql    (pour arrêter : Ctrl-C)")
    logs.configure()
    uvicorn.run(
        create_app(url, Settings()), host=host, port=port, log_config=None, log_level="warning", access_log=False
    )


if __name__ == "__main__":
    typer.run(serve)
