"""The sample files of the demonstration: the same each time, valid by the official schemas, rich enough to question."""

import csv
import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from jsonschema import Draft7Validator

from demo.forge import DATA, YEARS
from demo.forge.__main__ import forge_all
from demo.forge.identifiers import luhn
from demo.forge.organisations import ORGANISATIONS

SHARED = Path(__file__).parent.parent.parent / "shared"
IMPERFECT = "subventions-nevers-imparfait.csv"
BUDGETS_XML = sorted(DATA.glob("budget-*.xml"))
MARCHES = sorted(DATA.glob("marches-*.json"))
NAMESPACE = "{http://www.minefi.gouv.fr/cp/demat/docbudgetaire}"

Row = dict[str, str]


@cache
def rows(file: Path) -> list[Row]:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def sound_files(pattern: str) -> list[Path]:
    return [file for file in sorted(DATA.glob(pattern)) if file.name != IMPERFECT]


def subventions() -> list[Row]:
    return [row for file in sound_files("subventions-*.csv") for row in rows(file)]


def schema(name: str) -> dict[str, Any]:
    path = SHARED / "schemas" / name
    if not path.exists():
        pytest.skip(f"{name} is not on this machine")
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def is_of_its_type(value: str, field: dict[str, Any]) -> bool:
    forms = {
        "date": r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
        "year": r"\d{4}",
        "number": r"-?\d+(\.\d+)?",
        "integer": r"-?\d+",
        "boolean": "|".join([*field.get("trueValues", ()), *field.get("falseValues", ())]),
    }
    return field["type"] not in forms or re.fullmatch(forms[field["type"]], value) is not None


def faults(value: str, field: dict[str, Any]) -> Iterator[str]:
    """What a Table Schema field finds wrong in a cell."""
    rules = field.get("constraints") or {}
    if not value:
        yield from ["empty"] if rules.get("required") else []
        return
    if not is_of_its_type(value, field):
        yield f"{value!r} is not of type {field['type']}"
    elif "pattern" in rules and not re.match(rules["pattern"], value):
        yield f"{value!r} does not follow {rules['pattern']}"
    elif "enum" in rules and value not in rules["enum"]:
        yield f"{value!r} is not in the list"
    elif not rules.get("minLength", 0) <= len(value) <= rules.get("maxLength", len(value)):
        yield f"{value!r} has not the right length"
    elif "minimum" in rules and not rules["minimum"] <= float(value) <= rules["maximum"]:
        yield f"{value!r} is out of bounds"


def assert_valid(file: Path, official: dict[str, Any]) -> None:
    assert list(rows(file)[0]) == [field["name"] for field in official["fields"]]
    found = [
        (number, field["name"], fault)
        for number, row in enumerate(rows(file), start=2)
        for field in official["fields"]
        for fault in faults(row[field["name"]], field)
    ]
    assert not found


def sirets(value: object) -> Iterator[str]:
    """Every fourteen-digit text in a JSON document."""
    if isinstance(value, str):
        yield from [value] if re.fullmatch(r"\d{14}", value) else []
    elif isinstance(value, dict | list):
        for content in value.values() if isinstance(value, dict) else value:
            yield from sirets(content)


def keys(value: object, path: str = "") -> Iterator[str]:
    """Every path of keys in a JSON document, lists passed through."""
    if isinstance(value, dict):
        for key, content in value.items():
            yield f"{path}/{key}"
            yield from keys(content, f"{path}/{key}")
    elif isinstance(value, list):
        for content in value:
            yield from keys(content, path)


def schema_keys(node: dict[str, Any], root: dict[str, Any], path: str = "") -> Iterator[str]:
    """Every path of keys that the official schema knows."""
    while "$ref" in node:
        target: Any = root
        for part in node["$ref"].removeprefix("#/").split("/"):
            target = target[part]
        node = target
    for key, content in node.get("properties", {}).items():
        yield f"{path}/{key}"
        yield from schema_keys(content, root, f"{path}/{key}")
    if isinstance(node.get("items"), dict):
        yield from schema_keys(node["items"], root, path)


