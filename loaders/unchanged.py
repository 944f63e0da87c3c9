"""Whether a file is loaded already just as it would be now: the same bytes, read by the same rules, told of alike."""

import hashlib
from functools import cache
from pathlib import Path

from loaders.checking import Checking
from loaders.database import Connection
from loaders.identify import digest
from loaders.kinds import Kind
from loaders.limits import LIMITS
from loaders.privacy import PRIVACY
from loaders.provenance import Provenance

FOLDERS = tuple(Path(__file__).parent.parent / name for name in ("loaders", "schema"))
KNOWN = "select marque from chargement where source_id = $1"
KEEP = """
insert into chargement values ($1, $2) on conflict (source_id) do update set marque = excluded.marque
"""


@cache
def rules() -> str:
    """What stands for the rules that files are read by: the very files of this program."""
    told = hashlib.sha256()
    for folder in FOLDERS:
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc"):
            told.update(path.name.encode() + path.read_bytes())
    return told.hexdigest()


def mark(one: Checking, provenance: Provenance, kind: Kind | None) -> str:
    """What stands for a file, the rules and settings that it is read by, and what is said of it."""
    said = (provenance.titre, provenance.producteur, provenance.licence, provenance.collectivite)
    settings = (LIMITS.model_dump_json(), PRIVACY.model_dump_json())
    return digest(one.file.sha256, rules(), kind.name if kind else "", *settings, *(text or "\0" for text in said))


async def is_loaded(connection: Connection, source: str, told: str) -> bool:
    """Whether a source is loaded under that mark."""
    return bool(await connection.fetchval(KNOWN, source) == told)


async def keep(connection: Connection, source: str, told: str) -> None:
    """Keep the mark that a source is loaded under; within the transaction that loads it."""
    await connection.execute(KEEP, source, told)
