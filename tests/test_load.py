"""Real files, loaded: each row is accounted for, and what is wrong with it is told."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

import embedded
from loaders.checking import check
from loaders.database import connected
from loaders.errors import Unreadable
from loaders.kinds import KINDS
from loaders.load import Provenance, load
from loaders.report import Report
from schema.migrations import migrate

DATA = Path(__file__).parent.parent.parent / "shared" / "data"
REAL = pytest.mark.skipif(not DATA.exists(), reason="the real files are not on this machine")
pytestmark = [pytest.mark.database, REAL]
SUBVENTIONS = {
    "antibes_conforme_2.1.0": 29,
    "officiel_exemple_valide": 29,
    "officiel_exemple_invalide_colonnes": 29,
    "officiel_exemple_invalide_cellules": 29,
    "somme_2018-03-02": 41,
    "somme_2018-03-30": 11,
    "lot_2017": 13,
    "nievre_2016": 97,
    "toulouse_metropole_2022": 396,
    "finistere": 5_442,
}
WORKBOOK = "subventions/aube.xlsx"
GRAND_EST = "200052264"
# Files of other formats, or too broken to be read: each is refused by its code.
REFUSED = {
    "budgets/totem_invalides/mauvais_totem.xml": "totem_sans_budget",
}
FOLDERS = ("budgets", "marches", "subventions")
FILES = (str(path.relative_to(DATA)) for folder in FOLDERS for path in sorted((DATA / folder).rglob("*.*")))
READABLE = [path for path in FILES if path not in REFUSED]


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """A database of these tests' own."""
    with embedded.temporary_database() as url:
        migrate(url)
        yield url


async def loaded(url: str, name: str, siren: str | None = None) -> Report:
    """Load one of the real files."""
    async with connected(url) as connection:
        return await load(connection, str(DATA / name), Provenance(collectivite=siren))


async def value(url: str, query: str, name: str) -> object:
    """One value asked of the rows of a file ($1: its address)."""
    async with connected(url) as connection:
        return await connection.fetchval(query, (DATA / name).as_posix())


def counts(report: Report) -> dict[tuple[str, str | None], int]:
    """How many anomalies there are, by code and column; that its bytes are loaded twice is no anomaly of the rows."""
    found = (finding for finding in report.findings if finding.code != "octets_deja_charges")
    return {(finding.code, finding.column): finding.count for finding in found}


@pytest.mark.parametrize(("name", "rows"), SUBVENTIONS.items())
async def test_every_subsidy_of_a_file_is_read(url: str, name: str, rows: int) -> None:
    report = await loaded(url, f"subventions/{name}.csv")
    assert (report.dataset, report.rows_read, report.rows_accepted) == ("subventions", rows, rows)


@pytest.mark.parametrize("path", READABLE)
async def test_every_row_of_a_file_is_accounted_for(url: str, path: str) -> None:
    report = await loaded(url, path)
    rows = KINDS[report.dataset].rows.table_name()
    assert report.rows_read == report.rows_accepted + report.rows_rejected > 0
    assert report.rows_with_anomalies <= report.rows_accepted
    stored = "select count(*) from {} t join source on t.source_id = source.id where url = $1"
    aside = await value(url, stored.format("version_anterieure"), path)  # contracts published again
    assert await value(url, f"select {aside} + ({stored.format(rows)})", path) == report.rows_accepted
    assert await value(url, stored.format("rejet"), path) == report.rows_rejected
    assert await value(url, stored.format("anomalie"), path) == sum(counts(report).values())
    counted = "select sum(q.{}) from qualite q join source on q.source_id = source.id where url = $1"
    assert await value(url, counted.format("lignes_lues"), path) == report.rows_read
    assert await value(url, counted.format("lignes_acceptees"), path) == report.rows_accepted
    assert await value(url, counted.format("lignes_avec_anomalies"), path) == report.rows_with_anomalies
    assert await value(url, counted.format("lignes_rejetees"), path) == report.rows_rejected
    told = "select lignes_lues = lignes_acceptees + lignes_rejetees from source where url = $1"
    assert await value(url, told, path) is True


# The version of the standard that each file is known to follow.
VERSIONS = {
    "budgets/montreuil/CA_2016.xml": "80",
    "budgets/montreuil/CA_2022.xml": "108",
    "budgets/DOCBUDG-21560134500014-CFU-BP-2023/totem.xml": "113",
    "budgets/grand_est_ca_2016-2020.csv": "0.8.3",
    "marches/decp_v1_2019_aife.json": "1.5.0",
    "marches/decp_v1_2019_paris_cle_a_plat.json": "1.5.0",
    "marches/decp_v2_2024_paris.json": "2.0.3",
    "marches/officiel/Contrat-concession.xml": "2.0.3",
    "marches/officiel/concessions_avec_modifications.json": "2.0.3",
    "subventions/antibes_conforme_2.1.0.csv": "2.1.1",
    "subventions/lot_2017.csv": "2.0.2",
    "subventions/toulouse_metropole_2022.csv": "2.0.2",
    "subventions/aube.xlsx": None,
    "subventions/nievre_2016.csv": None,
}


@pytest.mark.parametrize(("path", "version"), VERSIONS.items())
async def test_the_version_of_the_standard_is_told(path: str, version: str | None) -> None:
    assert (await check(str(DATA / path))).schema_version == version


@pytest.mark.parametrize("name", ["antibes_conforme_2.1.0", "officiel_exemple_valide"])
async def test_a_conforming_file_has_no_anomaly(url: str, name: str) -> None:
    report = await loaded(url, f"subventions/{name}.csv")
    assert (report.rows_with_anomalies, counts(report), report.schema_version) == (0, {}, "2.1.1")
    assert report.columns.ignored == report.columns.missing == []


