"""The reader of budgets: published pairs of a TOTEM document and the SCDL « Budget » made of it, and broken documents.

The files in `tests/data` are forged; those in `../shared/data` are published ones, and are not on every machine.
"""

import csv
from decimal import Decimal
from pathlib import Path

import polars as pl
import pytest

from loaders.errors import Unreadable
from loaders.read import totem, xml_elements
from loaders.reference.comptes import clean
from schema.datasets import Budget, LigneBudget

DATA = Path(__file__).parent / "data"
PUBLISHED = Path("../shared/data/budgets")
PAIRS = {
    "BP2022_TRANSPORT": "budget primitif",
    "DOCBUDG-21560046100010-056025-DM2-2021-25112021000000": "décision modificative",
    "DOCBUDG-21560046100085-056025-BP-2022-07042022000000": "budget primitif",
    "DOCBUDG-21560134500014-CFU-BP-2023": "compte financier unique",
    "budget-crach-001": "budget primitif",
}
HEAD = '<DocumentBudgetaire xmlns="http://www.minefi.gouv.fr/cp/demat/docbudgetaire">'


def read(path: Path) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The budgets of a document, and their lines; skips where the file is not at hand."""
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    batches = list(totem.read(path))
    budgets, lines = (
        pl.concat([batch.rows for batch in batches if batch.dataset is dataset]) for dataset in (Budget, LigneBudget)
    )
    return budgets, lines


def read_text(folder: Path, text: str | bytes) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The budgets of a document made of a text, and their lines."""
    path = folder / "totem.xml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path)


def totals(lines: pl.DataFrame) -> dict[str, Decimal]:
    """What was spent and received."""
    amounts = zip(lines["sens"], lines["mt_real"], strict=True)
    found = {"dépense": Decimal(), "recette": Decimal()}
    for sens, amount in amounts:
        found[sens] += Decimal(amount)
    return found


def test_a_document_says_what_each_of_its_budgets_is() -> None:
    budgets, _ = read(DATA / "totem.xml")
    assert budgets.rows(named=True) == [
        {
            "ligne": 1,
            "ordinal": 0,
            "etape": "compte administratif",
            "exercice": "2022",
            "siret": "21210231300011",
            "nom": "VILLE FICTIVE DE L'ÉTÉ",
            "libelle": "BUDGET PRINCIPAL",
            "nomenclature": "M14-M14_COM_SUP3500",
            "date_decision": "2023-03-29",
            "projet": "false",
        },
        {
            "ligne": 2,
            "ordinal": 1,
            "etape": "compte administratif",
            "exercice": "2022",
            "siret": "21210231300029",
            "nom": "VILLE FICTIVE DE L'ÉTÉ",
            "libelle": "SERVICE DE L'EAU",
            "nomenclature": "M4-M49_D",
            "date_decision": None,
            "projet": "false",
        },
    ]


def test_a_line_has_the_words_of_the_standard() -> None:
    _, lines = read(DATA / "totem.xml")
    assert lines.row(0, named=True) == {
        "ligne": 1,
        "ordinal": 0,
        "budget_id": 0,
        "cont_nat": "012",
        "cont_nat_libelle": "Charges de personnel et frais assimilés",
        "nature": "6411",
        "nature_libelle": "Personnel titulaire",
        "fonction": "020",
        "fonction_libelle": "Administration générale de la collectivité",
        "operation": None,
        "section": "fonctionnement",
        "op_budg": "réel",
        "sens": "dépense",
        "mt_real": "118.40",
        "mt_budg_prec": "100.00",
        "mt_rar_prec": None,
        "mt_prop_nouv": None,
        "mt_prev": "0.00",
        "cred_ouv": "120.5",
        "mt_rar3112": None,
        "art_spe": "non spécialisé",
    }
    assert lines["art_spe"].to_list()[:5] == ["non spécialisé", "spécialisé", "non spécialisé", "spécialisé", None]
    assert lines["op_budg"].to_list()[:4] == ["réel", "réel", "réel", "ordre"]
    assert lines["operation"].to_list()[:3] == [None, None, "20160001"]


def test_lines_belong_to_their_budget_and_annexes_are_no_lines() -> None:
    _, lines = read(DATA / "totem.xml")
    assert lines["budget_id"].to_list() == [0] * 6 + [1]
    assert lines["ordinal"].to_list() == list(range(7))
    assert lines["mt_real"].to_list() == ["118.40", "250.10", "1000", "55.00", "-3.20", "9.99", "12.00"]


def test_a_line_without_a_chapter_has_the_section_that_it_tells_or_that_its_nature_has() -> None:
    _, lines = read(DATA / "totem.xml")
    bare = lines.filter(pl.col("cont_nat").is_null())
    assert bare.select("nature", "section").rows() == [("7788", "fonctionnement"), ("1641", "investissement")]


