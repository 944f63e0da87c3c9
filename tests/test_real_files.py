"""What real files come to, asked in GraphQL after a load: control totals, counts, conversions held line for line."""

import asyncio
import csv
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest

import embedded
from api.app import create_app
from api.serving import serving
from loaders.database import connected
from loaders.load import load
from loaders.reference.comptes import clean
from schema.migrations import migrate

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
PAIRS = sorted(path.parent for path in DATA.glob("budgets/*/expected.csv"))
LOADED = (
    "subventions/antibes_conforme_2.1.0.csv",
    "budgets/montreuil/CA_2016.xml",
    "budgets/montreuil/CA_2022.xml",
    "marches/decp_v1_2019_pes.json",
    "marches/decp_v1_2019_aife.json",
    "marches/decp_v2_2024_paris.json",
)
pytestmark = [
    pytest.mark.database,
    pytest.mark.skipif(not PAIRS, reason="the real files are not on this machine"),
]
# The SCDL's columns by our fields, as a published conversion writes them.
COLUMNS = {
    "BGT_CONTNAT": "contNat",
    "BGT_CONTNAT_LABEL": "contNatLibelle",
    "BGT_NATURE": "nature",
    "BGT_NATURE_LABEL": "natureLibelle",
    "BGT_FONCTION": "fonction",
    "BGT_FONCTION_LABEL": "fonctionLibelle",
    "BGT_OPERATION": "operation",
    "BGT_SECTION": "section",
    "BGT_OPBUDG": "opBudg",
    "BGT_CODRD": "sens",
    "BGT_ARTSPE": "artSpe",
}
AMOUNTS = {
    "BGT_MTREAL": "mtReal",
    "BGT_MTBUDGPREC": "mtBudgPrec",
    "BGT_MTRARPREC": "mtRarPrec",
    "BGT_MTPROPNOUV": "mtPropNouv",
    "BGT_MTPREV": "mtPrev",
    "BGT_CREDOUV": "credOuv",
    "BGT_MTRAR3112": "mtRar3112",
}


async def load_all(url: str) -> None:
    """Load the real files, and the TOTEM half of each pair."""
    async with connected(url) as connection:
        for path in [*(DATA / name for name in LOADED), *(pair / "totem.xml" for pair in PAIRS)]:
            await load(connection, str(path))


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A server over the real files."""
    with embedded.temporary_database() as url:
        migrate(url)
        asyncio.run(load_all(url))
        with serving(create_app(url)) as address:
            yield address


def ask(address: str, query: str, **variables: Any) -> Any:
    """The data that answers a question, its amounts exact."""
    response = httpx.post(f"{address}/graphql", json={"query": query, "variables": variables}, timeout=60)
    told = json.loads(response.content, parse_float=Decimal)
    assert "errors" not in told, told
    return told["data"]


def test_antibes_is_whole_and_without_an_anomaly(address: str) -> None:
    data = ask(
        address,
        """{ sources(where: {url: {contains: "antibes"}}) { nodes {
             lignesLues lignesAcceptees lignesAvecAnomalies lignesRejetees anomalies { totalCount } } } }""",
    )
    assert data["sources"]["nodes"] == [
        {
            "lignesLues": 29,
            "lignesAcceptees": 29,
            "lignesAvecAnomalies": 0,
            "lignesRejetees": 0,
            "anomalies": {"totalCount": 0},
        }
    ]


@pytest.mark.parametrize(
    ("exercice", "lines", "depenses", "recettes"),
    [
        (2016, 1_461, Decimal("252162383.30"), Decimal("258088826.21")),
        (2022, 1_530, Decimal("293137754.14"), Decimal("304945666.19")),
    ],
)
def test_the_accounts_of_montreuil_have_their_control_totals(
    address: str, exercice: int, lines: int, depenses: Decimal, recettes: Decimal
) -> None:
    data = ask(
        address,
        """query($exercice: Int!) { budgets(where: {exercice: {eq: $exercice}, etape: {eq: "compte administratif"},
             collectivite: {nom: {eq: "Montreuil"}, departement: {code: {eq: "93"}}}}) {
             nodes { lignes { totalCount groups(by: [SENS]) { keys { sens } sum { mtReal } } } } } }""",
        exercice=exercice,
    )
    (budget,) = data["budgets"]["nodes"]
    assert budget["lignes"]["totalCount"] == lines
    assert {group["keys"]["sens"]: group["sum"]["mtReal"] for group in budget["lignes"]["groups"]} == {
        "dépense": depenses,
        "recette": recettes,
    }


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair.name)
def test_a_totem_file_equals_its_published_conversion_line_for_line(address: str, pair: Path) -> None:
    fields = " ".join([*COLUMNS.values(), *AMOUNTS.values()])
    data = ask(
        address,
        f"""query($url: String!) {{ sources(where: {{url: {{contains: $url}}}}) {{ nodes {{
              budgets {{ nodes {{ etape exercice siret nom }} }}
              lignesBudget(first: 1000, orderBy: [{{ligne: ASC}}]) {{ nodes {{ {fields} }} }} }} }} }}""",
        url=f"{pair.name}/totem.xml",
    )
    (source,) = data["sources"]["nodes"]
    (budget,) = source["budgets"]["nodes"]
    with (pair / "expected.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    assert [ours(line, row) for line, row in zip(source["lignesBudget"]["nodes"], expected, strict=True)] == [
        theirs(row) for row in expected
    ]
    assert {(row["BGT_ANNEE"], row["BGT_SIRET"], clean(row["BGT_NOM"])) for row in expected} == {
        (str(budget["exercice"]), budget["siret"], budget["nom"])
    }


def ours(line: dict[str, Any], row: dict[str, str]) -> dict[str, Any]:
    """A line as we have it. The conversions leave the section empty where the line's chapter is not in the plan."""
    values = {header: line[name] for header, name in {**COLUMNS, **AMOUNTS}.items()}
    return values if row["BGT_SECTION"] else {**values, "BGT_SECTION": None}


