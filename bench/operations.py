"""The operations that are measured, and realistic keys that vary from request to request, alike for every server."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import asyncpg

DOCUMENTS = Path(__file__).parent / "documents"
Keys = list[dict[str, Any]]


@dataclass(frozen=True)
class Operation:
    """One operation.

    Attributes:
        name: what the table calls it, and its document in each dialect of `documents`, unless `like` says another.
        keys: SQL that gives one JSON object of variables a row.
        start: whether its `after` comes from a first question, the document NAME.start.
        like: the operation whose document it varies.
        vary: (document, variables, number of the request) → the document and the variables of one request.
    """

    name: str
    keys: str
    start: bool = False
    like: str = ""
    vary: str = ""

    def document(self, dialect: str, suffix: str = "") -> str:
        """The document in a server's dialect."""
        return (DOCUMENTS / dialect / f"{self.like or self.name}{suffix}.graphql").read_text()

    async def variables(self, connection: "asyncpg.Connection[asyncpg.Record]") -> Keys:
        """The variables of the requests, in their turn."""
        return [json.loads(row[0]) for row in await connection.fetch(self.keys)]


# A record in 50 by chance: large collectivités and organisations come as often as their records do.
OF_SUBVENTIONS = "SELECT json_build_object({}) FROM subvention ORDER BY md5(id) LIMIT 50"
MONTHS = """
    SELECT json_build_object('du', day::date, 'au', day::date + {days} {more})
    FROM generate_series(date '2018-02-01', '2023-12-01', '{step}') AS day ORDER BY md5(day::text) LIMIT 50
"""
SIRENS = OF_SUBVENTIONS.format("'siren', collectivite_siren")
# Common and rare: what a quarter of the subventions are about, a thirtieth, some hundreds of 200 000, or four.
TEXTS = "SELECT json_build_object('texte', text) FROM unnest('{{{}}}'::text[]) AS text"
OPERATIONS = (
    Operation("record", OF_SUBVENTIONS.format("'id', id")),
    Operation("largest", SIRENS),
    Operation("filtered", MONTHS.format(days=30, more=", 'min', 5000", step="1 month")),
    Operation(
        "nested",
        "SELECT json_build_object('departement', code) FROM territoire WHERE type = 'DEPARTEMENT' "
        "ORDER BY md5(code) LIMIT 50",
    ),
    Operation(
        "flat",
        "SELECT json_build_object('au', day::date) FROM generate_series(date '2019-02-01', '2023-12-01', '1 month') "
        "AS day ORDER BY md5(day::text) LIMIT 50",
    ),
    Operation("deep", OF_SUBVENTIONS.format("'lte', montant"), start=True),
    Operation("count", "SELECT json_build_object('min', 40000 + 5000 * i) FROM generate_series(1, 50) AS i"),
    Operation("groups", MONTHS.format(days=30, more="", step="1 month")),
    Operation(
        "search",
        TEXTS.format("sport,musiques,théâtre,danse,accordéon,apiculture abbaye,marionnettes hôpital,dossier 4242"),
    ),
    Operation("organisation", OF_SUBVENTIONS.format("'siret', id_beneficiaire")),
    Operation(
        "budget",
        "SELECT json_build_object('siren', collectivite_siren, 'exercice', exercice) FROM budget "
        "WHERE etape = 'compte administratif' ORDER BY md5(id) LIMIT 50",
    ),
    # The text in its normal form, which PostGraphile must be given.
    Operation(
        "contains",
        TEXTS.format(
            "sport,musique,theatre,danse,accordeon,apiculture a l''abbaye,marionnettes a l''hopital,dossier 4242"
        ),
    ),
    Operation("inlined", SIRENS, like="largest", vary="inlined"),
    Operation("unseen", SIRENS, like="largest", vary="unseen"),
    Operation("columns", SIRENS, like="largest", vary="columns"),
)
BY_NAME = {operation.name: operation for operation in OPERATIONS}


def bodies(operation: Operation, dialect: str, keys: Keys) -> Iterator[bytes]:
    """The bodies of the requests, without an end."""
    document, number = operation.document(dialect), 0
    known = [body(document, variables) for variables in keys]
    while True:
        if operation.vary:
            yield body(*VARIATIONS[operation.vary](document, keys[number % len(keys)], number))
        else:
            yield known[number % len(known)]
        number += 1


def body(document: str, variables: dict[str, Any]) -> bytes:
    """One request's body."""
    return json.dumps({"query": document, "variables": variables}).encode()


def inlined(document: str, variables: dict[str, Any], number: int) -> tuple[str, dict[str, Any]]:
    """As a script writes it: values in the text, never twice the same."""
    _, _, rest = document.partition("{")
    return "{" + rest.replace("$siren", json.dumps(variables["siren"])).replace("20", str(20 + number % 900)), {}


def unseen(document: str, variables: dict[str, Any], number: int) -> tuple[str, dict[str, Any]]:
    """A document that nobody has sent: another alias in each."""
    return document.replace("nom\n", f"nom_{number}: nom\n").replace("nom subv", f"nom_{number}: nom subv"), variables


def columns(document: str, variables: dict[str, Any], number: int) -> tuple[str, dict[str, Any]]:
    """A document that nobody has sent: other columns in each, in another order."""
    chance = Random(number)  # noqa: S311 (no secret)
    asked = " ".join(chance.sample(COLUMNS, chance.randint(3, len(COLUMNS))))
    return re.sub(r"{ (?:id|rowId) montant [^{}]*}", f"{{ {asked} }}", document), variables


COLUMNS = (
    *("montant", "objet", "nature", "dateConvention", "nomBeneficiaire", "idBeneficiaire", "nomAttribuant"),
    *("idAttribuant", "conditionsVersement", "datesPeriodeVersement", "pourcentageSubvention", "referenceDecision"),
)
VARIATIONS = {"inlined": inlined, "unseen": unseen, "columns": columns}