def test_elements_that_no_column_takes_are_told() -> None:
    assert {name for batch in totem.read(DATA / "totem.xml") for name in batch.ignored} == {
        "LibCpte",
        "MtSup",
        "TypOpBudg",
    }


def test_latin_1_is_read_with_its_accents() -> None:
    budgets, lines = read(DATA / "totem_latin1.xml")
    assert budgets["libelle"].to_list() == ["RÉGIE DES FÊTES"]
    assert budgets["etape"].to_list() == ["budget primitif"]
    assert lines.height == 1


def test_characters_of_windows_in_latin_1_are_read_as_meant(tmp_path: Path) -> None:
    text = (DATA / "totem_latin1.xml").read_bytes().replace("RÉGIE DES FÊTES".encode("latin-1"), b"L\x92\x8cUVRE")
    assert read_text(tmp_path, text)[0]["libelle"].to_list() == ["L’ŒUVRE"]


def test_the_totals_of_a_single_financial_account_are_no_lines() -> None:
    budgets, lines = read(DATA / "totem_cfu.xml")
    assert budgets["etape"].to_list() == ["compte financier unique"]
    assert lines["mt_real"].to_list() == ["30.00", "45.00"]
    assert lines["ligne"].to_list() == [1, 3]


def test_a_document_is_read_alike_by_pieces_of_any_length(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("totem.xml", "totem_latin1.xml", "totem_cfu.xml"):
        whole = read(DATA / name)
        with monkeypatch.context() as patched:
            patched.setattr(xml_elements, "PIECE", 11)
            patched.setattr(totem, "AT_ONCE", 2)
            pieces = read(DATA / name)
        assert all(one.equals(other) for one, other in zip(whole, pieces, strict=True))


def test_values_that_mean_nothing_stay_for_the_report(tmp_path: Path) -> None:
    text = (DATA / "totem_latin1.xml").read_bytes()
    for old, new in ((b'NatDec V="01"', b'NatDec V="99"'), (b'Exer V="2022"', b'Exer V="2022 en erreur"')):
        text = text.replace(old, new)
    budgets, lines = read_text(tmp_path, text)
    assert budgets.select("etape", "exercice").rows() == [("99", "2022 en erreur")]
    assert lines.select("nature", "nature_libelle").rows() == [("6411", None)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (f"{HEAD}</DocumentBudgetaire>", "totem_sans_budget"),
        (f"{HEAD}<Budget/></DocumentBudgetaire>", "totem_sans_budget"),
        (f'{HEAD}<Budget><BlocBudget><Exer V="2022"/></BlocBudget>', "xml_tronque"),
        (f'{HEAD}<Budget><BlocBudget><Exer V="20', "xml_tronque"),
        (f"{HEAD}<Budget></Bugdet></DocumentBudgetaire>", "xml_invalide"),
        (f'{HEAD}<Budget><BlocBudget><Exer V="&nbsp;"/></BlocBudget></Budget></DocumentBudgetaire>', "xml_invalide"),
        (f"{HEAD}</DocumentBudgetaire><autre/>", "xml_invalide"),
        ("<autre><DocumentBudgetaire/></autre>", "xml_inconnu"),
        ("<autre/>", "xml_inconnu"),
        ("", "xml_tronque"),
        (HEAD + "<a>" * 100_000 + "</a>" * 100_000 + "</DocumentBudgetaire>", "xml_demesure"),
        (f'<!DOCTYPE a [<!ENTITY e "x">]>{HEAD}<Budget V="&e;"/></DocumentBudgetaire>', "xml_avec_dtd"),
        (f'<!DOCTYPE a SYSTEM "file:///etc/passwd">{HEAD}</DocumentBudgetaire>', "xml_avec_dtd"),
        ('<?xml version="1.0" encoding="klingon"?><DocumentBudgetaire/>', "xml_encodage"),
        (
            f'<?xml version="1.0" encoding="UTF-8"?>{HEAD}<a V="é"/>'.encode() + '<a V="été"/>'.encode("latin-1"),
            "xml_encodage",
        ),
    ],
)
def test_what_is_no_document_is_refused(tmp_path: Path, text: str | bytes, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_text(tmp_path, text)
    assert refusal.value.code == code
    assert refusal.value.message.endswith(".")


def test_an_entity_bomb_is_refused(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{rank + 1} "{f"&e{rank};" * 10}">' for rank in range(12))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "boum">{entities}]>{HEAD}<Budget V="&e12;"/></DocumentBudgetaire>'
    with pytest.raises(Unreadable) as refusal:
        read_text(tmp_path, bomb)
    assert refusal.value.code in {"xml_demesure", "xml_avec_dtd"}


def test_an_element_of_any_length_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml_elements, "PIECE", 1 << 10)
    monkeypatch.setattr(xml_elements, "LONGEST_ELEMENT", 1 << 14)
    endless = f"{HEAD}<Budget><LigneBudget>{'<MtSup/>' * 10_000}</LigneBudget></Budget></DocumentBudgetaire>"
    with pytest.raises(Unreadable) as refusal:
        read_text(tmp_path, endless)
    assert refusal.value.code == "xml_demesure"


@pytest.mark.parametrize(
    ("head", "known", "version"),
    [
        ((DATA / "totem.xml").read_bytes(), True, "108"),
        ((DATA / "totem_cfu.xml").read_bytes(), True, None),
        (b"<marches><marche/></marches>", False, None),
        (b"<DocumentBudgetaireBis/>", False, None),
    ],
)
def test_the_format_is_known_by_its_root(tmp_path: Path, head: bytes, known: bool, version: str | None) -> None:
    (tmp_path / "d.xml").write_bytes(head)
    assert totem.recognises(head) is known
    assert totem.version(tmp_path / "d.xml") == version


def test_the_version_is_found_however_far_in_the_document(tmp_path: Path) -> None:
    accounts = "<DocumentComptable/>" * ((totem.PIECE - 40) // 20)
    text = f'<CompteFinancierUnique>{accounts}<DocumentBudgetaire><VersionSchema V="113"/></DocumentBudgetaire>'
    (tmp_path / "d.xml").write_text(text + "</CompteFinancierUnique>")
    assert totem.version(tmp_path / "d.xml") == "113"


@pytest.mark.parametrize("pair", PAIRS)
def test_a_published_document_equals_its_published_conversion(pair: str) -> None:
    budgets, lines = read(PUBLISHED / pair / "totem.xml")
    with (PUBLISHED / pair / "expected.csv").open(encoding="utf-8", newline="") as file:
        expected = list(csv.DictReader(file))
    assert lines.height == len(expected)
    of_line = [column for column in LigneBudget.columns if column.header]
    of_budget = {"exercice": "BGT_ANNEE", "siret": "BGT_SIRET", "nom": "BGT_NOM"}
    for line, row in zip(lines.rows(named=True), expected, strict=True):
        assert {column.header: line[column.name] or "" for column in of_line} == {
            # The conversion leaves required sections empty; ours are never.
            column.header: clean(row[column.header or ""]) or (line["section"] if column.name == "section" else "")
            for column in of_line
        }
        assert {header: budgets[name][0] for name, header in of_budget.items()} == {
            header: row[header] for header in of_budget.values()
        }
    assert lines["section"].null_count() == 0


@pytest.mark.parametrize(("pair", "etape"), PAIRS.items())
def test_a_published_document_is_of_its_stage(pair: str, etape: str) -> None:
    assert read(PUBLISHED / pair / "totem.xml")[0]["etape"].to_list() == [etape]


@pytest.mark.parametrize(
    ("name", "count", "depenses", "recettes"),
    [
        ("CA_2016.xml", 1_461, "252162383.30", "258088826.21"),
        ("CA_2022.xml", 1_530, "293137754.14", "304945666.19"),
    ],
)
def test_the_accounts_of_a_whole_town_add_up(name: str, count: int, depenses: str, recettes: str) -> None:
    budgets, lines = read(PUBLISHED / "montreuil" / name)
    assert (budgets.height, lines.height) == (1, count)
    assert totals(lines) == {"dépense": Decimal(depenses), "recette": Decimal(recettes)}
    assert lines["section"].null_count() == 0


@pytest.mark.parametrize(
    ("name", "column", "value"),
    [
        ("totem_mauvais_siret.xml", "siret", "2156004610008"),
        ("totem_mauvaise_annee.xml", "exercice", "2022 en erreur"),
        ("totem_mauvaise_etape.xml", "etape", "99999"),
        ("totem_mauvaise_nomenclature.xml", "nomenclature", "M14-M14_COM_500_3500_en_erreur"),
    ],
)
def test_a_published_document_with_a_wrong_head_is_read_for_the_report(name: str, column: str, value: str) -> None:
    budgets, lines = read(PUBLISHED / "totem_invalides" / name)
    assert budgets[column].to_list() == [value]
    assert lines.height == 21


def test_a_published_document_without_a_budget_is_refused() -> None:
    with pytest.raises(Unreadable) as refusal:
        read(PUBLISHED / "totem_invalides" / "mauvais_totem.xml")
    assert refusal.value.code == "totem_sans_budget"
