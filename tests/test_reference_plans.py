"""The account plans, held against published pairs of a TOTEM document and the SCDL « Budget » made of it."""

import csv
from functools import cache
from itertools import product
from pathlib import Path

import pytest
from lxml import etree

from loaders.reference.comptes import clean
from loaders.reference.plans import Plan, plan, plan_du_document

BUDGETS = Path("../shared/data/budgets")
PAIRS = (
    "BP2022_TRANSPORT",
    "DOCBUDG-21560046100010-056025-DM2-2021-25112021000000",
    "DOCBUDG-21560046100085-056025-BP-2022-07042022000000",
    "DOCBUDG-21560134500014-CFU-BP-2023",
    "budget-crach-001",
)
MONTREUIL = ("montreuil/CA_2016.xml", "montreuil/CA_2022.xml")

Line = dict[str, str]
"""A `LigneBudget`: the `V` of each element by its name, and of `CaracSup` by its `Code`."""


@cache
def document(path: Path) -> tuple[Plan, list[Line]]:
    """The document's plan and its lines."""
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    budget = next(etree.parse(path).getroot().iter("{*}Budget"))
    lines = [line(element) for element in budget.iterfind("{*}LigneBudget")]
    lines = [values for values in lines if "Nature" in values]
    nomenclature, exercice = value(budget, "EnTeteBudget/Nomenclature"), int(value(budget, "BlocBudget/Exer"))
    found = plan_du_document(exercice, nomenclature, [values["Nature"] for values in lines])
    assert found is not None
    return found, lines


def value(budget: etree._Element, path: str) -> str:
    element = budget.find("/".join(f"{{*}}{name}" for name in path.split("/")))
    assert element is not None
    return element.get("V", "")


def line(element: etree._Element) -> Line:
    return {child.get("Code") or etree.QName(child).localname: child.get("V", "") for child in element}


