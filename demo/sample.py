"""The sample data, loaded as any publisher's files are."""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from loaders.database import connected
from loaders.load import Provenance, load

FOLDER = Path(__file__).parent / "data"


def sources() -> Iterator[tuple[Path, Provenance]]:
    """The sample files, and what is known of each."""
    listed: list[dict[str, Any]] = json.loads((FOLDER / "sources.json").read_text(encoding="utf-8"))
    for source in listed:
        yield (
            FOLDER / source["fichier"],
            Provenance(
                url=source["url"],
                titre=source["titre"],
                producteur=source["producteur"],
                licence=source["licence"],
                collectivite=source["collectivite"],
                fetched=datetime.fromisoformat(source["recuperee_le"]),
            ),
        )


async def load_sample(url: str) -> None:
    """Load the sample files into the database at `url`, those that it does not have as they are."""
    async with connected(url) as connection:
        known = {(row["url"], row["empreinte"]) for row in await connection.fetch("SELECT url, empreinte FROM source")}
        for path, provenance in sources():
            if (provenance.url, fingerprint(path)) not in known:
                await load(connection, str(path), provenance)


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file, as `source.empreinte` has it."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
