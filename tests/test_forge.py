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

from demo.forge import ANNEES, DATA
from demo.forge.__main__ import forger
from demo.forge.identifiants import luhn
from demo.forge.organisations import ORGANISATIONS

PARTAGE = Path(__file__).parent.parent.parent / "shared"
IMPARFAIT = "subventions-nevers-imparfait.csv"
BUDGETS_XML = sorted(DATA.glob("budget-*.xml"))
MARCHES = sorted(DATA.glob("marches-*.json"))
ESPACE = "{http://www.minefi.gouv.fr/cp/demat/docbudgetaire}"

Ligne = dict[str, str]


@cache
def lignes(fichier: Path) -> list[Ligne]:
    with fichier.open(encoding="utf-8", newline="") as texte:
        return list(csv.DictReader(texte))


def conformes(motif: str) -> list[Path]:
    return [fichier for fichier in sorted(DATA.glob(motif)) if fichier.name != IMPARFAIT]


def subventions() -> list[Ligne]:
    return [ligne for fichier in conformes("subventions-*.csv") for ligne in lignes(fichier)]


def schema(nom: str) -> dict[str, Any]:
    chemin = PARTAGE / "schemas" / nom
    if not chemin.exists():
        pytest.skip(f"{nom} n'est pas sur cette machine")
    contenu: dict[str, Any] = json.loads(chemin.read_text(encoding="utf-8"))
    return contenu


def est_du_type(valeur: str, champ: dict[str, Any]) -> bool:
    formes = {
        "date": r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])",
        "year": r"\d{4}",
        "number": r"-?\d+(\.\d+)?",
        "integer": r"-?\d+",
        "boolean": "|".join([*champ.get("trueValues", ()), *champ.get("falseValues", ())]),
    }
    return champ["type"] not in formes or re.fullmatch(formes[champ["type"]], valeur) is not None


def fautes(valeur: str, champ: dict[str, Any]) -> Iterator[str]:
    """What a Table Schema field finds wrong in a cell."""
    regles = champ.get("constraints") or {}
    if not valeur:
        yield from ["vide"] if regles.get("required") else []
        return
    if not est_du_type(valeur, champ):
        yield f"{valeur!r} n'est pas de type {champ['type']}"
    elif "pattern" in regles and not re.match(regles["pattern"], valeur):
        yield f"{valeur!r} ne suit pas {regles['pattern']}"
    elif "enum" in regles and valeur not in regles["enum"]:
        yield f"{valeur!r} n'est pas dans la liste"
    elif not regles.get("minLength", 0) <= len(valeur) <= regles.get("maxLength", len(valeur)):
        yield f"{valeur!r} n'a pas la bonne longueur"
    elif "minimum" in regles and not regles["minimum"] <= float(valeur) <= regles["maximum"]:
        yield f"{valeur!r} est hors des bornes"


def verifier(fichier: Path, officiel: dict[str, Any]) -> None:
    assert list(lignes(fichier)[0]) == [champ["name"] for champ in officiel["fields"]]
    trouvees = [
        (numero, champ["name"], faute)
        for numero, ligne in enumerate(lignes(fichier), start=2)
        for champ in officiel["fields"]
        for faute in fautes(ligne[champ["name"]], champ)
    ]
    assert not trouvees


def sirets(valeur: object) -> Iterator[str]:
    """Every fourteen-digit text in a JSON document."""
    if isinstance(valeur, str):
        yield from [valeur] if re.fullmatch(r"\d{14}", valeur) else []
    elif isinstance(valeur, dict | list):
        for contenu in valeur.values() if isinstance(valeur, dict) else valeur:
            yield from sirets(contenu)


def cles(valeur: object, chemin: str = "") -> Iterator[str]:
    """Every path of keys in a JSON document, lists passed through."""
    if isinstance(valeur, dict):
        for cle, contenu in valeur.items():
            yield f"{chemin}/{cle}"
            yield from cles(contenu, f"{chemin}/{cle}")
    elif isinstance(valeur, list):
        for contenu in valeur:
            yield from cles(contenu, chemin)