def documents() -> list[Any]:
    return [json.loads(file.read_text(encoding="utf-8")) for file in MARCHES]


def is_old_format(document: dict[str, Any]) -> bool:
    return isinstance(document["marches"], list)


def budget_lines(file: Path) -> list[Row]:
    root = ElementTree.fromstring(file.read_bytes())  # noqa: S314 - our own file
    return [
        {field.tag.removeprefix(NAMESPACE): field.attrib["V"] for field in line}
        for line in root.iter(f"{NAMESPACE}LigneBudget")
    ]


def total(lines: Iterable[Row], montant: str, **wanted: str) -> Decimal:
    kept = (line for line in lines if all(line[field] == value for field, value in wanted.items()))
    return sum((Decimal(line.get(montant, "0")) for line in kept), Decimal(0))


def test_forging_again_gives_the_same_bytes(tmp_path: Path) -> None:
    forged = {file.name: file.read_bytes() for file in forge_all(tmp_path)}
    assert forged == {file.name: file.read_bytes() for file in DATA.iterdir()}


def test_the_files_stay_small() -> None:
    assert sum(file.stat().st_size for file in DATA.iterdir()) < 1_500_000


@pytest.mark.parametrize("file", sound_files("subventions-*.csv"), ids=lambda f: f.stem)
def test_subsidies_are_valid_by_the_official_schema(file: Path) -> None:
    assert_valid(file, schema("scdl_subventions_2.1.1.json"))
    assert all(row["idBeneficiaire"] or row["rnaBeneficiaire"] for row in rows(file))


@pytest.mark.parametrize("file", sound_files("equipements-*.csv"), ids=lambda f: f.stem)
def test_facilities_are_valid_by_the_official_schema(file: Path) -> None:
    assert_valid(file, schema("scdl_equipements_0.1.5.json"))


@pytest.mark.parametrize("file", sound_files("deliberations-*.csv"), ids=lambda f: f.stem)
def test_decisions_are_valid_by_the_official_schema_and_their_votes_add_up(file: Path) -> None:
    assert_valid(file, schema("scdl_deliberations_2.1.5.json"))
    for row in rows(file):
        assert row["PREF_DATE"] >= row["DELIB_DATE"]
        assert int(row["VOTE_EFFECTIF"]) >= int(row["VOTE_REEL"])
        votes = sum(int(row[f"VOTE_{how}"]) for how in ("POUR", "CONTRE", "ABSTENTION"))
        assert votes == int(row["VOTE_REEL"])


def test_the_budget_in_csv_is_valid_by_the_official_schema() -> None:
    assert_valid(DATA / "budget-besancon.csv", schema("scdl_budget_0.8.3.json"))


@pytest.mark.parametrize("file", MARCHES, ids=lambda f: f.stem)
def test_contracts_are_valid_by_the_official_schema(file: Path) -> None:
    document = json.loads(file.read_text(encoding="utf-8"))
    official = schema("decp_v1.5.0_marches.json" if is_old_format(document) else "schema_decp_v2.0.3.json")
    assert [error.message for error in Draft7Validator(official).iter_errors(document)] == []


def test_every_field_of_the_contracts_standard_is_used() -> None:
    official = schema("schema_decp_v2.0.3.json")
    expected = set(schema_keys(official, official))
    assert expected - {key for document in documents() for key in keys(document)} == set()


@pytest.mark.parametrize("pattern", ["subventions-*.csv", "equipements-*.csv", "deliberations-*.csv"])
def test_every_column_of_the_csv_standards_is_used(pattern: str) -> None:
    files = sound_files(pattern)
    filled = {column for file in files for row in rows(file) for column, value in row.items() if value}
    assert [column for column in rows(files[0])[0] if column not in filled] == []