def expected(pair: str) -> list[dict[str, str]]:
    with (BUDGETS / pair / "expected.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("pair", PAIRS)
def test_the_labels_are_those_of_the_published_conversion(pair: str) -> None:
    its_plan, lines = document(BUDGETS / pair / "totem.xml")
    for values, row in zip(lines, expected(pair), strict=True):
        assert (its_plan.libelle_nature(values["Nature"]) or "") == clean(row["BGT_NATURE_LABEL"])
        assert (its_plan.libelle_chapitre(values.get("ContNat", "")) or "") == clean(row["BGT_CONTNAT_LABEL"])
        assert (its_plan.libelle_fonction(values.get("Fonction", "")) or "") == clean(row["BGT_FONCTION_LABEL"])


@pytest.mark.parametrize("pair", PAIRS)
def test_the_section_is_that_of_the_published_conversion_and_known_where_that_is_empty(pair: str) -> None:
    its_plan, lines = document(BUDGETS / pair / "totem.xml")
    for values, row in zip(lines, expected(pair), strict=True):
        section = its_plan.section(values.get("ContNat"), values["Nature"])
        assert section == row["BGT_SECTION"] or not row["BGT_SECTION"]
        assert section in {"investissement", "fonctionnement"}
        assert section[0] == values.get("Section", section[0].upper()).lower()  # CaracSup Code="Section", where it is


@pytest.mark.parametrize("path", [*MONTREUIL, *(f"{pair}/totem.xml" for pair in PAIRS)])
def test_the_chapter_of_a_line_follows_from_its_nature(path: str) -> None:
    its_plan, lines = document(BUDGETS / path)
    plain = [values for values in lines if {"Operation", "OpeCpteTiers"}.isdisjoint(values)]
    foreseen = [values for values in plain if values["Nature"] in its_plan.natures]
    assert len(foreseen) >= len(plain) - 1  # one of the seven documents has one account that its plan lacks
    for values in foreseen:
        chapter = its_plan.chapitre(values["Nature"], values["CodRD"], values["OpBudg"], values.get("TypOpBudg"))
        assert chapter in its_plan.chapitres
        assert chapter == values.get("ContNat", chapter)


@pytest.mark.parametrize("path", [*MONTREUIL, *(f"{pair}/totem.xml" for pair in PAIRS)])
def test_the_section_of_a_line_follows_from_its_nature(path: str) -> None:
    its_plan, lines = document(BUDGETS / path)
    for values in lines:
        section = its_plan.section(None, values["Nature"])
        assert section in {"investissement", "fonctionnement"}
        assert section == its_plan.section(values.get("ContNat"), values["Nature"])


@pytest.mark.parametrize("path", MONTREUIL)
def test_every_nature_and_function_of_a_town_has_a_label(path: str) -> None:
    its_plan, lines = document(BUDGETS / path)
    assert all(its_plan.libelle_nature(values["Nature"]) for values in lines)
    assert all(its_plan.libelle_fonction(values["Fonction"]) for values in lines)


def test_a_budget_voted_by_function_has_its_labels_and_sections() -> None:
    path = BUDGETS / "grand_est_ca_2016-2020.csv"
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    with path.open(encoding="utf-8-sig", newline="") as lines:
        for row in csv.DictReader(lines):
            its_plan = plan(int(row["BGT_ANNEE"]), "M71-M71")
            assert its_plan is not None
            assert its_plan.libelle_chapitre(row["BGT_CONTNAT"]) == clean(row["BGT_CONTNAT_LABEL"])
            function = its_plan.libelle_fonction(row["BGT_FONCTION"], row["BGT_CONTNAT"])
            assert function == clean(row["BGT_FONCTION_LABEL"])
            assert its_plan.section(row["BGT_CONTNAT"], row["BGT_NATURE"]) == row["BGT_SECTION"]


@pytest.mark.parametrize(
    ("exercice", "nomenclature", "annee"),
    [
        (2023, "M57-M57_A", 2023),
        (2026, "M57-M57_A", 2024),  # not yet published: the last one
        (2023, "M4-M43_D", 2022),  # given up since
        (2012, "M14-M14_COM_INF500", 2013),  # before all: the first one
    ],
)
def test_a_year_without_a_plan_gets_the_nearest_and_the_plan_says_so(
    exercice: int, nomenclature: str, annee: int
) -> None:
    found = plan(exercice, nomenclature)
    assert found is not None
    assert (found.exercice, found.annee) == (exercice, annee)


def test_an_unknown_nomenclature_has_no_plan() -> None:
    assert plan(2022, "M99-M99") is None
    assert plan_du_document(2022, "M99-M99", ["6411"]) is None


def test_a_label_follows_the_year() -> None:
    before, after = plan(2021, "M14-M14_COM_500_3500"), plan(2022, "M14-M14_COM_500_3500")
    assert before is not None
    assert after is not None
    assert before.libelle_nature("73111") == "Taxes foncières et d'habitation"
    assert after.libelle_nature("73111") == "Impôts directs locaux"


def test_a_document_with_accounts_of_the_amended_plan_is_read_with_the_next_year() -> None:
    plain = plan_du_document(2021, "M14-M14_COM_500_3500", ["6411", "no such account"])
    amended = plan_du_document(2021, "M14-M14_COM_500_3500", ["6411", "6512"])
    assert plain is not None
    assert amended is not None
    assert (plain.exercice, plain.annee) == (2021, 2021)
    assert (amended.exercice, amended.annee) == (2021, 2022)


def test_a_code_of_two_meanings_is_told_by_the_chapter() -> None:
    departement = plan(2020, "M52-M52")
    assert departement is not None
    assert departement.libelle_fonction("921") == "Laboratoire départemental"
    assert departement.libelle_fonction("921", "921") == "Taxes non affectées"


def test_what_a_plan_does_not_have_has_no_label_and_no_section() -> None:
    found = plan(2022, "M4-M43_D")
    assert found is not None
    assert found.libelle_chapitre("4581001") is None
    assert found.libelle_nature("99999") is None
    assert found.libelle_fonction("99999") is None
    assert found.chapitre("99999", "D") is None
    assert found.section(None, "99999") is None


def test_a_subdivision_of_the_editors_own_is_of_the_section_of_its_account() -> None:
    found = plan(2022, "M4-M43_D")
    assert found is not None
    assert found.libelle_nature("604199") is None
    assert found.section("0119", "604199") == "fonctionnement"
    assert found.section(None, "4581001") == "investissement"


def test_labels_are_mended() -> None:
    assert clean("Fournitures d\x92entretien ") == "Fournitures d’entretien"
    assert clean(" Énergie \x96  Électricité") == "Énergie – Électricité"
    assert clean("moins de 5\xa0000 habitants") == "moins de 5\xa0000 habitants"


def test_no_label_is_empty_or_holds_a_control_character() -> None:
    for annee, nomenclature in product((2013, 2018, 2024), ("M14-M14_COM_SUP3500", "M57-M57_D", "M71-M71")):
        found = plan(annee, nomenclature)
        assert found is not None
        labels = [nature.libelle for nature in found.natures.values()]
        assert labels
        assert all((label and label.isprintable()) or "\xa0" in label for label in labels)