def cles_du_schema(noeud: dict[str, Any], racine: dict[str, Any], chemin: str = "") -> Iterator[str]:
    """Every path of keys that the official schema knows."""
    while "$ref" in noeud:
        cible: Any = racine
        for part in noeud["$ref"].removeprefix("#/").split("/"):
            cible = cible[part]
        noeud = cible
    for cle, contenu in noeud.get("properties", {}).items():
        yield f"{chemin}/{cle}"
        yield from cles_du_schema(contenu, racine, f"{chemin}/{cle}")
    if isinstance(noeud.get("items"), dict):
        yield from cles_du_schema(noeud["items"], racine, chemin)


def documents() -> list[Any]:
    return [json.loads(fichier.read_text(encoding="utf-8")) for fichier in MARCHES]


def lignes_budget(fichier: Path) -> list[Ligne]:
    racine = ElementTree.fromstring(fichier.read_bytes())  # noqa: S314 - our own file
    return [
        {champ.tag.removeprefix(ESPACE): champ.attrib["V"] for champ in ligne}
        for ligne in racine.iter(f"{ESPACE}LigneBudget")
    ]


def total(rangees: Iterable[Ligne], montant: str, **voulus: str) -> Decimal:
    retenues = (r for r in rangees if all(r[champ] == valeur for champ, valeur in voulus.items()))
    return sum((Decimal(r.get(montant, "0")) for r in retenues), Decimal(0))


def test_forging_again_gives_the_same_bytes(tmp_path: Path) -> None:
    refaits = {fichier.name: fichier.read_bytes() for fichier in forger(tmp_path)}
    assert refaits == {fichier.name: fichier.read_bytes() for fichier in DATA.iterdir()}


def test_the_files_stay_small() -> None:
    assert sum(fichier.stat().st_size for fichier in DATA.iterdir()) < 1_500_000


@pytest.mark.parametrize("fichier", conformes("subventions-*.csv"), ids=lambda f: f.stem)
def test_subsidies_are_valid_by_the_official_schema(fichier: Path) -> None:
    verifier(fichier, schema("scdl_subventions_2.1.1.json"))
    assert all(ligne["idBeneficiaire"] or ligne["rnaBeneficiaire"] for ligne in lignes(fichier))


@pytest.mark.parametrize("fichier", conformes("equipements-*.csv"), ids=lambda f: f.stem)
def test_facilities_are_valid_by_the_official_schema(fichier: Path) -> None:
    verifier(fichier, schema("scdl_equipements_0.1.5.json"))


def test_the_budget_in_csv_is_valid_by_the_official_schema() -> None:
    verifier(DATA / "budget-besancon.csv", schema("scdl_budget_0.8.3.json"))


@pytest.mark.parametrize("fichier", MARCHES, ids=lambda f: f.stem)
def test_contracts_are_valid_by_the_official_schema(fichier: Path) -> None:
    document = json.loads(fichier.read_text(encoding="utf-8"))
    ancien = isinstance(document["marches"], list)
    officiel = schema("decp_v1.5.0_marches.json" if ancien else "schema_decp_v2.0.3.json")
    assert [erreur.message for erreur in Draft7Validator(officiel).iter_errors(document)] == []


def test_every_field_of_the_contracts_standard_is_used() -> None:
    officiel = schema("schema_decp_v2.0.3.json")
    attendues = set(cles_du_schema(officiel, officiel))
    assert attendues - {cle for document in documents() for cle in cles(document)} == set()


@pytest.mark.parametrize("motif", ["subventions-*.csv", "equipements-*.csv"])
def test_every_column_of_the_csv_standards_is_used(motif: str) -> None:
    remplies = Counter(
        colonne for fichier in conformes(motif) for ligne in lignes(fichier) for colonne in ligne if ligne[colonne]
    )
    assert [colonne for colonne in lignes(conformes(motif)[0])[0] if not remplies[colonne]] == []