def test_every_siret_passes_the_check() -> None:
    columns = ("idAttribuant", "idBeneficiaire", "COLL_SIRET", "BGT_SIRET")
    tables = [file for file in DATA.glob("*.csv") if file.name != IMPERFECT]
    found = {row.get(column, "") for file in tables for row in rows(file) for column in columns} - {""}
    found |= set(sirets(documents()))
    assert len(found) > 60
    assert [siret for siret in found if not (luhn(siret) and luhn(siret[:9]))] == []


def test_invented_organisations_say_that_they_are_and_bear_numbers_that_nobody_has() -> None:
    assert all(re.search(r"\bfictifs?\b|\bfictives?\b", o.nom) for o in ORGANISATIONS.values())
    assert all(o.siret.startswith("99999") for o in ORGANISATIONS.values())
    assert len({o.siret for o in ORGANISATIONS.values()}) == len(ORGANISATIONS)


def test_some_suppliers_also_get_subsidies_from_several_bodies() -> None:
    givers: dict[str, set[str]] = {}
    for row in subventions():
        givers.setdefault(row["idBeneficiaire"], set()).add(row["idAttribuant"])
    subsidised = [siret for siret in set(sirets(documents())) if siret in givers]
    assert len(subsidised) >= 10
    assert any(len(givers[siret]) >= 3 for siret in subsidised)


def test_every_supplier_is_named_by_some_file() -> None:
    named = {row["idBeneficiaire"] for row in subventions()}
    acheteurs = {row["idAttribuant"] for row in subventions()}
    old = [document for document in documents() if is_old_format(document)]
    named |= {t["id"] for d in old for m in d["marches"] for t in m["titulaires"] if t["denominationSociale"]}
    assert set(sirets(documents())) - named - acheteurs == set()


