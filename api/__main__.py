"""`python -m api`: serve."""

from typing import Annotated

import typer
import uvicorn

import embedded
from api.app import create_app
from api.settings import Settings

Host = Annotated[str, typer.Option(help="Adresse d'écoute.")]
Port = Annotated[int, typer.Option(help="Port d'écoute.", min=0, max=65535)]


def serve(host: Host = "127.0.0.1", port: Port = 8000) -> None:
    """Répondre aux questions GraphQL, et montrer les pages."""
    uvicorn.run(create_app(embedded.database_url(), Settings()), host=host, port=port, log_level="warning")


if __name__ == "__main__":
    typer.run(serve)