def test_every_siret_passes_the_check() -> None:
    colonnes = ("idAttribuant", "idBeneficiaire", "COLL_SIRET", "BGT_SIRET")
    tables = [*conformes("subventions-*.csv"), *conformes("equipements-*.csv"), DATA / "budget-besancon.csv"]
    trouves = {ligne.get(c, "") for fichier in tables for ligne in lignes(fichier) for c in colonnes} - {""}
    trouves |= set(sirets(documents()))
    assert len(trouves) > 60
    assert [siret for siret in trouves if not (luhn(siret) and luhn(siret[:9]))] == []


def test_invented_organisations_say_that_they_are_and_bear_numbers_that_nobody_has() -> None:
    assert all(re.search(r"\bfictifs?\b|\bfictives?\b", o.nom) for o in ORGANISATIONS.values())
    assert all(o.siret.startswith("99999") for o in ORGANISATIONS.values())
    assert len({o.siret for o in ORGANISATIONS.values()}) == len(ORGANISATIONS)


def test_some_suppliers_also_get_subsidies_from_several_bodies() -> None:
    aides: dict[str, set[str]] = {}
    for ligne in subventions():
        aides.setdefault(ligne["idBeneficiaire"], set()).add(ligne["idAttribuant"])
    fournisseurs = set(sirets(documents()))
    doubles = [siret for siret in fournisseurs if siret in aides]
    assert len(doubles) >= 10
    assert any(len(aides[siret]) >= 3 for siret in doubles)


def test_every_supplier_is_named_by_some_file() -> None:
    nommes = {ligne["idBeneficiaire"] for ligne in subventions()}
    acheteurs = {ligne["idAttribuant"] for ligne in subventions()}
    anciens = [document for document in documents() if isinstance(document["marches"], list)]
    nommes |= {t["id"] for d in anciens for m in d["marches"] for t in m["titulaires"] if t["denominationSociale"]}
    assert set(sirets(documents())) - nommes - acheteurs == set()