def test_subsidies_span_three_years_several_natures_and_a_wide_range_of_amounts() -> None:
    years = Counter(int(row["dateConvention"][:4]) for row in subventions())
    assert set(years) == set(YEARS)
    assert min(years.values()) > 80
    assert len({row["nature"] for row in subventions()}) >= 3
    assert {row["notificationUE"] for row in subventions()} == {"oui", "non"}
    montants = sorted(Decimal(row["montant"]) for row in subventions())
    assert sum(montants) / len(montants) > 2 * montants[len(montants) // 2]
    assert any(montant % 1 for montant in montants)


def test_contracts_span_three_years_in_both_formats() -> None:
    years: Counter[tuple[bool, str]] = Counter()
    for document in documents():
        old = is_old_format(document)
        for marche in document["marches"] if old else document["marches"]["marche"]:
            years[old, marche["dateNotification"][:4]] += 1
    assert {year for old, year in years if not old} == {"2022", "2023", "2024"}
    assert {year for old, year in years if old} == {"2022", "2023"}
    assert sum(years.values()) >= 150


def test_facilities_stand_in_their_town_and_none_has_another_ones_identifier() -> None:
    centres = {"21231": (47.322, 5.041), "25056": (47.238, 6.024), "58194": (46.991, 3.159)}
    facilities = [row for file in sound_files("equipements-*.csv") for row in rows(file)]
    assert len({row["EQUIP_UID"] for row in facilities}) == len(facilities) > 100
    for row in facilities:
        if centre := centres.get(row["EQUIP_UID"][:5]):
            assert abs(float(row["EQUIP_LAT"]) - centre[0]) < 0.04
            assert abs(float(row["EQUIP_LONG"]) - centre[1]) < 0.06


@pytest.mark.parametrize("file", BUDGETS_XML, ids=lambda f: f.stem)
def test_a_vote_balances_and_the_accounts_hold_no_deficit(file: Path) -> None:
    lines = budget_lines(file)
    assert 60 <= len(lines) <= 150
    if "primitif" in file.name:
        for section in "FI":
            spent = total(lines, "MtPrev", CodRD="D", CaracSup=section)
            assert spent == total(lines, "MtPrev", CodRD="R", CaracSup=section)
    else:
        assert total(lines, "MtReal", CodRD="R") >= total(lines, "MtReal", CodRD="D") > 0


def test_budgets_span_three_years_and_two_stages_for_each_body() -> None:
    stages = ("budget primitif", "compte administratif")
    expected = {(str(year), etape) for year in YEARS for etape in stages}
    for slug in ("dijon", "dijon-metropole", "flavigny-sur-ozerain"):
        names = [file.stem.removeprefix(f"budget-{slug}-") for file in BUDGETS_XML if f"-{slug}-2" in file.name]
        assert {(name[:4], name[5:].replace("-", " ")) for name in names} == expected
    assert {(row["BGT_ANNEE"], row["BGT_NATDEC"]) for row in rows(DATA / "budget-besancon.csv")} == expected


def test_each_years_budget_recalls_the_one_before() -> None:
    before = total(budget_lines(DATA / "budget-dijon-2023-budget-primitif.xml"), "MtPrev", CodRD="D")
    assert total(budget_lines(DATA / "budget-dijon-2024-budget-primitif.xml"), "MtBudgPrec", CodRD="D") == before


@pytest.mark.parametrize("file", BUDGETS_XML, ids=lambda f: f.stem)
def test_budget_codes_are_in_the_account_plan_of_their_year(file: Path) -> None:
    archive = SHARED / "data/reference/plans-de-comptes.tar.xz"
    if not archive.exists():
        pytest.skip("the account plans are not on this machine")
    plan = "M57_A" if "flavigny" in file.name else "M57_D"
    year = re.search(r"\d{4}", file.name)
    assert year
    accounts, fonctions = account_plan(archive, f"{year[0]}/M57/{plan}")
    for line in budget_lines(file):
        assert line["ContNat"] in accounts[line["Nature"]]
        assert line.get("Fonction", "01") in fonctions


@cache
def account_plan(archive: Path, path: str) -> tuple[dict[str, set[str]], set[str]]:
    """The chapters that each account may stand in, and the functions, of one official account plan."""
    with tarfile.open(archive) as plans:
        file = plans.extractfile(f"plans-de-comptes/{path}/planDeCompte.xml")
        assert file
        root = ElementTree.fromstring(file.read())  # noqa: S314 - an official file
    chapitres = ("DR", "RR", "DOES", "ROES", "DOIS", "ROIS")
    accounts = {a.attrib["Code"]: {a.attrib.get(key, "") for key in chapitres} for a in root.iter("Compte")}
    return accounts, {f.attrib["Code"] for f in root.iter("RefFonc")}


def test_the_file_that_is_wrong_on_purpose_shows_what_it_says() -> None:
    faulty = rows(DATA / IMPERFECT)
    assert len(faulty) <= 30
    assert {"2,43E+13", "9,9999E+13"} <= {row["idBeneficiaire"] for row in faulty}
    assert {"à préciser", "40 000,00"} <= {row["montant"] for row in faulty}
    assert {"15/03/2021", "2021-13-45", "printemps 2021"} <= {row["dateConvention"] for row in faulty}
    assert faulty[-1]["nomAttribuant"] == "TOTAL"
    assert any(not any(row.values()) for row in faulty)


def test_the_list_of_sources_names_every_file_once_and_calls_the_data_invented() -> None:
    sources = json.loads((DATA / "sources.json").read_text(encoding="utf-8"))
    assert {s["fichier"] for s in sources} == {f.name for f in DATA.iterdir()} - {"sources.json"}
    assert len({s["url"] for s in sources}) == len(sources)
    assert {s["titre"] for s in sources} == {"Données fictives de démonstration"}
    assert {s["licence"] for s in sources} == {"Licence Ouverte 2.0"}
    assert all(luhn(s["collectivite"]) for s in sources)
