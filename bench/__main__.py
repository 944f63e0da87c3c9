"""`python -m bench query`, `cache` and `load`: the engine beside its peers and its memory, the loaders beside COPY."""

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import orjson
import typer

from bench import cache as caching
from bench import loading
from bench.data import database
from bench.operations import BY_NAME
from bench.query import Run
from bench.report import printed
from bench.targets import NAMES

app = typer.Typer(help="Measurements.", no_args_is_help=True)


@app.callback()
def bench() -> None:
    """Measure; each subject has its command."""


@app.command()
def query(
    scale: Annotated[float, typer.Option(help="1: the whole country.", min=0.01, max=1)] = 1.0,
    json: Annotated[Path | None, typer.Option(help="Write the measurements here, one record each.")] = None,
    seconds: Annotated[float, typer.Option(help="Of each round.", min=0.2)] = 2.0,
    rounds: Annotated[int, typer.Option(help="Alternated between the servers.", min=1)] = 3,
    connections: Annotated[str, typer.Option(help="How many, separated by commas.")] = "1,8,32",
    operations: Annotated[str, typer.Option(help="Which, separated by commas.")] = ",".join(BY_NAME),
    servers: Annotated[str, typer.Option(help="Which, separated by commas; scdl is always there.")] = ",".join(NAMES),
) -> None:
    """Measure the query engine beside PostGraphile, plain Strawberry, a bare route and pgbench."""
    names = list(dict.fromkeys(["scdl", *servers.split(",")]))
    many = [int(number) for number in connections.split(",")]
    found, different = Run(database(scale), names, operations.split(","), many, seconds, rounds)()
    if json:
        json.write_bytes(orjson.dumps(found, option=orjson.OPT_INDENT_2))
    printed(found, different)


@app.command()
def cache(
    scale: Annotated[float, typer.Option(help="1: the whole country.", min=0.01, max=1)] = 0.01,
    json: Annotated[Path | None, typer.Option(help="Write the measurements here, one record each.")] = None,
    seconds: Annotated[float, typer.Option(help="Of each round.", min=0.2)] = 0.5,
    rounds: Annotated[int, typer.Option(help="Alternated between the three.", min=1)] = 20,
    connections: Annotated[str, typer.Option(help="How many, separated by commas.")] = "8",
) -> None:
    """Measure an answer that is kept, and a 304, beside the same question asked of PostgreSQL each time."""
    found = caching.Run(database(scale), [int(number) for number in connections.split(",")], seconds, rounds)()
    if json:
        json.write_bytes(orjson.dumps(found, option=orjson.OPT_INDENT_2))
    caching.printed(found)


@app.command()
def load(
    rows: Annotated[int, typer.Option(help="Of subsidies, in CSV.", min=1)] = 2_000_000,
    records: Annotated[int, typer.Option(help="Of each structured format.", min=1)] = 200_000,
    rounds: Annotated[int, typer.Option(help="Of the CSV file, each way in turn.", min=1)] = 1,
    json: Annotated[Path | None, typer.Option(help="Write the measurements here, one record each.")] = None,
) -> None:
    """Measure the loader beside COPY of the same CSV file into the same table, and the readers of JSON and XML."""
    found = list(loading.Bench(rows, records, rounds)())
    if json:
        measures = [asdict(one) | {"per_second": one.rate} for one in found]
        json.write_bytes(orjson.dumps(measures, option=orjson.OPT_INDENT_2))
    loading.printed(found)


if __name__ == "__main__":
    app()