async def test_the_standards_invalid_cells_are_all_told(url: str) -> None:
    report = await loaded(url, "subventions/officiel_exemple_invalide_cellules.csv")
    assert counts(report) == {
        ("siret_cle_fausse", "idAttribuant"): 28,
        ("siret_siren", "idAttribuant"): 1,
        ("siret_cle_fausse", "idBeneficiaire"): 20,
        ("siret_sans_etablissement", "idBeneficiaire"): 2,
        ("valeur_normalisee", "idBeneficiaire"): 1,
        ("format_non_conforme", "rnaBeneficiaire"): 3,
        ("hors_bornes", "pourcentageSubvention"): 3,
        ("valeur_normalisee", "pourcentageSubvention"): 1,
        ("valeur_normalisee", "notificationUE"): 2,
        ("valeur_normalisee", "nature"): 1,
        ("valeur_normalisee", "montant"): 1,
        ("valeur_absente", "montant"): 1,
        ("valeur_normalisee", "dateConvention"): 1,
        ("format_non_conforme", "datesPeriodeVersement"): 1,
    }


async def test_amounts_that_cannot_be_read_are_null_and_never_zero(url: str) -> None:
    path = "subventions/nievre_2016.csv"
    report = await loaded(url, path)
    assert counts(report)["montant_illisible", "montant"] == 6
    of_file = "from subvention s join source on s.source_id = source.id where url = $1"
    assert await value(url, f"select count(*) {of_file} and montant is null", path) == 7  # one is empty
    assert await value(url, f"select count(*) {of_file} and montant = 0", path) == 0


async def test_what_was_lost_upstream_is_kept_and_told(url: str) -> None:
    path = "subventions/finistere.csv"
    report = await loaded(url, path)
    assert counts(report)["siret_cle_fausse", "idBeneficiaire"] == 91
    assert counts(report)["caracteres_perdus", "nomAttribuant"] == 5_442
    assert report.columns.matched["anneeDecision"] == "annee"
    kept = "select count(*) from subvention s join source on s.source_id = source.id where url = $1 and {}"
    assert await value(url, kept.format("nom_attribuant like '%\ufffd%'"), path) == 5_442


async def test_a_destroyed_siret_leaves_the_collectivite_to_whoever_loads(url: str) -> None:
    path = "subventions/toulouse_metropole_2022.csv"
    of_metropole = (
        "select count(*) from subvention s join source on s.source_id = source.id"
        " join collectivite c on c.siren = s.collectivite_siren where url = $1"
    )
    assert ("collectivite_inconnue", "idAttribuant") in counts(await loaded(url, path))
    assert await value(url, of_metropole, path) == 0
    assert ("collectivite_inconnue", "idAttribuant") not in counts(await loaded(url, path, "243100518"))
    assert await value(url, of_metropole, path) == 396


async def test_the_same_file_gives_the_same_names_again(url: str) -> None:
    path = "subventions/finistere.csv"
    names = (
        "select array_agg(s.id order by s.id) from subvention s join source on s.source_id = source.id where url = $1"
    )
    await loaded(url, path)
    before = await value(url, names, path)
    await loaded(url, path)
    assert await value(url, names, path) == before


async def test_a_budget_without_its_document_columns_loads_for_a_said_collectivite(url: str) -> None:
    path = "budgets/grand_est_ca_2016-2020.csv"
    report = await loaded(url, path, GRAND_EST)
    assert (report.dataset, report.rows_read, report.rows_accepted) == ("budgets", 9_355, 9_355)
    # Told once for the file, and once for each of the five documents; never for each line.
    for column in ("BGT_NATDEC", "BGT_SIRET", "BGT_NOM"):
        assert counts(report)["colonne_absente", column] == 1
        assert counts(report)["valeur_absente", column] == 5
    lines = (
        "select count(*) from ligne_budget l join budget b on b.id = l.budget_id join source on source.id = b.source_id"
    )
    assert await value(url, f"{lines} where url = $1 and l.collectivite_siren = '{GRAND_EST}'", path) == 9_355
    years = (
        "select array_agg(exercice order by exercice) from budget join source on source.id = source_id where url = $1"
    )
    assert await value(url, years, path) == [2016, 2017, 2018, 2019, 2020]


@pytest.mark.parametrize("pair", sorted(DATA.glob("budgets/*/expected.csv")), ids=lambda path: path.parent.name)
async def test_a_budget_in_csv_is_one_document_and_its_lines(url: str, pair: Path) -> None:
    report = await loaded(url, str(pair.relative_to(DATA)))
    with pair.open(encoding="utf-8") as file:
        lines = sum(1 for _ in file) - 1
    assert (report.rows_read, report.rows_rejected, report.schema_version) == (lines, 0, "0.8.3")
    documents = "select count(*) from budget join source on source.id = source_id where url = $1"
    assert await value(url, documents, str(pair.relative_to(DATA))) == 1


@pytest.mark.parametrize(("path", "code"), REFUSED.items())
async def test_what_is_not_read_is_refused_by_a_code(url: str, path: str, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        await loaded(url, path)
    assert refusal.value.code == code


async def test_four_files_may_be_loaded_at_once(url: str) -> None:
    names = ["somme_2018-03-02", "somme_2018-03-30", "lot_2017", "nievre_2016"]
    reports = await asyncio.gather(*(loaded(url, f"subventions/{name}.csv") for name in names))
    assert [report.rows_read for report in reports] == [SUBVENTIONS[name] for name in names]
