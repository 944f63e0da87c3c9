"""`python -m demo`: the sample data, loaded and served; with `--check`, asked and compared."""

import asyncio
import socket
from typing import Annotated

import typer

import embedded
from api.app import create_app
from api.questions import questions
from api.server import run
from api.serving import serving
from api.settings import Settings
from demo.check import wrong_answers
from demo.sample import load_sample
from schema.migrations import migrate

HOST = "127.0.0.1"
QUIET = Settings(access_log=False)  # a newcomer reads the terminal
Port = Annotated[int, typer.Option(help="Port d'écoute.", min=1, max=65535)]
Check = Annotated[
    bool, typer.Option("--check", help="Poser les questions d'exemple, comparer les réponses, s'arrêter.")
]


def demo(port: Port = 8000, check: Check = False) -> None:
    """Charger les données de démonstration et les servir."""
    if check:
        checked()
    elif taken(port):
        refuse(f"Le port {port} est déjà pris : arrêtez ce qui l'occupe, ou choisissez-en un autre avec --port.")
    else:
        serve(embedded.database_url(), port)


def serve(url: str, port: int) -> None:
    """Load, then serve until Ctrl-C."""
    prepared(url)
    welcome(f"http://{HOST}:{port}")
    run(create_app(url, QUIET), QUIET, HOST, port)


def checked() -> None:
    """Load into a database of its own, serve on a free port, ask, compare; exit 1 where an answer differs."""
    with embedded.temporary_database() as url:
        prepared(url)
        with serving(create_app(url, QUIET)) as address:
            wrong = list(wrong_answers(address))
    if wrong:
        refuse(f"Réponses inattendues : {', '.join(wrong)}.")
    typer.echo(f"{len(questions())} questions posées, {len(questions())} réponses attendues.")


def prepared(url: str) -> None:
    """Make the tables, and load the sample data."""
    typer.echo("Chargement des données de démonstration…")
    migrate(url)
    asyncio.run(load_sample(url))


def taken(port: int) -> bool:
    """Whether something listens on the port."""
    with socket.socket() as probe:
        return probe.connect_ex((HOST, port)) == 0


def refuse(message: str) -> None:
    """Say what is wrong, and stop with 1."""
    typer.echo(message, err=True)
    raise typer.Exit(1)


def welcome(address: str) -> None:
    """The addresses, a question to paste, and how to stop."""
    typer.echo(
        f"""
  Accueil              {address}/
  Bac à sable          {address}/graphql
  Schéma               {address}/schema.graphql

  Une question à coller dans le bac à sable :

    {{ subventions(orderBy: [{{montant: DESC}}], first: 3) {{ totalCount nodes {{ nomBeneficiaire montant }} }} }}

  ou dans un autre terminal :

    curl {address}/graphql --json '{{"query": "{{ subventions {{ aggregate {{ count sum {{ montant }} }} }} }}"}}'

  Les données sont fictives. Vos fichiers : ./run load FICHIER…       Pour arrêter : Ctrl-C
"""
    )


if __name__ == "__main__":
    typer.run(demo)
