"""The reader of contracts: both formats of the DECP, what lies between them, and files that are broken.

The files in `tests/data` are forged; those in `../shared/data` are published ones, and are not on every machine.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from loaders.errors import Unreadable
from loaders.read import decp, json_records
from schema.datasets import (
    ActeSousTraitance,
    ExecutionAnnuelle,
    Marche,
    ModificationActeSousTraitance,
    ModificationMarche,
    Tarif,
    Titulaire,
)
from schema.model import Dataset

DATA = Path(__file__).parent / "data"
PUBLISHED = Path("../shared/data/marches")


def read(path: Path) -> dict[type[Dataset], pl.DataFrame]:
    """All rows of a file by dataset; skips where the file is not at hand."""
    if not path.exists():
        pytest.skip(f"{path} is not on this machine")
    found: dict[type[Dataset], list[pl.DataFrame]] = {}
    for batch in decp.read(path):
        found.setdefault(batch.dataset, []).append(batch.rows)
    return {dataset: pl.concat(frames, how="diagonal") for dataset, frames in found.items()}


def read_text(folder: Path, text: str | bytes) -> dict[type[Dataset], pl.DataFrame]:
    """All rows of a file made of a text."""
    path = folder / "marches.json"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(path)


def a_contract(**more: Any) -> dict[str, Any]:
    """A contract with a number and a buyer."""
    return {"id": "2024001", "acheteur": {"id": "21210231300011"}, **more}


def test_a_contract_of_2019_is_read_whole() -> None:
    rows = read(DATA / "decp_2019.json")
    contract = rows[Marche].row(0, named=True)
    assert contract["type_contrat"] == "Marché"
    assert (contract["identifiant"], contract["id_acheteur"]) == ("2019F0001", "21210231300011")
    assert (contract["nom_acheteur"], contract["lieu_execution_nom"]) == ("Ville fictive", "Ville fictive")
    assert (contract["montant"], contract["forme_prix"]) == ("130000.0", "Ferme et actualisable")
    assert contract["date_notification"] == "2019-03-21+01:00"
    assert rows[Titulaire]["nom"].to_list() == ["LA POSTE", "Lampes de Genève", "LA POSTE", "TOTAL"]
    assert rows[ModificationMarche]["objet"].to_list() == ["Ajout d’un lot", "Valeur"]
    assert rows[ModificationMarche]["montant"].to_list() == ["0.50", "3200000"]


def test_a_concession_of_2019_has_its_own_words() -> None:
    rows = read(DATA / "decp_2019.json")
    concession = rows[Marche].row(1, named=True)
    assert concession["type_contrat"] == "Contrat de concession"
    assert (concession["id_acheteur"], concession["nom_acheteur"]) == ("21210231300011", "Ville fictive")
    assert (concession["valeur_globale"], concession["montant_subvention_publique"]) == ("3152966.00", "0")
    assert concession["montant"] is None
    assert rows[ExecutionAnnuelle].select("marche_id", "depenses_investissement").rows() == [(1, "12345.5")]
    assert rows[Tarif].select("execution_id", "intitule", "tarif").rows() == [
        (0, "entrée", "4.20"),
        (0, "abonnement", "115.5"),
    ]
    assert rows[ModificationMarche]["date_notification"].to_list() == ["2020-01-15", "2021-01-04"]


def test_a_contract_of_2022_is_read_whole() -> None:
    rows = read(DATA / "decp_2022.json")
    contract = rows[Marche].row(0, named=True)
    assert contract["type_contrat"] == "Marché"
    assert contract["objet"] == "Réfection d’une toiture 🏗"
    assert contract["techniques"] == ["Accord-cadre", "Catalogue électronique"]
    assert contract["types_prix"] == ["Définitif révisable"]
    assert contract["considerations_sociales"] == ["Clause sociale", "Critère social"]
    assert (contract["marche_innovant"], contract["attribution_avance"]) == ("false", "true")
    assert (contract["montant"], contract["taux_avance"], contract["offres_recues"]) == ("575000", "0.05", "3")
    assert rows[ModificationMarche].select("numero", "montant", "duree_mois").rows() == [
        ("1", "580000.10", None),
        ("2", None, "9"),
        ("1", "25.0", "72"),
    ]
    act = rows[ActeSousTraitance].row(0, named=True)
    assert (act["id_sous_traitant"], act["type_identifiant"]) == ("35600000000048", "SIRET")
    assert rows[ModificationActeSousTraitance].select("numero", "date_notification", "montant").rows() == [
        ("1", "2024-07-01", "21000.5")
    ]


def test_a_concession_of_2022_is_told_by_the_list_it_stands_in() -> None:
    rows = read(DATA / "decp_2022.json")
    assert rows[Marche]["type_contrat"].to_list() == ["Marché", "Contrat de concession"]
    assert rows[Marche]["id_acheteur"].to_list() == ["21210231300011"] * 2
    assert rows[Tarif].select("intitule", "tarif").rows() == [("heure", "1.20")]


def test_a_holder_is_of_the_contract_or_of_the_modification_that_named_it() -> None:
    holders = read(DATA / "decp_2022.json")[Titulaire]
    assert holders.select("marche_id", "modification_id", "ordinal").rows() == [
        (0, None, 0),
        (1, None, 1),
        (None, 0, 2),
    ]


def test_flat_keys_and_lists_of_one_are_seen_through() -> None:
    rows = read(DATA / "decp_plat.json")
    assert rows[Marche]["id_acheteur"].to_list() == ["21210231300011"]
    assert rows[Marche]["type_contrat"].to_list() == ["Marché"]
    assert rows[Titulaire]["nom"].to_list() == ["LA POSTE"]


def test_keys_that_mean_nothing_are_told() -> None:
    assert {key for batch in decp.read(DATA / "decp_plat.json") for key in batch.ignored} == {"portail"}
    assert {key for batch in decp.read(DATA / "decp_2019.json") for key in batch.ignored} == set()
    assert {key for batch in decp.read(DATA / "decp_2022.json") for key in batch.ignored} == set()


@pytest.mark.parametrize("number", ["26130", "130000.0", "0.50", "1E3", "-0", "12345678901234567890.123456789"])
def test_a_number_keeps_its_text(tmp_path: Path, number: str) -> None:
    rows = read_text(tmp_path, f'[{{"id": "1", "montant": {number}}}]')
    assert rows[Marche]["montant"].to_list() == [number]


@pytest.mark.parametrize(
    "techniques",
    [{"technique": ["Concours"]}, [{"technique": "Concours"}], ["Concours"], "Concours", {"technique": "Concours"}],
)
def test_a_list_is_read_however_it_is_wrapped(tmp_path: Path, techniques: object) -> None:
    rows = read_text(tmp_path, json.dumps([a_contract(techniques=techniques)]))
    assert rows[Marche]["techniques"].to_list() == [["Concours"]]


@pytest.mark.parametrize("empty", [None, [], {}, "", {"technique": []}, {"technique": None}])
def test_an_empty_list_is_none(tmp_path: Path, empty: object) -> None:
    rows = read_text(tmp_path, json.dumps([a_contract(techniques=empty), a_contract(techniques=["Concours"])]))
    assert rows[Marche]["techniques"].to_list() == [None, ["Concours"]]


@pytest.mark.parametrize(
    "holders",
    [
        [{"id": "1"}, {"id": "2"}],
        [{"titulaire": {"id": "1"}}, {"titulaire": {"id": "2"}}],
        {"titulaire": [{"id": "1"}, {"id": "2"}]},
        [[{"id": "1"}], [{"id": "2"}]],
        ["1", "2"],
    ],
)
def test_parts_are_read_however_they_are_wrapped(tmp_path: Path, holders: object) -> None:
    rows = read_text(tmp_path, json.dumps([a_contract(titulaires=holders)]))
    assert rows[Titulaire].select("marche_id", "id_titulaire").rows() == [(0, "1"), (0, "2")]


@pytest.mark.parametrize("element", ["un texte", 12, None, ["une liste"], True])
def test_what_is_no_object_is_a_row_to_reject(tmp_path: Path, element: object) -> None:
    rows = read_text(tmp_path, json.dumps({"marches": [a_contract(), element, a_contract()]}))[Marche]
    assert rows["rejet"].to_list() == [None, "enregistrement_illisible", None]
    assert json.loads(rows["brut"][1]) == element
    assert rows["ligne"].to_list() == [1, 2, 3]
    assert rows["ordinal"].to_list() == [0, 1, 2]


def test_values_of_another_kind_stay_as_text(tmp_path: Path) -> None:
    rows = read_text(tmp_path, json.dumps([a_contract(objet={"fr": "Objet"}, montant=[1, 2], nature=True)]))[Marche]
    assert rows.select("objet", "montant", "nature").rows() == [('{"fr": "Objet"}', '["1", "2"]', "true")]


def test_the_record_is_kept_as_it_stood(tmp_path: Path) -> None:
    text = '{"id" : "1",\n  "montant": 10.50}'
    assert read_text(tmp_path, f"[{text}]")[Marche]["brut"].to_list() == [text]


def test_a_record_with_broken_texts_is_kept_as_json(tmp_path: Path) -> None:
    rows = read_text(tmp_path, '[{"id": "1", "objet": "deux\nlignes", "montant": NaN}]')[Marche]
    assert rows["objet"].to_list() == ["deux\nlignes"]
    assert rows["montant"].to_list() == ["NaN"]
    assert json.loads(rows["brut"][0])["objet"] == "deux\nlignes"


def test_marks_of_utf_8_at_the_edges_of_values_are_no_part_of_them(tmp_path: Path) -> None:
    marked = "\ufeffAchat\ufeff de \ufeff"
    rows = read_text(tmp_path, json.dumps({"marches": [a_contract(objet=marked, techniques=[marked, "\ufeffSans"])]}))
    contract = rows[Marche].row(0, named=True)
    assert (contract["objet"], contract["techniques"]) == ("Achat\ufeff de", ["Achat\ufeff de", "Sans"])


def test_a_number_in_the_place_of_whom_or_what_it_names_is_that(tmp_path: Path) -> None:
    contract = {"id": "1", "acheteur": "21210231300011", "lieuExecution": "21231"}
    (read_back,) = read_text(tmp_path, json.dumps([contract]))[Marche].rows(named=True)
    assert (read_back["id_acheteur"], read_back["lieu_execution_code"]) == ("21210231300011", "21231")
    assert read_back.get("nom_acheteur") is None


def test_half_a_surrogate_pair_is_a_lost_character(tmp_path: Path) -> None:
    rows = read_text(tmp_path, '[{"id": "1", "objet": "toit \\ud83c!"}]')[Marche]
    assert rows["objet"].to_list() == ["toit \ufffd!"]


def test_bytes_of_windows_are_read_in_their_place(tmp_path: Path) -> None:
    rows = read_text(tmp_path, b'[{"id": "1", "objet": "march\xe9 d\x92\xc3\xa9t\xc3\xa9"}]')[Marche]
    assert rows["objet"].to_list() == ["marché d’été"]


def test_a_file_is_read_alike_by_pieces_of_any_length(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(DATA / "decp_2022.json")
    monkeypatch.setattr(json_records, "PIECE", 7)
    monkeypatch.setattr(decp, "AT_ONCE", 1)
    monkeypatch.setattr(decp, "AT_HAND", 1)
    pieces = read(DATA / "decp_2022.json")
    for dataset, rows in whole.items():
        # The holders of contracts and those of modifications are handed on in turn, piece by piece.
        told = rows.drop("ordinal") if dataset is Titulaire else rows
        assert pieces[dataset].select(told.columns).sort(pl.all()).equals(told.sort(pl.all()))


def test_ordinals_go_on_from_piece_to_piece(tmp_path: Path) -> None:
    count = 2 * decp.AT_ONCE + 5
    rows = read_text(tmp_path, json.dumps([a_contract(titulaires=[{"id": "1"}, {"id": "2"}])] * count))
    assert rows[Marche]["ordinal"].to_list() == list(range(count))
    assert rows[Titulaire]["ordinal"].to_list() == list(range(2 * count))
    assert rows[Titulaire]["marche_id"].to_list() == [rank // 2 for rank in range(2 * count)]
    assert rows[Titulaire]["ligne"].to_list() == [rank // 2 + 1 for rank in range(2 * count)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"marches": [{"id": "1"}, {"id": "2"', "json_tronque"),
        ('{"marches": [{"id": "1"}]', "json_tronque"),
        ('{"marches": [{"id": "un texte sans f', "json_tronque"),
        ('{"marches"', "json_tronque"),
        ('{"marches": [{"id": "1"} {"id": "2"}]}', "json_invalide"),
        ('{"marches": [{"id": "1"}]} suite', "json_invalide"),
        ('{"marches": [{"id": 1x}]}', "json_invalide"),
        ('"marches"', "json_sans_liste"),
        ('{"marches": ' + "[" * 100_000, "json_trop_imbrique"),
        ('{"marches": [' + '{"a":' * 100_000 + "1" + "}" * 100_000 + "]}", "json_trop_imbrique"),
        ('{"x": ' + "[" * 100_000 + "]" * 100_000 + "}", "json_trop_imbrique"),
    ],
)
def test_a_file_that_is_no_list_of_contracts_is_refused(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_text(tmp_path, text)
    assert refusal.value.code == code
    assert refusal.value.message.endswith((".", "?"))


@pytest.mark.parametrize(
    "text",
    [
        '{"marches": {"0": {"id": "1", "montant": 5.50}}}',
        '{"marches": {"id": "1", "montant": 5.50}}',
        '{"marches": {"marche": {"id": "1", "montant": 5.50}}}',
    ],
)
def test_an_object_in_the_place_of_a_list_is_one(tmp_path: Path, text: str) -> None:
    (contract,) = read_text(tmp_path, text)[Marche].rows(named=True)
    assert (contract["identifiant"], contract["montant"]) == ("1", "5.50")
    assert json.loads(contract["brut"]) == {"id": "1", "montant": 5.5}


def test_nesting_is_read_or_refused_whatever_its_depth(tmp_path: Path) -> None:
    for depth in range(700, 1_000, 10):
        text = '[{"id": "1", "techniques": %s"Concours"%s, "titulaires": %s%s}]'
        brackets = ("[" * depth, "]" * depth) * 2
        try:
            assert read_text(tmp_path, text % brackets)[Marche].height == 1
        except Unreadable as refusal:
            assert refusal.code == "json_trop_imbrique"  # noqa: PT017 — either is right, by the depth of the caller


@pytest.mark.parametrize("text", ['{"marches": [{"id": "1"}, ]}', '{"marches": [{"id": "1"}], }'])
def test_a_comma_too_many_in_a_list_is_passed_over(tmp_path: Path, text: str) -> None:
    assert read_text(tmp_path, text)[Marche]["identifiant"].to_list() == ["1"]


def test_the_place_of_a_fault_is_told(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="au caractère 27, il y a « x}]} »"):
        read_text(tmp_path, '{"marches": [{"montant": 1x}]}')


def test_a_record_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_records, "PIECE", 1 << 10)
    monkeypatch.setattr(json_records, "LONGEST", 1 << 12)
    with pytest.raises(Unreadable) as refusal:
        read_text(tmp_path, json.dumps([a_contract(objet="x" * (1 << 14))]))
    assert refusal.value.code == "json_enregistrement_trop_long"


@pytest.mark.parametrize(
    ("head", "known", "version"),
    [
        ((DATA / "decp_2019.json").read_bytes(), True, "1.5.0"),
        ((DATA / "decp_2022.json").read_bytes(), True, "2.0.3"),
        ((DATA / "decp_plat.json").read_bytes(), True, "1.5.0"),
        (b'\xef\xbb\xbf {"marches": []}', True, None),
        (b'[{"id": 1, "objet": "sans rapport"}]', False, None),
        (b"id;acheteur;titulaires\n", False, None),
    ],
)
def test_the_format_is_known_by_its_keys(tmp_path: Path, head: bytes, known: bool, version: str | None) -> None:
    (tmp_path / "d.json").write_bytes(head)
    assert decp.recognises(head) is known
    assert decp.version(tmp_path / "d.json") == version


@pytest.mark.parametrize(
    ("name", "version", "contracts", "holders"),
    [
        ("decp_v1_2019_pes.json", "1.5.0", 1_148, 1_278),
        ("decp_v1_2019_aife.json", "1.5.0", 4_530, 5_127),
        ("decp_v1_2019_paris_cle_a_plat.json", "1.5.0", 3_850, 4_638),
        ("decp_v2_2024_paris.json", "2.0.3", 1_054, 1_066),
    ],
)
def test_published_files_have_all_their_contracts_and_holders(
    name: str, version: str, contracts: int, holders: int
) -> None:
    rows = read(PUBLISHED / name)
    assert (rows[Marche].height, rows[Titulaire].height) == (contracts, holders)
    assert decp.recognises((PUBLISHED / name).read_bytes()[: 1 << 16])
    assert decp.version(PUBLISHED / name) == version


@pytest.mark.parametrize("name", ["decp_v1_2019_aife.json", "decp_v2_2024_paris.json"])
def test_published_amounts_are_those_of_the_file(name: str) -> None:
    rows = read(PUBLISHED / name)[Marche]
    held = json.loads((PUBLISHED / name).read_text(), parse_float=str, parse_int=str)
    contracts = held["marches"] if isinstance(held, dict) else held
    assert rows["montant"].to_list() == [contract.get("montant") for contract in contracts]
    assert rows["duree_mois"].to_list() == [contract.get("dureeMois") for contract in contracts]


def test_published_buyers_are_all_known() -> None:
    rows = read(PUBLISHED / "decp_v1_2019_pes.json")[Marche]
    assert rows["id_acheteur"].n_unique() == 142
    assert rows["nom_acheteur"].null_count() == 0


def test_published_duplicates_are_all_there() -> None:
    rows = read(PUBLISHED / "decp_v1_2019_aife.json")[Marche]
    assert rows.height - rows.select("id_acheteur", "identifiant").n_unique() == 261


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("concessions.json", {Marche: 2, Titulaire: 4}),
        (
            "concessions_avec_modifications.json",
            {Marche: 2, Titulaire: 4, ModificationMarche: 2, ExecutionAnnuelle: 2, Tarif: 4},
        ),
        (
            "marches_avec_modifications.json",
            {
                Marche: 2,
                Titulaire: 4,
                ModificationMarche: 2,
                ActeSousTraitance: 2,
                ModificationActeSousTraitance: 2,
            },
        ),
        (
            "marches_concessions.json",
            {
                Marche: 4,
                Titulaire: 8,
                ModificationMarche: 4,
                ActeSousTraitance: 2,
                ModificationActeSousTraitance: 2,
                ExecutionAnnuelle: 2,
                Tarif: 4,
            },
        ),
    ],
)
def test_the_standards_own_examples_are_read_whole(name: str, expected: dict[type[Dataset], int]) -> None:
    path = PUBLISHED / "officiel" / name
    assert Counter({dataset: rows.height for dataset, rows in read(path).items()}) == expected
    assert not any(batch.ignored for batch in decp.read(path))