def theirs(row: dict[str, str]) -> dict[str, Any]:
    """A line as the conversion has it: empty is null, amounts are numbers."""
    texts = {header: clean(row[header]) or None for header in COLUMNS}
    return {**texts, **{header: Decimal(row[header]) if row[header] else None for header in AMOUNTS}}


@pytest.mark.parametrize(
    ("name", "count"),
    [("decp_v1_2019_pes.json", 1_148), ("decp_v2_2024_paris.json", 1_054), ("decp_v1_2019_aife.json", 4_530)],
)
def test_every_contract_of_a_file_is_there_once_with_its_holders_and_its_duplicates_told(
    address: str, name: str, count: int
) -> None:
    data = ask(
        address,
        """query($url: String!) { sources(where: {url: {contains: $url}}) { nodes {
             lignesAcceptees marches { totalCount }
             anomalies(where: {code: {eq: "doublon"}}) { totalCount } } }
           titulaires(where: {marche: {source: {url: {contains: $url}}}}) { totalCount } }""",
        url=name,
    )
    (source,) = data["sources"]["nodes"]
    contracts = contracts_of(DATA / "marches" / name)
    newest = newest_of(contracts)
    assert source["lignesAcceptees"] == len(contracts) == count
    assert source["marches"]["totalCount"] == len(newest)
    assert data["titulaires"]["totalCount"] == holders(newest)
    assert source["anomalies"]["totalCount"] == count - len(newest)


def contracts_of(path: Path) -> list[dict[str, Any]]:
    """The contracts of a file, read plainly."""
    content = json.loads(path.read_text(encoding="utf-8"))
    return list(content["marches"] if isinstance(content, dict) else content)


def newest_of(contracts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Of the contracts to which their buyer gave one number, the one that was published last, and last in the file."""
    found: dict[tuple[Any, Any], tuple[str, int, int]] = {}
    for place, contract in enumerate(contracts):
        buyer = contract.get("acheteur") or contract.get("autoriteConcedante") or {}
        changes = contract.get("modifications") or []
        days = [str(change.get("datePublicationDonneesModification") or "")[:10] for change in changes]
        version = max([str(contract.get("datePublicationDonnees") or "")[:10], *days]), len(changes), place
        name = buyer.get("id"), contract.get("id")
        if None in name:  # nobody knows whether it is the same
            name = None, place
        found[name] = max(found.get(name, version), version)
    return [contracts[place] for _, _, place in found.values()]


def holders(contracts: list[dict[str, Any]]) -> int:
    """The holders of contracts, modifications left out."""
    return sum(len(contract.get(role) or ()) for contract in contracts for role in ("titulaires", "concessionnaires"))


def test_one_question_asks_all_of_a_collectivite(address: str) -> None:
    data = ask(
        address,
        """{ collectivite(siren: "217500016") { nom
             budgets { totalCount } subventions { totalCount } equipements { totalCount }
             marches(orderBy: [{montant: DESC}], first: 1) { totalCount nodes { objet montant
               titulaires { idTitulaire } } } } }""",
    )
    assert data["collectivite"]["marches"]["totalCount"] > 1_000
    assert data["collectivite"]["marches"]["nodes"][0]["titulaires"]