def test_subsidies_span_three_years_several_natures_and_a_wide_range_of_amounts() -> None:
    dates = Counter(int(ligne["dateConvention"][:4]) for ligne in subventions())
    assert set(dates) == set(ANNEES)
    assert min(dates.values()) > 80
    assert len({ligne["nature"] for ligne in subventions()}) >= 3
    assert {ligne["notificationUE"] for ligne in subventions()} == {"oui", "non"}
    montants = sorted(Decimal(ligne["montant"]) for ligne in subventions())
    assert sum(montants) / len(montants) > 2 * montants[len(montants) // 2]
    assert any(montant % 1 for montant in montants)


def test_contracts_span_three_years_in_both_formats() -> None:
    annees: Counter[tuple[bool, str]] = Counter()
    for document in documents():
        ancien = isinstance(document["marches"], list)
        for marche in document["marches"] if ancien else document["marches"]["marche"]:
            annees[ancien, marche["dateNotification"][:4]] += 1
    assert {annee for ancien, annee in annees if not ancien} == {"2022", "2023", "2024"}
    assert {annee for ancien, annee in annees if ancien} == {"2022", "2023"}
    assert sum(annees.values()) >= 150


def test_facilities_stand_in_their_town_and_none_has_another_ones_identifier() -> None:
    centres = {"21231": (47.322, 5.041), "25056": (47.238, 6.024), "58194": (46.991, 3.159)}
    toutes = [ligne for fichier in conformes("equipements-*.csv") for ligne in lignes(fichier)]
    assert len({ligne["EQUIP_UID"] for ligne in toutes}) == len(toutes) > 100
    for ligne in toutes:
        if centre := centres.get(ligne["EQUIP_UID"][:5]):
            assert abs(float(ligne["EQUIP_LAT"]) - centre[0]) < 0.04
            assert abs(float(ligne["EQUIP_LONG"]) - centre[1]) < 0.06


@pytest.mark.parametrize("fichier", BUDGETS_XML, ids=lambda f: f.stem)
def test_a_vote_balances_and_the_accounts_hold_no_deficit(fichier: Path) -> None:
    rangees = lignes_budget(fichier)
    assert 60 <= len(rangees) <= 150
    if "primitif" in fichier.name:
        for section in "FI":
            depenses = total(rangees, "MtPrev", CodRD="D", CaracSup=section)
            assert depenses == total(rangees, "MtPrev", CodRD="R", CaracSup=section)
    else:
        assert total(rangees, "MtReal", CodRD="R") >= total(rangees, "MtReal", CodRD="D") > 0


def test_budgets_span_three_years_and_two_stages_for_each_body() -> None:
    attendus = {f"{annee}-{etape}" for annee in ANNEES for etape in ("budget-primitif", "compte-administratif")}
    for slug in ("dijon", "dijon-metropole", "flavigny-sur-ozerain"):
        trouves = {
            fichier.stem.removeprefix(f"budget-{slug}-") for fichier in BUDGETS_XML if f"-{slug}-2" in fichier.name
        }
        assert trouves == attendus
    assert {(ligne["BGT_ANNEE"], ligne["BGT_NATDEC"]) for ligne in lignes(DATA / "budget-besancon.csv")} == {
        (str(annee), etape) for annee in ANNEES for etape in ("budget primitif", "compte administratif")
    }


def test_each_years_budget_recalls_the_one_before() -> None:
    avant = total(lignes_budget(DATA / "budget-dijon-2023-budget-primitif.xml"), "MtPrev", CodRD="D")
    assert total(lignes_budget(DATA / "budget-dijon-2024-budget-primitif.xml"), "MtBudgPrec", CodRD="D") == avant


@pytest.mark.parametrize("fichier", BUDGETS_XML, ids=lambda f: f.stem)
def test_budget_codes_are_in_the_account_plan_of_their_year(fichier: Path) -> None:
    archive = PARTAGE / "data/reference/plans-de-comptes.tar.xz"
    if not archive.exists():
        pytest.skip("les plans de comptes ne sont pas sur cette machine")
    declinaison = "M57_A" if "flavigny" in fichier.name else "M57_D"
    annee = re.search(r"\d{4}", fichier.name)
    assert annee
    comptes, fonctions = plan(archive, f"{annee[0]}/M57/{declinaison}")
    for ligne in lignes_budget(fichier):
        assert ligne["ContNat"] in comptes[ligne["Nature"]]
        assert ligne.get("Fonction", "01") in fonctions


@cache
def plan(archive: Path, chemin: str) -> tuple[dict[str, set[str]], set[str]]:
    """The chapters that each account may stand in, and the functions, of one official account plan."""
    with tarfile.open(archive) as plans:
        fichier = plans.extractfile(f"plans-de-comptes/{chemin}/planDeCompte.xml")
        assert fichier
        racine = ElementTree.fromstring(fichier.read())  # noqa: S314 - an official file
    chapitres = ("DR", "RR", "DOES", "ROES", "DOIS", "ROIS")
    comptes = {c.attrib["Code"]: {c.attrib.get(cle, "") for cle in chapitres} for c in racine.iter("Compte")}
    return comptes, {f.attrib["Code"] for f in racine.iter("RefFonc")}


def test_the_file_that_is_wrong_on_purpose_shows_what_it_says() -> None:
    mauvaises = lignes(DATA / IMPARFAIT)
    assert len(mauvaises) <= 30
    assert {"2,43E+13", "9,9999E+13"} <= {ligne["idBeneficiaire"] for ligne in mauvaises}
    assert {"à préciser", "40 000,00"} <= {ligne["montant"] for ligne in mauvaises}
    assert {"15/03/2021", "2021-13-45", "printemps 2021"} <= {ligne["dateConvention"] for ligne in mauvaises}
    assert mauvaises[-1]["nomAttribuant"] == "TOTAL"
    assert any(not any(ligne.values()) for ligne in mauvaises)


def test_the_list_of_sources_names_every_file_once_and_calls_the_data_invented() -> None:
    sources = json.loads((DATA / "sources.json").read_text(encoding="utf-8"))
    assert {s["fichier"] for s in sources} == {f.name for f in DATA.iterdir()} - {"sources.json"}
    assert len({s["url"] for s in sources}) == len(sources)
    assert {s["titre"] for s in sources} == {"Données fictives de démonstration"}
    assert {s["licence"] for s in sources} == {"Licence Ouverte 2.0"}
    assert all(luhn(s["collectivite"]) for s in sources)
